//! The broadcasting rule: which shapes fit together, and what comes out.
//!
//! Explained in Part I, chapter 2b (broadcasting).

use numerics::{Error, Result};

/// The shape that two arrays take together when an operation pairs their elements.
///
/// Formula: write the shapes one below the other, flush right. On each axis the lengths must be equal, or one of them
/// must be 1, or missing; the result has the other one.
///
/// Shapes and units: any number of axes on either side; the result has as many as the longer one.
/// Errors: [`Error::ShapeMismatch`] naming the first axis, from the right, whose lengths do not fit.
/// Cost: one comparison per axis.
///
/// ```
/// use part1_vocabulary::broadcasting::broadcast_shape;
///
/// assert_eq!(broadcast_shape(&[342, 4], &[4])?, [342, 4]);
/// assert_eq!(broadcast_shape(&[342, 1], &[342])?, [342, 342]);
/// assert!(broadcast_shape(&[342, 4], &[342]).is_err());
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 2b (broadcasting). Source: NumPy user guide, *Broadcasting*, "General broadcasting
/// rules".
pub fn broadcast_shape(a: &[usize], b: &[usize]) -> Result<Vec<usize>> {
    let n_axes = a.len().max(b.len());
    let mut shape = vec![1; n_axes];
    // Counted from the right: 1 is the last axis.
    for from_right in 1..=n_axes {
        let length = |of: &[usize]| of.len().checked_sub(from_right).map_or(1, |axis| of[axis]);
        shape[n_axes - from_right] = match (length(a), length(b)) {
            (one, other) if one == other => one,
            (1, other) | (other, 1) => other,
            (one, other) => {
                let wanted = format!(
                    "counted from the right, axis {from_right} must be equally long in both, or 1: \
                     {one} and {other} are neither"
                );
                return Err(Error::shape_mismatch(("a", a), ("b", b), wanted));
            }
        };
    }
    Ok(shape)
}
