//! Gaussian naive Bayes: in each class every feature has a bell curve of its own.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Error, Result, check, parallel};

use crate::scores::{self, LANES, Lanes, Scorer};
use simd::widest;

/// Gaussian naive Bayes takes each feature for a bell curve in each class, and the features for unrelated within a class.
///
/// `score[c] = ln prior[c] − Σ_j (ln(2π·var[c, j]) + (x[j] − mean[c, j])² / var[c, j]) / 2`; the class with the largest score
/// is predicted.
///
/// ```
/// use classical::naive_bayes::GaussianNaiveBayes;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let flipper_mm = array![[181.0], [186.0], [195.0], [211.0], [230.0], [210.0]];
/// let model = GaussianNaiveBayes::default().fit(&flipper_mm, &[0, 0, 0, 1, 1, 1])?;
/// assert_eq!(model.predict(&array![[190.0], [220.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18c. The same as scikit-learn's `GaussianNB`. Source: Richard Duda and Peter Hart, *Pattern
/// Classification and Scene Analysis*, 1973, section 2.7.
#[derive(Debug, Clone, PartialEq)]
pub struct GaussianNaiveBayes {
    /// The share of each class, adding up to 1; `None` counts them in the targets.
    pub priors: Option<Vec<f64>>,
    /// What is added to every variance, as a share of the largest variance that a feature has over all samples. It keeps
    /// a feature that is constant within a class from deciding alone.
    pub var_smoothing: f64,
}

impl Default for GaussianNaiveBayes {
    /// Counted shares, and scikit-learn's smoothing, 10⁻⁹.
    fn default() -> Self {
        GaussianNaiveBayes { priors: None, var_smoothing: 1e-9 }
    }
}

/// What [`GaussianNaiveBayes`] has learned: a share, a mean and a variance for each class and feature.
#[derive(Debug, Clone, PartialEq)]
pub struct GaussianNaiveBayesModel {
    class_prior: Array1<f64>,
    mean: Array2<f64>,
    var: Array2<f64>,
}

impl Fit<usize> for GaussianNaiveBayes {
    type Model = GaussianNaiveBayesModel;

    /// Means and variances of each class, x being read once.
    ///
    /// Classes are counted from 0; one without samples is never predicted. Same bits for any number of threads. Cost: O(n·d).
    ///
    /// Errors: as [`Fit::fit`]; fewer than two classes; a wrong prior; a negative smoothing; a variance of 0, which needs a
    /// smoothing of 0 or features that are all constant; a variance beyond `f64`.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<GaussianNaiveBayesModel> {
        check::non_negative("var_smoothing", self.var_smoothing)?;
        check::not_empty("x", x.nrows(), "sample")?;
        check::not_empty("x", x.ncols(), "feature")?;
        check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
        let y = y.as_standard_layout();
        let y = y.as_slice().unwrap_or_default();
        let n_classes = check::classes("y", y)?;
        check::size("n_classes times n_features", &[n_classes, x.ncols()])?;
        let moments = Moments::of(x, y, n_classes);
        let class_prior = scores::class_priors(self.priors.as_deref(), &moments.counts)?;
        let (mean, mut var) = moments.means_and_variances();
        // A number that is not finite makes its mean not finite, so that x need not be read once more.
        let all = mean.iter().chain(&var);
        if !all.into_iter().all(|value| value.is_finite()) {
            check::finite("x", &x)?;
            return Err(Error::out_of_range("a variance", "x"));
        }
        let largest = moments.largest_variance();
        let added = check::in_range("the smoothing", self.var_smoothing * largest, "x")?;
        for ((c, j), var) in var.indexed_iter_mut() {
            *var += added;
            let count = moments.counts[c];
            if count > 0 && !(0.5 / *var).is_finite() {
                let what = format!("the variance of feature {j} in class {c}");
                return Err(Error::invalid(
                    what,
                    *var,
                    "above 0: raise var_smoothing, or leave out what is constant",
                ));
            }
        }
        Ok(GaussianNaiveBayesModel { class_prior, mean, var })
    }
}

impl GaussianNaiveBayesModel {
    /// The share of each class. Shape: (n_classes,).
    pub fn class_prior(&self) -> ArrayView1<'_, f64> {
        self.class_prior.view()
    }

    /// The mean of each feature in each class. Shape: (n_classes, n_features).
    pub fn mean(&self) -> ArrayView2<'_, f64> {
        self.mean.view()
    }

    /// The variance of each feature in each class, with what was added. Shape: (n_classes, n_features).
    pub fn var(&self) -> ArrayView2<'_, f64> {
        self.var.view()
    }

    /// The score of each class before it becomes a probability: the logarithm of prior times likelihood.
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

    fn joint_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        scores::scores(&Bells::of(self), x)
    }
}

impl Predict for GaussianNaiveBayesModel {
    type Target = usize;

    /// The class with the largest score; of equal ones the first. Cost: O(n·k·d) for k classes.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        scores::predict(&Bells::of(self), x)
    }
}

impl PredictProba for GaussianNaiveBayesModel {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut scores = self.joint_view(x)?;
        scores::normalize(&mut scores, false);
        Ok(scores)
    }
}

/// The model as prediction needs it: what does not depend on the row is one number a class.
struct Bells {
    n_features: usize,
    /// `ln prior − Σ ln(2π·var) / 2`. Shape: (n_classes,).
    start: Vec<f64>,
    /// Mean and `1 / (2·var)`, side by side. Shape: (n_classes, n_features).
    bells: Vec<(f64, f64)>,
}

impl Bells {
    fn of(model: &GaussianNaiveBayesModel) -> Self {
        let two_pi = 2.0 * std::f64::consts::PI;
        let start = |(&prior, var): (&f64, ArrayView1<'_, f64>)| match prior > 0.0 {
            true => {
                libm::log(prior) - var.iter().fold(0.0, |sum, v| sum + 0.5 * libm::log(two_pi * v))
            }
            false => f64::NEG_INFINITY,
        };
        let bells = model.mean.iter().zip(&model.var).map(|(&mean, &var)| match var > 0.0 {
            true => (mean, 0.5 / var),
            false => (0.0, 0.0), // a class without samples
        });
        Bells {
            n_features: model.mean.ncols(),
            start: model.class_prior.iter().zip(model.var.rows()).map(start).collect(),
            bells: bells.collect(),
        }
    }
}

impl Scorer for Bells {
    fn n_features(&self) -> usize {
        self.n_features
    }

    fn n_classes(&self) -> usize {
        self.start.len()
    }

    #[inline(always)]
    fn score(&self, columns: &[Lanes], _: &mut [Lanes], scores: &mut [Lanes]) {
        let classes = self.start.iter().zip(self.bells.chunks_exact(self.n_features));
        for (score, (&start, bells)) in scores.iter_mut().zip(classes) {
            let mut sum = [start; LANES];
            for (column, &(mean, half_precision)) in columns.iter().zip(bells) {
                for lane in 0..LANES {
                    let away = column[lane] - mean;
                    sum[lane] -= away * away * half_precision;
                }
            }
            *score = sum;
        }
    }
}

/// Rows that are summed while they are in the cache: once for their means, once for their squares around them.
const BLOCK: usize = 512;

/// Counts, means and sums of squares around the means, of each class.
pub(crate) struct Moments {
    pub counts: Vec<usize>,
    /// Shape: (n_classes, n_features), row by row; so is the next.
    pub mean: Vec<f64>,
    pub squares: Vec<f64>,
    /// While a block is read: the first row of each class, and whether it was seen.
    first: Vec<f64>,
    begun: Vec<bool>,
}

impl Moments {
    fn new(n_classes: usize, n_features: usize) -> Self {
        let zeros = vec![0.0; n_classes * n_features];
        let (mean, squares, first) = (zeros.clone(), zeros.clone(), zeros);
        Moments { counts: vec![0; n_classes], mean, squares, first, begun: vec![false; n_classes] }
    }

    /// The moments of all rows: blocks of rows are merged one by one, portions of blocks in order.
    pub(crate) fn of(x: ArrayView2<'_, f64>, y: &[usize], n_classes: usize) -> Self {
        let n = x.nrows();
        // At most 16 portions, and none so small that its sums are larger than its rows.
        let block_rows = BLOCK.max(n_classes);
        let portion = n.div_ceil(16).next_multiple_of(block_rows).max(8 * block_rows);
        let new = || Moments::new(n_classes, x.ncols());
        let work = |rows: Range<usize>| {
            let (mut total, mut block) = (new(), new());
            for first in rows.clone().step_by(block_rows) {
                let rows = first..rows.end.min(first + block_rows);
                let part = x.slice(s![rows.clone(), ..]);
                let part = part.as_standard_layout();
                let part = part.as_slice().unwrap_or_default();
                widest(|| block.read(part, &y[rows]));
                widest(|| total.merge(&block));
            }
            total
        };
        let merge = |mut a: Moments, b: Moments| {
            a.merge(&b);
            a
        };
        parallel::fold(n, portion, work, merge).unwrap_or_else(new)
    }

    /// Forgets what it held, and takes the moments of these rows.
    #[inline(always)]
    fn read(&mut self, rows: &[f64], y: &[usize]) {
        let n_features = self.mean.len() / self.counts.len();
        self.counts.fill(0);
        self.begun.fill(false);
        y.iter().for_each(|&class| self.counts[class] += 1);
        for c in 0..self.counts.len() {
            if self.counts[c] > 0 {
                self.mean[c * n_features..][..n_features].fill(0.0);
                self.squares[c * n_features..][..n_features].fill(0.0);
            }
        }
        // The means as seen from the class's first row: no digits are lost far from zero, and none on equal numbers.
        for (row, &class) in rows.chunks_exact(n_features).zip(y) {
            let place = class * n_features..(class + 1) * n_features;
            let first = &mut self.first[place.clone()];
            if !self.begun[class] {
                self.begun[class] = true;
                first.copy_from_slice(row);
            }
            for ((sum, value), first) in self.mean[place].iter_mut().zip(row).zip(first) {
                *sum += value - *first;
            }
        }
        for c in 0..self.counts.len() {
            if self.counts[c] > 0 {
                let count = self.counts[c] as f64;
                let place = c * n_features..(c + 1) * n_features;
                for (sum, first) in self.mean[place.clone()].iter_mut().zip(&self.first[place]) {
                    *sum = first + *sum / count;
                }
            }
        }
        for (row, &class) in rows.chunks_exact(n_features).zip(y) {
            let mean = &self.mean[class * n_features..][..n_features];
            let squares = &mut self.squares[class * n_features..][..n_features];
            for ((square, mean), value) in squares.iter_mut().zip(mean).zip(row) {
                *square += (value - mean) * (value - mean);
            }
        }
    }

    /// Adds another's moments: the squares around the common mean are those around either, and what the means differ by.
    ///
    /// Source: Tony Chan, Gene Golub and Randall LeVeque, *Algorithms for Computing the Sample Variance*, The American
    /// Statistician 37(3), 1983, equation 2.1.
    #[inline(always)]
    fn merge(&mut self, other: &Moments) {
        let n_features = self.mean.len() / self.counts.len();
        for c in 0..self.counts.len() {
            if other.counts[c] == 0 {
                continue;
            }
            let (n, m) = (self.counts[c] as f64, other.counts[c] as f64);
            self.counts[c] += other.counts[c];
            let (share, weight) = (m / (n + m), n * m / (n + m));
            let place = c * n_features..(c + 1) * n_features;
            let (mean, squares) = (&mut self.mean[place.clone()], &mut self.squares[place.clone()]);
            let others = other.mean[place.clone()].iter().zip(&other.squares[place]);
            for ((mean, squares), (other_mean, other_squares)) in
                mean.iter_mut().zip(squares).zip(others)
            {
                let between = other_mean - *mean;
                *mean += between * share;
                *squares += other_squares + between * between * weight;
            }
        }
    }

    /// Shapes: (n_classes, n_features) each; zeros for a class without rows.
    fn means_and_variances(&self) -> (Array2<f64>, Array2<f64>) {
        let n_features = self.mean.len() / self.counts.len();
        let shape = (self.counts.len(), n_features);
        let number = |all: &[f64], c: usize, j: usize| all[c * n_features + j];
        let variance = |c, j| number(&self.squares, c, j) / self.counts[c].max(1) as f64;
        (
            numerics::matrix_of(shape, &|c, j| number(&self.mean, c, j)),
            numerics::matrix_of(shape, &variance),
        )
    }

    /// The largest variance that a feature has over all rows, the classes merged.
    fn largest_variance(&self) -> f64 {
        let n_features = self.mean.len() / self.counts.len();
        let mut all = Moments::new(1, n_features);
        for c in 0..self.counts.len() {
            let place = c * n_features..(c + 1) * n_features;
            let (mean, squares) = (self.mean[place.clone()].to_vec(), self.squares[place].to_vec());
            all.merge(&Moments {
                counts: vec![self.counts[c]],
                mean,
                squares,
                first: vec![],
                begun: vec![],
            });
        }
        let n = all.counts[0] as f64;
        all.squares.iter().fold(0.0, |most: f64, squares| most.max(squares / n))
    }

    /// The mean of each class, as a matrix. Shape: (n_classes, n_features).
    pub(crate) fn means(&self) -> Array2<f64> {
        self.means_and_variances().0
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for GaussianNaiveBayesModel {
    const NAME: &'static str = "gaussian-naive-bayes";
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    GaussianNaiveBayesModel as GaussianNaiveBayesModel { class_prior: Array1<f64>, mean: Array2<f64>, var: Array2<f64> }
    |model| {
        let (n_classes, n_features) = model.mean.dim();
        scores::check_priors(&model.class_prior, n_classes)?;
        check::not_empty("mean", n_features, "feature")?;
        scores::check_shape("var", &model.var, (n_classes, n_features))?;
        for ((c, j), var) in model.var.indexed_iter() {
            if model.class_prior[c] > 0.0 && (*var <= 0.0 || !(0.5 / *var).is_finite()) {
                return Err(Error::invalid(format!("var[{c}, {j}]"), var, "above 0"));
            }
        }
        Ok(())
    }
}
