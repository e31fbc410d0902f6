//! Exponential smoothing: a level, a trend and a season, each a running mean that forgets.

use ndarray::{Array1, ArrayView1};
use numerics::{Error, Result, check};

use super::check_horizon;

/// How a series repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Season {
    /// It does not.
    #[default]
    None,
    /// A season of so many steps is added: as large in a high year as in a low one.
    Additive(usize),
    /// A season of so many steps multiplies: it grows with the level, which must be positive.
    Multiplicative(usize),
}

impl Season {
    fn period(self) -> usize {
        match self {
            Season::None => 0,
            Season::Additive(period) | Season::Multiplicative(period) => period,
        }
    }
}

/// Exponential smoothing forecasts with a level, a trend and a season that follow the series, and forget the past at a
/// constant rate.
///
/// With `season` before the value comes, for an additive one:
///
/// `forecast = level + trend + season`
///
/// `level' = α · (y − season) + (1 − α) · (level + trend)`
///
/// `trend' = β · (level' − level) + (1 − β) · trend`
///
/// `season' = γ · (y − level − trend) + (1 − γ) · season`
///
/// A multiplicative season divides and multiplies where this subtracts and adds. Without trend and season it is simple
/// exponential smoothing, with a trend Holt's method, with both Holt's and Winters'. The three constants, from 0 (never
/// learn) to 1 (believe the last value), are those with the smallest sum of squared one-step errors, unless you set them.
///
/// It begins with: the first two seasons' means, which give level and trend, and the first season's distances from that line;
/// without a season the line through the first two values; without a trend the first value, or the first season's mean.
///
/// ```
/// use classical::forecasting::{ExponentialSmoothing, Season};
/// use ndarray::array;
/// let y = array![10.0, 2.0, 14.0, 6.0, 18.0, 10.0, 22.0, 14.0]; // up by 2 a step, every second one 12 lower
/// let holt_winters = ExponentialSmoothing { trend: true, season: Season::Additive(2), ..Default::default() };
/// let model = holt_winters.fit(&y)?;
/// let next = model.forecast(2)?;
/// assert!((next[0] - 26.0).abs() < 1e-6 && (next[1] - 18.0).abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23d (yesterday is a hard baseline). The recursions of statsmodels' `ExponentialSmoothing`, which begins
/// otherwise. Source: Charles Holt, *Forecasting Seasonals and Trends by Exponentially Weighted Moving Averages*, 1957
/// (reprinted 2004); Peter Winters, *Forecasting Sales by Exponentially Weighted Moving Averages*, Management Science 6(3), 1960.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ExponentialSmoothing {
    /// Whether there is a trend.
    pub trend: bool,
    /// How the series repeats.
    pub season: Season,
    /// The constant of the level; `None`: found.
    pub alpha: Option<f64>,
    /// The constant of the trend; `None`: found.
    pub beta: Option<f64>,
    /// The constant of the season; `None`: found.
    pub gamma: Option<f64>,
}

/// What [`ExponentialSmoothing`] learned: its constants, and where level, trend and season stand at the end.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "stored::Form", into = "stored::Form"))]
pub struct ExponentialSmoothingModel {
    constants: [f64; 3],
    fitted: Array1<f64>,
    sse: f64,
    state: State,
}

/// Level, trend and the coming seasons, the next one first.
#[derive(Debug, Clone, PartialEq)]
struct State {
    level: f64,
    trend: f64,
    season: Vec<f64>,
    multiplicative: bool,
}

impl State {
    /// The forecast `h` steps ahead, from 0 for the next.
    fn forecast(&self, h: usize) -> f64 {
        let line = self.level + (h + 1) as f64 * self.trend;
        match self.season.len() {
            0 => line,
            m if self.multiplicative => line * self.season[h % m],
            m => line + self.season[h % m],
        }
    }

    /// The value has come: all three follow. `at` is the season's place in its list.
    fn follow(&mut self, y: f64, at: usize, [alpha, beta, gamma]: [f64; 3]) {
        let line = self.level + self.trend;
        let season = self.season.get(at).copied();
        let without = |season: f64| if self.multiplicative { y / season } else { y - season };
        let level = alpha * season.map_or(y, without) + (1.0 - alpha) * line;
        self.trend = beta * (level - self.level) + (1.0 - beta) * self.trend;
        if let Some(season) = season {
            let seen = if self.multiplicative { y / line } else { y - line };
            self.season[at] = gamma * seen + (1.0 - gamma) * season;
        }
        self.level = level;
    }
}

impl ExponentialSmoothing {
    /// Finds the constants that are not set, and follows the series to its end.
    ///
    /// Shape: `y` (n_samples,) in the order of time. Errors: a constant that is not from 0 to 1; a period below 2; fewer values
    /// than two seasons (one without a trend), than two with a trend, or none; a number that is not finite, or not positive
    /// with a multiplicative season; squared errors beyond `f64`. Cost: O(n_samples) for each of some hundred tries.
    pub fn fit<'y>(&self, y: impl Into<ArrayView1<'y, f64>>) -> Result<ExponentialSmoothingModel> {
        self.fit_view(y.into())
    }

    fn fit_view(&self, y: ArrayView1<'_, f64>) -> Result<ExponentialSmoothingModel> {
        let set = [self.alpha, self.beta, self.gamma];
        for (name, constant) in ["alpha", "beta", "gamma"].iter().zip(set) {
            constant.map_or(Ok(()), |constant| check::fraction(name, constant))?;
        }
        let start = self.start(y)?;
        let used = [true, self.trend, self.season != Season::None];
        let free: Vec<usize> = (0..3).filter(|&k| used[k] && set[k].is_none()).collect();
        let all = |found: &[f64]| {
            let mut constants = set.map(|constant| constant.unwrap_or(0.0));
            free.iter().zip(found).for_each(|(&k, &value)| constants[k] = value);
            (0..3).filter(|&k| !used[k]).for_each(|k| constants[k] = 0.0);
            constants
        };
        let mut errors = |found: &[f64]| run(y, start.clone(), all(found), &mut |_| {}).1;
        let found = smallest(free.len(), &mut errors);
        let constants = all(&found);
        let mut fitted = Vec::with_capacity(y.len());
        let (state, sse) = run(y, start, constants, &mut |forecast| fitted.push(forecast));
        let sse = check::in_range("the sum of squared errors", sse, "y")?;
        check::in_range("the level", state.level, "y")?;
        check::in_range("the trend", state.trend, "y")?;
        for &season in &state.season {
            check::in_range("a season", season, "y")?;
        }
        Ok(ExponentialSmoothingModel { constants, fitted: Array1::from(fitted), sse, state })
    }

    /// Level, trend and season before the first value.
    fn start(&self, y: ArrayView1<'_, f64>) -> Result<State> {
        check::not_empty("y", y.len(), "value")?;
        check::finite("y", &y)?;
        let multiplicative = matches!(self.season, Season::Multiplicative(_));
        if let Some(i) = y.iter().position(|&value| multiplicative && value <= 0.0) {
            let wanted = "positive for a multiplicative season";
            return Err(Error::invalid(format!("y[{i}]"), y[i], wanted));
        }
        let m = self.season.period();
        if self.season == Season::None {
            let trend = if self.trend {
                check::at_least("n_samples of y with a trend", y.len(), 2)?;
                y[1] - y[0]
            } else {
                0.0
            };
            return Ok(State { level: y[0] - trend, trend, season: Vec::new(), multiplicative });
        }
        check::at_least("the period", m, 2)?;
        let seasons = if self.trend { 2 } else { 1 };
        let needed = m.saturating_mul(seasons);
        check::at_least("n_samples of y, for its seasons,", y.len(), needed)?;
        // Divided first: a sum of large values stays in range.
        let mean = |from: usize| y.iter().skip(from).take(m).map(|v| v / m as f64).sum::<f64>();
        let trend = if self.trend { (mean(m) - mean(0)) / m as f64 } else { 0.0 };
        let level = mean(0) - trend * (m + 1) as f64 / 2.0;
        let away = |i: usize| {
            let line = level + trend * (i + 1) as f64;
            if multiplicative { y[i] / line } else { y[i] - line }
        };
        Ok(State { level, trend, season: (0..m).map(away).collect(), multiplicative })
    }
}

/// Follows the series; gives the end and the sum of squared errors, and hands on each forecast before its value came.
fn run(
    y: ArrayView1<'_, f64>,
    mut state: State,
    constants: [f64; 3],
    forecasts: &mut dyn FnMut(f64),
) -> (State, f64) {
    let m = state.season.len();
    let mut sse = 0.0;
    for (i, &value) in y.iter().enumerate() {
        let at = if m == 0 { 0 } else { i % m };
        let line = state.level + state.trend;
        let forecast = match state.season.get(at) {
            Some(season) if state.multiplicative => line * season,
            Some(season) => line + season,
            None => line,
        };
        forecasts(forecast);
        sse += (value - forecast) * (value - forecast);
        state.follow(value, at, constants);
    }
    if m > 0 {
        state.season.rotate_left(y.len() % m);
    }
    (state, sse)
}

impl ExponentialSmoothingModel {
    /// The constants of level, trend and season: α, β, γ. 0 for what the model does not have.
    pub fn constants(&self) -> [f64; 3] {
        self.constants
    }

    /// The forecast of each value from those before it. Shape: (n_samples,).
    pub fn fitted(&self) -> ArrayView1<'_, f64> {
        self.fitted.view()
    }

    /// The sum of the squared errors of [`fitted`](Self::fitted).
    pub fn sse(&self) -> f64 {
        self.sse
    }

    /// The level at the end of the series.
    pub fn level(&self) -> f64 {
        self.state.level
    }

    /// The trend at the end of the series, a step.
    pub fn trend(&self) -> f64 {
        self.state.trend
    }

    /// The coming season, the next step first; empty without one.
    pub fn season(&self) -> &[f64] {
        &self.state.season
    }

    /// The values after the end: the line goes on, the season repeats. Shape: (horizon,).
    ///
    /// Errors: a horizon of 0 or one that memory would not hold; a forecast beyond the range of `f64`.
    pub fn forecast(&self, horizon: usize) -> Result<Array1<f64>> {
        check_horizon(horizon)?;
        let forecast: Array1<f64> = (0..horizon).map(|h| self.state.forecast(h)).collect();
        check::all_in_range("a forecast", forecast, "y")
    }
}

/// The place in the unit cube where a function is smallest, as well as a grid and Nelder and Mead's simplex find it.
///
/// Source: John Nelder and Roger Mead, *A Simplex Method for Function Minimization*, The Computer Journal 7(4), 1965.
fn smallest(n: usize, function: &mut dyn FnMut(&[f64]) -> f64) -> Vec<f64> {
    if n == 0 {
        return Vec::new();
    }
    let mut value = |place: &[f64]| {
        let found = function(place);
        if found.is_nan() { f64::INFINITY } else { found }
    };
    // The best place of a grid of five values a side, the first where several are as good.
    let side = [0.05, 0.25, 0.5, 0.75, 0.95];
    let mut best = (f64::INFINITY, vec![0.5; n]);
    for k in 0..side.len().pow(n as u32) {
        let place: Vec<f64> = (0..n).map(|j| side[k / side.len().pow(j as u32) % 5]).collect();
        let found = value(&place);
        if found < best.0 {
            best = (found, place);
        }
    }
    // Once more from where it ended: a simplex that was pressed flat against a side begins anew.
    let best = descend(best, &mut value);
    descend(best, &mut value).1
}

/// Nelder and Mead's simplex from one place down.
fn descend(start: (f64, Vec<f64>), value: &mut dyn FnMut(&[f64]) -> f64) -> (f64, Vec<f64>) {
    let n = start.1.len();
    let mut simplex = vec![start];
    for j in 0..n {
        let mut place = simplex[0].1.clone();
        place[j] += if place[j] < 0.5 { 0.1 } else { -0.1 };
        simplex.push((value(&place), place));
    }
    for _ in 0..200 * n {
        simplex.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (low, high) = (simplex[0].0, simplex[n].0);
        let wide =
            (0..n).any(|j| simplex.iter().any(|(_, p)| (p[j] - simplex[0].1[j]).abs() > 1e-9));
        if !wide || (high - low) <= 1e-14 * low.abs() {
            break;
        }
        // Of all but the worst place the middle; from the worst place through it, clamped to the cube.
        let middle: Vec<f64> = (0..n)
            .map(|j| simplex[..n].iter().map(|(_, place)| place[j]).sum::<f64>() / n as f64)
            .collect();
        let through = |far: f64| -> Vec<f64> {
            let worst = &simplex[n].1;
            (0..n).map(|j| (middle[j] + far * (middle[j] - worst[j])).clamp(0.0, 1.0)).collect()
        };
        let tries = [through(1.0), through(2.0), through(0.5), through(-0.5)];
        let [mirrored, farther, outside, inside] = tries.map(|place| (value(&place), place));
        let next = if mirrored.0 < low {
            if farther.0 < mirrored.0 { farther } else { mirrored }
        } else if mirrored.0 < simplex[n - 1].0 {
            mirrored
        } else if mirrored.0 < high && outside.0 <= mirrored.0 {
            outside
        } else if mirrored.0 >= high && inside.0 < high {
            inside
        } else {
            // Everything moves half-way to the best place.
            let best = simplex[0].1.clone();
            for (found, place) in &mut simplex[1..] {
                place.iter_mut().zip(&best).for_each(|(p, b)| *p = (*p + b) / 2.0);
                *found = value(place);
            }
            continue;
        };
        simplex[n] = next;
    }
    simplex.sort_by(|a, b| a.0.total_cmp(&b.0));
    simplex.swap_remove(0)
}

/// The model as it is written, and what must fit together when it is read.
#[cfg(feature = "serde")]
mod stored {
    use ndarray::Array1;
    use numerics::{Error, Result, check};
    use serde::{Deserialize, Serialize};

    use super::{ExponentialSmoothingModel, State};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Form {
        constants: [f64; 3],
        fitted: Vec<f64>,
        sse: f64,
        level: f64,
        trend: f64,
        season: Vec<f64>,
        multiplicative: bool,
    }

    impl From<ExponentialSmoothingModel> for Form {
        fn from(model: ExponentialSmoothingModel) -> Self {
            let ExponentialSmoothingModel { constants, fitted, sse, state } = model;
            let State { level, trend, season, multiplicative } = state;
            Form { constants, fitted: fitted.to_vec(), sse, level, trend, season, multiplicative }
        }
    }

    impl TryFrom<Form> for ExponentialSmoothingModel {
        type Error = Error;

        fn try_from(form: Form) -> Result<Self> {
            let Form { constants, fitted, sse, level, trend, season, multiplicative } = form;
            for (name, constant) in ["alpha", "beta", "gamma"].iter().zip(constants) {
                check::fraction(name, constant)?;
            }
            check::not_empty("fitted", fitted.len(), "value")?;
            check::finite_slice("fitted", &fitted)?;
            check::non_negative("sse", sse)?;
            check::finite_number("level", level)?;
            check::finite_number("trend", trend)?;
            check::finite_slice("season", &season)?;
            let state = State { level, trend, season, multiplicative };
            Ok(ExponentialSmoothingModel { constants, fitted: Array1::from(fitted), sse, state })
        }
    }

    impl crate::saved::Saved for ExponentialSmoothingModel {
        const NAME: &'static str = "exponential-smoothing";
    }
}
