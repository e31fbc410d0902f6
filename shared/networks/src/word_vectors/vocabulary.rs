//! Which words get a vector, and the number of each.

use std::collections::HashMap;

use numerics::{Error, Result, check};

/// The words that occur often enough, the most frequent first. A word's place in the list is its number, its *id*.
///
/// ```
/// use learning::feature_extraction::words;
/// use networks::word_vectors::Vocabulary;
///
/// let text = words("the whale, the white whale and the sea");
/// let vocabulary = Vocabulary::fit(&text, 2)?;
/// assert_eq!(vocabulary.words(), ["the", "whale"]);
/// assert_eq!(vocabulary.counts(), [3, 2]);
/// assert_eq!(vocabulary.ids(&text), [0, 1, 0, 1, 0]); // the others are left out
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14a (embeddings).
#[derive(Debug, Clone, PartialEq)]
pub struct Vocabulary {
    words: Vec<String>,
    counts: Vec<usize>,
    ids: HashMap<String, usize>,
}

impl Vocabulary {
    /// Counts the words of a text and keeps those that occur at least `min_count` times.
    ///
    /// Order: the most frequent first, equally frequent ones by their characters. Errors: `min_count` is 0; no word is
    /// left. Cost: O(n_tokens + n_words · log n_words).
    pub fn fit<S: AsRef<str>>(text: &[S], min_count: usize) -> Result<Self> {
        let text: Vec<&str> = text.iter().map(AsRef::as_ref).collect();
        fit(&text, min_count)
    }

    /// The words, the most frequent first.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// How often each word occurs in the text. Shape: n_words.
    pub fn counts(&self) -> &[usize] {
        &self.counts
    }

    /// The id of a word, if it has one.
    pub fn id(&self, word: &str) -> Option<usize> {
        self.ids.get(word).copied()
    }

    /// A text as ids, in its order. Words that have none are left out, and their neighbors move together.
    ///
    /// Cost: O(n_tokens).
    pub fn ids<S: AsRef<str>>(&self, text: &[S]) -> Vec<usize> {
        text.iter().filter_map(|word| self.id(word.as_ref())).collect()
    }
}

fn fit(text: &[&str], min_count: usize) -> Result<Vocabulary> {
    check::at_least("min_count", min_count, 1)?;
    let mut counted: HashMap<&str, usize> = HashMap::new();
    for word in text {
        *counted.entry(word).or_default() += 1;
    }
    let mut kept: Vec<(&str, usize)> =
        counted.into_iter().filter(|&(_, count)| count >= min_count).collect();
    kept.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    if kept.is_empty() {
        let wanted = format!("a word that occurs at least min_count = {min_count} times");
        return Err(Error::empty("the vocabulary", wanted));
    }
    Ok(Vocabulary {
        words: kept.iter().map(|(word, _)| (*word).to_owned()).collect(),
        counts: kept.iter().map(|(_, count)| *count).collect(),
        ids: kept.iter().enumerate().map(|(id, (word, _))| ((*word).to_owned(), id)).collect(),
    })
}
