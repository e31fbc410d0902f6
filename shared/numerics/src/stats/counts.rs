//! Counting: distinct values, the most frequent one, and histograms.

use ndarray::ArrayView1;

use super::checked;
use crate::{Error, Result, check};

/// Each distinct value with how often it occurs, in ascending order. NumPy's `np.unique(…, return_counts=True)`.
///
/// It takes numbers, strings and whatever else has an order. Zero and negative zero are one value, the first found.
///
/// Errors: a value without a place in the order (NaN). Cost: one sort.
///
/// ```
/// let counts = numerics::stats::unique_counts(&["cat", "dog", "cat"])?;
/// assert_eq!(counts, [("cat", 2), ("dog", 1)]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn unique_counts<T: PartialOrd + Clone>(values: &[T]) -> Result<Vec<(T, usize)>> {
    if let Some(i) = values.iter().position(|value| value.partial_cmp(value).is_none()) {
        return Err(Error::invalid(format!("values[{i}]"), "NaN", "a value that has an order"));
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    Ok(sorted.chunk_by(|a, b| a == b).map(|group| (group[0].clone(), group.len())).collect())
}

/// The most frequent value; of several, the smallest.
///
/// Errors: no values; a value without a place in the order (NaN).
///
/// ```
/// assert_eq!(numerics::stats::mode(&[3, 1, 3, 2, 1])?, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn mode<T: PartialOrd + Clone>(values: &[T]) -> Result<T> {
    let mut best: Option<(T, usize)> = None;
    for (value, count) in unique_counts(values)? {
        if best.as_ref().is_none_or(|&(_, most)| count > most) {
            best = Some((value, count));
        }
    }
    best.map(|(value, _)| value).ok_or_else(|| Error::empty("values", "at least one value"))
}

/// How many values fall into each of a row of bins.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The bins' edges, ascending: bin i reaches from `edges[i]` to `edges[i + 1]`.
    pub edges: Vec<f64>,
    /// One count per bin: one fewer than there are edges.
    pub counts: Vec<usize>,
}

/// Counts the values in bins of equal width from the smallest to the largest. NumPy's `np.histogram(values, n_bins)`.
///
/// A value on an edge belongs to the bin on its right; the last bin holds its right edge too. Where all values are
/// equal, the bins reach from half below to half above that value.
///
/// Errors: no values; a value that is not finite; no bins, or more than [`check::MOST_ELEMENTS`]; values so close
/// together that the edges cannot be told apart in `f64`. Cost: n · log(n_bins).
///
/// ```
/// let histogram = numerics::stats::histogram(&[1.0, 2.0, 2.5, 4.0, 5.0], 2)?;
/// assert_eq!(histogram.edges, [1.0, 3.0, 5.0]);
/// assert_eq!(histogram.counts, [3, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn histogram<'a>(values: impl Into<ArrayView1<'a, f64>>, n_bins: usize) -> Result<Histogram> {
    let values = values.into();
    checked("values", values)?;
    check::at_least("n_bins", n_bins, 1)?;
    check::size("n_bins", &[n_bins])?;
    let smallest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) =
        if smallest < largest { (smallest, largest) } else { (smallest - 0.5, largest + 0.5) };
    // Where high − low is beyond the largest f64, the parts are taken apart.
    let width = match high - low {
        range if range.is_finite() => range / n_bins as f64,
        _ => high / n_bins as f64 - low / n_bins as f64,
    };
    let mut edges: Vec<f64> = (0..n_bins).map(|i| low + i as f64 * width).collect();
    edges.push(high);
    histogram_with_edges(values, &edges)
}

/// Counts the values in the given bins; values outside of all bins are not counted. NumPy's `np.histogram(values, edges)`.
///
/// A value on an edge belongs to the bin on its right; the last bin holds its right edge too. No values give zeros.
///
/// Errors: a value or an edge that is not finite; fewer than two edges; edges that do not ascend.
pub fn histogram_with_edges<'a>(
    values: impl Into<ArrayView1<'a, f64>>,
    edges: &[f64],
) -> Result<Histogram> {
    let values = values.into();
    check::finite("values", &values)?;
    check::finite_slice("edges", edges)?;
    check::at_least("the number of edges", edges.len(), 2)?;
    if let Some(i) = (1..edges.len()).find(|&i| edges[i] <= edges[i - 1]) {
        let wanted = format!("greater than edges[{}] = {}", i - 1, edges[i - 1]);
        return Err(Error::invalid(format!("edges[{i}]"), edges[i], wanted));
    }
    let n_bins = edges.len() - 1;
    let mut counts = vec![0; n_bins];
    for &value in values {
        // How many edges lie at or below the value.
        let passed = edges.partition_point(|&edge| edge <= value);
        if value == edges[n_bins] {
            counts[n_bins - 1] += 1;
        } else if (1..=n_bins).contains(&passed) {
            counts[passed - 1] += 1;
        }
    }
    Ok(Histogram { edges: edges.to_vec(), counts })
}
