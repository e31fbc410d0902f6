//! Losses of numbers and of classes; those of numbers with their gradients and minimizers.
//!
//! Everywhere `error = y_pred − y_true`: above zero the prediction was too high, below zero too low.

mod best;
mod classification;

use ndarray::{Array1, ArrayView1};
use numerics::check::{all_in_range, in_range};
use numerics::{Result, check, sum};

pub use best::best_constant;
#[doc(hidden)]
pub use classification::{all_but, residual};
pub use classification::{
    binary_cross_entropy_with_logits, categorical_cross_entropy_with_logits,
    categorical_cross_entropy_with_logits_gradient, hinge_loss,
};

/// How much one error costs: the rule that a loss for numbers applies before it takes the mean.
///
/// | loss | cost of an error `e` | slope |
/// |---|---|---|
/// | `Squared` | `e²` | `2e` |
/// | `Absolute` | `|e|` | the sign of `e` |
/// | `Huber` | `½e²` up to `delta`, then `delta·(|e| − ½delta)` | `e`, held between `−delta` and `delta` |
/// | `LogCosh` | `log cosh e` | `tanh e` |
/// | `Quantile` | `q·|e|` if too low, `(1 − q)·|e|` if too high | `−q` or `1 − q` |
///
/// ```
/// use learning::losses::Loss;
/// let huber = Loss::Huber { delta: 1.0 };
/// assert_eq!([0.5, 3.0].map(|error| huber.of(error)), [0.125, 2.5]);
/// assert_eq!([0.5, 3.0].map(|error| huber.slope(error)), [0.5, 1.0]);
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Loss {
    /// The square of the error, without a half.
    Squared,
    /// The size of the error.
    Absolute,
    /// A square near zero, straight lines outside. Peter Huber, *Robust Estimation of a Location Parameter*, 1964.
    Huber {
        /// The error at which the square goes over into a straight line: positive, in the unit of `y`.
        delta: f64,
    },
    /// The logarithm of the hyperbolic cosine: a square near zero, `|e| − log 2` far out, smooth everywhere.
    LogCosh,
    /// A tilted absolute value: too low and too high have different prices.
    Quantile {
        /// The share of the targets that the best constant should leave below it, from 0 to 1.
        q: f64,
    },
}

impl Loss {
    /// What one error costs. Not a number stays not a number, and a rule that [`Loss::mean`] refuses (a `delta` that is not
    /// positive, a `q` outside 0 to 1) gives NaN. A cost beyond `f64` is infinite. Cost: O(1).
    pub fn of(self, error: f64) -> f64 {
        if self.check().is_err() {
            return f64::NAN;
        }
        let size = error.abs();
        match self {
            Loss::Squared => error * error,
            Loss::Absolute => size,
            Loss::Huber { delta } if size <= delta => 0.5 * error * error,
            Loss::Huber { delta } => delta * (size - 0.5 * delta),
            // cosh e is 1 + 2 sinh²(e/2): without it, the 1 swallows a small error.
            Loss::LogCosh if size < 0.5 => {
                let half = libm::sinh(0.5 * error);
                libm::log1p(2.0 * half * half)
            }
            // And without cosh, which overflows from 711 on.
            Loss::LogCosh => size + libm::log1p(libm::exp(-2.0 * size)) - std::f64::consts::LN_2,
            Loss::Quantile { q } if error < 0.0 => q * size,
            Loss::Quantile { q } => (1.0 - q) * size,
        }
    }

    /// By how much the cost grows when the error grows by a little: the derivative of [`Loss::of`].
    ///
    /// Where the absolute and the quantile loss have a kink, at an error of 0, the slope is given as 0,
    /// as PyTorch does. NaN where [`Loss::of`] gives it; a slope beyond `f64` is infinite. Cost: O(1).
    pub fn slope(self, error: f64) -> f64 {
        if self.check().is_err() {
            return f64::NAN;
        }
        match self {
            Loss::Squared => 2.0 * error,
            Loss::Huber { delta } => error.clamp(-delta, delta),
            Loss::LogCosh => libm::tanh(error),
            Loss::Absolute | Loss::Quantile { .. } if error == 0.0 => 0.0,
            Loss::Absolute => error.signum(),
            Loss::Quantile { q } if error < 0.0 => -q,
            Loss::Quantile { q } => 1.0 - q,
        }
    }

    /// The mean cost of all errors, `(1/n) Σ of(y_pred_i − y_true_i)`.
    ///
    /// Shapes: `y_true` and `y_pred` (n_samples,). Cost: O(n_samples).
    ///
    /// Errors: no samples; different lengths; a number that is not finite; `delta` not positive, `q` not from 0 to 1; a mean
    /// beyond `f64`.
    pub fn mean<'a, 'b>(
        self,
        y_true: impl Into<ArrayView1<'a, f64>>,
        y_pred: impl Into<ArrayView1<'b, f64>>,
    ) -> Result<f64> {
        self.mean_of(y_true.into(), y_pred.into())
    }

    fn mean_of(self, y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
        let errors = self.errors(y_true, y_pred)?;
        let n_samples = errors.len() as f64;
        let mean = sum::sum(&errors.mapv_into(|error| self.of(error))) / n_samples;
        in_range("the mean loss", mean, "y_true and y_pred")
    }

    /// How the mean cost grows with each prediction: `slope(y_pred_i − y_true_i) / n`.
    ///
    /// Shapes: (n_samples,) in and out. Errors and cost as [`Loss::mean`].
    pub fn gradient<'a, 'b>(
        self,
        y_true: impl Into<ArrayView1<'a, f64>>,
        y_pred: impl Into<ArrayView1<'b, f64>>,
    ) -> Result<Array1<f64>> {
        self.gradient_of(y_true.into(), y_pred.into())
    }

    fn gradient_of(
        self,
        y_true: ArrayView1<'_, f64>,
        y_pred: ArrayView1<'_, f64>,
    ) -> Result<Array1<f64>> {
        let errors = self.errors(y_true, y_pred)?;
        let n_samples = errors.len() as f64;
        let gradient = errors.mapv_into(|error| self.slope(error) / n_samples);
        all_in_range("the gradient of the mean loss", gradient, "y_true and y_pred")
    }

    fn errors(
        self,
        y_true: ArrayView1<'_, f64>,
        y_pred: ArrayView1<'_, f64>,
    ) -> Result<Array1<f64>> {
        self.check()?;
        errors(y_true, y_pred)
    }

    fn check(self) -> Result<()> {
        match self {
            Loss::Huber { delta } => check::positive("delta", delta),
            Loss::Quantile { q } => check::fraction("q", q),
            _ => Ok(()),
        }
    }
}

/// By how much each prediction is too high. Truths and predictions belong together: at least one, equally many, every
/// number finite.
pub(crate) fn errors(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<Array1<f64>> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_pred", y_pred.len()))?;
    check::finite("y_true", &y_true)?;
    check::finite("y_pred", &y_pred)?;
    all_in_range("an error", &y_pred - &y_true, "y_true and y_pred")
}

/// The mean quantile loss, also called pinball loss: too low costs `q` a unit, too high costs `1 − q`.
///
/// Shapes: (n_samples,) twice. `q` is a share from 0 to 1; at one half it is half the mean absolute error.
/// Cost: O(n_samples).
///
/// Errors: as [`mean_squared_error`](crate::metrics::mean_squared_error); a `q` outside 0 to 1.
///
/// ```
/// use learning::losses::quantile_loss;
/// use ndarray::array;
/// let y = array![10.0];
/// assert_eq!(quantile_loss(&y, &array![6.0], 0.75)?, 3.0); // 4 too low
/// assert_eq!(quantile_loss(&y, &array![14.0], 0.75)?, 1.0); // 4 too high
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers). scikit-learn: `mean_pinball_loss`. Source: Roger Koenker and
/// Gilbert Bassett, *Regression Quantiles*, Econometrica 46, 1978.
pub fn quantile_loss<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
    q: f64,
) -> Result<f64> {
    Loss::Quantile { q }.mean_of(y_true.into(), y_pred.into())
}
