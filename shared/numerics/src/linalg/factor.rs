//! Factorizations that end after a fixed number of steps: Cholesky, LU, QR.

use ndarray::{Array1, Array2, ArrayView2, Axis, Slice, s};

use super::{add_scaled, matrix, norm_l2, scale_of, square, symmetric};
use crate::{Elementwise, ElementwiseMut, Error, Result, check};

/// Cholesky's factor: the lower triangular L with a positive diagonal whose product `L·Lᵀ` is the matrix.
///
/// Only positive definite matrices have one, and the attempt is the cheapest test for that. Only the lower triangle is
/// read, after a check that the matrix is symmetric.
///
/// Shape: (n, n) in, (n, n) out. The factor is unique, so there is no sign to choose.
///
/// Errors: not square, not symmetric (up to 10⁻¹⁰ of the largest number), not finite; not positive definite, with the
/// pivot at which it was found. Cost: n³/3.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::cholesky;
///
/// assert_eq!(cholesky(&array![[4.0, 2.0], [2.0, 10.0]])?, array![[2.0, 0.0], [1.0, 3.0]]);
/// let error = cholesky(&array![[1.0, 2.0], [2.0, 1.0]]).unwrap_err();
/// assert!(error.to_string().starts_with("a is not positive definite: pivot 1 is -3e0"));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn cholesky<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    cholesky_of(a.into())
}

fn cholesky_of(a: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    symmetric("a", a)?;
    let n = a.nrows();
    // Row by row, as slices: the inner loop is most of the work.
    let mut l = vec![0.0; n * n];
    for i in 0..n {
        let (above, row) = l.split_at_mut(i * n);
        for j in 0..=i {
            let other = if j < i { &above[j * n..j * n + j] } else { &row[..j] };
            // What of a[i, j] the columns before j do not explain.
            let rest = a[[i, j]] - row[..j].iter().zip(other).map(|(x, y)| x * y).sum::<f64>();
            if i != j {
                row[j] = rest / above[j * n + j];
            } else if rest > 0.0 && rest.is_finite() {
                row[i] = rest.sqrt();
            } else {
                return Err(Error::NotPositiveDefinite {
                    what: "a".to_owned(),
                    pivot: i,
                    value: rest,
                });
            }
        }
    }
    Ok(crate::matrix_of((n, n), &|i, j| l[i * n + j]))
}

/// A square matrix as `L·U` with its rows in another order: row i of the product is row `order[i]` of the matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Lu {
    /// Lower triangular, with ones on the diagonal and no entry beyond ±1.
    pub l: Array2<f64>,
    /// Upper triangular; a zero on its diagonal means that the matrix has no inverse.
    pub u: Array2<f64>,
    /// Which row of the matrix stands where.
    pub order: Vec<usize>,
    /// 1 where an even number of exchanges makes the order, −1 where an odd number does.
    pub sign: f64,
    /// The largest absolute value of each column of the matrix: what "zero up to rounding" is measured by.
    pub(super) column_scale: Array1<f64>,
}

impl Lu {
    /// The first pivot that is zero up to rounding: below n · ε times the largest number of its column.
    pub(super) fn vanished_pivot(&self) -> Option<usize> {
        let n = self.u.nrows();
        let threshold = n as f64 * f64::EPSILON;
        (0..n).find(|&i| {
            let pivot = self.u[[i, i]].abs();
            pivot.is_nan() || pivot <= threshold * self.column_scale[i]
        })
    }
}

/// Gaussian elimination, kept as two triangles: the matrix with its rows reordered is `L·U`.
///
/// In each column the entry of largest size becomes the pivot (of equal ones the first). Any square matrix has this
/// factorization; [`super::solve`] and [`super::determinant`] are made of it.
///
/// Errors: not square, not finite; an entry of U beyond the largest `f64`. Cost: 2n³/3.
///
/// ```
/// use ndarray::array;
///
/// let lu = numerics::linalg::lu(&array![[2.0, 4.0], [4.0, 4.0]])?;
/// assert_eq!(lu.order, [1, 0]);
/// assert_eq!(lu.l, array![[1.0, 0.0], [0.5, 1.0]]);
/// assert_eq!(lu.u, array![[4.0, 4.0], [0.0, 2.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn lu<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Lu> {
    lu_of(a.into())
}

fn lu_of(a: ArrayView2<'_, f64>) -> Result<Lu> {
    square("a", a)?;
    let n = a.nrows();
    let column_scale = a.columns().into_iter().map(super::norm_max).collect();
    let mut u = a.to_owned();
    let mut l = Array2::<f64>::zeros((n, n));
    let mut order: Vec<usize> = (0..n).collect();
    let mut sign = 1.0;
    for k in 0..n {
        let mut pivot = k;
        for i in k + 1..n {
            if u[[i, k]].abs() > u[[pivot, k]].abs() {
                pivot = i;
            }
        }
        if pivot != k {
            for j in 0..n {
                u.swap([k, j], [pivot, j]);
                l.swap([k, j], [pivot, j]);
            }
            order.swap(k, pivot);
            sign = -sign;
        }
        l[[k, k]] = 1.0;
        if u[[k, k]] == 0.0 {
            continue; // nothing left in this column
        }
        for i in k + 1..n {
            let factor = u[[i, k]] / u[[k, k]];
            l[[i, k]] = factor;
            u[[i, k]] = 0.0;
            let (above, mut below) = u.view_mut().split_at(Axis(0), i);
            let (pivot_row, mut row) = (above.row(k), below.row_mut(0));
            for j in k + 1..n {
                row[j] -= factor * pivot_row[j];
            }
        }
    }
    let u = check::all_in_range("the triangle U of a", u, "a")?;
    Ok(Lu { l, u, order, sign, column_scale })
}

/// A matrix as `Q·R`: orthonormal columns times a triangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Qr {
    /// Orthonormal columns. Shape: (m, min(m, n)).
    pub q: Array2<f64>,
    /// Upper triangular, with no negative number on its diagonal. Shape: (min(m, n), n).
    pub r: Array2<f64>,
}

/// The QR factorization, by Householder's reflections.
///
/// Sign rule: the diagonal of R is not negative, which makes the factors unique where the columns are independent.
/// (NumPy's `np.linalg.qr` leaves the signs as they come.)
///
/// Shape: (m, n) in. Errors: no rows or columns; not finite; an entry of R beyond the largest `f64`. Cost: 4·m·n² for
/// m ≥ n.
///
/// ```
/// use ndarray::array;
///
/// let qr = numerics::linalg::qr(&array![[3.0, 5.0], [4.0, 0.0]])?;
/// assert!((&qr.r - &array![[5.0, 3.0], [0.0, 4.0]]).iter().all(|d| d.abs() < 1e-14));
/// assert!((qr.q.dot(&qr.r) - array![[3.0, 5.0], [4.0, 0.0]]).iter().all(|d| d.abs() < 1e-14));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn qr<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<Qr> {
    qr_of(a.into())
}

fn qr_of(a: ArrayView2<'_, f64>) -> Result<Qr> {
    matrix("a", a)?;
    let (m, n) = a.dim();
    let k = m.min(n);
    let scale = scale_of(a);
    let mut r = a.each(&|value| scale.down(value));
    // Each reflection's unit normal, as long as what is left of its column.
    let mut normals: Vec<Array1<f64>> = Vec::with_capacity(k);
    for j in 0..k {
        let mut normal = r.column(j).slice_axis(Axis(0), Slice::from(j..)).to_owned();
        let length = norm_l2(&normal);
        // Away from the first component's sign, so that nothing cancels.
        normal[0] += if normal[0] < 0.0 { -length } else { length };
        let size = norm_l2(&normal);
        if size > 0.0 {
            normal /= size;
        }
        reflect(&normal, &mut r, j);
        normals.push(normal);
    }
    // Q is what the reflections, last first, make of the first k unit vectors.
    let mut q = Array2::eye(m).slice_axis(Axis(1), Slice::from(..k)).to_owned();
    for (j, normal) in normals.iter().enumerate().rev() {
        reflect(normal, &mut q, j);
    }
    let mut r = r.slice_axis(Axis(0), Slice::from(..k)).to_owned();
    for i in 0..k {
        for j in 0..i {
            r[[i, j]] = 0.0;
        }
        if r[[i, i]] < 0.0 {
            r.row_mut(i).change_each(&|value| -value);
            q.column_mut(i).change_each(&|value| -value);
        }
    }
    let r = check::all_in_range("the triangle R of a", r.each(&|value| scale.up(value)), "a")?;
    Ok(Qr { q, r })
}

/// Mirrors what stands in the rows and columns from `first` on: `A − 2·normal·(normalᵀ·A)`. Of the columns before,
/// nothing below is used.
fn reflect(normal: &Array1<f64>, a: &mut Array2<f64>, first: usize) {
    // Row by row, as the numbers lie in memory.
    let mut below = a.slice_mut(s![first.., first..]);
    let mut products = Array1::<f64>::zeros(below.ncols());
    for (row, &component) in below.rows().into_iter().zip(normal) {
        add_scaled(&mut products, component, row);
    }
    for (row, &component) in below.rows_mut().into_iter().zip(normal) {
        add_scaled(row, -2.0 * component, &products);
    }
}
