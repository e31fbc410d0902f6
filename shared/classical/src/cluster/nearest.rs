//! The nearest of k centers for many samples: narrow numbers find it, wide numbers decide where it is close.
//!
//! `|x − c|² = |x|² − 2 (x·c − |c|²/2)`: the center with the smallest score `|c|²/2 − x·c` is the nearest. Scores are made in
//! `f32`, sixteen samples to a vector, with a bound on what rounding can do to them. Where the two best scores lie closer than
//! that, all k distances are computed in `f64` from the differences, as in the simple version. So the answer is the simple one's.

use std::sync::LazyLock;

use pulp::{Arch, Simd, WithSimd};

use super::points::{Points, squared_distance};

static ARCH: LazyLock<Arch> = LazyLock::new(Arch::new);

/// Samples that are compared at a time.
const L: usize = 16;
/// Centers that are compared at a time.
const C: usize = 10;

/// The samples in `f32`: centered, and divided so that the largest is about 1.
pub(super) struct Narrow {
    x: Vec<f32>,
    /// `|x|` of each.
    lengths: Vec<f32>,
    means: Vec<f64>,
    /// A power of two.
    factor: f64,
}

impl Narrow {
    pub(super) fn new(points: &Points, centers: &[f64]) -> Self {
        let (d, means) = (points.d, points.means());
        let mut largest = 0.0_f64;
        for row in points.x.chunks_exact(d).chain(centers.chunks_exact(d)) {
            for j in 0..d {
                largest = largest.max((row[j] - means[j]).abs());
            }
        }
        let factor = numerics::Scale::of(largest).down(1.0);
        let mut narrow =
            Narrow { x: vec![0.0; points.x.len()], lengths: vec![0.0; points.n], means, factor };
        let rows = points.x.chunks_exact(d).zip(narrow.x.chunks_exact_mut(d));
        for ((row, to), length) in rows.zip(&mut narrow.lengths) {
            let mut sum = 0.0;
            for j in 0..d {
                let v = (row[j] - narrow.means[j]) * narrow.factor;
                to[j] = v as f32;
                sum += v * v;
            }
            *length = sum.sqrt() as f32;
        }
        narrow
    }

    /// The unit of the bounds: what a distance among the points is here.
    pub(super) fn shorter(&self, distance: f64) -> f32 {
        (distance * self.factor) as f32
    }

    pub(super) fn centers(&self, centers: &[f64], k: usize) -> Centers {
        let d = self.means.len();
        let groups = k.div_ceil(C);
        let mut packed = Centers {
            groups: vec![[0.0; C]; groups * d],
            halves: vec![[f32::INFINITY; C]; groups],
            longest: 0.0,
        };
        for (c, row) in centers.chunks_exact(d).enumerate() {
            let mut sum = 0.0;
            for j in 0..d {
                let v = (row[j] - self.means[j]) * self.factor;
                packed.groups[c / C * d + j][c % C] = v as f32;
                sum += v * v;
            }
            packed.halves[c / C][c % C] = (sum / 2.0) as f32;
            packed.longest = packed.longest.max(sum.sqrt() as f32);
        }
        packed
    }
}

/// The centers in `f32`, four side by side.
pub(super) struct Centers {
    groups: Vec<[f32; C]>,
    halves: Vec<[f32; C]>,
    /// The longest `|c|`.
    longest: f32,
}

/// What is known of a sample: its center, and how far that and the second nearest are (at most, at least).
#[derive(Clone, Copy)]
pub(super) struct Answer {
    pub center: u32,
    pub upper: f32,
    pub lower: f32,
}

/// Everything that is needed to answer.
pub(super) struct Search<'a> {
    pub points: &'a Points,
    pub narrow: &'a Narrow,
    pub centers: &'a [f64],
    pub packed: &'a Centers,
}

impl Search<'_> {
    /// Answers for each of the samples in the list, in order.
    #[inline(always)]
    pub(super) fn each(&self, samples: &[u32], mut answer: impl FnMut(u32, Answer)) {
        let d = self.points.d;
        let mut tile = Tile { x: vec![[0.0; L]; d], lengths: [0.0; L] };
        let mut found = Found { center: [0; L], upper: [0.0; L], lower: [0.0; L], gap: [0.0; L] };
        for samples in samples.chunks(L) {
            for (l, &i) in samples.iter().enumerate() {
                let row = &self.narrow.x[i as usize * d..][..d];
                tile.x.iter_mut().zip(row).for_each(|(to, v)| to[l] = *v);
                tile.lengths[l] = self.narrow.lengths[i as usize];
            }
            ARCH.dispatch(Scores { tile: &tile, centers: self.packed, found: &mut found });
            for (l, &i) in samples.iter().enumerate() {
                // Written so that a NaN, too, goes the long way.
                let center = if found.gap[l] > 0.0 { found.center[l] } else { self.exactly(i) };
                answer(i, Answer { center, upper: found.upper[l], lower: found.lower[l] });
            }
        }
    }

    /// The nearest center in `f64`: of equally near ones the first.
    #[inline(never)]
    fn exactly(&self, i: u32) -> u32 {
        nearest(self.points.row(i as usize), self.centers)
    }
}

/// The nearest center of one sample, the simple way.
pub(super) fn nearest(x: &[f64], centers: &[f64]) -> u32 {
    let (mut best, mut number) = (f64::INFINITY, 0);
    for (c, center) in centers.chunks_exact(x.len()).enumerate() {
        let distance = squared_distance(x, center);
        if distance < best {
            (best, number) = (distance, c as u32);
        }
    }
    number
}

/// Sixteen samples side by side, and how long they are.
struct Tile {
    x: Vec<[f32; L]>,
    lengths: [f32; L],
}

struct Found {
    center: [u32; L],
    upper: [f32; L],
    lower: [f32; L],
    /// By how much the second best score is worse than rounding can explain.
    gap: [f32; L],
}

/// The two smallest scores of each sample, and whose the smallest is, for wide vectors.
struct Scores<'a> {
    tile: &'a Tile,
    centers: &'a Centers,
    found: &'a mut Found,
}

impl WithSimd for Scores<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Scores { tile, centers, found } = self;
        let d = tile.x.len();
        let [zero, longest] = [0.0, centers.longest].map(|v| simd.splat_f32s(v));
        let [unit, two] = [f32::EPSILON / 2.0 * (d as f32 + 8.0), 2.0].map(|v| simd.splat_f32s(v));
        let [out, inwards] = [1.000_001, 0.999_999].map(|v| simd.splat_f32s(v));
        // A vector of the processor at a time: one sample a lane.
        for v in 0..L / S::F32_LANES {
            let infinite = simd.splat_f32s(f32::INFINITY);
            let (mut best, mut second) = (infinite, infinite);
            let mut center = simd.splat_u32s(0);
            for (group, halves) in centers.halves.iter().enumerate() {
                let mut products = [simd.splat_f32s(0.0); C];
                let values = &centers.groups[group * d..][..d];
                for (x, values) in tile.x.iter().zip(values) {
                    let x = S::as_simd_f32s(x).0[v];
                    for c in 0..C {
                        let product = simd.mul_f32s(x, simd.splat_f32s(values[c]));
                        products[c] = simd.add_f32s(products[c], product);
                    }
                }
                for c in 0..C {
                    let score = simd.sub_f32s(simd.splat_f32s(halves[c]), products[c]);
                    let number = simd.splat_u32s((group * C + c) as u32);
                    let better = simd.less_than_f32s(score, best);
                    let loser = simd.select_f32s(better, best, score);
                    second = simd.select_f32s(simd.less_than_f32s(loser, second), loser, second);
                    center = simd.select_u32s(better, number, center);
                    best = simd.select_f32s(better, score, best);
                }
            }
            let length = S::as_simd_f32s(&tile.lengths).0[v];
            let square = simd.mul_f32s(length, length);
            let size = simd.add_f32s(length, longest);
            let error = simd.mul_f32s(unit, simd.mul_f32s(size, size));
            let (error_2, error_4) =
                (simd.mul_f32s(two, error), simd.mul_f32s(simd.mul_f32s(two, two), error));
            let root = |square| simd.sqrt_f32s(simd.max_f32s(square, zero));
            let farther = simd.add_f32s(simd.add_f32s(square, simd.mul_f32s(two, best)), error_4);
            let nearer = simd.sub_f32s(simd.add_f32s(square, simd.mul_f32s(two, second)), error_4);
            let gap = simd.sub_f32s(simd.sub_f32s(second, best), error_2);
            S::as_mut_simd_f32s(&mut found.upper).0[v] = simd.mul_f32s(root(farther), out);
            S::as_mut_simd_f32s(&mut found.lower).0[v] = simd.mul_f32s(root(nearer), inwards);
            S::as_mut_simd_f32s(&mut found.gap).0[v] = gap;
            S::as_mut_simd_u32s(&mut found.center).0[v] = center;
        }
    }
}
