//! Cost-complexity pruning: the weakest split goes first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use numerics::{Result, check};

use super::flat::{LEAF, Parts, Tree};

/// One step of [`Tree::pruning_path`]: the best tree at a price of `alpha` for each leaf.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pruning {
    /// The price from which on this tree is the cheapest.
    pub alpha: f64,
    /// The impurity of its leaves, weighted by the share of the samples in each.
    pub impurity: f64,
    /// How many leaves it has.
    pub n_leaves: usize,
}

/// The tree while it is pruned: each node's own cost, and what the leaves below it cost and count.
struct Pruner<'t> {
    tree: &'t Tree,
    parent: Vec<usize>,
    cost: Vec<f64>,
    cost_below: Vec<f64>,
    n_leaves: Vec<usize>,
    /// Whether a node is a leaf, or below one.
    is_leaf: Vec<bool>,
    gone: Vec<bool>,
}

impl<'t> Pruner<'t> {
    fn new(tree: &'t Tree) -> Self {
        let n = tree.n_nodes();
        let total = tree.weight()[0];
        let cost: Vec<f64> =
            (0..n).map(|i| tree.weight()[i] * tree.impurity()[i] / total).collect();
        let mut pruner = Pruner {
            tree,
            parent: vec![LEAF; n],
            cost_below: cost.clone(),
            cost,
            n_leaves: vec![1; n],
            is_leaf: tree.feature().iter().map(|&feature| feature == LEAF).collect(),
            gone: vec![false; n],
        };
        for i in (0..n).rev() {
            if tree.feature()[i] != LEAF {
                let (left, right) = (tree.left()[i], tree.right()[i]);
                pruner.parent[left] = i;
                pruner.parent[right] = i;
                pruner.cost_below[i] = pruner.cost_below[left] + pruner.cost_below[right];
                pruner.n_leaves[i] = pruner.n_leaves[left] + pruner.n_leaves[right];
            }
        }
        pruner
    }

    /// The price of a leaf at which the node's whole branch is worth no more than the node alone.
    fn alpha(&self, i: usize) -> f64 {
        ((self.cost[i] - self.cost_below[i]) / (self.n_leaves[i] - 1) as f64).max(0.0)
    }

    /// Cuts branch after branch, that of the lowest price first, as long as `go_on` says so of the price.
    fn run(&mut self, mut go_on: impl FnMut(&Self, f64) -> bool) {
        let mut queue = BinaryHeap::new();
        // A price that is not negative orders as its bits do.
        let entry = |pruner: &Self, i: usize| Reverse((pruner.alpha(i).to_bits(), i));
        for i in 0..self.tree.n_nodes() {
            if !self.is_leaf[i] {
                queue.push(entry(self, i));
            }
        }
        while let Some(Reverse((bits, i))) = queue.pop() {
            if self.gone[i] || self.is_leaf[i] || self.alpha(i).to_bits() != bits {
                continue; // its price has changed since
            }
            if !go_on(self, f64::from_bits(bits)) {
                break;
            }
            self.cut(i);
            let mut above = self.parent[i];
            while above != LEAF {
                let (left, right) = (self.tree.left()[above], self.tree.right()[above]);
                self.cost_below[above] = self.cost_below[left] + self.cost_below[right];
                self.n_leaves[above] = self.n_leaves[left] + self.n_leaves[right];
                queue.push(entry(self, above));
                above = self.parent[above];
            }
        }
    }

    /// Makes a node a leaf.
    fn cut(&mut self, i: usize) {
        self.is_leaf[i] = true;
        self.cost_below[i] = self.cost[i];
        self.n_leaves[i] = 1;
        let mut below = vec![self.tree.left()[i], self.tree.right()[i]];
        while let Some(j) = below.pop() {
            if !self.gone[j] {
                self.gone[j] = true;
                if self.tree.feature()[j] != LEAF {
                    below.extend([self.tree.left()[j], self.tree.right()[j]]);
                }
            }
        }
    }
}

impl Tree {
    /// The trees that are the cheapest at some price of a leaf, from the whole tree to the root alone.
    ///
    /// `cost(tree) = Σ over its leaves (share of the samples · impurity + alpha)`
    ///
    /// Each step cuts the branch that saves least for each of its leaves: *the weakest link*. Of equal ones that nearest to
    /// the root goes first, and takes what is below it along. Cost: O(n_nodes · depth · log n_nodes).
    ///
    /// Explained in Part V, 19a. scikit-learn's `cost_complexity_pruning_path`. Source: Leo Breiman, Jerome Friedman,
    /// Richard Olshen and Charles Stone, *Classification and Regression Trees*, 1984, chapter 3.
    pub fn pruning_path(&self) -> Vec<Pruning> {
        let mut pruner = Pruner::new(self);
        let now = |pruner: &Pruner<'_>, alpha| Pruning {
            alpha,
            impurity: pruner.cost_below[0],
            n_leaves: pruner.n_leaves[0],
        };
        let mut path: Vec<Pruning> = Vec::new();
        let mut step = |before: Pruning, alpha: f64| match path.last_mut() {
            // The tree of the price before is done as soon as a higher price is asked.
            Some(last) if alpha <= last.alpha => {}
            _ => path.push(Pruning { alpha, ..before }),
        };
        let mut alpha_of_last = 0.0;
        pruner.run(|pruner, alpha| {
            if alpha > alpha_of_last {
                step(now(pruner, alpha_of_last), alpha_of_last);
                alpha_of_last = alpha;
            }
            true
        });
        step(now(&pruner, alpha_of_last), alpha_of_last);
        path
    }

    /// The smallest tree that is the cheapest where each leaf costs `alpha`: [`pruning_path`](Self::pruning_path) up to there.
    ///
    /// Errors: `alpha` is negative or not finite.
    pub fn pruned(&self, alpha: f64) -> Result<Tree> {
        check::non_negative("ccp_alpha", alpha)?;
        let mut pruner = Pruner::new(self);
        pruner.run(|_, price| price <= alpha);
        let Pruner { is_leaf, gone, .. } = pruner;
        let mut place = vec![LEAF; self.n_nodes()];
        let kept: Vec<usize> = (0..self.n_nodes()).filter(|&i| !gone[i]).collect();
        for (at, &i) in kept.iter().enumerate() {
            place[i] = at;
        }
        let unless_leaf = |i: usize, child: usize| if is_leaf[i] { LEAF } else { place[child] };
        let of = |array: &[f64]| kept.iter().map(|&i| array[i]).collect();
        let child = |side: &[usize]| {
            kept.iter().map(|&i| if is_leaf[i] { LEAF } else { unless_leaf(i, side[i]) }).collect()
        };
        let parts = Parts {
            feature: kept
                .iter()
                .map(|&i| if is_leaf[i] { LEAF } else { self.feature()[i] })
                .collect(),
            threshold: kept
                .iter()
                .map(|&i| if is_leaf[i] { 0.0 } else { self.threshold()[i] })
                .collect(),
            left: child(self.left()),
            right: child(self.right()),
            value: kept.iter().flat_map(|&i| self.value().row(i).to_vec()).collect(),
            impurity: of(self.impurity()),
            n_node_samples: kept.iter().map(|&i| self.n_node_samples()[i]).collect(),
            weight: of(self.weight()),
        };
        Ok(parts.tree(self.n_features()))
    }
}
