//! Every column stays sorted: each node owns the same piece of each.

use std::ops::Range;

use super::Limits;
use super::columns::Columns;
use super::grow::{Draw, Samples, Split, half_way, partition};
use super::small::Small;
use super::targets::{Sorted, Targets};

/// The samples of a tree, sorted by each column.
pub(crate) struct SortedSamples<'a, T: Targets> {
    columns: &'a Columns,
    targets: &'a T,
    limits: Limits,
    order: Vec<Vec<u32>>,
    goes_left: Vec<u8>,
    right_side: Vec<u32>,
    scratch: T::Scratch,
    /// A node of no more samples is grown for itself; 0: none is.
    small: usize,
}

impl<'a, T: Targets> SortedSamples<'a, T> {
    /// The samples that are in the bag: all where it is `None`.
    pub(crate) fn new(
        columns: &'a Columns,
        targets: &'a T,
        limits: Limits,
        bag: Option<&[bool]>,
        n_tried: usize,
    ) -> Self {
        let order: Vec<Vec<u32>> = match bag {
            None => columns.order.clone(),
            Some(bag) => columns.order.iter().map(|rows| filtered(rows, bag)).collect(),
        };
        // Where a split tries few of the features, to sort those is less work than to keep all sorted.
        let small = if 2 * n_tried < columns.n_features { Small::<T>::MOST } else { 0 };
        SortedSamples {
            columns,
            targets,
            limits,
            goes_left: vec![0; columns.n_samples],
            right_side: vec![0; order[0].len()],
            scratch: targets.scratch(),
            small,
            order,
        }
    }

    /// The rows, in the order of the first column.
    pub(crate) fn rows(&self) -> &[u32] {
        &self.order[0]
    }
}

impl<'a, T: Targets> Samples<T> for SortedSamples<'a, T> {
    type Small = Small<'a, T>;

    fn targets(&self) -> &T {
        self.targets
    }

    fn best_split(
        &mut self,
        node: Range<usize>,
        sums: &T::Sums,
        draw: &mut Draw<'_>,
    ) -> Option<Split> {
        let mut best = None;
        let mut score_of_best = f64::NEG_INFINITY;
        let (mut i, mut n_tried) = (0, 0);
        while n_tried < draw.n_tried {
            let Some(f) = draw.feature(i) else { break };
            i += 1;
            let rows = &self.order[f][node.clone()];
            let values = self.columns.values_of(f);
            if values[rows[0] as usize] == values[rows[rows.len() - 1] as usize] {
                continue; // it is the same for all
            }
            n_tried += 1;
            let ranks = self.columns.ranks[f].as_deref();
            let sorted = Sorted { rows, ranks, least: self.limits.min_samples_leaf };
            let cut = self.targets.best(sorted, sums, score_of_best, &mut self.scratch);
            if let Some(cut) = cut {
                score_of_best = cut.score;
                let (low, high) = (rows[cut.n_left - 1], rows[cut.n_left]);
                let threshold = half_way(values[low as usize], values[high as usize]);
                best = Some(Split { feature: f, threshold, n_left: cut.n_left });
            }
        }
        best
    }

    fn sides(&self, node: Range<usize>, split: &Split) -> (&[u32], &[u32]) {
        self.order[split.feature][node].split_at(split.n_left)
    }

    fn separate(&mut self, node: Range<usize>, split: &Split) {
        let (left, right) = self.order[split.feature][node.clone()].split_at(split.n_left);
        left.iter().for_each(|&row| self.goes_left[row as usize] = 1);
        right.iter().for_each(|&row| self.goes_left[row as usize] = 0);
        for (f, rows) in self.order.iter_mut().enumerate() {
            if f != split.feature {
                let goes_left = |row: u32| self.goes_left[row as usize] == 1;
                partition(&mut rows[node.clone()], goes_left, &mut self.right_side);
            }
        }
    }

    fn small(&mut self, node: Range<usize>) -> Option<Small<'a, T>> {
        if node.len() > self.small {
            return None;
        }
        let sorted = self.order.iter().map(|rows| &rows[node.clone()]);
        Some(Small::new(self.columns, self.targets, self.limits, sorted, &mut self.right_side))
    }
}

/// The rows in the bag, in their order.
fn filtered(rows: &[u32], bag: &[bool]) -> Vec<u32> {
    let mut kept = vec![0; rows.len() + 1];
    let mut n = 0;
    for &row in rows {
        kept[n] = row;
        n += usize::from(bag[row as usize]);
    }
    kept.truncate(n);
    kept
}
