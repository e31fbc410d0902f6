//! k-means in a few lines: the clustering that the measures of this chapter are tried on.

use ndarray::{Array1, Array2, ArrayView2, Axis};
use numerics::{Elementwise, Error, Result, check, linalg, sum};

use crate::neighbors::common_scale;

/// k-means moves each center to the mean of the samples nearest to it, until nothing changes.
///
/// Gives each sample's group, a row number of `centers`, and where the centers ended.
///
/// Shapes: `x` (n_samples, n_features), `centers` (k, n_features); all in one unit, so standardize
/// first. The starting centers are an argument: the result depends on them. Cost: O(n_samples · k ·
/// n_features) a step, at most 300 steps.
///
/// Ties: a sample as near to two centers goes to the smaller number. A center without samples stays
/// where it is.
///
/// Errors: samples or centers that are empty or not finite; different numbers of features; more
/// than 300 steps.
///
/// ```
/// use learning::cluster::k_means;
/// use ndarray::array;
/// let x = array![[0.0], [1.0], [10.0], [11.0]];
/// let (groups, centers) = k_means(&x, &array![[0.0], [1.0]])?;
/// assert_eq!(groups, array![0, 0, 1, 1]);
/// assert_eq!(centers, array![[0.5], [10.5]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `KMeans(init=centers, n_init=1, tol=0)` where no center loses all its samples. Source: Stuart
/// Lloyd, *Least Squares Quantization in PCM*, IEEE Transactions on Information Theory 28(2), 1982.
pub fn k_means<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    centers: impl Into<ArrayView2<'b, f64>>,
) -> Result<(Array1<usize>, Array2<f64>)> {
    k_means_of(x.into(), centers.into())
}

fn k_means_of(
    x: ArrayView2<'_, f64>,
    centers: ArrayView2<'_, f64>,
) -> Result<(Array1<usize>, Array2<f64>)> {
    const MOST_STEPS: usize = 300;
    check::samples("x", &x)?;
    check::not_empty("centers", centers.nrows(), "center")?;
    check::features("centers", &centers, x.ncols())?;
    // Of numbers whose squares leave f64, all distances would be zero or infinite.
    let scale = common_scale(x, centers);
    let (x, mut centers) = (x.each(&|v| scale.down(v)), centers.each(&|v| scale.down(v)));
    let mut groups: Array1<usize> = Array1::from_elem(x.nrows(), usize::MAX);
    for _ in 0..MOST_STEPS {
        let mut nearest = Array1::zeros(x.nrows());
        for (sample, group) in x.rows().into_iter().zip(&mut nearest) {
            let mut closest = f64::INFINITY;
            for (number, center) in centers.rows().into_iter().enumerate() {
                let distance = linalg::squared_distance(sample, center)?;
                if distance < closest {
                    (closest, *group) = (distance, number);
                }
            }
        }
        if nearest == groups {
            return Ok((groups, centers.each(&|v| scale.up(v))));
        }
        groups = nearest;
        for (number, mut center) in centers.rows_mut().into_iter().enumerate() {
            let members: Vec<usize> = (0..x.nrows()).filter(|i| groups[*i] == number).collect();
            if !members.is_empty() {
                let mine = x.select(Axis(0), &members);
                for (j, column) in mine.columns().into_iter().enumerate() {
                    center[j] = sum::sum(column) / members.len() as f64;
                }
            }
        }
    }
    Err(Error::NotConverged { what: "k-means".to_owned(), steps: MOST_STEPS })
}
