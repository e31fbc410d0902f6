//! Forests: many trees, each grown on other samples or with other questions, and their mean.

mod random_cuts;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Predict, PredictProba, Targets as Answers};
use numerics::{Error, Result, Rng, check, parallel};

use crate::tree::columns::Columns;
use crate::tree::grow::{Draw, Growing};
use crate::tree::sorted::SortedSamples;
use crate::tree::targets::{Classes, Numbers, Targets, TwoClasses};
use crate::tree::{Criterion, Limits, Tree, check_samples, largest, limits};

use random_cuts::RandomCuts;

/// How many features a split may look at, drawn anew for each split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MaxFeatures {
    /// All of them.
    All,
    /// The square root of their number, rounded down.
    Sqrt,
    /// This share of them, rounded down; above 0, at most 1.
    Share(f64),
    /// So many; at least 1.
    Count(usize),
}

impl MaxFeatures {
    /// How many of these features: at least 1.
    fn of(self, n_features: usize) -> Result<usize> {
        let n = match self {
            MaxFeatures::All => n_features,
            MaxFeatures::Sqrt => n_features.isqrt(),
            MaxFeatures::Share(share) => {
                check::positive("max_features", share)?;
                check::fraction("max_features", share)?;
                (share * n_features as f64) as usize
            }
            MaxFeatures::Count(count) => {
                check::between("max_features", count, 1, ("n_features", n_features))?;
                count
            }
        };
        Ok(n.max(1))
    }
}

/// The most trees of a forest: 2¹⁶.
const MOST_TREES: usize = 1 << 16;

/// What all forests share.
#[derive(Clone, Copy)]
struct Plan {
    n_trees: usize,
    limits: Limits,
    max_features: MaxFeatures,
    bootstrap: bool,
    out_of_bag: bool,
    random_cuts: bool,
}

/// The [`Plan`] that the fields of a forest give.
macro_rules! plan {
    ($forest:expr, random_cuts: $random_cuts:literal) => {
        Plan {
            n_trees: $forest.n_trees,
            limits: limits!($forest),
            max_features: $forest.max_features,
            bootstrap: $forest.bootstrap,
            out_of_bag: $forest.out_of_bag,
            random_cuts: $random_cuts,
        }
    };
}

/// The trees, and which samples each of them was grown without.
type Grown = Vec<(Tree, Option<Vec<u32>>)>;

impl Plan {
    fn check(&self) -> Result<()> {
        check::between("n_trees", self.n_trees, 1, ("the most trees", MOST_TREES))?;
        if self.out_of_bag && !self.bootstrap {
            let wanted = "false without bootstrap, where every tree sees every sample";
            return Err(Error::invalid("out_of_bag", true, wanted));
        }
        self.limits.check()
    }

    /// Grows the trees on all threads, each with a generator of its own; `targets` are made of how often each sample counts.
    fn grow<T: Targets>(
        &self,
        x: ArrayView2<'_, f64>,
        targets: &(dyn Fn(Option<&[u32]>) -> T + Sync),
        rng: &mut Rng,
    ) -> Result<Grown> {
        let (n_samples, n_features) = x.dim();
        let n_tried = self.max_features.of(n_features)?;
        let columns = Columns::new(x, !self.random_cuts);
        let everyone = (!self.bootstrap).then(|| targets(None));
        let rngs = rng.spawn(self.n_trees);
        let tree = |_: usize, mut rng: Rng| {
            let count = self.bootstrap.then(|| bootstrap(n_samples, &mut rng));
            let bag: Option<Vec<bool>> =
                count.as_ref().map(|count| count.iter().map(|&count| count > 0).collect());
            let own;
            let targets = match &everyone {
                Some(targets) => targets,
                None => {
                    own = targets(count.as_deref());
                    &own
                }
            };
            let (limits, bag) = (self.limits, bag.as_deref());
            let mut draw = Draw::new(n_features, n_tried, &mut rng);
            let parts = if self.random_cuts {
                let mut samples = RandomCuts::new(&columns, targets, limits, bag);
                let rows = samples.rows();
                Growing::grow(limits, &mut draw, &mut samples, &rows)
            } else {
                let mut samples = SortedSamples::new(&columns, targets, limits, bag, n_tried);
                let rows = samples.rows().to_vec();
                Growing::grow(limits, &mut draw, &mut samples, &rows)
            };
            (parts.tree(n_features), count)
        };
        Ok(parallel::map_pieces(rngs, tree))
    }
}

/// How often each sample is drawn when as many are drawn as there are.
fn bootstrap(n_samples: usize, rng: &mut Rng) -> Vec<u32> {
    let mut count = vec![0; n_samples];
    for _ in 0..n_samples {
        count[rng.integers(0..n_samples).unwrap_or(0)] += 1;
    }
    count
}

/// How often each sample counts, as a weight.
fn as_weights(count: Option<&[u32]>) -> Option<Vec<f64>> {
    count.map(|count| count.iter().map(|&count| f64::from(count)).collect())
}

/// The mean of the trees' importances, as shares.
fn importances(trees: &[Tree]) -> Array1<f64> {
    let mut sum = Array1::<f64>::zeros(trees.first().map_or(0, Tree::n_features));
    trees.iter().for_each(|tree| sum += &tree.importances());
    let total = sum.sum();
    if total > 0.0 { sum / total } else { sum }
}

/// The mean of the trees' values for each row of `x`: on all threads, in the order of the trees.
fn mean_of_trees(trees: &[Tree], x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    let n_outputs = trees.first().map_or(0, |tree| tree.value().ncols());
    check::features("x", &x, trees.first().map_or(0, Tree::n_features))?;
    check::size("n_samples times n_outputs", &[x.nrows(), n_outputs])?;
    let mut mean = Array2::zeros((x.nrows(), n_outputs));
    let pieces = mean.axis_chunks_iter_mut(Axis(0), ROWS).zip(x.axis_chunks_iter(Axis(0), ROWS));
    parallel::map_pieces(pieces.collect(), |_, (mut mean, x)| {
        for tree in trees {
            let value = tree.value();
            for (mut mean, leaf) in mean.rows_mut().into_iter().zip(tree.leaves(x)) {
                (0..n_outputs).for_each(|k| mean[k] += value[[leaf, k]]);
            }
        }
        mean /= trees.len() as f64;
    });
    Ok(mean)
}

/// How many rows go through all trees at a time.
const ROWS: usize = 4096;

/// The mean of the values of those trees that were grown without the sample, and how many they are.
fn out_of_bag(
    grown: &Grown,
    x: ArrayView2<'_, f64>,
    n_outputs: usize,
) -> (Array2<f64>, Array1<usize>) {
    let mut mean = Array2::zeros((x.nrows(), n_outputs));
    let mut n_trees = Array1::zeros(x.nrows());
    let pieces = x.axis_chunks_iter(Axis(0), ROWS);
    let pieces = pieces.zip(mean.axis_chunks_iter_mut(Axis(0), ROWS));
    let pieces = pieces.zip(n_trees.axis_chunks_iter_mut(Axis(0), ROWS));
    parallel::map_pieces(pieces.collect(), |i, ((x, mut mean), mut n_trees)| {
        for (tree, count) in grown {
            let Some(count) = count else { continue };
            let value = tree.value();
            for (j, leaf) in tree.leaves(x).into_iter().enumerate() {
                if count[i * ROWS + j] == 0 {
                    n_trees[j] += 1;
                    (0..n_outputs).for_each(|k| mean[[j, k]] += value[[leaf, k]]);
                }
            }
        }
        for (mut mean, &n) in mean.rows_mut().into_iter().zip(&n_trees) {
            mean /= (n as f64).max(1.0);
        }
    });
    (mean, n_trees)
}

/// How good the votes of the trees that were grown without a sample are: an estimate without held-out data.
#[derive(Debug, Clone, PartialEq)]
pub struct OutOfBag {
    /// The share of right classes, or R² of the numbers: over the samples that some tree was grown without.
    pub score: f64,
    /// The mean answer of those trees: a probability for each class, or a number in one column; 0 where there is no tree.
    pub mean: Array2<f64>,
    /// How many trees were grown without each sample: about 37 % of them.
    pub n_trees: Array1<usize>,
}

/// A random forest puts a class to the vote of many trees, each grown on a bootstrap sample, each split on a few features.
///
/// Trees that saw other samples and asked other questions err in other places, and their mean scatters less than one of
/// them: the variance falls with the trees, the bias stays that of one.
///
/// ```
/// use classical::forest::RandomForestClassifier;
/// use ndarray::array;
/// use numerics::{Rng, estimator::Predict};
/// let x = array![[1.0], [2.0], [3.0], [7.0], [8.0], [9.0]];
/// let forest = RandomForestClassifier::default().fit(&x, &array![0, 0, 0, 1, 1, 1], &mut Rng::new(7))?;
/// assert_eq!(forest.predict(&array![[0.0], [10.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19b (many trees, one vote). As scikit-learn's `RandomForestClassifier`, with another generator
/// for the draws. Source: Leo Breiman, *Random Forests*, Machine Learning 45, 2001.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RandomForestClassifier {
    /// How many trees; at least 1.
    pub n_trees: usize,
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
    /// How many features each split looks at. Features that are the same for all samples of a node do not count.
    pub max_features: MaxFeatures,
    /// Whether each tree learns from a bootstrap sample; otherwise from all samples.
    pub bootstrap: bool,
    /// Whether to ask each tree about the samples it was grown without: see [`OutOfBag`].
    pub out_of_bag: bool,
}

impl Default for RandomForestClassifier {
    /// 100 trees, bootstrap samples, the square root of the features at each split, as in scikit-learn.
    fn default() -> Self {
        RandomForestClassifier {
            n_trees: 100,
            criterion: Criterion::Gini,
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            max_features: MaxFeatures::Sqrt,
            bootstrap: true,
            out_of_bag: false,
        }
    }
}

impl RandomForestClassifier {
    /// Grows the trees, on all threads, each with a generator of its own: the same bits for any number of threads.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), classes numbered 0, 1, 2, … Equally good questions: that
    /// of the feature drawn first. Cost: O(n_trees · max_features · n_samples · (log n_samples + depth)), or less.
    ///
    /// Errors: those of [`Fit::fit`](numerics::estimator::Fit::fit); all of one class; `out_of_bag` without
    /// `bootstrap`.
    pub fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Answers<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<ForestClassifierModel> {
        fit_classes(plan!(self, random_cuts: false), self.criterion, x.into(), y.targets(), rng)
    }
}

/// Extra trees draw their thresholds: one for each feature a split looks at, and the best of those is taken.
///
/// Nothing is sorted. Each tree fits less well and has more leaves, and the trees agree less.
///
/// ```
/// use classical::forest::ExtraTreesClassifier;
/// use ndarray::array;
/// use numerics::{Rng, estimator::Predict};
/// let x = array![[1.0], [2.0], [3.0], [7.0], [8.0], [9.0]];
/// let forest = ExtraTreesClassifier::default().fit(&x, &array![0, 0, 0, 1, 1, 1], &mut Rng::new(7))?;
/// assert_eq!(forest.predict(&array![[0.0], [10.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19b (many trees, one vote). As scikit-learn's `ExtraTreesClassifier`. Source: Pierre Geurts,
/// Damien Ernst and Louis Wehenkel, *Extremely randomized trees*, Machine Learning 63, 2006.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExtraTreesClassifier {
    /// How many trees; at least 1.
    pub n_trees: usize,
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
    /// How many features each split looks at. Features that are the same for all samples of a node do not count.
    pub max_features: MaxFeatures,
    /// Whether each tree learns from a bootstrap sample; otherwise from all samples.
    pub bootstrap: bool,
    /// Whether to ask each tree about the samples it was grown without: see [`OutOfBag`].
    pub out_of_bag: bool,
}

impl Default for ExtraTreesClassifier {
    /// 100 trees on all samples, the square root of the features at each split, as in scikit-learn.
    fn default() -> Self {
        ExtraTreesClassifier {
            n_trees: 100,
            criterion: Criterion::Gini,
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            max_features: MaxFeatures::Sqrt,
            bootstrap: false,
            out_of_bag: false,
        }
    }
}

impl ExtraTreesClassifier {
    /// Grows the trees, on all threads, each with a generator of its own: the same bits for any number of threads.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), classes numbered 0, 1, 2, … Equally good questions: that
    /// of the feature drawn first. Cost: O(n_trees · max_features · n_samples · (log n_samples + depth)), or less.
    ///
    /// Errors: those of [`Fit::fit`](numerics::estimator::Fit::fit); all of one class; `out_of_bag` without
    /// `bootstrap`.
    pub fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Answers<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<ForestClassifierModel> {
        fit_classes(plan!(self, random_cuts: true), self.criterion, x.into(), y.targets(), rng)
    }
}

/// A random forest predicts a number: the mean of many regression trees, each grown on a bootstrap sample.
///
/// ```
/// use classical::forest::RandomForestRegressor;
/// use ndarray::array;
/// use numerics::{Rng, estimator::Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0]];
/// let forest = RandomForestRegressor::default().fit(&x, &array![10.0, 11.0, 30.0, 31.0], &mut Rng::new(7))?;
/// let answer = forest.predict(&array![[1.0], [4.0]])?;
/// assert!(answer[0] < 15.0 && answer[1] > 25.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19b (many trees, one vote). As scikit-learn's `RandomForestRegressor`. Source: Leo Breiman, *Random
/// Forests*, Machine Learning 45, 2001.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RandomForestRegressor {
    /// How many trees; at least 1.
    pub n_trees: usize,
    /// The most questions on the way to a leaf; `None`: as many as it takes.
    pub max_depth: Option<usize>,
    /// A node with fewer samples is not split; at least 2.
    pub min_samples_split: usize,
    /// A split that leaves fewer samples on a side is not made; at least 1.
    pub min_samples_leaf: usize,
    /// A split that lowers the tree's variance by less is not made; zero or positive, in the squared unit of `y`.
    pub min_impurity_decrease: f64,
    /// How many features each split looks at. Features that are the same for all samples of a node do not count.
    pub max_features: MaxFeatures,
    /// Whether each tree learns from a bootstrap sample; otherwise from all samples.
    pub bootstrap: bool,
    /// Whether to ask each tree about the samples it was grown without: see [`OutOfBag`].
    pub out_of_bag: bool,
}

impl Default for RandomForestRegressor {
    /// 100 trees, bootstrap samples, all features at each split, as in scikit-learn.
    fn default() -> Self {
        RandomForestRegressor {
            n_trees: 100,
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            max_features: MaxFeatures::All,
            bootstrap: true,
            out_of_bag: false,
        }
    }
}

impl RandomForestRegressor {
    /// Grows the trees, on all threads, each with a generator of its own: the same bits for any number of threads.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Ties and cost: as for classes.
    ///
    /// Errors: those of [`Fit::fit`](numerics::estimator::Fit::fit); targets whose variance is beyond `f64`;
    /// `out_of_bag` without `bootstrap`.
    pub fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Answers<'y, Target = f64>,
        rng: &mut Rng,
    ) -> Result<ForestRegressorModel> {
        fit_numbers(plan!(self, random_cuts: false), x.into(), y.targets(), rng)
    }
}

/// Extra trees for numbers: the mean of many regression trees with drawn thresholds.
///
/// Explained in Part V, 19b (many trees, one vote). As scikit-learn's `ExtraTreesRegressor`. Source: Pierre Geurts, Damien
/// Ernst and Louis Wehenkel, *Extremely randomized trees*, Machine Learning 63, 2006.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExtraTreesRegressor {
    /// How many trees; at least 1.
    pub n_trees: usize,
    /// The most questions on the way to a leaf; `None`: as many as it takes.
    pub max_depth: Option<usize>,
    /// A node with fewer samples is not split; at least 2.
    pub min_samples_split: usize,
    /// A split that leaves fewer samples on a side is not made; at least 1.
    pub min_samples_leaf: usize,
    /// A split that lowers the tree's variance by less is not made; zero or positive, in the squared unit of `y`.
    pub min_impurity_decrease: f64,
    /// How many features each split looks at. Features that are the same for all samples of a node do not count.
    pub max_features: MaxFeatures,
    /// Whether each tree learns from a bootstrap sample; otherwise from all samples.
    pub bootstrap: bool,
    /// Whether to ask each tree about the samples it was grown without: see [`OutOfBag`].
    pub out_of_bag: bool,
}

impl Default for ExtraTreesRegressor {
    /// 100 trees on all samples, all features at each split, as in scikit-learn.
    fn default() -> Self {
        ExtraTreesRegressor {
            n_trees: 100,
            max_depth: None,
            min_samples_split: 2,
            min_samples_leaf: 1,
            min_impurity_decrease: 0.0,
            max_features: MaxFeatures::All,
            bootstrap: false,
            out_of_bag: false,
        }
    }
}

impl ExtraTreesRegressor {
    /// Grows the trees, on all threads, each with a generator of its own: the same bits for any number of threads.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Ties and cost: as for classes.
    ///
    /// Errors: those of [`Fit::fit`](numerics::estimator::Fit::fit); targets whose variance is beyond `f64`;
    /// `out_of_bag` without `bootstrap`.
    pub fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Answers<'y, Target = f64>,
        rng: &mut Rng,
    ) -> Result<ForestRegressorModel> {
        fit_numbers(plan!(self, random_cuts: true), x.into(), y.targets(), rng)
    }
}

fn fit_classes(
    plan: Plan,
    criterion: Criterion,
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
    rng: &mut Rng,
) -> Result<ForestClassifierModel> {
    plan.check()?;
    check_samples(x, y.len())?;
    let y = y.to_vec();
    let n_classes = check::classes("y", &y)?;
    check::size("nodes times classes", &[plan.limits.most_nodes(x.nrows()), n_classes])?;
    check::size("trees times classes", &[plan.n_trees, n_classes])?;
    let class: Vec<u32> = y.iter().map(|&class| class as u32).collect();
    let grown = if n_classes == 2 && criterion == Criterion::Gini && x.nrows() < FEW_DRAWS {
        plan.grow(x, &|count| TwoClasses::new(&class, count), rng)?
    } else {
        let targets = |count: Option<&[u32]>| {
            let (class, weight) = (class.clone(), as_weights(count));
            Classes { class, weight, n_classes, criterion }
        };
        plan.grow(x, &targets, rng)?
    };
    let out_of_bag = plan.out_of_bag.then(|| {
        let (mean, n_trees) = out_of_bag(&grown, x, n_classes);
        let asked = (0..y.len()).filter(|&i| n_trees[i] > 0);
        let right = asked.clone().filter(|&i| largest(mean.row(i)) == y[i]).count();
        let score = right as f64 / (asked.count() as f64).max(1.0);
        OutOfBag { score, mean, n_trees }
    });
    Ok(ForestClassifierModel {
        trees: grown.into_iter().map(|(tree, _)| tree).collect(),
        out_of_bag,
    })
}

/// With fewer samples, none is drawn more than 127 times: the chance is below 10⁻²⁰⁰.
const FEW_DRAWS: usize = 1 << 30;

fn fit_numbers(
    plan: Plan,
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    rng: &mut Rng,
) -> Result<ForestRegressorModel> {
    plan.check()?;
    check_samples(x, y.len())?;
    check::finite("y", &y)?;
    check::size("nodes", &[plan.limits.most_nodes(x.nrows())])?;
    let grown = plan.grow(x, &|count| Numbers::new(y, as_weights(count)), rng)?;
    if grown.iter().any(|(tree, _)| tree.impurity().iter().any(|impurity| !impurity.is_finite())) {
        return Err(Error::out_of_range("the variance of the targets", "y"));
    }
    let out_of_bag = plan.out_of_bag.then(|| {
        let (mean, n_trees) = out_of_bag(&grown, x, 1);
        let asked: Vec<usize> = (0..y.len()).filter(|&i| n_trees[i] > 0).collect();
        let truth = y.select(Axis(0), &asked);
        let guess = mean.column(0).select(Axis(0), &asked);
        let score = learning::metrics::r_squared(&truth, &guess).unwrap_or(0.0);
        OutOfBag { score, mean, n_trees }
    });
    Ok(ForestRegressorModel {
        trees: grown.into_iter().map(|(tree, _)| tree).collect(),
        out_of_bag,
    })
}

/// What a forest for classes learned: its trees.
#[derive(Debug, Clone, PartialEq)]
pub struct ForestClassifierModel {
    trees: Vec<Tree>,
    out_of_bag: Option<OutOfBag>,
}

/// What a forest for numbers learned: its trees.
#[derive(Debug, Clone, PartialEq)]
pub struct ForestRegressorModel {
    trees: Vec<Tree>,
    out_of_bag: Option<OutOfBag>,
}

impl ForestClassifierModel {
    /// The trees, in the order of their generators.
    pub fn trees(&self) -> &[Tree] {
        &self.trees
    }

    /// The votes of the trees that were grown without each sample, if `out_of_bag` asked for them.
    pub fn out_of_bag(&self) -> Option<&OutOfBag> {
        self.out_of_bag.as_ref()
    }

    /// The mean of the trees' [importances](Tree::importances), as shares that add up to 1.
    pub fn importances(&self) -> Array1<f64> {
        importances(&self.trees)
    }
}

impl ForestRegressorModel {
    /// The trees, in the order of their generators.
    pub fn trees(&self) -> &[Tree] {
        &self.trees
    }

    /// The votes of the trees that were grown without each sample, if `out_of_bag` asked for them.
    pub fn out_of_bag(&self) -> Option<&OutOfBag> {
        self.out_of_bag.as_ref()
    }

    /// The mean of the trees' [importances](Tree::importances), as shares that add up to 1.
    pub fn importances(&self) -> Array1<f64> {
        importances(&self.trees)
    }
}

impl Predict for ForestClassifierModel {
    type Target = usize;

    /// The class with the largest mean probability over the trees; of equal ones the smallest class number.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new · n_trees · depth).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(mean_of_trees(&self.trees, x)?.rows().into_iter().map(largest).collect())
    }
}

impl PredictProba for ForestClassifierModel {
    /// The mean of the trees' probabilities. Shape: (n_new, n_classes). Errors and cost: as [`Predict::predict`].
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        mean_of_trees(&self.trees, x)
    }
}

impl Predict for ForestRegressorModel {
    type Target = f64;

    /// The mean of the trees' predictions.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new · n_trees · depth).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        let mean = mean_of_trees(&self.trees, x)?.column(0).to_owned();
        check::all_in_range("the mean of the trees", mean, "y")
    }
}

#[cfg(feature = "serde")]
mod stored {
    use learning::stored::Stored;
    use numerics::{Error, Result, check};

    use super::{ForestClassifierModel, ForestRegressorModel, Tree};

    /// A forest as it is written: its trees. What they said out of the bag belongs to the fit.
    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        trees: Vec<Tree>,
    }

    /// Trees that belong to one forest.
    fn checked(Form { trees }: Form) -> Result<Vec<Tree>> {
        let Some(first) = trees.first() else {
            return Err(Error::empty("trees", "at least one tree"));
        };
        for tree in &trees {
            let n = first.n_features();
            check::same_length("features", ("a tree", tree.n_features()), ("the first", n))?;
            let n = first.value().ncols();
            check::same_length("outputs", ("a tree", tree.value().ncols()), ("the first", n))?;
        }
        Ok(trees)
    }

    macro_rules! stored_forest {
        ($model:ident, $name:literal) => {
            impl serde::Serialize for $model {
                fn serialize<S: serde::Serializer>(
                    &self,
                    to: S,
                ) -> std::result::Result<S::Ok, S::Error> {
                    Form { trees: self.trees.iter().map(Stored::form).collect() }.serialize(to)
                }
            }

            impl<'de> serde::Deserialize<'de> for $model {
                fn deserialize<D: serde::Deserializer<'de>>(
                    from: D,
                ) -> std::result::Result<Self, D::Error> {
                    let trees = checked(Form::deserialize(from)?);
                    let trees = trees.map_err(serde::de::Error::custom)?;
                    Ok($model { trees, out_of_bag: None })
                }
            }

            impl crate::saved::Saved for $model {
                const NAME: &'static str = $name;
            }
        };
    }

    stored_forest!(ForestClassifierModel, "forest-classifier");
    stored_forest!(ForestRegressorModel, "forest-regressor");
}
