//! Feature selection: which columns to keep.

use ndarray::{ArrayView1, ArrayView2};
use numerics::{Error, Result, check, stats};

/// The columns whose variance is above a threshold, in ascending order.
///
/// `x` has shape `(n_samples, n_features)`; the threshold is in the columns' unit, squared. The
/// variance divides by n_samples. Cost: O(n_samples · n_features).
///
/// Errors: no samples or no features; a number that is not finite; a negative threshold.
///
/// ```
/// use learning::feature_selection::select_by_variance;
/// use ndarray::array;
/// let x = array![[1.0, 5.0], [3.0, 5.0]]; // the second column never changes
/// assert_eq!(select_by_variance(&x, 0.0)?, [0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns). The same as scikit-learn's
/// `VarianceThreshold`.
pub fn select_by_variance<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    threshold: f64,
) -> Result<Vec<usize>> {
    select_by_variance_of(x.into(), threshold)
}

fn select_by_variance_of(x: ArrayView2<'_, f64>, threshold: f64) -> Result<Vec<usize>> {
    check::samples("x", &x)?;
    check::non_negative("threshold", threshold)?;
    let mut kept = Vec::new();
    for (j, column) in x.columns().into_iter().enumerate() {
        // Equal values have no spread; their computed variance may be a rounding error above 0.
        // That of a small spread may round to 0.
        let above = threshold == 0.0 || stats::variance(column, 0)? > threshold;
        if !all_equal(column) && above {
            kept.push(j);
        }
    }
    Ok(kept)
}

/// The `k` columns that follow the target most closely along a straight line, the closest first.
///
/// They are ordered by the size of their correlation with `y`, without its sign; of equal ones the
/// smaller column number comes first. A column that never changes counts as 0. Cost:
/// O(n_samples · n_features) and a sorting.
///
/// Errors: fewer than two samples; a number that is not finite; `x` and `y` of different lengths; a
/// target that never changes; `k` not from 1 to n_features.
///
/// ```
/// use learning::feature_selection::select_by_correlation;
/// use ndarray::array;
/// let x = array![[1.0, 9.0], [5.0, 6.0], [2.0, 3.0]];
/// assert_eq!(select_by_correlation(&x, &array![1.0, 2.0, 3.0], 1)?, [1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same order as scikit-learn's
/// `SelectKBest(r_regression)` by size.
pub fn select_by_correlation<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    k: usize,
) -> Result<Vec<usize>> {
    select_by_correlation_of(x.into(), y.into(), k)
}

fn select_by_correlation_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    k: usize,
) -> Result<Vec<usize>> {
    check::regression(&x, &y)?;
    check::between("k", k, 1, ("n_features", x.ncols()))?;
    if all_equal(y) {
        return Err(Error::invalid(
            "the target",
            "the same for every sample",
            "different for some",
        ));
    }
    let mut strengths = Vec::with_capacity(x.ncols());
    for column in x.columns() {
        strengths.push(match all_equal(column) {
            true => 0.0,
            false => stats::correlation(column, y)?.abs(),
        });
    }
    let mut order = stats::order_by(x.ncols(), &|a, b| strengths[b].total_cmp(&strengths[a]));
    order.truncate(k);
    Ok(order)
}

fn all_equal(values: ArrayView1<'_, f64>) -> bool {
    values.iter().all(|value| *value == values[0])
}
