//! Equations: triangular, square and overdetermined ones, and the inverse and determinant that come with them.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};

use super::{factor, lu, matrix, qr, square};
use crate::{Error, Result, check, sum};

/// Solves `L·x = b` for a lower triangular L, from the first equation down. What stands above the diagonal is not read.
///
/// Errors: not square, not finite, lengths that differ; a zero on the diagonal; a solution beyond the largest `f64`.
/// Cost: n².
///
/// ```
/// use ndarray::array;
///
/// let x = numerics::linalg::solve_lower(&array![[2.0, 0.0], [1.0, 4.0]], &array![2.0, 9.0])?;
/// assert_eq!(x, array![1.0, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn solve_lower<'a, 'b>(
    l: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    solve_lower_of(l.into(), b.into())
}

fn solve_lower_of(l: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    equations(("l", l), b)?;
    nonzero_diagonal("l", l)?;
    solution("l or b", forward(l, b))
}

/// Solves `U·x = b` for an upper triangular U, from the last equation up. What stands below the diagonal is not read.
///
/// Errors and cost as [`solve_lower`].
pub fn solve_upper<'a, 'b>(
    u: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    solve_upper_of(u.into(), b.into())
}

fn solve_upper_of(u: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    equations(("u", u), b)?;
    nonzero_diagonal("u", u)?;
    solution("u or b", backward(u, b))
}

/// Solves `A·x = b` where L is the [`factor::cholesky`] factor of A: two triangular solutions.
///
/// Errors and cost as [`solve_lower`].
pub fn solve_cholesky<'a, 'b>(
    l: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    solve_cholesky_of(l.into(), b.into())
}

fn solve_cholesky_of(l: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    equations(("l", l), b)?;
    nonzero_diagonal("l", l)?;
    solution("l or b", backward(l.t(), forward(l, b).view()))
}

/// Solves `A·x = b` for a square matrix with an inverse, by Gaussian elimination with the rows exchanged for the
/// largest pivot.
///
/// Errors: not square, not finite, lengths that differ; singular up to rounding (a pivot below n · ε times the largest
/// number of its column); a solution beyond the largest `f64`. Cost: 2n³/3.
///
/// ```
/// use ndarray::array;
///
/// let x = numerics::linalg::solve(&array![[0.0, 2.0], [1.0, 1.0]], &array![4.0, 5.0])?;
/// assert_eq!(x, array![3.0, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn solve<'a, 'b>(
    a: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    solve_of(a.into(), b.into())
}

fn solve_of(a: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    equations(("a", a), b)?;
    let lu = invertible(a)?;
    let reordered: Array1<f64> = lu.order.iter().map(|&i| b[i]).collect();
    solution("a or b", backward(lu.u.view(), forward(lu.l.view(), reordered.view()).view()))
}

/// The matrix that undoes this one: `A⁻¹·A` is the identity.
///
/// Rarely wanted: to solve `A·x = b`, [`solve`] is three times as fast and more exact than `inverse(a)·b`. It has its
/// place where the inverse itself is the answer, as the covariance of a least-squares solution.
///
/// Errors: not square, not finite; singular up to rounding; a result beyond the largest `f64`. Cost: 2n³.
///
/// ```
/// use ndarray::array;
///
/// let inverse = numerics::linalg::inverse(&array![[2.0, 0.0], [0.0, 4.0]])?;
/// assert_eq!(inverse, array![[0.5, 0.0], [0.0, 0.25]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn inverse<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    inverse_of(a.into())
}

fn inverse_of(a: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    square("a", a)?;
    let lu = invertible(a)?;
    let n = a.nrows();
    let mut inverse = Array2::zeros((n, n));
    for (j, mut column) in inverse.columns_mut().into_iter().enumerate() {
        let unit: Array1<f64> = lu.order.iter().map(|&i| if i == j { 1.0 } else { 0.0 }).collect();
        column.assign(&backward(lu.u.view(), forward(lu.l.view(), unit.view()).view()));
    }
    check::all_in_range("the inverse of a", inverse, "a")
}

/// The factor by which the matrix stretches areas, volumes and so on; negative where it also mirrors; 0 where it
/// flattens. The product of the pivots.
///
/// A determinant beyond the largest `f64` is infinite, one below the smallest is 0; what lies between is right, however
/// large or small the pivots are. A matrix whose columns depend on each other may give a tiny number instead of 0, by
/// rounding: ask [`super::rank`].
///
/// Errors: not square, not finite. Cost: 2n³/3.
///
/// ```
/// use ndarray::array;
///
/// assert_eq!(numerics::linalg::determinant(&array![[1.0, 2.0], [3.0, 5.0]])?.round(), -1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn determinant<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
    let lu = lu(a)?;
    if lu.u.diag().iter().any(|&pivot| pivot == 0.0) {
        return Ok(0.0); // also where other pivots would overflow
    }
    // The product's digits and its power of two, kept apart.
    let (mut digits, mut exponent) = (lu.sign, 0_i64);
    for &pivot in lu.u.diag() {
        let (pivot_digits, pivot_exponent) = libm::frexp(pivot);
        let (product, carry) = libm::frexp(digits * pivot_digits);
        digits = product;
        exponent += i64::from(pivot_exponent) + i64::from(carry);
    }
    Ok(libm::scalbn(digits, exponent.clamp(-5000, 5000) as i32))
}

/// The x for which `A·x` comes nearest to b, in the sum of squared differences, for at least as many rows as columns.
///
/// By `A = Q·R` and `R·x = Qᵀ·b`, which keeps twice the digits that the normal equations `AᵀA·x = Aᵀb` keep.
///
/// Shape: (m, n) and m in, n out. Errors: not finite, lengths that differ, fewer rows than columns; columns that
/// depend on each other up to rounding ([`super::pseudo_inverse`] answers then); a solution beyond the largest `f64`.
/// Cost: 4·m·n².
///
/// ```
/// use ndarray::array;
///
/// // The line through (0, 1), (1, 3), (2, 5): intercept 1, slope 2.
/// let a = array![[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]];
/// let x = numerics::linalg::least_squares(&a, &array![1.0, 3.0, 5.0])?;
/// assert!((x - array![1.0, 2.0]).iter().all(|d| d.abs() < 1e-14));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn least_squares<'a, 'b>(
    a: impl Into<ArrayView2<'a, f64>>,
    b: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    least_squares_of(a.into(), b.into())
}

fn least_squares_of(a: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    matrix("a", a)?;
    right_side(("a", a), b)?;
    if a.nrows() < a.ncols() {
        let wanted = format!("at least as many as its columns, {}", a.ncols());
        return Err(Error::invalid("the number of rows of a", a.nrows(), wanted));
    }
    let factor::Qr { q, r } = qr(a)?;
    let threshold = a.nrows() as f64 * f64::EPSILON;
    for j in 0..a.ncols() {
        // How much of the column the columns before it do not explain.
        if r[[j, j]].is_nan() || r[[j, j]] <= threshold * super::norm_l2(a.column(j)) {
            return Err(Error::Singular { what: "a".to_owned(), pivot: j });
        }
    }
    let projected: Array1<f64> = q
        .columns()
        .into_iter()
        .map(|column| sum::dot(column, b))
        .collect::<Result<Vec<_>>>()?
        .into();
    solution("a or b", backward(r.view(), projected.view()))
}

/// The solution, unless it left the range of `f64` on the way.
fn solution(inputs: &str, x: Array1<f64>) -> Result<Array1<f64>> {
    check::all_in_range("the solution", x, inputs)
}

/// Square, and the right side fits.
fn equations(a: (&str, ArrayView2<'_, f64>), b: ArrayView1<'_, f64>) -> Result<()> {
    square(a.0, a.1)?;
    right_side(a, b)
}

fn right_side(a: (&str, ArrayView2<'_, f64>), b: ArrayView1<'_, f64>) -> Result<()> {
    if a.1.nrows() != b.len() {
        let wanted = format!("b must have one number per row of {}", a.0);
        return Err(Error::shape_mismatch((a.0, a.1.shape()), ("b", b.shape()), wanted));
    }
    check::finite("b", &b)
}

fn nonzero_diagonal(name: &str, a: ArrayView2<'_, f64>) -> Result<()> {
    match a.diag().iter().position(|&pivot| pivot == 0.0) {
        None => Ok(()),
        Some(pivot) => Err(Error::Singular { what: name.to_owned(), pivot }),
    }
}

fn invertible(a: ArrayView2<'_, f64>) -> Result<factor::Lu> {
    let lu = lu(a)?;
    match lu.vanished_pivot() {
        None => Ok(lu),
        Some(pivot) => Err(Error::Singular { what: "a".to_owned(), pivot }),
    }
}

fn forward(l: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Array1<f64> {
    let mut x = b.to_owned();
    for i in 0..x.len() {
        let known: f64 = (0..i).map(|k| l[[i, k]] * x[k]).sum();
        x[i] = (x[i] - known) / l[[i, i]];
    }
    x
}

fn backward(u: ArrayView2<'_, f64>, b: ArrayView1<'_, f64>) -> Array1<f64> {
    let n = b.len();
    let mut x = b.to_owned();
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|k| u[[i, k]] * x[k]).sum();
        x[i] = (x[i] - known) / u[[i, i]];
    }
    x
}
