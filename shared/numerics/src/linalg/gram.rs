//! Products of all pairs of columns, `XᵀX`: the matrix that least squares, Newton's method and principal components need.

use std::ops::Range;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, ArrayViewMut1, s};

use super::matrix;
use crate::stats::mean_of;
use crate::{Elementwise, Error, Result, check, parallel};

/// Rows that are worked on at once: with a hundred columns they fill a core's second cache, not more.
const ROWS: usize = 256;

/// Columns whose products are made at once. What lies below the diagonal is not computed, save within such a stripe.
const COLUMNS: usize = 32;

/// How many rows a thread takes at once: at most 16 portions, none below 1,024 rows. It depends on the number of rows alone.
fn portion(n_rows: usize) -> usize {
    n_rows.div_ceil(16).next_multiple_of(ROWS).max(4 * ROWS)
}

/// Adds up `XᵀX` over portions of the rows of X, in the order in which they come.
///
/// Only the upper triangle is computed, stripe by stripe, by ndarray's matrix product.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::GramSum;
///
/// let mut sum = GramSum::new(2);
/// sum.add(array![[1.0, 2.0]].view());
/// sum.add(array![[3.0, 4.0]].view());
/// assert_eq!(sum.into_matrix(), array![[10.0, 14.0], [14.0, 20.0]]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct GramSum {
    sum: Array2<f64>,
}

impl GramSum {
    /// The sum over no rows, for matrices of `n_columns` columns.
    pub fn new(n_columns: usize) -> Self {
        GramSum { sum: Array2::zeros((n_columns, n_columns)) }
    }

    /// Adds `rowsᵀ·rows`. Panics if the number of columns is another. NaN and infinities go through; a sum beyond the largest
    /// `f64` is infinite, or NaN with one of the other sign.
    pub fn add(&mut self, rows: ArrayView2<'_, f64>) {
        let n_columns = self.sum.ncols();
        for first in (0..n_columns).step_by(COLUMNS) {
            let last = n_columns.min(first + COLUMNS);
            let stripe = rows.slice(s![.., first..last]);
            let onward = rows.slice(s![.., first..]);
            let mut target = self.sum.slice_mut(s![first..last, first..]);
            general_mat_mul(1.0, &stripe.t(), &onward, 1.0, &mut target);
        }
    }

    /// Adds what another sum has collected. Panics if the number of columns is another.
    pub fn merge(mut self, other: GramSum) -> GramSum {
        self.sum += &other.sum;
        self
    }

    /// The whole symmetric matrix, its lower triangle a copy of the upper one.
    pub fn into_matrix(mut self) -> Array2<f64> {
        for i in 0..self.sum.nrows() {
            for j in 0..i {
                self.sum[[i, j]] = self.sum[[j, i]];
            }
        }
        self.sum
    }
}

/// Goes over the rows in blocks of a size that fits a core's cache, on all threads, and combines what they give in order.
///
/// `start` makes an empty result, `add` adds a block of rows to it, `merge` adds two results. The cuts depend on `n_rows`
/// alone, so the result has the same bits for any number of threads. `None` if there are no rows.
///
/// ```
/// use numerics::linalg::fold_rows;
///
/// let count = fold_rows(10_000, || 0, |count, rows| *count += rows.len(), |a, b| a + b);
/// assert_eq!(count, Some(10_000));
/// ```
pub fn fold_rows<T: Send>(
    n_rows: usize,
    start: impl Fn() -> T + Sync,
    add: impl Fn(&mut T, Range<usize>) + Sync,
    merge: impl Fn(T, T) -> T,
) -> Option<T> {
    let work = |portion: Range<usize>| {
        let mut result = start();
        for first in portion.clone().step_by(ROWS) {
            add(&mut result, first..portion.end.min(first + ROWS));
        }
        result
    };
    parallel::fold(n_rows, portion(n_rows), work, merge)
}

/// The products of all pairs of columns, `XᵀX`: entry (j, k) is the dot product of columns j and k.
///
/// (The Gram matrix of a *kernel* compares rows instead.)
///
/// Shape: (n, d) in, (d, d) out, exactly symmetric. The rows are cut into blocks that depend on n alone, so the result has
/// the same bits for any number of threads.
///
/// Errors: no rows or no columns; a number that is not finite; a product beyond the largest `f64`. Cost: n·d²/2
/// products.
///
/// ```
/// use ndarray::array;
///
/// let gram = numerics::linalg::gram(&array![[1.0, 2.0], [3.0, 4.0]])?;
/// assert_eq!(gram, array![[10.0, 14.0], [14.0, 20.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn gram<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    let x = x.into();
    matrix("x", x)?;
    check::all_in_range("a product of two columns of x", gram_of(x, None), "x")
}

/// The products of all pairs of columns with a weight for each row, `Xᵀ·W·X`, where W has the weights on its diagonal.
///
/// Shapes: (n, d) and n in, (d, d) out. Bits and cost as [`gram`].
///
/// Errors: no rows or no columns; a number that is not finite; not one weight per row; a weight below zero; a product
/// beyond the largest `f64`.
///
/// ```
/// use ndarray::array;
///
/// let x = array![[1.0, 2.0], [3.0, 4.0]];
/// let gram = numerics::linalg::weighted_gram(&x, &array![4.0, 0.0])?;
/// assert_eq!(gram, array![[4.0, 8.0], [8.0, 16.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn weighted_gram<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    weights: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array2<f64>> {
    let (x, weights) = (x.into(), weights.into());
    matrix("x", x)?;
    check::same_length("rows", ("x", x.nrows()), ("weights", weights.len()))?;
    for (i, &weight) in weights.iter().enumerate() {
        check::non_negative(&format!("weights[{i}]"), weight)?;
    }
    let products = gram_of(x, Some(weights));
    check::all_in_range("a weighted product of two columns of x", products, "x or the weights")
}

fn gram_of(x: ArrayView2<'_, f64>, weights: Option<ArrayView1<'_, f64>>) -> Array2<f64> {
    let n_columns = x.ncols();
    let add = |sum: &mut GramSum, rows: Range<usize>| {
        let part = x.slice(s![rows.clone(), ..]);
        match weights {
            None => sum.add(part),
            Some(weights) => {
                let mut scaled = part.to_owned();
                for (mut row, weight) in scaled.rows_mut().into_iter().zip(weights.slice(s![rows]))
                {
                    row *= weight.sqrt();
                }
                sum.add(scaled.view());
            }
        }
    };
    fold_rows(x.nrows(), || GramSum::new(n_columns), add, GramSum::merge)
        .unwrap_or_else(|| GramSum::new(n_columns))
        .into_matrix()
}

/// Adds to a vector each row times its weight: `target + Xᵀ·weights`, which is what slopes of a loss are made of.
///
/// Four rows at a time, so that the target is read and written a quarter as often. Rows are taken in their order.
///
/// Shapes: n_columns, (n_rows, n_columns), n_rows. NaN and infinities go through; a sum beyond the largest `f64` is infinite. Panics where the lengths differ, as
/// ndarray's own sums do. Cost: n·d.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::add_weighted_rows;
///
/// let mut target = array![100.0, 100.0];
/// add_weighted_rows(&mut target, &array![[1.0, 2.0], [3.0, 4.0]], &array![1.0, 10.0]);
/// assert_eq!(target, array![131.0, 142.0]);
/// ```
pub fn add_weighted_rows<'a, 'b, 'c>(
    target: impl Into<ArrayViewMut1<'a, f64>>,
    x: impl Into<ArrayView2<'b, f64>>,
    weights: impl Into<ArrayView1<'c, f64>>,
) {
    let (target, x, weights) = (target.into(), x.into(), weights.into());
    assert_eq!(target.len(), x.ncols(), "one number per column of x in the target");
    assert_eq!(weights.len(), x.nrows(), "one weight per row of x");
    add_weighted_rows_of(target, x, weights);
}

fn add_weighted_rows_of(
    mut target: ArrayViewMut1<'_, f64>,
    x: ArrayView2<'_, f64>,
    weights: ArrayView1<'_, f64>,
) {
    let x = x.as_standard_layout();
    let (Some(values), Some(sums)) = (x.as_slice(), target.as_slice_mut()) else {
        for (row, &weight) in x.rows().into_iter().zip(weights) {
            add_scaled_of(target.view_mut(), weight, row);
        }
        return;
    };
    let d = sums.len();
    if d == 0 {
        return;
    }
    let mut fours = values.chunks_exact(4 * d);
    let mut first = 0;
    for four in &mut fours {
        let (ab, cd) = four.split_at(2 * d);
        let ((a, b), (c, d)) = (ab.split_at(d), cd.split_at(d));
        let w: [f64; 4] = std::array::from_fn(|k| weights[first + k]);
        let rows = a.iter().zip(b).zip(c.iter().zip(d));
        for (sum, ((a, b), (c, d))) in sums.iter_mut().zip(rows) {
            *sum += (w[0] * a + w[1] * b) + (w[2] * c + w[3] * d);
        }
        first += 4;
    }
    for (row, &weight) in fours.remainder().chunks_exact(d).zip(weights.iter().skip(first)) {
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += weight * value;
        }
    }
}

/// Adds to a vector a multiple of another one: `target + factor·values`. ndarray's `scaled_add`, compiled once.
///
/// NaN and infinities go through; a sum beyond the largest `f64` is infinite. Panics where the lengths differ, as ndarray's
/// own sums do. Cost: d.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::add_scaled;
///
/// let mut target = array![100.0, 100.0];
/// add_scaled(&mut target, 10.0, &array![1.0, 2.0]);
/// assert_eq!(target, array![110.0, 120.0]);
/// ```
pub fn add_scaled<'a, 'b>(
    target: impl Into<ArrayViewMut1<'a, f64>>,
    factor: f64,
    values: impl Into<ArrayView1<'b, f64>>,
) {
    add_scaled_of(target.into(), factor, values.into());
}

fn add_scaled_of(mut target: ArrayViewMut1<'_, f64>, factor: f64, values: ArrayView1<'_, f64>) {
    assert_eq!(values.len(), target.len(), "as many values as the target has numbers");
    match (target.as_slice_mut(), values.as_slice()) {
        (Some(target), Some(values)) => {
            for (sum, value) in target.iter_mut().zip(values) {
                *sum += factor * value;
            }
        }
        _ => {
            for i in 0..values.len() {
                target[i] += factor * values[i];
            }
        }
    }
}

/// The mean of each column. Shape: (n, d) in, d out. The same bits for any number of threads.
///
/// Errors: no rows or no columns; a number that is not finite. Cost: n·d.
///
/// ```
/// use ndarray::array;
///
/// assert_eq!(numerics::linalg::column_means(&array![[1.0, 2.0], [3.0, 6.0]])?, array![2.0, 4.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn column_means<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array1<f64>> {
    let x = x.into();
    matrix("x", x)?;
    Ok(column_means_of(x))
}

fn column_means_of(x: ArrayView2<'_, f64>) -> Array1<f64> {
    let add = |sums: &mut Array1<f64>, rows: Range<usize>| {
        for row in x.slice(s![rows, ..]).rows() {
            *sums += &row;
        }
    };
    let sums = fold_rows(x.nrows(), || Array1::zeros(x.ncols()), add, |a, b| a + b);
    let n_rows = x.nrows() as f64;
    let mut means = sums.unwrap_or_default() / n_rows;
    for (mean, column) in means.iter_mut().zip(x.columns()) {
        if !mean.is_finite() {
            *mean = mean_of(column); // the sum is beyond the largest f64, the mean is not
        }
    }
    means
}

/// What least squares needs to know of its data: means, and products of all that was centered on them.
///
/// With `Xc` for X minus its column means and `yc` for y minus its mean, the weights that fit best solve
/// `XcᵀXc·w = Xcᵀyc`.
#[derive(Debug, Clone, PartialEq)]
pub struct CenteredProducts {
    /// The mean of each column. Shape: (d,).
    pub x_mean: Array1<f64>,
    /// The mean of the targets.
    pub y_mean: f64,
    /// `XcᵀXc`, exactly symmetric. Shape: (d, d).
    pub gram: Array2<f64>,
    /// `Xcᵀyc`. Shape: (d,).
    pub moment: Array1<f64>,
}

/// Centers samples and targets on their means, unless `center` is false, and multiplies all pairs of columns.
///
/// Without centering the means are given as zeros. X is read once: the products are taken about the means of its first
/// rows, and corrected by what the true means differ from those. That costs less than half of log₂(n / 256) of the 53
/// binary digits in the worst case, where the products about zero could lose all.
///
/// Shapes: (n, d) and n in. Bits as [`gram`]. Errors: no rows or no columns; a number that is not finite; not one target
/// per row; a product beyond the largest `f64`. Cost: n·d²/2 products.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::centered_products;
///
/// let (x, y) = (array![[1.0], [3.0], [5.0]], array![2.0, 2.0, 8.0]);
/// let products = centered_products(&x, &y, true)?;
/// assert_eq!((products.gram[[0, 0]], products.moment[0]), (8.0, 12.0)); // slope 12 / 8
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn centered_products<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    center: bool,
) -> Result<CenteredProducts> {
    let (x, y) = (x.into(), y.into());
    check::not_empty("x", x.nrows(), "row")?;
    check::not_empty("x", x.ncols(), "column")?;
    if x.nrows() != y.len() {
        let wanted = "y must have one number per row of x";
        return Err(Error::shape_mismatch(("x", x.shape()), ("y", y.shape()), wanted));
    }
    let products = centered_products_of(x, y, center);
    // A number that is not finite makes its column's products not finite, so that x need not be read once more.
    let CenteredProducts { x_mean, y_mean, gram, moment } = &products;
    let right = [x_mean, moment].into_iter().flatten().chain(gram).chain([y_mean]);
    if right.into_iter().all(|value| value.is_finite()) {
        return Ok(products);
    }
    check::finite("x", &x)?;
    check::finite("y", &y)?;
    Err(Error::out_of_range("a product of two columns of x and y", "x or y"))
}

fn centered_products_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    center: bool,
) -> CenteredProducts {
    let (n_rows, n_columns) = x.dim();
    let (near, y_mean) = if center {
        (column_means_of(x.slice(s![..n_rows.min(ROWS), ..])), mean_of(y))
    } else {
        (Array1::zeros(n_columns), 0.0)
    };
    // Beside the features stand the centered target and a 1, so that one product gives moments and sums as well.
    let empty = || (GramSum::new(n_columns + 2), Array2::ones((ROWS, n_columns + 2)));
    let add = |(sum, block): &mut (GramSum, Array2<f64>), rows: Range<usize>| {
        let mut block = block.slice_mut(s![..rows.len(), ..]);
        let targets = y.slice(s![rows.clone()]);
        let samples = x.slice(s![rows, ..]);
        for ((mut row, sample), &target) in
            block.rows_mut().into_iter().zip(samples.rows()).zip(targets)
        {
            row[n_columns] = target - y_mean;
            for j in 0..n_columns {
                row[j] = sample[j] - near[j];
            }
        }
        sum.add(block.view());
    };
    let merge = |a: (GramSum, Array2<f64>), b: (GramSum, Array2<f64>)| (a.0.merge(b.0), a.1);
    let products = fold_rows(n_rows, empty, add, merge).unwrap_or_else(empty).0.into_matrix();
    let mut gram = products.slice(s![..n_columns, ..n_columns]).to_owned();
    let moment = products.slice(s![..n_columns, n_columns]).to_owned();
    if !center {
        return CenteredProducts { x_mean: near, y_mean, gram, moment };
    }
    // About the true mean, off by `shift` from where the products were taken; y is centered already, so its products stay.
    let sums = products.slice(s![..n_columns, n_columns + 1]);
    let shift = sums.each(&|sum| sum / n_rows as f64);
    for i in 0..n_columns {
        for j in 0..n_columns {
            gram[[i, j]] -= n_rows as f64 * (shift[i] * shift[j]);
        }
    }
    CenteredProducts { x_mean: near + shift, y_mean, gram, moment }
}
