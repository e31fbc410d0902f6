//! Vectors for letters, learned from first names, and the questions that chapter 14 asks of word vectors.

use ndarray::{Array1, Array2, Axis};
use networks::word_vectors::{Vocabulary, WordVectors};
use numerics::functions::{log_softmax_rows, softmax_rows};
use numerics::{Result, Rng, check};

use crate::recurrent::SIGNS;

/// How often each sign of the names is followed by each other: a dot, then a to z. Shape: (27, 27).
///
/// What is not a letter from a to z counts as a dot. Cost: O(letters).
///
/// ```
/// let pairs = part3_networks::embeddings::letter_pairs(["ada", "al"]);
/// assert_eq!((pairs[[0, 1]], pairs[[1, 4]], pairs.sum()), (2.0, 1.0, 7.0));
/// ```
///
/// Explained in Part III, chapter 14a (embeddings).
pub fn letter_pairs(names: impl IntoIterator<Item: AsRef<str>>) -> Array2<f64> {
    let mut pairs = Array2::zeros((SIGNS.len(), SIGNS.len()));
    for name in names {
        let mut sign = 0;
        for letter in name.as_ref().chars().chain(['.']) {
            let next = SIGNS.find(letter).unwrap_or(0);
            pairs[[sign, next]] += 1.0;
            sign = next;
        }
    }
    pairs
}

/// A model of which sign follows which: a vector for each sign, and one linear layer.
///
/// The shares of what follows sign i are `softmax(vectors[i] · output + bias)`.
///
/// Explained in Part III, chapter 14a (embeddings).
#[derive(Debug, Clone, PartialEq)]
pub struct Letters {
    /// A row for each sign. Shape: (27, width).
    pub vectors: Array2<f64>,
    /// From a vector to the logits. Shape: (width, 27).
    pub output: Array2<f64>,
    /// Shape: 27.
    pub bias: Array1<f64>,
}

impl Letters {
    /// Vectors and weights from a normal distribution with a standard deviation of one half, biases of 0.
    ///
    /// Errors: a width of 0, or one beyond all memory.
    pub fn random(width: usize, rng: &mut Rng) -> Result<Self> {
        check::at_least("width", width, 1)?;
        check::size("27 times width", &[SIGNS.len(), width])?;
        let vectors = rng.normals((SIGNS.len(), width)) * 0.5;
        let output = rng.normals((width, SIGNS.len())) * 0.5;
        Ok(Letters { vectors, output, bias: Array1::zeros(SIGNS.len()) })
    }

    /// One step of gradient descent on the mean cross-entropy of all pairs: vectors, weights and biases move together.
    ///
    /// Shape: pairs (27, 27), as [`letter_pairs`] counts them. Errors: another shape; no pairs; a number that is not finite.
    /// Cost: O(27² · width).
    pub fn step(&mut self, pairs: &Array2<f64>, learning_rate: f64) -> Result<()> {
        self.check(pairs)?;
        let shares = softmax_rows(&(self.vectors.dot(&self.output) + &self.bias));
        let of_each = pairs.sum_axis(Axis(1)).insert_axis(Axis(1));
        let d_logits = (shares * of_each - pairs) / pairs.sum();
        let d_vectors = d_logits.dot(&self.output.t());
        self.output.scaled_add(-learning_rate, &self.vectors.t().dot(&d_logits));
        self.bias.scaled_add(-learning_rate, &d_logits.sum_axis(Axis(0)));
        self.vectors.scaled_add(-learning_rate, &d_vectors);
        Ok(())
    }

    /// The mean surprise of the second sign of a pair, in bits. Errors: as [`step`](Self::step).
    pub fn bits(&self, pairs: &Array2<f64>) -> Result<f64> {
        self.check(pairs)?;
        let logs = log_softmax_rows(&(self.vectors.dot(&self.output) + &self.bias));
        Ok(-(logs * pairs).sum() / pairs.sum() / std::f64::consts::LN_2)
    }

    fn check(&self, pairs: &Array2<f64>) -> Result<()> {
        check::same_length(
            "rows",
            ("the vectors", self.vectors.nrows()),
            ("pairs", pairs.nrows()),
        )?;
        check::same_length(
            "columns",
            ("the output", self.output.ncols()),
            ("pairs", pairs.ncols()),
        )?;
        check::finite("the vectors", &self.vectors)?;
        check::finite("pairs", pairs)?;
        check::positive("the sum of the pairs", pairs.sum())
    }
}

/// The words of *Moby-Dick* that occur ten times or more, and the whole text as their ids, all other words left out.
///
/// ```
/// let (vocabulary, ids) = part3_networks::embeddings::moby_dick()?;
/// assert_eq!((vocabulary.words().len(), ids.len()), (2144, 180_404));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Errors: none to be expected. Explained in Part III, chapter 14a (embeddings).
pub fn moby_dick() -> Result<(Vocabulary, Vec<usize>)> {
    let text = learning::feature_extraction::words(data::moby_dick_whole());
    let vocabulary = Vocabulary::fit(&text, 10)?;
    let ids = vocabulary.ids(&text);
    Ok((vocabulary, ids))
}

/// How many of the 87 words of [`data::word_groups`] have as their nearest among the other 86 one of their own group.
///
/// By cosine similarity; of equally near ones the first counts. Errors: a word that has no vector.
///
/// Explained in Part III, chapter 14a (embeddings).
pub fn in_own_group(vectors: &WordVectors) -> Result<usize> {
    let groups = data::word_groups();
    let words: Vec<(usize, &str)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, (_, words))| words.iter().map(move |word| (group, *word)))
        .collect();
    let mut n_own = 0;
    for (group, word) in &words {
        let mut best = (f64::NEG_INFINITY, usize::MAX);
        for (other_group, other) in words.iter().filter(|(_, other)| other != word) {
            let near = vectors.similarity(word, other)?;
            if near > best.0 {
                best = (near, *other_group);
            }
        }
        n_own += usize::from(best.1 == *group);
    }
    Ok(n_own)
}

/// The n words nearest to a word, as one text: `sperm, right, fin`. Errors: a word that has no vector.
///
/// Explained in Part III, chapter 14a (embeddings).
pub fn nearest(vectors: &WordVectors, word: &str, n: usize) -> Result<String> {
    let found = vectors.neighbors(word, n)?;
    Ok(found.into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(", "))
}
