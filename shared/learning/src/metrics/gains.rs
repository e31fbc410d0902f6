//! Discounted cumulative gain: relevance in degrees, worth less the further down it stands.

use ndarray::ArrayView1;
use numerics::{Error, Result, check, sum};

use super::rank_by_score;

/// DCG adds up the relevance of a ranked list, each item divided by the logarithm of its place.
///
/// `DCG = Σ relevance at place i / log2(i + 1)` for the places `i` = 1 … k
///
/// Shapes: two vectors of equal length; `relevance` in any unit, zero or positive, `y_score` the
/// scores that make the order. `k` cuts the list; `None` counts all of it, as does a `k` beyond the
/// end. Cost: O(n log n).
///
/// Ties: items of equal score share their places, each getting the mean of the discounts, so that
/// the order of the input does not matter.
///
/// Errors: no items; different lengths; a number that is not finite; a negative relevance; k is 0.
///
/// ```
/// use learning::metrics::dcg;
/// use ndarray::array;
/// // 3 / log2(2) + 2 / log2(4)
/// let relevance = array![3.0, 0.0, 2.0];
/// assert_eq!(dcg(&relevance, &array![0.9, 0.5, 0.1], None)?, 4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures). The same as scikit-learn's
/// `dcg_score`. Source: after Kalervo Järvelin and Jaana Kekäläinen, *Cumulated Gain-Based
/// Evaluation of IR Techniques*, ACM Transactions on Information Systems 20(4), 2002, who leave the
/// first places undiscounted and divide by `log_b i` from place `b` on.
pub fn dcg<'a, 'b>(
    relevance: impl Into<ArrayView1<'a, f64>>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    k: Option<usize>,
) -> Result<f64> {
    let (relevance, y_score) = (relevance.into(), y_score.into());
    check::not_empty("relevance", relevance.len(), "item")?;
    check::same_length("items", ("relevance", relevance.len()), ("y_score", y_score.len()))?;
    for (i, gain) in relevance.iter().enumerate() {
        check::non_negative(&format!("relevance[{i}]"), *gain)?;
    }
    let k = k.unwrap_or(relevance.len());
    check::at_least("k", k, 1)?;
    let order = rank_by_score(y_score)?;
    let mut terms = Vec::new();
    let mut place = 0; // places already given, counted from 0
    for tied in order.chunk_by(|a, b| y_score[*a] == y_score[*b]) {
        let gain = tied.iter().map(|i| relevance[*i]).sum::<f64>() / tied.len() as f64;
        let discounts: f64 = (place..(place + tied.len()).min(k)).map(discount).sum();
        terms.push(gain * discounts);
        place += tied.len();
    }
    let total = sum::sum(&terms);
    if !total.is_finite() {
        return Err(Error::out_of_range("the gain", "relevance"));
    }
    Ok(total)
}

/// NDCG is DCG divided by the best DCG that any order could reach: 1 is a perfect order.
///
/// `NDCG = DCG(order by score) / DCG(order by relevance)`
///
/// Shapes, ties and `k` as in [`dcg`]. Where nothing is relevant it is 0.
///
/// Errors: as [`dcg`].
///
/// ```
/// use learning::metrics::ndcg;
/// use ndarray::array;
/// let relevance = array![3.0, 0.0, 2.0];
/// assert_eq!(ndcg(&relevance, &array![0.9, 0.1, 0.5], None)?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures). The same as scikit-learn's
/// `ndcg_score`, which takes one row a query. Source: as [`dcg`].
pub fn ndcg<'a, 'b>(
    relevance: impl Into<ArrayView1<'a, f64>>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    k: Option<usize>,
) -> Result<f64> {
    ndcg_of(relevance.into(), y_score.into(), k)
}

fn ndcg_of(
    relevance: ArrayView1<'_, f64>,
    y_score: ArrayView1<'_, f64>,
    k: Option<usize>,
) -> Result<f64> {
    let gained = dcg(relevance, y_score, k)?;
    let best = dcg(relevance, relevance, k)?;
    // Rounding may carry the best order a hair above itself.
    Ok(if best == 0.0 { 0.0 } else { (gained / best).min(1.0) })
}

/// What a relevance of 1 is worth at a place counted from 0.
fn discount(place: usize) -> f64 {
    1.0 / libm::log2((place + 2) as f64)
}
