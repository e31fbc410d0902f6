//! Brute force: every distance, and yet not every one exactly.

use std::cmp::Ordering;
use std::sync::LazyLock;

use ndarray::{Array2, ArrayView2, Axis, aview0};
use numerics::{Result, Scale, check, parallel};
use pulp::{Arch, Simd, WithSimd, bytemuck};

use super::distance::{squared, squared_radius};
use super::found::{Collect, Nearest, Within};
use super::{Neighbors, WithinRadius, far_apart, without_itself};

static ARCH: LazyLock<Arch> = LazyLock::new(Arch::new);

/// Samples in a tile: their `f32` scores are computed side by side.
const LANES: usize = 32;

/// New samples that share what is read of a tile.
const TOGETHER: usize = 8;

/// New samples that a thread takes at a time, eight by eight.
const QUERIES: usize = 64;

/// So many numbers of tiles are gone through for all of a thread's queries before the next: they fit its second cache.
const PANEL: usize = 1 << 15;

/// The square of a query that is so far from the samples that it is not worth a score.
const FAR: f64 = 1e30;

/// With more features than this, roundings might add up to more than the bound allows.
const MOST_FEATURES: usize = 1 << 17;

/// The roundings of `f32` are at most this share of a number.
const HALF_ULP: f64 = 1.0 / (1 << 24) as f64;

/// Finds the nearest of n known samples by comparing with all of them.
///
/// The answers are the exact ones, those of `learning::neighbors::KNearest` bit for bit; the work is done in two steps. First
/// every sample gets a score in `f32`, `|x|²/2 − q·x`, which is half the squared distance but for what depends on the
/// query q alone: one product and one sum a number, 16 samples side by side, and eight queries for each sample that is read. The
/// score is lowered by the most that rounding can have raised it. Then only the samples whose lowered score
/// does not exceed that of the k-th nearest so far are measured in `f64`: a few hundred of 50,000.
///
/// With `γ = 1.01·(d + 8)·2⁻²⁴`, all roundings together change the score by at most `γ·(|x|² + |q|²/2)`, by
/// `|q·x| ≤ (|q|² + |x|²)/2` and by the bound of a sum of d + 2 roundings. The first part is taken off each sample's score,
/// the second is given to the limit of the query: none of the nearest can be lost. Samples are moved to their mean first, so that
/// `|x|` is no larger than it must be.
///
/// Cost: O(n · d) a query, O(n · d) memory, and nothing to build but a copy.
///
/// ```
/// use classical::neighbors::BruteForce;
/// use ndarray::array;
///
/// let all = BruteForce::new(&array![[0.0, 0.0], [1.0, 0.0], [5.0, 5.0]])?;
/// let found = all.k_nearest(&array![[0.9, 0.0]], 2)?;
/// assert_eq!(found.rows, array![[1, 0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18a (search). Source of the bound: Nicholas Higham, *Accuracy and Stability of Numerical
/// Algorithms*, 2nd edition, SIAM, 2002, section 3.1.
#[derive(Debug, Clone, PartialEq)]
pub struct BruteForce {
    x: Array2<f64>,
    /// The samples less their mean, by groups of 32: 32 values of the first feature, 32 of the second, …
    tiles: Vec<f32>,
    /// `|x|²/2`, lowered; infinite where there is no sample.
    halves: Vec<f32>,
    mean: Vec<f64>,
    /// A power of two, by which tiles and queries are multiplied: the largest number of the tiles is from 1 to 2.
    unit: f64,
    /// The largest number in size.
    largest: f64,
}

/// Eight queries at most, and what they have found.
struct Group<C> {
    /// The exact queries, one after the other.
    exact: Vec<f64>,
    /// Less the mean, and with the other sign, feature by feature.
    negated: Vec<f32>,
    /// `|q|²` less the mean, lowered by what rounding may have raised the scores.
    lowered: [f64; TOGETHER],
    /// Scores above it belong to samples that are too far.
    limits: [f32; TOGETHER],
    found: Vec<C>,
}

impl BruteForce {
    /// Keeps the rows of `x`.
    ///
    /// Shape: (n_samples, n_features). Errors: no rows or columns; a number that is not finite.
    pub fn new<'x>(x: impl Into<ArrayView2<'x, f64>>) -> Result<Self> {
        Self::of(x.into())
    }

    pub(super) fn of(x: ArrayView2<'_, f64>) -> Result<Self> {
        check::samples("x", &x)?;
        let (n, d) = x.dim();
        check::size("n_samples times n_features", &[n.next_multiple_of(LANES), d])?;
        let x = x.as_standard_layout().into_owned();
        let largest = x.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        let mut mean = vec![0.0; d];
        for sample in x.rows() {
            mean.iter_mut().zip(sample).for_each(|(mean, value)| *mean += value / n as f64);
        }
        let spread = x.rows().into_iter().flat_map(|sample| {
            sample.iter().zip(&mean).map(|(value, mean)| (value - mean).abs()).collect::<Vec<_>>()
        });
        let unit = libm::scalbn(1.0, -exponent(spread.fold(0.0, f64::max)));
        let mut tiles = vec![0.0; n.next_multiple_of(LANES) * d];
        let mut halves = vec![f32::INFINITY; n.next_multiple_of(LANES)];
        for (i, sample) in x.rows().into_iter().enumerate() {
            let tile = &mut tiles[i / LANES * LANES * d..][..LANES * d];
            let mut square = 0.0;
            for (j, (value, mean)) in sample.iter().zip(&mean).enumerate() {
                let value = (value - mean) * unit;
                square += value * value;
                tile[j * LANES + i % LANES] = value as f32;
            }
            halves[i] = (square * (0.5 - lost(d))) as f32;
        }
        Ok(BruteForce { x, tiles, halves, mean, unit, largest })
    }

    /// The samples. Shape: (n_samples, n_features).
    pub fn samples(&self) -> ArrayView2<'_, f64> {
        self.x.view()
    }

    /// How many samples there are.
    pub fn n_samples(&self) -> usize {
        self.x.nrows()
    }

    /// How many features each has.
    pub fn n_features(&self) -> usize {
        self.x.ncols()
    }

    /// The k nearest known samples of each row of `x`, nearest first, with their Euclidean distances.
    ///
    /// Shape: (n_new, n_features) in, (n_new, k) out. Of two samples equally far, the one with the smaller row number comes
    /// first. Runs on all threads; each answer depends on its row alone. A distance beyond `f64` is infinite, and still
    /// in its place.
    ///
    /// Errors: k not from 1 to n_samples; another number of features; a number that is not finite.
    pub fn k_nearest<'x>(&self, x: impl Into<ArrayView2<'x, f64>>, k: usize) -> Result<Neighbors> {
        self.k_nearest_of(x.into(), k)
    }

    pub(super) fn k_nearest_of(&self, x: ArrayView2<'_, f64>, k: usize) -> Result<Neighbors> {
        check::features("x", &x, self.n_features())?;
        check::between("k", k, 1, ("n_samples", self.n_samples()))?;
        check::size("n_new times k", &[x.nrows(), k])?;
        if self.leaves_f64(x) {
            return far_apart(&self.x, x, k);
        }
        let x = x.as_standard_layout();
        let shape = (x.nrows(), k);
        let (mut rows, mut distances) = (Array2::zeros(shape), Array2::zeros(shape));
        let pieces = rows
            .axis_chunks_iter_mut(Axis(0), QUERIES)
            .zip(distances.axis_chunks_iter_mut(Axis(0), QUERIES))
            .zip(x.axis_chunks_iter(Axis(0), QUERIES));
        parallel::map_pieces(pieces.collect(), |_, ((mut rows, mut distances), x)| {
            for (i, mut nearest) in self.search(x, || Nearest::new(k)).into_iter().enumerate() {
                for (j, found) in nearest.drain().into_iter().enumerate() {
                    rows[[i, j]] = found.row;
                    distances[[i, j]] = found.squared.sqrt();
                }
            }
        });
        Ok(Neighbors { rows, distances })
    }

    /// The k nearest *other* samples of each sample, nearest first: row i of the result is about row i of `x`.
    ///
    /// A sample with the same numbers in another row is another sample. Order and distances as in
    /// [`k_nearest`](Self::k_nearest), so a distance may be infinite. Errors: k not from 1 to n_samples − 1.
    pub fn k_nearest_others(&self, k: usize) -> Result<Neighbors> {
        check::between("k", k, 1, ("n_samples - 1", self.n_samples() - 1))?;
        let found = self.k_nearest_of(self.x.view(), k + 1)?;
        Ok(without_itself(&found, 0..self.n_samples()))
    }

    /// The known samples whose distance to each row of `x` is at most `radius`, in ascending order of their row numbers.
    ///
    /// Compared are the distances that `k_nearest` gives: a radius that is one of them holds its sample. Runs on all threads.
    ///
    /// Errors: a radius that is negative or not finite; another number of features; a number that is not finite.
    pub fn within<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        radius: f64,
    ) -> Result<WithinRadius> {
        self.within_of(x.into(), radius)
    }

    fn within_of(&self, x: ArrayView2<'_, f64>, radius: f64) -> Result<WithinRadius> {
        check::features("x", &x, self.n_features())?;
        check::non_negative("radius", radius)?;
        if self.leaves_f64(x) {
            return WithinRadius::far_apart(&self.x, x, radius);
        }
        let x = x.as_standard_layout();
        let pieces = x.axis_chunks_iter(Axis(0), QUERIES).collect();
        let answers = parallel::map_pieces(pieces, |_, x| {
            let lists =
                self.search(x, || Within { limit: squared_radius(radius), rows: Vec::new() });
            let mut ends: Vec<usize> = lists.iter().map(|list| list.rows.len()).collect();
            for i in 1..ends.len() {
                ends[i] += ends[i - 1];
            }
            (lists.into_iter().flat_map(|list| list.rows).collect(), ends)
        });
        Ok(WithinRadius::joined(answers))
    }

    /// Whether squares of these numbers, or of the samples', may be beyond `f64`, or all be zero.
    fn leaves_f64(&self, x: ArrayView2<'_, f64>) -> bool {
        let largest = x.iter().fold(self.largest, |largest, value| largest.max(value.abs()));
        Scale::for_squares(&aview0(&largest)) != Scale::ONE
    }

    /// The score that a sample at the squared distance `bound` has at most.
    ///
    /// The last term is what numbers too small for `f32` lose.
    fn limit(&self, bound: f64, lowered: f64) -> f32 {
        let limit = (bound * self.unit * self.unit - lowered) / 2.0;
        (limit + limit.abs() * (4.0 * HALF_ULP) + 1e-30) as f32
    }

    /// What each row of `x` finds.
    fn search<C: Collect>(&self, x: ArrayView2<'_, f64>, empty: impl Fn() -> C) -> Vec<C> {
        let d = self.n_features();
        let mut groups: Vec<Group<C>> = x
            .axis_chunks_iter(Axis(0), TOGETHER)
            .map(|x| self.group(x, (0..x.nrows()).map(|_| empty()).collect()))
            .collect();
        // Whole tiles, and at least one.
        let n_tiles = (PANEL / (LANES * d)).max(1);
        let panels = self.tiles.chunks(n_tiles * LANES * d);
        for (i, (tiles, halves)) in panels.zip(self.halves.chunks(n_tiles * LANES)).enumerate() {
            for group in &mut groups {
                let first = i * n_tiles * LANES;
                ARCH.dispatch(Scores { all: self, tiles, halves, first, group });
            }
        }
        groups.into_iter().flat_map(|group| group.found).collect()
    }

    /// Queries as the loop needs them.
    fn group<C: Collect>(&self, x: ArrayView2<'_, f64>, found: Vec<C>) -> Group<C> {
        let d = self.n_features();
        let mut negated = vec![0.0; d * TOGETHER];
        let mut lowered = [0.0; TOGETHER];
        // Where there is no query, no score is near.
        let mut limits = [f32::NEG_INFINITY; TOGETHER];
        for (a, query) in x.rows().into_iter().enumerate() {
            for (j, (value, mean)) in query.iter().zip(&self.mean).enumerate() {
                let value = (value - mean) * self.unit;
                lowered[a] += value * value;
                negated[j * TOGETHER + a] = -value as f32;
            }
            lowered[a] *= 1.0 - lost(d);
            if lowered[a] >= FAR || d > MOST_FEATURES {
                lowered[a] = f64::NAN; // then its limit is none, and every sample is measured
            }
            limits[a] = self.limit(found[a].bound(), lowered[a]);
        }
        Group { exact: x.iter().copied().collect(), negated, lowered, limits, found }
    }

    /// Measures those of some samples, from the one in row `first`, whose scores for query `a` are not above its limit.
    #[inline(never)]
    fn measure<C: Collect>(&self, scores: &[f32], first: usize, a: usize, group: &mut Group<C>) {
        let d = self.n_features();
        let Some(samples) = self.x.as_slice() else { return };
        let query = &group.exact[a * d..][..d];
        let found = &mut group.found[a];
        for (&score, row) in scores.iter().zip(first..self.n_samples()) {
            // A score that is no number is measured, too.
            if score.partial_cmp(&group.limits[a]) != Some(Ordering::Greater) {
                found.offer(squared(query, &samples[row * d..][..d]), row);
                group.limits[a] = self.limit(found.bound(), group.lowered[a]);
            }
        }
    }
}

/// The loop in which all the time goes: the scores of the samples of some tiles for eight queries.
struct Scores<'a, C> {
    all: &'a BruteForce,
    tiles: &'a [f32],
    halves: &'a [f32],
    /// The row of the first sample.
    first: usize,
    group: &'a mut Group<C>,
}

impl<C: Collect> WithSimd for Scores<'_, C> {
    type Output = ();

    /// With vectors of 16 numbers, sixteen sums of eight queries stay in registers; with shorter ones, of four.
    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Scores { all, tiles, halves, first, group } = self;
        let tiles = tiles.chunks_exact(LANES * all.n_features());
        for (t, (tile, half)) in tiles.zip(halves.chunks_exact(LANES)).enumerate() {
            let first = first + t * LANES;
            if S::F32_LANES >= 16 {
                one_tile::<S, C, TOGETHER>(simd, all, tile, half, first, 0, group);
            } else {
                one_tile::<S, C, 4>(simd, all, tile, half, first, 0, group);
                one_tile::<S, C, 4>(simd, all, tile, half, first, 4, group);
            }
        }
    }
}

/// The scores of one tile for `Q` queries from the one at `from`, two vectors of samples at a time.
///
/// A product and its sum may be fused here, where the processor can: it changes a score, but not what is found.
#[inline(always)]
fn one_tile<S: Simd, C: Collect, const Q: usize>(
    simd: S,
    all: &BruteForce,
    tile: &[f32],
    half: &[f32],
    first: usize,
    from: usize,
    group: &mut Group<C>,
) {
    let (values, _) = S::as_simd_f32s(tile);
    let (half, _) = S::as_simd_f32s(half);
    let n_vectors = half.len();
    for v in (0..n_vectors).step_by(2) {
        let mut scores = [[half[v], half[v + 1]]; Q];
        for (values, q) in
            values.chunks_exact(n_vectors).zip(group.negated.as_chunks::<TOGETHER>().0)
        {
            let pair = [values[v], values[v + 1]];
            for a in 0..Q {
                let q = simd.splat_f32s(q[from + a]);
                scores[a][0] = simd.mul_add_e_f32s(q, pair[0], scores[a][0]);
                scores[a][1] = simd.mul_add_e_f32s(q, pair[1], scores[a][1]);
            }
        }
        for a in 0..Q {
            let limit = simd.splat_f32s(group.limits[from + a]);
            let far = simd.and_m32s(
                simd.greater_than_f32s(scores[a][0], limit),
                simd.greater_than_f32s(scores[a][1], limit),
            );
            if simd.first_true_m32s(simd.not_m32s(far)) < S::F32_LANES {
                let scores: &[f32] = bytemuck::cast_slice(&scores[a]);
                all.measure(scores, first + v * S::F32_LANES, from + a, group);
            }
        }
    }
}

/// The share `γ` that the roundings of a score can make: a sum of d + 2 terms, and two factors that were rounded before.
fn lost(d: usize) -> f64 {
    1.01 * (d + 8) as f64 * HALF_ULP
}

/// The exponent of the power of two at or below a number; 0 for zero.
fn exponent(size: f64) -> i32 {
    if size > 0.0 { libm::ilogb(size) } else { 0 }
}
