//! Distances between sets and between strings.

use std::collections::BTreeSet;

use ndarray::Array2;
use numerics::{Result, check};

/// The Hamming distance counts the places at which two equally long sequences differ.
///
/// `d(a, b) = number of i with a_i ≠ b_i`
///
/// `a` and `b` are anything that can be walked through: `"mary".chars()`, a list of labels, the rows
/// of two arrays. The result is a count; divided by the length it is the share of differing places.
/// Two empty sequences have distance 0. Cost: O(length).
///
/// Errors: sequences of different lengths.
///
/// ```
/// use part1_vocabulary::sets_and_strings::hamming_distance;
/// assert_eq!(hamming_distance("marie".chars(), "maria".chars())?, 1);
/// assert_eq!(hamming_distance([1, 0, 1, 1], [1, 1, 1, 0])?, 2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4d (sets and strings). Source: Richard Hamming, *Error Detecting and
/// Error Correcting Codes*, Bell System Technical Journal 29(2), 1950. SciPy's `hamming` gives the
/// share instead of the count.
pub fn hamming_distance<T: PartialEq>(
    a: impl IntoIterator<Item = T>,
    b: impl IntoIterator<Item = T>,
) -> Result<usize> {
    let (mut a, mut b) = (a.into_iter(), b.into_iter());
    let (mut length, mut different) = (0, 0);
    loop {
        match (a.next(), b.next()) {
            (Some(left), Some(right)) => {
                length += 1;
                different += usize::from(left != right);
            }
            (None, None) => return Ok(different),
            (left, right) => {
                // The counts go into the message, with the element that was already taken.
                let a_length = length + usize::from(left.is_some()) + a.count();
                let b_length = length + usize::from(right.is_some()) + b.count();
                check::same_length("elements", ("a", a_length), ("b", b_length))?;
                return Ok(different);
            }
        }
    }
}

/// The Jaccard similarity of two sets is the share of their elements that both have.
///
/// `J(A, B) = |A ∩ B| / |A ∪ B|`
///
/// From 0, nothing in common, to 1, the same set. Two empty sets are the same set: 1. One minus it is
/// the Jaccard distance, a metric between sets. Cost: O(|A| + |B|).
///
/// ```
/// use std::collections::BTreeSet;
/// use part1_vocabulary::sets_and_strings::jaccard_similarity;
/// let a = BTreeSet::from(["bread", "milk", "eggs"]);
/// let b = BTreeSet::from(["milk", "eggs", "tea"]);
/// assert_eq!(jaccard_similarity(&a, &b), 0.5);
/// ```
///
/// Explained in Part I, chapter 4d (sets and strings). Source: Paul Jaccard, *Étude comparative de la
/// distribution florale dans une portion des Alpes et du Jura*, Bulletin de la Société vaudoise des
/// sciences naturelles 37, 1901.
pub fn jaccard_similarity<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    let shared = a.intersection(b).count();
    let all = a.len() + b.len() - shared;
    if all == 0 { 1.0 } else { shared as f64 / all as f64 }
}

/// The pairs of neighboring letters in a word, each once, in alphabetical order.
///
/// A word of one letter, or of none, has no pairs. Cost: O(n log n) for n letters.
///
/// ```
/// use part1_vocabulary::sets_and_strings::letter_pair_set;
/// let pairs: Vec<String> = letter_pair_set("nana").into_iter().collect();
/// assert_eq!(pairs, ["an", "na"]);
/// ```
///
/// Explained in Part I, chapter 4d (sets and strings).
pub fn letter_pair_set(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).map(|pair| pair.iter().collect()).collect()
}

/// The edit distance is the smallest number of letters to insert, delete or replace that turns one
/// string into the other.
///
/// A letter is a Rust `char`, so "ë" counts once, but capitals differ from small letters. Also called
/// Levenshtein distance. Cost: O(n·m) time and O(m) memory for n and m letters: of the
/// [table](edit_table) it keeps one row.
///
/// ```
/// use part1_vocabulary::sets_and_strings::edit_distance;
/// assert_eq!(edit_distance("eleanor", "leanora"), 2);
/// assert_eq!(edit_distance("", "ada"), 3);
/// ```
///
/// Explained in Part I, chapter 4d (sets and strings). Source: Vladimir Levenshtein, *Binary Codes
/// Capable of Correcting Deletions, Insertions, and Reversals*, Soviet Physics Doklady 10(8), 1966.
pub fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut above_left = row[0]; // what stood to the upper left before this row overwrote it
        row[0] = i + 1;
        for j in 0..b.len() {
            let replaced = above_left + usize::from(letter != b[j]);
            above_left = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

/// The edit distances between all beginnings of two strings; the last entry is that of the whole.
///
/// `t[i, j] = min(t[i−1, j] + 1, t[i, j−1] + 1, t[i−1, j−1] + (a_i ≠ b_j))`
///
/// The result has shape `(n + 1, m + 1)` for n and m letters; row 0 and column 0 belong to the empty
/// beginning. Cost: O(n·m) time and memory.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::sets_and_strings::edit_table;
/// assert_eq!(edit_table("ab", "b"), array![[0, 1], [1, 1], [2, 1]]);
/// ```
///
/// Explained in Part I, chapter 4d (sets and strings). Source: Robert Wagner and Michael Fischer, *The
/// String-to-String Correction Problem*, Journal of the ACM 21(1), 1974.
pub fn edit_table(a: &str, b: &str) -> Array2<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // The edges: from nothing to j letters takes j insertions, from i letters to nothing i deletions.
    let mut table = Array2::from_shape_fn((a.len() + 1, b.len() + 1), |(i, j)| i.max(j));
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let deleted = table[[i - 1, j]] + 1;
            let inserted = table[[i, j - 1]] + 1;
            let replaced = table[[i - 1, j - 1]] + usize::from(a[i - 1] != b[j - 1]);
            table[[i, j]] = deleted.min(inserted).min(replaced);
        }
    }
    table
}
