//! The sample in the middle.

use ndarray::ArrayView2;
use numerics::{Result, check, parallel};

use super::points::{Points, squared_distance};

/// The medoid: the sample whose distances to all the others add up to the least. Gives its row number.
///
/// The mean of some samples, their *centroid*, need not be one of them, and a single far sample pulls it along; a medoid is
/// a sample, and moves only to another one. Ties: the smaller row number. Cost: O(n² · d).
///
/// Errors: no samples or no features; a number that is not finite.
///
/// ```
/// use classical::cluster::medoid;
/// use ndarray::array;
///
/// assert_eq!(medoid(&array![[0.0], [1.0], [2.0], [97.0]])?, 1); // the mean is 25
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22a (k-means). Source: Leonard Kaufman and Peter Rousseeuw, *Clustering by Means of Medoids*, 1987.
pub fn medoid<'x>(x: impl Into<ArrayView2<'x, f64>>) -> Result<usize> {
    medoid_of(x.into())
}

fn medoid_of(x: ArrayView2<'_, f64>) -> Result<usize> {
    check::samples("x", &x)?;
    let points = Points::new(x);
    let sums = parallel::map_each(points.n, |i| {
        let distance = |j: usize| squared_distance(points.row(i), points.row(j)).sqrt();
        (0..points.n).map(distance).sum::<f64>()
    });
    Ok((1..points.n).fold(0, |best, i| if sums[i] < sums[best] { i } else { best }))
}
