//! Names that are spelled with plain letters.

/// The first names that are spelled with the letters a to z alone, in lower case and in their order.
///
/// Cost: one pass over the letters.
///
/// ```
/// use part1_vocabulary::kinds::plain_names;
/// assert_eq!(plain_names(["Ada", "Ann-Marie", "Zoë", ""]), ["ada"]);
/// ```
///
/// Explained in Part I, chapter 1d (kinds of problems, kinds of teachers).
pub fn plain_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let is_plain = |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    let plain = names.into_iter().filter(is_plain);
    plain.map(str::to_ascii_lowercase).collect()
}
