//! The silhouette: how well each sample lies in its own group, without any true groups to compare.

use ndarray::{Array1, ArrayView2};
use numerics::{Error, Result, check, linalg, stats, sum};

/// The silhouette of each sample compares the distance to its own group with that to the nearest
/// other one.
///
/// `s = (b − a) / max(a, b)`, where `a` is the mean distance to the other samples of its group and
/// `b` the smallest mean distance to the samples of another group
///
/// It is from −1 (it lies in the wrong group) over 0 (between two) to 1. A sample that is alone in
/// its group has 0, and so has one whose two distances are 0.
///
/// Shapes: `x` (n_samples, n_features), one group number a sample. The distance is Euclidean. Cost:
/// O(n_samples² · n_features).
///
/// Errors: samples that are empty or not finite; another number of groups than samples; fewer than
/// two groups, or as many as samples.
///
/// ```
/// use learning::metrics::silhouette_samples;
/// use ndarray::array;
/// let s = silhouette_samples(&array![[0.0], [1.0], [3.0]], &[0, 0, 1])?;
/// assert_eq!(s, array![(3.0 - 1.0) / 3.0, (2.0 - 1.0) / 2.0, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `silhouette_samples`. Source: Peter Rousseeuw, *Silhouettes: A Graphical Aid to the Interpretation
/// and Validation of Cluster Analysis*, Journal of Computational and Applied Mathematics 20, 1987.
pub fn silhouette_samples<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    groups: &[usize],
) -> Result<Array1<f64>> {
    silhouette_samples_of(x.into(), groups)
}

fn silhouette_samples_of(x: ArrayView2<'_, f64>, groups: &[usize]) -> Result<Array1<f64>> {
    check::samples("x", &x)?;
    check::same_length("samples", ("x", x.nrows()), ("groups", groups.len()))?;
    let sizes = stats::unique_counts(groups)?;
    if sizes.len() < 2 || sizes.len() == groups.len() {
        let wanted = format!("from 2 to n_samples − 1 = {}", groups.len() - 1);
        return Err(Error::invalid("the number of groups", sizes.len(), wanted));
    }
    let group_of: Vec<usize> =
        groups.iter().map(|group| sizes.partition_point(|(known, _)| known < group)).collect();
    let mut silhouettes = Array1::zeros(groups.len());
    for (i, sample) in x.rows().into_iter().enumerate() {
        let mut totals = vec![0.0; sizes.len()];
        for (j, other) in x.rows().into_iter().enumerate() {
            totals[group_of[j]] += linalg::distance(sample, other)?;
        }
        let own = group_of[i];
        if sizes[own].1 == 1 {
            continue; // alone in its group: 0
        }
        let within = totals[own] / (sizes[own].1 - 1) as f64;
        let between = (0..sizes.len())
            .filter(|group| *group != own)
            .map(|group| totals[group] / sizes[group].1 as f64)
            .fold(f64::INFINITY, f64::min);
        let longer = within.max(between);
        if !longer.is_finite() {
            return Err(Error::out_of_range("the mean distance", "x"));
        }
        silhouettes[i] = if longer == 0.0 { 0.0 } else { (between - within) / longer };
    }
    Ok(silhouettes)
}

/// The silhouette score: the mean silhouette of all samples.
///
/// Shapes, errors and cost as [`silhouette_samples`].
///
/// ```
/// use learning::metrics::silhouette_score;
/// use ndarray::array;
/// let score = silhouette_score(&array![[0.0], [0.0], [3.0], [3.0]], &[0, 0, 1, 1])?;
/// assert_eq!(score, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `silhouette_score`.
pub fn silhouette_score<'a>(x: impl Into<ArrayView2<'a, f64>>, groups: &[usize]) -> Result<f64> {
    silhouette_score_of(x.into(), groups)
}

fn silhouette_score_of(x: ArrayView2<'_, f64>, groups: &[usize]) -> Result<f64> {
    let silhouettes = silhouette_samples(x, groups)?;
    Ok(sum::sum(&silhouettes) / silhouettes.len() as f64)
}
