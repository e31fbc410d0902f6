//! Finite differences: gradients, Jacobians, Hessians.
//!
//! Slopes that are *measured*: from a function's values at places close together, without knowing its formula. They cost
//! more than a formula and are less exact, and they need no thinking: this makes them the judge of every formula in this
//! part.
//!
//! Explained in Part II, chapter 8a (derivatives and gradients).

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Elementwise, Error, Result, check, linalg, matrix_of};

use numerics::check::{all_in_range, in_range};

/// The best step of a central difference for a function of ordinary curvature at a place of ordinary size: the cube root
/// of 2⁻⁵², 6.06 · 10⁻⁶.
///
/// A smaller one loses more digits to rounding, a larger one more to the curve's bend.
pub const CENTRAL_STEP: f64 = 6.055_454_452_393_343e-6;

/// The best step of a forward difference likewise: the square root of 2⁻⁵², 1.49 · 10⁻⁸.
pub const FORWARD_STEP: f64 = 1.490_116_119_384_765_6e-8;

/// How much a function changes per step, measured from a place to a place just after it.
///
/// `(f(x + step) − f(x)) / step`
///
/// Its error falls with the step itself: half the step, half the error, until rounding takes over.
/// [`FORWARD_STEP`] is a good step near x = 1.
///
/// Errors: a step that is not positive; an `x` or a value of `f` that is not finite; a step so small that `x + step` is
/// `x`.
///
/// ```
/// use learning::finite_differences::forward_difference;
/// let slope = forward_difference(|x| x * x, 3.0, 0.5)?;
/// assert_eq!(slope, 6.5); // the derivative is 6
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn forward_difference(f: impl Fn(f64) -> f64, x: f64, step: f64) -> Result<f64> {
    let (there, here) = (place("x", x, step)?, value(&f, "x", x)?);
    slope((value(&f, "x + step", there)? - here) / (there - x))
}

/// How much a function changes per step, measured from a place just before to a place just after.
///
/// `(f(x + step) − f(x − step)) / (2 · step)`
///
/// Its error falls with the *square* of the step: half the step, a quarter of the error. [`CENTRAL_STEP`] is a good step
/// near x = 1.
///
/// Errors: as [`forward_difference`].
///
/// ```
/// use learning::finite_differences::central_difference;
/// let slope = central_difference(|x| x * x, 3.0, 0.5)?;
/// assert_eq!(slope, 6.0); // exact for a parabola
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn central_difference(f: impl Fn(f64) -> f64, x: f64, step: f64) -> Result<f64> {
    let (after, before) = (place("x", x, step)?, x - step);
    slope((value(&f, "x + step", after)? - value(&f, "x − step", before)?) / (after - before))
}

/// The slopes of a function of several numbers, one for each of them, measured by central differences.
///
/// `gradient[i] = (f(x + h eᵢ) − f(x − h eᵢ)) / (2 h)`, where `eᵢ` changes the i-th number alone and `h` is
/// [`CENTRAL_STEP`] times the larger of 1 and `|x[i]|`.
///
/// Shape: (n,) in, (n,) out. About ten digits are right where `f` is smooth and computed to its last digit.
///
/// Errors: an `x` that is empty or not finite; a value of `f` that is not finite. Cost: 2 n evaluations of `f`.
///
/// ```
/// use learning::finite_differences::gradient;
/// use ndarray::array;
/// let slopes = gradient(|w| w[0] * w[0] + 3.0 * w[1], array![2.0, 5.0].view())?;
/// assert!((slopes[0] - 4.0).abs() < 1e-9 && (slopes[1] - 3.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn gradient(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    x: ArrayView1<'_, f64>,
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
/// let slopes = jacobian(|w| w[0] * &sizes + w[1], array![0.5, 3.0].view())?;
/// assert!((slopes - array![[1.0, 1.0], [2.0, 1.0], [4.0, 1.0]]).iter().all(|d| d.abs() < 1e-9));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn jacobian(
    f: impl Fn(ArrayView1<'_, f64>) -> Array1<f64>,
    x: ArrayView1<'_, f64>,
) -> Result<Array2<f64>> {
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

/// The slope that a walker meets who leaves `x` in one direction: the gradient, projected.
///
/// `(f(x + h u) − f(x − h u)) / (2 h)`, where `u` is `direction` at length 1 and `h` is [`CENTRAL_STEP`]. It equals the
/// dot product of the gradient and `u`.
///
/// Shapes: `x` and `direction` (n,). The length of `direction` does not matter.
///
/// Errors: as [`gradient`]; a direction of another length than `x`, not finite, or zero. Cost: 2 evaluations of `f`.
///
/// ```
/// use learning::finite_differences::directional_derivative;
/// use ndarray::array;
/// let (x, north_east) = (array![0.0, 0.0], array![1.0, 1.0]);
/// let slope = directional_derivative(|w| 3.0 * w[0] + 3.0 * w[1], x.view(), north_east.view())?;
/// assert!((slope - 18.0_f64.sqrt()).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn directional_derivative(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    x: ArrayView1<'_, f64>,
    direction: ArrayView1<'_, f64>,
) -> Result<f64> {
    check::not_empty("x", x.len(), "number")?;
    check::finite("x", &x)?;
    check::same_length("numbers", ("direction", direction.len()), ("x", x.len()))?;
    check::finite("direction", &direction)?;
    let length = linalg::norm_l2(direction);
    check::positive("the length of direction", length)?;
    let unit = &direction / length;
    central_difference(|along| f((&x + &(along * &unit)).view()), 0.0, CENTRAL_STEP)
}

/// How far a formula for a gradient is from the measured one: the largest difference, relative to 1 or to the number's
/// size.
///
/// `max_i |formula[i] − measured[i]| / max(1, |measured[i]|)`
///
/// A correct formula gives about 10⁻⁹; a wrong one a number that can be seen.
///
/// Errors: as [`gradient`]; a formula of another length than `x`. Cost: as [`gradient`].
///
/// ```
/// use learning::finite_differences::formula_error;
/// use ndarray::array;
/// let x = array![1.0, 2.0];
/// let f = |w: ndarray::ArrayView1<f64>| w[0] * w[0] * w[1];
/// assert!(formula_error(f, array![4.0, 1.0].view(), x.view())? < 1e-8); // (2 w₀ w₁, w₀²)
/// assert!(formula_error(f, array![2.0, 1.0].view(), x.view())? > 0.1); // the factor w₁ forgotten
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8a (derivatives and gradients).
pub fn formula_error(
    f: impl Fn(ArrayView1<'_, f64>) -> f64,
    formula: ArrayView1<'_, f64>,
    x: ArrayView1<'_, f64>,
) -> Result<f64> {
    check::same_length("numbers", ("the formula", formula.len()), ("x", x.len()))?;
    check::finite("the formula", &formula)?;
    let measured = gradient(f, x)?;
    let errors = formula.iter().zip(&measured).map(|(a, b)| (a - b).abs() / b.abs().max(1.0));
    in_range("the largest error", errors.fold(0.0, f64::max), "the formula")
}

/// A measured slope, which may be beyond `f64` though the values are not.
fn slope(slope: f64) -> Result<f64> {
    in_range("the slope", slope, "the function or step")
}

/// `x + step`, if the step is positive and large enough to get away from `x`.
fn place(name: &str, x: f64, step: f64) -> Result<f64> {
    check::finite_number(name, x)?;
    check::positive("step", step)?;
    let there = x + step;
    in_range("x with a step to each side", there - (x - step), "x and step")?;
    if there == x || x - step == x {
        let wanted = format!("large enough that {x} + step is another number");
        return Err(Error::invalid("step", step, wanted));
    }
    Ok(there)
}

fn value(f: impl Fn(f64) -> f64, name: &str, x: f64) -> Result<f64> {
    let value = f(x);
    check::finite_number(&format!("f({name}) = f({x})"), value)?;
    Ok(value)
}

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
/// use learning::finite_differences::second_derivative;
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
/// use learning::finite_differences::hessian;
/// use ndarray::array;
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
