//! Clipping: a gradient that is too long is cut.

use ndarray::{Array1, ArrayView1};
use numerics::{Error, Result, check, linalg};

/// What PyTorch adds to the length before it divides, so that a gradient of length zero stays zero.
const GUARD: f64 = 1e-6;

/// Shortens a gradient that is longer than `max_norm` to that length, and keeps its direction.
///
/// `gradient · min(1, max_norm / (‖gradient‖ + 10⁻⁶))`
///
/// The same as PyTorch's `torch.nn.utils.clip_grad_norm_`, with its 10⁻⁶. Gives the new gradient and the length that the
/// old one had.
///
/// Shape: (n,) in, (n,) out. Errors: a gradient that is not finite (no factor repairs that), or longer than the largest `f64`; a `max_norm` that is not
/// positive. Cost: O(n).
///
/// ```
/// use learning::optim::clip_norm;
/// use ndarray::array;
/// let (clipped, length) = clip_norm(&array![30.0, 40.0], 5.0)?;
/// assert_eq!(length, 50.0);
/// assert!((clipped[0] - 3.0).abs() < 1e-6 && (clipped[1] - 4.0).abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8d (batches and schedules).
pub fn clip_norm<'a>(
    gradient: impl Into<ArrayView1<'a, f64>>,
    max_norm: f64,
) -> Result<(Array1<f64>, f64)> {
    clip_norm_of(gradient.into(), max_norm)
}

fn clip_norm_of(gradient: ArrayView1<'_, f64>, max_norm: f64) -> Result<(Array1<f64>, f64)> {
    check::positive("max_norm", max_norm)?;
    check::finite("gradient", &gradient)?;
    let length = linalg::norm_l2(gradient);
    if !length.is_finite() {
        return Err(Error::out_of_range("the length of the gradient", "gradient"));
    }
    let factor = (max_norm / (length + GUARD)).min(1.0);
    Ok((&gradient * factor, length))
}
