//! Linear regression, and three ways to fit it.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Elementwise, Error, Result, check, linalg, stats, sum};

/// A linear model predicts a weighted sum of the features plus an intercept.
///
/// `f(x) = coef · x + intercept`
///
/// It is what [`LinearRegression`] and every other way of fitting such weights gives.
///
/// ```
/// use learning::linear_model::LinearModel;
/// use ndarray::array;
/// use numerics::estimator::Predict;
/// let model = LinearModel::new(array![2.0, -1.0], 10.0);
/// assert_eq!(model.predict(&array![[1.0, 3.0]])?, array![9.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6a (linear regression).
#[derive(Debug, Clone, PartialEq)]
pub struct LinearModel {
    coef: Array1<f64>,
    intercept: f64,
}

impl LinearModel {
    /// A model with the given coefficients, one a feature, and intercept.
    pub fn new(coef: Array1<f64>, intercept: f64) -> Self {
        LinearModel { coef, intercept }
    }

    /// The coefficients, one a feature, in units of the target per unit of the feature. Shape:
    /// (n_features,).
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// What is predicted where all features are 0, in the unit of the target.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// A model that was fitted: its numbers are finite, or the samples leave `f64`.
    #[doc(hidden)]
    pub fn finite(coef: Array1<f64>, intercept: f64) -> Result<Self> {
        if intercept.is_finite() && coef.iter().all(|weight| weight.is_finite()) {
            return Ok(LinearModel { coef, intercept });
        }
        Err(Error::out_of_range("a coefficient", "x and y"))
    }
}

impl Predict for LinearModel {
    type Target = f64;

    /// The weighted sum of each row of `x`, plus the intercept. Shape: (n_samples, n_features) in,
    /// (n_samples,) out.
    ///
    /// Errors: another number of features than coefficients; a number that is not finite. Cost:
    /// O(n_samples · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.coef.len())?;
        super::sums::weighted_sum(x, &self.coef, self.intercept)
    }
}

/// How [`LinearRegression`] finds the weights. All three look for the same ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Solver {
    /// `XᵀX·w = Xᵀy`, solved by Cholesky's factorization. The fastest for many samples; it squares
    /// the condition number, and so loses digits where features nearly repeat each other.
    NormalEquations,
    /// `R·w = Qᵀy`, from the factorization `X = Q·R`. About four times the work, twice the digits.
    Qr,
    /// Steps against the slope of the mean squared error, from zero. Features should be
    /// standardized first, or the steps must be tiny.
    GradientDescent {
        /// How far to step for a slope of 1.
        learning_rate: f64,
        /// How many steps to take, all of them on all samples.
        n_steps: usize,
    },
}

/// Linear regression finds the weighted sum of the features that comes nearest to the targets.
///
/// `coef, intercept = argmin Σ_i (y_i − coef · x_i − intercept)²`
///
/// ```
/// use learning::linear_model::LinearRegression;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let x = array![[0.0], [1.0], [2.0]];
/// let model = LinearRegression::default().fit(&x, &array![1.0, 3.0, 5.0])?;
/// assert!((model.coef()[0] - 2.0).abs() < 1e-12);
/// assert!((model.intercept() - 1.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6a (linear regression). The same as scikit-learn's
/// `LinearRegression` where the features are independent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearRegression {
    /// Whether to fit an intercept; without it the prediction for a sample of zeros is 0.
    pub fit_intercept: bool,
    /// How to find the weights.
    pub solver: Solver,
}

impl Default for LinearRegression {
    /// An intercept, and the solver that keeps the most digits: QR.
    fn default() -> Self {
        LinearRegression { fit_intercept: true, solver: Solver::Qr }
    }
}

impl Fit<f64> for LinearRegression {
    type Model = LinearModel;

    /// Finds the weights with the smallest sum of squared residuals.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · n_features²) for
    /// the two solvers that end by themselves, O(n_samples · n_features) a step of gradient
    /// descent.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite; a
    /// learning rate that is not positive, or so large that the weights overflow. The first two
    /// solvers also refuse fewer samples than weights, and features that depend on each other (or
    /// on the intercept): then many weights fit equally well. Gradient descent takes one of them.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<LinearModel> {
        check::regression(&x, &y)?;
        match self.solver {
            Solver::NormalEquations => self.by_normal_equations(x, y),
            Solver::Qr => self.by_qr(x, y),
            Solver::GradientDescent { learning_rate, n_steps } => {
                self.by_gradient_descent(x, y, learning_rate, n_steps)
            }
        }
    }
}

impl LinearRegression {
    fn by_normal_equations(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<LinearModel> {
        let products = linalg::centered_products(x, y, self.fit_intercept)?;
        let factor = factor_of(&products.gram, CENTERED)?;
        let coef = linalg::solve_cholesky(&factor, &products.moment).map_err(named)?;
        let intercept = products.y_mean - sum::dot(&products.x_mean, &coef)?;
        LinearModel::finite(coef, intercept)
    }

    fn by_qr(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<LinearModel> {
        if !self.fit_intercept {
            let coef = linalg::least_squares(x, y).map_err(named)?;
            return LinearModel::finite(coef, 0.0);
        }
        let x_mean = linalg::column_means(x)?;
        let y_mean = stats::mean(y)?;
        let centered = &x - &x_mean;
        // A constant feature would leave nothing but rounding here.
        for (j, column) in centered.columns().into_iter().enumerate() {
            let size = linalg::norm_max(x.column(j));
            if linalg::norm_max(column) <= size * f64::EPSILON * x.nrows() as f64 {
                return Err(Error::Singular { what: CENTERED.to_owned(), pivot: j });
            }
        }
        let coef = linalg::least_squares(&centered, &(&y - y_mean)).map_err(named)?;
        let intercept = y_mean - sum::dot(&x_mean, &coef)?;
        LinearModel::finite(coef, intercept)
    }

    fn by_gradient_descent(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
        learning_rate: f64,
        n_steps: usize,
    ) -> Result<LinearModel> {
        check::positive("learning_rate", learning_rate)?;
        let mut coef = Array1::<f64>::zeros(x.ncols());
        let mut intercept = 0.0;
        let scale = 2.0 * learning_rate / x.nrows() as f64;
        for step in 1..=n_steps {
            let mut gradient = Array1::<f64>::zeros(x.ncols());
            let mut slope = 0.0; // in the intercept
            for (row, &target) in x.rows().into_iter().zip(&y) {
                let residual = sum::dot(row, &coef)? + intercept - target;
                linalg::add_scaled(&mut gradient, residual, row);
                slope += residual;
            }
            linalg::add_scaled(&mut coef, -scale, &gradient);
            if self.fit_intercept {
                intercept -= scale * slope;
            }
            check::finite(&format!("the weights after step {step}"), &coef)?;
            check::finite_number(&format!("the intercept after step {step}"), intercept)?;
        }
        Ok(LinearModel { coef, intercept })
    }
}

const CENTERED: &str = "x (with an intercept: x minus its column means)";

/// Says in the factorization's error which matrix it was.
/// The solver's error, told of what the caller passed.
#[doc(hidden)]
pub fn named(error: Error) -> Error {
    match error {
        Error::Singular { pivot, .. } => Error::Singular { what: CENTERED.to_owned(), pivot },
        Error::NonFinite { .. } | Error::OutOfRange { .. } => {
            Error::out_of_range("what the coefficients are made of", "x and y")
        }
        other => other,
    }
}

/// The Cholesky factor of products of columns, unless a column is made of those before it: up to
/// rounding, nothing of it is left then.
#[doc(hidden)]
pub fn factor_of(gram: &Array2<f64>, what: &str) -> Result<Array2<f64>> {
    let singular = |pivot| Error::Singular { what: what.to_owned(), pivot };
    let factor = linalg::cholesky(gram).map_err(|error| match error {
        Error::NotPositiveDefinite { pivot, .. } => singular(pivot),
        other => named(other),
    })?;
    let threshold = 10.0 * gram.nrows() as f64 * f64::EPSILON;
    let left = factor.diag().each(&|root| root * root);
    match (0..gram.nrows()).find(|&j| left[j] <= threshold * gram[[j, j]]) {
        None => Ok(factor),
        Some(pivot) => Err(singular(pivot)),
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    LinearModel as LinearModel { coef: Array1<f64>, intercept: f64 }
    |model| crate::stored::check_weights(&model.coef)
}
