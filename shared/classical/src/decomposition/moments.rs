//! Means, and products of all pairs of centered columns, in one pass over the samples: what principal components stand on.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView2};
use numerics::parallel;

use simd::Wide;

/// Columns of one panel: as many `f64` as the widest vector holds.
const LANES: usize = 8;

/// Rows that are worked on together: three panels of so many fit a core's first cache.
const ROWS: usize = 128;

/// The products of a panel's columns with those of one other panel.
type Tile = [[f64; LANES]; LANES];

/// Means of the columns and products of all pairs of columns, centered on those means.
pub(crate) struct Moments {
    /// Shape: (n_features,).
    pub(crate) mean: Array1<f64>,
    /// `XcᵀXc`, exactly symmetric. Shape: (n_features, n_features).
    pub(crate) products: Array2<f64>,
}

/// One pass: products about the mean of the first rows, then corrected by what the true mean differs from it.
///
/// The rows are cut into portions that depend on their number alone, so the bits are the same for any number of threads.
/// Overflow and numbers that are not finite end in products that are not finite.
pub(crate) fn moments(x: ArrayView2<'_, f64>) -> Moments {
    let (n, d) = x.dim();
    let near = mean_of_rows(x, n.min(2 * ROWS));
    let portion = n.div_ceil(16).next_multiple_of(ROWS).max(8 * ROWS);
    let work = |rows: Range<usize>| Portion { x: x.view(), rows, near: &near }.widest();
    let add = |mut a: Sums, b: Sums| {
        for (a, b) in a.tiles.iter_mut().flatten().flatten().zip(b.tiles.iter().flatten().flatten())
        {
            *a += b;
        }
        for (a, b) in a.columns.iter_mut().zip(&b.columns) {
            *a += b;
        }
        a
    };
    let sums = parallel::fold(n, portion, work, add).unwrap_or_else(|| Sums::new(d));
    let rows = n as f64;
    let shift: Vec<f64> = sums.columns.iter().take(d).map(|sum| sum / rows).collect();
    let mut products = Array2::zeros((d, d));
    for i in 0..d {
        for j in i..d {
            let value = sums.at(i, j) - rows * (shift[i] * shift[j]);
            products[[i, j]] = value;
            products[[j, i]] = value;
        }
    }
    let mean = near.iter().zip(&shift).map(|(near, shift)| near + shift).collect();
    Moments { mean, products }
}

/// The mean of each column over the first `n` rows.
fn mean_of_rows(x: ArrayView2<'_, f64>, n: usize) -> Vec<f64> {
    let mut mean = vec![0.0; x.ncols()];
    for row in x.rows().into_iter().take(n) {
        for (sum, value) in mean.iter_mut().zip(row) {
            *sum += value / n as f64;
        }
    }
    mean
}

/// Sums over some rows: a tile for each pair of panels, the second not before the first, and a sum for each column.
struct Sums {
    n_panels: usize,
    tiles: Vec<Tile>,
    columns: Vec<f64>,
}

impl Sums {
    fn new(d: usize) -> Self {
        let n_panels = d.div_ceil(LANES);
        Sums {
            n_panels,
            tiles: vec![[[0.0; LANES]; LANES]; n_panels * (n_panels + 1) / 2],
            columns: vec![0.0; n_panels * LANES],
        }
    }

    /// The product of columns i and j, i ≤ j.
    fn at(&self, i: usize, j: usize) -> f64 {
        self.tiles[first_tile(self.n_panels, i / LANES) + (j / LANES - i / LANES)][i % LANES]
            [j % LANES]
    }
}

/// Where the tiles of panel p begin: those of panel p with itself and with all later ones lie side by side.
#[inline(always)]
fn first_tile(n_panels: usize, p: usize) -> usize {
    p * n_panels - p * p.saturating_sub(1) / 2
}

/// Some rows, and the numbers about which their products are taken.
struct Portion<'x, 'n> {
    x: ArrayView2<'x, f64>,
    rows: Range<usize>,
    near: &'n [f64],
}

impl Wide for Portion<'_, '_> {
    type Output = Sums;

    #[inline(always)]
    fn run(self) -> Sums {
        products_of(self)
    }
}

#[inline(always)]
fn products_of(Portion { x, rows, near }: Portion<'_, '_>) -> Sums {
    let d = x.ncols();
    let mut sums = Sums::new(d);
    let n_panels = sums.n_panels;
    // Panel after panel, in each row after row, in each LANES neighbors: read in the order in which they lie.
    let mut panels = vec![[0.0; LANES]; n_panels * ROWS];
    let mut near_padded = vec![0.0; n_panels * LANES];
    near_padded[..d].copy_from_slice(near);
    let mut padded = vec![0.0; n_panels * LANES];
    for first in rows.clone().step_by(ROWS) {
        let n_rows = ROWS.min(rows.end - first);
        for r in 0..n_rows {
            let row = x.row(first + r);
            match row.as_slice() {
                Some(row) => padded[..d].copy_from_slice(row),
                None => padded[..d].iter_mut().zip(row).for_each(|(to, value)| *to = *value),
            }
            let eights =
                padded.as_chunks::<LANES>().0.iter().zip(near_padded.as_chunks::<LANES>().0);
            let sums = sums.columns.as_chunks_mut::<LANES>().0;
            for (p, ((eight, near), sum)) in eights.zip(sums).enumerate() {
                let mut centered = [0.0; LANES];
                for k in 0..LANES {
                    centered[k] = eight[k] - near[k];
                    sum[k] += centered[k];
                }
                panels[p * ROWS + r] = centered;
            }
        }
        let panel = |p: usize| &panels[p * ROWS..p * ROWS + n_rows];
        for p in 0..n_panels {
            let of_p = first_tile(n_panels, p);
            let tiles = &mut sums.tiles[of_p..of_p + (n_panels - p)];
            for (tile, q) in tiles.iter_mut().zip(p..) {
                add_products(panel(p), panel(q), tile);
            }
        }
    }
    sums
}

/// Adds to a tile the products of one panel's columns with another's: all 64 sums stay in the processor's registers.
#[inline(always)]
fn add_products(a: &[[f64; LANES]], b: &[[f64; LANES]], tile: &mut Tile) {
    let mut sums = [[0.0; LANES]; LANES];
    for (&a, &b) in a.iter().zip(b) {
        for i in 0..LANES {
            let mut sum = sums[i];
            for j in 0..LANES {
                sum[j] += a[i] * b[j];
            }
            sums[i] = sum;
        }
    }
    for (total, sum) in tile.iter_mut().flatten().zip(sums.iter().flatten()) {
        *total += sum;
    }
}
