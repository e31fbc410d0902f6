//! Ranks: each value's place in the sorted order, with a named rule for equal values.

use std::cmp::Ordering;

use ndarray::{Array1, ArrayView1};

use crate::{Result, check};

/// Which rank equal values get. The names are SciPy's (`scipy.stats.rankdata(…, method=…)`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ties {
    /// The mean of the places they take together: 1, 2.5, 2.5, 4.
    #[default]
    Average,
    /// The first of these places, as in sport: 1, 2, 2, 4.
    Min,
    /// The last of these places: 1, 3, 3, 4.
    Max,
    /// As [`Min`](Self::Min), but the next value gets the next number: 1, 2, 2, 3.
    Dense,
    /// A place each, in the order in which they stand: 1, 2, 3, 4.
    Ordinal,
}

/// Each value's place in the sorted order, the smallest having rank 1. SciPy's `rankdata`.
///
/// Shape: n in, n out; none in, none out. Zero and negative zero are equal.
///
/// Errors: a value that is not finite. Cost: one sort.
///
/// ```
/// use numerics::stats::{Ties, ranks};
///
/// let seconds = [9.9, 9.8, 10.1, 9.9];
/// assert_eq!(ranks(&seconds, Ties::Average)?.to_vec(), [2.5, 1.0, 4.0, 2.5]);
/// assert_eq!(ranks(&seconds, Ties::Min)?.to_vec(), [2.0, 1.0, 4.0, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn ranks<'a>(values: impl Into<ArrayView1<'a, f64>>, ties: Ties) -> Result<Array1<f64>> {
    ranks_of(values.into(), ties)
}

fn ranks_of(values: ArrayView1<'_, f64>, ties: Ties) -> Result<Array1<f64>> {
    check::finite("values", &values)?;
    // Adding zero turns −0 into 0; the sort keeps the order of equal values.
    let order =
        order_by(values.len(), &|i, j| f64::total_cmp(&(values[i] + 0.0), &(values[j] + 0.0)));
    let mut ranks = Array1::zeros(values.len());
    let mut before = 0;
    for (group, equal) in order.chunk_by(|&i, &j| values[i] == values[j]).enumerate() {
        let (first, last) = (before + 1, before + equal.len());
        for (k, &i) in equal.iter().enumerate() {
            ranks[i] = match ties {
                Ties::Average => 0.5 * (first + last) as f64,
                Ties::Min => first as f64,
                Ties::Max => last as f64,
                Ties::Dense => (group + 1) as f64,
                Ties::Ordinal => (first + k) as f64,
            };
        }
        before = last;
    }
    Ok(ranks)
}

/// The places 0 to n − 1 in the order that `compare` says; places that are equal stay in their order. NumPy's `argsort`.
///
/// Cost: O(n log n) comparisons.
///
/// ```
/// use numerics::stats::order_by;
///
/// let ages = [30, 7, 55, 7];
/// assert_eq!(order_by(4, &|i, j| ages[i].cmp(&ages[j])), [1, 3, 0, 2]);
/// ```
pub fn order_by(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| compare(i, j));
    order
}
