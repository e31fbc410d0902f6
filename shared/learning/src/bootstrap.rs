//! The bootstrap: a score's spread, from the samples that gave the score.

use numerics::stats::{QuantileRule, quantile};
use numerics::{Error, Result, Rng, check, parallel};

/// How many resamples are drawn before they are worked on in parallel.
const BATCH: usize = 256;

/// The bootstrap computes a statistic again on resamples of the same samples.
///
/// Each resample draws `n_samples` rows at random from the rows 0 to n_samples − 1, with
/// replacement, and `statistic` gets their numbers. The results come in the order of the draws.
///
/// Cost: `n_resamples` times the statistic, on all threads; the same bits for any number of them.
/// The rows are drawn as `rng.choice(n, n)` in NumPy, once a resample.
///
/// Errors: no samples; no resamples; the first error of the statistic.
///
/// ```
/// use learning::bootstrap::bootstrap;
/// use numerics::Rng;
/// let values = [1.0, 2.0, 6.0];
/// let mean = |rows: &[usize]| Ok(rows.iter().map(|i| values[*i]).sum::<f64>() / 3.0);
/// let means = bootstrap(3, 1000, &mut Rng::new(7), mean)?;
/// assert!(means.iter().all(|mean| (1.0..=6.0).contains(mean)));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10g (how sure is a score?). Source: Bradley Efron, *Bootstrap
/// Methods: Another Look at the Jackknife*, Annals of Statistics 7(1), 1979.
pub fn bootstrap(
    n_samples: usize,
    n_resamples: usize,
    rng: &mut Rng,
    statistic: impl Fn(&[usize]) -> Result<f64> + Sync,
) -> Result<Vec<f64>> {
    check::not_empty("x", n_samples, "sample")?;
    check::at_least("n_resamples", n_resamples, 1)?;
    check::size("n_resamples", &[n_resamples])?;
    check::size("n_samples times the resamples at once", &[n_samples, BATCH.min(n_resamples)])?;
    let mut results = Vec::with_capacity(n_resamples);
    while results.len() < n_resamples {
        let batch: Vec<Vec<usize>> = (0..BATCH.min(n_resamples - results.len()))
            .map(|_| rng.choice(n_samples, n_samples))
            .collect::<Result<_>>()?;
        let values: Vec<Result<f64>> = parallel::map_each(batch.len(), |i| statistic(&batch[i]));
        for value in values {
            results.push(value?);
        }
    }
    Ok(results)
}

/// From where to where: an interval of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Whether a number lies in it, the ends included.
    pub fn contains(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// The percentile interval leaves out equally many of the smallest and of the largest values.
///
/// At `level` 0.95 it is from the quantile 0.025 to the quantile 0.975, with straight lines between
/// the values. Its unit is the values' unit. Cost: O(n log n).
///
/// Errors: no values; a value that is not finite; a level that is not between 0 and 1.
///
/// ```
/// use learning::bootstrap::percentile_interval;
/// let values: Vec<f64> = (0..=100).map(f64::from).collect();
/// let interval = percentile_interval(&values, 0.9)?;
/// assert!((interval.low - 5.0).abs() < 1e-9 && (interval.high - 95.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10g (how sure is a score?). The same as NumPy's `np.quantile` of
/// the two shares.
pub fn percentile_interval(values: &[f64], level: f64) -> Result<Interval> {
    if !(level > 0.0 && level < 1.0) {
        return Err(Error::invalid("level", level, "between 0 and 1"));
    }
    let outside = (1.0 - level) / 2.0;
    Ok(Interval {
        low: quantile(values, outside, QuantileRule::Linear)?,
        high: quantile(values, 1.0 - outside, QuantileRule::Linear)?,
    })
}
