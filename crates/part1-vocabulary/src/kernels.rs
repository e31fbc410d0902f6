//! The kernel perceptron: a classifier that learns by counting its own mistakes.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check, sum};

use learning::kernels::Kernel;

/// The kernel perceptron tells two classes apart by a weighted sum of kernels whose weights count
/// its past mistakes.
///
/// `score(x) = Σ_i dual_coef_i · k(x_i, x)`; class 1 where it is above zero, else class 0
///
/// It goes through the samples in their order, again and again. Whenever a score has the wrong
/// sign, or is zero, the sample's coefficient moves by 1: up for class 1, down for class 0. It
/// stops after a pass without a mistake, or after `n_epochs` passes.
///
/// ```
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// use part1_vocabulary::kernels::KernelPerceptron;
/// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let y = array![0, 1, 1, 0]; // XOR
/// let kernel = Kernel::Polynomial { degree: 2, coef0: 1.0 };
/// let model = KernelPerceptron { kernel, n_epochs: 20 }.fit(&x, &y)?;
/// assert!(model.converged());
/// assert_eq!(model.predict(&x)?, y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick). Source: M. A. Aizerman, E. M. Braverman and L. I.
/// Rozonoer, *Theoretical Foundations of the Potential Function Method in Pattern Recognition
/// Learning*, Automation and Remote Control 25, 1964.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KernelPerceptron {
    /// The kernel.
    pub kernel: Kernel,
    /// The most passes over the samples, at least 1.
    pub n_epochs: usize,
}

impl Default for KernelPerceptron {
    /// The linear kernel and up to 100 passes.
    fn default() -> Self {
        KernelPerceptron { kernel: Kernel::Linear, n_epochs: 100 }
    }
}

impl Fit<usize> for KernelPerceptron {
    type Model = KernelPerceptronModel;

    /// Counts mistakes until a pass has none.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,), its classes 0 and 1. Cost:
    /// O(n_samples² · (n_features + passes)) time, O(n_samples²) memory.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite; a
    /// class other than 0 and 1, or one class only; a parameter out of its range.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<KernelPerceptronModel> {
        check::at_least("n_epochs", self.n_epochs, 1)?;
        check::samples_and_targets(&x, y.len())?;
        let signs = signs_of(y)?;
        let k = self.kernel.gram(x)?;
        let mut dual_coef = Array1::zeros(y.len());
        let mut n_mistakes = Vec::new();
        for _epoch in 0..self.n_epochs {
            let mut mistakes = 0;
            for (i, sign) in signs.iter().enumerate() {
                if sign * sum::dot(k.row(i), &dual_coef)? <= 0.0 {
                    dual_coef[i] += sign;
                    mistakes += 1;
                }
            }
            n_mistakes.push(mistakes);
            if mistakes == 0 {
                break;
            }
        }
        Ok(KernelPerceptronModel { kernel: self.kernel, x: x.to_owned(), dual_coef, n_mistakes })
    }
}

/// What [`KernelPerceptron`] learned: the training points and one counter for each.
#[derive(Debug, Clone, PartialEq)]
pub struct KernelPerceptronModel {
    kernel: Kernel,
    x: Array2<f64>,
    dual_coef: Array1<f64>,
    n_mistakes: Vec<usize>,
}

impl KernelPerceptronModel {
    /// The dual coefficients: how often each training point was wrong, positive for class 1,
    /// negative for class 0. Shape: (n_samples,).
    pub fn dual_coef(&self) -> ArrayView1<'_, f64> {
        self.dual_coef.view()
    }

    /// The number of mistakes in each pass, from the first on.
    pub fn n_mistakes(&self) -> &[usize] {
        &self.n_mistakes
    }

    /// Whether the last pass had no mistake.
    pub fn converged(&self) -> bool {
        self.n_mistakes.last() == Some(&0)
    }

    /// The score of each row of `x`: above zero for class 1. Shape: (n_new, n_features) in,
    /// (n_new,) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new
    /// · n_samples · n_features).
    pub fn decision_function(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.x.ncols())?;
        let k = self.kernel.cross_gram(x, self.x.view())?;
        k.rows().into_iter().map(|row| sum::dot(row, &self.dual_coef)).collect()
    }
}

impl Predict for KernelPerceptronModel {
    type Target = usize;

    /// The class of each row of `x`, 0 or 1; a score of exactly zero is class 0.
    ///
    /// Errors and cost are those of
    /// [`decision_function`](KernelPerceptronModel::decision_function).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.decision_function(x)?.mapv(|score| usize::from(score > 0.0)))
    }
}

/// Class 1 as +1 and class 0 as −1, after a check that both occur and no other.
fn signs_of(y: ArrayView1<'_, usize>) -> Result<Array1<f64>> {
    if let Some((i, class)) = y.iter().enumerate().find(|(_, class)| **class > 1) {
        return Err(Error::invalid(format!("y[{i}]"), class, "0 or 1"));
    }
    check::classes("y", &y.to_vec())?;
    Ok(y.mapv(|class| if class == 1 { 1.0 } else { -1.0 }))
}
