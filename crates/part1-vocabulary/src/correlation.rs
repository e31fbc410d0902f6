//! A distance that knows the spread of the data in every direction, and data without that spread.
//!
//! Explained in Part I, chapter 4c (correlation). Covariance and correlation themselves are
//! [`numerics::stats::covariance`] and [`numerics::stats::correlation`].

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::functions::power;
use numerics::{Error, Result, Scale, check, linalg, stats};

/// How far two points are apart, measured in the data's own spread, in every direction separately.
///
/// `d(a, b) = √((a − b)ᵀ · S⁻¹ · (a − b))`, `S` being the covariance matrix of the data
///
/// `a` and `b` have shape `(n_features,)`, `covariance` `(n_features, n_features)`, as
/// [`numerics::stats::covariance_matrix`] returns it. The result has no unit: it counts standard deviations.
/// The inverse is never formed; `S = L·Lᵀ` is split and the difference is solved with `L`.
///
/// Errors: when the points are empty or differ in length, when a number is not finite, when `covariance` does not
/// have their shape or is not symmetric; when it is singular (a feature repeats what others say) or has a negative
/// variance in some direction, as no covariance has. Cost: O(n_features³).
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::correlation::mahalanobis_distance;
/// let covariance = array![[4.0, 0.0], [0.0, 9.0]]; // standard deviations 2 and 3
/// let d = mahalanobis_distance(&array![8.0, 0.0], &array![0.0, 9.0], &covariance)?;
/// assert_eq!(d, 5.0); // 4 of the one and 3 of the other
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4c (correlation). Source: P. C. Mahalanobis, On the generalised distance in
/// statistics, Proceedings of the National Institute of Sciences of India 2, 1936.
pub fn mahalanobis_distance<'a, 'b, 'c>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
    covariance: impl Into<ArrayView2<'c, f64>>,
) -> Result<f64> {
    mahalanobis_distance_of(a.into(), b.into(), covariance.into())
}

fn mahalanobis_distance_of(
    a: ArrayView1<'_, f64>,
    b: ArrayView1<'_, f64>,
    covariance: ArrayView2<'_, f64>,
) -> Result<f64> {
    check::not_empty("a", a.len(), "number")?;
    check::same_length("numbers", ("a", a.len()), ("b", b.len()))?;
    check::finite("a", &a)?;
    check::finite("b", &b)?;
    if covariance.dim() != (a.len(), a.len()) {
        let wanted = "covariance must have one row and one column for each number of a";
        let (a, covariance) = (("a", a.shape()), ("covariance", covariance.shape()));
        return Err(Error::shape_mismatch(a, covariance, wanted));
    }
    let factor = split_covariance(covariance)?;
    let in_standard_deviations = linalg::solve_lower(&factor, &(&a - &b))?;
    Ok(linalg::norm_l2(&in_standard_deviations))
}

/// The data moved, turned and stretched until its covariance matrix is the identity.
///
/// `z = L⁻¹ · (x − mean)`, `L·Lᵀ` being the covariance matrix of the data (divided by n − 1)
///
/// Shape `(n_samples, n_features)` in and out; the result has no unit. The [`mahalanobis_distance`] of two samples is
/// the Euclidean distance of their whitened rows.
///
/// Errors: fewer than two samples, no features, a number that is not finite; a feature that is constant or that
/// others determine. Cost: O(n_samples · n_features² + n_features³).
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::correlation::whiten;
/// let z = whiten(&array![[1.0, 1.0], [2.0, 5.0], [3.0, 3.0]])?;
/// assert_eq!(z.column(0), array![-1.0, 0.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4c (correlation).
pub fn whiten<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    whiten_of(x.into())
}

fn whiten_of(x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    // Each column in a scale of its own, which the result does not know of.
    let mut scaled = x.to_owned();
    for mut column in scaled.columns_mut() {
        let scale = Scale::for_squares(&column);
        column.mapv_inplace(|value| scale.down(value));
    }
    let x = scaled.view();
    let factor = split_covariance(stats::covariance_matrix(x, 1)?.view())?;
    let means = x.columns().into_iter().map(stats::mean).collect::<Result<Array1<f64>>>()?;
    let mut z = Array2::zeros(x.dim());
    for (mut row, sample) in z.axis_iter_mut(Axis(0)).zip(x.rows()) {
        row.assign(&linalg::solve_lower(&factor, &(&sample - &means))?);
    }
    Ok(z)
}

/// The lower triangular `L` with `L·Lᵀ = covariance`, where no direction is flat up to rounding.
fn split_covariance(covariance: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    // What is left of a variance after the features before it, below this share of it, is rounding.
    const FLAT: f64 = 1e-12;
    let singular = |pivot| Error::Singular { what: "covariance".to_owned(), pivot };
    check::finite("covariance", &covariance)?;
    match linalg::cholesky(covariance) {
        Ok(factor) => {
            let is_flat = |i: usize| power(factor[[i, i]], 2) <= FLAT * covariance[[i, i]];
            match (0..factor.nrows()).find(|i| is_flat(*i)) {
                Some(i) => Err(singular(i)),
                None => Ok(factor),
            }
        }
        Err(Error::NotPositiveDefinite { pivot, value, .. }) => {
            if value.abs() <= FLAT * covariance[[pivot, pivot]].abs() {
                return Err(singular(pivot));
            }
            let what = "covariance".to_owned();
            Err(Error::NotPositiveDefinite { what, pivot, value })
        }
        Err(error) => Err(error),
    }
}
