//! Errors in percent of the truth, and what they reward.

use ndarray::ArrayView1;
use numerics::{Error, Result, check, sum};

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
/// use ndarray::array;
/// use part2_learning::rankings::mean_absolute_percentage_error;
/// let (y_true, y_pred) = (array![100.0, 50.0], array![150.0, 50.0]);
/// assert_eq!(mean_absolute_percentage_error(y_true.view(), y_pred.view())?, 0.25);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (scoring numbers and rankings). The same as scikit-learn's
/// `mean_absolute_percentage_error` where no true value is 0.
pub fn mean_absolute_percentage_error(
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
    Ok(sum::sum(&shares) / shares.len() as f64)
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
/// use ndarray::array;
/// use part2_learning::rankings::weighted_absolute_percentage_error;
/// let (y_true, y_pred) = (array![100.0, 0.0], array![110.0, 10.0]);
/// assert_eq!(weighted_absolute_percentage_error(y_true.view(), y_pred.view())?, 0.2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (scoring numbers and rankings).
pub fn weighted_absolute_percentage_error(
    y_true: ArrayView1<'_, f64>,
    y_pred: ArrayView1<'_, f64>,
) -> Result<f64> {
    check_pair(y_true, y_pred)?;
    let size = sum::sum(&y_true.mapv(f64::abs));
    if size == 0.0 {
        return Err(Error::invalid("the sum of |y_true|", 0, "positive"));
    }
    let errors: Vec<f64> =
        y_true.iter().zip(y_pred).map(|(truth, guess)| (truth - guess).abs()).collect();
    Ok(sum::sum(&errors) / size)
}

/// The one number that, predicted for every sample, makes MAPE smallest.
///
/// It is the median of the true values in which each counts with weight `1 / |y_true_i|`: the small
/// ones count most. The smallest true value at which the weights so far reach half of their sum.
///
/// Shape: a vector, any unit; the result has the same unit. Cost: O(n log n).
///
/// Errors: no samples; a number that is not finite; a true value that is not positive.
///
/// ```
/// use ndarray::array;
/// use part2_learning::rankings::best_constant_for_percentages;
/// assert_eq!(best_constant_for_percentages(array![10.0, 100.0, 1000.0].view())?, 10.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (scoring numbers and rankings).
pub fn best_constant_for_percentages(y_true: ArrayView1<'_, f64>) -> Result<f64> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::finite("y_true", &y_true)?;
    for (i, truth) in y_true.iter().enumerate() {
        check::positive(&format!("y_true[{i}]"), *truth)?;
    }
    let mut sorted = y_true.to_vec();
    sorted.sort_by(f64::total_cmp);
    let weights: Vec<f64> = sorted.iter().map(|truth| 1.0 / truth).collect();
    let half = sum::sum(&weights) / 2.0;
    let mut so_far = 0.0;
    for (truth, weight) in sorted.iter().zip(weights) {
        so_far += weight;
        if so_far >= half {
            return Ok(*truth);
        }
    }
    Ok(sorted[sorted.len() - 1])
}

fn check_pair(y_true: ArrayView1<'_, f64>, y_pred: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_pred", y_pred.len()))?;
    check::finite("y_true", &y_true)?;
    check::finite("y_pred", &y_pred)
}
