//! A grown tree as arrays: one entry a node.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::{Error, Result, check};

use super::walk::Walk;

/// What stands in [`Tree::feature`], [`Tree::left`] and [`Tree::right`] at a leaf.
pub const LEAF: usize = usize::MAX;

/// A grown tree, as arrays with one entry a node: what a page prints and what an inspection walks.
///
/// Node 0 is the root; then follows the whole left branch, then the right one (preorder), as in scikit-learn's `tree_`.
/// A sample goes left where `x[feature] <= threshold`. A leaf has [`LEAF`] for its feature and its two children.
///
/// ```
/// use classical::tree::{DecisionTreeClassifier, LEAF};
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let x = array![[1.0], [2.0], [8.0], [9.0]];
/// let model = DecisionTreeClassifier::default().fit(&x, &array![0, 0, 1, 1])?;
/// let tree = model.tree();
/// assert_eq!((tree.feature()[0], tree.threshold()[0]), (0, 5.0)); // half-way between 2 and 8
/// assert_eq!((tree.left()[0], tree.right()[0]), (1, 2));
/// assert_eq!(tree.feature()[1], LEAF);
/// assert_eq!(tree.value().row(0), array![0.5, 0.5]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19a (a tree of questions).
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    n_features: usize,
    feature: Vec<usize>,
    threshold: Vec<f64>,
    left: Vec<usize>,
    right: Vec<usize>,
    value: Array2<f64>,
    impurity: Vec<f64>,
    n_node_samples: Vec<usize>,
    weight: Vec<f64>,
    walk: Walk,
}

/// The arrays of a tree that is being made: as [`Tree`], with the values node after node.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Parts {
    pub feature: Vec<usize>,
    pub threshold: Vec<f64>,
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub value: Vec<f64>,
    pub impurity: Vec<f64>,
    pub n_node_samples: Vec<usize>,
    pub weight: Vec<f64>,
}

impl Parts {
    /// The tree that these arrays are. They were made here, so they fit together.
    pub(crate) fn tree(mut self, n_features: usize) -> Tree {
        // They grew by doubling: give back what is not used, because a forest keeps hundreds of them.
        self.feature.shrink_to_fit();
        self.threshold.shrink_to_fit();
        self.left.shrink_to_fit();
        self.right.shrink_to_fit();
        self.value.shrink_to_fit();
        self.impurity.shrink_to_fit();
        self.n_node_samples.shrink_to_fit();
        self.weight.shrink_to_fit();
        let Parts { feature, threshold, left, right, value, impurity, n_node_samples, weight } =
            self;
        let n_outputs = value.len() / feature.len().max(1);
        let value = Array1::from(value);
        let value = value.into_shape_with_order((feature.len(), n_outputs)).unwrap_or_default();
        let walk = Walk::new(&feature, &threshold, &left, &right);
        #[rustfmt::skip]
        let tree = Tree { n_features, feature, threshold, left, right, value, impurity, n_node_samples, weight, walk };
        tree
    }
}

impl Tree {
    /// A tree from its arrays: for one that was grown elsewhere.
    ///
    /// Each array has one entry a node, `value` one row; `feature` is [`LEAF`] at a leaf, and then `left` and `right` are,
    /// too. Errors: arrays of different lengths or none; a number that is not finite; a feature that the samples do not
    /// have; a child that is not below its parent, or has two parents or none.
    #[expect(clippy::too_many_arguments, reason = "one array a property of a node")]
    pub fn from_arrays(
        n_features: usize,
        feature: Vec<usize>,
        threshold: Vec<f64>,
        left: Vec<usize>,
        right: Vec<usize>,
        value: Array2<f64>,
        impurity: Vec<f64>,
        n_node_samples: Vec<usize>,
        weight: Vec<f64>,
    ) -> Result<Self> {
        let n = feature.len();
        check::not_empty("feature", n, "node")?;
        check::at_least("n_features", n_features, 1)?;
        let lengths = [
            ("threshold", threshold.len()),
            ("left", left.len()),
            ("right", right.len()),
            ("value", value.nrows()),
            ("impurity", impurity.len()),
            ("n_node_samples", n_node_samples.len()),
            ("weight", weight.len()),
        ];
        for length in lengths {
            check::same_length("nodes", ("feature", n), length)?;
        }
        check::not_empty("value", value.ncols(), "column")?;
        check::finite("value", &value)?;
        check::finite_slice("threshold", &threshold)?;
        check::finite_slice("impurity", &impurity)?;
        check::finite_slice("weight", &weight)?;
        let mut parents = vec![0_u8; n];
        for i in 0..n {
            if feature[i] == LEAF {
                if left[i] != LEAF || right[i] != LEAF {
                    let wanted = "without children, because it asks for no feature";
                    return Err(Error::invalid(format!("node {i}"), "a parent", wanted));
                }
                continue;
            }
            let most = ("n_features − 1", n_features - 1);
            check::between(&format!("feature[{i}]"), feature[i], 0, most)?;
            for (name, child) in [("left", left[i]), ("right", right[i])] {
                let name = format!("{name}[{i}]");
                check::between(&name, child, i + 1, ("the last node", n - 1))?;
                parents[child] = parents[child].saturating_add(1);
            }
        }
        if let Some(i) = (1..n).find(|&i| parents[i] != 1) {
            let got = format!("the child of {}", parents[i]);
            return Err(Error::invalid(format!("node {i}"), got, "the child of one node"));
        }
        let walk = Walk::new(&feature, &threshold, &left, &right);
        #[rustfmt::skip]
        let tree = Tree { n_features, feature, threshold, left, right, value, impurity, n_node_samples, weight, walk };
        Ok(tree)
    }

    /// How many nodes, leaves among them.
    pub fn n_nodes(&self) -> usize {
        self.feature.len()
    }

    /// How many leaves.
    pub fn n_leaves(&self) -> usize {
        self.feature.iter().filter(|&&feature| feature == LEAF).count()
    }

    /// How many questions the longest way from the root to a leaf asks: 0 for a root alone.
    pub fn depth(&self) -> usize {
        self.depths().into_iter().max().unwrap_or(0)
    }

    /// How many questions lead to each node.
    pub fn depths(&self) -> Vec<usize> {
        let mut depths = vec![0; self.n_nodes()];
        for i in 0..self.n_nodes() {
            if self.feature[i] != LEAF {
                depths[self.left[i]] = depths[i] + 1;
                depths[self.right[i]] = depths[i] + 1;
            }
        }
        depths
    }

    /// How many features a sample must have.
    pub fn n_features(&self) -> usize {
        self.n_features
    }

    /// The feature that each node asks for; [`LEAF`] at a leaf.
    pub fn feature(&self) -> &[usize] {
        &self.feature
    }

    /// What each node compares its feature with: a sample goes left where `x[feature] <= threshold`. 0 at a leaf.
    pub fn threshold(&self) -> &[f64] {
        &self.threshold
    }

    /// The node to which a yes leads; [`LEAF`] at a leaf.
    pub fn left(&self) -> &[usize] {
        &self.left
    }

    /// The node to which a no leads; [`LEAF`] at a leaf.
    pub fn right(&self) -> &[usize] {
        &self.right
    }

    /// What each node would answer if it were a leaf: the shares of the classes, or the mean of the targets in one column.
    pub fn value(&self) -> ArrayView2<'_, f64> {
        self.value.view()
    }

    /// The impurity of the samples at each node: Gini or entropy in bits, or the variance of the targets.
    pub fn impurity(&self) -> &[f64] {
        &self.impurity
    }

    /// How many training samples passed each node, counted once each.
    pub fn n_node_samples(&self) -> &[usize] {
        &self.n_node_samples
    }

    /// The sum of their weights: what scikit-learn calls `weighted_n_node_samples`, and SHAP the cover.
    pub fn weight(&self) -> &[f64] {
        &self.weight
    }

    /// The leaf in which each row of `x` ends. Shape: (n_new, n_features) in, n_new node numbers out.
    ///
    /// Errors: another number of features; a number that is not finite. Cost: the tree's depth for each row.
    pub fn apply<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<usize>> {
        self.apply_view(x.into())
    }

    fn apply_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        check::features("x", &x, self.n_features)?;
        Ok(self.leaves(x))
    }

    /// [`apply`](Self::apply) for samples that were checked.
    pub(crate) fn leaves(&self, x: ArrayView2<'_, f64>) -> Array1<usize> {
        let mut leaves = Array1::zeros(x.nrows());
        let mut at = 0;
        super::walk::for_each_block(x, &mut |rows| {
            self.walk.leaves(rows, &mut |leaf| {
                leaves[at] = leaf;
                at += 1;
            });
        });
        leaves
    }

    /// The nodes that one sample passes, from the root to its leaf.
    ///
    /// Shape: `row` (n_features,). Errors: another number of features; a number that is not finite.
    pub fn path<'r>(&self, row: impl Into<ArrayView1<'r, f64>>) -> Result<Vec<usize>> {
        let row = row.into();
        check::same_length("features", ("row", row.len()), ("the model", self.n_features))?;
        check::finite("row", &row)?;
        let mut path = vec![0];
        let mut node = 0;
        while self.feature[node] != LEAF {
            let yes = row[self.feature[node]] <= self.threshold[node];
            node = if yes { self.left[node] } else { self.right[node] };
            path.push(node);
        }
        Ok(path)
    }

    /// By how much each feature's questions lower the impurity, weighted by the samples they are asked of, as shares that
    /// add up to 1; all 0 for a root alone.
    ///
    /// Explained in Part V, 19c. scikit-learn's `feature_importances_`. Cost: O(n_nodes).
    pub fn importances(&self) -> Array1<f64> {
        let mut gains = Array1::zeros(self.n_features);
        let mass = |i: usize| self.weight[i] * self.impurity[i];
        for i in 0..self.n_nodes() {
            if self.feature[i] != LEAF {
                gains[self.feature[i]] += mass(i) - mass(self.left[i]) - mass(self.right[i]);
            }
        }
        let total: f64 = gains.sum();
        if total > 0.0 && total.is_finite() { gains / total } else { Array1::zeros(gains.len()) }
    }
}

#[cfg(feature = "serde")]
mod stored {
    use learning::stored::Stored;
    use ndarray::Array2;
    use numerics::Result;

    use super::Tree;

    /// A tree as it is written: its arrays.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        n_features: usize,
        feature: Vec<usize>,
        threshold: Vec<f64>,
        left: Vec<usize>,
        right: Vec<usize>,
        value: <Array2<f64> as Stored>::Form,
        impurity: Vec<f64>,
        n_node_samples: Vec<usize>,
        weight: Vec<f64>,
    }

    impl serde::Serialize for Tree {
        fn serialize<S: serde::Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
            let form = Form {
                n_features: self.n_features,
                feature: self.feature.clone(),
                threshold: self.threshold.clone(),
                left: self.left.clone(),
                right: self.right.clone(),
                value: self.value.form(),
                impurity: self.impurity.clone(),
                n_node_samples: self.n_node_samples.clone(),
                weight: self.weight.clone(),
            };
            form.serialize(to)
        }
    }

    impl<'de> serde::Deserialize<'de> for Tree {
        fn deserialize<D: serde::Deserializer<'de>>(
            from: D,
        ) -> std::result::Result<Self, D::Error> {
            let form = Form::deserialize(from)?;
            let tree = Array2::read("value", form.value).and_then(|value| {
                Tree::from_arrays(
                    form.n_features,
                    form.feature,
                    form.threshold,
                    form.left,
                    form.right,
                    value,
                    form.impurity,
                    form.n_node_samples,
                    form.weight,
                )
            });
            tree.map_err(serde::de::Error::custom)
        }
    }

    impl Stored for Tree {
        type Form = Tree;

        fn form(&self) -> Tree {
            self.clone()
        }

        fn read(_: &str, tree: Tree) -> Result<Self> {
            Ok(tree)
        }
    }
}
