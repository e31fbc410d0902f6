//! The past as features, and forecasts tried on the past.

use ndarray::{Array1, Array2, ArrayView1, s};
use numerics::split::{Split, TrainTest};
use numerics::{Error, Result, check};

use super::check_horizon;

/// A series as samples with targets, for any model of a table.
///
/// Explained in Part V, 23d (yesterday is a hard baseline).
#[derive(Debug, Clone, PartialEq)]
pub struct Lagged {
    /// One column a lag: the value so many steps earlier. Shape: (n_samples − largest lag, n_lags).
    pub x: Array2<f64>,
    /// The value itself.
    pub y: Array1<f64>,
    /// The place in the series of the first target: the largest lag.
    pub first: usize,
}

/// Lag features turn a series into a table: each value is a target, and the values some steps before it are its features.
///
/// `x[i, k] = series[first + i − lags[k]]`, `y[i] = series[first + i]`
///
/// To forecast h steps ahead with what is known today, no lag may be below h: a smaller one is a value that is not there yet.
///
/// Shape: `series` (n_samples,) in the order of time. Errors: no lags; a lag of 0, which is the target itself; a lag that is
/// not below n_samples; a number that is not finite. Cost: O(n_samples · n_lags).
///
/// ```
/// use ndarray::array;
/// let table = classical::forecasting::lag_features(&array![1.0, 2.0, 3.0, 4.0], &[1, 2])?;
/// assert_eq!(table.x, array![[2.0, 1.0], [3.0, 2.0]]);
/// assert_eq!((table.y, table.first), (array![3.0, 4.0], 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline).
pub fn lag_features<'s>(series: impl Into<ArrayView1<'s, f64>>, lags: &[usize]) -> Result<Lagged> {
    let series = series.into();
    check::finite("series", &series)?;
    let Some(&first) = lags.iter().max() else {
        return Err(Error::empty("lags", "at least one lag"));
    };
    let most = ("n_samples − 1", series.len().saturating_sub(1));
    for (k, &lag) in lags.iter().enumerate() {
        check::between(&format!("lags[{k}]"), lag, 1, most)?;
    }
    check::size("n_samples times lags", &[series.len(), lags.len()])?;
    let n = series.len() - first;
    let x = Array2::from_shape_fn((n, lags.len()), |(i, k)| series[first + i - lags[k]]);
    Ok(Lagged { x, y: series.slice(s![first..]).to_owned(), first })
}

impl Lagged {
    /// The table in two, in the order of time: the last `n_test` rows for the test, and of the earlier ones all but the last
    /// `horizon − 1` to learn from.
    ///
    /// A row of the test is forecast `horizon` steps before its target. For the first of them the targets of the `horizon − 1`
    /// rows before it are still to come on that day, so no model can have learned from them. Such a strip is the gap of
    /// [`numerics::split::TimeSeriesSplit`]; in finance such rows are purged, and an embargo widens the strip.
    ///
    /// Shapes: (n_samples − n_test − horizon + 1, n_lags) and (n_test, n_lags). Errors: `n_test` or `horizon` of 0; no row left
    /// to learn from; `x` and `y` of different lengths. Cost: O(n_samples · n_lags).
    ///
    /// ```
    /// use ndarray::array;
    /// let table = classical::forecasting::lag_features(&array![1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &[2])?;
    /// let parts = table.split(1, 2)?; // 6 is forecast when 4 has come and 5 has not
    /// assert_eq!((parts.y_train, parts.y_test), (array![3.0, 4.0], array![6.0]));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part V, 23d (yesterday is a hard baseline). Source: Marcos López de Prado, *Advances in Financial Machine
    /// Learning*, 2018, section 7.4.
    pub fn split(&self, n_test: usize, horizon: usize) -> Result<TrainTest<f64>> {
        let n = self.y.len();
        check::same_length("rows", ("x", self.x.nrows()), ("y", n))?;
        check::between("n_test", n_test, 1, ("n_samples − 1", n.saturating_sub(1)))?;
        let test = n - n_test;
        check::between("horizon", horizon, 1, ("n_samples − n_test", test))?;
        let train = test - (horizon - 1);
        Ok(TrainTest {
            x_train: self.x.slice(s![..train, ..]).to_owned(),
            x_test: self.x.slice(s![test.., ..]).to_owned(),
            y_train: self.y.slice(s![..train]).to_owned(),
            y_test: self.y.slice(s![test..]).to_owned(),
        })
    }
}

/// Rolling origin: forecasts made from one day after another, each with what was known that day.
///
/// Origin k learns from the values before `first + k · step` and is tested on the `horizon` values that follow. Unlike
/// [`numerics::split::TimeSeriesSplit`] every test part has the horizon of the question, and the origins may lie closer
/// together than that.
///
/// ```
/// use classical::forecasting::RollingOrigin;
/// let splits = RollingOrigin { first: 3, horizon: 2, step: 1 }.split(6)?;
/// assert_eq!(splits.len(), 2);
/// assert_eq!((&splits[1].train[..], &splits[1].test[..]), (&[0, 1, 2, 3][..], &[4, 5][..]));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline). Source: Leonard Tashman, *Out-of-Sample Tests of Forecasting
/// Accuracy*, International Journal of Forecasting 16(4), 2000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RollingOrigin {
    /// How many values the first origin knows, at least one.
    pub first: usize,
    /// How many steps ahead each forecast goes, at least one.
    pub horizon: usize,
    /// How far the origin moves on each time, at least one.
    pub step: usize,
}

impl RollingOrigin {
    /// The splits of a series, the earliest origin first.
    ///
    /// Errors: a parameter of 0; a series too short for one origin; more row numbers than memory holds.
    pub fn split(&self, n_samples: usize) -> Result<Vec<Split>> {
        let origins = self.origins(n_samples)?;
        check::size("origins times n_samples", &[origins.len(), n_samples])?;
        let split = |&origin: &usize| Split {
            train: (0..origin).collect(),
            test: (origin..origin + self.horizon).collect(),
        };
        Ok(origins.iter().map(split).collect())
    }

    fn origins(&self, n_samples: usize) -> Result<Vec<usize>> {
        check::at_least("first", self.first, 1)?;
        check_horizon(self.horizon)?;
        check::at_least("step", self.step, 1)?;
        let last = n_samples.saturating_sub(self.horizon);
        check::between("first", self.first, 1, ("n_samples − horizon", last))?;
        check::size("the number of origins", &[(last - self.first) / self.step])?;
        Ok((self.first..=last).step_by(self.step).collect())
    }
}

/// What forecasts from each origin missed: the value that came minus the value forecast.
///
/// `forecast(past, horizon)` gets the values before the origin, and nothing later. Shapes: `y` (n_samples,); (n_origins,
/// horizon) out, so a mean over a column is the error so many steps ahead. Errors: those of [`RollingOrigin::split`]; numbers
/// that are not finite; a forecast of another length; what `forecast` refuses. Cost: a forecast for each origin.
///
/// ```
/// use classical::forecasting::{RollingOrigin, backtest, naive};
/// use ndarray::array;
/// let y = array![1.0, 2.0, 4.0, 8.0];
/// let errors = backtest(&y, RollingOrigin { first: 2, horizon: 1, step: 1 }, |past, h| naive(past, h))?;
/// assert_eq!(errors, array![[2.0], [4.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline).
pub fn backtest<'y>(
    y: impl Into<ArrayView1<'y, f64>>,
    origins: RollingOrigin,
    forecast: impl Fn(ArrayView1<'_, f64>, usize) -> Result<Array1<f64>>,
) -> Result<Array2<f64>> {
    let y = y.into();
    check::finite("y", &y)?;
    let places = origins.origins(y.len())?;
    check::size("origins times horizon", &[places.len(), origins.horizon])?;
    let mut errors = Array2::zeros((places.len(), origins.horizon));
    for (mut row, &origin) in errors.rows_mut().into_iter().zip(&places) {
        let found = forecast(y.slice(s![..origin]), origins.horizon)?;
        let wanted = ("the horizon", origins.horizon);
        check::same_length("steps", ("the forecast", found.len()), wanted)?;
        check::finite("the forecast", &found)?;
        row.assign(&(&y.slice(s![origin..origin + origins.horizon]) - &found));
    }
    check::all_in_range("an error", errors, "y")
}
