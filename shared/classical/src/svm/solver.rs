//! Sequential minimal optimization, fast: second-order working sets, a kernel cache, shrinking.
//!
//! One form serves classification and regression (Bottou and Lin 2007): each sample has a coefficient β, the machine is
//! `f(x) = Σ β_i k(x_i, x) + b`, and the dual problem is
//!
//! maximize `Σ target_i β_i − tube Σ |β_i| − ½ Σ β_i β_j k(x_i, x_j)`, with `Σ β_i = 0`, `lower_i ≤ β_i ≤ upper_i`.
//!
//! For classes the target is ±1, the tube 0, and β = ±α.

use std::ops::Range;

use learning::kernels::Kernel;
use ndarray::{Array2, ArrayView2};
use numerics::{Error, Result, check};

use super::cache::Rows;
use super::narrow::Narrow;
use super::points::{Expansion, Points};

/// The curvature along a pair is at least this, in units of the largest kernel: two equal points have none.
const LEAST_CURVATURE: f64 = 1e-12;
const BLOCK: usize = 32;

/// What is to be solved, sample by sample.
pub(super) struct Task {
    /// The slope of the dual at β = 0, without the tube.
    pub(super) targets: Vec<f64>,
    pub(super) lower: Vec<f64>,
    pub(super) upper: Vec<f64>,
    pub(super) tube: f64,
    /// Where to start; its sum stays what it is, in each group.
    pub(super) start: Vec<f64>,
    /// Both samples of a pair are of one group; one group for all, or for ν-machines one for each class.
    pub(super) groups: Vec<Range<usize>>,
}

/// How it is to be solved.
#[derive(Clone, Copy)]
pub(super) struct Settings {
    pub(super) tolerance: f64,
    pub(super) cache_bytes: usize,
    pub(super) shrinking: bool,
    pub(super) max_steps: usize,
}

impl Settings {
    /// The parameters of a machine, if they are in range.
    pub(super) fn new(
        tolerance: f64,
        cache_mb: usize,
        shrinking: bool,
        max_steps: usize,
    ) -> Result<Self> {
        check::positive("tolerance", tolerance)?;
        check::at_least("max_steps", max_steps, 1)?;
        let cache_bytes = cache_mb.saturating_mul(1 << 20);
        Ok(Settings { tolerance, cache_bytes, shrinking, max_steps })
    }
}

/// What came out.
pub(super) struct Solution {
    pub(super) beta: Vec<f64>,
    /// The slope at which each group is balanced: for one group this is b.
    pub(super) levels: Vec<f64>,
    /// The dual's value.
    pub(super) objective: f64,
    pub(super) gap: f64,
    pub(super) n_steps: usize,
    pub(super) n_rows: usize,
}

/// All that is known of the samples, in the order of the points: those at rest are at the end.
struct State {
    rows: Rows,
    /// target − Σ β k: the slope of the dual along a sample.
    slope: Vec<f64>,
    /// What the tube takes from the slope on the way up; −∞ where β is at its upper bound.
    up: Vec<f64>,
    /// What it adds on the way down; ∞ at the lower bound.
    down: Vec<f64>,
    diagonal: Vec<f64>,
    beta: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    targets: Vec<f64>,
    samples: Vec<usize>,
    tube: f64,
    n_active: usize,
}

/// A pair to move along: up the first, down the second.
struct Pair {
    i: usize,
    j: usize,
    gain: f64,
    row: Vec<f32>,
}

pub(super) fn solve(
    kernel: Kernel,
    x: ArrayView2<'_, f64>,
    task: Task,
    settings: Settings,
) -> Result<Solution> {
    let n = x.nrows();
    let mut state = State::new(kernel, x, &task, settings)?;
    let whole = || std::iter::once(0..n).collect();
    let one_group = task.groups.len() == 1;
    let mut groups: Vec<Range<usize>> = if one_group { whole() } else { task.groups.clone() };
    let mut tops: Vec<(f64, usize)> = groups.iter().map(|group| state.top(group)).collect();
    let shrinking = settings.shrinking && one_group;
    let every = n.min(1000);
    let mut until_shrinking = every;
    let mut unshrunk = false;
    let mut steps = 0;
    for n_steps in 0..settings.max_steps {
        steps = n_steps + 1;
        if shrinking && until_shrinking == 0 {
            until_shrinking = every;
            let bottom = state.bottom(&groups[0]);
            if !unshrunk && tops[0].0 - bottom <= 10.0 * settings.tolerance {
                unshrunk = true; // near the end: all once more, so that no one is at rest by mistake
                state.wake_all()?;
            }
            state.shrink(tops[0].0, bottom);
            groups = std::iter::once(0..state.n_active).collect();
            tops[0] = state.top(&groups[0]);
        }
        until_shrinking = until_shrinking.saturating_sub(1);

        let (mut gap, mut best) = state.choose(&groups, &tops);
        if gap <= settings.tolerance && state.n_active < n {
            state.put_back(best);
            state.wake_all()?;
            groups = std::iter::once(0..n).collect();
            tops[0] = state.top(&groups[0]);
            until_shrinking = 1;
            (gap, best) = state.choose(&groups, &tops);
        }
        let pair = match best {
            Some(pair) if gap > settings.tolerance => pair,
            other => {
                state.put_back(other);
                return state.solution(&groups, gap, n_steps);
            }
        };
        let (change_i, change_j) = state.step(&pair, &tops);
        if change_i == 0.0 && change_j == 0.0 {
            break; // the step is lost in rounding
        }
        let row_j = state.rows.take(state.samples[pair.j], pair.j, state.n_active);
        let changes = (change_i * state.rows.scale, change_j * state.rows.scale);
        for (group, top) in groups.iter().zip(&mut tops) {
            *top = state.descend(group, changes, &pair.row, &row_j);
        }
        state.rows.put(state.samples[pair.j], row_j);
        state.rows.put(state.samples[pair.i], pair.row);
    }
    Err(Error::NotConverged { what: "sequential minimal optimization".to_owned(), steps })
}

impl State {
    fn new(
        kernel: Kernel,
        x: ArrayView2<'_, f64>,
        task: &Task,
        settings: Settings,
    ) -> Result<Self> {
        let n = x.nrows();
        let points = Points::new(kernel, x)?;
        let diagonal = points.diagonal();
        let narrow = match kernel {
            Kernel::Rbf { gamma } => Narrow::new(x, points.center(), gamma),
            _ => None,
        };
        let mut state = State {
            rows: Rows::new(points, narrow, settings.cache_bytes),
            slope: task.targets.clone(),
            up: vec![0.0; n],
            down: vec![0.0; n],
            diagonal,
            beta: task.start.clone(),
            lower: task.lower.clone(),
            upper: task.upper.clone(),
            targets: task.targets.clone(),
            samples: (0..n).collect(),
            tube: task.tube,
            n_active: n,
        };
        for i in 0..n {
            state.note_bounds(i);
        }
        if state.beta.iter().any(|&beta| beta != 0.0) {
            state.slopes_from(0)?;
        }
        Ok(state)
    }

    /// Which ways β may still go, and what the tube costs there.
    fn note_bounds(&mut self, i: usize) {
        let (beta, tube) = (self.beta[i], self.tube);
        let way_up = if beta >= 0.0 { -tube } else { tube };
        let way_down = if beta > 0.0 { -tube } else { tube };
        self.up[i] = if beta >= self.upper[i] { f64::NEG_INFINITY } else { way_up };
        self.down[i] = if beta <= self.lower[i] { f64::INFINITY } else { way_down };
    }

    /// The steepest way up: its slope, its place.
    fn top(&self, group: &Range<usize>) -> (f64, usize) {
        let (slope, up) = (&self.slope[group.clone()], &self.up[group.clone()]);
        let mut best = (f64::NEG_INFINITY, 0);
        for (k, (slope, up)) in slope.iter().zip(up).enumerate() {
            if slope + up > best.0 {
                best = (slope + up, group.start + k);
            }
        }
        best
    }

    /// The least slope of those that may go down.
    fn bottom(&self, group: &Range<usize>) -> f64 {
        let (slope, down) = (&self.slope[group.clone()], &self.down[group.clone()]);
        slope.iter().zip(down).fold(f64::INFINITY, |least, (slope, down)| least.min(slope + down))
    }

    /// The pair that promises most, and the largest violation of the optimality conditions.
    fn choose(&mut self, groups: &[Range<usize>], tops: &[(f64, usize)]) -> (f64, Option<Pair>) {
        let mut largest_gap = f64::NEG_INFINITY;
        let mut best: Option<Pair> = None;
        for (group, &(top, i)) in groups.iter().zip(tops) {
            if top == f64::NEG_INFINITY {
                continue;
            }
            let row = self.rows.take(self.samples[i], i, self.n_active);
            let (least, gain, j) = self.partner(group, i, top, &row);
            largest_gap = largest_gap.max(top - least);
            let pair = Pair { i, j, gain, row };
            if best.as_ref().is_none_or(|best| gain > best.gain) {
                self.put_back(best.replace(pair));
            } else {
                self.put_back(Some(pair));
            }
        }
        (largest_gap, best)
    }

    fn put_back(&mut self, pair: Option<Pair>) {
        if let Some(pair) = pair {
            self.rows.put(self.samples[pair.i], pair.row);
        }
    }

    /// For a sample that goes up, the one to go down: the largest gain of a full step, drop² / curvature.
    fn partner(&self, group: &Range<usize>, i: usize, top: f64, row: &[f32]) -> (f64, f64, usize) {
        let least_curvature = LEAST_CURVATURE * self.rows.scale;
        let (own, twice) = (self.diagonal[i], 2.0 * self.rows.scale);
        let (slope, down) = (&self.slope[group.clone()], &self.down[group.clone()]);
        let (diagonal, row) = (&self.diagonal[group.clone()], &row[group.clone()]);
        let (least, gain, j) = simd::widest(
            #[inline(always)]
            || {
                let mut least = [f64::INFINITY; BLOCK];
                let (mut best, mut place) = (f64::NEG_INFINITY, 0);
                let (slopes, slope_rest) = slope.as_chunks::<BLOCK>();
                let (downs, down_rest) = down.as_chunks::<BLOCK>();
                let (diagonals, diagonal_rest) = diagonal.as_chunks::<BLOCK>();
                let (rows, row_rest) = row.as_chunks::<BLOCK>();
                for (block, (((slope, down), diagonal), row)) in
                    slopes.iter().zip(downs).zip(diagonals).zip(rows).enumerate()
                {
                    let mut gains = [0.0; BLOCK];
                    for k in 0..BLOCK {
                        let value = slope[k] + down[k];
                        least[k] = if value < least[k] { value } else { least[k] };
                        gains[k] = gain(
                            top - value,
                            own + diagonal[k] - twice * f64::from(row[k]),
                            least_curvature,
                        );
                    }
                    let most = largest(&gains);
                    if most > best {
                        let lane = gains.iter().position(|&gain| gain == most).unwrap_or(0);
                        (best, place) = (most, block * BLOCK + lane);
                    }
                }
                let mut least = least.iter().fold(f64::INFINITY, |a, &b| if b < a { b } else { a });
                let done = slope.len() - slope_rest.len();
                for k in 0..slope_rest.len() {
                    let value = slope_rest[k] + down_rest[k];
                    least = if value < least { value } else { least };
                    let curvature = own + diagonal_rest[k] - twice * f64::from(row_rest[k]);
                    let gain = gain(top - value, curvature, least_curvature);
                    if gain > best {
                        (best, place) = (gain, done + k);
                    }
                }
                (least, best, place)
            },
        );
        (least, gain, group.start + j)
    }

    /// The best step along the pair within its bounds; a kink of the tube at 0 is a bound, too.
    fn step(&mut self, pair: &Pair, tops: &[(f64, usize)]) -> (f64, f64) {
        let &Pair { i, j, ref row, .. } = pair;
        let least_curvature = LEAST_CURVATURE * self.rows.scale;
        let curvature = (self.diagonal[i] + self.diagonal[j]
            - 2.0 * self.rows.scale * f64::from(row[j]))
        .max(least_curvature);
        let top = tops.iter().find(|top| top.1 == i).map_or(0.0, |top| top.0);
        let wanted = (top - (self.slope[j] + self.down[j])) / curvature;
        let kink = self.tube > 0.0;
        let (old_i, old_j) = (self.beta[i], self.beta[j]);
        let end_i = if kink && old_i < 0.0 { 0.0 } else { self.upper[i] };
        let end_j = if kink && old_j > 0.0 { 0.0 } else { self.lower[j] };
        let step = wanted.min(end_i - old_i).min(old_j - end_j);
        self.beta[i] = if step >= end_i - old_i { end_i } else { old_i + step };
        self.beta[j] = if step >= old_j - end_j { end_j } else { old_j - step };
        self.note_bounds(i);
        self.note_bounds(j);
        (self.beta[i] - old_i, self.beta[j] - old_j)
    }

    /// The slopes after a step, and in the same pass the steepest way up.
    fn descend(
        &mut self,
        group: &Range<usize>,
        (change_i, change_j): (f64, f64),
        row_i: &[f32],
        row_j: &[f32],
    ) -> (f64, usize) {
        let slope = &mut self.slope[group.clone()];
        let up = &self.up[group.clone()];
        let (row_i, row_j) = (&row_i[group.clone()], &row_j[group.clone()]);
        let n = slope.len();
        let (top, place) = simd::widest(
            #[inline(always)]
            || {
                let (mut best, mut place) = (f64::NEG_INFINITY, 0);
                let (slopes, slope_rest) = slope.as_chunks_mut::<BLOCK>();
                let (ups, up_rest) = up.as_chunks::<BLOCK>();
                let (rows_i, rest_i) = row_i.as_chunks::<BLOCK>();
                let (rows_j, rest_j) = row_j.as_chunks::<BLOCK>();
                for (block, (((slope, up), row_i), row_j)) in
                    slopes.iter_mut().zip(ups).zip(rows_i).zip(rows_j).enumerate()
                {
                    let mut values = [0.0; BLOCK];
                    for k in 0..BLOCK {
                        slope[k] -= change_i * f64::from(row_i[k]) + change_j * f64::from(row_j[k]);
                        values[k] = slope[k] + up[k];
                    }
                    let most = largest(&values);
                    if most > best {
                        let lane = values.iter().position(|&value| value == most).unwrap_or(0);
                        (best, place) = (most, block * BLOCK + lane);
                    }
                }
                let done = n - slope_rest.len();
                for k in 0..slope_rest.len() {
                    slope_rest[k] -=
                        change_i * f64::from(rest_i[k]) + change_j * f64::from(rest_j[k]);
                    let value = slope_rest[k] + up_rest[k];
                    if value > best {
                        (best, place) = (value, done + k);
                    }
                }
                (best, place)
            },
        );
        (top, group.start + place)
    }

    /// Lays those to rest that no pair will want: at their bounds, and on the right side of both extremes.
    fn shrink(&mut self, top: f64, bottom: f64) {
        let may_rest = |state: &Self, i: usize| {
            state.slope[i] + state.up[i] < bottom && state.slope[i] + state.down[i] > top
        };
        let mut pairs = Vec::new();
        let mut i = 0;
        while i < self.n_active {
            if may_rest(self, i) {
                self.n_active -= 1;
                while self.n_active > i && may_rest(self, self.n_active) {
                    self.n_active -= 1;
                }
                if self.n_active > i {
                    self.swap(i, self.n_active);
                    pairs.push((i, self.n_active));
                }
            }
            i += 1;
        }
        self.rows.swap(&pairs);
    }

    fn swap(&mut self, i: usize, j: usize) {
        for numbers in [
            &mut self.slope,
            &mut self.up,
            &mut self.down,
            &mut self.diagonal,
            &mut self.beta,
            &mut self.lower,
            &mut self.upper,
            &mut self.targets,
        ] {
            numbers.swap(i, j);
        }
        self.samples.swap(i, j);
    }

    /// All take part again; the slopes of those that were at rest are computed from the coefficients.
    fn wake_all(&mut self) -> Result<()> {
        let start = self.n_active;
        self.n_active = self.beta.len();
        self.slopes_from(start)
    }

    fn slopes_from(&mut self, start: usize) -> Result<()> {
        let points = &self.rows.points;
        let n_features = points.center().len();
        let rows = |places: &[usize]| {
            let mut x = Array2::zeros((places.len(), n_features));
            for (mut row, &place) in x.rows_mut().into_iter().zip(places) {
                for ((value, offset), center) in
                    row.iter_mut().zip(points.point(place).0).zip(points.center())
                {
                    *value = offset + center;
                }
            }
            x
        };
        let supports: Vec<usize> = (0..self.beta.len()).filter(|&i| self.beta[i] != 0.0).collect();
        let weights: Vec<f64> = supports.iter().map(|&i| self.beta[i]).collect();
        let group = (rows(&supports), vec![(0, weights)]);
        let expansion = Expansion::new(points.kernel, points.center().to_vec(), &[group], 1)?;
        let places: Vec<usize> = (start..self.beta.len()).collect();
        let sums = expansion.sums(rows(&places).view())?;
        for (place, sum) in places.into_iter().zip(sums) {
            self.slope[place] = self.targets[place] - sum;
        }
        Ok(())
    }

    fn solution(self, groups: &[Range<usize>], gap: f64, n_steps: usize) -> Result<Solution> {
        let levels: Vec<f64> = groups.iter().map(|group| self.level(group)).collect();
        let mut beta = vec![0.0; self.beta.len()];
        let mut objective = 0.0;
        for (i, &sample) in self.samples.iter().enumerate() {
            beta[sample] = self.beta[i];
            let linear = (self.targets[i] + self.slope[i]) / 2.0;
            objective += self.beta[i] * linear - self.tube * self.beta[i].abs();
        }
        let gap = if gap.is_finite() { gap.max(0.0) } else { 0.0 };
        check::in_range("the value of the dual", objective, "the targets or C")?;
        check::finite_slice("a level", &levels)?;
        Ok(Solution { beta, levels, objective, gap, n_steps, n_rows: self.rows.n_computed })
    }

    /// The mean slope of those between their bounds; without any, the middle between the extremes.
    fn level(&self, group: &Range<usize>) -> f64 {
        let (mut sum, mut n) = (0.0, 0);
        for i in group.clone() {
            if self.up[i] == self.down[i] {
                sum += self.slope[i] + self.up[i];
                n += 1;
            }
        }
        if n > 0 {
            return sum / f64::from(n);
        }
        match (self.top(group).0, self.bottom(group)) {
            (top, bottom) if top.is_finite() && bottom.is_finite() => (top + bottom) / 2.0,
            (top, _) if top.is_finite() => top,
            (_, bottom) if bottom.is_finite() => bottom,
            _ => 0.0,
        }
    }
}

/// What a full step gains, twice: the drop of the slopes squared, over the curvature.
#[inline(always)]
fn gain(drop: f64, curvature: f64, least: f64) -> f64 {
    let curvature = if curvature > least { curvature } else { least };
    let gain = drop * drop / curvature;
    if drop > 0.0 { gain } else { 0.0 }
}

/// The largest of a block, without a branch.
#[inline(always)]
fn largest(values: &[f64; BLOCK]) -> f64 {
    let mut most: [f64; 8] = std::array::from_fn(|k| values[k]);
    for eight in values.as_chunks::<8>().0 {
        for k in 0..8 {
            most[k] = if eight[k] > most[k] { eight[k] } else { most[k] };
        }
    }
    most.iter().fold(f64::NEG_INFINITY, |a, &b| if b > a { b } else { a })
}
