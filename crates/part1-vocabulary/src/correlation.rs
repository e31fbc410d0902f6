//! Distances that know something about what they measure: the spread of the data, or the shape of the Earth.
//!
//! Explained in Part I, chapter 4c (correlation). Covariance and correlation themselves are
//! [`numerics::stats::covariance`] and [`numerics::stats::correlation`].

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::functions::power;
use numerics::{Error, Result, Scale, check, linalg, stats};

/// The Earth's mean radius in kilometers: of a ball that stands for the slightly flattened Earth.
///
/// Source: H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000.
pub const EARTH_RADIUS_KM: f64 = 6371.0088;

/// A hundred full turns. A larger longitude is a mistake, and its distance to another would lose digits.
const MOST_DEGREES: f64 = 36_000.0;

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
/// let d = mahalanobis_distance(array![8.0, 0.0].view(), array![0.0, 9.0].view(), covariance.view())?;
/// assert_eq!(d, 5.0); // 4 of the one and 3 of the other
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4c (correlation). Source: P. C. Mahalanobis, On the generalised distance in
/// statistics, Proceedings of the National Institute of Sciences of India 2, 1936.
pub fn mahalanobis_distance(
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
/// let z = whiten(array![[1.0, 1.0], [2.0, 5.0], [3.0, 3.0]].view())?;
/// assert_eq!(z.column(0), array![-1.0, 0.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4c (correlation).
pub fn whiten(x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
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

/// The shortest way over the Earth's surface between two places, in kilometers.
///
/// `h = sin²(Δlat/2) + cos(lat₁)·cos(lat₂)·sin²(Δlon/2)`, `d = 2·R·asin(√h)`
///
/// Each place is (latitude, longitude) in degrees; south and west are negative. Longitudes that differ by 360 are the
/// same. The Earth is taken as a ball of [`EARTH_RADIUS_KM`], which is wrong by up to about half a per cent. For places
/// that lie almost opposite each other the last few digits are lost.
///
/// Errors: a coordinate that is not finite; a latitude beyond ±90. Cost: six calls of sine and cosine.
///
/// ```
/// use part1_vocabulary::correlation::haversine_km;
/// let quarter = haversine_km((0.0, 0.0), (90.0, 0.0))?; // from the equator to the pole
/// assert!((quarter - 10_007.557).abs() < 0.001);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4c (correlation). Source: R. W. Sinnott, Virtues of the haversine, Sky and Telescope
/// 68, 1984.
pub fn haversine_km(from: (f64, f64), to: (f64, f64)) -> Result<f64> {
    for (name, (latitude, longitude)) in [("from", from), ("to", to)] {
        check::finite_number(&format!("the latitude of {name}"), latitude)?;
        check::finite_number(&format!("the longitude of {name}"), longitude)?;
        if latitude.abs() > 90.0 {
            let what = format!("the latitude of {name}");
            return Err(Error::invalid(what, latitude, "from -90 to 90 degrees"));
        }
        if longitude.abs() > MOST_DEGREES {
            let what = format!("the longitude of {name}");
            let wanted = format!("from -{MOST_DEGREES} to {MOST_DEGREES} degrees");
            return Err(Error::invalid(what, longitude, wanted));
        }
    }
    let (from_latitude, to_latitude) = (from.0.to_radians(), to.0.to_radians());
    // Full turns are taken off in degrees, where that is exact.
    let turn = ((to.1 - from.1) % 360.0).to_radians();
    let north = libm::sin((to_latitude - from_latitude) / 2.0);
    let east = libm::sin(turn / 2.0);
    let h = north * north + libm::cos(from_latitude) * libm::cos(to_latitude) * east * east;
    Ok(2.0 * EARTH_RADIUS_KM * libm::asin(h.min(1.0).sqrt()))
}
