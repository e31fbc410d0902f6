//! The singular value decomposition, by one-sided Jacobi rotations, and what it tells about a matrix.

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice};

use super::eigen::rotation;
use super::{matrix, points_backward, qr, scale_of, times_transposed};
use crate::stats::order_by;
use crate::{Elementwise, ElementwiseMut, Error, Result, check, sum};

const MAX_SWEEPS: usize = 60;

/// A matrix as `U · diag(singular_values) · Vᵀ`: a rotation, a stretching along the axes, a rotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Svd {
    /// The left singular vectors, orthonormal columns. Shape: (m, k) with k = min(m, n).
    pub u: Array2<f64>,
    /// How much each direction is stretched, the largest first, none negative. Shape: k.
    pub singular_values: Array1<f64>,
    /// The right singular vectors, orthonormal rows. Shape: (k, n).
    pub v_t: Array2<f64>,
}

/// The singular value decomposition of any matrix, in its thin form.
///
/// One-sided Jacobi (Hestenes, 1958): turn two columns at a time until all are perpendicular; their lengths are the
/// singular values. Where columns differ in size alone, small singular values come out as exact as large ones.
///
/// Sign rule: each row of `v_t` has a positive largest component (of equally large ones, the first). Directions of
/// equal singular values are one choice of many, always the same one. NumPy's `np.linalg.svd(a, full_matrices=False)`
/// up to signs.
///
/// Shape: (m, n) in. Errors: no rows or columns; not finite; a singular value beyond the largest `f64`. Cost: about
/// 4·m·n² + 20·n³ for m ≥ n.
///
/// ```
/// use ndarray::array;
///
/// let svd = numerics::linalg::svd(&array![[0.0, 2.0], [3.0, 0.0]])?;
/// assert_eq!(svd.singular_values, array![3.0, 2.0]);
/// assert_eq!(svd.v_t, array![[1.0, 0.0], [0.0, 1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn svd<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Svd> {
    svd_of(a.into())
}

fn svd_of(a: ArrayView2<'_, f64>) -> Result<Svd> {
    matrix("a", a)?;
    let mut svd = if a.nrows() >= a.ncols() {
        tall(a)?
    } else {
        let Svd { u, singular_values, v_t } = tall(a.t())?;
        Svd { u: v_t.t().to_owned(), singular_values, v_t: u.t().to_owned() }
    };
    for (mut row, mut column) in svd.v_t.rows_mut().into_iter().zip(svd.u.columns_mut()) {
        if points_backward(row.iter()) {
            row.change_each(&|component| -component);
            column.change_each(&|component| -component);
        }
    }
    Ok(svd)
}

/// The largest singular value divided by the smallest: how many times an error in the input can grow in the solution
/// of `A·x = b`. It is infinite for a matrix that flattens something (or where the ratio is beyond the largest `f64`).
///
/// Errors: no rows or columns; not finite. Cost: that of [`svd`].
///
/// ```
/// use ndarray::array;
///
/// assert_eq!(numerics::linalg::condition_number(&array![[10.0, 0.0], [0.0, 0.1]])?, 100.0);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn condition_number<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
    let values = svd(a)?.singular_values;
    let (largest, smallest) = (values[0], values[values.len() - 1]);
    Ok(if smallest == 0.0 { f64::INFINITY } else { largest / smallest })
}

/// How many independent columns (and rows) the matrix has: the number of singular values that are not zero up to
/// rounding.
///
/// Zero up to rounding is: not above `max(m, n) · ε` times the largest. NumPy's `np.linalg.matrix_rank`.
///
/// Errors: no rows or columns; not finite. Cost: that of [`svd`].
///
/// ```
/// use ndarray::array;
///
/// assert_eq!(numerics::linalg::rank(&array![[1.0, 2.0], [2.0, 4.0]])?, 1);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn rank<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<usize> {
    let a = a.into();
    let values = svd(a)?.singular_values;
    Ok(count_nonzero(&values, a.dim()))
}

/// The matrix that undoes this one as far as it can be undone (Moore and Penrose): `pseudo_inverse(a)·b` is the
/// shortest x for which `A·x` comes nearest to b.
///
/// Shape: (m, n) in, (n, m) out. Singular values that are zero up to rounding, as in [`rank`], count as 0.
///
/// Errors: no rows or columns; not finite; a result beyond the largest `f64`, as for numbers below 10⁻³⁰⁸. Cost: that of [`svd`].
pub fn pseudo_inverse<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    pseudo_inverse_of(a.into())
}

fn pseudo_inverse_of(a: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    let Svd { u, singular_values, v_t } = svd(a)?;
    let rank = count_nonzero(&singular_values, a.dim());
    let mut scaled = v_t.slice_axis(Axis(0), Slice::from(..rank)).to_owned();
    for (mut row, value) in scaled.rows_mut().into_iter().zip(&singular_values) {
        row.change_each(&|component| component / value);
    }
    let u = u.slice_axis(Axis(1), Slice::from(..rank));
    check::all_in_range("the pseudo-inverse of a", times_transposed(scaled.t(), u), "a")
}

/// An orthonormal basis of what the matrix maps to zero (its *kernel*), one vector per column.
///
/// Every x with `A·x = 0` is a sum of multiples of these columns. There are `n − rank` of them, possibly none: then the
/// result has shape (n, 0). "Zero" is up to rounding, as in [`rank`].
///
/// Sign rule: each vector's largest component is positive (of equally large ones, the first). Where there are several,
/// they are one choice of many, always the same one.
///
/// Shape: (m, n) in, (n, n − rank) out. Errors: no rows or columns; not finite. Cost: that of [`svd`].
///
/// ```
/// use ndarray::array;
///
/// // x + y + z = 0 and z = 0: the line through (1, −1, 0).
/// let basis = numerics::linalg::null_space(&array![[1.0, 1.0, 1.0], [0.0, 0.0, 1.0]])?;
/// assert_eq!(basis.dim(), (3, 1));
/// assert!((basis[[0, 0]] - 0.5f64.sqrt()).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn null_space<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    null_space_of(a.into())
}

fn null_space_of(a: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    matrix("a", a)?;
    let (m, n) = a.dim();
    // Rows of zeros change nothing in the null space, and let all n right vectors appear.
    let mut padded = Array2::zeros((m.max(n), n));
    padded.slice_axis_mut(Axis(0), Slice::from(..m)).assign(&a);
    let Svd { singular_values, v_t, .. } = svd(&padded)?;
    let rank = count_nonzero(&singular_values, (m, n));
    Ok(v_t.slice_axis(Axis(0), Slice::from(rank..)).t().to_owned())
}

/// How many of the descending values are not zero up to rounding.
fn count_nonzero(values: &Array1<f64>, (m, n): (usize, usize)) -> usize {
    let threshold = m.max(n) as f64 * f64::EPSILON * values[0];
    values.iter().filter(|&&value| value > threshold).count()
}

/// The decomposition for at least as many rows as columns, without the sign rule.
fn tall(a: ArrayView2<'_, f64>) -> Result<Svd> {
    let (m, n) = a.dim();
    let scale = scale_of(a);
    let scaled = a.each(&|value| scale.down(value));
    // A much taller matrix is turned into a square one first: fewer numbers to rotate.
    let (outer, core) = if m > n {
        let factors = qr(&scaled)?;
        (Some(factors.q), factors.r)
    } else {
        (None, scaled)
    };
    // Row i of `columns` is column i of the matrix, row i of `v` the right vector to be.
    let mut columns = core.t().as_standard_layout().into_owned();
    let mut v = Array2::<f64>::eye(n);
    orthogonalize(&mut columns, &mut v)?;

    let lengths: Vec<f64> = columns.rows().into_iter().map(super::norm_l2).collect();
    let order = order_by(n, &|i, j| f64::total_cmp(&lengths[j], &lengths[i]));
    let mut u_t = columns.select(Axis(0), &order);
    let singular_values: Array1<f64> = order.iter().map(|&i| lengths[i]).collect();
    let nonzero = count_nonzero(&singular_values, (n, n));
    for (mut row, &length) in u_t.rows_mut().into_iter().zip(&singular_values) {
        if length > 0.0 {
            row.change_each(&|component| component / length);
        }
    }
    complete(&mut u_t, nonzero)?;
    let u = match outer {
        Some(q) => times_transposed(q.view(), u_t.view()),
        None => u_t.t().to_owned(),
    };
    let singular_values = check::all_in_range(
        "a singular value of a",
        singular_values.each(&|value| scale.up(value)),
        "a",
    )?;
    Ok(Svd { u, singular_values, v_t: v.select(Axis(0), &order) })
}

/// Turns pairs of rows of `columns`, and the same rows of `v`, until all rows of `columns` are perpendicular.
fn orthogonalize(columns: &mut Array2<f64>, v: &mut Array2<f64>) -> Result<()> {
    let n = columns.nrows();
    let product =
        |columns: &Array2<f64>, p: usize, q: usize| sum::dot(columns.row(p), columns.row(q));
    for _ in 0..MAX_SWEEPS {
        let mut settled = true;
        for p in 0..n {
            for q in p + 1..n {
                let (a, b) = (product(columns, p, p)?, product(columns, q, q)?);
                let between = product(columns, p, q)?;
                let perpendicular = between.abs() <= f64::EPSILON * a.sqrt() * b.sqrt();
                // Numbers whose squares are subnormal are zero beside the largest one.
                if perpendicular || between.abs() < f64::MIN_POSITIVE / f64::EPSILON {
                    continue;
                }
                settled = false;
                let (_, cosine, sine) = rotation(a, b, between);
                turn(columns, p, q, cosine, sine);
                turn(v, p, q, cosine, sine);
            }
        }
        if settled {
            return Ok(());
        }
    }
    let what = "the rotation of a to its singular vectors".to_owned();
    Err(Error::NotConverged { what, steps: MAX_SWEEPS })
}

/// Turns rows p and q, p < q, towards each other.
fn turn(rows: &mut Array2<f64>, p: usize, q: usize, cosine: f64, sine: f64) {
    let (mut upper, mut lower) = rows.view_mut().split_at(Axis(0), q);
    let (mut upper, mut lower) = (upper.row_mut(p), lower.row_mut(0));
    let turned = |x: &mut f64, y: &mut f64| {
        (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
    };
    match (upper.as_slice_mut(), lower.as_slice_mut()) {
        // As slices, the processor turns several at a time.
        (Some(upper), Some(lower)) => {
            upper.iter_mut().zip(lower).for_each(|(x, y)| turned(x, y));
        }
        _ => upper.iter_mut().zip(&mut lower).for_each(|(x, y)| turned(x, y)),
    }
}

/// Replaces the rows from `first` on, whose length was zero up to rounding, so that all rows are orthonormal.
fn complete(rows: &mut Array2<f64>, first: usize) -> Result<()> {
    let n = rows.ncols();
    for i in first..rows.nrows() {
        // The unit vector that the rows before explain least has the most left of it.
        let explained = |j: usize| (0..i).map(|k| rows[[k, j]] * rows[[k, j]]).sum::<f64>();
        let mut best = 0;
        for j in 1..n {
            if explained(j) < explained(best) {
                best = j;
            }
        }
        let mut candidate = Array1::<f64>::zeros(n);
        candidate[best] = 1.0;
        for k in 0..i {
            let part = sum::dot(rows.row(k), &candidate)?;
            super::add_scaled(&mut candidate, -part, rows.row(k));
        }
        let length = super::norm_l2(&candidate);
        rows.row_mut(i).assign(&(candidate / length));
    }
    Ok(())
}
