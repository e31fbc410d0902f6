//! Work on all threads with the same bits for any number of them.
//!
//! # The policy
//!
//! A sum of floating-point numbers depends on the order of its additions. So in this book
//!
//! 1. **work is cut where the data says, never where the machine says**: the borders depend on the number of rows and on a
//!    fixed size, not on the number of threads;
//! 2. **each piece is worked on by one thread, from its first row to its last**;
//! 3. **results are combined in the order of the pieces**, on one thread, or in a tree whose shape depends on the length
//!    alone;
//! 4. random numbers come from a generator per piece, made before the threads start ([`crate::Rng::spawn`]);
//! 5. what a thread writes is its own: a row of the result, never a shared sum.
//!
//! rayon's own `sum`, `reduce` and `fold` combine in an order that depends on which thread was free; clippy refuses them
//! (`clippy.toml`). Use [`fold`] for what is added up, [`map`] for one result per piece, [`for_each_row`] for a matrix that
//! is filled row by row, and [`crate::sum::par_sum`] for numbers. rayon's `collect` keeps the order and is fine.
//!
//! Below some hundred microseconds of work threads cost more than they give: cut into few, large pieces.

use std::ops::Range;

use ndarray::{Array2, ArrayViewMut1, Axis};
use rayon::prelude::*;

/// Cuts 0..n into chunks of a fixed size and works on them on all threads: one result per chunk, in order.
///
/// `chunk` = 0 counts as 1; the last chunk is what is left. For n = 0 there are none.
///
/// ```
/// use numerics::parallel;
///
/// assert_eq!(parallel::map(10, 4, |range| range.len()), [4, 4, 2]);
/// ```
pub fn map<T: Send>(n: usize, chunk: usize, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
    let chunk = chunk.max(1);
    (0..n.div_ceil(chunk))
        .into_par_iter()
        .map(|i| work(i * chunk..n.min(i.saturating_add(1).saturating_mul(chunk))))
        .collect()
}

/// [`map`], and the results combined in order, from the left; `None` for n = 0.
///
/// The chunks depend on `n` and `chunk` alone, so a result of floating-point numbers has the same bits for any number
/// of threads.
///
/// ```
/// use numerics::parallel;
///
/// let squares = |range: std::ops::Range<usize>| range.map(|i| (i * i) as f64).sum::<f64>();
/// assert_eq!(parallel::fold(1000, 64, squares, |a, b| a + b), Some(332_833_500.0));
/// ```
pub fn fold<T: Send>(
    n: usize,
    chunk: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
    combine: impl Fn(T, T) -> T,
) -> Option<T> {
    map(n, chunk, work).into_iter().reduce(combine)
}

/// Fills a matrix row by row, on all threads: `work(i, row)` writes row i, and nothing else.
///
/// ```
/// use ndarray::{Array2, array};
/// use numerics::parallel;
///
/// let mut table = Array2::zeros((2, 2));
/// parallel::for_each_row(&mut table, |i, mut row| row.fill(i as f64));
/// assert_eq!(table, array![[0.0, 0.0], [1.0, 1.0]]);
/// ```
pub fn for_each_row<T: Send + Sync>(
    matrix: &mut Array2<T>,
    work: impl Fn(usize, ArrayViewMut1<'_, T>) + Sync + Send,
) {
    matrix.axis_iter_mut(Axis(0)).into_par_iter().enumerate().for_each(|(i, row)| work(i, row));
}
