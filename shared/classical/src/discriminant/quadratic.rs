//! Quadratic discriminant analysis: each class has a covariance of its own, so the borders bend.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::linalg::{GramSum, cholesky};
use numerics::{Elementwise, Error, Result, check, matrix_of, parallel};

use super::Classes;
use crate::scores::{self, LANES, Lanes, Scorer};

/// A feature of which the features before it leave no more than this share of its variance is a sum of them.
const FLAT: f64 = 1e-10;

/// Rows that are centered and multiplied at once.
const BLOCK: usize = 256;

/// Quadratic discriminant analysis: each class is a Gaussian cloud around its mean, with a shape of its own.
///
/// `score[c] = ln prior[c] − (ln det S[c] + (x − mean[c])ᵀ S[c]⁻¹ (x − mean[c])) / 2`, S\[c\] the covariance of the class's
/// samples, divided by their number.
///
/// ```
/// use classical::discriminant::QuadraticDiscriminant;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let x = array![[-1.0], [0.0], [1.0], [-9.0], [0.0], [9.0]]; // a narrow bell in a wide one
/// let model = QuadraticDiscriminant::default().fit(&x, &[0, 0, 0, 1, 1, 1])?;
/// assert_eq!(model.predict(&array![[-5.0], [0.5], [5.0]])?, array![1, 0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18c. The same as `QuadraticDiscriminantAnalysis` of scikit-learn 1.9
/// (other versions may divide by one less). Source: Cedric Smith, *Some Examples
/// of Discrimination*, Annals of Eugenics 13(1), 1947.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct QuadraticDiscriminant {
    /// The share of each class, adding up to 1; `None` counts them in the targets.
    pub priors: Option<Vec<f64>>,
    /// From 0 to 1: `(1 − regularization)·S + regularization·I`. It has the squared unit of the features: bring them to one
    /// scale first.
    pub regularization: f64,
}

/// What [`QuadraticDiscriminant`] has learned: a share, a mean and a covariance for each class.
#[derive(Debug, Clone, PartialEq)]
pub struct QuadraticDiscriminantModel {
    class_prior: Array1<f64>,
    /// Shape: (n_classes, n_features).
    means: Array2<f64>,
    /// One under another. Shape: (n_classes · n_features, n_features); zeros for a class without samples.
    covariances: Array2<f64>,
    /// The lower triangular A with `AᵀA = S⁻¹` of each class, one under another, row by row.
    round: Array2<f64>,
    /// `−ln det S / 2` of each class.
    offset: Array1<f64>,
}

impl Fit<usize> for QuadraticDiscriminant {
    type Model = QuadraticDiscriminantModel;

    /// Classes are counted from 0; one without samples is never predicted. Cost: n·d² and k·d³ for k classes.
    ///
    /// Errors: as [`Fit::fit`]; fewer than two classes; a wrong prior; a regularization outside of 0 to 1; a class with one
    /// sample; a class whose covariance is singular, for instance with no more samples than features: raise the
    /// regularization.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<QuadraticDiscriminantModel> {
        check::fraction("regularization", self.regularization)?;
        let classes = Classes::of(x, y, self.priors.as_deref())?;
        let (n_classes, n_features) = classes.means.dim();
        check::size("n_classes times n_features squared", &[n_classes, n_features, n_features])?;
        for (c, &count) in classes.counts.iter().enumerate() {
            if count == 1 {
                let what = format!("the number of samples of class {c}");
                return Err(Error::invalid(what, 1, "at least 2: a single one has no spread"));
            }
        }
        let clouds = parallel::map_each(n_classes, |c| self.cloud(x, &classes, c));
        let mut covariances = Array2::zeros((n_classes * n_features, n_features));
        let mut round = covariances.clone();
        let mut offset = Array1::zeros(n_classes);
        for (c, cloud) in clouds.into_iter().enumerate() {
            let Some((covariance, inverse_root, half_log_det)) = cloud? else { continue };
            let place = s![c * n_features..(c + 1) * n_features, ..];
            covariances.slice_mut(place).assign(&covariance);
            round.slice_mut(place).assign(&inverse_root);
            offset[c] = -half_log_det;
        }
        Ok(QuadraticDiscriminantModel {
            class_prior: classes.prior,
            means: classes.means,
            covariances,
            round,
            offset,
        })
    }
}

/// A covariance, the inverse of its Cholesky factor, and half the logarithm of its determinant.
type Cloud = (Array2<f64>, Array2<f64>, f64);

impl QuadraticDiscriminant {
    /// The cloud of one class; none where it has no samples.
    fn cloud(&self, x: ArrayView2<'_, f64>, classes: &Classes, c: usize) -> Result<Option<Cloud>> {
        if classes.counts[c] == 0 {
            return Ok(None);
        }
        let own: Vec<usize> = (0..x.nrows()).filter(|&i| classes.y[i] == c).collect();
        let (mean, n_features) = (classes.means.row(c), x.ncols());
        let mut sum = GramSum::new(n_features);
        for rows in own.chunks(BLOCK) {
            let centered = |k: usize, j: usize| x[[rows[k], j]] - mean[j];
            sum.add(matrix_of((rows.len(), n_features), &centered).view());
        }
        let (sum, n, r) = (sum.into_matrix(), own.len() as f64, self.regularization);
        let covariance = matrix_of(sum.dim(), &|i, j| {
            (1.0 - r) * (sum[[i, j]] / n) + if i == j { r } else { 0.0 }
        });
        let covariance = check::all_in_range("a covariance", covariance, "x")?;
        let (root, spread) = factor(&covariance, c)?;
        // Row by row: A = L⁻¹ D⁻¹ undoes first the spread of the features, then what they have in common.
        let mut inverse = Array2::zeros((n_features, n_features));
        for i in 0..n_features {
            for j in 0..=i {
                let known = (j..i).fold(0.0, |sum, m| sum + root[[i, m]] * inverse[[m, j]]);
                let unit = if i == j { 1.0 } else { 0.0 };
                inverse[[i, j]] = (unit - known) / root[[i, i]];
            }
        }
        for (j, mut column) in inverse.columns_mut().into_iter().enumerate() {
            column /= spread[j];
        }
        let half_log_det = (0..n_features)
            .fold(0.0, |sum, j| sum + libm::log(root[[j, j]]) + libm::log(spread[j]));
        let inverse = check::all_in_range("an inverse covariance", inverse, "x")?;
        Ok(Some((covariance, inverse, half_log_det)))
    }
}

/// Cholesky's factor of the covariance of features brought to spread 1, and the spreads.
fn factor(covariance: &Array2<f64>, c: usize) -> Result<(Array2<f64>, Array1<f64>)> {
    let flat = |j: usize, value: f64| {
        let what = format!(
            "the part of feature {j} that the features before it do not explain, in class {c},"
        );
        let wanted =
            "above 0: raise the regularization, or leave out constant features and sums of others";
        Error::invalid(what, value, wanted)
    };
    for (j, &variance) in covariance.diag().iter().enumerate() {
        if variance <= 0.0 || !(1.0 / variance).is_finite() {
            return Err(flat(j, variance));
        }
    }
    let spread = covariance.diag().each(&f64::sqrt);
    let correlation =
        matrix_of(covariance.dim(), &|i, j| covariance[[i, j]] / spread[i] / spread[j]);
    let root = cholesky(&correlation).map_err(|error| match error {
        Error::NotPositiveDefinite { pivot, value, .. } => flat(pivot, value),
        other => other,
    })?;
    for j in 0..spread.len() {
        let left = root[[j, j]] * root[[j, j]];
        if left < FLAT {
            return Err(flat(j, left));
        }
    }
    Ok((root, spread))
}

impl QuadraticDiscriminantModel {
    /// The share of each class. Shape: (n_classes,).
    pub fn class_prior(&self) -> ArrayView1<'_, f64> {
        self.class_prior.view()
    }

    /// The mean of each class. Shape: (n_classes, n_features).
    pub fn means(&self) -> ArrayView2<'_, f64> {
        self.means.view()
    }

    /// The covariance of a class, regularized; zeros for one without samples. Shape: (n_features, n_features).
    ///
    /// Errors: no such class.
    pub fn covariance(&self, class: usize) -> Result<ArrayView2<'_, f64>> {
        let (n_classes, d) = self.means.dim();
        if class >= n_classes {
            let wanted = format!("less than n_classes = {n_classes}");
            return Err(Error::invalid("class", class, wanted));
        }
        Ok(self.covariances.slice(s![class * d..(class + 1) * d, ..]))
    }

    /// The score of each class before it becomes a probability, without what all share. Shape: (n_samples, n_classes).
    ///
    /// −∞, infinite, for a class without samples, and for one whose score is beyond `f64` where another's is not.
    ///
    /// Errors: as [`Predict::predict`]; a row whose every score is beyond `f64`.
    pub fn decision_function<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        scores::scores(&Clouds::of(self), x.into())
    }

    /// The logarithms of the probabilities, infinite where [`decision_function`](Self::decision_function) is.
    ///
    /// Shape: (n_samples, n_classes).
    pub fn predict_log_proba<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        let mut scores = scores::scores(&Clouds::of(self), x.into())?;
        scores::normalize(&mut scores, true);
        Ok(scores)
    }
}

impl Predict for QuadraticDiscriminantModel {
    type Target = usize;

    /// The class with the largest score; of equal ones the first. Cost: n·k·d²/2 for k classes.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        scores::predict(&Clouds::of(self), x)
    }
}

impl PredictProba for QuadraticDiscriminantModel {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut scores = scores::scores(&Clouds::of(self), x)?;
        scores::normalize(&mut scores, false);
        Ok(scores)
    }
}

/// The model as prediction needs it.
struct Clouds<'a> {
    means: ArrayView2<'a, f64>,
    round: &'a [f64],
    start: Vec<f64>,
}

impl<'a> Clouds<'a> {
    fn of(model: &'a QuadraticDiscriminantModel) -> Self {
        let start = |(&prior, offset): (&f64, &f64)| match prior > 0.0 {
            true => libm::log(prior) + offset,
            false => f64::NEG_INFINITY,
        };
        Clouds {
            means: model.means.view(),
            round: model.round.as_slice().unwrap_or_default(), // it was made row by row
            start: model.class_prior.iter().zip(&model.offset).map(start).collect(),
        }
    }
}

impl Scorer for Clouds<'_> {
    fn n_features(&self) -> usize {
        self.means.ncols()
    }

    fn n_classes(&self) -> usize {
        self.start.len()
    }

    fn n_scratch(&self) -> usize {
        self.means.ncols()
    }

    /// The length of A·(x − mean), A's rows four at a time.
    #[inline(always)]
    fn score(&self, columns: &[Lanes], scratch: &mut [Lanes], scores: &mut [Lanes]) {
        let d = self.means.ncols();
        for (c, score) in scores.iter_mut().enumerate() {
            for (j, (away, column)) in scratch.iter_mut().zip(columns).enumerate() {
                let mean = self.means[[c, j]];
                *away = column.map(|value| value - mean);
            }
            let mut squares = [0.0; LANES];
            let round = &self.round[c * d * d..(c + 1) * d * d];
            for first in (0..d).step_by(4) {
                let mut sums = [[0.0; LANES]; 4];
                let last = d.min(first + 4);
                for j in 0..last {
                    for (i, sum) in (first..last).zip(&mut sums) {
                        let weight = round[i * d + j];
                        for lane in 0..LANES {
                            sum[lane] += scratch[j][lane] * weight;
                        }
                    }
                }
                for sum in sums {
                    for lane in 0..LANES {
                        squares[lane] += sum[lane] * sum[lane];
                    }
                }
            }
            let start = self.start[c];
            *score = squares.map(|square| start - 0.5 * square);
        }
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for QuadraticDiscriminantModel {
    const NAME: &'static str = "quadratic-discriminant";
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    QuadraticDiscriminantModel as QuadraticDiscriminantModel {
        class_prior: Array1<f64>, means: Array2<f64>, covariances: Array2<f64>, round: Array2<f64>,
        offset: Array1<f64>
    }
    |model| {
        let (n_classes, n_features) = model.means.dim();
        scores::check_priors(&model.class_prior, n_classes)?;
        check::not_empty("means", n_features, "feature")?;
        let all = (n_classes.saturating_mul(n_features), n_features);
        scores::check_shape("covariances", &model.covariances, all)?;
        scores::check_shape("round", &model.round, all)?;
        scores::check_length("offset", &model.offset, n_classes)
    }
}
