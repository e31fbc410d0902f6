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
//! (`clippy.toml`). Use [`fold`] for what is added up, [`map`] for one result per piece, [`map_each`] for one per number,
//! [`map_pieces`] for pieces that are written, [`for_each_row`] for a matrix that is filled row by row, and
//! [`crate::sum::par_sum`] for numbers.
//!
//! All of them are shells around one call of rayon, which is compiled here and nowhere else: a parallel iterator
//! of rayon is some eight thousand instructions for each place that uses one.
//!
//! Below some hundred microseconds of work threads cost more than they give: cut into few, large pieces.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use ndarray::{Array2, ArrayViewMut1, Axis};

/// `work(i)` for each i from 0 to n − 1, on all threads.
fn on_all_threads(n: usize, work: &(dyn Fn(usize) + Sync)) {
    // Some more pieces than threads, so that a thread that was given little is not idle for long.
    let smallest = (n / (8 * rayon_core::current_num_threads())).max(1);
    split(0..n, smallest, work);
}

/// The one call of rayon: the two halves of a range, each on the thread that is free.
fn split(range: Range<usize>, smallest: usize, work: &(dyn Fn(usize) + Sync)) {
    if range.len() <= smallest {
        return range.for_each(work);
    }
    let middle = range.start + range.len() / 2;
    rayon_core::join(
        || split(range.start..middle, smallest, work),
        || split(middle..range.end, smallest, work),
    );
}

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
    map_of(n.div_ceil(chunk), &|i| {
        work(i * chunk..n.min(i.saturating_add(1).saturating_mul(chunk)))
    })
}

/// One result for each number from 0 to n − 1, in order, worked on on all threads: [`map`] with chunks of one.
///
/// ```
/// use numerics::parallel;
///
/// assert_eq!(parallel::map_each(4, |i| i * i), [0, 1, 4, 9]);
/// ```
pub fn map_each<T: Send>(n: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    map_of(n, &work)
}

/// [`map_each`] of one type of result, whatever the work is.
fn map_of<T: Send>(n: usize, work: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
    let results: Vec<Mutex<Option<T>>> = (0..n).map(|_| Mutex::new(None)).collect();
    on_all_threads(n, &|i| {
        let result = work(i);
        *results[i].lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
    });
    let taken =
        |result: Mutex<Option<T>>| result.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.into_iter().filter_map(taken).collect()
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
    map_pieces(matrix.axis_iter_mut(Axis(0)).collect(), work);
}

/// Hands each piece to one thread: one result for each, in order, `work(i, piece)` for the i-th of them.
///
/// A piece may borrow what is written, such as some rows of a matrix: no two pieces share it.
///
/// ```
/// use numerics::parallel;
///
/// let mut numbers = [0; 5];
/// parallel::map_pieces(numbers.chunks_mut(2).collect(), |i, chunk| chunk.fill(i));
/// assert_eq!(numbers, [0, 0, 1, 1, 2]);
/// ```
pub fn map_pieces<T: Send, R: Send>(pieces: Vec<T>, work: impl Fn(usize, T) -> R + Sync) -> Vec<R> {
    map_pieces_of(pieces, &work)
}

/// [`map_pieces`] of one type of piece, whatever the work is.
fn map_pieces_of<T: Send, R: Send>(
    pieces: Vec<T>,
    work: &(dyn Fn(usize, T) -> R + Sync),
) -> Vec<R> {
    let pieces: Vec<Mutex<Option<T>>> = pieces.into_iter().map(|p| Mutex::new(Some(p))).collect();
    let results = map_of(pieces.len(), &|i| {
        let piece = pieces[i].lock().unwrap_or_else(PoisonError::into_inner).take();
        piece.map(|piece| work(i, piece)) // each is asked for once, so it is there
    });
    results.into_iter().flatten().collect()
}
