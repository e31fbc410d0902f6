//! Platt scaling and temperature scaling: one or two numbers that turn scores into probabilities.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::{sigmoid, softmax_rows, softplus};
use numerics::{Elementwise, Error, Result, check, matrix_of, stats};

use super::isotonic::one_feature;
use crate::metrics::check_binary;
use numerics::check::{all_in_range, in_range};

/// Platt scaling learns a sigmoid of the score: logistic regression with one feature.
///
/// `p(s) = sigmoid(slope · s + offset)`, with slope and offset chosen to minimize the log loss. Two
/// guards of Platt's keep it finite where a score separates the classes perfectly: a positive's
/// target is `(n⁺ + 1) / (n⁺ + 2)` and a negative's `1 / (n⁻ + 2)`, a little inside of 1 and 0. The
/// function of scikit-learn's `CalibratedClassifierCV(method="sigmoid")`.
///
/// ```
/// use learning::calibration::PlattScaling;
/// use ndarray::array;
/// use numerics::estimator::{Fit, PredictProba};
/// let scores = array![[-2.0], [-1.0], [1.0], [2.0]];
/// let model = PlattScaling.fit(&scores, &array![0, 0, 1, 1])?;
/// let p = model.predict_proba(&array![[0.0]])?;
/// assert!((p[[0, 1]] - 0.5).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlattScaling;

/// The most steps of Newton's method; it needs about ten.
const MOST_STEPS: usize = 100;

impl Fit<usize> for PlattScaling {
    type Model = PlattModel;

    /// Newton's method on slope and offset; a step is halved until the loss does not rise.
    ///
    /// Shapes: `x` (n_samples, 1), the scores; `y` (n_samples,), 0 or 1. Cost: O(n_samples) a step.
    ///
    /// Errors: no samples; another length of `y`; more than one feature; a score that is not
    /// finite; a class that is neither 0 nor 1; one class only.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<PlattModel> {
        check::samples_and_targets(&x, y.len())?;
        one_feature(x)?;
        check_binary("y", y)?;
        check::classes("y", &y.to_vec())?;
        let n_positive = y.sum() as f64;
        let n_negative = y.len() as f64 - n_positive;
        let targets = [1.0 / (n_negative + 2.0), (n_positive + 1.0) / (n_positive + 2.0)];
        // Scores of any unit and offset: the search is done on centered scores of size one.
        let center = stats::mean(x.column(0))?;
        let unit = x.iter().fold(0.0, |largest: f64, s| largest.max((s - center).abs()));
        let unit = if unit == 0.0 { 1.0 } else { unit };
        check::finite_number("the spread of the scores in x", unit)?;
        let samples: Vec<(f64, f64)> = (x.column(0).iter().zip(y))
            .map(|(s, &class)| ((s - center) / unit, targets[class]))
            .collect();

        let start = libm::log((n_positive + 1.0) / (n_negative + 1.0));
        let (mut slope, mut offset) = (0.0, start);
        let mut loss = platt_loss(&samples, slope, offset);
        for _ in 0..MOST_STEPS {
            let [step_slope, step_offset] = newton_step(&samples, slope, offset);
            let mut share = 1.0;
            let (new_slope, new_offset, new_loss) = loop {
                let (a, b) = (slope - share * step_slope, offset - share * step_offset);
                let new_loss = platt_loss(&samples, a, b);
                if new_loss <= loss || share < 1e-10 {
                    break (a, b, new_loss);
                }
                share /= 2.0;
            };
            let settled = (new_slope - slope).abs() <= 1e-12 * (1.0 + slope.abs())
                && (new_offset - offset).abs() <= 1e-12 * (1.0 + offset.abs());
            if new_loss <= loss {
                (slope, offset, loss) = (new_slope, new_offset, new_loss);
            }
            if settled || new_loss > loss {
                break;
            }
        }
        let slope = in_range("the slope", slope / unit, "x")?;
        Ok(PlattModel { slope, center, at_center: offset })
    }
}

/// The summed log loss with targets between 0 and 1.
fn platt_loss(samples: &[(f64, f64)], slope: f64, offset: f64) -> f64 {
    let terms = samples.iter().map(|&(score, target)| {
        let z = slope * score + offset;
        softplus(z) - target * z
    });
    terms.sum()
}

/// The solution of (Hessian) · step = gradient, two equations.
fn newton_step(samples: &[(f64, f64)], slope: f64, offset: f64) -> [f64; 2] {
    let mut gradient = [0.0, 0.0];
    let [mut ss, mut s1, mut oo] = [1e-12, 0.0, 1e-12]; // a trace on the diagonal: never singular
    for &(score, target) in samples {
        let p = sigmoid(slope * score + offset);
        let curvature = p * (1.0 - p);
        gradient[0] += (p - target) * score;
        gradient[1] += p - target;
        ss += curvature * score * score;
        s1 += curvature * score;
        oo += curvature;
    }
    let determinant = ss * oo - s1 * s1;
    [
        (oo * gradient[0] - s1 * gradient[1]) / determinant,
        (ss * gradient[1] - s1 * gradient[0]) / determinant,
    ]
}

/// What [`PlattScaling`] learned: a slope and an offset.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlattModel {
    slope: f64,
    /// The mean of the scores, and the log-odds there: far from 0, the log-odds at 0 would lose digits.
    center: f64,
    at_center: f64,
}

impl PlattModel {
    /// How steep the sigmoid is, per unit of the score.
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// The log-odds at score 0.
    pub fn offset(&self) -> f64 {
        self.at_center - self.slope * self.center
    }
}

impl PredictProba for PlattModel {
    /// The probabilities of class 0 and class 1. Shape: (n_new, 1) in, (n_new, 2) out.
    ///
    /// Errors: another number of features; a score that is not finite. Cost: O(n_new).
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, 1)?;
        Ok(matrix_of((x.nrows(), 2), &|i, class| {
            let off = x[[i, 0]] - self.center;
            // Twice the halves, where the whole is beyond f64 and the slope is small.
            let rise = match off.is_finite() {
                true => self.slope * off,
                false => 2.0 * (self.slope * (x[[i, 0]] / 2.0 - self.center / 2.0)),
            };
            let z = rise + self.at_center;
            sigmoid(if class == 1 { z } else { -z })
        }))
    }
}

impl Predict for PlattModel {
    type Target = usize;

    /// Class 1 where its probability is at least one half. Shape: (n_new, 1) in, (n_new,) out.
    ///
    /// Errors: another number of features; a score that is not finite. Cost: O(n_new).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.predict_proba(x)?.column(1).each(&|p| usize::from(p >= 0.5)))
    }
}

/// Temperature scaling divides every logit by one number, so that softmax becomes as sure as it
/// should be.
///
/// `p = softmax(logits / temperature)`, with the temperature chosen to minimize the log loss. Above
/// 1 it makes a model less sure, below 1 surer. The order of the classes never changes, and with it
/// no prediction.
///
/// ```
/// use learning::calibration::TemperatureScaling;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// // Sure of everything, and wrong one time in four.
/// let logits = array![[4.0, 0.0], [4.0, 0.0], [4.0, 0.0], [4.0, 0.0]];
/// let model = TemperatureScaling.fit(&logits, &array![0, 0, 0, 1])?;
/// assert!((model.temperature() - 4.0 / 3.0_f64.ln()).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TemperatureScaling;

/// The temperature is looked for between e⁻¹⁰ and e¹⁰.
const LARGEST_LOG: f64 = 10.0;

impl Fit<usize> for TemperatureScaling {
    type Model = TemperatureModel;

    /// Halves an interval until the slope of the log loss is zero. The loss is convex in
    /// 1 / temperature, so there is at most one such place. Without one, as for logits that are
    /// always right, the temperature ends near e⁻¹⁰, or where f64 no longer sees a slope; for
    /// logits that are worse than none, near e¹⁰.
    ///
    /// Shapes: `x` (n_samples, n_classes), the logits; `y` (n_samples,). Cost: O(n_samples ·
    /// n_classes) a halving, 60 halvings.
    ///
    /// Errors: no samples; another length of `y`; fewer than two columns; a logit that is not
    /// finite; a class without a column.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<TemperatureModel> {
        check::samples_and_targets(&x, y.len())?;
        let n_classes = x.ncols();
        check::at_least("the number of classes", n_classes, 2)?;
        if let Some(i) = y.iter().position(|&class| class >= n_classes) {
            let wanted = format!("below {n_classes}, the number of columns of x");
            return Err(Error::invalid(format!("y[{i}]"), y[i], wanted));
        }
        // The differences of logits, divided by the smallest temperature, must stay within f64.
        if x.iter().any(|logit| logit.abs() > f64::MAX / 1e5) {
            return Err(Error::out_of_range("a logit divided by a temperature", "x"));
        }
        let (mut low, mut high) = (-LARGEST_LOG, LARGEST_LOG); // of log(1 / temperature)
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if loss_slope(x, y, libm::exp(middle)) < 0.0 { low = middle } else { high = middle }
        }
        Ok(TemperatureModel { temperature: libm::exp(-(low + high) / 2.0), n_classes })
    }
}

/// The derivative of the summed log loss by 1 / temperature: what the model expects of its logits,
/// minus the logit of what happened.
fn loss_slope(x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>, inverse: f64) -> f64 {
    let p = softmax_rows(&(&x * inverse));
    let mut slope = 0.0;
    for ((logits, p), &class) in x.rows().into_iter().zip(p.rows()).zip(y) {
        slope += logits.iter().zip(p).map(|(logit, p)| p * (logit - logits[class])).sum::<f64>();
    }
    slope
}

/// What [`TemperatureScaling`] learned: one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TemperatureModel {
    temperature: f64,
    n_classes: usize,
}

impl TemperatureModel {
    /// What the logits are divided by.
    pub fn temperature(&self) -> f64 {
        self.temperature
    }
}

impl PredictProba for TemperatureModel {
    /// The softmax of the divided logits. Shape: (n_new, n_classes) in and out.
    ///
    /// Errors: another number of classes than in `fit`; a logit that is not finite, or not when it is divided. Cost: O(n_new ·
    /// n_classes).
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.n_classes)?;
        let what = "a logit divided by the temperature";
        let divided = all_in_range(what, &x / self.temperature, "x")?;
        Ok(softmax_rows(&divided))
    }
}

impl Predict for TemperatureModel {
    type Target = usize;

    /// The class with the largest logit; of equal ones the first. Shape: (n_new, n_classes) in,
    /// (n_new,) out.
    ///
    /// Errors: another number of classes than in `fit`; a logit that is not finite. Cost: O(n_new ·
    /// n_classes).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        check::features("x", &x, self.n_classes)?;
        let best = |row: ArrayView1<'_, f64>| {
            (1..row.len()).fold(0, |best, class| if row[class] > row[best] { class } else { best })
        };
        Ok(x.axis_iter(Axis(0)).map(best).collect())
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    PlattModel as PlattModel { slope: f64, center: f64, at_center: f64 }
    |_| Ok(())
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    TemperatureModel as TemperatureModel { temperature: f64, n_classes: usize }
    |model| {
        check::positive("temperature", model.temperature)?;
        check::at_least("n_classes", model.n_classes, 2)
    }
}
