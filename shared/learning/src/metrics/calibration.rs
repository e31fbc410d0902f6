//! How far probabilities are from what happens: log loss, Brier score, reliability, calibration
//! error.

use ndarray::{Array1, ArrayView1};
use numerics::estimator::Targets;
use numerics::functions::power;
use numerics::stats::{self, QuantileRule};
use numerics::{Error, Result, check, sum};

use super::classification::check_binary;

/// Log loss: the mean surprise at what happened, in nats.
///
/// `−(1/n) · Σ log(p_i if y_i is 1, else 1 − p_i)`. As a metric it must be finite, so a probability
/// of 0 or 1 is moved inward by 2⁻⁵² first: a certain and wrong forecast costs 36.04. The number of
/// scikit-learn's `log_loss` for two classes.
///
/// Shapes: two arrays of n_samples in.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a probability
/// outside of 0 to 1. Cost: O(n_samples).
///
/// ```
/// use learning::metrics::log_loss;
/// use ndarray::array;
/// let loss_nats = log_loss(&array![1, 0], &array![0.5, 0.5])?;
/// assert!((loss_nats - 2.0_f64.ln()).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn log_loss<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_prob: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    log_loss_of(y_true.targets(), y_prob.into())
}

fn log_loss_of(y_true: ArrayView1<'_, usize>, y_prob: ArrayView1<'_, f64>) -> Result<f64> {
    check_probabilities(y_true, y_prob)?;
    let surprises: Array1<f64> = y_true
        .iter()
        .zip(y_prob)
        .map(|(truth, p)| {
            let p = p.clamp(f64::EPSILON, 1.0 - f64::EPSILON);
            -libm::log(if *truth == 1 { p } else { 1.0 - p })
        })
        .collect();
    Ok(sum::sum(&surprises) / y_true.len() as f64)
}

/// The Brier score: the mean squared distance between the probability and what happened.
///
/// `(1/n) · Σ (p_i − y_i)²`: 0 is perfect, 0.25 is what a constant 0.5 gets, 1 is certain and
/// always wrong. The number of scikit-learn's `brier_score_loss`.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a probability
/// outside of 0 to 1. Cost: O(n_samples).
///
/// ```
/// use learning::metrics::brier_score;
/// use ndarray::array;
/// assert_eq!(brier_score(&array![1, 0], &array![0.5, 0.25])?, 0.15625);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn brier_score<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_prob: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    brier_score_of(y_true.targets(), y_prob.into())
}

fn brier_score_of(y_true: ArrayView1<'_, usize>, y_prob: ArrayView1<'_, f64>) -> Result<f64> {
    check_probabilities(y_true, y_prob)?;
    let squares: Array1<f64> =
        y_true.iter().zip(y_prob).map(|(truth, p)| power(p - *truth as f64, 2)).collect();
    Ok(sum::sum(&squares) / y_true.len() as f64)
}

/// How the probabilities are cut into bins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bins {
    /// So many bins of equal width from 0 to 1.
    Uniform(usize),
    /// So many bins that hold equally many samples, up to ties.
    Quantile(usize),
}

impl Default for Bins {
    /// Ten of equal width.
    fn default() -> Self {
        Bins::Uniform(10)
    }
}

impl Bins {
    /// The edges between the bins, without the two outer ones.
    fn inner_edges(self, y_prob: ArrayView1<'_, f64>) -> Result<Vec<f64>> {
        let (Bins::Uniform(n_bins) | Bins::Quantile(n_bins)) = self;
        check::at_least("the number of bins", n_bins, 1)?;
        check::size("the number of bins", &[n_bins])?;
        // As NumPy's linspace: steps are multiplied, not added up.
        let width = 1.0 / n_bins as f64;
        let places = (1..n_bins).map(|i| i as f64 * width);
        match self {
            Bins::Uniform(_) => Ok(places.collect()),
            Bins::Quantile(_) => {
                places.map(|q| stats::quantile(y_prob, q, QuantileRule::Linear)).collect()
            }
        }
    }
}

/// The samples whose probability fell into one bin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReliabilityBin {
    /// The mean of what was predicted.
    pub mean_predicted: f64,
    /// The share of positives: what happened.
    pub share_positive: f64,
    /// How many samples there are.
    pub count: usize,
}

/// What a reliability diagram shows: in each bin of probabilities, what was predicted and what
/// happened.
///
/// A probability on an edge belongs to the bin below it; bins without samples are left out. The
/// numbers of scikit-learn's `calibration_curve`.
///
/// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1; a probability
/// outside of 0 to 1; no bins. Cost: O(n_samples · log(n_bins)), and a sort for quantiles.
///
/// ```
/// use learning::metrics::{Bins, reliability_bins};
/// use ndarray::array;
/// let (y_true, y_prob) = (array![0, 1, 1], array![0.1, 0.3, 0.9]);
/// let bins = reliability_bins(&y_true, &y_prob, Bins::Uniform(2))?;
/// assert_eq!((bins[0].mean_predicted, bins[0].share_positive, bins[0].count), (0.2, 0.5, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn reliability_bins<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_prob: impl Into<ArrayView1<'b, f64>>,
    bins: Bins,
) -> Result<Vec<ReliabilityBin>> {
    reliability_bins_of(y_true.targets(), y_prob.into(), bins)
}

fn reliability_bins_of(
    y_true: ArrayView1<'_, usize>,
    y_prob: ArrayView1<'_, f64>,
    bins: Bins,
) -> Result<Vec<ReliabilityBin>> {
    check_probabilities(y_true, y_prob)?;
    let edges = bins.inner_edges(y_prob)?;
    let mut parts = vec![(0.0, 0, 0); edges.len() + 1];
    for (truth, p) in y_true.iter().zip(y_prob) {
        let part = &mut parts[edges.partition_point(|edge| edge < p)];
        *part = (part.0 + p, part.1 + truth, part.2 + 1);
    }
    let filled = parts.into_iter().filter(|(_, _, count)| *count > 0);
    Ok(filled
        .map(|(predicted, positives, count)| ReliabilityBin {
            mean_predicted: predicted / count as f64,
            share_positive: positives as f64 / count as f64,
            count,
        })
        .collect())
}

/// Expected calibration error: the gap between predicted and happened, averaged over the bins, each
/// weighing as much as it has samples.
///
/// `Σ_b (n_b / n) · |share_positive_b − mean_predicted_b|`. It depends on the bins, so say which.
///
/// Errors: those of [`reliability_bins`]. Cost: that of [`reliability_bins`].
///
/// ```
/// use learning::metrics::{Bins, expected_calibration_error};
/// use ndarray::array;
/// let (y_true, y_prob) = (array![0, 1], array![0.25, 0.75]);
/// assert_eq!(expected_calibration_error(&y_true, &y_prob, Bins::Uniform(2))?, 0.25);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn expected_calibration_error<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_prob: impl Into<ArrayView1<'b, f64>>,
    bins: Bins,
) -> Result<f64> {
    expected_calibration_error_of(y_true.targets(), y_prob.into(), bins)
}

fn expected_calibration_error_of(
    y_true: ArrayView1<'_, usize>,
    y_prob: ArrayView1<'_, f64>,
    bins: Bins,
) -> Result<f64> {
    let bins = reliability_bins(y_true, y_prob, bins)?;
    let weighted = bins.iter().map(|bin| gap(bin) * bin.count as f64);
    Ok((weighted.sum::<f64>() / y_true.len() as f64).min(1.0))
}

fn gap(bin: &ReliabilityBin) -> f64 {
    (bin.share_positive - bin.mean_predicted).abs()
}

fn check_probabilities(y_true: ArrayView1<'_, usize>, y_prob: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_prob", y_prob.len()))?;
    check_binary("y_true", y_true)?;
    match y_prob.iter().position(|p| !(0.0..=1.0).contains(p)) {
        None => Ok(()),
        Some(i) => {
            Err(Error::invalid(format!("y_prob[{i}]"), y_prob[i], "a probability, from 0 to 1"))
        }
    }
}
