//! Finite differences: gradients, Jacobians, Hessians.
//!
//! Slopes that are *measured*: from a function's values at places close together, without knowing its formula. They cost
//! more than a formula and are less exact, and they need no thinking: this makes them the judge of every formula in this
//! part.
//!
//! Explained in Part II, chapter 8a (derivatives and gradients).

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Elementwise, Result, check, matrix_of};

use numerics::check::{all_in_range, in_range};

/// The best step of a central difference for a function of ordinary curvature at a place of ordinary size: the cube root
/// of 2⁻⁵², 6.06 · 10⁻⁶.
///
/// A smaller one loses more digits to rounding, a larger one more to the curve's bend.
const CENTRAL_STEP: f64 = 6.055_454_452_393_343e-6;

/// The slopes of a function of several numbers, one for each of them, measured by central differences.
///
/// `gradient[i] = (f(x + h eᵢ) − f(x − h eᵢ)) / (2 h)`, where `eᵢ` changes the i-th number alone and `h` is the cube root
/// of 2⁻⁵², 6.06 · 10⁻⁶, times the larger of 1 and `|x[i]|`.
///
/// Shape: (n,) in, (n,) out. About ten digits are right where `f` is smooth and computed to its last digit.
///
/// Errors: an `x` that is empty or not finite; a value of `f` that is not finite. Cost: 2 n evaluations of `f`.
///
/// ```
/// use learning::finite_differences::gradient;
/// use ndarray::array;
/// let slopes = gradient(|w| w[0] * w[0] + 3.0 * w[1], &array![2.0, 5.0])?;
/// assert!((slopes[0] - 4.0).abs() < 1e-9 && (slopes[1] - 3.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn gradient<'x>(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    x: impl Into<ArrayView1<'x, f64>>,
) -> Result<Array1<f64>> {
    let rows = jacobian(|x| Array1::from_elem(1, f(x)), x)?;
    Ok(rows.row(0).to_owned())
}

/// The slopes of several functions of several numbers: row i holds the gradient of the i-th function.
///
/// `jacobian[i, j] = (fᵢ(x + h eⱼ) − fᵢ(x − h eⱼ)) / (2 h)`, with the step of [`gradient`].
///
/// Shape: `f` takes (n,) and gives (m,); the result is (m, n).
///
/// Errors: as [`gradient`]; an `f` that gives nothing, or not always equally many numbers. Cost: 2 n evaluations of `f`.
///
/// ```
/// use learning::finite_differences::jacobian;
/// use ndarray::array;
/// // Three predictions as functions of a weight and an intercept.
/// let sizes = array![1.0, 2.0, 4.0];
/// let slopes = jacobian(|w| w[0] * &sizes + w[1], &array![0.5, 3.0])?;
/// assert!((slopes - array![[1.0, 1.0], [2.0, 1.0], [4.0, 1.0]]).iter().all(|d| d.abs() < 1e-9));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn jacobian<'x>(
    f: impl Fn(ArrayView1<'_, f64>) -> Array1<f64>,
    x: impl Into<ArrayView1<'x, f64>>,
) -> Result<Array2<f64>> {
    let x = x.into();
    check::not_empty("x", x.len(), "number")?;
    check::finite("x", &x)?;
    let mut nudged = x.to_owned();
    let mut columns: Vec<Array1<f64>> = Vec::with_capacity(x.len());
    for j in 0..x.len() {
        let step = CENTRAL_STEP * x[j].abs().max(1.0);
        nudged[j] = x[j] + step;
        let (after, values_after) = (nudged[j], f(nudged.view()));
        nudged[j] = x[j] - step;
        let (before, values_before) = (nudged[j], f(nudged.view()));
        nudged[j] = x[j];
        for values in [&values_after, &values_before] {
            let n_values = columns.first().map_or(values_after.len(), Array1::len);
            check::not_empty("f(x)", values.len(), "number")?;
            check::same_length("numbers", ("f(x)", values.len()), ("f(x) before", n_values))?;
            check::finite(&format!("f near x[{j}] = {}: output", x[j]), values)?;
        }
        in_range("x[j] with a step", after - before, "x")?;
        let column = (values_after - values_before) / (after - before);
        columns.push(all_in_range("a slope", column, "the function")?);
    }
    Ok(matrix_of((columns[0].len(), x.len()), &|i, j| columns[j][i]))
}

/// The best step of a second difference: the fourth root of 2⁻⁵², 1.22 · 10⁻⁴.
const SECOND_STEP: f64 = 1.220_703_125e-4;

/// The Hessian: the table of all second derivatives of a function of several numbers, measured by differences.
///
/// `hessian[i, j]` says how fast the slope along the i-th number changes as the j-th grows. Off the diagonal it is
/// `(f(+,+) − f(+,−) − f(−,+) + f(−,−)) / (4 hᵢ hⱼ)`, with both numbers nudged; on it, `(f(+) − 2 f + f(−)) / hᵢ²`, where `hᵢ`
/// is 1.22 · 10⁻⁴ times the larger of 1 and `|x[i]|`.
///
/// Shape: (n,) in, (n, n) out, symmetric to the last bit. About seven digits are right.
///
/// Errors: an `x` that is empty or not finite; a value of `f` that is not finite. Cost: 2 n² + 1 evaluations of `f`.
///
/// ```
/// use learning::finite_differences::hessian;
/// use ndarray::array;
/// let h = hessian(|w| w[0] * w[0] + 5.0 * w[0] * w[1], &array![1.0, 2.0])?;
/// assert!((h - array![[2.0, 5.0], [5.0, 0.0]]).iter().all(|d| d.abs() < 1e-6));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
pub fn hessian<'x>(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    x: impl Into<ArrayView1<'x, f64>>,
) -> Result<Array2<f64>> {
    let x = x.into();
    check::not_empty("x", x.len(), "number")?;
    check::finite("x", &x)?;
    let steps = x.each(&|x| SECOND_STEP * x.abs().max(1.0));
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
    all_in_range("a curvature", h, "the function or x")
}
