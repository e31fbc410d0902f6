//! A model of a GPU's launch: grids, blocks and threads.

use ndarray::{Array2, ArrayViewMut2, Axis};
use numerics::{Error, Result, caught, check, parallel};

/// The most blocks that a launch of this model takes.
const MAX_BLOCKS: usize = 1 << 20;

/// The most threads in a block, as on NVIDIA's GPUs.
const MAX_THREADS_PER_BLOCK: usize = 1024;

/// The most threads in all that a launch of this model takes: seconds on one CPU.
const MAX_THREADS: usize = 1 << 24;

/// A grid is all the threads of a launch: so many blocks of so many threads.
///
/// ```
/// use part1_vocabulary::execution::Grid;
/// let grid = Grid::covering(10, 4)?;
/// assert_eq!(grid, Grid { blocks: 3, threads_per_block: 4 });
/// assert_eq!(grid.n_threads(), 12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5f (how fast?).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// How many blocks.
    pub blocks: usize,
    /// How many threads each block has.
    pub threads_per_block: usize,
}

impl Grid {
    /// The smallest grid of such blocks that has a thread for each of `n` elements.
    ///
    /// Errors: when `n` or `threads_per_block` is 0.
    pub fn covering(n: usize, threads_per_block: usize) -> Result<Grid> {
        check::at_least("n", n, 1)?;
        check::at_least("threads_per_block", threads_per_block, 1)?;
        Ok(Grid { blocks: n.div_ceil(threads_per_block), threads_per_block })
    }

    /// How many threads there are in all. Too large a number for `usize` is the largest `usize`.
    pub fn n_threads(self) -> usize {
        self.blocks.saturating_mul(self.threads_per_block)
    }

    fn check(self) -> Result<()> {
        check::between("blocks", self.blocks, 1, ("the model's limit", MAX_BLOCKS))?;
        check_threads_per_block(self.threads_per_block)?;
        check_threads(self.n_threads())
    }
}

/// A block has a thread, and not too many.
fn check_threads_per_block(threads_per_block: usize) -> Result<()> {
    check::at_least("threads_per_block", threads_per_block, 1)?;
    let most = ("the model's limit", MAX_THREADS_PER_BLOCK);
    check::between("threads_per_block", threads_per_block, 1, most)
}

/// A launch has not too many threads in all.
fn check_threads(n_threads: usize) -> Result<()> {
    check::between("the number of threads", n_threads, 1, ("the model's limit", MAX_THREADS))
}

/// Who a thread is: its block, and its place in the block.
///
/// Explained in Part I, chapter 5f (how fast?). CUDA's `blockIdx.x`, `threadIdx.x` and
/// `blockDim.x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThreadIndex {
    /// The block's number, from 0.
    pub block: usize,
    /// The thread's number in its block, from 0.
    pub thread: usize,
    /// How many threads a block has.
    pub block_dim: usize,
}

impl ThreadIndex {
    /// The thread's number in the whole grid: `block · block_dim + thread`.
    ///
    /// ```
    /// use part1_vocabulary::execution::ThreadIndex;
    /// let index = ThreadIndex { block: 2, thread: 1, block_dim: 4 };
    /// assert_eq!(index.global(), 9);
    /// ```
    pub fn global(self) -> usize {
        self.block.saturating_mul(self.block_dim).saturating_add(self.thread)
    }
}

/// What a launch did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Launched {
    /// How many threads ran.
    pub n_threads: usize,
    /// How many of them wrote their element.
    pub n_written: usize,
}

/// Launches a kernel over a grid: the same small function runs once for each thread, and each
/// thread does one element.
///
/// The kernel is told which thread it is. What it returns goes to `out[index.global()]`; a thread
/// without an element returns `None`. On a GPU thousands of threads run at once; here the CPU's
/// threads take the blocks in any order, and the result is the same bits in each. An element for
/// which the grid has no thread keeps its value. Cost: one call a thread.
///
/// Errors: when the grid has no blocks (or more than 2²⁰), or a block no threads (or more than
/// 1,024), or all blocks together more than 2²⁴; when a thread writes behind the end of `out` or
/// panics, as when it reads behind the end of an input. The first such thread is named, and `out`
/// is left half written, as on a GPU.
///
/// ```
/// use part1_vocabulary::execution::{Grid, launch};
/// let (a, b) = ([1.0, 2.0, 3.0], [10.0, 20.0, 30.0]);
/// let mut out = [0.0; 3];
/// let launched = launch(Grid { blocks: 2, threads_per_block: 2 }, &mut out, |index| {
///     let i = index.global();
///     if i < 3 { Some(a[i] + b[i]) } else { None } // the guard: the fourth thread has no element
/// })?;
/// assert_eq!(out, [11.0, 22.0, 33.0]);
/// assert_eq!((launched.n_threads, launched.n_written), (4, 3));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5f (how fast?).
pub fn launch<K>(grid: Grid, out: &mut [f64], kernel: K) -> Result<Launched>
where
    K: Fn(ThreadIndex) -> Option<f64> + Sync,
{
    grid.check()?;
    // Each block owns its share of `out`; a block behind the end owns nothing.
    let mut shares: Vec<&mut [f64]> = out.chunks_mut(grid.threads_per_block).collect();
    shares.resize_with(grid.blocks, Default::default);
    let written =
        parallel::map_pieces(shares, |block, share| run_block(grid, block, share, &kernel));
    count(grid.n_threads(), written)
}

/// Runs the threads of one block, one after the other, and gives how many wrote their element of
/// the block's share.
fn run_block<K>(grid: Grid, block: usize, share: &mut [f64], kernel: &K) -> Result<usize>
where
    K: Fn(ThreadIndex) -> Option<f64>,
{
    let mut n_written = 0;
    for thread in 0..grid.threads_per_block {
        let index = ThreadIndex { block, thread, block_dim: grid.threads_per_block };
        let who = || format!("thread {thread} of block {block}");
        if let Some(value) = caught(|| kernel(index)).map_err(|text| stopped(who(), &text))? {
            match share.get_mut(thread) {
                Some(element) => *element = value,
                None => return Err(out_of_bounds(who(), index.global())),
            }
            n_written += 1;
        }
    }
    Ok(n_written)
}

/// A grid in two dimensions, for pictures: blocks of threads side by side and below each other.
///
/// ```
/// use part1_vocabulary::execution::Grid2d;
/// let grid = Grid2d::covering((8, 10), (4, 4))?;
/// assert_eq!(grid, Grid2d { blocks: (2, 3), threads_per_block: (4, 4) });
/// assert_eq!(grid.n_threads(), 96);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5f (how fast?).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid2d {
    /// How many blocks: (rows, columns).
    pub blocks: (usize, usize),
    /// How many threads each block has: (rows, columns).
    pub threads_per_block: (usize, usize),
}

impl Grid2d {
    /// The smallest grid of such blocks that has a thread for each pixel of a picture of that
    /// shape.
    ///
    /// Errors: when the picture has no pixel or the blocks have no thread.
    pub fn covering(shape: (usize, usize), threads_per_block: (usize, usize)) -> Result<Grid2d> {
        let rows = Grid::covering(shape.0, threads_per_block.0)?;
        let columns = Grid::covering(shape.1, threads_per_block.1)?;
        Ok(Grid2d { blocks: (rows.blocks, columns.blocks), threads_per_block })
    }

    /// How many threads there are in all. Too large a number for `usize` is the largest `usize`.
    pub fn n_threads(self) -> usize {
        let (rows, columns) = (self.rows(), self.columns());
        rows.n_threads().saturating_mul(columns.n_threads())
    }

    fn check(self) -> Result<()> {
        self.rows().check()?;
        self.columns().check()?;
        let (rows, columns) = self.threads_per_block;
        check_threads_per_block(rows.saturating_mul(columns))?;
        check_threads(self.n_threads())
    }

    fn rows(self) -> Grid {
        Grid { blocks: self.blocks.0, threads_per_block: self.threads_per_block.0 }
    }

    fn columns(self) -> Grid {
        Grid { blocks: self.blocks.1, threads_per_block: self.threads_per_block.1 }
    }
}

/// Who a thread of a [`Grid2d`] is; each pair is (row, column).
///
/// Explained in Part I, chapter 5f (how fast?). CUDA's `y` is our row, its `x` our column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThreadIndex2d {
    /// The block's place in the grid, from (0, 0).
    pub block: (usize, usize),
    /// The thread's place in its block, from (0, 0).
    pub thread: (usize, usize),
    /// How many rows and columns of threads a block has.
    pub block_dim: (usize, usize),
}

impl ThreadIndex2d {
    /// The thread's row in the whole grid.
    pub fn row(self) -> usize {
        self.block.0.saturating_mul(self.block_dim.0).saturating_add(self.thread.0)
    }

    /// The thread's column in the whole grid.
    pub fn column(self) -> usize {
        self.block.1.saturating_mul(self.block_dim.1).saturating_add(self.thread.1)
    }
}

/// Launches a kernel over a picture: the same small function runs once for each thread, and each
/// thread does one pixel.
///
/// As [`launch()`], with `out[[index.row(), index.column()]]` for the result of a thread; a block has
/// at most 1,024 threads, rows times columns.
///
/// ```
/// use ndarray::{Array2, array};
/// use part1_vocabulary::execution::{Grid2d, launch2d};
/// let picture = array![[1.0, 9.0, 4.0], [8.0, 2.0, 7.0]];
/// let mut out = Array2::zeros((2, 3));
/// let launched = launch2d(Grid2d::covering((2, 3), (2, 2))?, &mut out, |index| {
///     let pixel = picture.get((index.row(), index.column()))?; // no pixel: nothing to write
///     Some(if *pixel > 5.0 { 1.0 } else { 0.0 })
/// })?;
/// assert_eq!(out, array![[0.0, 1.0, 0.0], [1.0, 0.0, 1.0]]);
/// assert_eq!((launched.n_threads, launched.n_written), (8, 6));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5f (how fast?).
pub fn launch2d<K>(grid: Grid2d, out: &mut Array2<f64>, kernel: K) -> Result<Launched>
where
    K: Fn(ThreadIndex2d) -> Option<f64> + Sync,
{
    grid.check()?;
    // Each row of blocks owns a strip of the picture; one below the picture owns nothing.
    let rows_per_block = grid.threads_per_block.0;
    let mut strips: Vec<Option<ArrayViewMut2<'_, f64>>> =
        out.axis_chunks_iter_mut(Axis(0), rows_per_block).map(Some).collect();
    strips.resize_with(grid.blocks.0, || None);
    let written =
        parallel::map_pieces(strips, |block_row, strip| run_strip(grid, block_row, strip, &kernel));
    count(grid.n_threads(), written)
}

/// Runs one row of blocks, block by block, and gives how many threads wrote their pixel of the
/// strip.
fn run_strip<K>(
    grid: Grid2d,
    block_row: usize,
    mut strip: Option<ArrayViewMut2<'_, f64>>,
    kernel: &K,
) -> Result<usize>
where
    K: Fn(ThreadIndex2d) -> Option<f64>,
{
    let block_dim = grid.threads_per_block;
    let mut n_written = 0;
    for block_column in 0..grid.blocks.1 {
        for (row, column) in ndarray::indices(block_dim) {
            let block = (block_row, block_column);
            let index = ThreadIndex2d { block, thread: (row, column), block_dim };
            let who = || format!("thread {:?} of block {block:?}", index.thread);
            if let Some(value) = caught(|| kernel(index)).map_err(|text| stopped(who(), &text))? {
                let place = (row, index.column());
                match strip.as_mut().and_then(|strip| strip.get_mut(place)) {
                    Some(pixel) => *pixel = value,
                    None => {
                        let place = format!("({}, {})", index.row(), index.column());
                        return Err(out_of_bounds(who(), place));
                    }
                }
                n_written += 1;
            }
        }
    }
    Ok(n_written)
}

/// Adds up what the blocks wrote, or gives the first block's error.
fn count(n_threads: usize, written: Vec<Result<usize>>) -> Result<Launched> {
    let mut n_written = 0;
    for written in written {
        n_written += written?;
    }
    Ok(Launched { n_threads, n_written })
}

/// A thread panicked.
fn stopped(who: String, text: &str) -> Error {
    Error::invalid(who, format!("stopped by a panic ({text})"), "able to finish")
}

/// A thread wrote where `out` has no element.
fn out_of_bounds(who: String, place: impl std::fmt::Display) -> Error {
    Error::invalid(format!("the place that {who} writes to"), place, "inside out")
}
