//! The perceptron: weights that change only after a mistake.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Elementwise, Result, check, linalg, sum};

use super::dots;
use super::logistic::two_classes;

/// The perceptron learns from its mistakes alone: each one adds the sample to the weights, or takes
/// it away.
///
/// The samples are taken in their order, epoch after epoch, until an epoch passes without a
/// mistake. If a border that divides the classes exists, that happens after finitely many mistakes;
/// otherwise never.
///
/// ```
/// use learning::linear_model::Perceptron;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let (x, y) = (array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], array![0, 0, 0, 1]);
/// let model = Perceptron::default().fit(&x, &y)?;
/// assert_eq!(model.predict(&x)?, y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7e (relatives). Source: Frank Rosenblatt, *The
/// Perceptron*, Psychological Review 65(6), 1958. The same as scikit-learn's `Perceptron` with
/// `shuffle=False, tol=None`, but for ending early.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Perceptron {
    /// The most rounds over all samples.
    pub n_epochs: usize,
}

impl Default for Perceptron {
    /// 1,000 rounds.
    fn default() -> Self {
        Perceptron { n_epochs: 1000 }
    }
}

impl Fit<usize> for Perceptron {
    type Model = PerceptronModel;

    /// Goes through the samples and corrects.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), of classes 0 and 1. Cost: O(n_samples
    /// · n_features) a round.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite; a
    /// class above 1, or one class only.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<PerceptronModel> {
        let y = two_classes(&x, y)?;
        check::finite("x", &x)?;
        let (mut coef, mut intercept) = (Array1::zeros(x.ncols()), 0.0);
        let mut mistakes = Vec::new();
        for _ in 0..self.n_epochs {
            let mut n_mistakes = 0;
            for (row, &target) in x.rows().into_iter().zip(&y) {
                let sign = 2.0 * target - 1.0; // +1 for class 1, −1 for class 0
                if sign * (sum::dot(row, &coef)? + intercept) <= 0.0 {
                    linalg::add_scaled(&mut coef, sign, row);
                    intercept += sign;
                    n_mistakes += 1;
                }
            }
            mistakes.push(n_mistakes);
            if n_mistakes == 0 {
                break;
            }
        }
        Ok(PerceptronModel { coef, intercept, mistakes })
    }
}

/// What the [`Perceptron`] learned, and how many mistakes that took.
#[derive(Debug, Clone, PartialEq)]
pub struct PerceptronModel {
    coef: Array1<f64>,
    intercept: f64,
    mistakes: Vec<usize>,
}

impl PerceptronModel {
    /// The weights, one a feature.
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// The intercept.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The mistakes made in each round.
    pub fn mistakes(&self) -> &[usize] {
        &self.mistakes
    }
}

impl Predict for PerceptronModel {
    type Target = usize;

    /// Class 1 where the weighted sum is above 0, else class 0.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        check::features("x", &x, self.coef.len())?;
        let class = |dot| usize::from(dot + self.intercept > 0.0);
        Ok(dots(x, &self.coef)?.each(&class))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    PerceptronModel as PerceptronModel { coef: Array1<f64>, intercept: f64, mistakes: Vec<usize> }
    |model| crate::stored::check_weights(&model.coef)
}
