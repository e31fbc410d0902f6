//! Gradient descent: its path, and its end.

use ndarray::{Array1, Array2, ArrayView1, Axis};
use numerics::{Error, Result, check};

/// Walks downhill a fixed number of steps and writes down every place on the way.
///
/// `w ← w − learning_rate · gradient(w)`, `n_steps` times.
///
/// Shape: `start` (n_parameters,), the result (n_steps + 1, n_parameters), row 0 being the start. A walk that diverges is
/// recorded like any other: its numbers grow, become infinite, and then NaN.
///
/// Errors: a start that is empty or not finite; a learning rate that is not positive; a gradient of another length than
/// the start. Cost: `n_steps` gradients.
///
/// ```
/// use learning::optim::path;
/// use ndarray::array;
/// // The loss w², whose gradient is 2w: each step of 0.25 halves w.
/// let walked = path(&array![8.0], 0.25, 3, |w| 2.0 * &w)?;
/// assert_eq!(walked, array![[8.0], [4.0], [2.0], [1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
pub fn path<'a>(
    start: impl Into<ArrayView1<'a, f64>>,
    learning_rate: f64,
    n_steps: usize,
    gradient: impl Fn(ArrayView1<'_, f64>) -> Array1<f64>,
) -> Result<Array2<f64>> {
    let start = start.into();
    check::positive("learning_rate", learning_rate)?;
    check_start(start)?;
    check::size("n_steps times the parameters", &[n_steps, start.len()])?;
    let mut walked = Array2::zeros((n_steps + 1, start.len()));
    let mut w = start.to_owned();
    for step in 0..=n_steps {
        walked.index_axis_mut(Axis(0), step).assign(&w);
        if step < n_steps {
            let slope = gradient(w.view());
            check::same_length("numbers", ("the gradient", slope.len()), ("start", w.len()))?;
            w.scaled_add(-learning_rate, &slope);
        }
    }
    Ok(walked)
}

/// Gradient descent with a stopping rule: step downhill until the ground is flat.
///
/// `w ← w − learning_rate · gradient(w)` until no entry of the gradient is larger than `tolerance`.
///
/// ```
/// use learning::optim::GradientDescent;
/// use ndarray::array;
/// // The loss (w₀ − 3)² + (w₁ + 1)².
/// let found = GradientDescent { learning_rate: 0.1, ..Default::default() }
///     .minimize(&array![0.0, 0.0], |w| 2.0 * (&w - &array![3.0, -1.0]))?;
/// assert!((found.point[0] - 3.0).abs() < 1e-8 && (found.point[1] + 1.0).abs() < 1e-8);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8b (gradient descent).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GradientDescent {
    /// What the gradient is multiplied by to give the step: positive.
    pub learning_rate: f64,
    /// After how many steps the search gives up.
    pub max_steps: usize,
    /// How small every entry of the gradient must be for the search to end: zero or positive, in the gradient's unit.
    pub tolerance: f64,
}

impl Default for GradientDescent {
    /// A learning rate of 0.1, at most 10,000 steps, a tolerance of 10⁻⁸.
    fn default() -> Self {
        GradientDescent { learning_rate: 0.1, max_steps: 10_000, tolerance: 1e-8 }
    }
}

/// Where a search for the minimum ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Minimum {
    /// The parameters found. Shape: (n_parameters,).
    pub point: Array1<f64>,
    /// How many steps it took.
    pub steps: usize,
}

impl GradientDescent {
    /// Walks from `start` until the gradient is nearly zero.
    ///
    /// Shape: `start` (n_parameters,); `gradient` gives as many numbers as it gets.
    ///
    /// Errors: a start that is empty or not finite; a learning rate that is not positive; a negative tolerance; a gradient
    /// of another length; a walk that diverges (with the step at which a number stopped being finite); a gradient that is
    /// still too large after `max_steps`. Cost: one gradient a step.
    pub fn minimize<'a>(
        &self,
        start: impl Into<ArrayView1<'a, f64>>,
        mut gradient: impl FnMut(ArrayView1<'_, f64>) -> Array1<f64>,
    ) -> Result<Minimum> {
        let start = start.into();
        check::positive("learning_rate", self.learning_rate)?;
        check::non_negative("tolerance", self.tolerance)?;
        check_start(start)?;
        let mut point = start.to_owned();
        for steps in 0..=self.max_steps {
            let slope = gradient(point.view());
            check::same_length("numbers", ("the gradient", slope.len()), ("start", point.len()))?;
            if slope.iter().any(|entry| !entry.is_finite()) {
                let wanted = format!(
                    "finite: with learning rate {} the steps overshoot, so try a smaller one",
                    self.learning_rate
                );
                return Err(Error::invalid(
                    format!("the gradient after {steps} steps"),
                    "not finite",
                    wanted,
                ));
            }
            if slope.iter().all(|entry| entry.abs() <= self.tolerance) {
                check::finite("the minimum", &point)?;
                return Ok(Minimum { point, steps });
            }
            point.scaled_add(-self.learning_rate, &slope);
        }
        Err(Error::NotConverged { what: "gradient descent".into(), steps: self.max_steps })
    }
}

fn check_start(start: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("start", start.len(), "parameter")?;
    check::finite("start", &start)
}
