//! Eigenvalues and eigenvectors of symmetric matrices, by Jacobi's rotations.

use ndarray::{Array1, Array2, ArrayView2};

use super::{frobenius_norm, points_backward, scale_of, symmetric};
use crate::stats::order_by;
use crate::{Elementwise, Error, Result, check};

/// More than enough: the number of sweeps grows hardly at all with the size, and ten are many.
const MAX_SWEEPS: usize = 60;

/// The directions that a symmetric matrix only stretches, and by how much.
#[derive(Debug, Clone, PartialEq)]
pub struct SymmetricEigen {
    /// The eigenvalues, the largest first.
    pub values: Array1<f64>,
    /// The eigenvectors, orthonormal: column i belongs to value i.
    pub vectors: Array2<f64>,
}

/// The eigenvalues of a symmetric matrix, in descending order, with an orthonormal eigenvector each:
/// `A·v = value·v`.
///
/// Jacobi's method (1846): turn two axes at a time so that the entry between them vanishes, until all entries off the
/// diagonal are zero up to rounding. It is slower than the usual methods, and as exact as any.
///
/// Sign rule: each vector's largest component is positive (of equally large ones, the first). Vectors of equal
/// eigenvalues are one choice of many, always the same one. NumPy's `np.linalg.eigh` has the ascending order.
///
/// Shape: (n, n) in. Errors: not square, not symmetric, not finite; an eigenvalue beyond the largest `f64`. Cost: about 30·n³.
///
/// ```
/// use ndarray::array;
///
/// let eigen = numerics::linalg::symmetric_eigen(&array![[2.0, 1.0], [1.0, 2.0]])?;
/// assert!((eigen.values - array![3.0, 1.0]).iter().all(|d| d.abs() < 1e-15));
/// assert!(eigen.vectors.column(1)[0] > 0.0); // (0.707, −0.707)
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn symmetric_eigen<'a>(a: impl Into<ArrayView2<'a, f64>>) -> Result<SymmetricEigen> {
    symmetric_eigen_of(a.into())
}

fn symmetric_eigen_of(a: ArrayView2<'_, f64>) -> Result<SymmetricEigen> {
    symmetric("a", a)?;
    let n = a.nrows();
    let scale = scale_of(a);
    let mut d = a.each(&|value| scale.down(value));
    // Row i of `v` is the eigenvector to be: rows lie side by side in memory.
    let mut v = Array2::<f64>::eye(n);
    let floor = 1e-30 * frobenius_norm(&d);
    let mut settled = false;
    for _ in 0..MAX_SWEEPS {
        settled = true;
        for p in 0..n {
            for q in p + 1..n {
                let between = d[[p, q]].abs();
                // Measured by the two diagonal entries, so that small eigenvalues keep their digits too.
                let negligible = 0.25 * f64::EPSILON * (d[[p, p]].abs() * d[[q, q]].abs()).sqrt();
                if between > negligible && between > floor {
                    settled = false;
                    rotate(&mut d, &mut v, p, q);
                }
            }
        }
        if settled {
            break;
        }
    }
    if !settled {
        let what = "the rotation of a to its eigenvectors".to_owned();
        return Err(Error::NotConverged { what, steps: MAX_SWEEPS });
    }
    let order = order_by(n, &|i, j| f64::total_cmp(&d[[j, j]], &d[[i, i]]));
    let values = order.iter().map(|&i| scale.up(d[[i, i]])).collect::<Array1<f64>>();
    let values = check::all_in_range("an eigenvalue of a", values, "a")?;
    let mut vectors = Array2::zeros((n, n));
    for (mut column, &i) in vectors.columns_mut().into_iter().zip(&order) {
        let sign = if points_backward(v.row(i).iter()) { -1.0 } else { 1.0 };
        column.assign(&v.row(i).each(&|component| sign * component));
    }
    Ok(SymmetricEigen { values, vectors })
}

/// Turns axes p and q so that `d[p, q]` becomes 0.
fn rotate(d: &mut Array2<f64>, v: &mut Array2<f64>, p: usize, q: usize) {
    let (tangent, cosine, sine) = rotation(d[[p, p]], d[[q, q]], d[[p, q]]);
    let between = d[[p, q]];
    d[[p, p]] -= tangent * between;
    d[[q, q]] += tangent * between;
    d[[p, q]] = 0.0;
    d[[q, p]] = 0.0;
    for k in 0..d.nrows() {
        if k != p && k != q {
            let (at_p, at_q) = (d[[p, k]], d[[q, k]]);
            let (new_p, new_q) = (cosine * at_p - sine * at_q, sine * at_p + cosine * at_q);
            d[[p, k]] = new_p;
            d[[k, p]] = new_p;
            d[[q, k]] = new_q;
            d[[k, q]] = new_q;
        }
        let (at_p, at_q) = (v[[p, k]], v[[q, k]]);
        v[[p, k]] = cosine * at_p - sine * at_q;
        v[[q, k]] = sine * at_p + cosine * at_q;
    }
}

/// Tangent, cosine and sine of the smaller angle that makes `[[a, c], [c, b]]` diagonal. `c` is not 0.
pub(super) fn rotation(a: f64, b: f64, c: f64) -> (f64, f64, f64) {
    let zeta = (b - a) / (2.0 * c);
    let root = libm::hypot(1.0, zeta); // no overflow where c is tiny
    let tangent = if zeta < 0.0 { -1.0 / (root - zeta) } else { 1.0 / (root + zeta) };
    let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
    (tangent, cosine, tangent * cosine)
}
