//! Poisson regression: a weighted sum of the features is the logarithm of the expected count.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, Predict};
use numerics::functions::xlogy;
use numerics::linalg::{GramSum, fold_rows};
use numerics::{Elementwise, Error, Result, check, linalg, sum};

use crate::linear_model::dots;
use crate::linear_model::newton::{self, Convex, Evaluation, Gains};
use numerics::check::in_range;

/// Poisson regression predicts a count: the exponential of a weighted sum of the features.
///
/// `coef, intercept = argmin (1/n) · Σ_i (μ_i − y_i · log μ_i) + ½ · alpha · Σ_j coef_j²`, where
/// `log μ_i = coef · x_i + intercept`
///
/// The intercept is free of charge. Raising a feature by one unit multiplies the expected count by
/// `exp(coef)`.
///
/// ```
/// use learning::linear_model::PoissonRegression;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let (x, y) = (array![[0.0], [0.0], [1.0], [1.0]], array![1.0, 3.0, 5.0, 11.0]);
/// let model = PoissonRegression { alpha: 0.0, ..Default::default() }.fit(&x, &y)?;
/// assert!((model.predict(&array![[1.0]])?[0] - 8.0).abs() < 1e-9); // the mean of 5 and 11
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). The same as scikit-learn's `PoissonRegressor`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PoissonRegression {
    /// The price of half a weight's square, in a mean over the samples: zero or positive.
    pub alpha: f64,
    /// Whether to fit an intercept.
    pub fit_intercept: bool,
    /// The step that is expected to lower the loss by less than this part of the counts is the last.
    pub tolerance: f64,
    /// The most steps.
    pub max_steps: usize,
}

impl Default for PoissonRegression {
    /// `alpha` 1 and an intercept, as in scikit-learn; weights to about ten digits, in at most 100
    /// steps.
    fn default() -> Self {
        PoissonRegression { alpha: 1.0, fit_intercept: true, tolerance: 1e-14, max_steps: 100 }
    }
}

impl Fit<f64> for PoissonRegression {
    type Model = PoissonModel;

    /// Finds the weights by Newton's method, halving the steps where the loss would rise.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), of counts from 0, or means of counts.
    /// Cost: O(n_samples · n_features² + n_features³) a step, of which about ten are needed. The
    /// same bits for any number of threads.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite; a
    /// count below zero, or all counts zero; `alpha` below zero, a tolerance that is not positive;
    /// a fit that does not settle. With `alpha` zero: features that depend on each other.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<PoissonModel> {
        check::non_negative("alpha", self.alpha)?;
        check::positive("tolerance", self.tolerance)?;
        check::regression(&x, &y)?;
        counts("y", y)?;
        let (n_samples, n_features) = x.dim();
        let total = sum::sum(y);
        if total == 0.0 {
            return Err(Error::invalid("the sum of the counts in y", 0, "positive"));
        }
        let mut start = Array1::zeros(n_features + usize::from(self.fit_intercept));
        let mut center = Array1::zeros(n_features);
        if self.fit_intercept {
            center = linalg::column_means(x)?;
            start[n_features] = libm::log(total / n_samples as f64);
        }
        // The price, for a sum over the samples.
        let price = self.alpha * n_samples as f64;
        let problem = Problem {
            x: x.view(),
            y: y.view(),
            center: center.view(),
            alpha: self.alpha,
            price,
            total,
        };
        let weights = newton::minimize(&problem, start, self.tolerance, self.max_steps)?.weights;
        let coef = weights.slice(s![..n_features]).to_owned();
        let intercept = match weights.get(n_features) {
            Some(centered) => centered - sum::dot(&center, &coef)?,
            None => 0.0,
        };
        Ok(PoissonModel { coef, intercept })
    }
}

/// The samples as the steps see them, and the price of the weights.
struct Problem<'a> {
    x: ArrayView2<'a, f64>,
    y: ArrayView1<'a, f64>,
    /// Columns are centered on it, which changes the intercept alone and keeps its digits.
    center: ArrayView1<'a, f64>,
    alpha: f64,
    /// `alpha` for a sum over the samples.
    price: f64,
    /// The sum of all counts.
    total: f64,
}

impl Convex for Problem<'_> {
    /// Loss, gradient and curvature in one pass over the samples, block by block.
    fn evaluate(&self, weights: &Array1<f64>) -> Result<Evaluation> {
        let (n_features, n_weights) = (self.x.ncols(), weights.len());
        let empty = || (0.0, Array1::zeros(n_weights), GramSum::new(n_weights));
        let add = |sums: &mut (f64, Array1<f64>, GramSum), rows: Range<usize>| {
            // The centered rows, with a 1 at the end of each if there is an intercept.
            let mut block = Array2::ones((rows.len(), n_weights));
            let mut features = block.slice_mut(s![.., ..n_features]);
            features.assign(&self.x.slice(s![rows.clone(), ..]));
            features -= &self.center;
            let log_means = block.dot(weights);
            let means = log_means.each(&libm::exp);
            let counts = self.y.slice(s![rows]);
            sums.0 += (&means - &(&counts * &log_means)).sum();
            linalg::add_weighted_rows(&mut sums.1, &block, &(&means - &counts));
            for (mut row, mean) in block.rows_mut().into_iter().zip(&means) {
                row *= mean.sqrt();
            }
            sums.2.add(block.view());
        };
        let merge = |a: (f64, Array1<f64>, GramSum), b: (f64, Array1<f64>, GramSum)| {
            (a.0 + b.0, a.1 + b.1, a.2.merge(b.2))
        };
        let sums = fold_rows(self.x.nrows(), empty, add, merge).unwrap_or_else(empty);
        let (mut loss, mut gradient, mut curvature) = (sums.0, sums.1, sums.2.into_matrix());
        for j in 0..n_features {
            loss += 0.5 * self.price * weights[j] * weights[j];
            gradient[j] += self.price * weights[j];
            curvature[[j, j]] += self.price;
        }
        Ok(Evaluation { loss, gradient, curvature, scale: self.total })
    }

    fn gains(&self, direction: &Array1<f64>) -> Option<Gains> {
        if self.alpha > 0.0 {
            return None;
        }
        let n_features = self.x.ncols();
        let at_zero = direction.get(n_features).copied().unwrap_or(0.0);
        let gain = |gains: Gains, (row, &count): (ArrayView1<'_, f64>, &f64)| {
            let change = row.iter().zip(&self.center).zip(direction);
            let change = change.fold(at_zero, |sum, ((x, center), w)| sum + (x - center) * w);
            // A mean below a count of zero can always be smaller; at a positive count it has a best value.
            gains.with(if count == 0.0 { -change } else { -change.abs() })
        };
        Some(self.x.rows().into_iter().zip(self.y).fold(Gains::NONE, gain))
    }

    fn without_end(&self, _strict: bool) -> Error {
        let wanted = "positive where some samples' counts are all zero and a border divides them from the rest: \
            there larger weights always fit better, without end";
        Error::invalid("alpha", self.alpha, wanted)
    }

    fn name(&self) -> String {
        format!("Poisson regression with alpha = {}", self.alpha)
    }
}

/// What Poisson regression learned: a weight for each feature, and an intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct PoissonModel {
    coef: Array1<f64>,
    intercept: f64,
}

impl PoissonModel {
    /// The coefficients: by how much the logarithm of the expected count rises when a feature rises
    /// by one unit. Shape: (n_features,).
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// The logarithm of the expected count where all features are 0.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }
}

impl Predict for PoissonModel {
    type Target = f64;

    /// The expected count of each row. Shape: (n_samples, n_features) in, (n_samples,) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite; a row so far
    /// out that its count overflows. Cost: O(n_samples · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.coef.len())?;
        let log_means = dots(x, &self.coef)? + self.intercept;
        let means = log_means.each(&libm::exp);
        check::finite("the prediction", &means)?;
        Ok(means)
    }
}

/// How far predicted counts are from true ones, where a miss by 3 weighs more at a mean of 1 than
/// at 100.
///
/// `(2/n) · Σ_i (y_i · log(y_i / μ_i) − y_i + μ_i)`
///
/// Zero where all predictions are right. Shapes: (n_samples,) and (n_samples,).
///
/// Errors: no samples or another number of predictions; a count that is below zero or not finite; a
/// prediction that is not positive and finite. Cost: O(n_samples).
///
/// ```
/// use learning::linear_model::mean_poisson_deviance;
/// use ndarray::array;
/// let deviance = mean_poisson_deviance(&array![0.0, 2.0], &array![1.0, 2.0])?;
/// assert_eq!(deviance, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). The same as scikit-learn's `mean_poisson_deviance`.
pub fn mean_poisson_deviance<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    mean_poisson_deviance_of(y_true.into(), y_pred.into())
}

fn mean_poisson_deviance_of(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<f64> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_pred", y_pred.len()))?;
    counts("y_true", y_true)?;
    let mut deviances = Array1::zeros(y_true.len());
    for (i, (&count, &mean)) in y_true.iter().zip(y_pred).enumerate() {
        check::positive(&format!("y_pred[{i}]"), mean)?;
        deviances[i] = 2.0 * deviance(count, mean);
    }
    let result = sum::sum(&deviances) / y_true.len() as f64;
    in_range("the deviance", result, "y_true and y_pred")
}

/// `count · log(count / mean) − count + mean`, also where the two are nearly equal or far apart.
fn deviance(count: f64, mean: f64) -> f64 {
    let off = (mean - count) / count;
    if off.abs() < 1e-5 {
        // off − log(1 + off) as a series, because the difference would cancel.
        return count * off * off * (0.5 - off * (1.0 / 3.0 - off / 4.0));
    }
    let ratio = count / mean;
    let surprise = match ratio.is_finite() && (ratio > 0.0 || count == 0.0) {
        true => xlogy(count, ratio),
        false => count * (libm::log(count) - libm::log(mean)),
    };
    surprise - count + mean
}

/// Every count is finite and not below zero.
fn counts(name: &str, y: ArrayView1<'_, f64>) -> Result<()> {
    check::finite(name, &y)?;
    let check_one = |(i, &count)| check::non_negative(&format!("{name}[{i}]"), count);
    y.iter().enumerate().try_for_each(check_one)
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    PoissonModel as PoissonModel { coef: Array1<f64>, intercept: f64 }
    |model| crate::stored::check_weights(&model.coef)
}
