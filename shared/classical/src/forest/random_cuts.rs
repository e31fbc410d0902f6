//! Samples whose splits are drawn: nothing is sorted.

use std::ops::Range;

use crate::tree::Limits;
use crate::tree::columns::Columns;
use crate::tree::grow::{Draw, Samples, Split, partition};
use crate::tree::targets::{Side, Targets};

/// The samples of a tree whose thresholds are drawn.
pub(crate) struct RandomCuts<T: Targets> {
    targets: T,
    limits: Limits,
    columns: Vec<f64>,
    n_samples: usize,
    rows: Vec<u32>,
    right_side: Vec<u32>,
    here: Vec<f64>,
    scratch: T::Scratch,
}

/// A node of no more samples is copied, so that its numbers lie close together.
const SMALL: usize = 4096;

impl<T: Targets> RandomCuts<T> {
    /// The samples that are in the bag: all where it is `None`.
    pub(crate) fn new(
        columns: &Columns,
        targets: &T,
        limits: Limits,
        bag: Option<&[bool]>,
    ) -> Self {
        let all = 0..columns.n_samples as u32;
        let rows: Vec<u32> = all.filter(|&row| bag.is_none_or(|bag| bag[row as usize])).collect();
        Self::of(&columns.values, columns.n_samples, targets, limits, &rows)
    }

    /// These rows of some columns, numbered anew.
    fn of(columns: &[f64], n_samples: usize, targets: &T, limits: Limits, rows: &[u32]) -> Self {
        let select = |column: &[f64]| rows.iter().map(|&row| column[row as usize]).collect();
        let columns: Vec<Vec<f64>> = columns.chunks_exact(n_samples).map(select).collect();
        let targets = targets.select(rows);
        let n = rows.len();
        RandomCuts {
            scratch: targets.scratch(),
            targets,
            limits,
            columns: columns.concat(),
            n_samples: n,
            rows: (0..n as u32).collect(),
            right_side: vec![0; n],
            here: Vec::with_capacity(n),
        }
    }

    /// The rows, in order.
    pub(crate) fn rows(&self) -> Vec<u32> {
        self.rows.clone()
    }

    fn column(&self, f: usize) -> &[f64] {
        &self.columns[f * self.n_samples..(f + 1) * self.n_samples]
    }
}

impl<T: Targets> Samples<T> for RandomCuts<T> {
    type Small = Self;

    fn targets(&self) -> &T {
        &self.targets
    }

    /// The best of the features that are tried, each with one threshold drawn between its smallest and largest number.
    fn best_split(
        &mut self,
        node: Range<usize>,
        sums: &T::Sums,
        draw: &mut Draw<'_>,
    ) -> Option<Split> {
        let mut best: Option<Split> = None;
        let mut score_of_best = f64::NEG_INFINITY;
        self.targets.enter(&self.rows[node.clone()], &mut self.scratch);
        let (mut i, mut n_tried) = (0, 0);
        while n_tried < draw.n_tried {
            let Some(feature) = draw.feature(i) else { break };
            i += 1;
            let rows = &self.rows[node.clone()];
            let values = &self.columns[feature * self.n_samples..(feature + 1) * self.n_samples];
            self.here.clear();
            self.here.extend(rows.iter().map(|&row| values[row as usize]));
            let (low, high) = range_of(&self.here);
            if low == high {
                continue; // it is the same for all
            }
            n_tried += 1;
            let threshold = between(low, high, draw.rng.random());
            let side = Side { rows, values: &self.here, threshold };
            let (score, n_left) = self.targets.score(side, sums, &mut self.scratch);
            let least = n_left.min(rows.len() - n_left);
            if least >= self.limits.min_samples_leaf && score > score_of_best {
                score_of_best = score;
                best = Some(Split { feature, threshold, n_left });
            }
        }
        let split = best?;
        let mut rows = std::mem::take(&mut self.rows);
        let mut right_side = std::mem::take(&mut self.right_side);
        let values = self.column(split.feature);
        let goes_left = |row: u32| values[row as usize] <= split.threshold;
        partition(&mut rows[node], goes_left, &mut right_side);
        (self.rows, self.right_side) = (rows, right_side);
        Some(split)
    }

    fn sides(&self, node: Range<usize>, split: &Split) -> (&[u32], &[u32]) {
        self.rows[node].split_at(split.n_left)
    }

    fn separate(&mut self, _: Range<usize>, _: &Split) {} // they are

    fn small(&mut self, node: Range<usize>) -> Option<Self> {
        let worth_it = node.len() <= SMALL && self.n_samples > SMALL;
        let copy = |rows| Self::of(&self.columns, self.n_samples, &self.targets, self.limits, rows);
        worth_it.then(|| copy(&self.rows[node]))
    }
}

/// The smallest and the largest number.
fn range_of(values: &[f64]) -> (f64, f64) {
    simd::widest(|| {
        let (mut low, mut high) = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
        let (eights, rest) = values.as_chunks::<8>();
        for eight in eights {
            for k in 0..8 {
                low[k] = if eight[k] < low[k] { eight[k] } else { low[k] };
                high[k] = if eight[k] > high[k] { eight[k] } else { high[k] };
            }
        }
        let lower = |a: f64, &b: &f64| if b < a { b } else { a };
        let higher = |a: f64, &b: &f64| if b > a { b } else { a };
        let low = low.iter().chain(rest).fold(f64::INFINITY, lower);
        (low, high.iter().chain(rest).fold(f64::NEG_INFINITY, higher))
    })
}

/// A number from `low` to below `high`, where `share` says how far it is on the way.
fn between(low: f64, high: f64, share: f64) -> f64 {
    let threshold = low * (1.0 - share) + high * share; // no difference, which could leave f64
    if (low..high).contains(&threshold) { threshold } else { low }
}
