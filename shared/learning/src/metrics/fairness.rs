//! The rates of a classifier, group by group, and how far they lie apart.

use ndarray::{ArrayView1, Axis};
use numerics::estimator::Targets;
use numerics::{Error, Result, check, stats};

use super::classification::BinaryCounts;
use numerics::check::in_range;

/// What a classifier of two classes did for one group, counted.
///
/// Unlike [`BinaryCounts`]'s own, the rates here are an error where they would divide by nothing: a
/// group without positives has no true positive rate that could be equal to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupCounts {
    /// The group's number.
    pub group: usize,
    /// The four outcomes of its samples.
    pub counts: BinaryCounts,
}

impl GroupCounts {
    /// The share of the group that is positive.
    pub fn prevalence(&self) -> Result<f64> {
        self.share(self.counts.positives(), self.counts.n_samples(), "sample")
    }

    /// The share of the group that is predicted positive: equal in all groups under demographic
    /// parity.
    pub fn selection_rate(&self) -> Result<f64> {
        self.share(self.counts.predicted_positives(), self.counts.n_samples(), "sample")
    }

    /// The share of the positive samples that is found: equal in all groups under equal opportunity.
    ///
    /// Errors: no sample of the group is positive.
    pub fn true_positive_rate(&self) -> Result<f64> {
        self.share(self.counts.true_positives, self.counts.positives(), "positive sample")
    }

    /// The share of the negative samples that is predicted positive: with the true positive rate
    /// equal in all groups under equalized odds.
    ///
    /// Errors: no sample of the group is negative.
    pub fn false_positive_rate(&self) -> Result<f64> {
        self.share(self.counts.false_positives, self.counts.negatives(), "negative sample")
    }

    /// The share of the positive predictions that is right (precision): equal in all groups under
    /// predictive parity.
    ///
    /// Errors: no sample of the group is predicted positive.
    pub fn positive_predictive_value(&self) -> Result<f64> {
        let selected = self.counts.predicted_positives();
        self.share(self.counts.true_positives, selected, "positive prediction")
    }

    fn share(&self, part: usize, whole: usize, unit: &str) -> Result<f64> {
        check::not_empty(&format!("group {}", self.group), whole, unit)?;
        Ok(part as f64 / whole as f64)
    }
}

/// Counts a classifier's right and wrong answers in each group, in ascending order of the groups.
///
/// Classes are 0 (negative) and 1 (positive). Shapes: three vectors of equal length. Cost:
/// O(n · groups).
///
/// Errors: no samples; different lengths; a class above 1.
///
/// ```
/// use learning::metrics::group_counts;
/// use ndarray::array;
/// let (y_true, y_pred) = (array![1, 0, 1, 0], array![1, 0, 0, 0]);
/// let counts = group_counts(y_true.view(), y_pred.view(), array![0, 0, 1, 1].view())?;
/// assert_eq!(counts[0].true_positive_rate()?, 1.0);
/// assert_eq!(counts[1].true_positive_rate()?, 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10h (a score for each group).
pub fn group_counts<'a, 'b, 'c>(
    y_true: impl Targets<'a, Target = usize>,
    y_pred: impl Targets<'b, Target = usize>,
    groups: impl Targets<'c, Target = usize>,
) -> Result<Vec<GroupCounts>> {
    group_counts_of(y_true.targets(), y_pred.targets(), groups.targets())
}

fn group_counts_of(
    y_true: ArrayView1<'_, usize>,
    y_pred: ArrayView1<'_, usize>,
    groups: ArrayView1<'_, usize>,
) -> Result<Vec<GroupCounts>> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    for (name, len) in [("y_pred", y_pred.len()), ("groups", groups.len())] {
        check::same_length("samples", ("y_true", y_true.len()), (name, len))?;
    }
    BinaryCounts::of(y_true, y_pred)?; // names the place of a class above 1
    let names = stats::unique_counts(&groups.to_vec())?;
    let of_group = |(group, _): (usize, usize)| {
        let rows: Vec<usize> = (0..groups.len()).filter(|i| groups[*i] == group).collect();
        let (truth, called) = (y_true.select(Axis(0), &rows), y_pred.select(Axis(0), &rows));
        Ok(GroupCounts { group, counts: BinaryCounts::of(truth.view(), called.view())? })
    };
    names.into_iter().map(of_group).collect()
}

/// The largest rate of any group minus the smallest: 0 where all are treated alike by that rate.
///
/// With [`GroupCounts::selection_rate`] it measures demographic parity, with
/// [`GroupCounts::true_positive_rate`] equal opportunity, with
/// [`GroupCounts::positive_predictive_value`] predictive parity. Cost: O(groups).
///
/// Errors: no groups; a rate that a group does not have.
///
/// ```
/// use learning::metrics::{GroupCounts, group_counts, largest_gap};
/// use ndarray::array;
/// let (y_true, y_pred) = (array![1, 0, 1, 0], array![1, 1, 1, 0]);
/// let counts = group_counts(y_true.view(), y_pred.view(), array![0, 0, 1, 1].view())?;
/// assert_eq!(largest_gap(&counts, GroupCounts::selection_rate)?, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10h (a score for each group).
pub fn largest_gap(
    counts: &[GroupCounts],
    rate: impl Fn(&GroupCounts) -> Result<f64>,
) -> Result<f64> {
    check::not_empty("counts", counts.len(), "group")?;
    let rates: Vec<f64> = counts.iter().map(rate).collect::<Result<_>>()?;
    check::finite_slice("the rates", &rates)?;
    let largest = rates.iter().fold(f64::NEG_INFINITY, |most, rate| most.max(*rate));
    let smallest = rates.iter().fold(f64::INFINITY, |least, rate| least.min(*rate));
    in_range("the gap", largest - smallest, "rate")
}

/// How far a classifier is from equalized odds: the larger gap of the true and the false positive
/// rates.
///
/// Errors: no groups; a group without positive or without negative samples. Cost: O(groups).
///
/// Explained in Part II, chapter 10h (a score for each group). Source: Moritz Hardt, Eric Price, Nathan
/// Srebro, *Equality of Opportunity in Supervised Learning*, NeurIPS 2016.
pub fn equalized_odds_gap(counts: &[GroupCounts]) -> Result<f64> {
    let of_positives = largest_gap(counts, GroupCounts::true_positive_rate)?;
    Ok(of_positives.max(largest_gap(counts, GroupCounts::false_positive_rate)?))
}

/// The false positive rate that a group must have, once its prevalence, its predictive value and
/// its true positive rate are fixed.
///
/// `FPR = p / (1 − p) · (1 − PPV) / PPV · TPR`
///
/// So two groups of different prevalence `p` cannot have equal predictive values *and* equal rates of
/// both errors, unless the classifier is perfect (PPV 1) or finds nothing (TPR 0). A result above 1
/// says that no classifier has these three numbers. Cost: O(1).
///
/// Errors: a prevalence that is not between 0 and 1; a predictive value that is not above 0 and at
/// most 1; a true positive rate outside of 0 to 1.
///
/// ```
/// use learning::metrics::forced_false_positive_rate;
/// assert!((forced_false_positive_rate(0.5, 0.8, 0.8)? - 0.2).abs() < 1e-15);
/// assert!((forced_false_positive_rate(0.2, 0.8, 0.8)? - 0.05).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10h (a score for each group). Source: Alexandra Chouldechova, *Fair
/// Prediction with Disparate Impact*, Big Data 5(2), 2017.
pub fn forced_false_positive_rate(
    prevalence: f64,
    positive_predictive_value: f64,
    true_positive_rate: f64,
) -> Result<f64> {
    if !(prevalence > 0.0 && prevalence < 1.0) {
        return Err(Error::invalid("prevalence", prevalence, "between 0 and 1"));
    }
    check::fraction("positive_predictive_value", positive_predictive_value)?;
    check::positive("positive_predictive_value", positive_predictive_value)?;
    check::fraction("true_positive_rate", true_positive_rate)?;
    let odds = prevalence / (1.0 - prevalence);
    let rate = odds * (1.0 - positive_predictive_value) / positive_predictive_value;
    let forced = if true_positive_rate == 0.0 { 0.0 } else { rate * true_positive_rate };
    match forced.is_finite() {
        true => Ok(forced),
        false => Err(Error::out_of_range("the false positive rate", "positive_predictive_value")),
    }
}
