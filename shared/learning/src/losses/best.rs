//! The one number with the smallest mean loss over many: the mean, the median, a quantile, or something between.

use ndarray::{Array1, ArrayView1};
use numerics::stats::{self, QuantileRule};
use numerics::{Elementwise, Result, check, sum};

use super::{Loss, in_range};

/// How often an interval is halved: enough to come down to neighboring numbers.
const HALVINGS: usize = 200;

/// The constant guess with the smallest mean loss over the targets.
///
/// | loss | its best constant |
/// |---|---|
/// | `Squared` | the mean |
/// | `Absolute` | the median |
/// | `Quantile` | the quantile `q` |
/// | `Huber`, `LogCosh` | between mean and median: where the slopes cancel |
///
/// Shape: `y` (n_samples,). Unit: that of `y`. Cost: a sort, O(n_samples log n_samples); for `Huber` and
/// `LogCosh` at most some 200 passes over `y`.
///
/// Ties: where a whole interval is best, the median and Huber take its middle, the quantile its lower end.
///
/// Errors: no targets; a number that is not finite; a parameter out of its range; sums beyond `f64`.
///
/// ```
/// use learning::losses::{Loss, best_constant};
/// use ndarray::array;
/// let y = array![1.0, 2.0, 3.0, 4.0, 40.0];
/// assert_eq!(best_constant(Loss::Squared, &y)?, 10.0);
/// assert_eq!(best_constant(Loss::Absolute, &y)?, 3.0);
/// assert_eq!(best_constant(Loss::Huber { delta: 2.0 }, &y)?, 3.0);
/// assert_eq!(best_constant(Loss::Quantile { q: 0.8 }, &y)?, 4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7a (losses for numbers).
pub fn best_constant<'a>(loss: Loss, y: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    best_constant_of(loss, y.into())
}

fn best_constant_of(loss: Loss, y: ArrayView1<'_, f64>) -> Result<f64> {
    loss.check()?;
    check::not_empty("y", y.len(), "sample")?;
    check::finite("y", &y)?;
    match loss {
        Loss::Squared => stats::mean(y),
        Loss::Absolute => stats::median(y),
        Loss::Quantile { q } => stats::quantile(y, q, QuantileRule::InvertedCdf),
        Loss::Huber { delta } => in_range("the best constant", huber(y, delta), "y and delta"),
        Loss::LogCosh => {
            let total = |guess: f64| sum::sum(&y.each(&|target| libm::tanh(guess - target)));
            Ok(zero_of(
                total,
                stats::quantile(y, 0.0, QuantileRule::Linear)?,
                stats::quantile(y, 1.0, QuantileRule::Linear)?,
            ))
        }
    }
}

/// Where the clamped errors cancel. Their sum is a chain of straight pieces that never falls, with corners
/// at `y ± delta`: find the piece that crosses zero, then solve on it.
fn huber(y: ArrayView1<'_, f64>, delta: f64) -> f64 {
    let total = |guess: f64| sum::sum(&y.each(&|target| (guess - target).clamp(-delta, delta)));
    let mut corners: Vec<f64> =
        y.iter().flat_map(|&target| [target - delta, target + delta]).collect();
    corners.sort_by(f64::total_cmp);
    // Sums within rounding of zero count as zero.
    let zero = 1e-13 * delta * y.len() as f64;
    let first_not_below = corners.partition_point(|&corner| total(corner) < -zero);
    let first_above = corners.partition_point(|&corner| total(corner) <= zero);
    if first_above > first_not_below {
        return (corners[first_not_below] + corners[first_above - 1]) / 2.0;
    }
    // The corners at both ends have sums of −n·delta and n·delta, so the piece lies between two corners.
    // On it the near targets pull as a mean does, each far one with delta: Σ near (c − y) + delta · (below − above) = 0.
    let middle = (corners[first_above - 1] + corners[first_above]) / 2.0;
    let near: Array1<f64> =
        y.iter().copied().filter(|target| (middle - target).abs() <= delta).collect();
    if near.is_empty() {
        return middle; // delta is less than a rounding error of y
    }
    let count = |far: &dyn Fn(&f64) -> bool| y.iter().filter(|target| far(target)).count() as f64;
    let above = count(&|target| target - middle > delta);
    let below = count(&|target| middle - target > delta);
    (sum::sum(&near) + delta * (above - below)) / near.len() as f64
}

/// The zero of a function that never falls, by halving the interval that holds it.
fn zero_of(f: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    for _ in 0..HALVINGS {
        let middle = low / 2.0 + high / 2.0;
        if f(middle) < 0.0 { low = middle } else { high = middle }
    }
    high
}
