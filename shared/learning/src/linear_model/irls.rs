//! Logistic regression by Newton's method: iteratively reweighted least squares.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::{sigmoid, softplus};
use numerics::{Elementwise, Error, Result, check, linalg, matrix_of, sum};

use crate::losses::residual;

use super::newton::{self, Convex, Evaluation, Found, Gains};

/// Logistic regression for two classes, fitted in a handful of Newton steps.
///
/// Minimizes `Σ softplus(−sᵢ zᵢ) + ½ · l2 · ‖coef‖²`, where `zᵢ` is `xᵢ · coef + intercept` and `sᵢ` is 1 for class 1 and
/// −1 for class 0: the summed log loss with a penalty on the weights, not on the intercept. scikit-learn's `C` is `1/l2`.
///
/// Each step solves a least-squares problem in which sample i has the weight `pᵢ (1 − pᵢ)`; a step that would raise the
/// loss is halved until it does not.
///
/// ```
/// use learning::linear_model::Irls;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0]];
/// let model = Irls::default().fit(&x, &array![0, 0, 1, 1])?;
/// assert_eq!(model.predict(&array![[0.0], [5.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Irls {
    /// The penalty on the squared weights: zero or positive.
    pub l2: f64,
    /// After how many steps the search gives up: at least 1.
    pub max_steps: usize,
    /// The search ends when the next step promises to lower the loss by at most this share of it: zero or positive.
    pub tolerance: f64,
}

impl Default for Irls {
    /// `l2` 1 as in scikit-learn, at most 100 steps, a tolerance of 10⁻¹².
    fn default() -> Self {
        Irls { l2: 1.0, max_steps: 100, tolerance: 1e-12 }
    }
}

/// What [`Irls`] learned.
#[derive(Debug, Clone, PartialEq)]
pub struct IrlsModel {
    coef: Array1<f64>,
    intercept: f64,
    losses: Vec<f64>,
}

impl IrlsModel {
    /// The weights, one a feature. Shape: (n_features,).
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// What is added to every weighted sum.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The loss at the start, where everything is zero, and after each step.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// The weighted sum of each row, `x · coef + intercept`: positive for class 1. Shape: (n_samples,).
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    pub fn decision_function(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.coef.len())?;
        super::weighted_sum(x, &self.coef, self.intercept)
    }
}

impl Fit<usize> for Irls {
    type Model = IrlsModel;

    /// Steps from zero until the loss does not fall any more.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,) with classes 0 and 1.
    ///
    /// Errors: samples that are empty, not finite, or of another length than `y`; other classes than both 0 and 1; a
    /// parameter out of its range; with `l2` 0, classes that a plane can separate (the weights would grow without end) and
    /// features of which one is a weighted sum of others; no end after `max_steps`. Cost: O(n_samples · n_features² +
    /// n_features³) a step.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<IrlsModel> {
        check::non_negative("l2", self.l2)?;
        check::non_negative("tolerance", self.tolerance)?;
        check::at_least("max_steps", self.max_steps, 1)?;
        check::samples_and_targets(&x, y.len())?;
        let n_classes = check::classes("y", &y.to_vec())?;
        if n_classes > 2 {
            return Err(Error::invalid("the largest class in y", n_classes - 1, "1"));
        }
        let n_features = x.ncols();
        // Centered columns keep their digits, and change the intercept alone. A last column of ones, so that the intercept
        // is a weight like any other but for the penalty.
        let center = linalg::column_means(x)?;
        let mut design = Array2::ones((x.nrows(), n_features + 1));
        design.slice_mut(s![.., ..n_features]).assign(&(&x - &center));
        let signs = y.each(&|class| if class == 1 { 1.0 } else { -1.0 });
        let problem =
            Problem { design, signs, targets: y.each(&|class| class as f64), l2: self.l2 };

        let start = Array1::zeros(n_features + 1);
        let Found { before, weights, mut losses, .. } =
            newton::minimize(&problem, start, self.tolerance, self.max_steps)?;
        let lowest = problem.loss(&weights, &problem.design.dot(&weights))?;
        // Where rounding alone keeps the loss from falling, the last step counts for nothing.
        let falls = losses.last().is_some_and(|&last| lowest <= last && weights != before);
        let w = if falls { weights } else { before };
        if falls {
            losses.push(lowest);
        }
        let coef = w.slice(s![..n_features]).to_owned();
        let intercept = w[n_features] - sum::dot(&center, &coef)?;
        Ok(IrlsModel { coef, intercept, losses })
    }
}

/// The samples as the steps see them, and the penalty.
struct Problem {
    /// The centered features, and a column of ones.
    design: Array2<f64>,
    signs: Array1<f64>,
    targets: Array1<f64>,
    l2: f64,
}

impl Problem {
    fn loss(&self, w: &Array1<f64>, z: &Array1<f64>) -> Result<f64> {
        let weights = w.slice(s![..w.len() - 1]);
        let losses = (z * &self.signs).each(&|margin| softplus(-margin));
        Ok(sum::sum(&losses) + 0.5 * self.l2 * sum::dot(weights, weights)?)
    }
}

impl Convex for Problem {
    fn evaluate(&self, w: &Array1<f64>) -> Result<Evaluation> {
        let design = &self.design;
        let z = design.dot(w);
        let loss = self.loss(w, &z)?;
        let residuals: Array1<f64> =
            z.iter().zip(&self.targets).map(|(&z, &target)| residual(z, target)).collect();
        let mut gradient = design.t().dot(&residuals);
        // p·(1 − p), shape (n_samples, 1)
        let spread = z.each(&|z| sigmoid(z) * sigmoid(-z)).insert_axis(Axis(1));
        let mut hessian = design.t().dot(&(design * &spread));
        for j in 0..w.len() - 1 {
            gradient[j] += self.l2 * w[j];
            hessian[[j, j]] += self.l2;
        }
        Ok(Evaluation { loss, gradient, curvature: hessian, scale: loss })
    }

    fn gains(&self, direction: &Array1<f64>) -> Option<Gains> {
        let changes = self.design.dot(direction) * &self.signs;
        (self.l2 == 0.0).then(|| changes.iter().fold(Gains::NONE, |gains, &gain| gains.with(gain)))
    }

    fn without_end(&self, strict: bool) -> Error {
        let wanted = match strict {
            true => {
                "positive here: a plane separates the two classes, so the weights would grow without end"
            }
            false => {
                "positive here: a plane separates the two classes but for samples on it, so the weights would grow \
                 without end"
            }
        };
        Error::invalid("l2", 0, wanted)
    }

    fn name(&self) -> String {
        "iteratively reweighted least squares".to_owned()
    }

    fn curvature_name(&self) -> &'static str {
        "the Hessian (a feature is a weighted sum of others, or l2 is too small)"
    }
}

impl Predict for IrlsModel {
    type Target = usize;

    /// Class 1 where the weighted sum is positive, else class 0. Shape: (n_samples, n_features) in, (n_samples,) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.decision_function(x)?.each(&|z| usize::from(z > 0.0)))
    }
}

impl PredictProba for IrlsModel {
    /// The probabilities of class 0 and class 1, a row a sample. Shape: (n_samples, 2).
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let z = self.decision_function(x)?;
        Ok(matrix_of((z.len(), 2), &|i, class| sigmoid(if class == 1 { z[i] } else { -z[i] })))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    IrlsModel as IrlsModel { coef: Array1<f64>, intercept: f64, losses: Vec<f64> }
    |model| crate::stored::check_weights(&model.coef)
}
