//! The elastic net: L1 and L2 penalty at once.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::{Result, check, sum};

use super::LinearModel;
use super::shrinkage::{CoordinateDescent, mean_products};

/// The elastic net is least squares with a price on the weights' sizes and one on their squares.
///
/// `coef, intercept = argmin 1/(2·n_samples) · Σ_i (y_i − coef · x_i − intercept)² + alpha ·
/// l1_ratio · Σ_j |coef_j| + ½ · alpha · (1 − l1_ratio) · Σ_j coef_j²`
///
/// The first price sets weights to zero, the second shares a weight among features that say the
/// same. The intercept is free of charge. Standardize the features first.
///
/// ```
/// use learning::linear_model::ElasticNet;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// // Two copies of one feature: each gets half of the weight.
/// let x = array![[-1.0, -1.0], [0.0, 0.0], [1.0, 1.0]];
/// let net = ElasticNet { alpha: 0.1, l1_ratio: 0.5, ..Default::default() };
/// let model = net.fit(&x, &array![-3.0, 0.0, 3.0])?;
/// assert!((model.coef()[0] - model.coef()[1]).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6b (ridge and lasso). The same as scikit-learn's `ElasticNet`.
/// Source: Hui Zou and Trevor Hastie, *Regularization and Variable Selection via the Elastic Net*,
/// Journal of the Royal Statistical Society B 67(2), 2005.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ElasticNet {
    /// How much the weights cost: zero or positive.
    pub alpha: f64,
    /// The share of the price on sizes, from 0 (all on squares) to 1 (the lasso).
    pub l1_ratio: f64,
    /// Whether to fit an intercept.
    pub fit_intercept: bool,
    /// A sweep that changes no weight by more than this part of the largest one is the last.
    pub tolerance: f64,
    /// The most sweeps over all weights.
    pub max_sweeps: usize,
}

impl Default for ElasticNet {
    /// `alpha` 1, half of it on sizes, and an intercept, as in scikit-learn; weights to about ten
    /// digits, in at most 10,000 sweeps.
    fn default() -> Self {
        ElasticNet {
            alpha: 1.0,
            l1_ratio: 0.5,
            fit_intercept: true,
            tolerance: 1e-12,
            max_sweeps: 10_000,
        }
    }
}

impl Fit<f64> for ElasticNet {
    type Model = LinearModel;

    /// Goes from weight to weight and sets each to its best value, until none moves.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · n_features²) to
    /// multiply the columns, then O(n_features²) a sweep.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite;
    /// `alpha` below zero, `l1_ratio` outside of 0 to 1, a tolerance that is not positive; weights
    /// that still move after the last sweep.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<LinearModel> {
        check::non_negative("alpha", self.alpha)?;
        check::fraction("l1_ratio", self.l1_ratio)?;
        check::regression(&x, &y)?;
        let products = mean_products(x, y, self.fit_intercept)?;
        let descent = CoordinateDescent {
            l1: self.alpha * self.l1_ratio,
            l2: self.alpha * (1.0 - self.l1_ratio),
            tolerance: self.tolerance,
            max_sweeps: self.max_sweeps,
        };
        let start = Array1::zeros(x.ncols());
        let coef = descent.run(products.gram.view(), products.moment.view(), start)?;
        let intercept = products.y_mean - sum::dot(&products.x_mean, &coef)?;
        LinearModel::finite(coef, intercept)
    }
}
