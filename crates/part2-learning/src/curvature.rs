//! Curvature: what a Hessian says about a place.
//!
//! The gradient says which way is down; the curvature says how far the ground goes on falling. What needs it stands here.
//!
//! Explained in Part II, chapter 8c (curvature).

use ndarray::ArrayView2;
use numerics::{Result, check, linalg};

/// What lies around a place where the gradient is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surroundings {
    /// The ground rises in every direction: a local minimum.
    Minimum,
    /// The ground falls in every direction: a local maximum.
    Maximum,
    /// It rises in some directions and falls in others: a saddle point.
    Saddle,
    /// It is flat in some direction, so that the Hessian cannot tell.
    Flat,
}

impl Surroundings {
    /// Reads the kind of a critical point off its Hessian's eigenvalues: all positive, all negative, or of both signs.
    ///
    /// An eigenvalue of at most `tolerance` times the largest one's size counts as zero; then the answer is
    /// [`Surroundings::Saddle`] if others have both signs, else [`Surroundings::Flat`].
    ///
    /// Shape: (n, n). Errors: a matrix that is empty, not square, not symmetric, or not finite; a negative tolerance.
    /// Cost: O(n³).
    ///
    /// ```
    /// use ndarray::array;
    /// use part2_learning::curvature::Surroundings;
    /// let kind = Surroundings::of(array![[2.0, 0.0], [0.0, -1.0]].view(), 1e-6)?;
    /// assert_eq!(kind, Surroundings::Saddle);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part II, chapter 8c (curvature).
    pub fn of(hessian: ArrayView2<'_, f64>, tolerance: f64) -> Result<Surroundings> {
        check::non_negative("tolerance", tolerance)?;
        check::not_empty("hessian", hessian.len(), "number")?;
        let curvatures = linalg::symmetric_eigen(hessian)?.values;
        let limit = tolerance * linalg::norm_max(&curvatures);
        let up = curvatures.iter().filter(|c| **c > limit).count();
        let down = curvatures.iter().filter(|c| **c < -limit).count();
        Ok(match (up, down) {
            (up, 0) if up == curvatures.len() => Surroundings::Minimum,
            (0, down) if down == curvatures.len() => Surroundings::Maximum,
            (1.., 1..) => Surroundings::Saddle,
            _ => Surroundings::Flat,
        })
    }
}
