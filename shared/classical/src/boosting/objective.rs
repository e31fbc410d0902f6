//! What boosting lowers: for each objective, the slope and the curvature of its loss.

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::functions::{sigmoid, softplus};
use numerics::{Error, Result, check, parallel};

/// What a boosted model lowers. Only two numbers a sample reach the trees: the slope and the curvature of the loss.
///
/// | objective | score | loss of one sample | slope g | curvature h |
/// |---|---|---|---|---|
/// | squared error | the prediction s | (s − y)² / 2 | s − y | 1 |
/// | logistic | the log odds s, p = σ(s) | −y log p − (1 − y) log(1 − p) | p − y | p (1 − p) |
/// | softmax | one s_k a class, p = softmax(s) | −log p_y | p_k − \[k = y\] | 2 p_k (1 − p_k) |
/// | Poisson | the logarithm s of the mean | exp(s) − y s | exp(s) − y | exp(s) |
/// | pairwise ranking | s, larger is better | −Σ log σ(s_i − s_j) where y_i > y_j | Σ ∓σ(s_j − s_i) | Σ σ (1 − σ) |
///
/// The softmax's curvature is doubled, as in XGBoost: the scores of all classes move in one round. Curvatures of the
/// logistic and the softmax are at least 1e−16.
///
/// ```
/// use classical::boosting::Objective;
/// use ndarray::array;
/// let (g, h) = Objective::Logistic.derivatives(&array![[0.0]], &array![1.0], None)?;
/// assert_eq!((g[[0, 0]], h[[0, 0]]), (-0.5, 0.25));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20b (XGBoost, derived). Source: Tianqi Chen and Carlos Guestrin, *XGBoost: A Scalable Tree Boosting
/// System*, 2016, section 2; for ranking, Christopher Burges et al., *Learning to Rank using Gradient Descent*, 2005.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Objective {
    /// Numbers, by half their squared error.
    SquaredError,
    /// Two classes, or shares from 0 to 1, by log loss.
    Logistic,
    /// Several classes, by log loss: one score, and one tree a round, for each.
    Softmax,
    /// Counts, by the likelihood of a Poisson distribution: predictions are positive.
    Poisson,
    /// An order within groups: each pair of different relevance, by the log loss of putting it right.
    PairwiseRanking,
}

/// Rows in one piece of work: fixed, whatever the number of threads.
const CHUNK: usize = 1 << 13;

/// The smallest curvature of a logistic loss.
const LEAST: f64 = 1e-16;

impl Objective {
    /// The slope and the curvature of each sample's loss in each of its scores.
    ///
    /// Shapes: `scores` (n_samples, n_outputs), one column but for the softmax; `y` (n_samples,), for the softmax class
    /// numbers; `groups` the sizes of the ranking's groups, which lie one after the other. Two matrices like `scores` out.
    ///
    /// Errors: no samples; shapes that do not fit; a target that the objective cannot have; numbers that are not finite, or
    /// slopes that leave the range of `f64`. Cost: O(n_samples · n_outputs), for ranking the number of pairs.
    pub fn derivatives<'s, 'y>(
        self,
        scores: impl Into<ArrayView2<'s, f64>>,
        y: impl Into<ArrayView1<'y, f64>>,
        groups: Option<&[usize]>,
    ) -> Result<(Array2<f64>, Array2<f64>)> {
        self.derivatives_of(scores.into(), y.into(), groups)
    }

    fn derivatives_of(
        self,
        scores: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
        groups: Option<&[usize]>,
    ) -> Result<(Array2<f64>, Array2<f64>)> {
        check::samples("scores", &scores)?;
        check::same_length("samples", ("scores", scores.nrows()), ("y", y.len()))?;
        self.check_targets("y", y)?;
        let n_outputs = scores.ncols();
        if self == Objective::Softmax {
            check::at_least("the columns of scores", n_outputs, 2)?;
            check_class_columns(y, n_outputs)?;
        } else if n_outputs != 1 {
            return Err(Error::invalid("the number of columns of scores", n_outputs, "1"));
        }
        let n = y.len();
        let target = Target::new(self, y.to_vec(), groups, None)?;
        // One class after the other, as in training.
        let flat: Vec<f64> = scores.t().iter().copied().collect();
        let mut pairs = vec![[0.0; 2]; n * n_outputs];
        target.derivatives(&flat, n_outputs, 0.0, &mut pairs);
        let matrix =
            |which: usize| Array2::from_shape_fn((n, n_outputs), |(i, k)| pairs[k * n + i][which]);
        let g = check::all_in_range("a slope", matrix(0), "scores")?;
        Ok((g, check::all_in_range("a curvature", matrix(1), "scores")?))
    }

    /// The targets are such as the objective can have.
    pub(super) fn check_targets(self, name: &str, y: ArrayView1<'_, f64>) -> Result<()> {
        check::not_empty(name, y.len(), "sample")?;
        check::finite(name, &y)?;
        for (i, &value) in y.iter().enumerate() {
            let place = || format!("{name}[{i}]");
            match self {
                Objective::Logistic if !(0.0..=1.0).contains(&value) => {
                    return Err(Error::invalid(place(), value, "from 0 to 1"));
                }
                Objective::Poisson if value < 0.0 => {
                    return Err(Error::invalid(place(), value, "zero or positive"));
                }
                Objective::Softmax if value < 0.0 || value.fract() != 0.0 => {
                    return Err(Error::invalid(place(), value, "a class: 0, 1, 2, …"));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn check_class_columns(y: ArrayView1<'_, f64>, n_outputs: usize) -> Result<()> {
    match y.iter().position(|&class| class >= n_outputs as f64) {
        None => Ok(()),
        Some(i) => {
            let wanted = format!("below the {n_outputs} columns of scores");
            Err(Error::invalid(format!("y[{i}]"), y[i], wanted))
        }
    }
}

/// The targets of a training or a validation set, with what belongs to them.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) objective: Objective,
    pub(super) y: Vec<f64>,
    /// Where each group of a ranking begins and ends.
    groups: Vec<std::ops::Range<usize>>,
    pub(super) weights: Option<Vec<f64>>,
}

impl Target {
    pub(super) fn new(
        objective: Objective,
        y: Vec<f64>,
        groups: Option<&[usize]>,
        weights: Option<Vec<f64>>,
    ) -> Result<Target> {
        let mut ranges = Vec::new();
        match (objective, groups) {
            (Objective::PairwiseRanking, None) => {
                return Err(Error::empty("groups", "the size of each group of the ranking"));
            }
            (Objective::PairwiseRanking, Some(sizes)) => {
                let mut start = 0_usize;
                for &size in sizes {
                    let end = start.saturating_add(size);
                    ranges.push(start..end);
                    start = end;
                }
                check::same_length("samples", ("y", y.len()), ("all groups together", start))?;
            }
            (_, Some(_)) => {
                return Err(Error::invalid("the objective", "not the ranking", "it, for groups"));
            }
            (_, None) => {}
        }
        Ok(Target { objective, y, groups: ranges, weights })
    }

    /// The score that all samples start from.
    pub(super) fn base(&self, n_outputs: usize) -> Vec<f64> {
        let weight = |i: usize| self.weights.as_ref().map_or(1.0, |weights| weights[i]);
        let total: f64 = (0..self.y.len()).map(weight).sum();
        let sum: f64 = self.y.iter().enumerate().map(|(i, y)| y * weight(i)).sum();
        // Divided first where the sum of large targets leaves the range.
        let shares = || self.y.iter().enumerate().map(|(i, y)| y * (weight(i) / total)).sum();
        let mean: f64 = if sum.is_finite() { sum / total } else { shares() };
        // A share of 0 or 1 has no finite log odds, and a mean of 0 no logarithm.
        const EDGE: f64 = 1e-12;
        match self.objective {
            Objective::SquaredError => vec![mean],
            Objective::Logistic => {
                let p = mean.clamp(EDGE, 1.0 - EDGE);
                vec![libm::log(p / (1.0 - p))]
            }
            Objective::Poisson => vec![libm::log(mean.max(EDGE))],
            Objective::PairwiseRanking => vec![0.0],
            Objective::Softmax => {
                let mut counts = vec![0.0; n_outputs];
                for (i, &class) in self.y.iter().enumerate() {
                    counts[class as usize] += weight(i) / total;
                }
                counts.into_iter().map(|share| libm::log(share.max(EDGE))).collect()
            }
        }
    }

    /// Slope and curvature of each sample, one output after the other: `pairs[k · n + i]`.
    pub(super) fn derivatives(
        &self,
        scores: &[f64],
        n_outputs: usize,
        max_delta_step: f64,
        pairs: &mut [[f64; 2]],
    ) {
        let n = self.y.len();
        match self.objective {
            Objective::Softmax => self.of_softmax(scores, n_outputs, pairs),
            Objective::PairwiseRanking => self.of_ranking(scores, pairs),
            _ => {
                let pieces = pairs.chunks_mut(CHUNK).collect();
                parallel::map_pieces(pieces, |c, pairs: &mut [[f64; 2]]| {
                    let range = c * CHUNK..(c * CHUNK + CHUNK).min(n);
                    let (scores, y) = (&scores[range.clone()], &self.y[range]);
                    simd::widest(
                        #[inline(always)]
                        || match self.objective {
                            Objective::SquaredError => each(scores, y, pairs, |s, y| [s - y, 1.0]),
                            Objective::Logistic => each(scores, y, pairs, |s, y| {
                                let p = quick_sigmoid(s);
                                let h = p * (1.0 - p);
                                [p - y, if h > LEAST { h } else { LEAST }]
                            }),
                            _ => {
                                let larger = libm::exp(max_delta_step);
                                each(scores, y, pairs, |s, y| {
                                    let mean = libm::exp(s);
                                    [mean - y, mean * larger]
                                });
                            }
                        },
                    );
                });
            }
        }
        if let Some(weights) = &self.weights {
            for (i, pair) in pairs.iter_mut().enumerate() {
                let weight = weights[i % n];
                *pair = [pair[0] * weight, pair[1] * weight];
            }
        }
    }

    fn of_softmax(&self, scores: &[f64], n_outputs: usize, pairs: &mut [[f64; 2]]) {
        let n = self.y.len();
        let chunks = parallel::map(n, CHUNK, |range| {
            let mut part = Vec::with_capacity(range.len() * n_outputs);
            for i in range {
                let largest =
                    (0..n_outputs).fold(f64::NEG_INFINITY, |m, k| m.max(scores[k * n + i]));
                let start = part.len();
                part.extend((0..n_outputs).map(|k| [libm::exp(scores[k * n + i] - largest), 0.0]));
                let total: f64 = part[start..].iter().map(|pair: &[f64; 2]| pair[0]).sum();
                for (k, pair) in part[start..].iter_mut().enumerate() {
                    let p = pair[0] / total;
                    let hit = if self.y[i] == k as f64 { 1.0 } else { 0.0 };
                    *pair = [p - hit, (2.0 * p * (1.0 - p)).max(LEAST)];
                }
            }
            part
        });
        for (i, row) in chunks.iter().flat_map(|part| part.chunks(n_outputs)).enumerate() {
            for (k, &pair) in row.iter().enumerate() {
                pairs[k * n + i] = pair;
            }
        }
    }

    fn of_ranking(&self, scores: &[f64], pairs: &mut [[f64; 2]]) {
        let groups = parallel::map_each(self.groups.len(), |group| {
            let range = self.groups[group].clone();
            let mut part = vec![[0.0; 2]; range.len()];
            for (a, i) in range.clone().enumerate() {
                for (b, j) in range.clone().enumerate() {
                    if self.y[i] > self.y[j] {
                        let wrong = sigmoid(scores[j] - scores[i]);
                        let h = (wrong * (1.0 - wrong)).max(LEAST);
                        part[a] = [part[a][0] - wrong, part[a][1] + h];
                        part[b] = [part[b][0] + wrong, part[b][1] + h];
                    }
                }
            }
            part
        });
        for (pair, sum) in pairs.iter_mut().zip(groups.into_iter().flatten()) {
            *pair = sum;
        }
    }

    /// The mean loss, by which early stopping judges.
    pub(super) fn loss(&self, scores: &[f64], n_outputs: usize) -> f64 {
        let n = self.y.len();
        if self.objective == Objective::PairwiseRanking {
            return self.ranking_loss(scores);
        }
        let weight = |i: usize| self.weights.as_ref().map_or(1.0, |weights| weights[i]);
        let sums = parallel::map(n, CHUNK, |range| {
            range.fold([0.0; 2], |sum, i| {
                let (s, y) = (scores[i], self.y[i]);
                let loss = match self.objective {
                    Objective::SquaredError => (s - y) * (s - y) * 0.5,
                    Objective::Logistic => y * softplus(-s) + (1.0 - y) * softplus(s),
                    Objective::Poisson => libm::exp(s) - y * s,
                    _ => {
                        let all = || (0..n_outputs).map(|k| scores[k * n + i]);
                        let largest = all().fold(f64::NEG_INFINITY, f64::max);
                        let total: f64 = all().map(|s| libm::exp(s - largest)).sum();
                        largest + libm::log(total) - scores[y as usize * n + i]
                    }
                };
                [sum[0] + weight(i) * loss, sum[1] + weight(i)]
            })
        });
        let total = sums.into_iter().fold([0.0; 2], |a, b| [a[0] + b[0], a[1] + b[1]]);
        total[0] / total[1]
    }

    /// The mean over pairs.
    fn ranking_loss(&self, scores: &[f64]) -> f64 {
        let (mut total, mut n_pairs) = (0.0, 0_u64);
        for range in &self.groups {
            for i in range.clone() {
                for j in range.clone().filter(|&j| self.y[i] > self.y[j]) {
                    total += softplus(scores[j] - scores[i]);
                    n_pairs += 1;
                }
            }
        }
        if n_pairs == 0 { 0.0 } else { total / n_pairs as f64 }
    }
}

#[inline(always)]
fn each(scores: &[f64], y: &[f64], pairs: &mut [[f64; 2]], of: impl Fn(f64, f64) -> [f64; 2]) {
    for ((pair, &s), &y) in pairs.iter_mut().zip(scores).zip(y) {
        *pair = of(s, y);
    }
}

/// The sigmoid, of steps that several samples can take side by side: within a few units of the last place of
/// [`sigmoid`], and the same bits on every machine.
#[inline(always)]
fn quick_sigmoid(x: f64) -> f64 {
    // exp(−|x|) = 2^k · exp(r) with |r| ≤ ln 2 / 2, and Taylor's sum for exp(r).
    let a = if x.abs() > 700.0 { -700.0 } else { -x.abs() };
    const ROUND: f64 = 6_755_399_441_055_744.0; // 1.5 · 2⁵²: adding it rounds to a whole number
    let shifted = a * std::f64::consts::LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (a - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10;
    const TAYLOR: [f64; 12] = [
        1.0 / 479_001_600.0,
        1.0 / 39_916_800.0,
        1.0 / 3_628_800.0,
        1.0 / 362_880.0,
        1.0 / 40_320.0,
        1.0 / 5_040.0,
        1.0 / 720.0,
        1.0 / 120.0,
        1.0 / 24.0,
        1.0 / 6.0,
        0.5,
        1.0,
    ];
    let mut power = 1.0 / 6_227_020_800.0;
    for c in TAYLOR {
        power = power * r + c;
    }
    power = power * r + 1.0;
    let scale = f64::from_bits((shifted.to_bits().wrapping_add(1023)) << 52);
    let power = power * scale;
    let larger = if x < 0.0 { power } else { 1.0 };
    larger / (1.0 + power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_sigmoid_is_the_sigmoid() {
        for i in -80_000..80_000 {
            let x = f64::from(i) * 0.01;
            let (quick, plain) = (quick_sigmoid(x), sigmoid(x));
            let tiny = plain < 1e-300;
            assert!(tiny || (quick - plain).abs() <= 1e-15 * plain, "{x}: {quick:e} and {plain:e}");
        }
        assert_eq!([quick_sigmoid(0.0), quick_sigmoid(1e300)], [0.5, 1.0]);
        assert!(quick_sigmoid(-1e300) < 1e-300);
    }
}
