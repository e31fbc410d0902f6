//! The largest singular values of a sparse matrix, and their vectors.

use ndarray::{Array1, Array2, Axis, s};
use numerics::linalg::{Svd, norm_l2, svd};
use numerics::sparse::{SparseMatrix, SparseRow};
use numerics::{Result, Rng, check};

/// A matrix with a side of at most so many numbers is decomposed whole.
const SMALL: usize = 48;

/// How near to the exact ones the vectors must come, as a share of the largest singular value.
const TOLERANCE: f64 = 1e-7;

/// The best table of rank k: the k largest singular values of a sparse matrix with their vectors.
///
/// `u · diag(singular_values) · v_t` comes nearer to the matrix than any other product of k columns and k rows, in the sum
/// of the squared differences. Golub and Kahan's steps with full orthogonalization: the matrix is only ever multiplied with
/// vectors, and its zeros cost nothing.
///
/// Sign rule: as in [`numerics::linalg::svd`]. Singular values that are equal share a space; where the k-th and the next
/// are, which of its directions is taken is left to `rng`. SciPy's `scipy.sparse.linalg.svds(a, k)`, largest first.
///
/// Shape: (m, n) in; u (m, k), k values and v_t (k, n) out. Errors: k is 0, or above m or n; a singular value beyond the
/// largest `f64`. Cost: for s steps, mostly 3·k + 20, 4 · s · n_stored + 4 · s² · (m + n) + 20 · s³.
///
/// ```
/// use networks::word_vectors::truncated_svd;
/// use numerics::Rng;
/// use numerics::sparse::{SparseMatrix, SparseRow};
///
/// let table = SparseMatrix::from_dense(&ndarray::array![[0.0, 2.0], [3.0, 0.0]])?;
/// let best = truncated_svd(&table, 1, &mut Rng::new(7))?;
/// assert_eq!(best.singular_values, ndarray::array![3.0]);
/// assert_eq!(best.v_t, ndarray::array![[1.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 14a (embeddings). Source: Golub and Kahan, *Calculating the Singular Values and
/// Pseudo-Inverse of a Matrix*, 1965, section 4.
pub fn truncated_svd(matrix: &SparseMatrix, k: usize, rng: &mut Rng) -> Result<Svd> {
    let (m, n) = (matrix.n_rows(), matrix.n_columns());
    let shorter = m.min(n);
    check::between("k", k, 1, ("the shorter side of the matrix", shorter))?;
    if shorter <= SMALL {
        return Ok(cut(svd(&matrix.to_dense()?)?, k));
    }
    let largest = matrix.values().iter().fold(0.0_f64, |a, &b| a.max(b.abs()));
    let scale = if largest > 0.0 { largest } else { 1.0 };
    let mut steps = Steps::new(matrix, scale, rng);
    let mut wanted = (3 * k + 20).min(shorter);
    loop {
        while steps.n() < wanted {
            steps.another(rng);
        }
        let found = svd(&steps.small())?;
        let settled = (0..k).all(|i| {
            let loose = steps.next_beta * found.u[[steps.n() - 1, i]].abs();
            loose <= TOLERANCE * found.singular_values[0]
        });
        if settled || wanted == shorter {
            return steps.finish(cut(found, k), scale);
        }
        wanted = (wanted + wanted / 2).min(shorter);
    }
}

fn cut(whole: Svd, k: usize) -> Svd {
    Svd {
        u: whole.u.slice(s![.., ..k]).to_owned(),
        singular_values: whole.singular_values.slice(s![..k]).to_owned(),
        v_t: whole.v_t.slice(s![..k, ..]).to_owned(),
    }
}

/// `A Vᵀ = Uᵀ B` with perpendicular rows in `u` and `v`, and a `B` that has numbers on its diagonal and above it only.
///
/// A is the matrix, or the matrix turned over where it is wider than tall: V is the shorter side, and after as many steps
/// nothing is left.
struct Steps<'a> {
    matrix: &'a SparseMatrix,
    turned: bool,
    scale: f64,
    u: Vec<Array1<f64>>,
    v: Vec<Array1<f64>>,
    alphas: Vec<f64>,
    betas: Vec<f64>,
    next_v: Array1<f64>,
    next_beta: f64,
}

impl<'a> Steps<'a> {
    fn new(matrix: &'a SparseMatrix, scale: f64, rng: &mut Rng) -> Self {
        let next_v = fresh(matrix.n_columns().min(matrix.n_rows()), &[], rng);
        Steps {
            matrix,
            turned: matrix.n_rows() < matrix.n_columns(),
            scale,
            u: Vec::new(),
            v: Vec::new(),
            alphas: Vec::new(),
            betas: Vec::new(),
            next_v,
            next_beta: 0.0,
        }
    }

    fn n(&self) -> usize {
        self.u.len()
    }

    fn another(&mut self, rng: &mut Rng) {
        let v = self.next_v.clone();
        let mut u = self.product(&v, self.turned);
        if let Some(last) = self.u.last() {
            u.scaled_add(-self.next_beta, last);
        }
        let (u, alpha) = perpendicular(u, &self.u, rng);
        self.v.push(v);
        let mut w = self.product(&u, !self.turned);
        w.scaled_add(-alpha, &self.v[self.v.len() - 1]);
        self.betas.push(self.next_beta);
        self.alphas.push(alpha);
        self.u.push(u);
        if self.v.len() < self.next_v.len() {
            (self.next_v, self.next_beta) = perpendicular(w, &self.v, rng);
        } else {
            self.next_beta = 0.0;
        }
    }

    /// The matrix, or the matrix turned over, times a vector.
    fn product(&self, vector: &Array1<f64>, turned: bool) -> Array1<f64> {
        if !turned {
            let one = |row: SparseRow<'_>| {
                row.fold(0.0, |sum, (j, value)| sum + value / self.scale * vector[j])
            };
            return self.matrix.rows().map(one).collect();
        }
        let mut sums = Array1::zeros(self.matrix.n_columns());
        for (row, &number) in self.matrix.rows().zip(vector) {
            for (j, value) in row {
                sums[j] += value / self.scale * number;
            }
        }
        sums
    }

    /// B: alphas on the diagonal, betas above it.
    fn small(&self) -> Array2<f64> {
        let mut b = Array2::zeros((self.n(), self.n()));
        for i in 0..self.n() {
            b[[i, i]] = self.alphas[i];
            if i > 0 {
                b[[i - 1, i]] = self.betas[i];
            }
        }
        b
    }

    fn finish(&self, small: Svd, scale: f64) -> Result<Svd> {
        let u = stacked(&self.u).t().dot(&small.u);
        let v = stacked(&self.v).t().dot(&small.v_t.t());
        let (u, v) = if self.turned { (v, u) } else { (u, v) };
        let mut found = Svd {
            u,
            singular_values: check::all_in_range(
                "a singular value of the matrix",
                small.singular_values.mapv(|value| value * scale),
                "the matrix",
            )?,
            v_t: v.reversed_axes(),
        };
        for (mut row, mut column) in found.v_t.rows_mut().into_iter().zip(found.u.columns_mut()) {
            let strongest = row.fold(0.0_f64, |a, &b| if b.abs() > a.abs() { b } else { a });
            if strongest < 0.0 {
                row.map_inplace(|component| *component = -*component);
                column.map_inplace(|component| *component = -*component);
            }
        }
        Ok(found)
    }
}

fn stacked(rows: &[Array1<f64>]) -> Array2<f64> {
    let mut table = Array2::zeros((rows.len(), rows[0].len()));
    for (mut place, row) in table.axis_iter_mut(Axis(0)).zip(rows) {
        place.assign(row);
    }
    table
}

/// The part of a vector that is perpendicular to the others, with length 1, and the length it had; any such vector, and
/// 0, where nothing is left of it.
fn perpendicular(vector: Array1<f64>, to: &[Array1<f64>], rng: &mut Rng) -> (Array1<f64>, f64) {
    let (n, before) = (vector.len(), norm_l2(vector.view()));
    let rest = without(vector, to);
    let length = norm_l2(rest.view());
    if length > 1e-12 * before && length > 1e-14 {
        (rest / length, length)
    } else {
        (fresh(n, to, rng), 0.0)
    }
}

/// A random direction perpendicular to all the others, of which there must be fewer than numbers in each.
fn fresh(n: usize, to: &[Array1<f64>], rng: &mut Rng) -> Array1<f64> {
    loop {
        let rest = without(rng.normals(n), to);
        let length = norm_l2(rest.view());
        if length > 1e-6 {
            return rest / length;
        }
    }
}

/// Takes the others' directions out; a second time where the first took much, for then rounding has left a little of them.
fn without(mut vector: Array1<f64>, others: &[Array1<f64>]) -> Array1<f64> {
    for _ in 0..2 {
        let before = norm_l2(vector.view());
        for other in others {
            let share = other.dot(&vector);
            vector.scaled_add(-share, other);
        }
        if norm_l2(vector.view()) > 0.7 * before {
            break;
        }
    }
    vector
}
