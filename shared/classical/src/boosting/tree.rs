//! A boosted tree, flat in memory: what boosting grows, and what predictions and explanations walk.

/// What a split asks of one number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Question<'a> {
    /// Is it below this threshold?
    Below(f64),
    /// Is it one of these categories? 256 bits, category 0 the lowest of the first word.
    OneOf(&'a [u64; 4]),
}

/// An inner node of a [`BoostedTree`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split<'a> {
    /// The column that is asked about.
    pub feature: usize,
    /// What is asked; samples with the answer yes go left.
    pub question: Question<'a>,
    /// Whether a sample without a number there (NaN) goes left.
    pub missing_left: bool,
    /// The number of the left child.
    pub left: usize,
    /// The number of the right child.
    pub right: usize,
    /// How much the split lowered the penalized loss, times two: XGBoost's `gain`.
    pub gain: f64,
}

/// One tree of a boosted model: questions in its inner nodes, a number to add to the score in each leaf.
///
/// The nodes lie in one array: node 0 is the root, and children have larger numbers than their parent. At a threshold `t`
/// a sample goes left where its number is below `t`, at a set of categories where its category is in the set; a NaN, and a
/// category that training never saw, go the way that the node names.
///
/// ```
/// use classical::boosting::GradientBoosting;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let stump = GradientBoosting { n_rounds: 1, max_depth: 1, lambda: 0.0, learning_rate: 1.0, ..Default::default() };
/// let model = stump.fit(&array![[1.0], [2.0], [3.0], [4.0]], &array![5.0, 5.0, 9.0, 9.0])?;
/// let tree = &model.trees()[0];
/// let split = tree.split(0).expect("a root that asks");
/// assert_eq!(split.question, classical::boosting::Question::Below(2.5));
/// assert_eq!(tree.value(split.left), -2.0); // from the mean, 7
/// assert_eq!(tree.leaf_of(&[3.3]), split.right);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20b (XGBoost, derived).
#[derive(Debug, Clone, PartialEq)]
pub struct BoostedTree {
    pub(crate) nodes: Vec<Node>,
    pub(crate) sets: Vec<[u64; 4]>,
}

/// A node as it is stored: 56 bytes, so that a tree of depth 6 stays in the processor's nearest cache.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Node {
    /// The threshold, or the number of the set of categories.
    pub(crate) threshold: f64,
    pub(crate) value: f64,
    pub(crate) cover: f64,
    pub(crate) gain: f64,
    pub(crate) feature: u32,
    /// The children; both 0 in a leaf, because the root is no child.
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// The number of the set of categories plus one; 0 where a threshold is asked.
    pub(crate) set: u32,
    pub(crate) missing_left: bool,
}

impl Node {
    pub(crate) fn leaf(value: f64, cover: f64) -> Self {
        Node {
            threshold: 0.0,
            value,
            cover,
            gain: 0.0,
            feature: 0,
            left: 0,
            right: 0,
            set: 0,
            missing_left: false,
        }
    }

    pub(crate) fn is_leaf(&self) -> bool {
        self.left == 0
    }
}

impl BoostedTree {
    /// How many nodes there are, leaves and all.
    pub fn n_nodes(&self) -> usize {
        self.nodes.len()
    }

    /// How many of them are leaves.
    pub fn n_leaves(&self) -> usize {
        self.nodes.iter().filter(|node| node.is_leaf()).count()
    }

    /// The most questions on the way from the root to a leaf: 0 where the root is a leaf.
    pub fn depth(&self) -> usize {
        let mut depths = vec![0; self.nodes.len()];
        for (i, node) in self.nodes.iter().enumerate().filter(|(_, node)| !node.is_leaf()) {
            depths[node.left as usize] = depths[i] + 1;
            depths[node.right as usize] = depths[i] + 1;
        }
        depths.into_iter().max().unwrap_or_default()
    }

    /// The question of a node; `None` for a leaf, and for a number that no node has.
    pub fn split(&self, node: usize) -> Option<Split<'_>> {
        let node = self.nodes.get(node).filter(|node| !node.is_leaf())?;
        Some(Split {
            feature: node.feature as usize,
            question: match node.set {
                0 => Question::Below(node.threshold),
                set => Question::OneOf(&self.sets[set as usize - 1]),
            },
            missing_left: node.missing_left,
            left: node.left as usize,
            right: node.right as usize,
            gain: node.gain,
        })
    }

    /// What a node adds to the score, the learning rate included: a leaf's number, or what an inner node would add if it
    /// were a leaf. 0 for a number that no node has.
    pub fn value(&self, node: usize) -> f64 {
        self.nodes.get(node).map_or(0.0, |node| node.value)
    }

    /// The sum of the curvatures of the training samples that reached a node: their number, for squared error. 0 for a
    /// number that no node has.
    pub fn cover(&self, node: usize) -> f64 {
        self.nodes.get(node).map_or(0.0, |node| node.cover)
    }

    /// Whether a sample with this number in the node's column goes left. False for a leaf.
    pub fn goes_left(&self, node: usize, number: f64) -> bool {
        self.nodes.get(node).is_some_and(|node| !node.is_leaf() && self.left(node, number))
    }

    #[inline(always)]
    fn left(&self, node: &Node, number: f64) -> bool {
        if number.is_nan() {
            node.missing_left
        } else if node.set == 0 {
            number < node.threshold
        } else {
            match category(number) {
                Some(category) => is_in(&self.sets[node.set as usize - 1], category),
                None => node.missing_left,
            }
        }
    }

    /// The number of the leaf that a sample reaches; a column that the row does not have counts as NaN.
    ///
    /// Shape: (n_features,). Cost: O(depth).
    pub fn leaf_of(&self, row: &[f64]) -> usize {
        let mut at = 0;
        while let Some(node) = self.nodes.get(at).filter(|node| !node.is_leaf()) {
            let number = row.get(node.feature as usize).copied().unwrap_or(f64::NAN);
            at = if self.left(node, number) { node.left } else { node.right } as usize;
        }
        at
    }

    /// What the tree adds to a sample's score: the number of the leaf that it reaches.
    pub fn score(&self, row: &[f64]) -> f64 {
        self.value(self.leaf_of(row))
    }
}

/// The largest category, and how many bins a column can have beside the one for holes.
pub(crate) const MOST_BINS: usize = 255;

/// A number as a category, if it is one: 0, 1, …, 254.
#[inline]
pub(crate) fn category(number: f64) -> Option<u8> {
    let category = number as u8; // saturates
    (f64::from(category) == number && usize::from(category) < MOST_BINS).then_some(category)
}

#[inline]
pub(crate) fn is_in(set: &[u64; 4], category: u8) -> bool {
    set[usize::from(category >> 6)] >> (category & 63) & 1 == 1
}
