//! Distances between points.

use ndarray::{Array2, ArrayView1, ArrayView2};

use super::norm_l2;
use crate::{Error, Result, check, parallel, sum};

/// The square of the straight-line distance, `Σ (a[i] − b[i])²`.
///
/// No components give 0. NaN goes through. A square beyond the largest `f64` is infinite, one below the smallest is 0:
/// [`distance`] is right there too.
///
/// Errors: different lengths.
///
/// ```
/// assert_eq!(numerics::linalg::squared_distance(&[1.0, 1.0], &[4.0, 5.0])?, 25.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn squared_distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    let (a, b) = (a.into(), b.into());
    check::same_length("elements", ("a", a.len()), ("b", b.len()))?;
    Ok(squared(a, b))
}

/// The straight-line (Euclidean) distance, [`norm_l2`] of the difference. Beyond the largest `f64` it is infinite.
///
/// Errors: different lengths.
///
/// ```
/// assert_eq!(numerics::linalg::distance(&[1.0, 1.0], &[4.0, 5.0])?, 5.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    let (a, b) = (a.into(), b.into());
    check::same_length("elements", ("a", a.len()), ("b", b.len()))?;
    Ok(norm_l2(&(&a - &b)))
}

/// The squared distance of every row of `a` to every row of `b`.
///
/// Shape: (n, d) and (m, d) in, (n, m) out. Computed from the differences themselves, not as `|a|² + |b|² − 2·a·b`: that
/// is faster, but loses the digits of small distances. A row's distance to itself is exactly 0, and no result is
/// negative. Runs on all threads; each number depends on its two rows alone. A square beyond the largest `f64` is infinite,
/// one below the smallest is 0: to compare such distances, divide all points by a [`Scale`](crate::Scale) first.
///
/// Errors: different numbers of columns; a number that is not finite. Cost: n · m · d.
///
/// ```
/// use ndarray::array;
///
/// let (a, b) = (array![[0.0, 0.0], [3.0, 4.0]], array![[3.0, 4.0]]);
/// let squared = numerics::linalg::pairwise_squared_distances(&a, &b)?;
/// assert_eq!(squared, array![[25.0], [0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn pairwise_squared_distances<'a, 'b>(
    a: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView2<'b, f64>>,
) -> Result<Array2<f64>> {
    pairwise_squared_distances_of(a.into(), b.into())
}

fn pairwise_squared_distances_of(
    a: ArrayView2<'_, f64>,
    b: ArrayView2<'_, f64>,
) -> Result<Array2<f64>> {
    if a.ncols() != b.ncols() {
        let wanted = "they must have equally many columns";
        return Err(Error::shape_mismatch(("a", a.shape()), ("b", b.shape()), wanted));
    }
    check::finite("a", &a)?;
    check::finite("b", &b)?;
    let mut result = Array2::zeros((a.nrows(), b.nrows()));
    if a.ncols() == 0 {
        return Ok(result);
    }
    // Rows side by side in memory.
    let b = b.as_standard_layout();
    sum::on_slice(b.flatten().view(), |b| {
        parallel::for_each_row(&mut result, |i, mut row| {
            sum::on_slice(a.row(i), |a| {
                for (target, z) in row.iter_mut().zip(b.chunks_exact(a.len())) {
                    *target = sum::sum_of(a, z, squared_difference);
                }
            });
        });
    });
    Ok(result)
}

fn squared(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> f64 {
    sum::on_slice(a, |a| sum::on_slice(b, |b| sum::sum_of(a, b, squared_difference)))
}

fn squared_difference(x: f64, z: f64) -> f64 {
    (x - z) * (x - z)
}
