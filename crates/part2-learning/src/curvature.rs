//! Hessians, Newton's method, iteratively reweighted least squares.
//!
//! The gradient says which way is down; the curvature says how far the ground goes on falling. What needs it stands here.
//!
//! Explained in Part II, chapter 8c (curvature).

mod irls;
mod newton;

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::{Result, check, linalg};

pub use irls::{Irls, IrlsModel};
pub use newton::{Newton, backtracking};

/// The best step of a second difference: the fourth root of 2⁻⁵², 1.22 · 10⁻⁴.
const SECOND_STEP: f64 = 1.220_703_125e-4;

/// The curvature of a function of one number: how fast its slope changes, measured from three values.
///
/// `(f(x + h) − 2 f(x) + f(x − h)) / h²`, where `h` is 1.22 · 10⁻⁴ times the larger of 1 and `|x|`
///
/// About seven digits are right: the difference of differences costs more of them than the slope does.
///
/// Errors: an `x` or a value of `f` that is not finite. Cost: 3 evaluations of `f`.
///
/// ```
/// use part2_learning::curvature::second_derivative;
/// assert!((second_derivative(|x| 3.0 * x * x, 2.0)? - 6.0).abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
pub fn second_derivative(f: impl Fn(f64) -> f64, x: f64) -> Result<f64> {
    let h = hessian(|x| f(x[0]), ArrayView1::from(&[x]))?;
    Ok(h[[0, 0]])
}

/// The Hessian: the table of all second derivatives of a function of several numbers, measured by differences.
///
/// `hessian[i, j]` says how fast the slope along the i-th number changes as the j-th grows. Off the diagonal it is
/// `(f(+,+) − f(+,−) − f(−,+) + f(−,−)) / (4 hᵢ hⱼ)`, with both numbers nudged; on it, the three-point formula of
/// [`second_derivative`].
///
/// Shape: (n,) in, (n, n) out, symmetric to the last bit. About seven digits are right.
///
/// Errors: an `x` that is empty or not finite; a value of `f` that is not finite. Cost: 2 n² + 1 evaluations of `f`.
///
/// ```
/// use ndarray::array;
/// use part2_learning::curvature::hessian;
/// let h = hessian(|w| w[0] * w[0] + 5.0 * w[0] * w[1], array![1.0, 2.0].view())?;
/// assert!((h - array![[2.0, 5.0], [5.0, 0.0]]).iter().all(|d| d.abs() < 1e-6));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
pub fn hessian(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    x: ArrayView1<'_, f64>,
) -> Result<Array2<f64>> {
    check::not_empty("x", x.len(), "number")?;
    check::finite("x", &x)?;
    let steps = x.mapv(|x| SECOND_STEP * x.abs().max(1.0));
    // The value with number i moved by `a` steps and number j by `b`.
    let value = |i: usize, a: f64, j: usize, b: f64| {
        let mut nudged = x.to_owned();
        nudged[i] += a * steps[i];
        nudged[j] += b * steps[j];
        let value = f(nudged.view());
        check::finite_number(&format!("f near x[{i}], x[{j}]"), value)?;
        Ok(value)
    };
    let here = value(0, 0.0, 0, 0.0)?;
    let mut h = Array2::zeros((x.len(), x.len()));
    for i in 0..x.len() {
        let around = value(i, 1.0, i, 0.0)? - 2.0 * here + value(i, -1.0, i, 0.0)?;
        h[[i, i]] = around / (steps[i] * steps[i]);
        for j in 0..i {
            let apart = value(i, 1.0, j, 1.0)? - value(i, 1.0, j, -1.0)? - value(i, -1.0, j, 1.0)?
                + value(i, -1.0, j, -1.0)?;
            h[[i, j]] = apart / (4.0 * steps[i] * steps[j]);
            h[[j, i]] = h[[i, j]];
        }
    }
    Ok(h)
}

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
