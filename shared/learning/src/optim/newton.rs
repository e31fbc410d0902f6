//! Newton's method: step to where the slope would be zero if the curvature stayed as it is.

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Error, Result, check, linalg, sum};

use super::Minimum;

/// Newton's method for a place where the gradient is zero.
///
/// `w ← w − H⁻¹ · gradient`, with the Hessian `H` at `w`, until no entry of the gradient is larger than `tolerance`
///
/// It finds a *critical point*: near a maximum it goes up, near a saddle point it goes there.
///
/// ```
/// use learning::optim::Newton;
/// use ndarray::array;
/// // ½ (w₀² + 20 w₁²), the valley of page 8b: one step.
/// let found = Newton::default().critical_point(array![-4.0, 1.5].view(), |w| {
///     (array![w[0], 20.0 * w[1]], array![[1.0, 0.0], [0.0, 20.0]])
/// })?;
/// assert_eq!((found.point, found.steps), (array![0.0, 0.0], 1));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Newton {
    /// After how many steps the search gives up.
    pub max_steps: usize,
    /// How small every entry of the gradient must be for the search to end: zero or positive, in the gradient's unit.
    pub tolerance: f64,
}

impl Default for Newton {
    /// At most 100 steps, a tolerance of 10⁻¹⁰.
    fn default() -> Self {
        Newton { max_steps: 100, tolerance: 1e-10 }
    }
}

impl Newton {
    /// Steps from `start` until the gradient is nearly zero. `derivatives` gives the gradient and the Hessian at a place.
    ///
    /// Shapes: `start` (n,), gradient (n,), Hessian (n, n).
    ///
    /// Errors: a start that is empty or not finite; a negative tolerance; shapes that do not fit; derivatives that are not
    /// finite; a Hessian that is singular up to rounding; a gradient still too large after `max_steps`. Cost: O(n³) and
    /// one Hessian a step.
    pub fn critical_point(
        &self,
        start: ArrayView1<'_, f64>,
        mut derivatives: impl FnMut(ArrayView1<'_, f64>) -> (Array1<f64>, Array2<f64>),
    ) -> Result<Minimum> {
        check::non_negative("tolerance", self.tolerance)?;
        check::not_empty("start", start.len(), "parameter")?;
        check::finite("start", &start)?;
        let mut point = start.to_owned();
        for steps in 0..=self.max_steps {
            let (gradient, hessian) = derivatives(point.view());
            let n = gradient.len();
            check::same_length("numbers", ("the gradient", n), ("start", point.len()))?;
            check::finite(&format!("the gradient after {steps} steps"), &gradient)?;
            if gradient.iter().all(|entry| entry.abs() <= self.tolerance) {
                check::finite("the critical point", &point)?;
                return Ok(Minimum { point, steps });
            }
            point -= &linalg::solve(&hessian, &gradient).map_err(name_the_matrix)?;
        }
        Err(Error::NotConverged { what: "Newton's method".into(), steps: self.max_steps })
    }
}

/// Line search by halving: the first of the step lengths 1, ½, ¼, … that lowers the loss enough.
///
/// Enough is a ten-thousandth of what the slope promises: `loss(point + t · direction) ≤ loss(point) + 10⁻⁴ · t ·
/// slope`, where `slope` is the gradient's dot product with `direction` (Armijo's rule, 1966).
///
/// Shapes: `point`, `gradient` and `direction` (n,).
///
/// Errors: lengths that differ; a loss at `point`, a gradient, or a direction that is not finite; a direction that does
/// not lead downhill; no decrease after 40 halvings. A loss that is NaN or infinite at a trial counts as too high. Cost:
/// one loss a trial.
///
/// ```
/// use learning::optim::backtracking;
/// use ndarray::array;
/// // On w² from 1, the direction −8 overshoots; an eighth of it lands well.
/// let (point, slope, direction) = (array![1.0], array![2.0], array![-8.0]);
/// let t = backtracking(|w| w[0] * w[0], point.view(), slope.view(), direction.view())?;
/// assert_eq!(t, 0.125);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
pub fn backtracking(
    loss: impl Fn(ArrayView1<'_, f64>) -> f64,
    point: ArrayView1<'_, f64>,
    gradient: ArrayView1<'_, f64>,
    direction: ArrayView1<'_, f64>,
) -> Result<f64> {
    check::same_length("numbers", ("point", point.len()), ("direction", direction.len()))?;
    check::finite("direction", &direction)?;
    check::finite("gradient", &gradient)?;
    let slope = sum::dot(gradient, direction)?;
    if slope >= 0.0 {
        let wanted = "negative: the direction must lead downhill";
        return Err(Error::invalid("the slope along direction", slope, wanted));
    }
    let here = loss(point);
    check::finite_number("the loss at point", here)?;
    let mut t = 1.0;
    for _ in 0..=40 {
        if loss((&point + &(t * &direction)).view()) <= here + 1e-4 * t * slope {
            return Ok(t);
        }
        t *= 0.5;
    }
    Err(Error::NotConverged { what: "the line search".into(), steps: 40 })
}

/// Says in the solver's error which matrix it was.
fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::Singular { pivot, .. } => Error::Singular { what: "the Hessian".into(), pivot },
        other => other,
    }
}
