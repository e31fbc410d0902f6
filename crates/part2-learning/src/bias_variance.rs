//! Bias and variance by refitting: the error of refitted models, taken apart into bias, variance and noise.
//!
//! [`decompose`] takes the predictions of many refitted models apart; [`noise_floor`] says what no
//! model could remove; [`Bagging`](learning::ensemble::Bagging) averages refitted models into one.

use ndarray::{ArrayView1, ArrayView2, Axis};
use numerics::{Error, Result, check, stats, sum};

/// A mean squared error and the two parts it is the sum of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decomposition {
    /// The mean over all models and samples of `(prediction − y)²`.
    pub error: f64,
    /// The mean over the samples of `(mean prediction − y)²`: the squared bias, and the noise in
    /// `y`.
    pub bias_squared: f64,
    /// The mean over the samples of the variance of the models' predictions.
    pub variance: f64,
}

/// Takes the error of refitted models apart: how far off they are on average, and how far they
/// scatter.
///
/// `mean (f_b(x_i) − y_i)² = mean (f̄(x_i) − y_i)² + mean (f_b(x_i) − f̄(x_i))²`, where `f_b` is the
/// model of refit `b` and `f̄` the mean of all.
///
/// `predictions` has one row per refit and one column per sample, `y` one target per sample. The two
/// parts sum up to the error exactly. Where `y` is measured, and so noisy, its noise counts in
/// `bias_squared`: subtract [`noise_floor`] to see the bias alone.
///
/// Errors: no refits or no samples; another number of samples in `y`; a number that is not finite.
/// Cost: O(n_refits · n_samples).
///
/// ```
/// use ndarray::array;
/// use part2_learning::bias_variance::decompose;
/// // Three models say 2, 4 and 6 where the truth is 5.
/// let parts = decompose(&array![[2.0], [4.0], [6.0]], &array![5.0])?;
/// assert_eq!(parts.bias_squared, 1.0); // (4 − 5)²
/// assert!((parts.variance - 8.0 / 3.0).abs() < 1e-12);
/// assert!((parts.error - 11.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9b (bias and variance). Source: Stuart Geman, Elie Bienenstock and
/// René Doursat, *Neural Networks and the Bias/Variance Dilemma*, Neural Computation 4(1), 1992.
pub fn decompose<'a, 'b>(
    predictions: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
) -> Result<Decomposition> {
    decompose_of(predictions.into(), y.into())
}

fn decompose_of(predictions: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Decomposition> {
    check::not_empty("predictions", predictions.nrows(), "refit")?;
    check::not_empty("predictions", predictions.ncols(), "sample")?;
    check::same_length("samples", ("predictions", predictions.ncols()), ("y", y.len()))?;
    check::finite("predictions", &predictions)?;
    check::finite("y", &y)?;
    let (mut error, mut bias_squared, mut variance) = (vec![], vec![], vec![]);
    for (column, &target) in predictions.axis_iter(Axis(1)).zip(&y) {
        let off = stats::mean(column)? - target;
        bias_squared.push(off * off);
        variance.push(stats::variance(column, 0)?);
        error.push(stats::mean(&column.mapv(|value| (value - target) * (value - target)))?);
    }
    Ok(Decomposition {
        error: stats::mean(&error)?,
        bias_squared: stats::mean(&bias_squared)?,
        variance: stats::mean(&variance)?,
    })
}

/// The noise floor: how much targets differ among samples that have the same feature.
///
/// `Σ (y_i − mean of y where x is x_i)² / (n_samples − number of different x)`
///
/// No model of this feature can have a smaller mean squared error, except by luck. The unit is the
/// target's, squared.
///
/// Errors: no samples; different lengths; a number that is not finite; no feature value that occurs
/// twice; a result outside the range of `f64`. Cost: O(n_samples · log n_samples).
///
/// ```
/// use ndarray::array;
/// use part2_learning::bias_variance::noise_floor;
/// let floor = noise_floor(&array![1.0, 1.0, 2.0], &array![3.0, 5.0, 9.0])?;
/// assert_eq!(floor, 2.0); // (1 + 1 + 0) / (3 − 2)
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9b (bias and variance).
pub fn noise_floor<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    noise_floor_of(x.into(), y.into())
}

fn noise_floor_of(x: ArrayView1<'_, f64>, y: ArrayView1<'_, f64>) -> Result<f64> {
    check::not_empty("x", x.len(), "sample")?;
    check::same_length("samples", ("x", x.len()), ("y", y.len()))?;
    check::finite("x", &x)?;
    check::finite("y", &y)?;
    let mut order: Vec<usize> = (0..x.len()).collect();
    order.sort_by(|&i, &j| x[i].total_cmp(&x[j]));
    let (mut squares, mut n_groups) = (Vec::with_capacity(x.len()), 0);
    for group in order.chunk_by(|&i, &j| x[i] == x[j]) {
        let targets: Vec<f64> = group.iter().map(|&row| y[row]).collect();
        let mean = stats::mean(&targets)?;
        squares.extend(targets.iter().map(|target| (target - mean) * (target - mean)));
        n_groups += 1;
    }
    if n_groups == x.len() {
        let wanted = "above zero: without two equal values there is nothing to compare";
        return Err(Error::invalid("the number of repeated values in x", 0, wanted));
    }
    check::in_range("the noise", sum::sum(&squares) / (x.len() - n_groups) as f64, "y")
}
