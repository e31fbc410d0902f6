//! Quantiles by named rules: NumPy's default, its discrete rules and the textbook ones.

use ndarray::ArrayView1;

use super::checked;
use crate::{Result, check};

/// Which number stands for a quantile that falls between two of the sorted values.
///
/// The names are NumPy's (`np.quantile(…, method=…)`); the numbers of Hyndman and Fan (1996) are given beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuantileRule {
    /// On the straight line between the two (type 7, NumPy's and R's default): the minimum is quantile 0, the
    /// maximum quantile 1.
    #[default]
    Linear,
    /// The lower of the two.
    Lower,
    /// The higher of the two.
    Higher,
    /// The nearer of the two; halfway, the one with the even index.
    Nearest,
    /// The middle of the two.
    Midpoint,
    /// The smallest value that at least the share q of all values does not exceed (type 1).
    ///
    /// It is decided on the product n·q as `f64` has it, in which 25 · 0.28 is a little above 7: of 25 values, the eighth
    /// is taken, as in NumPy.
    InvertedCdf,
    /// Straight lines, value i standing for the share (i − ½)/n (type 5).
    Hazen,
    /// Straight lines, value i standing for the share i/(n + 1) (type 6).
    Weibull,
    /// Straight lines, unbiased for the median whatever the distribution (type 8, which Hyndman and Fan recommend).
    MedianUnbiased,
    /// Straight lines, unbiased where the values are normally distributed (type 9).
    NormalUnbiased,
}

/// The value below which the share `q` of the values lies. NumPy's `np.quantile(values, q, method=rule)`, bit for bit
/// (but where two neighbors lie further apart than the largest `f64`: NumPy's number is not finite there).
///
/// With `q` = 0.5 it is the median, with 0.25 and 0.75 the quartiles. Its unit is the values' unit.
///
/// Errors: no values; a value that is not finite; `q` outside of 0 to 1. Cost: one sort.
///
/// ```
/// use numerics::stats::{QuantileRule, quantile};
///
/// let values = [1.0, 2.0, 3.0, 10.0];
/// assert_eq!(quantile(&values, 0.5, QuantileRule::Linear)?, 2.5);
/// assert_eq!(quantile(&values, 0.5, QuantileRule::Lower)?, 2.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Source: Rob Hyndman and Yanan Fan, *Sample Quantiles in Statistical Packages*, The American Statistician 50(4), 1996.
pub fn quantile<'a>(
    values: impl Into<ArrayView1<'a, f64>>,
    q: f64,
    rule: QuantileRule,
) -> Result<f64> {
    quantile_of(values.into(), q, rule)
}

fn quantile_of(values: ArrayView1<'_, f64>, q: f64, rule: QuantileRule) -> Result<f64> {
    checked("values", values)?;
    check::fraction("q", q)?;
    let sorted = sorted(values);
    let last = (sorted.len() - 1) as f64;
    let place = place(sorted.len() as f64, q, rule).clamp(0.0, last);
    let (below, above) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    Ok(between(below, above, place - place.floor()))
}

/// The median: the middle value, or the mean of the two middle ones. NumPy's `np.median`, without its overflow where the
/// two add up to more than the largest `f64`.
///
/// Errors: no values; a value that is not finite.
///
/// ```
/// assert_eq!(numerics::stats::median(&[3.0, 1.0, 100.0, 2.0])?, 2.5);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn median<'a>(values: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    median_of(values.into())
}

fn median_of(values: ArrayView1<'_, f64>) -> Result<f64> {
    checked("values", values)?;
    let sorted = sorted(values);
    let (below, above) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
    let total = below + above;
    Ok(if total.is_finite() { total / 2.0 } else { below / 2.0 + above / 2.0 })
}

fn sorted(values: ArrayView1<'_, f64>) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// Where the quantile lies among the sorted values, counted from 0; the fraction tells how far on to the next value.
fn place(n: f64, q: f64, rule: QuantileRule) -> f64 {
    let linear = (n - 1.0) * q;
    // Hyndman and Fan's family of straight lines.
    let line = |alpha: f64, beta: f64| n * q + (alpha + q * (1.0 - alpha - beta)) - 1.0;
    match rule {
        QuantileRule::Linear => linear,
        QuantileRule::Lower => linear.floor(),
        QuantileRule::Higher => linear.ceil(),
        QuantileRule::Nearest => linear.round_ties_even(),
        QuantileRule::Midpoint => 0.5 * (linear.floor() + linear.ceil()),
        QuantileRule::InvertedCdf => (n * q - 1.0).ceil(),
        QuantileRule::Hazen => line(0.5, 0.5),
        QuantileRule::Weibull => line(0.0, 0.0),
        QuantileRule::MedianUnbiased => line(1.0 / 3.0, 1.0 / 3.0),
        QuantileRule::NormalUnbiased => line(3.0 / 8.0, 3.0 / 8.0),
    }
}

/// The number at `share` of the way from `below` to `above`, counted from the nearer end, as NumPy does.
fn between(below: f64, above: f64, share: f64) -> f64 {
    let step = above - below;
    if !step.is_finite() {
        // The two lie further apart than an f64 can say.
        return below * (1.0 - share) + above * share;
    }
    if share < 0.5 { below + step * share } else { above - step * (1.0 - share) }
}
