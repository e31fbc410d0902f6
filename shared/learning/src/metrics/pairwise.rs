//! Distances and similarities between two rows of numbers.
//!
//! Explained in Part I, chapter 4a (distances).

use ndarray::{Array1, ArrayView1};
use numerics::{Elementwise, Error, Result, check, linalg, sum};

/// The straight line between two points, as a ruler measures it.
///
/// `d(a, b) = √(Σ (a_i − b_i)²)`
///
/// `a` and `b` have shape `(n_features,)`; the result is in their common unit, and 0 for equal points. Differences
/// of any size keep their digits; the result is infinite only where a difference, or the distance, is beyond `f64`.
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite. Cost: O(n_features).
///
/// ```
/// use learning::metrics::pairwise::euclidean_distance;
/// use ndarray::array;
/// assert_eq!(euclidean_distance(&array![1.0, 2.0], &array![4.0, 6.0])?, 5.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4a (distances). Source: Euclid, Elements, book I, proposition 47.
pub fn euclidean_distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    euclidean_distance_of(a.into(), b.into())
}

fn euclidean_distance_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    Ok(linalg::norm_l2(&difference(a, b)?))
}

/// The way along the streets of a grid: all differences added up.
///
/// `d(a, b) = Σ |a_i − b_i|`
///
/// `a` and `b` have shape `(n_features,)`; the result is in their common unit. Infinite where it is beyond `f64`.
///
/// A distance beyond `f64` is infinite.
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite. Cost: O(n_features).
///
/// ```
/// use learning::metrics::pairwise::manhattan_distance;
/// use ndarray::array;
/// assert_eq!(manhattan_distance(&array![1.0, 2.0], &array![4.0, 6.0])?, 7.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4a (distances).
pub fn manhattan_distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    manhattan_distance_of(a.into(), b.into())
}

fn manhattan_distance_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    Ok(linalg::norm_l1(&difference(a, b)?))
}

/// The largest difference alone: the moves of a king on a chessboard.
///
/// `d(a, b) = max |a_i − b_i|`
///
/// `a` and `b` have shape `(n_features,)`; the result is in their common unit. Infinite where it is beyond `f64`.
///
/// A distance beyond `f64` is infinite.
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite. Cost: O(n_features).
///
/// ```
/// use learning::metrics::pairwise::chebyshev_distance;
/// use ndarray::array;
/// assert_eq!(chebyshev_distance(&array![1.0, 2.0], &array![4.0, 6.0])?, 4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4a (distances).
pub fn chebyshev_distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    chebyshev_distance_of(a.into(), b.into())
}

fn chebyshev_distance_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    Ok(linalg::norm_max(&difference(a, b)?))
}

/// One formula for a family of distances: the larger `p`, the more the largest difference counts.
///
/// `d(a, b) = (Σ |a_i − b_i|^p)^(1/p)`
///
/// `p = 1` is [`manhattan_distance`], `p = 2` [`euclidean_distance`], and `p = ∞` [`chebyshev_distance`].
/// `a` and `b` have shape `(n_features,)`; the result is in their common unit. Infinite where it is beyond `f64`.
///
/// A distance beyond `f64` is infinite.
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite; when `p` is below 1 (a
/// detour could then be shorter than the direct way) or NaN. Cost: O(n_features).
///
/// ```
/// use learning::metrics::pairwise::minkowski_distance;
/// use ndarray::array;
/// let d = minkowski_distance(&array![1.0, 2.0], &array![4.0, 6.0], 3.0)?;
/// assert!((d - 91.0_f64.cbrt()).abs() < 1e-12); // 3³ + 4³ = 91
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4a (distances).
pub fn minkowski_distance<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
    p: f64,
) -> Result<f64> {
    minkowski_distance_of(a.into(), b.into(), p)
}

fn minkowski_distance_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>, p: f64) -> Result<f64> {
    linalg::norm_p(&difference(a, b)?, p)
}

/// The cosine of the angle between two arrows: 1 for the same direction, 0 for a right angle, −1 for opposite ones.
///
/// `cos(a, b) = a·b / (‖a‖ ‖b‖)`
///
/// `a` and `b` have shape `(n_features,)`; the result has no unit and lies from −1 to 1, rounding included. The lengths
/// of the arrows do not matter. Computed as the dot product of the two arrows of length 1.
///
/// Errors: when the arrows are empty, differ in length, hold a number that is not finite, or when one of them is all
/// zeros, which point nowhere. Cost: O(n_features).
///
/// ```
/// use learning::metrics::pairwise::cosine_similarity;
/// use ndarray::array;
/// let cosine = cosine_similarity(&array![4.0, 3.0], &array![5.0, 0.0])?;
/// assert!((cosine - 0.8).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 4a (distances).
pub fn cosine_similarity<'a, 'b>(
    a: impl Into<ArrayView1<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    cosine_similarity_of(a.into(), b.into())
}

fn cosine_similarity_of(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<f64> {
    check::same_length("numbers", ("a", a.len()), ("b", b.len()))?;
    let (a, b) = (direction("a", a)?, direction("b", b)?);
    Ok(sum::dot(&a, &b)?.clamp(-1.0, 1.0))
}

/// A vector divided by its length, under the caller's name for it.
fn direction(name: &str, x: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    check::not_empty(name, x.len(), "number")?;
    check::finite(name, &x)?;
    let largest = linalg::norm_max(x);
    if largest == 0.0 {
        let wanted = "positive, because a zero vector points nowhere";
        return Err(Error::invalid(format!("the length of {name}"), 0, wanted));
    }
    let scaled = x.each(&|number| number / largest);
    let length = linalg::norm_l2(&scaled);
    Ok(scaled / length)
}

/// `a − b`, after the checks that all distances share.
fn difference(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    check_points(a, b)?;
    Ok(&a - &b)
}

fn check_points(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("a", a.len(), "number")?;
    check::same_length("numbers", ("a", a.len()), ("b", b.len()))?;
    check::finite("a", &a)?;
    check::finite("b", &b)
}
