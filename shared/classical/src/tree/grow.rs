//! Growing a tree: the same from node to node, whatever finds the splits.

use std::ops::Range;

use numerics::Rng;

use super::Limits;
use super::flat::{LEAF, Parts};
use super::targets::Targets;

/// A question, and how many of the node's samples answer yes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Split {
    pub feature: usize,
    pub threshold: f64,
    pub n_left: usize,
}

/// The samples of a tree: each node owns a range of them.
pub(crate) trait Samples<T: Targets> {
    /// The same samples as a small node has them: numbered anew, so that they lie close together.
    type Small: Samples<T>;

    fn targets(&self) -> &T;

    /// The best split of a node, if there is one.
    fn best_split(
        &mut self,
        node: Range<usize>,
        sums: &T::Sums,
        draw: &mut Draw<'_>,
    ) -> Option<Split>;

    /// The rows that go left and those that go right: right after `best_split`.
    fn sides(&self, node: Range<usize>, split: &Split) -> (&[u32], &[u32]);

    /// Brings those that go left to the front of the node's range.
    fn separate(&mut self, node: Range<usize>, split: &Split);

    /// The node's samples for themselves, if that is worth it.
    fn small(&mut self, node: Range<usize>) -> Option<Self::Small>;
}

/// The features that a split tries: all, or some that are drawn for it.
pub(crate) struct Draw<'r> {
    pub rng: &'r mut Rng,
    features: Vec<u32>,
    /// How many features each split may look at, from 1 to n_features.
    pub n_tried: usize,
}

impl<'r> Draw<'r> {
    pub(crate) fn new(n_features: usize, n_tried: usize, rng: &'r mut Rng) -> Self {
        Draw { rng, features: (0..n_features as u32).collect(), n_tried }
    }

    /// The next feature, after `i` of this node: as in a shuffle that stops early. `None`: that were all.
    pub(crate) fn feature(&mut self, i: usize) -> Option<usize> {
        let n_features = self.features.len();
        if i >= n_features {
            return None;
        }
        if self.n_tried < n_features {
            let j = self.rng.integers(i..n_features).unwrap_or(i);
            self.features.swap(i, j);
        }
        Some(self.features[i] as usize)
    }
}

/// A node that is still to be made.
struct Open<S> {
    node: Range<usize>,
    depth: usize,
    /// The parent, whose `right` this node becomes; its `left` is the node after it.
    parent: Option<usize>,
    sums: S,
    /// Whether it is to be split, if there is a way.
    splits: bool,
}

/// A tree on its way.
pub(crate) struct Growing<'a, 'r> {
    pub limits: Limits,
    pub draw: &'a mut Draw<'r>,
    pub tree: Parts,
    total: f64,
}

impl<'a, 'r> Growing<'a, 'r> {
    /// Grows a tree on `n` samples.
    pub(crate) fn grow<T: Targets>(
        limits: Limits,
        draw: &'a mut Draw<'r>,
        samples: &mut impl Samples<T>,
        rows: &[u32],
    ) -> Parts {
        let sums = samples.targets().sums(rows);
        let total = samples.targets().weight(&sums);
        let mut growing = Growing { limits, draw, tree: Parts::default(), total };
        let splits = growing.splits(samples, rows.len(), 0, &sums);
        growing.run(samples, Open { node: 0..rows.len(), depth: 0, parent: None, sums, splits });
        growing.tree
    }

    fn splits<T: Targets>(
        &self,
        samples: &impl Samples<T>,
        n: usize,
        depth: usize,
        sums: &T::Sums,
    ) -> bool {
        self.limits.may_split(n, depth) && !samples.targets().pure(sums)
    }

    /// Makes a node and all below it, the left branch before the right one.
    fn run<T: Targets, S: Samples<T>>(&mut self, samples: &mut S, first: Open<T::Sums>) {
        let mut open = vec![first];
        while let Some(Open { node, depth, parent, sums, splits }) = open.pop() {
            if splits && let Some(mut small) = samples.small(node.clone()) {
                let node = 0..node.len();
                self.run(&mut small, Open { node, depth, parent, sums, splits });
                continue;
            }
            let at = self.tree.feature.len();
            if let Some(parent) = parent {
                self.tree.right[parent] = at;
            }
            let targets = samples.targets();
            let (impurity, weight) = (targets.impurity(&sums), targets.weight(&sums));
            self.tree.impurity.push(impurity);
            self.tree.weight.push(weight);
            self.tree.n_node_samples.push(node.len());
            targets.value(&sums, &mut self.tree.value);
            let split =
                if splits { samples.best_split(node.clone(), &sums, self.draw) } else { None };
            if let Some(split) = split {
                let (left, right) = samples.sides(node.clone(), &split);
                let targets = samples.targets();
                let sums = [targets.sums(left), targets.sums(right)];
                let mass = |sums: &T::Sums| targets.weight(sums) * targets.impurity(sums);
                let decrease = (weight * impurity - mass(&sums[0]) - mass(&sums[1])) / self.total;
                if decrease + f64::EPSILON >= self.limits.min_impurity_decrease {
                    let depth = depth + 1;
                    let splits = [
                        self.splits(samples, left.len(), depth, &sums[0]),
                        self.splits(samples, right.len(), depth, &sums[1]),
                    ];
                    if splits[0] || splits[1] {
                        samples.separate(node.clone(), &split);
                    }
                    self.tree.feature.push(split.feature);
                    self.tree.threshold.push(split.threshold);
                    self.tree.left.push(at + 1);
                    self.tree.right.push(LEAF); // until it is made
                    let middle = node.start + split.n_left;
                    let [left, right] = sums;
                    open.push(Open {
                        node: middle..node.end,
                        depth,
                        parent: Some(at),
                        sums: right,
                        splits: splits[1],
                    });
                    open.push(Open {
                        node: node.start..middle,
                        depth,
                        parent: None,
                        sums: left,
                        splits: splits[0],
                    });
                    continue;
                }
            }
            self.tree.feature.push(LEAF);
            self.tree.threshold.push(0.0);
            self.tree.left.push(LEAF);
            self.tree.right.push(LEAF);
        }
    }
}

/// Half-way between two numbers; where rounding makes that the larger one, the smaller.
pub(crate) fn half_way(low: f64, high: f64) -> f64 {
    let middle = low / 2.0 + high / 2.0;
    if middle < high { middle } else { low }
}

/// The rows that go left come first, both sides in the order they had; gives how many go left.
#[inline(always)]
pub(crate) fn partition(
    rows: &mut [u32],
    goes_left: impl Fn(u32) -> bool,
    right_side: &mut [u32],
) -> usize {
    let right_side = &mut right_side[..rows.len()];
    let (mut n_left, mut n_right) = (0, 0);
    for i in 0..rows.len() {
        let row = rows[i];
        let left = usize::from(goes_left(row));
        rows[n_left] = row;
        right_side[n_right] = row;
        n_left += left;
        n_right += 1 - left;
    }
    rows[n_left..].copy_from_slice(&right_side[..n_right]);
    n_left
}
