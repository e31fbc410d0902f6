//! The product of two matrices with the same bits on every processor.
//!
//! Each number of the result is the plain running sum `((0 + a₀b₀) + a₁b₁) + …`, its terms in their order, each product
//! rounded before it is added. Blocks decide only which number is worked on when, so neither they, nor the width of the
//! processor's registers, nor the number of threads can change a bit.

use ndarray::{Array2, ArrayView2, ArrayViewMut2, Axis};

use crate::{Error, Real, Result, check, parallel};

/// Terms whose numbers are worked on together.
const TERMS: usize = 64;

/// Columns that are worked on together: with [`TERMS`] rows of `b` they fit a core's first cache.
const COLUMNS: usize = 64;

/// Terms that are added between reading and writing a sum.
const AT_ONCE: usize = 8;

/// Rows of the result that a thread takes at once: their sums of so many columns fit a core's second cache.
const ROWS: usize = 128;

/// From this many products on, blocks of rows may go to several threads.
const PARALLEL: usize = 1 << 21;

/// The matrix product `A·B` of two matrices of `f64` or `f32`, the same bits on every processor.
///
/// It is what three plain loops give, bit for bit, and faster. ndarray's `.dot` fuses the product and the sum on
/// processors that can, so its last bits differ from machine to machine.
///
/// Shapes: (n, k) and (k, m) in, (n, m) out; for k = 0 all are 0. NaN and infinities go through; a sum beyond the
/// largest number is infinite, or NaN with one of the other sign. Large products use all threads, with the same bits for
/// any number of them.
///
/// Errors: `a` has not as many columns as `b` has rows; a result of more than
/// [`MOST_ELEMENTS`](check::MOST_ELEMENTS) numbers. Cost: n·k·m products.
///
/// ```
/// use ndarray::array;
/// use numerics::linalg::matmul;
///
/// let product = matmul(&array![[1.0, 2.0], [3.0, 4.0]], &array![[10.0], [1.0]])?;
/// assert_eq!(product, array![[12.0], [34.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Source: Kazushige Goto and Robert van de Geijn, *Anatomy of High-Performance Matrix Multiplication*, ACM TOMS 34(3),
/// 2008 (the blocks and the copies).
pub fn matmul<'a, 'b, T: Real>(
    a: impl Into<ArrayView2<'a, T>>,
    b: impl Into<ArrayView2<'b, T>>,
) -> Result<Array2<T>> {
    let (a, b) = (a.into(), b.into());
    if a.ncols() != b.nrows() {
        let wanted = "a must have as many columns as b has rows";
        return Err(Error::shape_mismatch(("a", a.shape()), ("b", b.shape()), wanted));
    }
    check::size("the number of elements of a·b", &[a.nrows(), b.ncols()])?;
    Ok(T::product_here(a, b))
}

/// [`matmul`] of shapes that fit.
pub(crate) fn product_of<T: Real>(a: ArrayView2<'_, T>, b: ArrayView2<'_, T>) -> Array2<T> {
    let mut result = Array2::zeros((a.nrows(), b.ncols()));
    add_product(&mut result.view_mut(), a, b);
    result
}

/// Goes on with the running sums in `result`: `result + A·B`.
pub(super) fn add_product<T: Real>(
    result: &mut ArrayViewMut2<'_, T>,
    a: ArrayView2<'_, T>,
    b: ArrayView2<'_, T>,
) {
    let a = a.as_standard_layout();
    let on_threads = a.len().saturating_mul(b.ncols()) >= PARALLEL;
    let sums = result.axis_chunks_iter_mut(Axis(0), ROWS);
    let pieces = sums.into_iter().zip(a.axis_chunks_iter(Axis(0), ROWS));
    if on_threads {
        parallel::map_pieces(pieces.collect(), |_, (mut sums, rows)| add_rows(&mut sums, rows, b));
    } else {
        pieces.for_each(|(mut sums, rows)| add_rows(&mut sums, rows, b));
    }
}

/// [`add_product`] on one thread, for an `a` whose rows lie side by side.
fn add_rows<T: Real>(
    result: &mut ArrayViewMut2<'_, T>,
    a: ArrayView2<'_, T>,
    b: ArrayView2<'_, T>,
) {
    let mut panel = Vec::with_capacity(TERMS * COLUMNS);
    let strips = result.axis_chunks_iter_mut(Axis(1), COLUMNS);
    for (mut strip, b) in strips.into_iter().zip(b.axis_chunks_iter(Axis(1), COLUMNS)) {
        let blocks = a.axis_chunks_iter(Axis(1), TERMS).zip(b.axis_chunks_iter(Axis(0), TERMS));
        for (a, b) in blocks {
            panel.clear();
            panel.extend(b.iter().copied()); // side by side, row after row
            for (mut sums, factors) in strip.rows_mut().into_iter().zip(a.rows()) {
                match (sums.as_slice_mut(), factors.as_slice()) {
                    (Some(sums), Some(factors)) => add_terms(sums, factors, &panel),
                    _ => unreachable!("the rows of the result and of a lie side by side"),
                }
            }
        }
    }
}

/// `sums[j] += factors[k] · panel[k, j]` for every j and, in its order, every k: the loop in which all the time goes.
///
/// Written so that the compiler works on several neighbors j at once.
fn add_terms<T: Real>(sums: &mut [T], factors: &[T], panel: &[T]) {
    let n = sums.len();
    let (eights, rest) = factors.as_chunks::<AT_ONCE>();
    let (eight_rows, rows) = panel.split_at(eights.len() * AT_ONCE * n);
    for (f, rows) in eights.iter().zip(eight_rows.chunks_exact(AT_ONCE * n)) {
        let row: [&[T]; AT_ONCE] = std::array::from_fn(|k| &rows[k * n..][..n]);
        for j in 0..n {
            let mut sum = sums[j];
            for k in 0..AT_ONCE {
                sum += f[k] * row[k][j];
            }
            sums[j] = sum;
        }
    }
    for (&f, row) in rest.iter().zip(rows.chunks_exact(n)) {
        for (sum, &value) in sums.iter_mut().zip(row) {
            *sum += f * value;
        }
    }
}
