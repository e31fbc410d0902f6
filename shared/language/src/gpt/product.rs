//! The product of two matrices in f32: packed into panels, tile by tile, with the same bits for any number of threads.
//!
//! Each number of the result is a sum over k in order, in blocks of [`DEPTH`]; products and sums are never fused. How the
//! tiles are cut changes no bit, so one row alone gives the numbers that it gives among two thousand.

use std::cell::Cell;

use numerics::parallel;
use simd::Wide;

/// So many rows of the result are one tile.
const ROWS: usize = 6;

/// So many columns of the result are one tile.
pub(crate) const COLUMNS: usize = 16;

/// So many terms of a sum are added in registers before they go to memory.
const DEPTH: usize = 512;

/// So many rows of the result are one piece of work for a thread.
const PIECE: usize = 96;

thread_local! {
    /// Memory for packed panels, kept from call to call.
    static LEFT: Cell<Vec<f32>> = const { Cell::new(Vec::new()) };
    static RIGHT: Cell<Vec<f32>> = const { Cell::new(Vec::new()) };
}

/// A matrix that lies in a slice: element (i, j) at `i * row_step + j * column_step`.
#[derive(Clone, Copy)]
pub(crate) struct Matrix<'a> {
    data: &'a [f32],
    pub(crate) n_rows: usize,
    pub(crate) n_columns: usize,
    row_step: usize,
    column_step: usize,
}

impl<'a> Matrix<'a> {
    /// Row after row, without gaps.
    pub(crate) fn new(data: &'a [f32], n_rows: usize, n_columns: usize) -> Self {
        Self::strided(data, n_rows, n_columns, n_columns)
    }

    /// Row after row, each `row_step` behind the one before.
    pub(crate) fn strided(
        data: &'a [f32],
        n_rows: usize,
        n_columns: usize,
        row_step: usize,
    ) -> Self {
        Matrix { data, n_rows, n_columns, row_step, column_step: 1 }
    }

    /// Rows and columns exchanged.
    pub(crate) fn t(self) -> Self {
        Matrix {
            data: self.data,
            n_rows: self.n_columns,
            n_columns: self.n_rows,
            row_step: self.column_step,
            column_step: self.row_step,
        }
    }
}

/// The right factor of a product, cut into panels of [`COLUMNS`] columns, in blocks of [`DEPTH`] rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Panels {
    data: Vec<f32>,
    depth: usize,
    pub(crate) n_columns: usize,
}

impl Panels {
    /// Packs a matrix: (depth, n_columns).
    pub(crate) fn new(b: Matrix<'_>) -> Self {
        Self::within(Vec::new(), b)
    }

    /// Packs into memory that is there already.
    fn within(mut data: Vec<f32>, b: Matrix<'_>) -> Self {
        let width = b.n_columns.div_ceil(COLUMNS) * COLUMNS;
        let length = width * b.n_rows;
        if data.len() < length {
            data.resize(length, 0.0);
        }
        for first in (0..b.n_rows).step_by(DEPTH) {
            let depth = DEPTH.min(b.n_rows - first);
            let block = &mut data[first * width..(first + depth) * width];
            for (p, panel) in block.chunks_exact_mut(depth * COLUMNS).enumerate() {
                let n = COLUMNS.min(b.n_columns - p * COLUMNS);
                let start = first * b.row_step + p * COLUMNS * b.column_step;
                pack::<COLUMNS>(&b.data[start..], depth, n, b.row_step, b.column_step, panel);
            }
        }
        Panels { data, depth: b.n_rows, n_columns: b.n_columns }
    }
}

/// Packs `n` lanes of `depth` numbers each, lane by lane beside each other; lanes that are missing are zeros.
fn pack<const LANES: usize>(
    data: &[f32],
    depth: usize,
    n: usize,
    depth_step: usize,
    lane_step: usize,
    panel: &mut [f32],
) {
    if lane_step == 1 {
        for (k, row) in panel.chunks_exact_mut(LANES).take(depth).enumerate() {
            let from = &data[k * depth_step..];
            if n == LANES {
                row.copy_from_slice(&from[..LANES]); // a length that the compiler knows
            } else {
                row[..n].copy_from_slice(&from[..n]);
                row[n..].fill(0.0);
            }
        }
        return;
    }
    for lane in 0..LANES {
        if lane >= n {
            panel.iter_mut().skip(lane).step_by(LANES).take(depth).for_each(|to| *to = 0.0);
            continue;
        }
        let from = data[lane * lane_step..].iter().step_by(depth_step);
        for (row, &from) in panel.chunks_exact_mut(LANES).zip(from).take(depth) {
            row[lane] = from;
        }
    }
}

/// Where a product goes: the rows of a slice, `row_step` apart; added to what is there, or put in its place.
struct Output<'a> {
    data: &'a mut [f32],
    row_step: usize,
    add: bool,
}

/// Some rows of a product, on one thread.
struct Piece<'a, 'b> {
    a: Matrix<'a>,
    first_row: usize,
    n_rows: usize,
    b: &'a Panels,
    n_columns: usize,
    depth: usize,
    output: Output<'b>,
    packed: &'b mut Vec<f32>,
}

impl Wide for Piece<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Piece { a, first_row, n_rows, b, n_columns, depth: most, output, packed } = self;
        let width = b.n_columns.div_ceil(COLUMNS) * COLUMNS;
        let n_panels = n_columns.div_ceil(COLUMNS);
        let n_strips = n_rows.div_ceil(ROWS);
        for first in (0..most).step_by(DEPTH) {
            let whole = DEPTH.min(b.depth - first); // how the panels were packed
            let depth = DEPTH.min(most - first);
            let add = output.add || first > 0;
            if packed.len() < n_strips * ROWS * depth {
                packed.resize(n_strips * ROWS * depth, 0.0);
            }
            for (s, strip) in packed.chunks_exact_mut(ROWS * depth).take(n_strips).enumerate() {
                let row = s * ROWS;
                let start = (first_row + row) * a.row_step + first * a.column_step;
                let n = ROWS.min(n_rows - row);
                pack::<ROWS>(&a.data[start..], depth, n, a.column_step, a.row_step, strip);
            }
            for p in 0..n_panels {
                let start = first * width + p * whole * COLUMNS;
                let panel = &b.data[start..start + depth * COLUMNS];
                let column = p * COLUMNS;
                let n = COLUMNS.min(n_columns - column);
                for (s, strip) in packed.chunks_exact(ROWS * depth).take(n_strips).enumerate() {
                    let row = s * ROWS;
                    let sums = tile::<ROWS>(strip, panel);
                    for (i, sums) in sums.iter().enumerate().take(n_rows - row) {
                        let start = (row + i) * output.row_step + column;
                        let to = &mut output.data[start..start + n];
                        if n == COLUMNS {
                            write(to, sums, add);
                        } else {
                            write(to, &sums[..n], add);
                        }
                    }
                }
            }
        }
    }
}

#[inline(always)]
fn write(to: &mut [f32], sums: &[f32], add: bool) {
    if add {
        to.iter_mut().zip(sums).for_each(|(to, sum)| *to += sum);
    } else {
        to.copy_from_slice(sums);
    }
}

/// One tile: `R` rows by [`COLUMNS`] columns, each number a sum over the panels' depth.
#[inline(always)]
fn tile<const R: usize>(strip: &[f32], panel: &[f32]) -> [[f32; COLUMNS]; R] {
    let mut sums = [[0.0_f32; COLUMNS]; R];
    for (a, b) in strip.chunks_exact(R).zip(panel.chunks_exact(COLUMNS)) {
        for i in 0..R {
            for j in 0..COLUMNS {
                sums[i][j] += a[i] * b[j];
            }
        }
    }
    sums
}

/// A row times panels, as [`multiply`] would have it, bit for bit, without packing anything.
struct Row<'a> {
    a: &'a [f32],
    b: &'a Panels,
    output: &'a mut [f32],
    add: bool,
}

impl Wide for Row<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let width = self.b.n_columns.div_ceil(COLUMNS) * COLUMNS;
        for (block, a) in self.a.chunks(DEPTH).enumerate() {
            let start = block * DEPTH * width;
            let panels =
                self.b.data[start..start + a.len() * width].chunks_exact(a.len() * COLUMNS);
            for (to, panel) in self.output.chunks_mut(COLUMNS).zip(panels) {
                let [sums] = tile::<1>(a, panel);
                let n = to.len();
                write(to, &sums[..n], self.add || block > 0);
            }
        }
    }
}

/// `output = a · b` for the one row `a`, or `output += a · b`.
pub(crate) fn multiply_row(a: &[f32], b: &Panels, output: &mut [f32], add: bool) {
    Row { a, b, output, add }.widest();
}

/// `output = a · b`, on this thread alone, over the first `n_columns` of `b` and the first `depth` terms of each sum.
pub(crate) fn multiply_here(
    a: Matrix<'_>,
    b: &Panels,
    (n_columns, depth): (usize, usize),
    output: &mut [f32],
    row_step: usize,
    add: bool,
) {
    LEFT.with(|left| {
        let mut packed = left.take();
        let output = Output { data: output, row_step, add };
        let (n_rows, first_row) = (a.n_rows, 0);
        Piece { a, first_row, n_rows, b, n_columns, depth, output, packed: &mut packed }.widest();
        left.set(packed);
    });
}

/// `output = a · b`, or `output += a · b`, on all threads: rows of `b.n_columns` numbers without gaps.
pub(crate) fn multiply_panels(a: Matrix<'_>, b: &Panels, output: &mut [f32], add: bool) {
    let width = b.n_columns;
    if a.n_rows == 0 || width == 0 {
        return;
    }
    let pieces: Vec<&mut [f32]> = output.chunks_mut(PIECE * width).collect();
    parallel::map_pieces(pieces, |i, output: &mut [f32]| {
        LEFT.with(|left| {
            let mut packed = left.take();
            let n_rows = output.len() / width;
            let output = Output { data: output, row_step: width, add };
            Piece {
                a,
                first_row: i * PIECE,
                n_rows,
                b,
                n_columns: width,
                depth: b.depth,
                output,
                packed: &mut packed,
            }
            .widest();
            left.set(packed);
        });
    });
}

/// `output = a · b`, or `output += a · b`: (n, depth) times (depth, m) gives (n, m).
pub(crate) fn multiply(a: Matrix<'_>, b: Matrix<'_>, output: &mut [f32], add: bool) {
    with_panels(b, |panels| multiply_panels(a, panels, output, add));
}

/// Packs a right factor into memory that is kept from call to call, and hands it over.
pub(crate) fn with_panels<T>(b: Matrix<'_>, work: impl FnOnce(&Panels) -> T) -> T {
    let panels = Panels::within(RIGHT.with(Cell::take), b);
    let result = work(&panels);
    RIGHT.with(|right| right.set(panels.data));
    result
}
