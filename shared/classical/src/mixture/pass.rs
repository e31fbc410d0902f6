//! One pass over the samples: densities, responsibilities and the weighted sums that the next step needs.

use std::ops::Range;

use ndarray::ArrayView2;

use simd::Wide;

/// As many `f64` as the widest vector holds.
const LANES: usize = 8;

/// Samples that are worked on together, eight vectors of each feature.
pub(super) const BLOCK: usize = 64;

type Lanes = [f64; LANES];

/// One number for each sample of a block.
type Column = [Lanes; BLOCK / LANES];

const ZEROS: Column = [[0.0; LANES]; BLOCK / LANES];

/// A mixture as a pass needs it.
pub(super) struct Prepared {
    pub(super) n_features: usize,
    /// Each component's mean, one after the other.
    pub(super) means: Vec<f64>,
    /// Each component's matrix W with `Wᵀ·W` = covariance⁻¹: the lower triangle row by row, or the diagonal alone.
    pub(super) factors: Vec<Vec<f64>>,
    /// Whether `factors` are diagonals.
    pub(super) diagonal: bool,
    /// `ln weight + ln det W − n_features/2 · ln 2π` of each component.
    pub(super) constants: Vec<f64>,
}

impl Prepared {
    fn n_components(&self) -> usize {
        self.constants.len()
    }

    /// Pairs of features whose products are added up.
    pub(super) fn n_pairs(&self) -> usize {
        let d = self.n_features;
        if self.diagonal { d } else { d * (d + 1) / 2 }
    }
}

/// Sums over some samples, eight of each that are added at the end.
pub(super) struct Sums {
    /// The logarithms of the densities.
    pub(super) log_likelihood: f64,
    /// Responsibilities of each component.
    mass: Vec<Lanes>,
    /// Responsibility times (sample − mean), of each component and feature.
    first: Vec<Lanes>,
    /// Responsibility times the products of (sample − mean), of each component and pair of features.
    second: Vec<Lanes>,
}

impl Sums {
    pub(super) fn merge(mut self, other: Sums) -> Sums {
        self.log_likelihood += other.log_likelihood;
        let both = [
            (&mut self.mass, &other.mass),
            (&mut self.first, &other.first),
            (&mut self.second, &other.second),
        ];
        for (mine, theirs) in both {
            for (a, b) in mine.iter_mut().flatten().zip(theirs.iter().flatten()) {
                *a += b;
            }
        }
        self
    }

    pub(super) fn mass(&self, component: usize) -> f64 {
        total(&self.mass[component])
    }

    pub(super) fn first(&self, place: usize) -> f64 {
        total(&self.first[place])
    }

    pub(super) fn second(&self, place: usize) -> f64 {
        total(&self.second[place])
    }
}

fn total(lanes: &Lanes) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + b) + (c + d)) + ((e + f) + (g + h))
}

/// The samples of a range, with a mixture: responsibilities and sums.
pub(super) struct Expect<'x, 'p> {
    pub(super) x: ArrayView2<'x, f64>,
    pub(super) rows: Range<usize>,
    pub(super) mixture: &'p Prepared,
}

impl Wide for Expect<'_, '_> {
    type Output = Sums;

    #[inline(always)]
    fn run(self) -> Sums {
        let Expect { x, rows, mixture } = self;
        let (d, k) = (mixture.n_features, mixture.n_components());
        let mut sums = Sums {
            log_likelihood: 0.0,
            mass: vec![[0.0; LANES]; k],
            first: vec![[0.0; LANES]; k * d],
            second: vec![[0.0; LANES]; k * mixture.n_pairs()],
        };
        let mut work = Work::new(mixture);
        for first in rows.clone().step_by(BLOCK) {
            let n = BLOCK.min(rows.end - first);
            work.read(x, first, n);
            work.log_densities(mixture);
            sums.log_likelihood += work.responsibilities(n);
            work.add_to(mixture, &mut sums);
        }
        sums
    }
}

/// The samples of a range, with a mixture: the logarithm of weight times density for each component, row by row.
pub(super) struct LogDensities<'x, 'p> {
    pub(super) x: ArrayView2<'x, f64>,
    pub(super) rows: Range<usize>,
    pub(super) mixture: &'p Prepared,
}

impl Wide for LogDensities<'_, '_> {
    type Output = Vec<f64>;

    #[inline(always)]
    fn run(self) -> Vec<f64> {
        let LogDensities { x, rows, mixture } = self;
        let k = mixture.n_components();
        let mut densities = Vec::with_capacity(rows.len() * k);
        let mut work = Work::new(mixture);
        for first in rows.clone().step_by(BLOCK) {
            let n = BLOCK.min(rows.end - first);
            work.read(x, first, n);
            work.log_densities(mixture);
            for sample in 0..n {
                densities.extend(work.shares.iter().map(|c| c[sample / LANES][sample % LANES]));
            }
        }
        densities
    }
}

/// What a block of samples is worked on in.
struct Work {
    /// Each feature of the samples.
    samples: Vec<Column>,
    /// The same minus a component's mean.
    centered: Vec<Column>,
    /// For each component logarithms of weight times density, then responsibilities.
    shares: Vec<Column>,
}

impl Work {
    fn new(mixture: &Prepared) -> Self {
        let d = mixture.n_features;
        Work {
            samples: vec![ZEROS; d],
            centered: vec![ZEROS; d],
            shares: vec![ZEROS; mixture.n_components()],
        }
    }

    /// Feature after feature. What is missing at the end of a block are copies of its first sample.
    #[inline(always)]
    fn read(&mut self, x: ArrayView2<'_, f64>, first: usize, n: usize) {
        for sample in 0..BLOCK {
            let row = x.row(first + if sample < n { sample } else { 0 });
            for (column, &value) in self.samples.iter_mut().zip(row) {
                column[sample / LANES][sample % LANES] = value;
            }
        }
    }

    #[inline(always)]
    fn center(&mut self, mean: &[f64]) {
        for ((centered, sample), &mean) in self.centered.iter_mut().zip(&self.samples).zip(mean) {
            for (to, from) in centered.iter_mut().zip(sample) {
                for j in 0..LANES {
                    to[j] = from[j] - mean;
                }
            }
        }
    }

    /// The squared length of W·(sample − mean), halved and taken from the constant.
    #[inline(always)]
    fn log_densities(&mut self, mixture: &Prepared) {
        let d = mixture.n_features;
        for c in 0..mixture.n_components() {
            self.center(&mixture.means[c * d..(c + 1) * d]);
            let mut squares = ZEROS;
            let mut rest = &mixture.factors[c][..];
            for i in 0..d {
                let (row, from) = if mixture.diagonal {
                    (&mixture.factors[c][i..=i], &self.centered[i..=i])
                } else {
                    let (row, below) = rest.split_at(i + 1);
                    rest = below;
                    (row, &self.centered[..=i])
                };
                let length = combined(row, from);
                for (square, length) in squares.iter_mut().zip(&length) {
                    for j in 0..LANES {
                        square[j] += length[j] * length[j];
                    }
                }
            }
            let constant = mixture.constants[c];
            for (share, square) in self.shares[c].iter_mut().zip(&squares) {
                for j in 0..LANES {
                    share[j] = constant - 0.5 * square[j];
                }
            }
        }
    }

    /// Turns logarithms into responsibilities, and gives the sum of the logarithms of the densities of `n` samples.
    #[inline(always)]
    fn responsibilities(&mut self, n: usize) -> f64 {
        let mut log_likelihood = 0.0;
        for v in 0..BLOCK / LANES {
            let mut largest = [f64::NEG_INFINITY; LANES];
            for share in &self.shares {
                let share = share[v];
                for j in 0..LANES {
                    largest[j] = if share[j] > largest[j] { share[j] } else { largest[j] };
                }
            }
            let mut whole = [0.0; LANES];
            for share in &mut self.shares {
                let mut part = share[v];
                for j in 0..LANES {
                    part[j] = exp(part[j] - largest[j]);
                    whole[j] += part[j];
                }
                share[v] = part;
            }
            for share in &mut self.shares {
                let mut part = share[v];
                for j in 0..LANES {
                    part[j] = if v * LANES + j < n { part[j] / whole[j] } else { 0.0 };
                }
                share[v] = part;
            }
            for j in 0..LANES.min(n.saturating_sub(v * LANES)) {
                log_likelihood += largest[j] + libm::log(whole[j]);
            }
        }
        log_likelihood
    }

    #[inline(always)]
    fn add_to(&mut self, mixture: &Prepared, sums: &mut Sums) {
        let (d, n_pairs) = (mixture.n_features, mixture.n_pairs());
        for c in 0..mixture.n_components() {
            self.center(&mixture.means[c * d..(c + 1) * d]);
            let share = self.shares[c];
            let mut mass = sums.mass[c];
            for part in &share {
                for j in 0..LANES {
                    mass[j] += part[j];
                }
            }
            sums.mass[c] = mass;
            let mut rest = &mut sums.second[c * n_pairs..(c + 1) * n_pairs];
            for i in 0..d {
                let mut weighted = ZEROS;
                let mut first = sums.first[c * d + i];
                for ((to, from), part) in weighted.iter_mut().zip(&self.centered[i]).zip(&share) {
                    for j in 0..LANES {
                        to[j] = from[j] * part[j];
                        first[j] += to[j];
                    }
                }
                sums.first[c * d + i] = first;
                let n = if mixture.diagonal { 1 } else { i + 1 };
                let (row, below) = rest.split_at_mut(n);
                rest = below;
                let others = &self.centered[i + 1 - n..=i];
                let (fours, ends) = row.as_chunks_mut::<4>();
                let (four_others, other_ends) = others.as_chunks::<4>();
                for (sums, others) in fours.iter_mut().zip(four_others) {
                    add_products(&weighted, others, sums);
                }
                for (sum, other) in ends.iter_mut().zip(other_ends) {
                    add_products(&weighted, std::array::from_ref(other), std::array::from_mut(sum));
                }
            }
        }
    }
}

/// `Σ factor · column`.
#[inline(always)]
fn combined(factors: &[f64], columns: &[Column]) -> Column {
    let mut sums = ZEROS;
    for (&factor, column) in factors.iter().zip(columns) {
        for (sum, value) in sums.iter_mut().zip(column) {
            let mut new = *sum;
            for j in 0..LANES {
                new[j] += factor * value[j];
            }
            *sum = new;
        }
    }
    sums
}

/// Adds to each sum the products of `a` with one of `b`.
#[inline(always)]
fn add_products<const N: usize>(a: &Column, b: &[Column; N], sums: &mut [Lanes; N]) {
    let mut new = *sums;
    for v in 0..BLOCK / LANES {
        let a = a[v];
        for m in 0..N {
            let mut sum = new[m];
            for j in 0..LANES {
                sum[j] += a[j] * b[m][v][j];
            }
            new[m] = sum;
        }
    }
    *sums = new;
}

/// eˣ for x ≤ 0 in so few steps that eight are computed at once; below −708 it is 0. Within 2 units of the last digit.
///
/// x = n·ln 2 + r, so eˣ is 2ⁿ times a polynomial of r, and 2ⁿ is a matter of bits.
#[inline(always)]
pub(super) fn exp(x: f64) -> f64 {
    const SHIFT: f64 = 6755399441055744.0; // 1.5·2⁵²: adding it rounds to a whole number, in the last bits
    const LN2_HIGH: f64 = 6.931471803691238e-1;
    const LN2_LOW: f64 = 1.9082149292705877e-10;
    let clamped = if x > -708.0 { x } else { -708.0 };
    let shifted = clamped * std::f64::consts::LOG2_E + SHIFT;
    let n = shifted - SHIFT;
    let r = (clamped - n * LN2_HIGH) - n * LN2_LOW;
    let mut p = 1.0 / 6_227_020_800.0; // 1/13!
    p = p * r + 1.0 / 479_001_600.0;
    p = p * r + 1.0 / 39_916_800.0;
    p = p * r + 1.0 / 3_628_800.0;
    p = p * r + 1.0 / 362_880.0;
    p = p * r + 1.0 / 40_320.0;
    p = p * r + 1.0 / 5_040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r * r + r;
    let power = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    let result = power + power * p;
    if x > -708.0 { result } else { 0.0 }
}
