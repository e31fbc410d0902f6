//! Boosted models as text, and back: every node checked before it is a model.

use numerics::{Error, Result, check};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::adaboost::{AdaBoostModel, Stump};
use super::objective::Objective;
use super::residual::{ResidualClassifier, ResidualRegressor, ResidualTree, Trees};
use super::train::{BoostedClassifier, BoostedRegressor, BoostedTrees};
use super::tree::{BoostedTree, Node};

const OBJECTIVES: [(&str, Objective); 5] = [
    ("squared error", Objective::SquaredError),
    ("logistic", Objective::Logistic),
    ("softmax", Objective::Softmax),
    ("poisson", Objective::Poisson),
    ("pairwise ranking", Objective::PairwiseRanking),
];

/// One column of numbers for each field of a node.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TreeForm {
    feature: Vec<u32>,
    threshold: Vec<f64>,
    set: Vec<u32>,
    missing_left: Vec<bool>,
    left: Vec<u32>,
    right: Vec<u32>,
    value: Vec<f64>,
    cover: Vec<f64>,
    gain: Vec<f64>,
    sets: Vec<[u64; 4]>,
}

impl TreeForm {
    fn of(tree: &BoostedTree) -> Self {
        let nodes = &tree.nodes;
        TreeForm {
            feature: nodes.iter().map(|node| node.feature).collect(),
            threshold: nodes.iter().map(|node| node.threshold).collect(),
            set: nodes.iter().map(|node| node.set).collect(),
            missing_left: nodes.iter().map(|node| node.missing_left).collect(),
            left: nodes.iter().map(|node| node.left).collect(),
            right: nodes.iter().map(|node| node.right).collect(),
            value: nodes.iter().map(|node| node.value).collect(),
            cover: nodes.iter().map(|node| node.cover).collect(),
            gain: nodes.iter().map(|node| node.gain).collect(),
            sets: tree.sets.clone(),
        }
    }

    fn tree(self, n_features: usize) -> Result<BoostedTree> {
        let n = self.feature.len();
        check::not_empty("a tree's nodes", n, "node")?;
        for (name, len) in [
            ("threshold", self.threshold.len()),
            ("set", self.set.len()),
            ("missing_left", self.missing_left.len()),
            ("left", self.left.len()),
            ("right", self.right.len()),
            ("value", self.value.len()),
            ("cover", self.cover.len()),
            ("gain", self.gain.len()),
        ] {
            check::same_length("nodes", (name, len), ("feature", n))?;
        }
        for (name, numbers) in [
            ("threshold", &self.threshold),
            ("value", &self.value),
            ("cover", &self.cover),
            ("gain", &self.gain),
        ] {
            check::finite_slice(name, numbers)?;
        }
        let mut parents = vec![0_u8; n];
        let mut nodes = Vec::with_capacity(n);
        for i in 0..n {
            let (left, right) = (self.left[i], self.right[i]);
            let is_leaf = left == 0 && right == 0;
            if !is_leaf {
                // Children behind their parent: no way leads round in a circle.
                for (name, child) in [("left", left), ("right", right)] {
                    let name = format!("{name}[{i}]");
                    check::between(&name, child as usize, i + 1, ("the last node", n - 1))?;
                    parents[child as usize] += 1;
                    if parents[child as usize] > 1 {
                        return Err(Error::invalid(name, child, "the child of one node"));
                    }
                }
            }
            let last = ("the last feature", n_features - 1);
            check::between(&format!("feature[{i}]"), self.feature[i] as usize, 0, last)?;
            let sets = ("the number of sets", self.sets.len());
            check::between(&format!("set[{i}]"), self.set[i] as usize, 0, sets)?;
            nodes.push(Node {
                threshold: self.threshold[i],
                value: self.value[i],
                cover: self.cover[i],
                gain: self.gain[i],
                feature: self.feature[i],
                left,
                right,
                set: self.set[i],
                missing_left: self.missing_left[i],
            });
        }
        Ok(BoostedTree { nodes, sets: self.sets })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    objective: String,
    /// 0 for numbers.
    n_classes: usize,
    n_features: usize,
    missing: bool,
    categorical: Vec<usize>,
    base: Vec<f64>,
    validation_losses: Vec<f64>,
    n_additions: u64,
    trees: Vec<TreeForm>,
}

impl Form {
    fn of(model: &BoostedTrees, n_classes: usize) -> Self {
        let name = OBJECTIVES.iter().find(|(_, objective)| *objective == model.objective);
        Form {
            objective: name.map_or("", |(name, _)| name).to_owned(),
            n_classes,
            n_features: model.n_features,
            missing: model.missing,
            categorical: model.categorical.clone(),
            base: model.base.clone(),
            validation_losses: model.validation_losses.clone(),
            n_additions: model.n_additions,
            trees: model.trees.iter().map(TreeForm::of).collect(),
        }
    }

    fn model(self) -> Result<(BoostedTrees, usize)> {
        let names = OBJECTIVES.iter().map(|(name, _)| *name);
        let named = OBJECTIVES.iter().find(|(name, _)| *name == self.objective);
        let objective = match named {
            Some((_, objective)) => *objective,
            None => return Err(Error::unknown("objective", self.objective, names)),
        };
        check::at_least("n_features", self.n_features, 1)?;
        check::finite_slice("base", &self.base)?;
        check::finite_slice("validation_losses", &self.validation_losses)?;
        for (i, &column) in self.categorical.iter().enumerate() {
            let last = ("the last feature", self.n_features - 1);
            check::between(&format!("categorical[{i}]"), column, 0, last)?;
        }
        let n_outputs = if objective == Objective::Softmax { self.n_classes } else { 1 };
        check::same_length("outputs", ("base", self.base.len()), ("the objective", n_outputs))?;
        check::at_least("the number of outputs", n_outputs, 1)?;
        if !self.trees.len().is_multiple_of(n_outputs) {
            let wanted = format!("a multiple of the {n_outputs} outputs");
            return Err(Error::invalid("the number of trees", self.trees.len(), wanted));
        }
        let n_features = self.n_features;
        let trees = self.trees.into_iter().map(|tree| tree.tree(n_features));
        let trees = BoostedTrees {
            objective,
            base: self.base,
            trees: trees.collect::<Result<_>>()?,
            n_features,
            missing: self.missing,
            categorical: self.categorical,
            validation_losses: self.validation_losses,
            n_additions: self.n_additions,
        };
        Ok((trees, self.n_classes))
    }
}

impl Serialize for BoostedRegressor {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        Form::of(self, 0).serialize(to)
    }
}

impl Serialize for BoostedClassifier {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        Form::of(self, self.n_classes).serialize(to)
    }
}

impl<'de> Deserialize<'de> for BoostedRegressor {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let read = |form: Form| {
            let (trees, n_classes) = form.model()?;
            match (trees.objective, n_classes) {
                (Objective::Softmax, _) | (_, 1..) => {
                    Err(Error::invalid("n_classes", n_classes, "0, in a model of numbers"))
                }
                _ => Ok(BoostedRegressor { trees }),
            }
        };
        read(Form::deserialize(from)?).map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for BoostedClassifier {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let read = |form: Form| {
            let (trees, n_classes) = form.model()?;
            match (trees.objective, n_classes) {
                (Objective::Softmax, 2..) | (Objective::Logistic, 2) => {
                    Ok(BoostedClassifier { trees, n_classes })
                }
                _ => Err(Error::invalid("n_classes", n_classes, "such as the objective has")),
            }
        };
        read(Form::deserialize(from)?).map_err(de::Error::custom)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StumpsForm {
    n_classes: usize,
    n_features: usize,
    feature: Vec<usize>,
    threshold: Vec<f64>,
    left: Vec<usize>,
    right: Vec<usize>,
    vote: Vec<f64>,
}

impl Serialize for AdaBoostModel {
    fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
        StumpsForm {
            n_classes: self.n_classes,
            n_features: self.n_features,
            feature: self.stumps.iter().map(|stump| stump.feature).collect(),
            threshold: self.stumps.iter().map(|stump| stump.threshold).collect(),
            left: self.stumps.iter().map(|stump| stump.left).collect(),
            right: self.stumps.iter().map(|stump| stump.right).collect(),
            vote: self.stumps.iter().map(|stump| stump.vote).collect(),
        }
        .serialize(to)
    }
}

impl<'de> Deserialize<'de> for AdaBoostModel {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        let read = |form: StumpsForm| {
            let n = form.feature.len();
            check::not_empty("feature", n, "stump")?;
            check::between("n_classes", form.n_classes, 2, ("the most", check::MOST_CLASSES))?;
            check::at_least("n_features", form.n_features, 1)?;
            check::finite_slice("threshold", &form.threshold)?;
            for (i, &vote) in form.vote.iter().enumerate() {
                check::positive(&format!("vote[{i}]"), vote)?;
            }
            for (name, len) in [
                ("threshold", form.threshold.len()),
                ("left", form.left.len()),
                ("right", form.right.len()),
                ("vote", form.vote.len()),
            ] {
                check::same_length("stumps", (name, len), ("feature", n))?;
            }
            let mut stumps = Vec::with_capacity(n);
            for i in 0..n {
                let stump = Stump {
                    feature: form.feature[i],
                    threshold: form.threshold[i],
                    left: form.left[i],
                    right: form.right[i],
                    vote: form.vote[i],
                };
                let last = ("the last feature", form.n_features - 1);
                check::between(&format!("feature[{i}]"), stump.feature, 0, last)?;
                let last = ("the last class", form.n_classes - 1);
                check::between(&format!("left[{i}]"), stump.left, 0, last)?;
                check::between(&format!("right[{i}]"), stump.right, 0, last)?;
                stumps.push(stump);
            }
            let StumpsForm { n_classes, n_features, .. } = form;
            Ok(AdaBoostModel { stumps, n_classes, n_features })
        };
        read(StumpsForm::deserialize(from)?).map_err(|error: Error| de::Error::custom(error))
    }
}

/// A plain tree in one list, each node before its children: a column and a threshold, or a leaf's number.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum NodeForm {
    Leaf(f64),
    Split(usize, f64),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlainForm {
    base: f64,
    n_features: usize,
    trees: Vec<Vec<NodeForm>>,
}

impl PlainForm {
    fn of(trees: &Trees) -> Self {
        let list = |tree: &ResidualTree| {
            let mut list = Vec::new();
            let mut waiting = vec![tree];
            while let Some(tree) = waiting.pop() {
                match tree {
                    ResidualTree::Leaf(value) => list.push(NodeForm::Leaf(*value)),
                    ResidualTree::Split { feature, threshold, left, right } => {
                        list.push(NodeForm::Split(*feature, *threshold));
                        waiting.extend([&**right, &**left]);
                    }
                }
            }
            list
        };
        PlainForm {
            base: trees.base,
            n_features: trees.n_features,
            trees: trees.trees.iter().map(list).collect(),
        }
    }

    fn trees(self) -> Result<Trees> {
        check::finite_number("base", self.base)?;
        check::at_least("n_features", self.n_features, 1)?;
        let last = ("the last feature", self.n_features - 1);
        let tree = |list: Vec<NodeForm>| {
            // From behind: when a split comes, its two children lie ready.
            let mut ready = Vec::new();
            for node in list.into_iter().rev() {
                let tree = match node {
                    NodeForm::Leaf(value) => {
                        check::finite_number("a leaf", value)?;
                        ResidualTree::Leaf(value)
                    }
                    NodeForm::Split(feature, threshold) => {
                        check::between("a feature", feature, 0, last)?;
                        check::finite_number("a threshold", threshold)?;
                        let (Some(left), Some(right)) = (ready.pop(), ready.pop()) else {
                            return Err(Error::empty("a tree", "two children for each split"));
                        };
                        let (left, right) = (Box::new(left), Box::new(right));
                        ResidualTree::Split { feature, threshold, left, right }
                    }
                };
                ready.push(tree);
            }
            match (ready.pop(), ready.len()) {
                (Some(tree), 0) => Ok(tree),
                (_, n) => Err(Error::invalid("the number of roots of a tree", n + 1, "1")),
            }
        };
        let trees = self.trees.into_iter().map(tree).collect::<Result<_>>()?;
        Ok(Trees { base: self.base, trees, n_features: self.n_features })
    }
}

macro_rules! plain {
    ($model:ident) => {
        impl Serialize for $model {
            fn serialize<S: Serializer>(&self, to: S) -> std::result::Result<S::Ok, S::Error> {
                PlainForm::of(&self.trees).serialize(to)
            }
        }

        impl<'de> Deserialize<'de> for $model {
            fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
                let trees = PlainForm::deserialize(from)?.trees().map_err(de::Error::custom)?;
                Ok($model { trees })
            }
        }
    };
}

plain!(ResidualRegressor);
plain!(ResidualClassifier);

impl crate::saved::Saved for BoostedRegressor {
    const NAME: &'static str = "boosted-regressor";
}

impl crate::saved::Saved for BoostedClassifier {
    const NAME: &'static str = "boosted-classifier";
}

impl crate::saved::Saved for AdaBoostModel {
    const NAME: &'static str = "adaboost";
}

impl crate::saved::Saved for ResidualRegressor {
    const NAME: &'static str = "residual-regressor";
}

impl crate::saved::Saved for ResidualClassifier {
    const NAME: &'static str = "residual-classifier";
}
