//! Newton's method for losses that curve upward everywhere: what logistic, softmax and Poisson regression share.

use ndarray::{Array1, Array2};
use numerics::{Error, Result, linalg, sum};

/// The loss at some weights, its slopes and its curvature.
pub(super) struct Evaluation {
    pub(super) loss: f64,
    pub(super) gradient: Array1<f64>,
    pub(super) curvature: Array2<f64>,
    /// The size of the loss that a change is compared with.
    pub(super) scale: f64,
}

/// A loss to be minimized.
pub(super) trait Convex {
    /// The loss, its slopes and its curvature at some weights.
    fn evaluate(&self, weights: &Array1<f64>) -> Result<Evaluation>;

    /// By how much each sample's case gets better along a direction, in nats; only where the weights are free of charge.
    ///
    /// A direction in which no case gets worse and one gets better has no end: the loss falls along it forever.
    fn gains(&self, direction: &Array1<f64>) -> Option<Gains>;

    /// The error for a loss that has no lowest place. `strict`: every sample is on its side, none on the border.
    fn without_end(&self, strict: bool) -> Error;

    /// The model's name and its penalty, for an error.
    fn name(&self) -> String;
}

/// The smallest and the largest gain, and the largest size of one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gains {
    least: f64,
    most: f64,
}

impl Gains {
    pub(super) const NONE: Gains = Gains { least: f64::INFINITY, most: f64::NEG_INFINITY };

    pub(super) fn with(self, gain: f64) -> Gains {
        Gains { least: self.least.min(gain), most: self.most.max(gain) }
    }

    /// Whether no case gets worse, up to rounding, and one gets better.
    fn has_no_end(self) -> bool {
        self.most > 0.0 && self.least >= -TOUCHING * self.most
    }

    /// Whether a step changes what is predicted, by more than a tenth of a nat for some sample.
    fn moves(self) -> bool {
        self.most.max(-self.least) > 0.1
    }
}

/// Where the descent ended.
pub(super) struct Found {
    pub(super) weights: Array1<f64>,
    /// The Cholesky factor of the last curvature.
    pub(super) factor: Array2<f64>,
}

/// A step is halved down to this part of it; where the loss does not fall then, rounding alone holds it up.
pub(super) const SHORTEST: f64 = 1e-9;

/// By what part of a loss rounding may raise it.
const ROUNDING: f64 = 1e-12;

/// A sample on the border gains nothing; after about 20 steps, what it seems to lose is below this part of the largest gain.
const TOUCHING: f64 = 1e-9;

/// Newton's steps from `start`, halved where the loss would rise, to where it is expected to fall by no more than
/// `tolerance` times its scale, or where it does not fall any more.
///
/// Errors: a loss without a lowest place; a curvature that cannot be solved with, or that leaves `f64`; no end after
/// `max_steps`.
pub(super) fn minimize(
    problem: &impl Convex,
    start: Array1<f64>,
    tolerance: f64,
    max_steps: usize,
) -> Result<Found> {
    let mut weights = start;
    let mut here = problem.evaluate(&weights)?;
    let mut held_up = false;
    for _ in 0..max_steps {
        let factor = linalg::cholesky(&here.curvature).map_err(named)?;
        let step = linalg::solve_cholesky(&factor, &-&here.gradient)?;
        let on_the_move = check_end(problem, &weights, &step)?;
        // What the loss would fall by if it were a parabola.
        let expected = -0.5 * sum::dot(&step, &here.gradient)?;
        if expected <= tolerance * here.scale && !on_the_move {
            return Ok(Found { weights: weights + step, factor });
        }
        let Some((next_weights, next)) = lower(problem, &weights, &step, &here)? else {
            return Ok(Found { weights, factor });
        };
        let falls = next.loss < here.loss;
        weights = next_weights;
        here = next;
        // Once may be chance.
        if held_up && !falls && !on_the_move {
            return Ok(Found { weights, factor });
        }
        held_up = !falls;
    }
    Err(Error::NotConverged { what: problem.name(), steps: max_steps })
}

/// Whether the step changes the predictions of a model without a penalty; an error where it leads down without end.
fn check_end(problem: &impl Convex, weights: &Array1<f64>, step: &Array1<f64>) -> Result<bool> {
    let Some(gains) = problem.gains(step) else { return Ok(false) };
    let so_far = problem.gains(weights).unwrap_or(Gains::NONE);
    let strict = so_far.least > 0.0 && so_far.most.is_finite();
    if strict || gains.has_no_end() {
        return Err(problem.without_end(strict || gains.least > TOUCHING * gains.most));
    }
    Ok(gains.moves())
}

/// The first of the step lengths 1, ½, ¼, … from `weights` at which the loss is not higher, but for rounding.
fn lower(
    problem: &impl Convex,
    weights: &Array1<f64>,
    step: &Array1<f64>,
    here: &Evaluation,
) -> Result<Option<(Array1<f64>, Evaluation)>> {
    let mut length = 1.0;
    while length >= SHORTEST {
        let trial = weights + &(step * length);
        let there = problem.evaluate(&trial)?;
        // A loss that is not a number is not lower.
        if there.loss <= here.loss + ROUNDING * here.scale {
            return Ok(Some((trial, there)));
        }
        length /= 2.0;
    }
    Ok(None)
}

/// The factorization's error, told of the matrix by its name.
fn named(error: Error) -> Error {
    match error {
        Error::NonFinite { .. } => Error::out_of_range("the curvature of the loss", "x"),
        Error::NotPositiveDefinite { pivot, value, .. } => {
            Error::NotPositiveDefinite { what: "the curvature of the loss".into(), pivot, value }
        }
        other => other,
    }
}
