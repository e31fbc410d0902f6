//! A vector for each word, and what can be asked of them: neighbors and analogies.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::linalg::norm_l2;
use numerics::stats::order_by;
use numerics::{Error, Result, check};

/// Words, each with its vector.
///
/// ```
/// use ndarray::array;
/// use networks::word_vectors::WordVectors;
///
/// let words = ["man", "woman", "king", "queen"].map(str::to_owned).to_vec();
/// let vectors = array![[1.0, 0.0, 1.0], [1.0, 0.0, -1.0], [0.0, 1.0, 1.0], [0.0, 1.0, -1.0]];
/// let vectors = WordVectors::new(words, vectors)?;
/// assert_eq!(vectors.neighbors("king", 1)?[0].0, "man"); // or queen: both share one number with it
/// assert_eq!(vectors.analogy(["man", "king", "woman"], true, 1)?[0].0, "queen");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapters 14a (embeddings) and 14b (skip-gram).
#[derive(Debug, Clone, PartialEq)]
pub struct WordVectors {
    words: Vec<String>,
    ids: HashMap<String, usize>,
    vectors: Array2<f64>,
    /// The same at length 1; zeros stay.
    units: Array2<f64>,
}

impl WordVectors {
    /// Puts words and vectors together. Shape: n_words words and (n_words, width).
    ///
    /// Errors: another number of words than rows; no words, or vectors without numbers; a number that is not finite; a word
    /// that occurs twice; a length beyond the largest `f64`.
    pub fn new(words: Vec<String>, vectors: Array2<f64>) -> Result<Self> {
        check::same_length("rows", ("words", words.len()), ("vectors", vectors.nrows()))?;
        check::not_empty("vectors", vectors.nrows(), "word")?;
        check::not_empty("each vector", vectors.ncols(), "number")?;
        check::finite("vectors", &vectors)?;
        let mut ids = HashMap::new();
        for (id, word) in words.iter().enumerate() {
            if ids.insert(word.clone(), id).is_some() {
                let got = format!("{word:?} again");
                return Err(Error::invalid(format!("words[{id}]"), got, "another word"));
            }
        }
        let mut units = vectors.clone();
        for mut row in units.rows_mut() {
            let length = check::in_range("the length of a vector", norm_l2(row.view()), "vectors")?;
            if length > 0.0 {
                row.map_inplace(|number| *number /= length);
            }
        }
        Ok(WordVectors { words, ids, vectors, units })
    }

    /// The words, in the order of the rows.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The vectors, one a row. Shape: (n_words, width).
    pub fn vectors(&self) -> ArrayView2<'_, f64> {
        self.vectors.view()
    }

    /// The vector of a word. Errors: a word that has none.
    pub fn vector(&self, word: &str) -> Result<ArrayView1<'_, f64>> {
        Ok(self.vectors.row(self.id(word)?))
    }

    /// The cosine similarity of two words, 0 where a vector has no length. Errors: a word without a vector.
    pub fn similarity(&self, a: &str, b: &str) -> Result<f64> {
        Ok(self.units.row(self.id(a)?).dot(&self.units.row(self.id(b)?)))
    }

    /// The n words whose vectors have the greatest cosine similarity to this one, each with it.
    ///
    /// Order: the nearest first, equally near ones as they stand in the list; fewer than n where there are fewer. Shape:
    /// width in. Errors: a vector of another width, not finite, or without length; a word in `leave_out` that has no vector.
    /// Cost: O(n_words · (width + log n_words)).
    pub fn nearest<'a>(
        &self,
        to: impl Into<ArrayView1<'a, f64>>,
        leave_out: &[&str],
        n: usize,
    ) -> Result<Vec<(String, f64)>> {
        let to = to.into();
        check::same_length("columns", ("vectors", self.vectors.ncols()), ("to", to.len()))?;
        check::finite("to", &to)?;
        let length = check::in_range("the length of to", norm_l2(to), "to")?;
        check::positive("the length of to", length)?;
        let out = leave_out.iter().map(|word| self.id(word)).collect::<Result<Vec<usize>>>()?;
        let near = self.units.dot(&to.mapv(|number| number / length));
        let order = order_by(near.len(), &|i, j| near[j].total_cmp(&near[i]));
        let found = order.into_iter().filter(|id| !out.contains(id)).take(n);
        Ok(found.map(|id| (self.words[id].clone(), near[id])).collect())
    }

    /// The n other words nearest to this one: [`nearest`](Self::nearest), without the word itself.
    pub fn neighbors(&self, word: &str, n: usize) -> Result<Vec<(String, f64)>> {
        self.nearest(self.vector(word)?, &[word], n)
    }

    /// "a is to b as c is to …": the n words nearest to b − a + c, each vector brought to length 1 before.
    ///
    /// `leave_out` keeps a, b and c from being the answer. Errors: a word that has no vector, or one without length; a sum
    /// of zeros. Cost: as [`nearest`](Self::nearest).
    ///
    /// Source: Mikolov, Yih and Zweig, *Linguistic Regularities in Continuous Space Word Representations*, 2013, section 4.
    pub fn analogy(
        &self,
        [a, b, c]: [&str; 3],
        leave_out: bool,
        n: usize,
    ) -> Result<Vec<(String, f64)>> {
        let sum = self.unit(b)? - self.unit(a)? + self.unit(c)?;
        let query = [a, b, c];
        self.nearest(&sum, if leave_out { &query } else { &[] }, n)
    }

    /// The vectors brought to length 1, so that a dot product is a cosine similarity; one of zeros stays. Shape: (n_words,
    /// width).
    pub fn units(&self) -> ArrayView2<'_, f64> {
        self.units.view()
    }

    fn id(&self, word: &str) -> Result<usize> {
        let known = || self.words.iter().map(String::as_str);
        self.ids.get(word).copied().ok_or_else(|| Error::unknown("word", word, known()))
    }

    fn unit(&self, word: &str) -> Result<Array1<f64>> {
        let unit = self.units.row(self.id(word)?);
        check::positive(&format!("the length of {word:?}"), norm_l2(unit))?;
        Ok(unit.to_owned())
    }
}

/// The runs of a long text would fill the memory.
const MOST_CHARACTERS: usize = 100;

/// The pieces of a word: all runs of its characters of these lengths, `<` and `>` marking where it begins and ends.
///
/// Order: the short ones first, each length from the left. A word that is shorter than a length has none of it. Errors: an
/// empty range of lengths, one from 0, or one beyond 100; pieces with more than [`check::MOST_ELEMENTS`] characters in all.
/// Cost: O(characters in all pieces).
///
/// ```
/// use networks::word_vectors::character_n_grams;
/// assert_eq!(character_n_grams("whale", 4..=5)?, ["<wha", "whal", "hale", "ale>", "<whal", "whale", "hale>"]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14b (skip-gram). Source: Bojanowski and others, *Enriching Word Vectors with Subword
/// Information*, 2017, section 3.2.
pub fn character_n_grams(word: &str, lengths: RangeInclusive<usize>) -> Result<Vec<String>> {
    check::at_least("the least length", *lengths.start(), 1)?;
    let most = ("the most there may be", MOST_CHARACTERS);
    check::between("the greatest length", *lengths.end(), *lengths.start(), most)?;
    let n_lengths = *lengths.end() - *lengths.start() + 1;
    let all = [word.chars().count() + 2, n_lengths, *lengths.end()];
    check::size("characters in all pieces", &all)?;
    let marked: Vec<char> = format!("<{word}>").chars().collect();
    let of_length = |n: usize| marked.windows(n).map(|run| run.iter().collect());
    let longest = (*lengths.end()).min(marked.len());
    Ok((*lengths.start()..=longest).flat_map(of_length).collect())
}
