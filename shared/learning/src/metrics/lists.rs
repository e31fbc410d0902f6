//! Measures of one ranked list whose items are relevant or not, and their mean over many lists.

use ndarray::ArrayView1;
use numerics::stats::order_by;
use numerics::{Result, check, sum};

use numerics::check::in_range;

/// The samples from the highest score to the lowest, as positions.
///
/// Ties: of equal scores the smaller position comes first. Cost: O(n log n).
///
/// Errors: a score that is not finite.
///
/// ```
/// use learning::metrics::rank_by_score;
/// use ndarray::array;
/// assert_eq!(rank_by_score(&array![0.2, 0.9, 0.2])?, [1, 0, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn rank_by_score<'a>(y_score: impl Into<ArrayView1<'a, f64>>) -> Result<Vec<usize>> {
    rank_by_score_of(y_score.into())
}

fn rank_by_score_of(y_score: ArrayView1<'_, f64>) -> Result<Vec<usize>> {
    check::finite("y_score", &y_score)?;
    // The sum with 0 makes −0 and 0 equal; of equal ones the first comes first.
    let falling = |a: usize, b: usize| (y_score[b] + 0.0).total_cmp(&(y_score[a] + 0.0));
    Ok(order_by(y_score.len(), &falling))
}

/// The relevance of the samples in the order of their scores: what the measures of a list want.
///
/// Ties as in [`rank_by_score`].
///
/// Errors: different lengths; a score that is not finite.
///
/// ```
/// use learning::metrics::relevant_in_order;
/// use ndarray::array;
/// let list = relevant_in_order(&[true, false, true], &array![0.2, 0.9, 0.5])?;
/// assert_eq!(list, [false, true, true]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn relevant_in_order<'a>(
    relevant: &[bool],
    y_score: impl Into<ArrayView1<'a, f64>>,
) -> Result<Vec<bool>> {
    relevant_in_order_of(relevant, y_score.into())
}

fn relevant_in_order_of(relevant: &[bool], y_score: ArrayView1<'_, f64>) -> Result<Vec<bool>> {
    check::same_length("samples", ("relevant", relevant.len()), ("y_score", y_score.len()))?;
    Ok(rank_by_score(y_score)?.into_iter().map(|i| relevant[i]).collect())
}

/// Precision at k: the share of the first k items that are relevant.
///
/// `precision@k = (relevant items among the first k) / k`
///
/// `list` holds the items' relevance in the order they are shown. Cost: O(k).
///
/// Errors: k is 0 or above the list's length.
///
/// ```
/// use learning::metrics::precision_at_k;
/// assert_eq!(precision_at_k(&[true, false, true, true], 2)?, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn precision_at_k(list: &[bool], k: usize) -> Result<f64> {
    check::between("k", k, 1, ("the list's length", list.len()))?;
    Ok(count(&list[..k]) as f64 / k as f64)
}

/// Recall at k: the share of all relevant items that stand among the first k.
///
/// `recall@k = (relevant items among the first k) / (relevant items)`
///
/// `list` must hold every candidate, so that all relevant items are in it. Without a relevant item
/// it is 0, as every measure here. Cost: O(n).
///
/// Errors: k is 0 or above the list's length.
///
/// ```
/// use learning::metrics::recall_at_k;
/// assert_eq!(recall_at_k(&[true, false, true, true, true], 3)?, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn recall_at_k(list: &[bool], k: usize) -> Result<f64> {
    check::between("k", k, 1, ("the list's length", list.len()))?;
    match count(list) {
        0 => Ok(0.0),
        all => Ok(count(&list[..k]) as f64 / all as f64),
    }
}

/// The reciprocal rank: one divided by the place of the first relevant item, 1 at the top, 1/3 for
/// the third place.
///
/// Without a relevant item it is 0. Its mean over many queries is MRR. Cost: O(n).
///
/// ```
/// use learning::metrics::reciprocal_rank;
/// assert_eq!(reciprocal_rank(&[false, true, true]), 0.5);
/// assert_eq!(reciprocal_rank(&[false, false]), 0.0);
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures). Source: Ellen Voorhees, *The
/// TREC-8 Question Answering Track Report*, 1999.
pub fn reciprocal_rank(list: &[bool]) -> f64 {
    list.iter().position(|relevant| *relevant).map_or(0.0, |i| 1.0 / (i + 1) as f64)
}

/// The average precision of a list: the mean, over the relevant items, of the precision at each
/// one's place.
///
/// `AP = 1/R · Σ precision@i` over the places `i` of the `R` relevant items
///
/// `list` must hold every candidate. Without a relevant item it is 0. Its mean over many queries is
/// MAP. Cost: O(n).
///
/// ```
/// use learning::metrics::average_precision_of_ranking;
/// // (1/1 + 2/3) / 2
/// assert!((average_precision_of_ranking(&[true, false, true]) - 5.0 / 6.0).abs() < 1e-15);
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures). The same as scikit-learn's
/// `average_precision_score` where no two scores are equal.
pub fn average_precision_of_ranking(list: &[bool]) -> f64 {
    let places = list.iter().enumerate().filter(|(_, relevant)| **relevant).map(|(i, _)| i + 1);
    let precisions: Vec<f64> =
        places.enumerate().map(|(before, place)| (before + 1) as f64 / place as f64).collect();
    if precisions.is_empty() { 0.0 } else { sum::sum(&precisions) / precisions.len() as f64 }
}

/// The mean of a measure over the lists of many queries: MRR from [`reciprocal_rank`], MAP from
/// [`average_precision_of_ranking`].
///
/// A query without a relevant item counts as the measure's 0 and is not left out. Cost: one
/// measure a query.
///
/// Errors: no queries; what the measure refuses.
///
/// ```
/// use learning::metrics::{mean_over_queries, reciprocal_rank};
/// let queries = [vec![true, false], vec![false, true]];
/// assert_eq!(mean_over_queries(&queries, |list| Ok(reciprocal_rank(list)))?, 0.75);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn mean_over_queries(
    lists: &[Vec<bool>],
    measure: impl Fn(&[bool]) -> Result<f64>,
) -> Result<f64> {
    check::not_empty("lists", lists.len(), "query")?;
    let values: Vec<f64> = lists.iter().map(|list| measure(list)).collect::<Result<_>>()?;
    check::finite_slice("the values of measure", &values)?;
    in_range("the mean", sum::sum(&values) / values.len() as f64, "measure")
}

fn count(list: &[bool]) -> usize {
    list.iter().filter(|relevant| **relevant).count()
}
