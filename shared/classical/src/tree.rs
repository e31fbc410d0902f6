//! Decision trees: questions about one feature at a time, asked in an order that the samples choose.

pub(crate) mod columns;
mod flat;
pub(crate) mod grow;
mod prune;
mod small;
pub(crate) mod sorted;
pub(crate) mod targets;
mod text;
mod walk;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Error, Result, Rng, check, parallel};

pub use flat::{LEAF, Tree};
pub use prune::Pruning;

use columns::Columns;
use grow::{Draw, Growing};
use sorted::SortedSamples;
use targets::{Classes, Numbers, Targets, TwoClasses};

/// How mixed the classes of some samples are: what a split must lower.
///
/// Explained in Part V, 19a (a tree of questions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Criterion {
    /// The Gini impurity `1 − Σ p²`: see [`gini`].
    #[default]
    Gini,
    /// The entropy `−Σ p · log2 p`, in bits: see [`learning::information::entropy_bits`].
    Entropy,
}

/// The Gini impurity of some classes: how often two samples, drawn one after the other and put back, differ in class.
///
/// `gini = 1 − Σ p²`, where `p` are the shares of the classes
///
/// Shape: `counts` (n_classes,), of samples or weights. From 0 (one class alone) to `1 − 1/n_classes` (all alike). Errors: no
/// counts; one that is negative or not finite; all 0. Cost: O(n_classes).
///
/// ```
/// use ndarray::array;
/// assert_eq!(classical::tree::gini(&array![3.0, 1.0])?, 0.375);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19a (a tree of questions). Source: Leo Breiman, Jerome Friedman, Richard Olshen and Charles Stone,
/// *Classification and Regression Trees*, 1984, chapter 4.
pub fn gini<'a>(counts: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    let shares = learning::information::shares(counts.into())?;
    Ok(1.0 - shares.iter().map(|share| share * share).sum::<f64>())
}

/// When a node is not split any more: what all trees share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Limits {
    pub max_depth: Option<usize>,
    pub min_samples_split: usize,
    pub min_samples_leaf: usize,
    pub min_impurity_decrease: f64,
}

impl Limits {
    pub(crate) fn check(&self) -> Result<()> {
        if let Some(max_depth) = self.max_depth {
            check::at_least("max_depth", max_depth, 1)?;
        }
        check::at_least("min_samples_split", self.min_samples_split, 2)?;
        check::at_least("min_samples_leaf", self.min_samples_leaf, 1)?;
        check::non_negative("min_impurity_decrease", self.min_impurity_decrease)
    }

    /// Whether a node of this size and depth is to be split, if it can.
    pub(crate) fn may_split(&self, n_samples: usize, depth: usize) -> bool {
        let least = self.min_samples_split.max(self.min_samples_leaf.saturating_mul(2));
        n_samples >= least && self.max_depth.is_none_or(|max_depth| depth < max_depth)
    }

    /// The most nodes that a tree on so many samples has.
    pub(crate) fn most_nodes(&self, n_samples: usize) -> usize {
        let by_size = n_samples / self.min_samples_leaf.max(1);
        let few = self.max_depth.filter(|&depth| depth < 60);
        let by_depth = few.map_or(usize::MAX, |depth| 1 << depth);
        by_size.min(by_depth).max(1).saturating_mul(2)
    }
}

/// The [`Limits`] that the fields of a tree or of a forest give.
macro_rules! limits {
    ($given:expr) => {
        $crate::tree::Limits {
            max_depth: $given.max_depth,
            min_samples_split: $given.min_samples_split,
            min_samples_leaf: $given.min_samples_leaf,
            min_impurity_decrease: $given.min_impurity_decrease,
        }
    };
}
pub(crate) use limits;

/// A decision tree sorts a sample into a class by asking about one feature at a time.
///
/// Each question is `x[feature] <= threshold`. Growing asks, at each node, the question after which the two sides are least
/// mixed: the one with the smallest
///
/// `share_left · impurity(left) + share_right · impurity(right)`
///
/// over all features and all thresholds half-way between two neighboring numbers. It goes on until a node is pure, or as the
/// parameters below say. Equally good questions: the first feature, and of that the lowest threshold. Numbers far beyond
/// each other need no scaling: a tree depends on the order within each feature alone.
///
/// ```
/// use classical::tree::DecisionTreeClassifier;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let model = DecisionTreeClassifier::default().fit(&x, &array![0, 1, 1, 0])?; // exclusive or
/// assert_eq!(model.predict(&x)?, array![0, 1, 1, 0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19a (a tree of questions). The same tree as scikit-learn's `DecisionTreeClassifier` where no two
/// questions are equally good (it draws one of them), numbers of a feature are not within 10⁻⁷ of each other (it takes them
/// for equal) and `f32` holds them. Source: Leo Breiman, Jerome Friedman, Richard Olshen and Charles Stone, *Classification
/// and Regression Trees*, 1984.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DecisionTreeClassifier {
    /// What a split lowers.
    pub criterion: Criterion,
    /// The most questions on the way to a leaf; `None`: as many as it takes.
    pub max_depth: Option<usize>,
    /// A node with fewer samples is not split; at least 2.
    pub min_samples_split: usize,
    /// A split that leaves fewer samples on a side is not made; at least 1.
    pub min_samples_leaf: usize,
    /// A split that lowers the tree's impurity by less is not made; zero or positive.
    pub min_impurity_decrease: f64,
    /// The price of a leaf in cost-complexity pruning, zero or positive: see [`Tree::pruned`]. 0: no pruning.
    pub ccp_alpha: f64,
}

impl Default for DecisionTreeClassifier {
    /// Gini, grown until the leaves are pure, not pruned, as in scikit-learn.
    fn default() -> Self {
        DecisionTreeClassifier {
            criterion: Criterion::Gini,
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            ccp_alpha: 0.0,
        }
    }
}

impl DecisionTreeClassifier {
    /// [`fit`](Fit::fit), where each sample counts as much as its weight.
    ///
    /// Shape: `weights` (n_samples,), zero or positive: the same tree as with each sample so many times. A sample of weight 0
    /// is left out. Errors: those of [`Fit::fit`]; another number of weights than samples; a weight that is negative, not
    /// finite, or further from 1 than 10⁶⁰; all 0.
    pub fn fit_weighted<'x, 'y, 'w>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl numerics::estimator::Targets<'y, Target = usize>,
        weights: impl Into<ArrayView1<'w, f64>>,
    ) -> Result<DecisionTreeClassifierModel> {
        self.fit_of(x.into(), y.targets(), Some(weights.into()))
    }

    fn fit_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        weights: Option<ArrayView1<'_, f64>>,
    ) -> Result<DecisionTreeClassifierModel> {
        let limits = limits!(self);
        limits.check()?;
        check::non_negative("ccp_alpha", self.ccp_alpha)?;
        check_samples(x, y.len())?;
        let y = y.to_vec();
        let n_classes = check::classes("y", &y)?;
        check::size("nodes times classes", &[limits.most_nodes(x.nrows()), n_classes])?;
        let weight = weights.map(|weights| check_weights(weights, x.nrows())).transpose()?;
        let bag = weight.as_deref().map(in_bag);
        let class: Vec<u32> = y.iter().map(|&class| class as u32).collect();
        let counted = weight.is_none() && n_classes == 2 && self.criterion == Criterion::Gini;
        let tree = if counted {
            grow(x, &TwoClasses::new(&class, None), limits, None)
        } else {
            let targets = Classes { class, weight, n_classes, criterion: self.criterion };
            grow(x, &targets, limits, bag.as_deref())
        };
        let tree = if self.ccp_alpha > 0.0 { tree.pruned(self.ccp_alpha)? } else { tree };
        Ok(DecisionTreeClassifierModel { tree })
    }
}

/// One tree over all features.
fn grow<T: Targets>(
    x: ArrayView2<'_, f64>,
    targets: &T,
    limits: Limits,
    bag: Option<&[bool]>,
) -> Tree {
    let columns = Columns::new(x, true);
    let mut rng = Rng::new(0); // with all features tried, nothing is drawn
    let mut samples = SortedSamples::new(&columns, targets, limits, bag, x.ncols());
    let rows = samples.rows().to_vec();
    let mut draw = Draw::new(x.ncols(), x.ncols(), &mut rng);
    Growing::grow(limits, &mut draw, &mut samples, &rows).tree(x.ncols())
}

/// [`check::samples_and_targets`], and few enough samples that `u32` counts them.
pub(crate) fn check_samples(x: ArrayView2<'_, f64>, n_targets: usize) -> Result<()> {
    check::samples_and_targets(&x, n_targets)?;
    check::between("n_samples", x.nrows(), 1, ("the most samples", u32::MAX as usize / 4))
}

/// The weights, if they are weights.
pub(crate) fn check_weights(weights: ArrayView1<'_, f64>, n_samples: usize) -> Result<Vec<f64>> {
    check::same_length("samples", ("x", n_samples), ("weights", weights.len()))?;
    check::finite("weights", &weights)?;
    let right = |&weight: &f64| weight == 0.0 || (1e-60..=1e60).contains(&weight);
    if let Some(i) = weights.iter().position(|weight| !right(weight)) {
        let what = format!("weights[{i}]");
        return Err(Error::invalid(what, weights[i], "0, or from 1e-60 to 1e60"));
    }
    if weights.iter().all(|&weight| weight == 0.0) {
        return Err(Error::invalid("every weight", 0, "positive for at least one sample"));
    }
    Ok(weights.to_vec())
}

/// Which samples have a weight.
pub(crate) fn in_bag(weight: &[f64]) -> Vec<bool> {
    weight.iter().map(|&weight| weight > 0.0).collect()
}

impl Fit<usize> for DecisionTreeClassifier {
    type Model = DecisionTreeClassifierModel;

    /// Grows the tree, and prunes it where `ccp_alpha` is positive.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), classes numbered 0, 1, 2, … Cost: O(n_features · n_samples ·
    /// (log n_samples + depth)) time: each column is sorted once, and every level of the tree passes all columns once.
    ///
    /// Errors: those of [`Fit::fit`]; all of one class; a class number of 2²⁰ or more.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<Self::Model> {
        self.fit_of(x, y, None)
    }
}

/// What [`DecisionTreeClassifier`] learned: a tree whose leaves hold the shares of the classes.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionTreeClassifierModel {
    tree: Tree,
}

impl DecisionTreeClassifierModel {
    /// The tree.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// How many classes: the largest class number seen, plus one.
    pub fn n_classes(&self) -> usize {
        self.tree.value().ncols()
    }

    /// The tree in lines of text, as scikit-learn's `export_text` writes it.
    ///
    /// No names: `feature_0` and the class numbers. Errors: names that are not as many as features, or as classes; more than
    /// 17 decimals.
    pub fn to_text(&self, features: &[&str], classes: &[&str], decimals: usize) -> Result<String> {
        if !classes.is_empty() {
            let names = ("the list of names", classes.len());
            check::same_length("classes", names, ("the model", self.n_classes()))?;
        }
        text::export(&self.tree, features, decimals, &|node| {
            let class = largest(self.tree.value().row(node));
            match classes.get(class) {
                Some(name) => format!("class: {name}"),
                None => format!("class: {class}"),
            }
        })
    }
}

/// The place of the largest number; of equal ones the first.
pub(crate) fn largest(values: ArrayView1<'_, f64>) -> usize {
    let mut best = 0;
    for (i, value) in values.iter().enumerate() {
        if *value > values[best] {
            best = i;
        }
    }
    best
}

/// How many rows one thread takes to their leaves at a time.
const ROWS: usize = 8192;

/// The leaf of each row, on all threads.
fn leaves(tree: &Tree, x: ArrayView2<'_, f64>) -> Result<Vec<usize>> {
    check::features("x", &x, tree.n_features())?;
    let of = |rows: std::ops::Range<usize>| {
        tree.leaves(x.slice_axis(Axis(0), ndarray::Slice::from(rows))).to_vec()
    };
    Ok(parallel::map(x.nrows(), ROWS, of).concat())
}

impl Predict for DecisionTreeClassifierModel {
    type Target = usize;

    /// The most frequent class of the leaf in which each row of `x` ends; of equally frequent ones the smallest.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new · depth).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let classes: Vec<usize> = self.tree.value().rows().into_iter().map(largest).collect();
        Ok(leaves(&self.tree, x)?.into_iter().map(|leaf| classes[leaf]).collect())
    }
}

impl PredictProba for DecisionTreeClassifierModel {
    /// The shares of the classes in the leaf in which each row of `x` ends. Shape: (n_new, n_classes).
    ///
    /// A leaf that is pure gives 0 and 1. Errors and cost: as [`Predict::predict`].
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::size("n_samples times n_classes", &[x.nrows(), self.n_classes()])?;
        Ok(self.tree.value().select(Axis(0), &leaves(&self.tree, x)?))
    }
}

/// A regression tree predicts a number: the mean of the training targets that ended in the same leaf.
///
/// It grows as [`DecisionTreeClassifier`] does; what a split lowers is the variance of the targets, which is the squared
/// error of answering with the mean. Its predictions are steps, and never leave the range of the targets it has seen.
///
/// ```
/// use classical::tree::DecisionTreeRegressor;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0]];
/// let stump = DecisionTreeRegressor { max_depth: Some(1), ..Default::default() };
/// let model = stump.fit(&x, &array![10.0, 12.0, 30.0, 32.0])?;
/// assert_eq!(model.predict(&array![[0.0], [99.0]])?, array![11.0, 31.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19a (a tree of questions). scikit-learn's `DecisionTreeRegressor`; ties and source as
/// [`DecisionTreeClassifier`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DecisionTreeRegressor {
    /// The most questions on the way to a leaf; `None`: as many as it takes.
    pub max_depth: Option<usize>,
    /// A node with fewer samples is not split; at least 2.
    pub min_samples_split: usize,
    /// A split that leaves fewer samples on a side is not made; at least 1.
    pub min_samples_leaf: usize,
    /// A split that lowers the tree's variance by less is not made; zero or positive, in the squared unit of `y`.
    pub min_impurity_decrease: f64,
    /// The price of a leaf in cost-complexity pruning, in the squared unit of `y`. 0: no pruning.
    pub ccp_alpha: f64,
}

impl Default for DecisionTreeRegressor {
    /// Grown until all targets of a leaf are equal, not pruned, as in scikit-learn.
    fn default() -> Self {
        DecisionTreeRegressor {
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            ccp_alpha: 0.0,
        }
    }
}

impl DecisionTreeRegressor {
    /// [`fit`](Fit::fit), where each sample counts as much as its weight: see [`DecisionTreeClassifier::fit_weighted`].
    pub fn fit_weighted<'x, 'y, 'w>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl numerics::estimator::Targets<'y, Target = f64>,
        weights: impl Into<ArrayView1<'w, f64>>,
    ) -> Result<DecisionTreeRegressorModel> {
        self.fit_of(x.into(), y.targets(), Some(weights.into()))
    }

    fn fit_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
        weights: Option<ArrayView1<'_, f64>>,
    ) -> Result<DecisionTreeRegressorModel> {
        let limits = limits!(self);
        limits.check()?;
        check::non_negative("ccp_alpha", self.ccp_alpha)?;
        check_samples(x, y.len())?;
        check::finite("y", &y)?;
        check::size("nodes", &[limits.most_nodes(x.nrows())])?;
        let weight = weights.map(|weights| check_weights(weights, x.nrows())).transpose()?;
        let bag = weight.as_deref().map(in_bag);
        let targets = Numbers::new(y, weight);
        let tree = grow(x, &targets, limits, bag.as_deref());
        if tree.impurity().iter().any(|impurity| !impurity.is_finite()) {
            return Err(Error::out_of_range("the variance of the targets", "y"));
        }
        let tree = if self.ccp_alpha > 0.0 { tree.pruned(self.ccp_alpha)? } else { tree };
        Ok(DecisionTreeRegressorModel { tree })
    }
}

impl Fit<f64> for DecisionTreeRegressor {
    type Model = DecisionTreeRegressorModel;

    /// Grows the tree, and prunes it where `ccp_alpha` is positive.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: as [`DecisionTreeClassifier`]. Errors: those of
    /// [`Fit::fit`]; targets whose variance is beyond `f64`.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Self::Model> {
        self.fit_of(x, y, None)
    }
}

/// What [`DecisionTreeRegressor`] learned: a tree whose leaves hold the mean of their targets.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionTreeRegressorModel {
    tree: Tree,
}

impl DecisionTreeRegressorModel {
    /// The tree.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The tree in lines of text, as scikit-learn's `export_text` writes it.
    ///
    /// No names: `feature_0`. Errors: names that are not as many as features; more than 17 decimals.
    pub fn to_text(&self, features: &[&str], decimals: usize) -> Result<String> {
        text::export(&self.tree, features, decimals, &|node| {
            format!("value: [{}]", show::fixed(self.tree.value()[[node, 0]], decimals))
        })
    }
}

impl Predict for DecisionTreeRegressorModel {
    type Target = f64;

    /// The mean of the leaf in which each row of `x` ends.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new · depth).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        let value = self.tree.value();
        Ok(leaves(&self.tree, x)?.into_iter().map(|leaf| value[[leaf, 0]]).collect())
    }
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    DecisionTreeClassifierModel as DecisionTreeClassifierModel { tree: Tree }
    |model| check::at_least("the number of classes", model.n_classes(), 2)
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    DecisionTreeRegressorModel as DecisionTreeRegressorModel { tree: Tree }
    |model| check::between("the columns of value", model.tree.value().ncols(), 1, ("a number each", 1))
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for DecisionTreeClassifierModel {
    const NAME: &'static str = "tree-classifier";
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for DecisionTreeRegressorModel {
    const NAME: &'static str = "tree-regressor";
}
