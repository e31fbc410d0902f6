//! Ridge, lasso by coordinate descent, regularization paths.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Fit;
use numerics::linalg::CenteredProducts;
use numerics::{ElementwiseMut, Error, Result, check, linalg, stats, sum};

use numerics::check::{all_in_range, in_range};

use super::least_squares::{LinearModel, factor_of, named};

/// Ridge regression is least squares with a price on large weights: the sum of their squares.
///
/// `coef, intercept = argmin Σ_i (y_i − coef · x_i − intercept)² + alpha · Σ_j coef_j²`
///
/// The intercept is free of charge. Standardize the features first: the price does not know their
/// units.
///
/// ```
/// use learning::linear_model::Ridge;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let (x, y) = (array![[-1.0], [0.0], [1.0]], array![-3.0, 0.0, 3.0]);
/// let model = Ridge { alpha: 2.0, ..Default::default() }.fit(&x, &y)?;
/// assert_eq!(model.coef()[0], 1.5); // 6 / (2 + alpha), where least squares says 3
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6b (ridge and lasso). The same as scikit-learn's `Ridge`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ridge {
    /// The price of squared weights: zero or positive. At zero it is least squares, and the
    /// features must be independent.
    pub alpha: f64,
    /// Whether to fit an intercept.
    pub fit_intercept: bool,
}

impl Default for Ridge {
    /// `alpha` 1 and an intercept, as in scikit-learn.
    fn default() -> Self {
        Ridge { alpha: 1.0, fit_intercept: true }
    }
}

impl Fit<f64> for Ridge {
    type Model = LinearModel;

    /// Solves `(XᵀX + alpha·I)·w = Xᵀy`, of centered columns, by Cholesky's factorization.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · n_features² +
    /// n_features³); the centered copy of `x` is made block by block.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite;
    /// `alpha` below zero; features that depend on each other where `alpha` is (nearly) zero.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<LinearModel> {
        check::non_negative("alpha", self.alpha)?;
        check::samples_and_targets(&x, y.len())?;
        let products = linalg::centered_products(x, y, self.fit_intercept)?;
        let coef = solve_ridge(&products, self.alpha)?;
        with_intercept(&products, coef)
    }
}

fn solve_ridge(products: &CenteredProducts, alpha: f64) -> Result<Array1<f64>> {
    let mut gram = products.gram.clone();
    gram.diag_mut().change_each(&|diagonal| diagonal + alpha);
    let factor = factor_of(&gram, "XᵀX with alpha on its diagonal")?;
    linalg::solve_cholesky(&factor, &products.moment).map_err(named)
}

fn with_intercept(products: &CenteredProducts, coef: Array1<f64>) -> Result<LinearModel> {
    let intercept = products.y_mean - sum::dot(&products.x_mean, &coef)?;
    LinearModel::finite(coef, intercept)
}

/// The lasso is least squares with a price on large weights, the sum of their sizes: some become
/// exactly zero.
///
/// `coef, intercept = argmin 1/(2·n_samples) · Σ_i (y_i − coef · x_i − intercept)² + alpha · Σ_j
/// |coef_j|`
///
/// Note the mean where [`Ridge`] has a sum: the two `alpha` are not on one scale. The intercept is
/// free of charge. Standardize the features first.
///
/// ```
/// use learning::linear_model::Lasso;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let (x, y) = (array![[-1.0], [0.0], [1.0]], array![-3.0, 0.0, 3.0]);
/// let coef = |alpha: f64| -> numerics::Result<f64> {
///     Ok(Lasso { alpha, ..Default::default() }.fit(&x, &y)?.coef()[0])
/// };
/// assert_eq!(coef(1.0)?, 1.5); // (6 / 3 − 1) / (2 / 3)
/// assert_eq!(coef(2.0)?, 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6b (ridge and lasso). The same as scikit-learn's `Lasso`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lasso {
    /// The price of a weight's size: zero or positive.
    pub alpha: f64,
    /// Whether to fit an intercept.
    pub fit_intercept: bool,
    /// A sweep that changes no weight by more than this part of the largest one is the last.
    pub tolerance: f64,
    /// The most sweeps over all weights.
    pub max_sweeps: usize,
}

impl Default for Lasso {
    /// `alpha` 1 and an intercept, as in scikit-learn; weights to about ten digits, in at most
    /// 10,000 sweeps.
    fn default() -> Self {
        Lasso { alpha: 1.0, fit_intercept: true, tolerance: 1e-12, max_sweeps: 10_000 }
    }
}

impl Fit<f64> for Lasso {
    type Model = LinearModel;

    /// Goes from weight to weight and sets each to its best value, until none moves.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · n_features²) to
    /// multiply the columns, then O(n_features²) a sweep.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite;
    /// `alpha` below zero, a tolerance that is not positive; weights that still move after the last
    /// sweep.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<LinearModel> {
        check::non_negative("alpha", self.alpha)?;
        check::samples_and_targets(&x, y.len())?;
        let products = mean_products(x, y, self.fit_intercept)?;
        let descent = self.descent(self.alpha);
        let start = Array1::zeros(x.ncols());
        let coef = descent.run(products.gram.view(), products.moment.view(), start)?;
        with_intercept(&products, coef)
    }
}

impl Lasso {
    fn descent(&self, alpha: f64) -> CoordinateDescent {
        CoordinateDescent {
            l1: alpha,
            l2: 0.0,
            tolerance: self.tolerance,
            max_sweeps: self.max_sweeps,
        }
    }
}

/// [`linalg::centered_products`], divided by the number of samples.
pub(super) fn mean_products(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    fit_intercept: bool,
) -> Result<CenteredProducts> {
    let mut products = linalg::centered_products(x, y, fit_intercept)?;
    products.gram /= x.nrows() as f64;
    products.moment /= x.nrows() as f64;
    let finite = products.gram.iter().chain(&products.moment).all(|product| product.is_finite());
    // A product that is zero, or has lost its digits, though the column has a spread.
    let lost =
        |j: usize| products.gram[[j, j]] < f64::MIN_POSITIVE && !stats::is_constant(x.column(j));
    if !finite || (0..x.ncols()).any(lost) {
        return Err(Error::out_of_range("the products of the columns", "x"));
    }
    Ok(products)
}

/// The soft threshold moves a number toward zero by `threshold`, and stops there.
///
/// `sign(z) · max(|z| − threshold, 0)`
///
/// A `threshold` below zero, or a NaN, gives NaN.
///
/// ```
/// use learning::linear_model::soft_threshold;
/// assert_eq!([-3.0, 0.5, 3.0].map(|z| soft_threshold(z, 1.0)), [-2.0, 0.0, 2.0]);
/// ```
///
/// Explained in Part II, chapter 6b (ridge and lasso).
pub fn soft_threshold(z: f64, threshold: f64) -> f64 {
    if threshold.is_nan() || threshold < 0.0 {
        f64::NAN
    } else if z > threshold {
        z - threshold
    } else if z < -threshold {
        z + threshold
    } else if z.is_nan() {
        z
    } else {
        0.0
    }
}

/// Coordinate descent minimizes one weight at a time, the others held fixed, and goes round.
///
/// `argmin ½ · wᵀ·G·w − mᵀ·w + l1 · Σ_j |w_j| + ½ · l2 · Σ_j w_j²`
///
/// With `G = XᵀX / n_samples` and `m = Xᵀy / n_samples` of centered columns this is the lasso where
/// `l2` is 0, and the elastic net where it is not.
///
/// Explained in Part II, chapter 8c (curvature). Source: Jerome Friedman, Trevor Hastie and
/// Rob Tibshirani, *Regularization Paths for Generalized Linear Models via Coordinate Descent*,
/// Journal of Statistical Software 33(1), 2010.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoordinateDescent {
    /// The price of a weight's size.
    pub l1: f64,
    /// The price of half a weight's square.
    pub l2: f64,
    /// A sweep that changes no weight by more than this part of the largest one is the last.
    pub tolerance: f64,
    /// The most sweeps over all weights.
    pub max_sweeps: usize,
}

impl CoordinateDescent {
    /// The weights at the bottom, from a start.
    ///
    /// Shapes: `gram` (n_features, n_features), symmetric; `moment` and `start` (n_features,). A
    /// weight whose diagonal entry of `gram` and `l2` are both 0 (a constant feature) becomes 0.
    /// Cost: O(n_features²) a sweep.
    ///
    /// Errors: prices below zero, a tolerance that is not positive; shapes that do not fit; weights
    /// that still move after the last sweep.
    pub fn run(
        &self,
        gram: ArrayView2<'_, f64>,
        moment: ArrayView1<'_, f64>,
        start: Array1<f64>,
    ) -> Result<Array1<f64>> {
        check::non_negative("l1", self.l1)?;
        check::non_negative("l2", self.l2)?;
        check::positive("tolerance", self.tolerance)?;
        let n_features = start.len();
        check::same_length("features", ("gram", gram.nrows()), ("start", n_features))?;
        check::same_length("features", ("gram", gram.ncols()), ("start", n_features))?;
        check::same_length("features", ("moment", moment.len()), ("start", n_features))?;
        check::finite("gram", &gram)?;
        check::finite("moment", &moment)?;
        check::finite("start", &start)?;
        for j in 0..n_features {
            check::non_negative(&format!("gram[{j}, {j}]"), gram[[j, j]])?;
        }
        let mut coef = start;
        // What of the moment the weights do not explain yet: m − G·w.
        let rest = &moment - &gram.dot(&coef);
        let mut rest = all_in_range("moment − gram · start", rest, "gram, moment or start")?;
        for _ in 0..self.max_sweeps {
            let (mut largest, mut largest_change) = (0.0_f64, 0.0_f64);
            for j in 0..n_features {
                let curvature = gram[[j, j]];
                let new = if curvature + self.l2 > 0.0 {
                    let alone = rest[j] + curvature * coef[j];
                    soft_threshold(alone, self.l1) / (curvature + self.l2)
                } else {
                    0.0
                };
                let change = in_range("a coefficient", new - coef[j], "gram and moment")?;
                if change != 0.0 {
                    linalg::add_scaled(&mut rest, -change, gram.row(j));
                    coef[j] = new;
                }
                largest = largest.max(new.abs());
                largest_change = largest_change.max(change.abs());
            }
            if largest_change <= self.tolerance * largest {
                return Ok(coef);
            }
        }
        let what = "coordinate descent".to_owned();
        Err(Error::NotConverged { what, steps: self.max_sweeps })
    }
}

/// The ridge weights for each price: one row per `alpha`, in the given order.
///
/// The columns are multiplied once. Shape: (n_alphas, n_features) out. Errors: as
/// [`Ridge::fit`](Fit::fit). Cost: O(n_samples · n_features² + n_alphas · n_features³).
///
/// Explained in Part II, chapter 6b (ridge and lasso).
pub fn ridge_path<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    alphas: &[f64],
) -> Result<Array2<f64>> {
    ridge_path_of(x.into(), y.into(), alphas)
}

fn ridge_path_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    alphas: &[f64],
) -> Result<Array2<f64>> {
    check::samples_and_targets(&x, y.len())?;
    let products = linalg::centered_products(x, y, true)?;
    let mut path = Array2::zeros((alphas.len(), x.ncols()));
    for (mut row, &alpha) in path.rows_mut().into_iter().zip(alphas) {
        check::non_negative("alpha", alpha)?;
        row.assign(&solve_ridge(&products, alpha)?);
    }
    Ok(path)
}

/// The lasso weights for each price: one row per `alpha`, in the given order.
///
/// Each starts from the weights of the price before it, which saves sweeps where the prices fall
/// slowly. Shape: (n_alphas, n_features) out. Errors: as [`Lasso::fit`](Fit::fit). Cost:
/// O(n_samples · n_features²), and O(n_features²) a sweep.
///
/// Explained in Part II, chapter 6b (ridge and lasso).
pub fn lasso_path<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    alphas: &[f64],
) -> Result<Array2<f64>> {
    lasso_path_of(x.into(), y.into(), alphas)
}

fn lasso_path_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    alphas: &[f64],
) -> Result<Array2<f64>> {
    check::samples_and_targets(&x, y.len())?;
    let products = mean_products(x, y, true)?;
    let mut path = Array2::zeros((alphas.len(), x.ncols()));
    let mut coef = Array1::zeros(x.ncols());
    for (mut row, &alpha) in path.rows_mut().into_iter().zip(alphas) {
        check::non_negative("alpha", alpha)?;
        let descent = Lasso::default().descent(alpha);
        coef = descent.run(products.gram.view(), products.moment.view(), coef)?;
        row.assign(&coef);
    }
    Ok(path)
}
