//! A kernel chosen by name, with its parameters: what the kernel methods take.

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::Result;

use super::{
    cross_gram, gram_matrix, laplacian, linear, polynomial, rbf, rbf_cross_gram, rbf_gram, sigmoid,
};

/// A kernel function with its parameters.
///
/// ```
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// let kernel = Kernel::Polynomial { degree: 2, coef0: 0.0 };
/// assert_eq!(kernel.evaluate(&array![1.0, 2.0], &array![3.0, 0.5])?, 16.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Kernel {
    /// The dot product: [`linear`].
    #[default]
    Linear,
    /// A power of the dot product: [`polynomial`].
    Polynomial {
        /// The power, at least 1.
        degree: usize,
        /// What is added before the power is taken.
        coef0: f64,
    },
    /// A bump that falls with the squared distance: [`rbf`].
    Rbf {
        /// How narrow the bump is; positive.
        gamma: f64,
    },
    /// A bump that falls with the sum of absolute differences: [`laplacian`].
    Laplacian {
        /// How narrow the bump is; positive.
        gamma: f64,
    },
    /// The dot product squeezed into −1 to 1, which is no true kernel: [`sigmoid`].
    Sigmoid {
        /// How steep it is; positive.
        gamma: f64,
        /// What is added before squeezing.
        coef0: f64,
    },
}

impl Kernel {
    /// The kernel between two points of shape `(n_features,)`.
    ///
    /// Errors: those of the kernel's function.
    pub fn evaluate<'a, 'b>(
        self,
        x: impl Into<ArrayView1<'a, f64>>,
        z: impl Into<ArrayView1<'b, f64>>,
    ) -> Result<f64> {
        self.evaluate_of(x.into(), z.into())
    }

    fn evaluate_of(self, x: ArrayView1<'_, f64>, z: ArrayView1<'_, f64>) -> Result<f64> {
        match self {
            Kernel::Linear => linear(x, z),
            Kernel::Polynomial { degree, coef0 } => polynomial(x, z, degree, coef0),
            Kernel::Rbf { gamma } => rbf(x, z, gamma),
            Kernel::Laplacian { gamma } => laplacian(x, z, gamma),
            Kernel::Sigmoid { gamma, coef0 } => sigmoid(x, z, gamma, coef0),
        }
    }

    /// The Gram matrix of `x`: `(n_samples, n_features)` in, `(n_samples, n_samples)` out.
    ///
    /// Errors: those of [`gram_matrix`] and of the kernel's function.
    pub fn gram<'a>(self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
        self.gram_of(x.into())
    }

    fn gram_of(self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        match self {
            Kernel::Rbf { gamma } => rbf_gram(x, gamma),
            _ => gram_matrix(x, |a, b| self.evaluate_of(a, b)),
        }
    }

    /// The kernel between all rows of `x` and all rows of `z`: shape `(n_x, n_z)`.
    ///
    /// Errors: those of [`cross_gram`] and of the kernel's function.
    pub fn cross_gram<'a, 'b>(
        self,
        x: impl Into<ArrayView2<'a, f64>>,
        z: impl Into<ArrayView2<'b, f64>>,
    ) -> Result<Array2<f64>> {
        self.cross_gram_of(x.into(), z.into())
    }

    fn cross_gram_of(self, x: ArrayView2<'_, f64>, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        match self {
            Kernel::Rbf { gamma } => rbf_cross_gram(x, z, gamma),
            _ => cross_gram(x, z, |a, b| self.evaluate_of(a, b)),
        }
    }
}
