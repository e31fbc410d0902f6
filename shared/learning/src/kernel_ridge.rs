//! Kernel ridge regression: least squares in the features of a kernel, without building them.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{ElementwiseMut, Error, Result, check, linalg};

use crate::kernels::Kernel;
use crate::linear_model::sums::dots;

/// Kernel ridge regression predicts a number as a weighted sum of kernels to the training points.
///
/// `f(x) = Σ_i dual_coef_i · k(x_i, x)`, where `(K + alpha·I) · dual_coef = y`
///
/// It is the model that fits the targets best in the kernel's features, with a penalty of `alpha`
/// times the squared length of the feature weights. There is no intercept: center `y`, or take a
/// kernel that has a constant feature.
///
/// ```
/// use learning::kernel_ridge::KernelRidge;
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[0.0], [1.0], [2.0]];
/// let y = array![0.0, 1.0, 4.0]; // the square
/// let kernel = Kernel::Polynomial { degree: 2, coef0: 1.0 };
/// let model = KernelRidge { kernel, alpha: 1e-9 }.fit(&x, &y)?;
/// assert!((model.predict(&array![[3.0]])?[0] - 9.0).abs() < 1e-5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick). The same as scikit-learn's `KernelRidge`; its
/// `kernel="poly"` is [`Kernel::Polynomial`] with `gamma=1`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KernelRidge {
    /// The kernel.
    pub kernel: Kernel,
    /// The penalty on large weights: zero or positive, in the unit of the kernel. At zero the Gram
    /// matrix alone must be positive definite.
    pub alpha: f64,
}

impl Default for KernelRidge {
    /// The linear kernel with `alpha` 1, as in scikit-learn.
    fn default() -> Self {
        KernelRidge { kernel: Kernel::Linear, alpha: 1.0 }
    }
}

impl Fit<f64> for KernelRidge {
    type Model = KernelRidgeModel;

    /// Solves for the dual coefficients by Cholesky's factorization.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples² · n_features +
    /// n_samples³) time, O(n_samples²) memory.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite; a
    /// parameter out of its range; a Gram matrix that, with `alpha` added to its diagonal, is not
    /// positive definite.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<KernelRidgeModel> {
        check::non_negative("alpha", self.alpha)?;
        check::samples_and_targets(&x, y.len())?;
        check::finite("y", &y)?;
        let mut k = self.kernel.gram(x).map_err(name_the_matrix)?;
        k.diag_mut().change_each(&|diagonal| diagonal + self.alpha);
        let factor = linalg::cholesky(&k).map_err(name_the_matrix)?;
        let dual_coef = linalg::solve_cholesky(&factor, y).map_err(name_the_matrix)?;
        let dual_coef = check::all_in_range("a coefficient", dual_coef, "y")?;
        Ok(KernelRidgeModel { kernel: self.kernel, x: x.to_owned(), dual_coef })
    }
}

/// What [`KernelRidge`] learned: the training points and one dual coefficient for each.
#[derive(Debug, Clone, PartialEq)]
pub struct KernelRidgeModel {
    kernel: Kernel,
    x: Array2<f64>,
    dual_coef: Array1<f64>,
}

impl KernelRidgeModel {
    /// The dual coefficients, one a training point. Shape: (n_samples,).
    pub fn dual_coef(&self) -> ArrayView1<'_, f64> {
        self.dual_coef.view()
    }
}

impl Predict for KernelRidgeModel {
    type Target = f64;

    /// The weighted sum of kernels for each row of `x`. Shape: (n_new, n_features) in, (n_new,)
    /// out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n_new
    /// · n_samples · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.x.ncols())?;
        let k = self.kernel.cross_gram(x, self.x.view()).map_err(name_the_matrix)?;
        let predicted = dots(k.view(), &self.dual_coef)?;
        check::all_in_range("a prediction", predicted, "x")
    }
}

/// Says in the factorization's error which matrix it was.
fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::NotPositiveDefinite { pivot, value, .. } => {
            let what = "the Gram matrix with alpha on its diagonal".to_owned();
            Error::NotPositiveDefinite { what, pivot, value }
        }
        Error::NonFinite { .. } | Error::OutOfRange { .. } => {
            Error::out_of_range("the Gram matrix with alpha on its diagonal", "x")
        }
        other => other,
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    KernelRidgeModel as KernelRidgeModel { kernel: Kernel, x: Array2<f64>, dual_coef: Array1<f64> }
    |model| {
        check::samples_and_targets(&model.x, model.dual_coef.len())?;
        let first = model.x.row(0);
        model.kernel.evaluate(first, first).map(|_| ()) // the kernel's own parameters
    }
}
