//! One threshold and what follows from it: the four counts, the rates, the cost.

use ndarray::ArrayView1;
use numerics::estimator::Targets;
use numerics::{Elementwise, Result, check};

use super::classification::BinaryCounts;
use super::curves::check_scores;
use super::score_groups;
use numerics::check::in_range;

/// What each kind of mistake costs, in any unit as long as it is the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// The cost of calling a negative positive.
    pub false_positive: f64,
    /// The cost of calling a positive negative.
    pub false_negative: f64,
}

impl Costs {
    /// What these mistakes cost together; more than `f64` can hold is infinite. Costs that [`operating_point`] refuses
    /// (below zero, or not finite) give NaN.
    pub fn of(&self, counts: &BinaryCounts) -> f64 {
        if self.check().is_err() {
            return f64::NAN;
        }
        self.false_positive * counts.false_positives as f64
            + self.false_negative * counts.false_negatives as f64
    }

    /// As [`Costs::of`], within `f64`.
    fn checked(&self, counts: &BinaryCounts) -> Result<f64> {
        in_range("the cost of all mistakes", self.of(counts), "the costs")
    }

    fn check(&self) -> Result<()> {
        check::non_negative("the cost of a false positive", self.false_positive)?;
        check::non_negative("the cost of a false negative", self.false_negative)
    }
}

impl Default for Costs {
    /// Every mistake costs 1: then the cost is the number of mistakes.
    fn default() -> Self {
        Costs { false_positive: 1.0, false_negative: 1.0 }
    }
}

/// A threshold and everything that follows from it; the rates are methods of `counts`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OperatingPoint {
    /// Samples with a score at or above it are called positive.
    pub threshold: f64,
    /// The four outcomes.
    pub counts: BinaryCounts,
    /// What the mistakes cost together.
    pub cost: f64,
}

impl OperatingPoint {
    /// Everything about the point, name and number: the four counts, four rates, the cost.
    ///
    /// ```
    /// use learning::metrics::{Costs, operating_point};
    /// use ndarray::array;
    /// let (y_true, y_score) = (array![0, 1, 1], array![0.6, 0.4, 0.9]);
    /// let point = operating_point(&y_true, &y_score, 0.5, Costs::default())?;
    /// assert_eq!(point.readout()[0], ("true positives", 1.0));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn readout(&self) -> [(&'static str, f64); 9] {
        let counts = self.counts;
        [
            ("true positives", counts.true_positives as f64),
            ("false positives", counts.false_positives as f64),
            ("false negatives", counts.false_negatives as f64),
            ("true negatives", counts.true_negatives as f64),
            ("true positive rate (recall)", counts.recall()),
            ("false positive rate", counts.false_positive_rate()),
            ("precision", counts.precision()),
            ("accuracy", counts.accuracy()),
            ("cost", self.cost),
        ]
    }
}

/// What happens at one threshold: a sample is called positive if its score is at or above it.
///
/// `threshold` may be any number, also infinite: then nothing (or, at −∞, everything) is called
/// positive.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a score that
/// is not finite; a threshold that is NaN; a cost below zero or not finite. Cost: O(n_samples).
///
/// ```
/// use learning::metrics::{Costs, operating_point};
/// use ndarray::array;
/// let costs = Costs { false_positive: 1.0, false_negative: 10.0 };
/// let (y_true, y_score) = (array![0, 1, 1], array![0.6, 0.4, 0.9]);
/// let point = operating_point(&y_true, &y_score, 0.5, costs)?;
/// assert_eq!((point.counts.recall(), point.cost), (0.5, 11.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn operating_point<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    threshold: f64,
    costs: Costs,
) -> Result<OperatingPoint> {
    operating_point_of(y_true.targets(), y_score.into(), threshold, costs)
}

fn operating_point_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    threshold: f64,
    costs: Costs,
) -> Result<OperatingPoint> {
    check_scores(y_true, y_score)?;
    costs.check()?;
    if threshold.is_nan() {
        return Err(numerics::Error::invalid("threshold", threshold, "a number"));
    }
    let y_pred = y_score.each(&|score| usize::from(score >= threshold));
    let counts = BinaryCounts::of(y_true, y_pred.view())?;
    Ok(OperatingPoint { threshold, counts, cost: costs.checked(&counts)? })
}

/// What happens at every threshold that makes a difference: infinity (nothing is called positive),
/// then each distinct score from high to low.
///
/// Errors: those of [`operating_point`]. Cost: that of [`score_groups`].
///
/// ```
/// use learning::metrics::{Costs, operating_points};
/// use ndarray::array;
/// let (y_true, y_score) = (array![0, 1, 1], array![0.4, 0.4, 0.9]);
/// let points = operating_points(&y_true, &y_score, Costs::default())?;
/// let costs: Vec<f64> = points.iter().map(|point| point.cost).collect();
/// assert_eq!(costs, [2.0, 1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn operating_points<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    costs: Costs,
) -> Result<Vec<OperatingPoint>> {
    operating_points_of(y_true.targets(), y_score.into(), costs)
}

fn operating_points_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    costs: Costs,
) -> Result<Vec<OperatingPoint>> {
    costs.check()?;
    let groups = score_groups(y_true, y_score)?;
    let mut counts = BinaryCounts::default();
    for group in &groups {
        counts.false_negatives += group.positives;
        counts.true_negatives += group.negatives;
    }
    let nothing =
        OperatingPoint { threshold: f64::INFINITY, counts, cost: costs.checked(&counts)? };
    let mut points = vec![nothing];
    for group in &groups {
        counts.true_positives += group.positives;
        counts.false_negatives -= group.positives;
        counts.false_positives += group.negatives;
        counts.true_negatives -= group.negatives;
        let cost = costs.checked(&counts)?;
        points.push(OperatingPoint { threshold: group.score, counts, cost });
    }
    Ok(points)
}

/// The threshold at which the mistakes cost the least; of several, the highest.
///
/// The search goes over [`operating_points`], so the threshold is one of the scores, or infinite
/// where it is cheapest to call nothing positive. Choose it on data that is not the test data.
///
/// Errors: those of [`operating_point`]. Cost: that of [`score_groups`].
///
/// ```
/// use learning::metrics::{Costs, cheapest_point};
/// use ndarray::array;
/// let costs = Costs { false_positive: 1.0, false_negative: 10.0 };
/// let (y_true, y_score) = (array![0, 1, 1], array![0.6, 0.4, 0.9]);
/// let point = cheapest_point(&y_true, &y_score, costs)?;
/// assert_eq!((point.threshold, point.cost), (0.4, 1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn cheapest_point<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView1<'b, f64>>,
    costs: Costs,
) -> Result<OperatingPoint> {
    cheapest_point_of(y_true.targets(), y_score.into(), costs)
}

fn cheapest_point_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView1<'_, f64>,
    costs: Costs,
) -> Result<OperatingPoint> {
    let points = operating_points(y_true, y_score, costs)?;
    let first = points[0];
    Ok(points
        .into_iter()
        .fold(first, |best, point| if point.cost < best.cost { point } else { best }))
}
