//! How well two groupings of the same samples agree, whatever the groups are called.

use ndarray::{Array2, Axis};
use numerics::{Result, check, functions, stats, sum};

/// The contingency table counts, for two groupings, how many samples are in each pair of groups.
///
/// Row: the group in `a`; column: the group in `b`; both in ascending order of the group numbers.
/// Shape: (groups of a, groups of b). Cost: O(n log n).
///
/// Errors: no samples; different lengths.
///
/// ```
/// use learning::metrics::contingency_table;
/// use ndarray::array;
/// assert_eq!(contingency_table(&[0, 0, 1, 1], &[5, 5, 5, 9])?, array![[2, 0], [1, 1]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures).
pub fn contingency_table(a: &[usize], b: &[usize]) -> Result<Array2<usize>> {
    check::not_empty("a", a.len(), "sample")?;
    check::same_length("samples", ("a", a.len()), ("b", b.len()))?;
    let groups = |labels: &[usize]| -> Result<Vec<usize>> {
        Ok(stats::unique_counts(labels)?.into_iter().map(|(label, _)| label).collect())
    };
    let (of_a, of_b) = (groups(a)?, groups(b)?);
    let mut table = Array2::zeros((of_a.len(), of_b.len()));
    for (i, j) in a.iter().zip(b) {
        table
            [[of_a.partition_point(|label| label < i), of_b.partition_point(|label| label < j)]] +=
            1;
    }
    Ok(table)
}

/// How many pairs of samples are together in both groupings, in `a`, in `b`, and at all.
fn pairs(a: &[usize], b: &[usize]) -> Result<[f64; 4]> {
    let table = contingency_table(a, b)?;
    let choose_2 = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
    let of = |counts: Vec<usize>| counts.into_iter().map(choose_2).sum::<f64>();
    Ok([
        of(table.iter().copied().collect()),
        of(table.sum_axis(Axis(1)).to_vec()),
        of(table.sum_axis(Axis(0)).to_vec()),
        choose_2(a.len()),
    ])
}

/// The Rand index: the share of all pairs of samples on which two groupings agree.
///
/// A pair agrees if both groupings put the two together, or both put them apart. It is from 0 to 1,
/// and far above 0 for random groups. A single sample has no pairs: 1. Cost: O(n log n).
///
/// Errors: no samples; different lengths.
///
/// ```
/// use learning::metrics::rand_index;
/// assert_eq!(rand_index(&[0, 0, 1, 1], &[7, 7, 3, 3])?, 1.0); // names do not matter
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `rand_score`. Source: William Rand, *Objective Criteria for the Evaluation of Clustering
/// Methods*, Journal of the American Statistical Association 66(336), 1971.
pub fn rand_index(a: &[usize], b: &[usize]) -> Result<f64> {
    let [both, in_a, in_b, all] = pairs(a, b)?;
    Ok(if all == 0.0 { 1.0 } else { (all + 2.0 * both - in_a - in_b) / all })
}

/// The adjusted Rand index: the Rand index moved and stretched so that luck scores 0 and agreement 1.
///
/// `ARI = (pairs together in both − expected) / (½ (pairs in a + pairs in b) − expected)`, where
/// `expected = pairs in a · pairs in b / all pairs`
///
/// It may fall below 0: worse than luck. Two groupings that are both one group, or both all
/// singles, agree: 1. Cost: O(n log n).
///
/// Errors: no samples; different lengths.
///
/// ```
/// use learning::metrics::adjusted_rand_index;
/// assert_eq!(adjusted_rand_index(&[0, 0, 1, 1], &[7, 7, 3, 3])?, 1.0);
/// assert_eq!(adjusted_rand_index(&[0, 0, 1, 1], &[0, 1, 0, 1])?, -0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `adjusted_rand_score`. Source: Lawrence Hubert and Phipps Arabie, *Comparing Partitions*, Journal
/// of Classification 2, 1985.
pub fn adjusted_rand_index(a: &[usize], b: &[usize]) -> Result<f64> {
    let [both, in_a, in_b, all] = pairs(a, b)?;
    // Pairs together only in a, only in b, and in neither: whole numbers, so no digit is lost.
    let (only_a, only_b, neither) = (in_a - both, in_b - both, all - in_a - in_b + both);
    if only_a == 0.0 && only_b == 0.0 {
        return Ok(1.0);
    }
    let most = in_a * (only_a + neither) + in_b * (only_b + neither);
    Ok(2.0 * (both * neither - only_a * only_b) / most)
}

/// Normalized mutual information: what one grouping tells about the other, as a share of what there
/// is to tell.
///
/// `NMI = I(a; b) / (½ (H(a) + H(b)))` with the mutual information `I` and the entropies `H`
///
/// It is from 0 (independent) to 1 (the same groups). Two groupings of one group each: 1; if only
/// one of them is a single group: 0. Cost: O(n log n).
///
/// Errors: no samples; different lengths.
///
/// ```
/// use learning::metrics::normalized_mutual_information;
/// assert_eq!(normalized_mutual_information(&[0, 0, 1, 1], &[0, 1, 0, 1])?, 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10f (a reference of measures). The same as scikit-learn's
/// `normalized_mutual_info_score`.
pub fn normalized_mutual_information(a: &[usize], b: &[usize]) -> Result<f64> {
    let table = contingency_table(a, b)?;
    let n = a.len() as f64;
    let entropy_nats = |counts: Vec<usize>| {
        let terms: Vec<f64> = counts
            .into_iter()
            .map(|count| -functions::xlogy(count as f64 / n, count as f64 / n))
            .collect();
        sum::sum(&terms)
    };
    let (in_a, in_b) = (table.sum_axis(Axis(1)), table.sum_axis(Axis(0)));
    if in_a.len() == 1 && in_b.len() == 1 {
        return Ok(1.0);
    }
    let mutual_nats: Vec<f64> = table
        .indexed_iter()
        .filter(|(_, count)| **count > 0)
        .map(|((i, j), count)| {
            let ratio = *count as f64 * n / (in_a[i] as f64 * in_b[j] as f64);
            *count as f64 / n * libm::log(ratio)
        })
        .collect();
    let most = (entropy_nats(in_a.to_vec()) + entropy_nats(in_b.to_vec())) / 2.0;
    // Rounding may leave a share of nothing a little below 0, and the same groups a little above 1.
    Ok((sum::sum(&mutual_nats) / most).clamp(0.0, 1.0))
}
