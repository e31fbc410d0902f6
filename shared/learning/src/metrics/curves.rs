//! The ROC curve, the precision–recall curve, and the areas under them.

use ndarray::{Array1, ArrayView1};
use numerics::estimator::Targets;
use numerics::stats::{self, Ties};
use numerics::{Error, Result, check, sum};

use super::classification::{check_binary, ratio};
use super::order::{by_bucket, for_each_group};
use super::{ScoreGroup, score_groups};
use numerics::check::in_range;

/// The false and the true positive rate at every threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct RocCurve {
    /// Of the negatives, the share with a score at or above the threshold; never falls.
    pub fpr: Array1<f64>,
    /// Of the positives, the share with a score at or above the threshold; never falls.
    pub tpr: Array1<f64>,
    /// The thresholds from high to low. The first is infinite: nothing is called positive.
    pub thresholds: Array1<f64>,
}

/// The ROC curve: for every threshold, which share of the negatives and which share of the
/// positives is called positive.
///
/// A sample is called positive if its score is at or above the threshold. There is one point for
/// each distinct score, from high to low, after a first one at (0, 0), whose threshold is infinite:
/// samples with equal scores are called together. The numbers of scikit-learn's `roc_curve(…, drop_intermediate=False)`.
///
/// Shapes: two arrays of n_samples in, three of at most n_samples + 1 out.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a score that
/// is not finite; only one class, for one of the rates would be 0 / 0 (scikit-learn returns NaN
/// with a warning). Cost: that of [`score_groups`].
///
/// ```
/// use learning::metrics::roc_curve;
/// use ndarray::array;
/// let curve = roc_curve(&array![0, 0, 1, 1], &array![0.1, 0.4, 0.35, 0.8])?;
/// assert_eq!(curve.fpr, array![0.0, 0.0, 0.5, 0.5, 1.0]);
/// assert_eq!(curve.tpr, array![0.0, 0.5, 0.5, 1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn roc_curve<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<RocCurve> {
    roc_curve_of(y_true.targets(), y_score.into())
}

fn roc_curve_of(y_true: ArrayView1<'_, usize>, y_score: ArrayView1<'_, f64>) -> Result<RocCurve> {
    let groups = score_groups(y_true, y_score)?;
    let (positives, negatives) = totals(&groups);
    both_classes(positives, negatives)?;
    let n_points = groups.len() + 1;
    let start = |first: f64| {
        let mut values = Vec::with_capacity(n_points);
        values.push(first);
        values
    };
    let (mut fpr, mut tpr, mut thresholds) = (start(0.0), start(0.0), start(f64::INFINITY));
    let (mut true_positives, mut false_positives) = (0, 0);
    for group in &groups {
        true_positives += group.positives;
        false_positives += group.negatives;
        tpr.push(ratio(true_positives, positives));
        fpr.push(ratio(false_positives, negatives));
        thresholds.push(group.score);
    }
    Ok(RocCurve { fpr: fpr.into(), tpr: tpr.into(), thresholds: thresholds.into() })
}

/// The area under a curve of straight pieces: each piece's width times its mean height.
///
/// `Σ (x[i+1] − x[i]) · (y[i] + y[i+1]) / 2`. A curve that runs from right to left has the same
/// area. The number of scikit-learn's `auc(x, y)`.
///
/// Errors: arrays of different lengths; fewer than two points; a number that is not finite; an `x`
/// that turns around. Cost: O(number of points).
///
/// ```
/// use learning::metrics::area_under;
/// use ndarray::array;
/// assert_eq!(area_under(&array![0.0, 1.0, 3.0], &array![0.0, 1.0, 1.0])?, 2.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn area_under<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    area_under_of(x.into(), y.into())
}

fn area_under_of(x: ArrayView1<'_, f64>, y: ArrayView1<'_, f64>) -> Result<f64> {
    check::same_length("points", ("x", x.len()), ("y", y.len()))?;
    check::at_least("the number of points", x.len(), 2)?;
    check::finite("x", &x)?;
    check::finite("y", &y)?;
    let rising = x[x.len() - 1] >= x[0];
    if let Some(i) = (1..x.len()).find(|&i| x[i] != x[i - 1] && (x[i] > x[i - 1]) != rising) {
        let way = if rising { "at or above" } else { "at or below" };
        let wanted = format!("{way} x[{}] = {}", i - 1, x[i - 1]);
        return Err(Error::invalid(format!("x[{i}]"), x[i], wanted));
    }
    let pieces: Array1<f64> =
        (1..x.len()).map(|i| (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2.0).collect();
    let area = sum::sum(&pieces).abs();
    in_range("the area", area, "x and y")
}

/// The area under the ROC curve: how likely a random positive has a higher score than a random
/// negative, a tie counting half.
///
/// `(Σ over pairs of 1 if s⁺ > s⁻, ½ if s⁺ = s⁻) / (n⁺ · n⁻)`, which is also the area of the
/// trapezoids under [`roc_curve`]. Everything is counted in whole numbers and divided once, so the
/// result is the correctly rounded one, the same bits for any number of threads.
///
/// Errors: those of [`roc_curve`]. Cost: that of [`score_groups`], without keeping the groups.
///
/// ```
/// use learning::metrics::roc_auc;
/// use ndarray::array;
/// let auc = roc_auc(&array![0, 0, 1, 1], &array![0.1, 0.4, 0.35, 0.8])?;
/// assert_eq!(auc, 0.75); // of 4 pairs, 3 are in the right order
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn roc_auc<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    roc_auc_of(y_true.targets(), y_score.into())
}

fn roc_auc_of(y_true: ArrayView1<'_, usize>, y_score: ArrayView1<'_, f64>) -> Result<f64> {
    // Of each bucket: its positives, its negatives, and twice the pairs won inside it.
    let buckets = by_bucket(y_true, y_score, |positives, negatives| {
        let (mut above, mut doubled) = (0_u128, 0_u128);
        if !positives.is_empty() && !negatives.is_empty() {
            for_each_group(positives, negatives, |_, positives, negatives| {
                doubled += negatives as u128 * (2 * above + positives as u128);
                above += positives as u128;
            });
        }
        (positives.len() as u128, negatives.len() as u128, doubled)
    })?;
    let (mut positives, mut negatives, mut doubled) = (0, 0, 0);
    for (bucket_positives, bucket_negatives, inside) in buckets {
        doubled += inside + 2 * positives * bucket_negatives;
        positives += bucket_positives;
        negatives += bucket_negatives;
    }
    both_classes(positives as usize, negatives as usize)?;
    Ok(doubled as f64 / (2 * positives * negatives) as f64)
}

/// [`roc_auc`] from ranks: number the scores from the lowest up, and add up the positives' numbers.
///
/// `(R − n⁺·(n⁺ + 1) / 2) / (n⁺ · n⁻)`, where `R` is the sum of the positives' ranks and equal
/// scores share the mean of their ranks. The statistic of the Mann–Whitney U test, divided by its
/// largest value.
///
/// Errors: those of [`roc_curve`]. Cost: one sort.
///
/// ```
/// use learning::metrics::roc_auc_by_ranks;
/// use ndarray::array;
/// let auc = roc_auc_by_ranks(&array![0, 0, 1, 1], &array![0.1, 0.4, 0.35, 0.8])?;
/// assert_eq!(auc, 0.75);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn roc_auc_by_ranks<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    roc_auc_by_ranks_of(y_true.targets(), y_score.into())
}

fn roc_auc_by_ranks_of(y_true: ArrayView1<'_, usize>, y_score: ArrayView1<'_, f64>) -> Result<f64> {
    check_scores(y_true, y_score)?;
    let ranks = stats::ranks(y_score, Ties::Average)?;
    let of_positives: Array1<f64> = y_true
        .iter()
        .zip(&ranks)
        .filter(|(truth, _)| **truth == 1)
        .map(|(_, rank)| *rank)
        .collect();
    let positives = of_positives.len();
    let negatives = y_true.len() - positives;
    both_classes(positives, negatives)?;
    let lowest = (positives * (positives + 1)) as f64 / 2.0;
    Ok((sum::sum(&of_positives) - lowest) / (positives * negatives) as f64)
}

/// Precision and recall at every threshold.
#[derive(Debug, Clone, PartialEq)]
pub struct PrecisionRecallCurve {
    /// Of the samples at or above the threshold, the share that is positive; ends with 1.
    pub precision: Array1<f64>,
    /// Of the positives, the share at or above the threshold; never rises, ends with 0.
    pub recall: Array1<f64>,
    /// The distinct scores from low to high: one fewer than there are points.
    pub thresholds: Array1<f64>,
}

/// The precision–recall curve: for every threshold, how pure and how complete the samples above it
/// are.
///
/// One point for each distinct score from low to high, then a last one, precision 1 and recall 0,
/// for which there is no threshold: nothing is called positive. The numbers of scikit-learn's
/// `precision_recall_curve`.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a score that
/// is not finite; no positives, for the recall would be 0 / 0 (scikit-learn returns 1 with a
/// warning). Only positives are no error: the precision is 1 everywhere. Cost: that of
/// [`score_groups`].
///
/// ```
/// use learning::metrics::precision_recall_curve;
/// use ndarray::array;
/// let curve = precision_recall_curve(&array![0, 1, 1], &array![0.2, 0.3, 0.9])?;
/// assert_eq!(curve.precision, array![2.0 / 3.0, 1.0, 1.0, 1.0]);
/// assert_eq!(curve.recall, array![1.0, 1.0, 0.5, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn precision_recall_curve<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<PrecisionRecallCurve> {
    precision_recall_curve_of(y_true.targets(), y_score.into())
}

fn precision_recall_curve_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
) -> Result<PrecisionRecallCurve> {
    let groups = score_groups(y_true, y_score)?;
    let (positives, _) = totals(&groups);
    some_positives(positives)?;
    let (mut precision, mut recall, mut thresholds) = (vec![1.0], vec![0.0], Vec::new());
    let (mut true_positives, mut called) = (0, 0);
    for group in &groups {
        true_positives += group.positives;
        called += group.positives + group.negatives;
        precision.push(ratio(true_positives, called));
        recall.push(ratio(true_positives, positives));
        thresholds.push(group.score);
    }
    for values in [&mut precision, &mut recall, &mut thresholds] {
        values.reverse();
    }
    Ok(PrecisionRecallCurve {
        precision: precision.into(),
        recall: recall.into(),
        thresholds: thresholds.into(),
    })
}

/// Average precision: walk down the scores, and at each positive note the precision so far; then
/// take the mean.
///
/// `Σ (recall_i − recall_{i−1}) · precision_i` over the distinct scores from high to low. Positives
/// with equal scores all note the precision below their whole group. Unlike the area of trapezoids,
/// it draws no straight line between two points of the precision–recall curve, which would promise
/// thresholds that do not exist. The number of scikit-learn's `average_precision_score`.
///
/// Errors: those of [`precision_recall_curve`] (without positives scikit-learn returns 0 with a
/// warning). Cost: that of [`score_groups`].
///
/// ```
/// use learning::metrics::average_precision;
/// use ndarray::array;
/// let found = average_precision(&array![1, 0, 1], &array![0.9, 0.8, 0.7])?;
/// assert_eq!(found, (1.0 + 2.0 / 3.0) / 2.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn average_precision<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    average_precision_of(y_true.targets(), y_score.into())
}

fn average_precision_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
) -> Result<f64> {
    let groups = score_groups(y_true, y_score)?;
    let (positives, _) = totals(&groups);
    some_positives(positives)?;
    let (mut true_positives, mut called) = (0, 0);
    let noted: Array1<f64> = groups
        .iter()
        .map(|group| {
            true_positives += group.positives;
            called += group.positives + group.negatives;
            group.positives as f64 * ratio(true_positives, called)
        })
        .collect();
    Ok(sum::sum(&noted) / positives as f64)
}

/// How many positives and negatives there are.
fn totals(groups: &[ScoreGroup]) -> (usize, usize) {
    groups.iter().fold((0, 0), |(positives, negatives), group| {
        (positives + group.positives, negatives + group.negatives)
    })
}

/// The checks of the plain versions, in the same words as the fast ones'.
pub(super) fn check_scores(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_score", y_score.len()))?;
    check_binary("y_true", y_true)?;
    check::finite("y_score", &y_score)
}

/// A curve of two rates needs both classes.
fn both_classes(positives: usize, negatives: usize) -> Result<()> {
    let only = match (positives, negatives) {
        (0, _) => 0,
        (_, 0) => 1,
        _ => return Ok(()),
    };
    let got = format!("the same for every sample ({only})");
    Err(Error::invalid("the class in y_true", got, "0 for some samples and 1 for others"))
}

/// Recall needs a positive.
fn some_positives(positives: usize) -> Result<()> {
    if positives > 0 {
        return Ok(());
    }
    let got = "0 for every sample";
    Err(Error::invalid("the class in y_true", got, "1 for at least one sample"))
}
