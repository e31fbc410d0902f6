//! Gradient boosting in its plain form: small regression trees, each grown on what is left.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::sigmoid;
use numerics::stats::order_by;
use numerics::{Elementwise, Error, Result, check};

use super::bins::middle;

/// Gradient boosting, readable: each tree is fitted to the residuals that the trees before it left.
///
/// For numbers the residual is `y − prediction`, and a leaf holds the mean of its residuals. For two classes the score is a
/// log odds, the residual is `y − p` with `p = sigmoid(score)`, and a leaf holds `Σ residuals / Σ p (1 − p)`. Both residuals
/// are the negative slope of a loss, half the squared error and the log loss.
///
/// A tree splits where the sum of squared residuals falls most. Of equal splits the lower column is taken, in it the lower
/// threshold. Cost: O(n_rounds · max_depth · n_features · n_samples · log n_samples): it sorts in each node.
/// [`GradientBoosting`](super::GradientBoosting) sorts never.
///
/// ```
/// use classical::boosting::ResidualBoosting;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let stumps = ResidualBoosting { n_rounds: 3, learning_rate: 1.0, max_depth: 1 };
/// let model = stumps.fit(&array![[1.0], [2.0], [3.0], [4.0]], &array![1.0, 2.0, 4.0, 5.0])?;
/// let answers = model.predict(&array![[1.0], [4.0]])?;
/// assert!(answers[0] < 1.5 && answers[1] > 4.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20a (boosting). Source: Jerome Friedman, *Greedy Function Approximation: A Gradient Boosting
/// Machine*, Annals of Statistics 29(5), 2001, algorithms 2 and 5. The same as scikit-learn's `GradientBoostingRegressor` and
/// `GradientBoostingClassifier`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResidualBoosting {
    /// How many trees.
    pub n_rounds: usize,
    /// The share of each tree that is added, above 0: shrinkage.
    pub learning_rate: f64,
    /// The most questions in a row, at least 1.
    pub max_depth: usize,
}

impl Default for ResidualBoosting {
    /// 100 trees of depth 3, each a tenth, as in scikit-learn.
    fn default() -> Self {
        ResidualBoosting { n_rounds: 100, learning_rate: 0.1, max_depth: 3 }
    }
}

/// A small regression tree: a number, or a question with a tree for each answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ResidualTree {
    /// What it predicts.
    Leaf(f64),
    /// A number below the threshold goes left.
    Split {
        /// The column that is asked about.
        feature: usize,
        /// What it is compared with.
        threshold: f64,
        /// For samples below the threshold.
        left: Box<ResidualTree>,
        /// For the others.
        right: Box<ResidualTree>,
    },
}

impl ResidualTree {
    /// Grows a tree on some rows: split where the squares fall most, stop at the depth or where nothing falls.
    fn grow(
        x: ArrayView2<'_, f64>,
        residuals: &[f64],
        rows: &[usize],
        depth: usize,
        leaf: &dyn Fn(&[usize]) -> f64,
    ) -> ResidualTree {
        let split = if depth == 0 { None } else { best_split(x, residuals, rows) };
        let Some((feature, threshold)) = split else { return ResidualTree::Leaf(leaf(rows)) };
        let (left, right): (Vec<usize>, Vec<usize>) =
            rows.iter().partition(|&&i| x[[i, feature]] < threshold);
        let grow = |rows: &[usize]| Box::new(Self::grow(x, residuals, rows, depth - 1, leaf));
        ResidualTree::Split { feature, threshold, left: grow(&left), right: grow(&right) }
    }

    /// The number of the leaf that a row reaches; a column that the row does not have goes right.
    pub fn predict(&self, row: &[f64]) -> f64 {
        let mut tree = self;
        while let ResidualTree::Split { feature, threshold, left, right } = tree {
            let below = row.get(*feature).is_some_and(|number| number < threshold);
            tree = if below { left } else { right };
        }
        match tree {
            ResidualTree::Leaf(value) => *value,
            ResidualTree::Split { .. } => 0.0, // never: the loop ends at a leaf
        }
    }
}

/// The column and the threshold at which the squared residuals of some rows fall most.
fn best_split(x: ArrayView2<'_, f64>, residuals: &[f64], rows: &[usize]) -> Option<(usize, f64)> {
    let n = rows.len() as f64;
    let total: f64 = rows.iter().map(|&i| residuals[i]).sum();
    let mut best = (1e-12 * total * total / n + f64::MIN_POSITIVE, None);
    for feature in 0..x.ncols() {
        let at = |k: usize| x[[rows[k], feature]];
        let order = order_by(rows.len(), &|a, b| at(a).total_cmp(&at(b)));
        let mut left = 0.0;
        for (k, pair) in order.windows(2).enumerate() {
            left += residuals[rows[pair[0]]];
            let (low, high) = (at(pair[0]), at(pair[1]));
            let n_left = (k + 1) as f64;
            // n_left · n_right / n · (difference of the means)²: by so much the squares fall.
            let apart = left / n_left - (total - left) / (n - n_left);
            let fall = n_left * (n - n_left) / n * apart * apart;
            if low < high && fall > best.0 {
                best = (fall, Some((feature, middle(low, high))));
            }
        }
    }
    best.1
}

impl ResidualBoosting {
    fn check(&self) -> Result<()> {
        check::at_least("n_rounds", self.n_rounds, 1)?;
        check::size("n_rounds", &[self.n_rounds])?;
        check::positive("learning_rate", self.learning_rate)?;
        check::between("max_depth", self.max_depth, 1, ("the deepest", DEEPEST))
    }

    /// The rounds: residuals, a tree, a step.
    fn boost(
        &self,
        x: ArrayView2<'_, f64>,
        base: f64,
        residuals: &dyn Fn(&[f64]) -> Vec<f64>,
        leaf: &dyn Fn(&[usize], &[f64]) -> f64,
    ) -> Result<Trees> {
        let rows: Vec<usize> = (0..x.nrows()).collect();
        let mut scores = vec![base; x.nrows()];
        let mut trees = Vec::with_capacity(self.n_rounds);
        for _ in 0..self.n_rounds {
            let left = residuals(&scores);
            let step = |rows: &[usize]| self.learning_rate * leaf(rows, &left);
            let tree = ResidualTree::grow(x, &left, &rows, self.max_depth, &step);
            for (score, row) in scores.iter_mut().zip(x.rows()) {
                *score += tree.predict(&row.to_vec());
            }
            trees.push(tree);
        }
        check::finite_slice("scores", &scores).map_err(|_| Error::out_of_range("a score", "y"))?;
        Ok(Trees { base, trees, n_features: x.ncols() })
    }
}

/// The deepest tree that is grown: deeper ones would exhaust the stack.
const DEEPEST: usize = 1000;

/// A number that all start from, and what is added to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Trees {
    pub(super) base: f64,
    pub(super) trees: Vec<ResidualTree>,
    pub(super) n_features: usize,
}

impl Trees {
    fn scores(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.n_features)?;
        let score = |row: ArrayView1<'_, f64>| {
            let row = row.to_vec();
            self.trees.iter().fold(self.base, |score, tree| score + tree.predict(&row))
        };
        check::all_in_range(
            "a score",
            x.rows().into_iter().map(score).collect::<Array1<f64>>(),
            "y",
        )
    }
}

impl Fit<f64> for ResidualBoosting {
    type Model = ResidualRegressor;

    /// Starts from the mean, and fits each tree to `y − prediction`.
    ///
    /// Errors: a parameter out of its range; no samples or no features; a number that is not finite, or residuals whose
    /// squares leave the range of `f64`.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<ResidualRegressor> {
        self.check()?;
        check::regression(&x, &y)?;
        let largest = y.iter().fold(0.0_f64, |largest, y| largest.max(y.abs()));
        if largest > 1e150 {
            return Err(Error::out_of_range("a squared residual", "y"));
        }
        let mean = numerics::stats::mean(y)?;
        let residuals = |scores: &[f64]| y.iter().zip(scores).map(|(y, score)| y - score).collect();
        let leaf = |rows: &[usize], residuals: &[f64]| {
            rows.iter().map(|&i| residuals[i]).sum::<f64>() / rows.len() as f64
        };
        Ok(ResidualRegressor { trees: self.boost(x, mean, &residuals, &leaf)? })
    }
}

impl Fit<usize> for ResidualBoosting {
    type Model = ResidualClassifier;

    /// Starts from the log odds of class 1, and fits each tree to `y − sigmoid(score)`.
    ///
    /// Errors: as for numbers; classes other than 0 and 1, or only one of them.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<ResidualClassifier> {
        self.check()?;
        check::samples_and_targets(&x, y.len())?;
        let n_classes = check::classes("y", &y.to_vec())?;
        if n_classes != 2 {
            return Err(Error::invalid("the number of classes", n_classes, "2"));
        }
        let share = y.iter().sum::<usize>() as f64 / y.len() as f64;
        let base = libm::log(share / (1.0 - share));
        let residuals = |scores: &[f64]| {
            y.iter().zip(scores).map(|(&y, &score)| y as f64 - sigmoid(score)).collect()
        };
        let leaf = |rows: &[usize], residuals: &[f64]| {
            let (mut sum, mut curvature) = (0.0, 0.0);
            for &i in rows {
                let p = y[i] as f64 - residuals[i];
                sum += residuals[i];
                curvature += p * (1.0 - p);
            }
            if curvature < 1e-150 { 0.0 } else { sum / curvature }
        };
        Ok(ResidualClassifier { trees: self.boost(x, base, &residuals, &leaf)? })
    }
}

/// What [`ResidualBoosting`] learned from numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ResidualRegressor {
    pub(super) trees: Trees,
}

impl ResidualRegressor {
    /// The trees, in the order of the rounds, their leaves times the learning rate.
    pub fn trees(&self) -> &[ResidualTree] {
        &self.trees.trees
    }
}

/// What [`ResidualBoosting`] learned from two classes.
#[derive(Debug, Clone, PartialEq)]
pub struct ResidualClassifier {
    pub(super) trees: Trees,
}

impl ResidualClassifier {
    /// The trees, in the order of the rounds, their leaves times the learning rate.
    pub fn trees(&self) -> &[ResidualTree] {
        &self.trees.trees
    }
}

impl Predict for ResidualRegressor {
    type Target = f64;

    /// The mean and what each tree adds. Errors: another number of columns; a number that is not finite.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        self.trees.scores(x)
    }
}

impl PredictProba for ResidualClassifier {
    /// The sigmoid of the score. Errors: as [`Predict::predict`].
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let p = self.trees.scores(x)?.each(&sigmoid);
        Ok(Array2::from_shape_fn((p.len(), 2), |(i, k)| if k == 1 { p[i] } else { 1.0 - p[i] }))
    }
}

impl Predict for ResidualClassifier {
    type Target = usize;

    /// Class 1 where its probability is above one half.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.trees.scores(x)?.iter().map(|&score| usize::from(score > 0.0)).collect())
    }
}
