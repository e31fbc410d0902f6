//! Logistic regression, and its descent that a page can watch.

mod newton;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::sigmoid;
use numerics::{Elementwise, Error, Result, check, linalg, sum};

use crate::losses::residual;

/// Logistic regression gives a weighted sum of the features as the log-odds of class 1.
///
/// `coef, intercept = argmin Σ_i loss_i + ½ · l2 · Σ_j coef_j²`, where `loss_i = log(1 +
/// exp(z_i)) − y_i · z_i` and `z_i = coef · x_i + intercept`
///
/// The intercept is free of charge. `l2` is one over scikit-learn's `C`.
///
/// ```
/// use learning::linear_model::LogisticRegression;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let (x, y) = (array![[1.0], [2.0], [3.0], [4.0]], array![0, 1, 0, 1]);
/// let model = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&x, &y)?;
/// assert_eq!(model.predict(&array![[0.0], [5.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6c (logistic regression); the steps inside in chapter 8c
/// (curvature). The same as scikit-learn's `LogisticRegression` with `C = 1 / l2`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogisticRegression {
    /// The price of half a weight's square: zero or positive. At zero the classes must overlap:
    /// where a border divides them without a mistake, ever larger weights fit ever better.
    pub l2: f64,
    /// Whether to fit an intercept.
    pub fit_intercept: bool,
    /// The step that is expected to lower the loss by less than this part of it is the last.
    pub tolerance: f64,
    /// The most steps.
    pub max_steps: usize,
}

impl Default for LogisticRegression {
    /// `l2` 1 and an intercept, as in scikit-learn; weights to about ten digits, in at most 100
    /// steps.
    fn default() -> Self {
        LogisticRegression { l2: 1.0, fit_intercept: true, tolerance: 1e-14, max_steps: 100 }
    }
}

impl Fit<usize> for LogisticRegression {
    type Model = LogisticModel;

    /// Finds the weights by Newton's method: each step solves the weighted least squares that
    /// looks like the loss nearby, and is halved where the loss would rise.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), of classes 0 and 1. Cost:
    /// O(n_samples · n_features² + n_features³) a step, of which about ten are needed. The same
    /// bits for any number of threads.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite;
    /// a class above 1, or one class only; `l2` below zero, a tolerance that is not positive. With
    /// `l2` zero: classes that a border divides without a mistake; features that depend on each
    /// other.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<LogisticModel> {
        check::non_negative("l2", self.l2)?;
        check::positive("tolerance", self.tolerance)?;
        let y = two_classes(&x, y)?;
        newton::fit(self, x, y.view())
    }
}

/// The same model, found by walking downhill: many cheap steps instead of a few dear ones.
///
/// The loss is the mean over the samples, plus `½ · l2 / n_samples · Σ_j coef_j²`; its bottom is
/// where [`LogisticRegression`] finds it.
///
/// Explained in Part II, chapter 6c (logistic regression).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogisticDescent {
    /// How far to step for a slope of 1.
    pub learning_rate: f64,
    /// How many steps to take, all of them on all samples.
    pub n_steps: usize,
    /// As in [`LogisticRegression`].
    pub l2: f64,
}

impl Default for LogisticDescent {
    /// 1,000 steps with learning rate 1 (for standardized features) and `l2` 1.
    fn default() -> Self {
        LogisticDescent { learning_rate: 1.0, n_steps: 1000, l2: 1.0 }
    }
}

impl Fit<usize> for LogisticDescent {
    type Model = LogisticModel;

    /// Steps against the slope of the mean loss, from zero.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), of classes 0 and 1. Cost:
    /// O(n_samples · n_features) a step.
    ///
    /// Errors: as [`LogisticRegression::fit`](Fit::fit), but for the last two; a learning rate that
    /// is not positive, or so large that the weights overflow.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<LogisticModel> {
        check::positive("learning_rate", self.learning_rate)?;
        check::non_negative("l2", self.l2)?;
        let y = two_classes(&x, y)?;
        check::finite("x", &x)?;
        let n_samples = x.nrows() as f64;
        let mut model = LogisticModel { coef: Array1::zeros(x.ncols()), intercept: 0.0 };
        for step in 1..=self.n_steps {
            let mut gradient = &model.coef * self.l2;
            let mut slope = 0.0; // in the intercept
            for (row, &target) in x.rows().into_iter().zip(&y) {
                let z = sum::dot(row, &model.coef)? + model.intercept;
                let residual = residual(z, target);
                linalg::add_scaled(&mut gradient, residual, row);
                slope += residual;
            }
            linalg::add_scaled(&mut model.coef, -self.learning_rate / n_samples, &gradient);
            model.intercept -= self.learning_rate / n_samples * slope;
            check::finite(&format!("the weights after step {step}"), &model.coef)?;
            check::finite_number(&format!("the intercept after step {step}"), model.intercept)?;
        }
        Ok(model)
    }
}

/// What logistic regression learned: a weight for each feature, and an intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct LogisticModel {
    coef: Array1<f64>,
    intercept: f64,
}

impl LogisticModel {
    /// A model with the given coefficients, one a feature, and intercept. It predicts only if they are finite.
    pub fn new(coef: Array1<f64>, intercept: f64) -> Self {
        LogisticModel { coef, intercept }
    }

    /// The coefficients: by how much the log-odds of class 1 rise when a feature rises by one unit.
    /// Shape: (n_features,).
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// The log-odds of class 1 where all features are 0.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The log-odds of class 1 for each row of `x`, in nats; positive ones are predicted as class
    /// 1. Shape: (n_samples, n_features) in, (n_samples,) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite, also in the model; a
    /// result beyond `f64`. Cost: O(n_samples · n_features).
    pub fn decision_function<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<f64>> {
        self.decision_function_view(x.into())
    }

    fn decision_function_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.coef.len())?;
        super::weighted_sum(x, &self.coef, self.intercept)
    }
}

impl Predict for LogisticModel {
    type Target = usize;

    /// Class 1 where its log-odds are above 0, else class 0. Errors and cost as
    /// [`LogisticModel::decision_function`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.decision_function_view(x)?.each(&|log_odds| usize::from(log_odds > 0.0)))
    }
}

impl PredictProba for LogisticModel {
    /// The probabilities of class 0 and of class 1: the sigmoid of minus and of plus the log-odds.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let log_odds = self.decision_function_view(x)?;
        let mut probabilities = Array2::zeros((x.nrows(), 2));
        for (mut row, &z) in probabilities.rows_mut().into_iter().zip(&log_odds) {
            row[0] = sigmoid(-z);
            row[1] = sigmoid(z);
        }
        Ok(probabilities)
    }
}

/// Checks that there is a class for each sample, and that 0 and 1 both occur; gives them as numbers.
pub(super) fn two_classes(
    x: &ArrayView2<'_, f64>,
    y: ArrayView1<'_, usize>,
) -> Result<Array1<f64>> {
    check::not_empty("x", x.nrows(), "sample")?;
    check::not_empty("x", x.ncols(), "feature")?;
    check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
    if let Some((i, class)) = y.iter().enumerate().find(|(_, class)| **class > 1) {
        return Err(Error::invalid(format!("y[{i}]"), class, "0 or 1"));
    }
    check::classes("y", &y.to_vec())?;
    Ok(y.each(&|class| class as f64))
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    LogisticModel as LogisticModel { coef: Array1<f64>, intercept: f64 }
    |model| crate::stored::check_weights(&model.coef)
}
