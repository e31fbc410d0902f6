//! Series in time: baselines, exponential smoothing, lag features, backtests.

mod lags;
mod smoothing;

use ndarray::{Array1, ArrayView1};
use numerics::{Result, check};

pub use lags::{Lagged, RollingOrigin, backtest, lag_features};
pub use smoothing::{ExponentialSmoothing, ExponentialSmoothingModel, Season};

/// Tomorrow is as today: every forecast is the last value.
///
/// Shape: `y` (n_samples,) in the order of time; (horizon,) out. Errors: an empty series; a number that is not finite; a
/// horizon of 0 or one that memory would not hold. Cost: O(n_samples + horizon).
///
/// ```
/// use ndarray::array;
/// assert_eq!(classical::forecasting::naive(&array![3.0, 5.0, 4.0], 2)?, array![4.0, 4.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline). Source: Rob Hyndman and George Athanasopoulos, *Forecasting:
/// Principles and Practice*, 3rd edition, 2021, section 5.2.
pub fn naive<'y>(y: impl Into<ArrayView1<'y, f64>>, horizon: usize) -> Result<Array1<f64>> {
    repeated(y.into(), 1, horizon)
}

/// This January is as last January: every forecast is the value one period earlier.
///
/// Shape: `y` (n_samples,) in the order of time; (horizon,) out: the last `period` values, again and again. Errors: those of
/// [`naive`]; a period of 0 or longer than the series.
///
/// ```
/// use ndarray::array;
/// let forecast = classical::forecasting::seasonal_naive(&array![9.0, 3.0, 5.0], 2, 3)?;
/// assert_eq!(forecast, array![3.0, 5.0, 3.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline). Source: as [`naive`].
pub fn seasonal_naive<'y>(
    y: impl Into<ArrayView1<'y, f64>>,
    period: usize,
    horizon: usize,
) -> Result<Array1<f64>> {
    repeated(y.into(), period, horizon)
}

fn repeated(y: ArrayView1<'_, f64>, period: usize, horizon: usize) -> Result<Array1<f64>> {
    check::not_empty("y", y.len(), "value")?;
    check::finite("y", &y)?;
    check::between("period", period, 1, ("n_samples", y.len()))?;
    check_horizon(horizon)?;
    Ok((0..horizon).map(|h| y[y.len() - period + h % period]).collect())
}

fn check_horizon(horizon: usize) -> Result<()> {
    check::at_least("horizon", horizon, 1)?;
    check::size("horizon", &[horizon])
}
