//! A tree as Shapley values see it: questions, answers, and how many samples went each way.

use ndarray::{Array1, ArrayView1};
use numerics::{Error, Result, check};

use crate::boosting::{BoostedTree, Question};
use crate::tree::{LEAF, Tree};

/// What an inner node asks of one number; yes goes left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asks {
    /// Is it at most this threshold?
    AtMost(f64),
    /// Is it one of these categories? 256 bits, category 0 the lowest of the first word.
    OneOf([u64; 4]),
}

/// One node of a [`ShapTree`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ShapNode {
    /// A question and its two children.
    Split {
        /// The feature that is asked for.
        feature: usize,
        /// What is asked.
        asks: Asks,
        /// Whether a sample without that number (NaN) goes left.
        missing_left: bool,
        /// The child of a yes, behind this node.
        left: usize,
        /// The child of a no, behind this node.
        right: usize,
        /// How many samples passed, or their weight.
        cover: f64,
    },
    /// An answer.
    Leaf {
        /// What the tree answers here.
        value: f64,
        /// How many samples ended here, or their weight.
        cover: f64,
    },
}

impl ShapNode {
    fn cover(&self) -> f64 {
        match *self {
            ShapNode::Split { cover, .. } | ShapNode::Leaf { cover, .. } => cover,
        }
    }
}

/// A tree with one number a leaf, and at each node the samples that passed it: what Shapley values of trees need.
///
/// Node 0 is the root; children stand behind their parent. Made of the book's own trees ([`ShapTree::of_tree`],
/// [`ShapTree::of_boosted`]), or of the nodes of any other library's.
///
/// Explained in Part V, 19c (what did the forest look at?).
#[derive(Debug, Clone, PartialEq)]
pub struct ShapTree {
    pub(super) n_features: usize,
    pub(super) takes_missing: bool,
    pub(super) nodes: Vec<ShapNode>,
}

impl ShapTree {
    /// A tree from its nodes. `takes_missing`: whether a sample may have NaN.
    ///
    /// Errors: no nodes; a feature that the samples do not have; a child that is not behind its parent, or has two parents or
    /// none; a threshold, value or cover that is not finite; a negative cover.
    pub fn new(n_features: usize, takes_missing: bool, nodes: Vec<ShapNode>) -> Result<Self> {
        check::at_least("n_features", n_features, 1)?;
        check::not_empty("nodes", nodes.len(), "node")?;
        let mut parents = vec![0_u8; nodes.len()];
        let last = ("the last node", nodes.len() - 1);
        for (i, node) in nodes.iter().enumerate() {
            check::non_negative(&format!("the cover of nodes[{i}]"), node.cover())?;
            match *node {
                ShapNode::Leaf { value, .. } => {
                    check::finite_number(&format!("the value of nodes[{i}]"), value)?;
                }
                ShapNode::Split { feature, asks, left, right, .. } => {
                    if let Asks::AtMost(threshold) = asks {
                        check::finite_number(&format!("the threshold of nodes[{i}]"), threshold)?;
                    }
                    let most = ("n_features − 1", n_features - 1);
                    check::between(&format!("the feature of nodes[{i}]"), feature, 0, most)?;
                    for child in [left, right] {
                        check::between(&format!("a child of nodes[{i}]"), child, i + 1, last)?;
                        parents[child] = parents[child].saturating_add(1);
                    }
                }
            }
        }
        match (1..nodes.len()).find(|&i| parents[i] != 1) {
            Some(i) => {
                let got = format!("the child of {} nodes", parents[i]);
                Err(Error::invalid(format!("nodes[{i}]"), got, "the child of one node"))
            }
            None => Ok(ShapTree { n_features, takes_missing, nodes }),
        }
    }

    /// One output of a grown tree: the share of a class, or the number of a regression (`output` 0).
    ///
    /// Errors: the tree has no such output.
    pub fn of_tree(tree: &Tree, output: usize) -> Result<Self> {
        let value = tree.value();
        check::between("output + 1", output.saturating_add(1), 1, ("the outputs", value.ncols()))?;
        let node = |i: usize| {
            let cover = tree.weight()[i];
            match tree.feature()[i] {
                LEAF => ShapNode::Leaf { value: value[[i, output]], cover },
                feature => ShapNode::Split {
                    feature,
                    asks: Asks::AtMost(tree.threshold()[i]),
                    missing_left: false,
                    left: tree.left()[i],
                    right: tree.right()[i],
                    cover,
                },
            }
        };
        Self::new(tree.n_features(), false, (0..tree.n_nodes()).map(node).collect())
    }

    /// A boosted tree, with its holes and its sets of categories.
    ///
    /// Errors: the tree asks for a feature that the samples do not have; a value or a cover that is not finite.
    pub fn of_boosted(tree: &BoostedTree, n_features: usize) -> Result<Self> {
        let node = |i: usize| match tree.split(i) {
            None => ShapNode::Leaf { value: tree.value(i), cover: tree.cover(i) },
            Some(split) => ShapNode::Split {
                feature: split.feature,
                asks: match split.question {
                    // Below a number is at most the next smaller one.
                    Question::Below(threshold) => Asks::AtMost(threshold.next_down().max(f64::MIN)),
                    Question::OneOf(set) => Asks::OneOf(*set),
                },
                missing_left: split.missing_left,
                left: split.left,
                right: split.right,
                cover: tree.cover(i),
            },
        };
        Self::new(n_features, true, (0..tree.n_nodes()).map(node).collect())
    }

    /// How many features a sample must have.
    pub fn n_features(&self) -> usize {
        self.n_features
    }

    /// What the tree answers on average, if only some features of a sample are known.
    ///
    /// At a question about a known feature the sample goes its way; at any other both ways, each weighted with the share of the
    /// training samples that went there. With all known it is the prediction, with none the mean.
    ///
    /// Shapes: `row`, `known` (n_features,). Errors: other lengths; NaN where the tree takes none; an infinity. Cost: O(n_nodes).
    ///
    /// Explained in Part V, 19c (what did the forest look at?).
    pub fn expected<'r>(&self, row: impl Into<ArrayView1<'r, f64>>, known: &[bool]) -> Result<f64> {
        let row = row.into();
        self.check_row(row)?;
        check::same_length("features", ("known", known.len()), ("the tree", self.n_features))?;
        let mut answers = vec![0.0; self.nodes.len()];
        for (i, node) in self.nodes.iter().enumerate().rev() {
            answers[i] = match *node {
                ShapNode::Leaf { value, .. } => value,
                ShapNode::Split { feature, left, right, .. } if known[feature] => {
                    answers[if self.goes_left(i, row[feature]) { left } else { right }]
                }
                ShapNode::Split { left, right, .. } => {
                    let (to_left, to_right) = self.shares(left, right);
                    to_left * answers[left] + to_right * answers[right]
                }
            };
        }
        Ok(answers[0])
    }

    /// The Shapley values of one sample, by Lundberg's path algorithm: all sets of features at once, on the way down.
    ///
    /// Each path from the root keeps, for the features met, which share of the samples goes this way when the feature is
    /// unknown (`zero`), whether the sample does when it is known (`one`), and the summed weight of the sets of each size. The
    /// readable version; [`TreeShap`](super::TreeShap) gives the same faster.
    ///
    /// Shape: `row` (n_features,) in, (n_features,) out. Errors: as [`ShapTree::expected`]. Cost: O(leaves · depth²).
    ///
    /// Explained in Part V, 19c (what did the forest look at?). Source: Scott Lundberg, Gabriel Erion, Su-In Lee, *Consistent
    /// Individualized Feature Attribution for Tree Ensembles*, 2018, algorithm 2.
    pub fn path_shap<'r>(&self, row: impl Into<ArrayView1<'r, f64>>) -> Result<Array1<f64>> {
        let row = row.into();
        self.check_row(row)?;
        let mut shares = Array1::zeros(self.n_features);
        // A stack instead of a recursion: a path for each node that waits.
        let mut waiting = vec![(0, Path::new())];
        while let Some((i, path)) = waiting.pop() {
            match self.nodes[i] {
                ShapNode::Leaf { value, .. } => {
                    for k in 1..path.0.len() {
                        let Step { feature, zero, one, .. } = path.0[k];
                        shares[feature] += path.sum_without(k) * (one - zero) * value;
                    }
                }
                ShapNode::Split { feature, left, right, .. } => {
                    let (path, met) = path.without(feature);
                    let (to_left, to_right) = self.shares(left, right);
                    let yes = f64::from(u8::from(self.goes_left(i, row[feature])));
                    for (child, share, goes) in [(right, to_right, 1.0 - yes), (left, to_left, yes)]
                    {
                        let path = path.extended(feature, share * met.0, goes * met.1);
                        waiting.push((child, path));
                    }
                }
            }
        }
        check::all_in_range("a Shapley value", shares, "the leaves' values")
    }

    /// Whether a number goes left at a split.
    pub(super) fn goes_left(&self, node: usize, number: f64) -> bool {
        let ShapNode::Split { asks, missing_left, .. } = self.nodes[node] else { return false };
        goes_left(asks, missing_left, number)
    }

    /// The shares of a node's samples that go to its two children; halves where no sample came by.
    pub(super) fn shares(&self, left: usize, right: usize) -> (f64, f64) {
        let (to_left, to_right) = (self.nodes[left].cover(), self.nodes[right].cover());
        let both = to_left + to_right;
        if both > 0.0 { (to_left / both, to_right / both) } else { (0.5, 0.5) }
    }

    fn check_row(&self, row: ArrayView1<'_, f64>) -> Result<()> {
        check::same_length("features", ("row", row.len()), ("the tree", self.n_features))?;
        match row.iter().position(|v| v.is_infinite() || (v.is_nan() && !self.takes_missing)) {
            Some(i) => Err(Error::non_finite("row", &[i], row[i])),
            None => Ok(()),
        }
    }
}

#[inline(always)]
pub(super) fn goes_left(asks: Asks, missing_left: bool, number: f64) -> bool {
    match asks {
        _ if number.is_nan() => missing_left,
        Asks::AtMost(threshold) => number <= threshold,
        Asks::OneOf(set) => {
            let category = number as u8; // saturates
            let known = f64::from(category) == number && category < u8::MAX;
            if known {
                set[usize::from(category >> 6)] >> (category & 63) & 1 == 1
            } else {
                missing_left
            }
        }
    }
}

/// One feature on a path; the first entry stands for the root and has none.
#[derive(Clone, Copy)]
struct Step {
    feature: usize,
    zero: f64,
    one: f64,
    weight: f64,
}

/// The features met on the way from the root, and the weights of their sets by size.
#[derive(Clone)]
struct Path(Vec<Step>);

impl Path {
    fn new() -> Self {
        Path(vec![Step { feature: LEAF, zero: 1.0, one: 1.0, weight: 1.0 }])
    }

    /// EXTEND: one more feature, which each set may have or lack.
    fn extended(&self, feature: usize, zero: f64, one: f64) -> Self {
        let mut steps = self.0.clone();
        let l = steps.len();
        let size = (l + 1) as f64;
        steps.push(Step { feature, zero, one, weight: 0.0 });
        for i in (0..l).rev() {
            steps[i + 1].weight += one * steps[i].weight * (i + 1) as f64 / size;
            steps[i].weight *= zero * (l - i) as f64 / size;
        }
        Path(steps)
    }

    /// UNWIND: the path as if the k-th feature had not been met.
    fn unwound(&self, k: usize) -> Self {
        let mut steps = self.0.clone();
        let l = steps.len() - 1;
        let size = (l + 1) as f64;
        let Step { zero, one, .. } = steps[k];
        let mut next = steps[l].weight;
        for j in (0..l).rev() {
            if one != 0.0 {
                let kept = steps[j].weight;
                steps[j].weight = next * size / ((j + 1) as f64 * one);
                next = kept - steps[j].weight * zero * (l - j) as f64 / size;
            } else if zero != 0.0 {
                steps[j].weight *= size / (zero * (l - j) as f64);
            }
        }
        // The weights keep their places; what they belong to moves up.
        for j in k..l {
            let Step { feature, zero, one, .. } = steps[j + 1];
            steps[j] = Step { feature, zero, one, weight: steps[j].weight };
        }
        steps.pop();
        Path(steps)
    }

    /// The summed weight of the sets without the k-th feature.
    fn sum_without(&self, k: usize) -> f64 {
        self.unwound(k).0.iter().map(|step| step.weight).sum()
    }

    /// The path without a feature, and that feature's (zero, one): (1, 1) if it was not met.
    fn without(&self, feature: usize) -> (Self, (f64, f64)) {
        match self.0.iter().skip(1).position(|step| step.feature == feature) {
            Some(k) => (self.unwound(k + 1), (self.0[k + 1].zero, self.0[k + 1].one)),
            None => (self.clone(), (1.0, 1.0)),
        }
    }
}
