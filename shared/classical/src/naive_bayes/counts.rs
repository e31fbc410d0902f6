//! Naive Bayes for counts: multinomial, complement, Bernoulli. Each is a sum of weights, one for each word.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba, Targets};
use numerics::functions::log_sigmoid;
use numerics::sparse::SparseMatrix;
use numerics::{Elementwise, Error, Result, check, parallel};

use crate::scores::{self, LANES, Lanes, Linear, Scorer};

/// Multinomial naive Bayes draws each word of a text from the class's own bag of words.
///
/// `score[c] = ln prior[c] + Σ_j count[j] · ln p[c, j]` with `p[c, j] = (α + n[c, j]) / Σ_j (α + n[c, j])`, n the counts of
/// all texts of the class. α, the smoothing, is a count that every word is given at the start: without it a word never seen
/// in a class would rule the class out, whatever else is in the text.
///
/// ```
/// use classical::naive_bayes::MultinomialNaiveBayes;
/// use ndarray::array;
/// use numerics::estimator::{Fit, PredictProba};
///
/// let counts = array![[2.0, 0.0], [0.0, 1.0]]; // "free free", "meeting"
/// let model = MultinomialNaiveBayes::default().fit(&counts, &[1, 0])?;
/// let free = model.predict_proba(&array![[1.0, 0.0]])?; // p(free | class) is 1/3 in class 0, 3/4 in class 1
/// assert!((free[[0, 1]] - 9.0 / 13.0).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Counts may be fractions, such as TF-IDF. Explained in Part V, 18b. The same as scikit-learn's `MultinomialNB`. Source:
/// Andrew McCallum and Kamal Nigam, *A Comparison of Event Models for Naive Bayes Text Classification*, AAAI-98 Workshop on
/// Learning for Text Categorization, 1998, section 2.
#[derive(Debug, Clone, PartialEq)]
pub struct MultinomialNaiveBayes {
    /// The smoothing, above 0: the count that every word has in every class before anything is counted.
    pub alpha: f64,
    /// The share of each class, adding up to 1; `None` counts them in the targets.
    pub priors: Option<Vec<f64>>,
}

impl Default for MultinomialNaiveBayes {
    /// One of each word (Laplace smoothing), counted shares.
    fn default() -> Self {
        MultinomialNaiveBayes { alpha: 1.0, priors: None }
    }
}

/// Bernoulli naive Bayes asks of each word of the vocabulary whether the text has it; that it has not is evidence too.
///
/// `score[c] = ln prior[c] + Σ_j ln p[c, j]` over the words that are there `+ Σ_j ln(1 − p[c, j])` over those that are not, with
/// `p[c, j] = (α + texts of class c with word j) / (2α + texts of class c)`.
///
/// ```
/// use classical::naive_bayes::BernoulliNaiveBayes;
/// use ndarray::array;
/// use numerics::estimator::{Fit, PredictProba};
///
/// let counts = array![[2.0, 0.0], [0.0, 1.0]];
/// let model = BernoulliNaiveBayes::default().fit(&counts, &[1, 0])?;
/// let free = model.predict_proba(&array![[5.0, 0.0]])?; // in class 1: 2/3 for "free", 2/3 for no "meeting"
/// assert!((free[[0, 1]] - 4.0 / 5.0).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18b. The same as scikit-learn's `BernoulliNB`. Source: as [`MultinomialNaiveBayes`], section 2.
#[derive(Debug, Clone, PartialEq)]
pub struct BernoulliNaiveBayes {
    /// The smoothing, above 0: in every class a text with each word and one without, before anything is counted.
    pub alpha: f64,
    /// The share of each class, adding up to 1; `None` counts them in the targets.
    pub priors: Option<Vec<f64>>,
    /// A word is there when its number is above this; for a sparse matrix not below 0.
    pub threshold: f64,
}

impl Default for BernoulliNaiveBayes {
    /// One text of each kind, counted shares, there when the count is above 0.
    fn default() -> Self {
        BernoulliNaiveBayes { alpha: 1.0, priors: None, threshold: 0.0 }
    }
}

/// Complement naive Bayes learns a class's words from the texts of all *other* classes, of which there are more.
///
/// `score[c] = −Σ_j count[j] · ln q[c, j]`, q as p of [`MultinomialNaiveBayes`], over the texts that are not of class c. Made for
/// classes of unequal sizes; priors play no part, so the probabilities mean little.
///
/// ```
/// use classical::naive_bayes::ComplementNaiveBayes;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let counts = array![[2.0, 0.0], [0.0, 1.0]];
/// let model = ComplementNaiveBayes::default().fit(&counts, &[1, 0])?;
/// assert_eq!(model.predict(&array![[1.0, 0.0]])?, array![1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18b. The same as scikit-learn's `ComplementNB`. Source: Jason Rennie, Lawrence Shih, Jaime Teevan and
/// David Karger, *Tackling the Poor Assumptions of Naive Bayes Text Classifiers*, ICML 2003, section 3.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplementNaiveBayes {
    /// The smoothing, above 0: the count that every word has before anything is counted.
    pub alpha: f64,
    /// Whether the weights of a class are divided by the sum of their sizes, so that no class wins by long texts.
    pub norm: bool,
}

impl Default for ComplementNaiveBayes {
    /// One of each word, weights as they are.
    fn default() -> Self {
        ComplementNaiveBayes { alpha: 1.0, norm: false }
    }
}

/// What naive Bayes for counts has learned: a weight for each word and class, and a start for each class.
#[derive(Debug, Clone, PartialEq)]
pub struct CountsModel {
    /// Shape: (n_classes,); 0 for a class without samples.
    class_prior: Array1<f64>,
    /// What the score starts with beside the logarithm of the prior. Shape: (n_classes,).
    offset: Array1<f64>,
    /// Shape: (n_features, n_classes): what one word adds to all classes lies side by side.
    weights: Array2<f64>,
    /// Whether a number is only asked whether it is above the threshold.
    binary: bool,
    threshold: f64,
}

/// How often each word is in the texts of each class, and how many texts there are.
struct Counts {
    /// Shape: (n_classes, n_features).
    of_words: Array2<f64>,
    of_texts: Vec<usize>,
}

/// The two forms in which counts come.
#[derive(Clone, Copy)]
enum Texts<'a> {
    Dense(ArrayView2<'a, f64>),
    Sparse(&'a SparseMatrix),
}

impl Texts<'_> {
    fn n_texts(self) -> usize {
        match self {
            Texts::Dense(x) => x.nrows(),
            Texts::Sparse(x) => x.n_rows(),
        }
    }

    fn n_words(self) -> usize {
        match self {
            Texts::Dense(x) => x.ncols(),
            Texts::Sparse(x) => x.n_columns(),
        }
    }

    /// Every number is a count: finite and not below 0.
    fn check_counts(self) -> Result<()> {
        let refuse = |i: usize, j: usize, value: f64| {
            Error::invalid(format!("x[{i}, {j}]"), value, "a count, not below 0")
        };
        match self {
            Texts::Dense(x) => {
                check::finite("x", &x)?;
                let mut numbers = x.indexed_iter();
                numbers
                    .find(|(_, value)| **value < 0.0)
                    .map_or(Ok(()), |((i, j), &value)| Err(refuse(i, j, value)))
            }
            Texts::Sparse(x) => {
                // Its numbers are finite: it refuses others.
                if x.values().iter().all(|value| *value >= 0.0) {
                    return Ok(());
                }
                let negative = x.rows().enumerate().find_map(|(i, mut row)| {
                    row.find(|(_, value)| *value < 0.0).map(|(j, value)| refuse(i, j, value))
                });
                negative.map_or(Ok(()), Err)
            }
        }
    }

    /// Adds a text to its class's sums; with a threshold only 1 for each number above it.
    fn add_row(self, i: usize, sums: &mut [f64], threshold: Option<f64>) {
        match (self, threshold) {
            (Texts::Dense(x), None) => {
                let row = x.row(i);
                match row.as_slice() {
                    Some(row) => sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value),
                    None => sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value),
                }
            }
            (Texts::Dense(x), Some(threshold)) => {
                for (sum, value) in sums.iter_mut().zip(x.row(i)) {
                    *sum += if *value > threshold { 1.0 } else { 0.0 };
                }
            }
            (Texts::Sparse(x), None) => {
                let place = x.row_starts()[i]..x.row_starts()[i + 1];
                for (&j, value) in x.columns()[place.clone()].iter().zip(&x.values()[place]) {
                    sums[j] += value;
                }
            }
            (Texts::Sparse(x), Some(threshold)) => {
                let place = x.row_starts()[i]..x.row_starts()[i + 1];
                for (&j, value) in x.columns()[place.clone()].iter().zip(&x.values()[place]) {
                    sums[j] += if *value > threshold { 1.0 } else { 0.0 };
                }
            }
        }
    }
}

impl Counts {
    /// Each class's texts are added up from the first to the last, the classes on all threads.
    fn of(texts: Texts<'_>, y: ArrayView1<'_, usize>, threshold: Option<f64>) -> Result<Self> {
        let (n_texts, n_words) = (texts.n_texts(), texts.n_words());
        check::not_empty("x", n_texts, "sample")?;
        check::not_empty("x", n_words, "feature")?;
        check::same_length("samples", ("x", n_texts), ("y", y.len()))?;
        let y = y.as_standard_layout();
        let y = y.as_slice().unwrap_or_default();
        let n_classes = check::classes("y", y)?;
        check::size("n_classes times n_features", &[n_classes, n_words])?;
        match (threshold, texts) {
            (None, _) => texts.check_counts()?,
            (Some(_), Texts::Dense(x)) => check::finite("x", &x)?,
            (Some(_), Texts::Sparse(_)) => {}
        }
        let of_texts = scores::class_counts(y, n_classes);
        // The texts of class c stand from starts[c] on in `by_class`.
        let mut starts = vec![0; n_classes + 1];
        for c in 0..n_classes {
            starts[c + 1] = starts[c] + of_texts[c];
        }
        let (mut by_class, mut next) = (vec![0; n_texts], starts.clone());
        for (i, &class) in y.iter().enumerate() {
            by_class[next[class]] = i;
            next[class] += 1;
        }
        let mut of_words = Array2::zeros((n_classes, n_words));
        parallel::for_each_row(&mut of_words, |c, mut sums| {
            if let Some(sums) = sums.as_slice_mut() {
                for &i in &by_class[starts[c]..starts[c + 1]] {
                    texts.add_row(i, sums, threshold);
                }
            }
        });
        Ok(Counts { of_words, of_texts })
    }
}

/// `ln((α + counts) / Σ (α + counts))` of one class; the words that it never had share one logarithm.
fn log_shares(counts: ArrayView1<'_, f64>, alpha: f64) -> Result<Array1<f64>> {
    let total = counts.iter().fold(0.0, |sum, count| sum + (alpha + count));
    let log_total = libm::log(check::in_range("the sum of counts", total, "x")?);
    let of_none = libm::log(alpha) - log_total;
    Ok(counts.each(&|count| match count == 0.0 {
        true => of_none,
        false => libm::log(alpha + count) - log_total,
    }))
}

impl MultinomialNaiveBayes {
    /// [`Fit::fit`] of a sparse matrix: zeros cost nothing. Cost: O(n_stored + k·d) for k classes.
    ///
    /// Errors: as for a dense one.
    pub fn fit_sparse<'y>(
        &self,
        x: &SparseMatrix,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<CountsModel> {
        self.fit_texts(Texts::Sparse(x), y.targets())
    }

    fn fit_texts(&self, texts: Texts<'_>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        check::positive("alpha", self.alpha)?;
        let counts = Counts::of(texts, y, None)?;
        let class_prior = scores::class_priors(self.priors.as_deref(), &counts.of_texts)?;
        let rows =
            weights_of_classes(&counts, &|c| log_shares(counts.of_words.row(c), self.alpha))?;
        Ok(CountsModel {
            offset: Array1::zeros(class_prior.len()),
            class_prior,
            weights: rows,
            binary: false,
            threshold: 0.0,
        })
    }
}

impl BernoulliNaiveBayes {
    /// [`Fit::fit`] of a sparse matrix: zeros cost nothing. Cost: O(n_stored + k·d) for k classes.
    ///
    /// Errors: as for a dense one; a threshold below 0, above which all that is not stored would be.
    pub fn fit_sparse<'y>(
        &self,
        x: &SparseMatrix,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<CountsModel> {
        check::non_negative("threshold", self.threshold)?;
        self.fit_texts(Texts::Sparse(x), y.targets())
    }

    fn fit_texts(&self, texts: Texts<'_>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        check::positive("alpha", self.alpha)?;
        check::finite_number("threshold", self.threshold)?;
        let counts = Counts::of(texts, y, Some(self.threshold))?;
        let class_prior = scores::class_priors(self.priors.as_deref(), &counts.of_texts)?;
        // ln p − ln(1 − p) for a word that is there; ln(1 − p) of all words to start with.
        let of_count = |c: usize, count: f64| {
            let n = counts.of_texts[c] as f64;
            let (there, not) = (self.alpha + count, self.alpha + (n - count));
            let log_total = libm::log(check::in_range("2α + n", there + not, "alpha")?);
            Ok((libm::log(there) - libm::log(not), libm::log(not) - log_total))
        };
        let mut offset = Array1::zeros(class_prior.len());
        for (c, row) in counts.of_words.rows().into_iter().enumerate() {
            let (_, of_none) = of_count(c, 0.0)?;
            for &count in row {
                offset[c] += if count == 0.0 { of_none } else { of_count(c, count)?.1 };
            }
        }
        let rows = weights_of_classes(&counts, &|c| {
            let (of_none, _) = of_count(c, 0.0)?;
            let row = counts.of_words.row(c);
            let weight = |&count: &f64| match count == 0.0 {
                true => Ok(of_none),
                false => Ok(of_count(c, count)?.0),
            };
            row.iter().map(weight).collect()
        })?;
        Ok(CountsModel {
            class_prior,
            offset,
            weights: rows,
            binary: true,
            threshold: self.threshold,
        })
    }
}

impl ComplementNaiveBayes {
    /// [`Fit::fit`] of a sparse matrix: zeros cost nothing. Cost: O(n_stored + k·d) for k classes.
    ///
    /// Errors: as for a dense one.
    pub fn fit_sparse<'y>(
        &self,
        x: &SparseMatrix,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<CountsModel> {
        self.fit_texts(Texts::Sparse(x), y.targets())
    }

    fn fit_texts(&self, texts: Texts<'_>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        check::positive("alpha", self.alpha)?;
        let counts = Counts::of(texts, y, None)?;
        let mut all: Array1<f64> = Array1::zeros(counts.of_words.ncols());
        counts.of_words.rows().into_iter().for_each(|row| all += &row);
        let rows = weights_of_classes(&counts, &|c| {
            let mut others = &all - &counts.of_words.row(c);
            others.iter_mut().for_each(|count: &mut f64| *count = count.max(0.0)); // a rest of rounding
            let logs = log_shares(others.view(), self.alpha)?;
            if self.norm {
                let total = logs.iter().fold(0.0, |sum, log| sum + log);
                if total < 0.0 {
                    return Ok(logs.each(&|log| log / total));
                }
            }
            Ok(logs.each(&|log| 0.0 - log)) // 0 of a single word stays 0
        })?;
        // Only classes that were seen can be predicted; beyond that shares play no part.
        let seen = counts.of_texts.iter().map(|&n| if n > 0 { 1.0 } else { 0.0 });
        Ok(CountsModel {
            class_prior: seen.collect(),
            offset: Array1::zeros(counts.of_texts.len()),
            weights: rows,
            binary: false,
            threshold: 0.0,
        })
    }
}

/// Computes a row of weights for each class, on all threads, and lays them out word by word.
fn weights_of_classes(
    counts: &Counts,
    of_class: &(dyn Fn(usize) -> Result<Array1<f64>> + Sync),
) -> Result<Array2<f64>> {
    let (n_classes, n_words) = counts.of_words.dim();
    let rows = parallel::map_each(n_classes, of_class);
    let rows: Vec<Array1<f64>> = rows.into_iter().collect::<Result<_>>()?;
    let mut weights = vec![0.0; n_words * n_classes];
    // A stripe of words at a time, so that what is written stays in the cache.
    for first in (0..n_words).step_by(64) {
        for (c, row) in rows.iter().enumerate() {
            for j in first..n_words.min(first + 64) {
                weights[j * n_classes + c] = row[j];
            }
        }
    }
    let all = Array1::from(weights);
    all.into_shape_with_order((n_words, n_classes))
        .map_err(|_| Error::out_of_range("the number of weights", "x"))
}

impl Fit<usize> for MultinomialNaiveBayes {
    type Model = CountsModel;

    /// Classes are counted from 0; one without samples is never predicted. Cost: O(n·d).
    ///
    /// Errors: as [`Fit::fit`]; a smoothing that is not positive; fewer than two classes; a number below 0; sums beyond `f64`.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        self.fit_texts(Texts::Dense(x), y)
    }
}

impl Fit<usize> for BernoulliNaiveBayes {
    type Model = CountsModel;

    /// Classes are counted from 0; one without samples is never predicted. Cost: O(n·d).
    ///
    /// Errors: as [`Fit::fit`]; a smoothing that is not positive; fewer than two classes.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        self.fit_texts(Texts::Dense(x), y)
    }
}

impl Fit<usize> for ComplementNaiveBayes {
    type Model = CountsModel;

    /// Classes are counted from 0; one without samples is never predicted. Cost: O(n·d).
    ///
    /// Errors: as of [`MultinomialNaiveBayes`].
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<CountsModel> {
        self.fit_texts(Texts::Dense(x), y)
    }
}

impl CountsModel {
    /// The share of each class; of complement naive Bayes 1 for each class with samples. Shape: (n_classes,).
    pub fn class_prior(&self) -> ArrayView1<'_, f64> {
        self.class_prior.view()
    }

    /// What one more of each word adds to the score of each class. Shape: (n_features, n_classes).
    ///
    /// Multinomial: `ln p`. Bernoulli: `ln p − ln(1 − p)`. Complement: `−ln q`, or that divided by its sum.
    pub fn weights(&self) -> ArrayView2<'_, f64> {
        self.weights.view()
    }

    /// The logarithm of each word's chance in each class; of complement naive Bayes its weights.
    ///
    /// Shape: (n_classes, n_features), as scikit-learn's `feature_log_prob_`.
    pub fn feature_log_prob(&self) -> Array2<f64> {
        let by_class = self.weights.t();
        match self.binary {
            true => by_class.each(&|weight| log_sigmoid(weight)),
            false => by_class.to_owned(),
        }
    }

    /// The score of each class before it becomes a probability.
    ///
    /// Shape: (n_samples, n_classes); −∞, infinite, for a class without samples, and for one whose score is beyond `f64`
    /// where another's is not.
    ///
    /// Errors: as [`Predict::predict`]; a row whose every score is beyond `f64`.
    pub fn joint_log_likelihood<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
    ) -> Result<Array2<f64>> {
        self.joint_view(x.into())
    }

    /// The logarithms of the probabilities, exact also where a probability is too small to be written.
    ///
    /// Shape: (n_samples, n_classes); where [`joint_log_likelihood`](Self::joint_log_likelihood) is infinite, so is this.
    pub fn predict_log_proba<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        let mut scores = self.joint_view(x.into())?;
        scores::normalize(&mut scores, true);
        Ok(scores)
    }

    /// [`Predict::predict`] of a sparse matrix, in the same order of additions: the same bits. Cost: O(k·n_stored).
    ///
    /// Errors: another number of columns than in `fit`; a row whose every score is beyond `f64`.
    pub fn predict_sparse(&self, x: &SparseMatrix) -> Result<Array1<usize>> {
        let mut classes = vec![0; x.n_rows()];
        self.for_each_sparse_row(x, &mut classes, 1, &|scores, class| {
            let mut best = 0;
            for c in 1..scores.len() {
                if scores[c] > scores[best] {
                    best = c;
                }
            }
            class[0] = best;
        })?;
        Ok(Array1::from(classes))
    }

    /// [`joint_log_likelihood`](Self::joint_log_likelihood) of a sparse matrix, infinite where that is.
    pub fn joint_log_likelihood_sparse(&self, x: &SparseMatrix) -> Result<Array2<f64>> {
        let n_classes = self.class_prior.len();
        check::size("n_samples times n_classes", &[x.n_rows().max(1), n_classes])?;
        let mut all = vec![0.0; x.n_rows() * n_classes];
        self.for_each_sparse_row(x, &mut all, n_classes, &|scores, to| to.copy_from_slice(scores))?;
        Array1::from(all)
            .into_shape_with_order((x.n_rows(), n_classes))
            .map_err(|_| Error::out_of_range("the number of scores", "x"))
    }

    /// [`PredictProba::predict_proba`] of a sparse matrix.
    pub fn predict_proba_sparse(&self, x: &SparseMatrix) -> Result<Array2<f64>> {
        let mut scores = self.joint_log_likelihood_sparse(x)?;
        scores::normalize(&mut scores, false);
        Ok(scores)
    }

    /// [`predict_log_proba`](Self::predict_log_proba) of a sparse matrix, infinite where that is.
    pub fn predict_log_proba_sparse(&self, x: &SparseMatrix) -> Result<Array2<f64>> {
        let mut scores = self.joint_log_likelihood_sparse(x)?;
        scores::normalize(&mut scores, true);
        Ok(scores)
    }

    /// What each class starts with: −∞ where there was no sample.
    fn start(&self) -> Vec<f64> {
        let start = |(&prior, offset): (&f64, &f64)| match prior > 0.0 {
            true => libm::log(prior) + offset,
            false => f64::NEG_INFINITY,
        };
        self.class_prior.iter().zip(&self.offset).map(start).collect()
    }

    fn joint_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let start = self.start();
        let linear = Linear { weights: self.flat_weights(), start: &start };
        match self.binary {
            false => scores::scores(&linear, x),
            true => {
                check::features("x", &x, self.weights.nrows())?;
                scores::scores(&Above { linear, threshold: self.threshold }, x)
            }
        }
    }

    fn flat_weights(&self) -> &[f64] {
        self.weights.as_slice().unwrap_or_default() // it was made row by row
    }

    /// Scores each row and hands the scores on with the `width` places of the result that are the row's.
    fn for_each_sparse_row<T: Send>(
        &self,
        x: &SparseMatrix,
        result: &mut [T],
        width: usize,
        take: &(dyn Fn(&[f64], &mut [T]) + Sync),
    ) -> Result<()> {
        const PORTION: usize = 256;
        let (n_words, n_classes) = self.weights.dim();
        check::same_length("features", ("x", x.n_columns()), ("the model", n_words))?;
        if self.binary {
            check::non_negative("threshold", self.threshold)?;
        }
        let (start, weights) = (self.start(), self.flat_weights());
        let pieces: Vec<&mut [T]> = result.chunks_mut(PORTION * width).collect();
        let sound = parallel::map_pieces(pieces, |piece, places| {
            let mut scores = vec![0.0; n_classes];
            let mut sound = true;
            for (k, place) in places.chunks_exact_mut(width).enumerate() {
                let i = piece * PORTION + k;
                let stored = x.row_starts()[i]..x.row_starts()[i + 1];
                scores.copy_from_slice(&start);
                for (&j, &value) in x.columns()[stored.clone()].iter().zip(&x.values()[stored]) {
                    let value = match self.binary {
                        true if value > self.threshold => 1.0,
                        true => continue,
                        false => value,
                    };
                    let of_word = &weights[j * n_classes..(j + 1) * n_classes];
                    scores.iter_mut().zip(of_word).for_each(|(score, w)| *score += value * w);
                }
                let best = scores.iter().fold(f64::NEG_INFINITY, |best: f64, &s| best.max(s));
                sound &= best.is_finite() && !scores.iter().any(|score| score.is_nan());
                take(&scores, place);
            }
            sound
        });
        match sound.iter().all(|&sound| sound) {
            true => Ok(()),
            false => Err(Error::out_of_range("the score of each class", "x")),
        }
    }
}

impl Predict for CountsModel {
    type Target = usize;

    /// The class with the largest score; of equal ones the first. Cost: O(n·k·d) for k classes.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let start = self.start();
        let linear = Linear { weights: self.flat_weights(), start: &start };
        match self.binary {
            false => scores::predict(&linear, x),
            true => {
                check::features("x", &x, self.weights.nrows())?;
                scores::predict(&Above { linear, threshold: self.threshold }, x)
            }
        }
    }
}

impl PredictProba for CountsModel {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut scores = self.joint_view(x)?;
        scores::normalize(&mut scores, false);
        Ok(scores)
    }
}

/// The weights of the numbers that are above a threshold.
struct Above<'a> {
    linear: Linear<'a>,
    threshold: f64,
}

impl Scorer for Above<'_> {
    fn n_features(&self) -> usize {
        self.linear.n_features()
    }

    fn n_classes(&self) -> usize {
        self.linear.n_classes()
    }

    #[inline(always)]
    fn score(&self, columns: &[Lanes], _: &mut [Lanes], scores: &mut [Lanes]) {
        let n_classes = self.linear.start.len();
        for (c, score) in scores.iter_mut().enumerate() {
            let mut sum = [self.linear.start[c]; LANES];
            let weights = self.linear.weights.chunks_exact(n_classes);
            for (column, weights) in columns.iter().zip(weights) {
                for lane in 0..LANES {
                    let there = column[lane] > self.threshold;
                    sum[lane] += if there { weights[c] } else { 0.0 };
                }
            }
            *score = sum;
        }
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for CountsModel {
    const NAME: &'static str = "counts-naive-bayes";
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    CountsModel as CountsModel {
        class_prior: Array1<f64>, offset: Array1<f64>, weights: Array2<f64>, binary: bool, threshold: f64
    }
    |model| {
        let (n_features, n_classes) = model.weights.dim();
        for (c, prior) in model.class_prior.iter().enumerate() {
            check::fraction(&format!("class_prior[{c}]"), *prior)?;
        }
        check::at_least("the number of classes", n_classes, 2)?;
        check::not_empty("weights", n_features, "feature")?;
        scores::check_length("class_prior", &model.class_prior, n_classes)?;
        scores::check_length("offset", &model.offset, n_classes)
    }
}
