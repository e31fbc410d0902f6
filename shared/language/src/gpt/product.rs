//! The product of two matrices in f32: packed into panels, tile by tile, with the same bits for any number of threads.
//!
//! Each number of the result is a sum over k in order, in blocks of [`DEPTH`]; products and sums are never fused. How the
//! tiles are cut changes no bit, so one row alone gives the numbers that it gives among two thousand.

use std::array::from_fn;
use std::cell::Cell;
use std::sync::LazyLock;

use numerics::parallel;
use pulp::{Arch, Simd, WithSimd};

/// The widest vectors that this processor has. The tile is written with them, not left to the compiler: that keeps its
/// sums in memory, where they take twenty times as long.
static ARCH: LazyLock<Arch> = LazyLock::new(Arch::new);

/// So many rows of the result are one tile: with two vectors each they fill the registers.
const ROWS: usize = 6;

/// So many columns of the result are one tile: two vectors.
fn columns() -> usize {
    struct Columns;
    impl WithSimd for Columns {
        type Output = usize;
        #[inline(always)]
        fn with_simd<S: Simd>(self, _: S) -> usize {
            2 * S::F32_LANES
        }
    }
    ARCH.dispatch(Columns)
}

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

/// The right factor of a product, cut into panels of [`columns`], in blocks of [`DEPTH`] rows.
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
        let columns = columns();
        let width = b.n_columns.next_multiple_of(columns);
        let length = width * b.n_rows;
        if data.len() < length {
            data.resize(length, 0.0);
        }
        for first in (0..b.n_rows).step_by(DEPTH) {
            let depth = DEPTH.min(b.n_rows - first);
            let block = &mut data[first * width..(first + depth) * width];
            for (p, panel) in block.chunks_exact_mut(depth * columns).enumerate() {
                let n = columns.min(b.n_columns - p * columns);
                let start = first * b.row_step + p * columns * b.column_step;
                let from = &b.data[start..];
                match columns {
                    32 => pack::<32>(from, depth, n, b.row_step, b.column_step, panel),
                    16 => pack::<16>(from, depth, n, b.row_step, b.column_step, panel),
                    8 => pack::<8>(from, depth, n, b.row_step, b.column_step, panel),
                    _ => pack_any(from, (depth, n, columns), b.row_step, b.column_step, panel),
                }
            }
        }
        Panels { data, depth: b.n_rows, n_columns: b.n_columns }
    }
}

/// [`pack_any`] for a number of lanes that the compiler knows.
fn pack<const LANES: usize>(
    data: &[f32],
    depth: usize,
    n: usize,
    depth_step: usize,
    lane_step: usize,
    panel: &mut [f32],
) {
    if n < LANES {
        return pack_any(data, (depth, n, LANES), depth_step, lane_step, panel);
    }
    let rows = panel.as_chunks_mut::<LANES>().0;
    if lane_step == 1 {
        for (k, row) in rows.iter_mut().take(depth).enumerate() {
            if let Some(from) = data[k * depth_step..].first_chunk() {
                *row = *from; // an array, not a slice: a few moves and no call
            }
        }
        return;
    }
    if depth_step == 1 {
        let lanes: [&[f32]; LANES] = from_fn(|lane| &data[lane * lane_step..][..depth]);
        for (k, row) in rows.iter_mut().take(depth).enumerate() {
            for lane in 0..LANES {
                row[lane] = lanes[lane][k];
            }
        }
        return;
    }
    for lane in 0..LANES {
        let from = data[lane * lane_step..].iter().step_by(depth_step);
        for (row, &from) in rows.iter_mut().take(depth).zip(from) {
            row[lane] = from;
        }
    }
}

/// Packs `n` lanes of `depth` numbers each, beside each other; lanes that are missing are zeros.
fn pack_any(
    data: &[f32],
    (depth, n, lanes): (usize, usize, usize),
    depth_step: usize,
    lane_step: usize,
    panel: &mut [f32],
) {
    for (k, row) in panel.chunks_exact_mut(lanes).take(depth).enumerate() {
        for (lane, to) in row.iter_mut().enumerate() {
            *to = if lane < n { data[k * depth_step + lane * lane_step] } else { 0.0 };
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
}

impl Piece<'_, '_> {
    fn run(self) {
        let Piece { a, first_row, n_rows, b, n_columns, depth: most, output } = self;
        let mut packed = LEFT.with(Cell::take);
        let columns = columns();
        let width = b.n_columns.next_multiple_of(columns);
        let n_panels = n_columns.div_ceil(columns);
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
                let start = first * width + p * whole * columns;
                let panel = &b.data[start..start + depth * columns];
                let column = p * columns;
                let n = columns.min(n_columns - column);
                for (s, strip) in packed.chunks_exact(ROWS * depth).take(n_strips).enumerate() {
                    let row = s * ROWS;
                    let to = &mut output.data[row * output.row_step + column..];
                    let n_rows = ROWS.min(n_rows - row);
                    let step = output.row_step;
                    ARCH.dispatch(Tile::<ROWS> {
                        strip,
                        panel,
                        to,
                        step,
                        n_rows,
                        n_columns: n,
                        add,
                    });
                }
            }
        }
        LEFT.with(|left| left.set(packed));
    }
}

/// One tile: up to `R` rows by up to two vectors of columns, each number a sum over the panels' depth.
struct Tile<'a, const R: usize> {
    strip: &'a [f32],
    panel: &'a [f32],
    to: &'a mut [f32],
    step: usize,
    n_rows: usize,
    n_columns: usize,
    add: bool,
}

impl<const R: usize> WithSimd for Tile<'_, R> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let strip = self.strip.as_chunks::<R>().0;
        let panel = S::as_simd_f32s(self.panel).0.as_chunks::<2>().0;
        let mut sums = [[simd.splat_f32s(0.0); 2]; R];
        for (a, b) in strip.iter().zip(panel) {
            for i in 0..R {
                let a = simd.splat_f32s(a[i]);
                sums[i][0] = simd.add_f32s(sums[i][0], simd.mul_f32s(a, b[0]));
                sums[i][1] = simd.add_f32s(sums[i][1], simd.mul_f32s(a, b[1]));
            }
        }
        let n = self.n_columns;
        for i in 0..R {
            if i >= self.n_rows {
                break;
            }
            let sums = sums[i]; // a copy: what is pointed at would not stay in registers
            let to = &mut self.to[i * self.step..i * self.step + n];
            if n == 2 * S::F32_LANES {
                for (to, sum) in S::as_mut_simd_f32s(to).0.iter_mut().zip(sums) {
                    *to = if self.add { simd.add_f32s(*to, sum) } else { sum };
                }
            } else {
                let sums: &[f32] = bytemuck::cast_slice(&sums);
                for (to, sum) in to.iter_mut().zip(sums) {
                    *to = if self.add { *to + sum } else { *sum };
                }
            }
        }
    }
}

/// A row times panels, as [`multiply`] would have it, bit for bit, without packing anything: what decoding needs.
pub(crate) fn multiply_row(a: &[f32], b: &Panels, output: &mut [f32], add: bool) {
    let columns = columns();
    let width = b.n_columns.next_multiple_of(columns);
    for (block, a) in a.chunks(DEPTH).enumerate() {
        let (start, add) = (block * DEPTH * width, add || block > 0);
        let panels = b.data[start..start + a.len() * width].chunks_exact(a.len() * columns);
        for (to, panel) in output.chunks_mut(columns).zip(panels) {
            let (step, n_columns) = (to.len(), to.len());
            ARCH.dispatch(Tile::<1> { strip: a, panel, to, step, n_rows: 1, n_columns, add });
        }
    }
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
    let (n_rows, first_row) = (a.n_rows, 0);
    let output = Output { data: output, row_step, add };
    Piece { a, first_row, n_rows, b, n_columns, depth, output }.run();
}

/// `output = a · b`, or `output += a · b`, on all threads: rows of `b.n_columns` numbers without gaps.
pub(crate) fn multiply_panels(a: Matrix<'_>, b: &Panels, output: &mut [f32], add: bool) {
    let width = b.n_columns;
    if a.n_rows == 0 || width == 0 {
        return;
    }
    let pieces: Vec<&mut [f32]> = output.chunks_mut(PIECE * width).collect();
    parallel::map_pieces(pieces, |i, output: &mut [f32]| {
        let n_rows = output.len() / width;
        let output = Output { data: output, row_step: width, add };
        let (first_row, depth) = (i * PIECE, b.depth);
        Piece { a, first_row, n_rows, b, n_columns: width, depth, output }.run();
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
