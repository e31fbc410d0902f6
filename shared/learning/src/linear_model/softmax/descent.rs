//! Newton's method for losses that curve upward everywhere: what softmax and Poisson regression share.

use ndarray::{Array1, Array2};
use numerics::{Error, Result, linalg, sum};

/// The loss at some weights, its slopes and its curvature.
pub(super) struct Place {
    pub(super) loss: f64,
    pub(super) gradient: Array1<f64>,
    pub(super) curvature: Array2<f64>,
    /// The size of the loss that a change is compared with.
    pub(super) scale: f64,
}

/// Newton's steps, halved where the loss would rise, to where it is expected to fall by less than
/// `tolerance` times its scale.
pub(super) fn newton(
    what: impl Fn() -> String,
    mut weights: Array1<f64>,
    tolerance: f64,
    max_steps: usize,
    look: impl Fn(&Array1<f64>) -> Result<Place>,
) -> Result<Array1<f64>> {
    let mut step = Array1::zeros(weights.len());
    let mut last_loss = f64::INFINITY;
    for _ in 0..max_steps {
        let mut here = look(&weights)?;
        while here.loss > last_loss + 1e-12 * here.scale {
            step /= 2.0;
            weights -= &step;
            here = look(&weights)?;
        }
        let factor = linalg::cholesky(&here.curvature).map_err(name_the_matrix)?;
        step = linalg::solve_cholesky(&factor, &-&here.gradient)?;
        weights += &step;
        // What the loss would fall by if it were a parabola.
        let expected = -0.5 * sum::dot(&step, &here.gradient)?;
        if expected <= tolerance * here.scale {
            return Ok(weights);
        }
        last_loss = here.loss;
    }
    Err(Error::NotConverged { what: what(), steps: max_steps })
}

fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::NotPositiveDefinite { pivot, value, .. } => {
            let what = "the curvature of the loss".to_owned();
            Error::NotPositiveDefinite { what, pivot, value }
        }
        other => other,
    }
}
