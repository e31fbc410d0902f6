//! Fitting: the walk downhill by measured slopes, the best line.

mod walk;

pub use walk::{LineWalk, MOST_STEPS, line_walk, walk_figure};

use ndarray::{Array1, ArrayView1};
use numerics::{Error, Result, Scale, check, stats, sum};

/// The slopes of a function at a place, one a coordinate, each measured from a nudge to both sides.
///
/// `(f(at + nudge) − f(at − nudge)) / (2·nudge)`, the nudge in one coordinate at a time
///
/// Where a coordinate's size is above 1, its nudge is that much larger, so that it is not lost in
/// the rounding.
///
/// `at` has shape `(n_parameters,)`, and so has the result. Cost: `2·n_parameters` calls of `f`.
///
/// Errors: an empty place; a nudge that is not positive; a coordinate or a slope that is not finite.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::fitting::measured_slopes;
/// let slopes = measured_slopes(|p| p[0] * p[0] + 7.0 * p[1], &array![3.0, 1.0], 0.5)?;
/// assert_eq!(slopes, array![6.0, 7.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting).
pub fn measured_slopes<'a>(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    at: impl Into<ArrayView1<'a, f64>>,
    nudge: f64,
) -> Result<Array1<f64>> {
    measured_slopes_of(&f, at.into(), nudge)
}

fn measured_slopes_of(
    f: &dyn Fn(ArrayView1<'_, f64>) -> f64,
    at: ArrayView1<'_, f64>,
    nudge: f64,
) -> Result<Array1<f64>> {
    check::not_empty("at", at.len(), "parameter")?;
    check::finite("at", &at)?;
    check::positive("nudge", nudge)?;
    let mut place = at.to_owned();
    let mut slopes = Array1::zeros(at.len());
    for i in 0..at.len() {
        let nudge = nudge * at[i].abs().max(1.0);
        place[i] = at[i] + nudge;
        let right = f(place.view());
        place[i] = at[i] - nudge;
        let left = f(place.view());
        place[i] = at[i];
        slopes[i] = (right - left) / (2.0 * nudge);
    }
    check::finite("slopes", &slopes)?;
    Ok(slopes)
}

/// Walks downhill on a loss: measures its slopes, moves every parameter against its own, repeats.
///
/// `at ← at − learning_rate · slopes`
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::fitting::WalkDownhill;
/// let walk = WalkDownhill { learning_rate: 0.25, n_steps: 20, ..Default::default() };
/// let bowl = |p: ndarray::ArrayView1<'_, f64>| (p[0] - 3.0) * (p[0] - 3.0);
/// let path = walk.run(bowl, &array![0.0])?;
/// assert_eq!(path.losses.len(), 21);
/// assert!((path.end[0] - 3.0).abs() < 1e-5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting). Source: Augustin Cauchy, *Méthode générale pour la
/// résolution des systèmes d'équations simultanées*, Comptes Rendus 25, 1847.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WalkDownhill {
    /// How far to move for a slope of 1.
    pub learning_rate: f64,
    /// How many steps to take.
    pub n_steps: usize,
    /// How far to nudge a parameter in order to measure a slope, as in [`measured_slopes`].
    pub nudge: f64,
}

impl Default for WalkDownhill {
    /// A hundred steps with a learning rate of 0.1, slopes measured from nudges of 0.001.
    fn default() -> Self {
        WalkDownhill { learning_rate: 0.1, n_steps: 100, nudge: 0.001 }
    }
}

/// Where [`WalkDownhill`] arrived, and what it met on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The parameters after the last step.
    pub end: Array1<f64>,
    /// The loss at the start and after each step: `n_steps + 1` numbers.
    pub losses: Vec<f64>,
}

impl WalkDownhill {
    /// The walk from a starting place. `start` has shape `(n_parameters,)`.
    ///
    /// Cost: `2·n_parameters + 1` calls of `loss` a step.
    ///
    /// Errors: a learning rate or a nudge that is not positive; an empty start; a start, a loss or
    /// a slope that is not finite. A learning rate that is too large ends in the last of these.
    ///
    /// ```
    /// use ndarray::array;
    /// use part1_vocabulary::fitting::WalkDownhill;
    /// let walk = WalkDownhill { learning_rate: 0.0, ..Default::default() };
    /// let error = walk.run(|p| p[0], &array![1.0]).unwrap_err();
    /// assert_eq!(error.to_string(), "learning_rate is 0, but it must be positive and finite");
    /// ```
    ///
    /// Explained in Part I, chapter 1b (fitting).
    pub fn run<'a>(
        &self,
        loss: impl Fn(ArrayView1<'_, f64>) -> f64,
        start: impl Into<ArrayView1<'a, f64>>,
    ) -> Result<Path> {
        self.run_of(&loss, start.into())
    }

    fn run_of(
        &self,
        loss: &dyn Fn(ArrayView1<'_, f64>) -> f64,
        start: ArrayView1<'_, f64>,
    ) -> Result<Path> {
        check::positive("learning_rate", self.learning_rate)?;
        check::positive("nudge", self.nudge)?;
        check::not_empty("start", start.len(), "parameter")?;
        check::finite("start", &start)?;
        let mut end = start.to_owned();
        check::size("n_steps", &[self.n_steps])?;
        let mut losses = Vec::with_capacity(self.n_steps + 1);
        for step in 0..=self.n_steps {
            let here = loss(end.view());
            check::finite_number(&format!("the loss after step {step}"), here)?;
            losses.push(here);
            if step < self.n_steps {
                end = &end - self.learning_rate * measured_slopes_of(loss, end.view(), self.nudge)?;
            }
        }
        Ok(Path { end, losses })
    }
}

/// The line with the smallest mean squared error: its weight and its bias, in one formula.
///
/// `weight = Σ (x_i − mean x)(y_i − mean y) / Σ (x_i − mean x)²`, `bias = mean y − weight · mean x`
///
/// Both have shape `(n_samples,)`. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number that is not finite; all `x` equal, where every
/// weight is as good as every other; a weight or a bias outside the range of `f64`.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::fitting::best_line;
/// assert_eq!(best_line(&array![0.0, 1.0, 2.0], &array![1.0, 3.0, 5.0])?, (2.0, 1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting). Source: Adrien-Marie Legendre, *Nouvelles méthodes
/// pour la détermination des orbites des comètes*, 1805. The same as scikit-learn's
/// `LinearRegression` with one feature, which gives a constant `x` the weight 0.
pub fn best_line<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
) -> Result<(f64, f64)> {
    best_line_of(x.into(), y.into())
}

fn best_line_of(x: ArrayView1<'_, f64>, y: ArrayView1<'_, f64>) -> Result<(f64, f64)> {
    check::not_empty("x", x.len(), "sample")?;
    check::same_length("samples", ("x", x.len()), ("y", y.len()))?;
    check::finite("x", &x)?;
    check::finite("y", &y)?;
    let (mean_x, mean_y) = (stats::mean(x)?, stats::mean(y)?);
    let (dx, dy) = (&x - mean_x, &y - mean_y);
    if x.iter().all(|value| *value == x[0]) {
        let got = format!("{} for every sample", x[0]);
        return Err(Error::invalid("x", got, "of at least two different values"));
    }
    // Squares of very large or small numbers leave f64; powers of two bring both near 1 and back.
    let (across, up) = (Scale::for_squares(&dx), Scale::for_squares(&dy));
    let (dx, dy) = (dx.mapv(|d| across.down(d)), dy.mapv(|d| up.down(d)));
    let weight = across.down(up.up(sum::dot(&dx, &dy)? / sum::dot(&dx, &dx)?));
    let bias = mean_y - weight * mean_x;
    match weight.is_finite() && bias.is_finite() {
        true => Ok((weight, bias)),
        false => Err(Error::out_of_range("the line", "x and y")),
    }
}
