//! Measures of predicted numbers: errors in the unit of the target, in percent of it, and R².

use ndarray::{Array1, ArrayView1};
use numerics::{Elementwise, Error, Result, Scale, check, stats, sum};

use crate::losses::{self, Loss};
use numerics::check::in_range;

/// The mean of the squared errors: large errors count most, and the unit is squared.
///
/// `(1/n) Σ (y_pred_i − y_true_i)²`
///
/// Shapes: (n_samples,) twice. Unit: that of `y`, squared. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number that is not finite.
///
/// ```
/// use learning::metrics::mean_squared_error;
/// use ndarray::array;
/// assert_eq!(mean_squared_error(&array![3.0, 5.0], &array![4.0, 2.0])?, 5.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers). scikit-learn: `mean_squared_error`.
pub fn mean_squared_error<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    mean_squared_error_of(y_true.into(), y_pred.into())
}

fn mean_squared_error_of(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
    Loss::Squared.mean(y_true, y_pred)
}

/// The square root of the mean squared error, in the unit of `y`: large errors weigh more.
///
/// Shapes, errors and cost as [`mean_squared_error`].
///
/// ```
/// use learning::metrics::root_mean_squared_error;
/// use ndarray::array;
/// let rmse = root_mean_squared_error(&array![3.0, 5.0], &array![10.0, 6.0])?;
/// assert_eq!(rmse, 5.0); // √((49 + 1) / 2)
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers). scikit-learn: `root_mean_squared_error`.
pub fn root_mean_squared_error<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    root_mean_squared_error_of(y_true.into(), y_pred.into())
}

fn root_mean_squared_error_of(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<f64> {
    let errors = losses::errors(y_true, y_pred)?;
    // In a scale whose squares stay within f64; for ordinary errors it is 1.
    let scale = Scale::for_squares(&errors);
    let squares = errors.mapv(|error| scale.down(error) * scale.down(error));
    let root = scale.up((sum::sum(&squares) / errors.len() as f64).sqrt());
    in_range("the root mean squared error", root, "y_true and y_pred")
}

/// The mean of the sizes of the errors: every unit of error counts the same.
///
/// `(1/n) Σ |y_pred_i − y_true_i|`
///
/// Shapes: (n_samples,) twice. Unit: that of `y`. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number that is not finite.
///
/// ```
/// use learning::metrics::mean_absolute_error;
/// use ndarray::array;
/// assert_eq!(mean_absolute_error(&array![3.0, 5.0], &array![4.0, 2.0])?, 2.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers). scikit-learn: `mean_absolute_error`.
pub fn mean_absolute_error<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    mean_absolute_error_of(y_true.into(), y_pred.into())
}

fn mean_absolute_error_of(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
    Loss::Absolute.mean(y_true, y_pred)
}

/// The part of the targets' spread that the predictions explain: R², 1 for perfect ones.
///
/// `1 − Σ (y_true − y_pred)² / Σ (y_true − mean(y_true))²`
///
/// 0 is what the mean of `y_true` would get as the only prediction; worse predictions are below 0.
/// Where all of `y_true` are equal there is no spread to explain: 1 if every prediction is exact,
/// else 0, as in scikit-learn, whose own test for that a rounded mean can pass over (0.7 three times).
///
/// Errors: fewer than two samples; different lengths; a number that is not finite. Cost:
/// O(n_samples).
///
/// ```
/// use learning::metrics::r_squared;
/// use ndarray::array;
/// let y_true = array![1.0, 2.0, 3.0];
/// assert_eq!(r_squared(&y_true, &array![1.0, 2.0, 2.0])?, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6a (linear regression). Source: scikit-learn's `r2_score`.
pub fn r_squared<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    r_squared_of(y_true.into(), y_pred.into())
}

fn r_squared_of(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<f64> {
    check::same_length("samples", ("y_true", y_true.len()), ("y_pred", y_pred.len()))?;
    check::at_least("the number of samples", y_true.len(), 2)?;
    check::finite("y_true", &y_true)?;
    check::finite("y_pred", &y_pred)?;
    if y_true == y_pred {
        return Ok(1.0);
    }
    if stats::is_constant(y_true) {
        return Ok(0.0);
    }
    let (mean, rest) = stats::mean_and_rest(y_true)?;
    let spread = y_true.each(&|value| value - mean - rest);
    // One scale for both sums, so that their ratio stays as it is.
    let scale = Scale::for_squares(&spread);
    let squares = |values: &Array1<f64>| sum::sum(&values.each(&|v| scale.down(v) * scale.down(v)));
    let score = 1.0 - squares(&(&y_true - &y_pred)) / squares(&spread);
    match score.is_finite() {
        true => Ok(score),
        false => Err(Error::out_of_range("R²", "y_true and y_pred")),
    }
}

/// MAPE says by what share of the truth the predictions are off, on average: 0.1 is 10 percent.
///
/// `MAPE = 1/n · Σ |y_true_i − y_pred_i| / |y_true_i|`
///
/// Shapes: two vectors of equal length, any unit; the result has none. Cost: O(n).
///
/// Errors: no samples; different lengths; a number that is not finite; a true value of 0, of which
/// nothing is a percentage. (scikit-learn divides by 2.2e−16 there instead, and goes on.)
///
/// ```
/// use learning::metrics::mean_absolute_percentage_error;
/// use ndarray::array;
/// let (y_true, y_pred) = (array![100.0, 50.0], array![150.0, 50.0]);
/// assert_eq!(mean_absolute_percentage_error(&y_true, &y_pred)?, 0.25);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures). The same as scikit-learn's
/// `mean_absolute_percentage_error` where no true value is 0.
pub fn mean_absolute_percentage_error<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    mean_absolute_percentage_error_of(y_true.into(), y_pred.into())
}

fn mean_absolute_percentage_error_of(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<f64> {
    check_pair(y_true, y_pred)?;
    if let Some(i) = y_true.iter().position(|truth| *truth == 0.0) {
        let wanted = "different from 0: nothing is a percentage of it";
        return Err(Error::invalid(format!("y_true[{i}]"), 0, wanted));
    }
    let shares: Vec<f64> = y_true
        .iter()
        .zip(y_pred)
        .map(|(truth, guess)| (truth - guess).abs() / truth.abs())
        .collect();
    finite_or("MAPE", sum::sum(&shares) / shares.len() as f64)
}

/// WAPE says by what share of the whole truth the predictions are off together.
///
/// `WAPE = Σ |y_true_i − y_pred_i| / Σ |y_true_i|`
///
/// Each error counts as it is, whatever it is an error of, so that a single small truth does no
/// harm. Shapes and cost as [`mean_absolute_percentage_error`].
///
/// Errors: as there, but only true values that are all 0 are refused.
///
/// ```
/// use learning::metrics::weighted_absolute_percentage_error;
/// use ndarray::array;
/// let (y_true, y_pred) = (array![100.0, 0.0], array![110.0, 10.0]);
/// assert_eq!(weighted_absolute_percentage_error(&y_true, &y_pred)?, 0.2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn weighted_absolute_percentage_error<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    y_pred: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    weighted_absolute_percentage_error_of(y_true.into(), y_pred.into())
}

fn weighted_absolute_percentage_error_of(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<f64> {
    check_pair(y_true, y_pred)?;
    let size = sum::sum(&y_true.each(&f64::abs));
    if size == 0.0 {
        return Err(Error::invalid("the sum of |y_true|", 0, "positive"));
    }
    let errors: Vec<f64> =
        y_true.iter().zip(y_pred).map(|(truth, guess)| (truth - guess).abs()).collect();
    finite_or("WAPE", sum::sum(&errors) / size)
}

fn finite_or(what: &str, result: f64) -> Result<f64> {
    in_range(what, result, "y_true and y_pred")
}

fn check_pair(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_pred", y_pred.len()))?;
    check::finite("y_true", &y_true)?;
    check::finite("y_pred", &y_pred)
}
