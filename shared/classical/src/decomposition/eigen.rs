//! Eigenvectors of symmetric matrices for sizes where Jacobi's rotations take too long: all of them, or the first few.
//!
//! [`leading`] reduces the matrix to three diagonals by reflections. The QL method turns those into one: its eigenvalues.
//! Their vectors are turned along where most are wanted, else found by inverse iteration. [`leading_of`] needs only
//! products of the matrix with few vectors, for sparse ones.

use ndarray::{Array1, Array2, ArrayView2, Axis, s};
use numerics::stats::order_by;
use numerics::{Elementwise, ElementwiseMut, Error, Result, Rng, Scale, linalg, sum};
use simd::Wide;

/// More than enough: QL takes two steps a number on the average.
const MOST_STEPS: usize = 60;

/// Eigenvalues, the largest first, and their eigenvectors, orthonormal rows with a positive largest component.
pub(crate) struct Eigen {
    pub(crate) values: Array1<f64>,
    /// Shape: (number of values, n).
    pub(crate) vectors: Array2<f64>,
}

impl Eigen {
    /// The `k` largest of `values`, with rows of `vectors`, in order.
    fn sorted(values: &[f64], vectors: &Array2<f64>, k: usize) -> Eigen {
        let mut order = order_by(values.len(), &|i, j| values[j].total_cmp(&values[i]));
        order.truncate(k);
        let mut vectors = vectors.select(Axis(0), &order);
        vectors.rows_mut().into_iter().for_each(point_forward);
        Eigen { values: order.iter().map(|&i| values[i]).collect(), vectors }
    }
}

/// Turns a vector around if its largest component is negative (of equally large ones up to 10⁻⁸ the first).
pub(crate) fn point_forward(mut vector: ndarray::ArrayViewMut1<'_, f64>) {
    let largest = vector.iter().fold(0.0, |largest: f64, v| largest.max(v.abs()));
    let first = vector.iter().find(|v| v.abs() >= largest * (1.0 - 1e-8));
    if first.is_some_and(|v| *v < 0.0) {
        vector.iter_mut().for_each(|v| *v = -*v);
    }
}

/// The `k` largest eigenvalues of a symmetric matrix, with their eigenvectors. Cost: about 2·n³, and 6·n³ more for all.
///
/// Source: Beresford Parlett, *The Symmetric Eigenvalue Problem*, 1980, chapters 4, 7 and 8.
pub(crate) fn leading(a: ArrayView2<'_, f64>, k: usize) -> Result<Eigen> {
    // Near 1, so that no square on the way leaves the range of f64.
    let scale = Scale::of(a.iter().fold(0.0, |largest: f64, v| largest.max(v.abs())));
    let a = a.as_standard_layout().each(&|v| scale.down(v));
    let Threes { diagonal, beside, normals } = three_diagonals(a)?;
    let n = diagonal.len();
    let mut found = if 4 * k > n {
        let (mut d, mut e, mut turned) = (diagonal, beside, Array2::eye(n));
        TurnAll { d: &mut d, e: &mut e, vectors: &mut turned }.widest()?;
        Eigen::sorted(&d, &turned, k)
    } else {
        let (mut d, mut e) = (diagonal.clone(), beside.clone());
        TurnAll { d: &mut d, e: &mut e, vectors: &mut Array2::zeros((n, 0)) }.widest()?;
        d.sort_unstable_by(|a, b| b.total_cmp(a));
        d.truncate(k);
        let vectors = inverse_iteration(&diagonal, &beside, &d)?;
        Eigen { values: Array1::from(d), vectors }
    };
    found.values.change_each(&|v| scale.up(v));
    for mut vector in found.vectors.rows_mut() {
        // The reflections, last first, lead back from the three diagonals to the matrix.
        for (i, normal) in normals.iter().enumerate().rev() {
            let mut tail = vector.slice_mut(s![i + 1..]);
            let along = sum::dot(&tail, normal)?;
            linalg::add_scaled(&mut tail, -2.0 * along, normal);
        }
        point_forward(vector);
    }
    Ok(found)
}

/// A symmetric matrix turned until only three diagonals are left.
struct Threes {
    diagonal: Vec<f64>,
    /// What is beside the diagonal, and a zero at the end.
    beside: Vec<f64>,
    /// The unit normals of the mirrors that did it.
    normals: Vec<Array1<f64>>,
}

/// Householder's reflections, one for each row but the last two.
fn three_diagonals(mut a: Array2<f64>) -> Result<Threes> {
    let n = a.nrows();
    let (mut diagonal, mut beside) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let mut normals = Vec::with_capacity(n);
    for i in 0..n {
        diagonal.push(a[[i, i]]);
        if i + 1 == n {
            break;
        }
        let mut normal = a.slice(s![i, i + 1..]).to_owned();
        let length = linalg::norm_l2(&normal);
        let target = if normal[0] > 0.0 { -length } else { length };
        beside.push(target);
        normal[0] -= target;
        let size = linalg::norm_l2(&normal);
        if size > 0.0 {
            normal.change_each(&|v| v / size);
            if let (Some(values), Some(normal)) = (a.as_slice_mut(), normal.as_slice()) {
                Mirror { values, n, normal }.widest();
            }
        }
        normals.push(normal);
    }
    beside.push(0.0);
    Ok(Threes { diagonal, beside, normals })
}

/// `H·A·H` for the mirror H with this normal, on the last rows and columns of an n × n matrix.
struct Mirror<'a, 'b> {
    values: &'a mut [f64],
    n: usize,
    normal: &'b [f64],
}

impl Wide for Mirror<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Mirror { values, n, normal } = self;
        let m = normal.len();
        let first = n - m;
        let rows = &mut values[first * n..];
        let mut product = vec![0.0; m];
        for (row, &v) in rows.chunks_exact(n).zip(normal) {
            for (sum, &value) in product.iter_mut().zip(&row[first..]) {
                *sum += v * value;
            }
        }
        let along = product.iter().zip(normal).fold(0.0, |sum, (&w, &v)| sum + w * v);
        for (w, &v) in product.iter_mut().zip(normal) {
            *w = 2.0 * (*w - along * v);
        }
        for ((row, &v), &w) in rows.chunks_exact_mut(n).zip(normal).zip(&product) {
            for ((value, &normal), &product) in row[first..].iter_mut().zip(normal).zip(&product) {
                *value -= v * product + w * normal;
            }
        }
    }
}

/// Turns three diagonals into one, and the rows of `vectors` with them.
struct TurnAll<'a> {
    d: &'a mut [f64],
    e: &'a mut [f64],
    vectors: &'a mut Array2<f64>,
}

impl Wide for TurnAll<'_> {
    type Output = Result<()>;

    #[inline(always)]
    fn run(self) -> Result<()> {
        one_diagonal(self.d, self.e, self.vectors)
    }
}

/// QL steps with Wilkinson's shift, until nothing is left beside the diagonal. Row i of `vectors` belongs to value i.
#[inline(always)]
fn one_diagonal(d: &mut [f64], e: &mut [f64], vectors: &mut Array2<f64>) -> Result<()> {
    let n = d.len();
    let largest = d.iter().chain(e.iter()).fold(0.0, |m: f64, v| m.max(v.abs()));
    // What is below the rounding of the largest number is none: a smooth kernel's last eigenvalues are such.
    let floor = f64::MIN_POSITIVE.max(0.5 * f64::EPSILON * largest);
    for l in 0..n {
        let mut steps = 0;
        loop {
            let small = |i: usize| {
                e[i].abs() <= f64::EPSILON * (d[i].abs() + d[i + 1].abs()) || e[i].abs() <= floor
            };
            let m = (l..n - 1).find(|&i| small(i)).unwrap_or(n - 1);
            if m == l {
                break;
            }
            steps += 1;
            if steps > MOST_STEPS {
                let what = "the turning of a to its eigenvectors".to_owned();
                return Err(Error::NotConverged { what, steps: MOST_STEPS });
            }
            let mut g = (d[l + 1] - d[l]) / (2.0 * e[l]);
            let r = libm::hypot(g, 1.0);
            g = d[m] - d[l] + e[l] / (g + if g < 0.0 { -r } else { r });
            let (mut sine, mut cosine, mut p) = (1.0, 1.0, 0.0);
            let mut ended = false;
            for i in (l..m).rev() {
                let (f, b) = (sine * e[i], cosine * e[i]);
                let r = libm::hypot(f, g);
                e[i + 1] = r;
                if r == 0.0 {
                    d[i + 1] -= p;
                    e[m] = 0.0;
                    ended = true;
                    break;
                }
                (sine, cosine) = (f / r, g / r);
                g = d[i + 1] - p;
                let r = (d[i] - g) * sine + 2.0 * cosine * b;
                p = sine * r;
                d[i + 1] = g + p;
                g = cosine * r - b;
                turn(vectors, i, cosine, sine);
            }
            if !ended {
                d[l] -= p;
                e[l] = g;
                e[m] = 0.0;
            }
        }
    }
    Ok(())
}

/// Turns rows i and i + 1 towards each other.
#[inline(always)]
fn turn(rows: &mut Array2<f64>, i: usize, cosine: f64, sine: f64) {
    let n = rows.ncols();
    let Some(values) = rows.as_slice_mut() else { return };
    let (upper, lower) = values[i * n..(i + 2) * n].split_at_mut(n);
    for (u, v) in upper.iter_mut().zip(lower) {
        let (x, y) = (*u, *v);
        *u = cosine * x - sine * y;
        *v = sine * x + cosine * y;
    }
}

/// Eigenvectors of three diagonals for eigenvalues in descending order, perpendicular to each other, as rows.
///
/// `(T − value)⁻¹` stretches the vector that is sought more than all others, without bound.
fn inverse_iteration(d: &[f64], e: &[f64], values: &[f64]) -> Result<Array2<f64>> {
    let n = d.len();
    let mut rng = Rng::new(0);
    let largest = d.iter().chain(e).fold(0.0, |m: f64, v| m.max(v.abs()));
    let tiny = (f64::EPSILON * largest).max(f64::MIN_POSITIVE);
    let mut vectors = Array2::<f64>::zeros((values.len(), n));
    for (j, &value) in values.iter().enumerate() {
        let mut vector: Array1<f64> = rng.normals(n);
        for _round in 0..4 {
            solve_shifted(d, e, value, tiny, &mut vector);
            for _twice in 0..2 {
                for other in vectors.slice(s![..j, ..]).rows() {
                    let along = sum::dot(&vector, other)?;
                    linalg::add_scaled(&mut vector, -along, other);
                }
            }
            let length = linalg::norm_l2(&vector);
            if length > 0.0 && length.is_finite() {
                vector.change_each(&|v| v / length);
            } else {
                vector = rng.normals(n);
            }
        }
        vectors.row_mut(j).assign(&vector);
    }
    Ok(vectors)
}

/// Solves `(T − value)·x = b` by elimination with exchange of rows; a pivot that vanishes counts as `tiny`.
fn solve_shifted(d: &[f64], e: &[f64], value: f64, tiny: f64, b: &mut Array1<f64>) {
    let n = d.len();
    // Row i after its elimination: the pivot, and what is one and two places to its right.
    let mut rows = vec![[0.0; 3]; n];
    let mut row = [d[0] - value, e[0], 0.0];
    for i in 0..n {
        if i + 1 == n {
            rows[i] = row;
            break;
        }
        let mut below = [e[i], d[i + 1] - value, if i + 2 < n { e[i + 1] } else { 0.0 }];
        if below[0].abs() > row[0].abs() {
            std::mem::swap(&mut row, &mut below);
            b.swap(i, i + 1);
        }
        let pivot = if row[0].abs() < tiny { tiny } else { row[0] };
        let factor = below[0] / pivot;
        rows[i] = [pivot, row[1], row[2]];
        b[i + 1] -= factor * b[i];
        row = [below[1] - factor * row[1], below[2] - factor * row[2], 0.0];
    }
    if rows[n - 1][0].abs() < tiny {
        rows[n - 1][0] = tiny;
    }
    for i in (0..n).rev() {
        let mut rest = b[i];
        if i + 1 < n {
            rest -= rows[i][1] * b[i + 1];
        }
        if i + 2 < n {
            rest -= rows[i][2] * b[i + 2];
        }
        b[i] = rest / rows[i][0];
    }
}

/// Products of a symmetric matrix with vectors: rows in, rows out.
pub(crate) type Apply<'a> = dyn Fn(&Array2<f64>) -> Result<Array2<f64>> + 'a;

/// The `k` largest eigenvalues of a symmetric n × n matrix that is known by its products alone.
///
/// From a block of random vectors (always the same) it collects what the matrix makes of them again and again, and takes
/// the best approximations within all that was collected. A block finds equal eigenvalues too, up to its size. Each
/// vector's residual ends below 10⁻¹⁰ of the largest value.
///
/// Source: Cameron Musco and Christopher Musco, *Randomized Block Krylov Methods for Stronger and Faster Approximate
/// Singular Value Decomposition*, NeurIPS 2015.
pub(crate) fn leading_of(n: usize, k: usize, apply: &Apply<'_>) -> Result<Eigen> {
    const TOLERANCE: f64 = 1e-10;
    const MOST_ROUNDS: usize = 60;
    let block = (k + 4).min(n);
    let kept = (2 * block).min(n);
    let most = (20 * block).min(n);
    let mut rng = Rng::new(0);
    let mut basis = Array2::zeros((0, n));
    let mut images = Array2::zeros((0, n));
    let mut next: Array2<f64> = rng.normals((block, n));
    for _round in 0..MOST_ROUNDS {
        while basis.nrows() < most {
            let left = most - basis.nrows();
            let new = next.slice(s![..block.min(left), ..]).to_owned();
            let fresh = orthonormal_to(&basis, new, &mut rng)?;
            next = apply(&fresh)?;
            append(&mut basis, &fresh)?;
            append(&mut images, &next)?;
        }
        let small = linalg::matmul(&basis, images.t())?;
        let ritz = leading(((&small + &small.t()) * 0.5).view(), kept)?;
        let vectors = linalg::matmul(&ritz.vectors, &basis)?;
        let vector_images = linalg::matmul(&ritz.vectors, &images)?;
        let scale = ritz.values.iter().fold(0.0, |m: f64, v| m.max(v.abs()));
        let residual = |i: usize| {
            let mut gap = vector_images.row(i).to_owned();
            linalg::add_scaled(&mut gap, -ritz.values[i], vectors.row(i));
            linalg::norm_l2(&gap)
        };
        if most == n || (0..k).all(|i| residual(i) <= TOLERANCE * scale) {
            let mut vectors = vectors.slice(s![..k, ..]).to_owned();
            vectors.rows_mut().into_iter().for_each(point_forward);
            return Ok(Eigen { values: ritz.values.slice(s![..k]).to_owned(), vectors });
        }
        // Begin again from the best so far: what they lack lies in the next block.
        next = orthonormal_to(&basis, next, &mut rng)?;
        basis = vectors;
        images = vector_images;
    }
    Err(Error::NotConverged { what: "the first eigenvectors".to_owned(), steps: MOST_ROUNDS })
}

fn append(rows: &mut Array2<f64>, more: &Array2<f64>) -> Result<()> {
    rows.append(Axis(0), more.view())
        .map_err(|error| Error::invalid("the number of columns", error, "the same for all rows"))
}

/// Makes the rows orthonormal to those of `basis` and to each other. A row that has nothing new becomes a random one.
fn orthonormal_to(
    basis: &Array2<f64>,
    mut rows: Array2<f64>,
    rng: &mut Rng,
) -> Result<Array2<f64>> {
    for i in 0..rows.nrows() {
        let mut row = rows.row(i).to_owned();
        for _attempt in 0..3 {
            let before = linalg::norm_l2(&row);
            if before > 0.0 {
                row.change_each(&|v| v / before);
            }
            for _twice in 0..2 {
                for other in basis.rows().into_iter().chain(rows.slice(s![..i, ..]).rows()) {
                    let along = sum::dot(&row, other)?;
                    linalg::add_scaled(&mut row, -along, other);
                }
            }
            let left = linalg::norm_l2(&row);
            if left > 1e-10 {
                row.change_each(&|v| v / left);
                break;
            }
            row = rng.normals(row.len());
        }
        // Once more, so that rounding leaves nothing of the others.
        for other in basis.rows().into_iter().chain(rows.slice(s![..i, ..]).rows()) {
            let along = sum::dot(&row, other)?;
            linalg::add_scaled(&mut row, -along, other);
        }
        let length = linalg::norm_l2(&row);
        rows.row_mut(i).assign(&row.each(&|v| v / length));
    }
    Ok(rows)
}
