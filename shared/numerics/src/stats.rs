//! Numbers that describe numbers: mean, variance, covariance, quantiles, ranks, counts.
//!
//! A value that is not finite is an error that names its place, never a silent NaN. Mean, variance and standard deviation
//! have the type of their values, `f64` or `f32`; all else is in `f64`.

mod centered;
mod counts;
mod quantiles;
mod ranks;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};

pub use counts::{Histogram, histogram, histogram_with_edges, mode, unique_counts};
pub use quantiles::{QuantileRule, median, quantile};
pub use ranks::{Ties, order_by, ranks};

use crate::{Elementwise, Error, Real, Result, check, sum};
use centered::Centered;

/// The mean: the sum of the values divided by their count. NumPy's `np.mean`, bit for bit.
///
/// `mean = (1/n) · Σ x[i]`. Its unit is the values' unit, its type theirs. The sum is pairwise ([`sum::sum`]), of `f32` in
/// `f32`; where it would be beyond the type's largest number, the values are divided first.
///
/// Errors: no values; a value that is not finite. Cost: n additions.
///
/// ```
/// use numerics::stats::mean;
///
/// assert_eq!(mean(&[1.0, 2.0, 6.0])?, 3.0);
/// let tenths = vec![0.1_f32; 10_000];
/// assert_eq!(mean(&tenths)?, 0.100_000_01); // np.full(10_000, 0.1, np.float32).mean()
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn mean<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>) -> Result<T> {
    T::mean_here(values.into())
}

pub(crate) fn mean_of_doubles(values: ArrayView1<'_, f64>) -> Result<f64> {
    checked("values", values)?;
    Ok(mean_of(values))
}

pub(crate) fn mean_of_singles(values: ArrayView1<'_, f32>) -> Result<f32> {
    let wide = values.each(&f64::from);
    checked("values", wide.view())?;
    let total = sum::sum(values);
    // A quotient of two whole or short numbers that was rounded to f64 rounds to the right f32.
    let mean = if total.is_finite() {
        f64::from(total) / values.len() as f64
    } else {
        mean_of(wide.view())
    };
    Ok(mean as f32)
}

/// The mean as two numbers, the nearest `f64` and what is missing: values around 10⁸ that differ by 10⁻⁷ have a mean
/// that no `f64` holds.
///
/// `(x[i] − mean) − rest` are the distances from the true mean, to nearly twice the digits. For values that are all
/// equal it is their value and 0.
///
/// Errors: as [`mean`].
///
/// ```
/// let (mean, rest) = numerics::stats::mean_and_rest(&[0.1, 0.1, 0.1])?;
/// assert_eq!((mean, rest), (0.1, 0.0)); // the sum of the three, divided by 3, is a little more
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn mean_and_rest<'a>(values: impl Into<ArrayView1<'a, f64>>) -> Result<(f64, f64)> {
    let values = values.into();
    checked("values", values)?;
    let centered = Centered::of(values);
    Ok((centered.near, centered.scale.up(centered.lean)))
}

pub(crate) fn mean_of(values: ArrayView1<'_, f64>) -> f64 {
    let n = values.len() as f64;
    let total = sum::sum(values);
    if total.is_finite() {
        return total / n;
    }
    // The sum is beyond the largest f64, the mean is not: it lies between the smallest and the largest value.
    let parts = sum::sum(&values.each(&|value| value / n));
    let (least, most) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), &x| (least.min(x), most.max(x)));
    if least.is_finite() && most.is_finite() { parts.clamp(least, most) } else { parts }
}

/// The variance: the mean squared distance from the mean. NumPy's `np.var(values, ddof=ddof)`, bit for bit wherever the
/// rounded mean is near enough not to count.
///
/// `variance = (1/(n − ddof)) · Σ (x[i] − mean)²`. Its unit is the values' unit squared.
///
/// `ddof` = 0 divides by n: the variance of these values. `ddof` = 1 divides by n − 1: an unbiased estimate of the
/// variance of whatever they were drawn from. Computed in two passes and corrected by what the rounded mean misses, so a
/// large mean costs no digits (in NumPy it can). Values that are all equal have the variance 0. A variance beyond the
/// largest `f64` is infinite, one below the smallest is 0; [`std_dev`] is right there too. Of `f32` it is computed in
/// `f64` and rounded once, so that its last digit is right, where NumPy's may be off by a few units.
///
/// Errors: n ≤ ddof; a value that is not finite. Cost: 3 n operations.
///
/// ```
/// use numerics::stats::variance;
///
/// let values = [1.0, 2.0, 6.0];
/// assert_eq!(variance(&values, 0)?, 14.0 / 3.0);
/// assert_eq!(variance(&values, 1)?, 7.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn variance<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>, ddof: usize) -> Result<T> {
    T::variance_here(values.into(), ddof)
}

pub(crate) fn variance_of(values: ArrayView1<'_, f64>, ddof: usize) -> Result<f64> {
    let divisor = divisor("values", values, ddof)?;
    let centered = Centered::of(values);
    Ok(centered.scale.times(centered.scale).up(centered.squares() / divisor))
}

/// The standard deviation: the square root of the [`variance`], in the values' own unit. NumPy's `np.std`, and right also
/// where the variance itself is too large or too small for `f64`.
///
/// It is infinite only where it is beyond the type's largest number itself. Errors: as [`variance`].
///
/// ```
/// let spread: f64 = numerics::stats::std_dev(&[1e-200, 3e-200], 0)?;
/// assert!((spread / 1e-200 - 1.0).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn std_dev<'a, T: Real>(values: impl Into<ArrayView1<'a, T>>, ddof: usize) -> Result<T> {
    T::std_dev_here(values.into(), ddof)
}

pub(crate) fn std_dev_of(values: ArrayView1<'_, f64>, ddof: usize) -> Result<f64> {
    let divisor = divisor("values", values, ddof)?;
    let centered = Centered::of(values);
    Ok(centered.scale.up((centered.squares() / divisor).sqrt()))
}

/// How many standard deviations each value lies above the mean: `(x[i] − mean) / std_dev`.
///
/// Shape: n in, n out. The result has mean 0 and standard deviation 1 (with the same `ddof`), up to rounding.
///
/// Errors: as [`variance`]; values that are all equal, which have no scale.
///
/// ```
/// let z = numerics::stats::z_scores(&[1.0, 3.0], 0)?;
/// assert_eq!(z.to_vec(), [-1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn z_scores<'a>(values: impl Into<ArrayView1<'a, f64>>, ddof: usize) -> Result<Array1<f64>> {
    z_scores_of(values.into(), ddof)
}

fn z_scores_of(values: ArrayView1<'_, f64>, ddof: usize) -> Result<Array1<f64>> {
    let divisor = divisor("values", values, ddof)?;
    if is_constant(values) {
        return Err(no_spread("values"));
    }
    let centered = Centered::of(values);
    let std_dev = (centered.squares() / divisor).sqrt();
    Ok(centered.residuals.each(&|residual| (residual - centered.lean) / std_dev))
}

/// The covariance: the mean product of two variables' distances from their means.
///
/// `covariance = (1/(n − ddof)) · Σ (a[i] − mean(a))·(b[i] − mean(b))`: positive where the two are large together.
/// Its unit is the product of the two units. NumPy's `np.cov(a, b, ddof=ddof)[0, 1]`. Beyond the largest `f64` it is
/// infinite.
///
/// Errors: different lengths; n ≤ ddof; a value that is not finite.
///
/// ```
/// assert_eq!(numerics::stats::covariance(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0], 1)?, 2.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn covariance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
    ddof: usize,
) -> Result<f64> {
    covariance_of(a.into(), b.into(), ddof)
}

fn covariance_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>, ddof: usize) -> Result<f64> {
    check::same_length("values", ("a", a.len()), ("b", b.len()))?;
    let divisor = divisor("a", a, ddof)?;
    check::finite("b", &b)?;
    Ok(Centered::of(a).covariance(&Centered::of(b), divisor))
}

/// The [`covariance`] of every feature with every other; the variances stand on the diagonal.
///
/// Shape: (n_samples, n_features) in, (n_features, n_features) out, exactly symmetric. NumPy's
/// `np.cov(x, rowvar=False, ddof=ddof)`. Entries beyond the largest `f64` are infinite.
///
/// Errors: n_samples ≤ ddof; no features; a value that is not finite. Cost: n_samples · n_features² / 2.
pub fn covariance_matrix<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    ddof: usize,
) -> Result<Array2<f64>> {
    covariance_matrix_of(x.into(), ddof)
}

fn covariance_matrix_of(x: ArrayView2<'_, f64>, ddof: usize) -> Result<Array2<f64>> {
    check::samples("x", &x)?;
    if x.nrows() <= ddof {
        return Err(too_few("x", x.nrows(), ddof));
    }
    let divisor = (x.nrows() - ddof) as f64;
    let columns: Vec<Centered> = x.axis_iter(Axis(1)).map(Centered::of).collect();
    let mut matrix = Array2::zeros((x.ncols(), x.ncols()));
    for i in 0..x.ncols() {
        for j in 0..=i {
            let value = columns[i].covariance(&columns[j], divisor);
            matrix[[i, j]] = value;
            matrix[[j, i]] = value;
        }
    }
    Ok(matrix)
}

/// Pearson's correlation: the covariance measured in standard deviations, from −1 to 1, without a unit.
///
/// `correlation = Σ a'·b' / √(Σ a'² · Σ b'²)` with `a' = a − mean(a)`, `b' = b − mean(b)`. 1 means that the points lie
/// on a rising line. NumPy's `np.corrcoef(a, b)[0, 1]`. Rounding never carries it beyond ±1.
///
/// Errors: different lengths; fewer than two values; a value that is not finite; values that are all equal.
///
/// ```
/// let correlation = numerics::stats::correlation(&[1.0, 2.0, 3.0], &[30.0, 20.0, 10.0])?;
/// assert_eq!(correlation, -1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn correlation<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    correlation_of(a.into(), b.into())
}

fn correlation_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    check::same_length("values", ("a", a.len()), ("b", b.len()))?;
    let (a, b) = (unit_spread("a", a)?, unit_spread("b", b)?);
    let squares = sum::dot(&a, &a)? * sum::dot(&b, &b)?;
    Ok((sum::dot(&a, &b)? / squares.sqrt()).clamp(-1.0, 1.0))
}

/// The [`correlation`] of every feature with every other; ones stand on the diagonal.
///
/// Shape: (n_samples, n_features) in, (n_features, n_features) out. NumPy's `np.corrcoef(x, rowvar=False)`.
///
/// Errors: fewer than two samples; no features; a value that is not finite; a feature that is constant.
pub fn correlation_matrix<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    correlation_matrix_of(x.into())
}

fn correlation_matrix_of(x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    check::samples("x", &x)?;
    let columns = x
        .axis_iter(Axis(1))
        .enumerate()
        .map(|(j, column)| unit_spread(&format!("column {j} of x"), column))
        .collect::<Result<Vec<_>>>()?;
    let squares =
        columns.iter().map(|column| sum::dot(column, column)).collect::<Result<Vec<f64>>>()?;
    let mut matrix = Array2::eye(x.ncols());
    for i in 0..x.ncols() {
        for j in 0..i {
            let product = sum::dot(&columns[i], &columns[j])?;
            let value = (product / (squares[i] * squares[j]).sqrt()).clamp(-1.0, 1.0);
            matrix[[i, j]] = value;
            matrix[[j, i]] = value;
        }
    }
    Ok(matrix)
}

/// Spearman's correlation: [`correlation`] of the two variables' average [`ranks`], 1 for any rising relation.
///
/// Errors: as [`correlation`].
pub fn rank_correlation<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    rank_correlation_of(a.into(), b.into())
}

fn rank_correlation_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    check::same_length("values", ("a", a.len()), ("b", b.len()))?;
    checked("a", a)?;
    checked("b", b)?;
    correlation(&ranks(a, Ties::Average)?, &ranks(b, Ties::Average)?)
}

/// The values minus their mean, divided by the largest distance, so that no square under- or overflows.
fn unit_spread(name: &str, values: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    checked(name, values)?;
    if values.len() < 2 {
        return Err(too_few(name, values.len(), 1));
    }
    if is_constant(values) {
        return Err(no_spread(name));
    }
    let Centered { residuals, lean, .. } = Centered::of(values);
    let centered = residuals - lean;
    let largest = centered.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
    Ok(centered / largest)
}

/// Whether all values are equal, judged by the values themselves: no spread that arithmetic gives can tell, because
/// rounding leaves some where there is none, and none where there is a little. Of no values, they are.
///
/// ```
/// use numerics::stats::is_constant;
///
/// assert!(is_constant(&[0.1, 0.1, 0.1]));
/// assert!(!is_constant(&[1e-200, 2e-200]));
/// ```
pub fn is_constant<'a>(values: impl Into<ArrayView1<'a, f64>>) -> bool {
    let values = values.into();
    values.iter().all(|value| Some(value) == values.first())
}

/// At least one value, all finite.
fn checked(name: &str, values: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty(name, values.len(), "value")?;
    check::finite(name, &values)
}

/// n − ddof, after the checks that a variance needs.
fn divisor(name: &str, values: ArrayView1<'_, f64>, ddof: usize) -> Result<f64> {
    checked(name, values)?;
    if values.len() <= ddof {
        return Err(too_few(name, values.len(), ddof));
    }
    Ok((values.len() - ddof) as f64)
}

fn too_few(name: &str, n: usize, ddof: usize) -> Error {
    let least = ddof.saturating_add(1);
    let wanted = format!("at least {least}, because the divisor is n − {ddof}");
    Error::invalid(format!("the number of values in {name}"), n, wanted)
}

fn no_spread(name: &str) -> Error {
    Error::invalid(format!("the spread of {name}"), 0, "above 0: all values are equal")
}
