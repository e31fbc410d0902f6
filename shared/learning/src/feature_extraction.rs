//! Words as features: cutting a text into words, counting them, and weighing the counts by TF-IDF.

mod counting;
mod hashing;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Zip};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::linalg::norm_l2;
use numerics::sparse::SparseMatrix;
use numerics::{Error, Result, check};

use numerics::check::{all_in_range, in_range};

pub use hashing::{feature_hashing, murmur3_32};

/// The words of a text: its runs of letters, digits and underscores, in lower case.
///
/// Everything else, such as blanks, dashes and apostrophes, is a border between two words. Words of
/// one letter are kept. A text without letters has no words. Cost: O(length of the text).
///
/// ```
/// use learning::feature_extraction::words;
/// assert_eq!(words("Call me Ishmael."), ["call", "me", "ishmael"]);
/// assert_eq!(words("people's hats off—then"), ["people", "s", "hats", "off", "then"]);
/// ```
///
/// Explained in Part I, chapter 3c (words). In scripts whose letters carry no marks of their own, the same as
/// the words `\w+` that Python's `re` finds; Python's pattern also cuts at a vowel sign, as in हिन्दी, which is one word here.
pub fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let runs = lower.split(|c: char| !c.is_alphanumeric() && c != '_');
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// Bag of words: which words to count. Its model turns each text into the counts of its words.
///
/// ```
/// use learning::feature_extraction::BagOfWords;
/// use ndarray::array;
/// let model = BagOfWords::default().fit(&["There is magic in it.", "Is it there?"])?;
/// assert_eq!(model.vocabulary(), ["in", "is", "it", "magic", "there"]);
/// assert_eq!(model.transform(&["magic, magic, water"]), array![[0.0, 0.0, 0.0, 2.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3c (words). The same as scikit-learn's
/// `CountVectorizer`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct BagOfWords {
    /// How many neighboring words are counted as one: 1 for single words, 2 for pairs.
    pub n: usize,
    /// Words with fewer letters are dropped.
    pub min_chars: usize,
    /// Words to drop, in lower case. They are dropped before n-grams are made.
    pub stop_words: Vec<String>,
    /// Words that stand in fewer texts are dropped.
    pub min_documents: usize,
}

impl Default for BagOfWords {
    /// Single words of two letters or more, as in scikit-learn.
    fn default() -> Self {
        BagOfWords { n: 1, min_chars: 2, stop_words: Vec::new(), min_documents: 1 }
    }
}

impl BagOfWords {
    /// Collects the vocabulary: the different words of all texts, in the order of their characters.
    ///
    /// Cost: O(letters · log n_words).
    ///
    /// Errors: when `n` is 0; when there is no text; when no word remains.
    ///
    /// ```
    /// use learning::feature_extraction::BagOfWords;
    /// let error = BagOfWords::default().fit(&["I … a —"]).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the vocabulary is empty, but it must hold at least one word: all were dropped"
    /// );
    /// ```
    ///
    /// Explained in Part I, chapter 3c (words).
    pub fn fit<S: AsRef<str>>(&self, documents: &[S]) -> Result<BagOfWordsModel> {
        Ok(self.fit_counts(documents)?.0)
    }

    /// [`fit`](Self::fit), and with it the counts of the same texts: each text is cut into words once.
    ///
    /// The counts are those of [`BagOfWordsModel::transform_sparse`]. Same vocabulary and counts for any number of threads.
    ///
    /// ```
    /// use learning::feature_extraction::BagOfWords;
    /// let (model, counts) = BagOfWords::default().fit_counts(&["magic, magic", "water"])?;
    /// assert_eq!(model.vocabulary(), ["magic", "water"]);
    /// assert_eq!(counts.to_dense()?, ndarray::array![[2.0, 0.0], [0.0, 1.0]]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part V, 18b. The same as `fit_transform` of scikit-learn's `CountVectorizer`.
    pub fn fit_counts<S: AsRef<str>>(
        &self,
        documents: &[S],
    ) -> Result<(BagOfWordsModel, SparseMatrix)> {
        counting::fit_counts(self, &texts(documents))
    }
}

fn texts<S: AsRef<str>>(documents: &[S]) -> Vec<&str> {
    documents.iter().map(AsRef::as_ref).collect()
}

/// The vocabulary that [`BagOfWords`] has collected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BagOfWordsModel {
    parameters: BagOfWords,
    vocabulary: Vec<String>,
}

impl BagOfWordsModel {
    /// The words, one for each column of the counts, in the order of their characters.
    pub fn vocabulary(&self) -> &[String] {
        &self.vocabulary
    }

    /// How often each word of the vocabulary stands in each text.
    ///
    /// Shape: (n_documents, n_words). Words outside the vocabulary are not counted, so a text can
    /// have a row of zeros; no texts give no rows. Cost: O(letters · log n_words), and the zeros.
    ///
    /// ```
    /// use learning::feature_extraction::BagOfWords;
    /// let model = BagOfWords::default().fit(&["magic in water"])?;
    /// assert_eq!(model.transform(&["no whale here"]), ndarray::array![[0.0, 0.0, 0.0]]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 3c (words).
    pub fn transform<S: AsRef<str>>(&self, documents: &[S]) -> Array2<f64> {
        let mut counts = Array2::zeros((documents.len(), self.vocabulary.len()));
        if let Ok(sparse) = self.transform_sparse(documents) {
            for (mut row, words) in counts.rows_mut().into_iter().zip(sparse.rows()) {
                words.for_each(|(j, count)| row[j] = count);
            }
        }
        counts
    }

    /// [`transform`](Self::transform) without the zeros. Cost: O(letters), and a table of the vocabulary.
    ///
    /// Errors: none for texts that fit into memory.
    ///
    /// ```
    /// use learning::feature_extraction::BagOfWords;
    /// let model = BagOfWords::default().fit(&["there is magic"])?;
    /// let counts = model.transform_sparse(&["magic, magic, water"])?;
    /// assert_eq!((counts.columns(), counts.values()), (&[1][..], &[2.0][..]));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part V, 18b.
    pub fn transform_sparse<S: AsRef<str>>(&self, documents: &[S]) -> Result<SparseMatrix> {
        counting::counts(self, &texts(documents))
    }
}

/// How a word's document frequency df among n texts becomes its weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Idf {
    /// `ln(n / df)`: 0 for a word of every text, and no number for a word of none.
    Textbook,
    /// `ln((1 + n) / (1 + df)) + 1`, scikit-learn's: never below 1, and a number for every word.
    #[default]
    Smooth,
}

impl Idf {
    /// The weight of a word that stands in `document_frequency` of `n_documents` texts.
    ///
    /// Errors: when there are no documents; when the word stands in more of them than there are;
    /// with the textbook's formula, when it stands in none.
    ///
    /// ```
    /// use learning::feature_extraction::Idf;
    /// assert_eq!(Idf::Textbook.weight(15, 15)?, 0.0);
    /// assert_eq!(Idf::Smooth.weight(15, 15)?, 1.0);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 3c (words).
    pub fn weight(self, document_frequency: usize, n_documents: usize) -> Result<f64> {
        let least = usize::from(self == Idf::Textbook);
        check::at_least("n_documents", n_documents, 1)?;
        let most = ("n_documents", n_documents);
        check::between("document_frequency", document_frequency, least, most)?;
        let (n, df) = (n_documents as f64, document_frequency as f64);
        Ok(match self {
            Idf::Textbook => libm::log(n / df),
            Idf::Smooth => libm::log((1.0 + n) / (1.0 + df)) + 1.0,
        })
    }
}

/// TF-IDF: a word's count in a text, times a weight that is smaller the more texts have the word.
///
/// `tf_idf[i, j] = count[i, j] · idf[j]`
///
/// Fit and transform take the counts of [`BagOfWordsModel::transform`].
///
/// ```
/// use learning::feature_extraction::{Idf, TfIdf};
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let counts = array![[1.0, 2.0], [1.0, 0.0]]; // the first word stands in both texts
/// let model = TfIdf { idf: Idf::Textbook, unit_length: false }.fit(&counts)?;
/// let weighed = model.transform(&counts)?;
/// assert_eq!(weighed, array![[0.0, 2.0 * libm::log(2.0)], [0.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3c (words). Source: Karen Spärck Jones, *A Statistical
/// Interpretation of Term Specificity and Its Application in Retrieval*, Journal of Documentation
/// 28(1), 1972. The default is the same as scikit-learn's `TfidfTransformer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TfIdf {
    /// The formula of the weights.
    pub idf: Idf,
    /// Whether each row is divided by its length, the root of the sum of its squares.
    pub unit_length: bool,
}

impl Default for TfIdf {
    /// Smooth weights and rows of length 1, as in scikit-learn.
    fn default() -> Self {
        TfIdf { idf: Idf::Smooth, unit_length: true }
    }
}

/// The weights of the words that [`TfIdf`] has learned.
#[derive(Debug, Clone, PartialEq)]
pub struct TfIdfModel {
    idf: Array1<f64>,
    unit_length: bool,
}

impl TfIdfModel {
    /// The weight of each word. Shape: (n_words,).
    pub fn idf(&self) -> ArrayView1<'_, f64> {
        self.idf.view()
    }
}

impl TfIdf {
    /// [`FitUnsupervised::fit`] of counts without their zeros. Cost: O(n_stored + n_words).
    ///
    /// Errors: no texts, no words, a count below 0.
    ///
    /// Explained in Part V, 18b.
    pub fn fit_sparse(&self, x: &SparseMatrix) -> Result<TfIdfModel> {
        check::not_empty("x", x.n_rows(), "sample")?;
        check::not_empty("x", x.n_columns(), "feature")?;
        check::size("n_words", &[x.n_columns()])?;
        check_sparse_counts(x)?;
        let mut document_frequencies = vec![0; x.n_columns()];
        x.columns().iter().for_each(|&j| document_frequencies[j] += 1);
        let weight = |&document_frequency| self.idf.weight(document_frequency, x.n_rows());
        let idf: Result<Vec<f64>> = document_frequencies.iter().map(weight).collect();
        Ok(TfIdfModel { idf: Array1::from(idf?), unit_length: self.unit_length })
    }
}

impl FitUnsupervised for TfIdf {
    type Model = TfIdfModel;

    /// Counts for each word in how many texts it stands. Cost: O(n_documents · n_words).
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<TfIdfModel> {
        check_counts(x)?;
        check::samples("x", &x)?;
        let weight = |word: ArrayView1<'_, f64>| {
            let document_frequency = word.iter().filter(|count| **count > 0.0).count();
            self.idf.weight(document_frequency, x.nrows())
        };
        let idf: Result<Vec<f64>> = x.columns().into_iter().map(weight).collect();
        Ok(TfIdfModel { idf: Array1::from(idf?), unit_length: self.unit_length })
    }
}

impl TfIdfModel {
    /// [`Transform::transform`] of counts without their zeros; a number may differ from it in its last digit.
    ///
    /// Cost: O(n_stored). Errors: as there.
    ///
    /// Explained in Part V, 18b.
    pub fn transform_sparse(&self, x: &SparseMatrix) -> Result<SparseMatrix> {
        let idf = &self.idf;
        check::same_length("features", ("x", x.n_columns()), ("the model", idf.len()))?;
        check_sparse_counts(x)?;
        let mut weighed = SparseMatrix::new(x.n_columns());
        let mut numbers = Vec::new();
        for row in x.rows() {
            numbers.clear();
            numbers.extend(row.clone().map(|(j, count)| count * idf[j]));
            let mut length = 1.0;
            if self.unit_length {
                length = in_range("the length of a row", norm_l2(&numbers), "x")?;
            } else if !numbers.iter().all(|number| number.is_finite()) {
                return Err(Error::out_of_range("a count times its weight", "x"));
            }
            let length = if length > 0.0 { length } else { 1.0 };
            weighed.push_row(row.zip(&numbers).map(|((j, _), number)| (j, number / length)))?;
        }
        Ok(weighed)
    }
}

impl Transform for TfIdfModel {
    /// Multiplies the counts by the weights. A text without a known word stays a row of zeros.
    /// Shape: as the counts. Cost: O(n_documents · n_words).
    ///
    /// Errors: another number of words than in `fit`; a count that is negative or not finite; a product, or the length of a
    /// row, beyond `f64`.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.idf.len())?;
        check_counts(x)?;
        let mut weighed = all_in_range("a count times its weight", &x * &self.idf, "x")?;
        if self.unit_length {
            for mut row in weighed.rows_mut() {
                let length = in_range("the length of a row", norm_l2(row.view()), "x")?;
                if length > 0.0 {
                    row /= length;
                }
            }
        }
        Ok(weighed)
    }
}

/// Counts are not negative; that they are finite the matrix takes care of.
fn check_sparse_counts(x: &SparseMatrix) -> Result<()> {
    for (i, row) in x.rows().enumerate() {
        for (j, count) in row {
            if count < 0.0 {
                return Err(Error::invalid(format!("x[{i}, {j}]"), count, "a count, not below 0"));
            }
        }
    }
    Ok(())
}

/// Counts are finite and not negative.
fn check_counts(x: ArrayView2<'_, f64>) -> Result<()> {
    check::finite("x", &x)?;
    let mut negative = None;
    Zip::indexed(x).for_each(|(i, j), count| {
        if *count < 0.0 && negative.is_none() {
            negative = Some((i, j, *count));
        }
    });
    match negative {
        None => Ok(()),
        Some((i, j, count)) => {
            Err(Error::invalid(format!("x[{i}, {j}]"), count, "a count, not below 0"))
        }
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    BagOfWordsModel as BagOfWordsModel { parameters: BagOfWords, vocabulary: Vec<String> }
    |model| {
        check::at_least("n", model.parameters.n, 1)?;
        check::not_empty("vocabulary", model.vocabulary.len(), "word")?;
        match model.vocabulary.is_sorted_by(|a, b| a < b) {
            true => Ok(()),
            false => {
                Err(Error::invalid("vocabulary", "out of order", "each once, in alphabetical order"))
            }
        }
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    TfIdfModel as TfIdfModel { idf: Array1<f64>, unit_length: bool }
    |model| {
        check::not_empty("idf", model.idf.len(), "word")?;
        let mut weights = model.idf.iter().enumerate();
        weights.try_for_each(|(j, &weight)| check::non_negative(&format!("idf[{j}]"), weight))
    }
}
