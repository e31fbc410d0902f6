//! Points sorted into the cells of a grid, so that those near a point are found without looking at all.

use std::ops::Range;

use super::points::Points;

/// The most dimensions that the grid has: with more, it lies along those in which the points are spread the most.
const MOST_DIMENSIONS: usize = 3;

/// Cell numbers stay below this, so that their rounding is far below the cells' margin.
const MOST_CELLS: f64 = (1_u64 << 40) as f64;

/// The points in the order of their cells, and where each cell begins.
pub(super) struct Grid {
    /// For each place the row number of the point.
    pub order: Vec<u32>,
    /// The coordinates, row by row, in that order.
    pub x: Vec<f64>,
    pub d: usize,
    /// Where each cell begins, and at the end how many points there are.
    pub starts: Vec<u32>,
    /// Whether all points of a cell are within the radius of each other.
    pub close: bool,
    /// For each cell the ranges of cells that can hold something within the radius, its own among them.
    near: Vec<Range<u32>>,
    n_ranges: usize,
}

impl Grid {
    /// A grid for questions about what is within `radius`.
    ///
    /// In one to three dimensions its side is `radius / √d`, a little less: then two points of a cell are within the radius.
    /// In more it has the radius itself for its side.
    pub(super) fn new(points: &Points, radius: f64) -> Self {
        let (n, d) = (points.n, points.d);
        let mut ranges = vec![(f64::INFINITY, f64::NEG_INFINITY); d];
        for row in points.x.chunks_exact(d) {
            for (range, &v) in ranges.iter_mut().zip(row) {
                *range = (range.0.min(v), range.1.max(v));
            }
        }
        let mut axes: Vec<usize> = (0..d).collect();
        axes.sort_by(|&a, &b| (ranges[b].1 - ranges[b].0).total_cmp(&(ranges[a].1 - ranges[a].0)));
        axes.truncate(MOST_DIMENSIONS);
        let mut close = d <= MOST_DIMENSIONS;
        let mut side = if close { radius / (d as f64).sqrt() * 0.999 } else { radius * 1.001 };
        let widest = ranges[axes[0]].1 - ranges[axes[0]].0;
        let n_cells = widest / side;
        if n_cells.is_nan() || n_cells >= MOST_CELLS {
            (side, close) = (f64::INFINITY, false); // one cell: every point is looked at
        }
        let reach: i64 = if close { 2 } else { 1 };
        let cell = |i: usize| {
            let mut cell = [0_i64; MOST_DIMENSIONS];
            for (to, &axis) in cell.iter_mut().zip(&axes) {
                *to = ((points.x[i * d + axis] - ranges[axis].0) / side) as i64;
            }
            cell
        };
        let mut keyed: Vec<([i64; MOST_DIMENSIONS], u32)> =
            (0..n).map(|i| (cell(i), i as u32)).collect();
        keyed.sort_unstable();
        let (mut cells, mut starts) = (Vec::new(), Vec::new());
        for (place, (cell, _)) in keyed.iter().enumerate() {
            if cells.last() != Some(cell) {
                cells.push(*cell);
                starts.push(place as u32);
            }
        }
        starts.push(n as u32);
        let order: Vec<u32> = keyed.into_iter().map(|(_, i)| i).collect();
        let mut x = Vec::with_capacity(points.x.len());
        order.iter().for_each(|&i| x.extend_from_slice(points.row(i as usize)));
        let last = axes.len() - 1;
        let offsets = offsets(last, reach);
        let near = near(&cells, &offsets, last, reach);
        Grid { order, x, d, starts, close, near, n_ranges: offsets.len() }
    }

    pub(super) fn n_cells(&self) -> usize {
        self.starts.len() - 1
    }

    /// The places of a cell's points.
    pub(super) fn places(&self, cell: usize) -> Range<usize> {
        self.starts[cell] as usize..self.starts[cell + 1] as usize
    }

    /// The ranges of cells that can hold something within the radius of a point of this one.
    pub(super) fn near(&self, cell: usize) -> &[Range<u32>] {
        &self.near[cell * self.n_ranges..][..self.n_ranges]
    }

    /// The places of the points of a range of cells: one piece.
    pub(super) fn places_of(&self, cells: &Range<u32>) -> Range<usize> {
        self.starts[cells.start as usize] as usize..self.starts[cells.end as usize] as usize
    }

    #[inline]
    pub(super) fn row(&self, place: usize) -> &[f64] {
        &self.x[place * self.d..][..self.d]
    }
}

/// The differences of cell numbers in all dimensions but the last that are within reach.
fn offsets(n_before: usize, reach: i64) -> Vec<[i64; MOST_DIMENSIONS]> {
    let mut offsets = vec![[0; MOST_DIMENSIONS]];
    for axis in 0..n_before {
        offsets = (-reach..=reach)
            .flat_map(|step| {
                offsets.iter().map(move |offset| {
                    let mut offset = *offset;
                    offset[axis] = step;
                    offset
                })
            })
            .collect();
    }
    offsets
}

/// For each cell and offset the range of cells with that offset whose last numbers are within reach.
///
/// The cells are sorted, and so are those at one offset from them: one walk along the list finds all.
fn near(
    cells: &[[i64; MOST_DIMENSIONS]],
    offsets: &[[i64; MOST_DIMENSIONS]],
    last: usize,
    reach: i64,
) -> Vec<Range<u32>> {
    let mut near = vec![0..0; cells.len() * offsets.len()];
    for (o, offset) in offsets.iter().enumerate() {
        let (mut from, mut to) = (0, 0);
        for (c, cell) in cells.iter().enumerate() {
            let mut least = *cell;
            (0..MOST_DIMENSIONS).for_each(|axis| least[axis] += offset[axis]);
            let mut most = least;
            least[last] -= reach;
            most[last] += reach;
            while from < cells.len() && cells[from] < least {
                from += 1;
            }
            while to < cells.len() && cells[to] <= most {
                to += 1;
            }
            near[c * offsets.len() + o] = from as u32..to.max(from) as u32;
        }
    }
    near
}
