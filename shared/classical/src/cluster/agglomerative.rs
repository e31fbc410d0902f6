//! Agglomerative clustering: the two nearest clusters become one, until one is left.

use std::ops::Range;

use ndarray::ArrayView2;
use numerics::estimator::FitUnsupervised;
use numerics::{Error, Result, check, parallel};

use super::blocks::{B, Blocks, larger, least, smaller};
use super::dendrogram::Dendrogram;
use super::points::Points;
use super::spanning::spanning_path;
use simd::Wide;

/// What the distance of two clusters is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Linkage {
    /// The smallest distance of two of their samples.
    Single,
    /// The largest.
    Complete,
    /// The mean of all.
    Average,
    /// How much the inertia grows when they become one: `√(2 |A||B| / (|A| + |B|)) · |mean(A) − mean(B)|`.
    #[default]
    Ward,
}

/// Agglomerative clustering starts with every sample alone and joins the two nearest clusters, n − 1 times.
///
/// What *nearest* means is the [`Linkage`]. The result is a [`Dendrogram`]: cut it for a number of clusters, or at a height.
///
/// The heights are in the unit of the features, which must be of one unit: standardize first. Merges are found by the chain
/// of nearest neighbors: from any cluster to its nearest, from that to its nearest, until two are each other's nearest. For
/// these four linkages the two would be joined in any case, and so no table of all pairs has to be searched for the smallest.
///
/// Ties: of equally near clusters the one before it in the chain, else the one with the smallest sample number; equal heights
/// stay in the order in which they were found. SciPy's `linkage` does the same.
///
/// Cost: O(n² · d) time. Memory: O(n · d) for single and Ward; a table of n² distances for complete and average, of `f64`
/// up to 4,096 samples, of `f32` above (heights then have seven digits).
///
/// ```
/// use classical::cluster::{Agglomerative, Linkage};
/// use ndarray::array;
/// use numerics::estimator::FitUnsupervised;
///
/// let tree = Agglomerative { linkage: Linkage::Average }.fit(&array![[0.0], [1.0], [4.0]])?;
/// let heights: Vec<f64> = tree.merges().iter().map(|merge| merge.height).collect();
/// assert_eq!(heights, [1.0, 3.5]); // 4 − 0 and 4 − 1, averaged
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22b (density_clusters). Sources: Joe Ward, *Hierarchical Grouping to Optimize an Objective Function*,
/// Journal of the American Statistical Association 58(301), 1963; Daniel Müllner, *Modern Hierarchical, Agglomerative
/// Clustering Algorithms*, arXiv 1109.2378, 2011, for the chain (section 3.2) and the spanning tree (3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agglomerative {
    /// What the distance of two clusters is.
    pub linkage: Linkage,
}

/// Up to this many samples the table of distances is of `f64`.
const WIDE_TABLE: usize = 4096;

/// The most samples: the chain's time grows with their square, a table's memory too.
const MOST_SAMPLES: usize = 1 << 20;
const MOST_IN_TABLE: usize = 20_000;

impl FitUnsupervised for Agglomerative {
    type Model = Dendrogram;

    /// The tree of all merges.
    ///
    /// Errors: those of [`FitUnsupervised::fit`]; more than 20,000 samples with complete or average linkage, more than 2²⁰
    /// with the others.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<Dendrogram> {
        check::samples("x", &x)?;
        let table = matches!(self.linkage, Linkage::Complete | Linkage::Average);
        let most = if table { MOST_IN_TABLE } else { MOST_SAMPLES };
        if x.nrows() > most {
            return Err(Error::invalid("n_samples", x.nrows(), format!("at most {most}")));
        }
        let points = Points::new(x);
        let mut pairs = match self.linkage {
            Linkage::Single => spanning_path(&points, None),
            Linkage::Ward => Centroids::new(&points).chain(),
            Linkage::Complete | Linkage::Average if points.n <= WIDE_TABLE => {
                Table::<f64>::new(&points).chain(self.linkage)
            }
            Linkage::Complete | Linkage::Average => Table::<f32>::new(&points).chain(self.linkage),
        };
        pairs.iter_mut().for_each(|pair| pair.2 = points.scale.up(pair.2));
        Ok(Dendrogram::from_pairs(pairs, points.n))
    }
}

/// Ward's clusters: their means and sizes. Nothing else is needed for their distances.
struct Centroids {
    blocks: Blocks,
    /// For each place how many samples; where the cluster is gone, its mean is infinite.
    sizes: Vec<[f64; B]>,
    /// The sample number that the cluster of each place goes by: ascending.
    names: Vec<u32>,
    /// The place of each name.
    places: Vec<u32>,
    n_left: usize,
}

impl Centroids {
    fn new(points: &Points) -> Self {
        Centroids {
            blocks: Blocks::new(points),
            sizes: vec![[1.0; B]; points.n.div_ceil(B)],
            names: (0..points.n as u32).collect(),
            places: (0..points.n as u32).collect(),
            n_left: points.n,
        }
    }

    /// The pairs that are joined, by the names of their clusters, and the heights.
    fn chain(mut self) -> Vec<(usize, usize, f64)> {
        let n = self.n_left;
        let mut pairs = Vec::with_capacity(n - 1);
        let mut chain: Vec<u32> = Vec::new();
        let mut first = 0;
        while self.n_left > 1 {
            if chain.is_empty() {
                while self.places[first] == u32::MAX {
                    first += 1;
                }
                chain.push(first as u32);
            }
            let tip = chain[chain.len() - 1];
            let before = chain.len().checked_sub(2).map(|i| chain[i]);
            let (nearest, growth) = self.nearest(tip, before);
            if Some(nearest) != before {
                chain.push(nearest);
                continue;
            }
            chain.truncate(chain.len() - 2);
            pairs.push((
                tip.min(nearest) as usize,
                tip.max(nearest) as usize,
                (2.0 * growth).sqrt(),
            ));
            self.join(tip.min(nearest), tip.max(nearest));
        }
        pairs
    }

    fn size(&self, place: usize) -> f64 {
        self.sizes[place / B][place % B]
    }

    /// The nearest cluster, and by how much the inertia would grow.
    fn nearest(&self, name: u32, before: Option<u32>) -> (u32, f64) {
        let place = self.places[name as usize] as usize;
        let mut mean = vec![0.0; self.blocks.d];
        self.blocks.get(place, &mut mean);
        let before = before.map(|name| self.places[name as usize] as usize);
        let scan = Scan { clusters: self, mean: &mean, size: self.size(place), place, before };
        let (nearest, growth) = scan.widest();
        (self.names[nearest], growth)
    }

    /// The second of the two is now both.
    fn join(&mut self, gone: u32, stays: u32) {
        let (from, to) =
            (self.places[gone as usize] as usize, self.places[stays as usize] as usize);
        let d = self.blocks.d;
        let (mut a, mut b) = (vec![0.0; d], vec![0.0; d]);
        self.blocks.get(from, &mut a);
        self.blocks.get(to, &mut b);
        let (of_a, of_b) = (self.size(from), self.size(to));
        for (b, a) in b.iter_mut().zip(&a) {
            *b = (of_a * a + of_b * *b) / (of_a + of_b);
        }
        self.blocks.put(to, &b);
        self.blocks.remove(from);
        self.sizes[to / B][to % B] = of_a + of_b;
        self.sizes[from / B][from % B] = 1.0;
        self.places[gone as usize] = u32::MAX;
        self.n_left -= 1;
        // Every second place is empty: move together, in the same order.
        if 2 * self.n_left <= self.blocks.len && self.blocks.len > 8 * B {
            let there = |place: &usize| self.places[self.names[*place] as usize] == *place as u32;
            let kept: Vec<usize> = (0..self.names.len()).filter(there).collect();
            self.blocks = self.blocks.select(&kept);
            let old = std::mem::take(&mut self.sizes);
            self.sizes = vec![[1.0; B]; kept.len().div_ceil(B)];
            self.names = kept.iter().map(|&place| self.names[place]).collect();
            for (to, &from) in kept.iter().enumerate() {
                self.sizes[to / B][to % B] = old[from / B][from % B];
                self.places[self.names[to] as usize] = to as u32;
            }
        }
    }
}

/// Blocks that are looked at before the smallest is compared.
const TOGETHER: usize = 4;

/// Farther than any cluster, and still small enough that its products are numbers.
const FAR: f64 = 1e300;

/// One search for the nearest of all centroids, for wide vectors.
struct Scan<'a> {
    clusters: &'a Centroids,
    mean: &'a [f64],
    size: f64,
    place: usize,
    before: Option<usize>,
}

impl Wide for Scan<'_> {
    type Output = (usize, f64);

    #[inline(always)]
    fn run(self) -> (usize, f64) {
        let Scan { clusters, mean, size, place, before } = self;
        let (blocks, sizes) = (&clusters.blocks, &clusters.sizes);
        let mut best = (usize::MAX, FAR);
        if let Some(before) = before {
            let (above, below) = growths(blocks, before / B, mean, size, &sizes[before / B]);
            best = (before, above[before % B] / below[before % B]);
        }
        let n_blocks = blocks.n_blocks();
        for first in (0..n_blocks).step_by(TOGETHER) {
            let group = first..n_blocks.min(first + TOGETHER);
            // Without the division, and a last bit generous: few groups have something nearer.
            let bound = best.1 * (1.0 + 4.0 * f64::EPSILON);
            let mut lowest = [f64::INFINITY; B];
            for block in group.clone() {
                let (above, below) = growths(blocks, block, mean, size, &sizes[block]);
                for l in 0..B {
                    lowest[l] = smaller(above[l] - bound * below[l], lowest[l]);
                }
            }
            if least(lowest) > 0.0 {
                continue;
            }
            for block in group {
                let (above, below) = growths(blocks, block, mean, size, &sizes[block]);
                for l in 0..B {
                    let growth = above[l] / below[l];
                    if growth < best.1 && block * B + l != place {
                        best = (block * B + l, growth);
                    }
                }
            }
        }
        best
    }
}

/// By how much the inertia would grow with each of the eight clusters of a block: what is above and below the line.
#[inline(always)]
fn growths(
    blocks: &Blocks,
    block: usize,
    mean: &[f64],
    size: f64,
    sizes: &[f64; B],
) -> ([f64; B], [f64; B]) {
    let squares = blocks.squared_distances(block, mean);
    let (mut above, mut below) = ([0.0; B], [0.0; B]);
    for l in 0..B {
        above[l] = squares[l] * (size * sizes[l]);
        below[l] = size + sizes[l];
    }
    (above, below)
}

/// A number of the table: `f64`, or `f32` to save memory.
trait Number: Copy + PartialOrd + Send + Sync + 'static {
    const INFINITY: Self;
    fn root(square: f64) -> Self;
    fn wide(self) -> f64;
    /// (a · m + b · n) / (m + n)
    fn mean(a: Self, m: f64, b: Self, n: f64) -> Self;
    fn plus(self, other: Self) -> Self;
    const ZERO: Self;
}

macro_rules! number {
    ($type:ident) => {
        impl Number for $type {
            const INFINITY: Self = $type::INFINITY;
            const ZERO: Self = 0.0;

            #[inline(always)]
            fn root(square: f64) -> Self {
                (square as $type).sqrt()
            }

            #[inline(always)]
            fn wide(self) -> f64 {
                self as f64
            }

            #[inline(always)]
            fn mean(a: Self, m: f64, b: Self, n: f64) -> Self {
                let (m, n) = (m as $type, n as $type);
                (m * a + n * b) / (m + n)
            }

            #[inline(always)]
            fn plus(self, other: Self) -> Self {
                self + other
            }
        }
    };
}

number!(f32);
number!(f64);

/// The distances of all pairs of clusters.
///
/// Every cluster has a slot: its column. A joined cluster takes a new slot, at the end, and the row in memory of one of its
/// parts. Its distances are at once in its own row, and in the rows of the others only when `LATE` such columns are written
/// together: they lie side by side, so that this touches one line of the cache for each row, and not `LATE` of them.
struct Table<T> {
    rows: Vec<T>,
    width: usize,
    /// For each slot the row in memory.
    row_of: Vec<u32>,
    /// Zero, or infinity where a cluster is gone.
    gone: Vec<T>,
    sizes: Vec<f64>,
    names: Vec<u32>,
    /// The slot of each name.
    slots: Vec<u32>,
    /// The first slot whose column is not in the rows of the others yet.
    first_late: usize,
    n_left: usize,
}

/// So many columns are written together.
const LATE: usize = 16;

impl<T: Number> Table<T> {
    fn new(points: &Points) -> Self {
        let (n, blocks) = (points.n, Blocks::new(points));
        let width = n + n / 8 + LATE;
        let mut rows = vec![T::INFINITY; n * width];
        let pieces: Vec<&mut [T]> = rows.chunks_mut(width * PIECE).collect();
        parallel::map_pieces(pieces, |piece, rows| {
            for (i, row) in rows.chunks_exact_mut(width).enumerate() {
                let i = piece * PIECE + i;
                FillRow { row: &mut row[..n], blocks: &blocks, point: points.row(i), own: i }
                    .widest();
            }
        });
        let numbers: Vec<u32> = (0..n as u32).collect();
        Table {
            rows,
            width,
            row_of: numbers.clone(),
            gone: vec![T::ZERO; n],
            sizes: vec![1.0; n],
            names: numbers.clone(),
            slots: numbers,
            first_late: n,
            n_left: n,
        }
    }

    fn chain(mut self, linkage: Linkage) -> Vec<(usize, usize, f64)> {
        let mut pairs = Vec::with_capacity(self.n_left.saturating_sub(1));
        let mut chain: Vec<u32> = Vec::new();
        let mut first = 0;
        while self.n_left > 1 {
            if chain.is_empty() {
                while self.slots[first] == u32::MAX {
                    first += 1;
                }
                chain.push(first as u32);
            }
            let tip = chain[chain.len() - 1];
            let before = chain.len().checked_sub(2).map(|i| chain[i]);
            let (nearest, height) = self.nearest(tip, before);
            if Some(nearest) != before {
                chain.push(nearest);
                continue;
            }
            chain.truncate(chain.len() - 2);
            pairs.push((tip.min(nearest) as usize, tip.max(nearest) as usize, height));
            self.join(tip.min(nearest), tip.max(nearest), linkage);
        }
        pairs
    }

    /// Where the row of a slot begins.
    fn start(&self, slot: usize) -> usize {
        self.row_of[slot] as usize * self.width
    }

    /// Writes what is late into the row of one slot.
    fn complete(&mut self, slot: usize) {
        for late in self.first_late.max(slot + 1)..self.gone.len() {
            let to = self.start(slot) + late;
            self.rows[to] = self.rows[self.start(late) + slot];
        }
    }

    fn nearest(&mut self, name: u32, before: Option<u32>) -> (u32, f64) {
        let slot = self.slots[name as usize] as usize;
        self.complete(slot);
        let row = &self.rows[self.start(slot)..][..self.gone.len()];
        let before = before.map(|name| self.slots[name as usize] as usize);
        let (nearest, height) =
            Smallest { row, gone: &self.gone, names: &self.names, before }.widest();
        (self.names[nearest], height.wide())
    }

    /// The second of the two is now both.
    fn join(&mut self, gone: u32, stays: u32, linkage: Linkage) {
        let parts = [gone, stays].map(|name| self.slots[name as usize] as usize);
        parts.iter().for_each(|&slot| self.complete(slot));
        let n_slots = self.gone.len();
        let [a, b] = parts.map(|slot| self.start(slot));
        let (before, after) = self.rows.split_at_mut(a.max(b));
        let (low, high) = (&mut before[a.min(b)..][..n_slots], &mut after[..n_slots]);
        let (from, to) = if a < b { (low, high) } else { (high, low) };
        let sizes = parts.map(|slot| self.sizes[slot]);
        Update { a: from, b: to, sizes, linkage }.widest();
        self.rows[b + n_slots] = T::INFINITY;
        parts.iter().for_each(|&slot| self.gone[slot] = T::INFINITY);
        self.row_of.push(self.row_of[parts[1]]);
        self.gone.push(T::ZERO);
        self.sizes.push(sizes[0] + sizes[1]);
        self.names.push(stays);
        self.slots[gone as usize] = u32::MAX;
        self.slots[stays as usize] = n_slots as u32;
        self.n_left -= 1;
        if self.gone.len() - self.first_late == LATE {
            self.write_late();
        }
        if self.gone.len() == self.width || (self.n_left > 64 && 2 * self.n_left <= self.gone.len())
        {
            self.write_late();
            self.move_together();
        }
    }

    fn there(&self) -> Vec<usize> {
        (0..self.gone.len()).filter(|&slot| self.gone[slot] == T::ZERO).collect()
    }

    /// Writes the late columns into all rows.
    fn write_late(&mut self) {
        let late = self.first_late..self.gone.len();
        for slots in self.there().chunks(256) {
            for late in late.clone() {
                let from = self.start(late);
                for &slot in slots.iter().filter(|&&slot| slot < late) {
                    let to = self.start(slot) + late;
                    self.rows[to] = self.rows[from + slot];
                }
            }
        }
        self.first_late = late.end;
    }

    /// Leaves out the columns of the clusters that are gone.
    fn move_together(&mut self) {
        let kept = self.there();
        for &slot in &kept {
            let start = self.start(slot);
            let row = &mut self.rows[start..][..self.width];
            for (to, &from) in kept.iter().enumerate() {
                row[to] = row[from]; // never behind what is still to be read
            }
        }
        self.row_of = kept.iter().map(|&slot| self.row_of[slot]).collect();
        self.sizes = kept.iter().map(|&slot| self.sizes[slot]).collect();
        self.names = kept.iter().map(|&slot| self.names[slot]).collect();
        self.gone = vec![T::ZERO; kept.len()];
        self.first_late = kept.len();
        for (slot, &name) in self.names.iter().enumerate() {
            self.slots[name as usize] = slot as u32;
        }
    }
}

/// Rows of the table that one thread fills at a time.
const PIECE: usize = 64;

struct FillRow<'a, T> {
    row: &'a mut [T],
    blocks: &'a Blocks,
    point: &'a [f64],
    own: usize,
}

impl<T: Number> Wide for FillRow<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for (block, to) in self.row.chunks_mut(B).enumerate() {
            let squares = self.blocks.squared_distances(block, self.point);
            let distances = squares.map(T::root);
            let len = to.len();
            to.copy_from_slice(&distances[..len]);
        }
        self.row[self.own] = T::INFINITY;
    }
}

/// The smallest number of a row: of equal ones that of the cluster before in the chain, else that with the smallest name.
struct Smallest<'a, T> {
    row: &'a [T],
    gone: &'a [T],
    names: &'a [u32],
    before: Option<usize>,
}

impl<T: Number> Wide for Smallest<'_, T> {
    type Output = (usize, T);

    #[inline(always)]
    fn run(self) -> (usize, T) {
        let Smallest { row, gone, names, before } = self;
        let (mut best, mut name) =
            (before.map_or((0, T::INFINITY), |slot| (slot, row[slot])), u32::MAX);
        if before.is_some() {
            name = 0; // none comes before it
        }
        let n_blocks = row.len() / LANES;
        for block in 0..n_blocks {
            let first = block * LANES;
            let (some, away) = (&row[first..][..LANES], &gone[first..][..LANES]);
            let mut lowest = [T::INFINITY; LANES / 2];
            for l in 0..LANES / 2 {
                let other = l + LANES / 2;
                lowest[l] = smaller(some[l].plus(away[l]), some[other].plus(away[other]));
            }
            let mut eight = [T::INFINITY; B];
            for l in 0..B {
                eight[l] = smaller(lowest[l], lowest[l + B]);
            }
            if least(eight) <= best.1 {
                take_smallest(row, gone, names, first..first + LANES, &mut best, &mut name);
            }
        }
        take_smallest(row, gone, names, n_blocks * LANES..row.len(), &mut best, &mut name);
        best
    }
}

/// Numbers that are compared at a time.
const LANES: usize = 32;

#[inline(always)]
fn take_smallest<T: Number>(
    row: &[T],
    gone: &[T],
    names: &[u32],
    slots: Range<usize>,
    best: &mut (usize, T),
    name: &mut u32,
) {
    for slot in slots {
        let value = row[slot].plus(gone[slot]);
        if value < best.1 || (value == best.1 && names[slot] < *name) {
            (*best, *name) = ((slot, value), names[slot]);
        }
    }
}

/// The distances of the joined cluster to all others, from those of its two parts.
struct Update<'a, T> {
    a: &'a [T],
    b: &'a mut [T],
    sizes: [f64; 2],
    linkage: Linkage,
}

impl<T: Number> Wide for Update<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let [m, n] = self.sizes;
        if self.linkage == Linkage::Average {
            self.b.iter_mut().zip(self.a).for_each(|(b, a)| *b = T::mean(*a, m, *b, n));
        } else {
            self.b.iter_mut().zip(self.a).for_each(|(b, a)| *b = larger(*a, *b));
        }
    }
}
