//! Principal components in the feature space of a kernel.

use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ArrayView2, Axis};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Elementwise, Error, Result, check, linalg, sum};

use super::eigen::{self, Eigen};

/// Kernel PCA finds principal components among the features behind a kernel, from the Gram matrix alone.
///
/// With K the Gram matrix of the samples, centered as if the features were (`K − row means − column means + mean`), its
/// eigenvectors `a_j`, divided by the root of their eigenvalues, weight the samples: a point's coordinate j is
/// `Σ_i a_j[i] · k(x_i, x)`, the kernel centered in the same way.
///
/// Shape: x (n_samples, n_features). Sign rule: each eigenvector's largest entry is positive (of equally large ones, the
/// first). Errors: a parameter out of its range; no samples; a number that is not finite; fewer directions with variance
/// than components. Cost: n² kernels and n² memory, then about 2·n³.
///
/// ```
/// use classical::decomposition::KernelPca;
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
///
/// let x = array![[-2.0], [-1.0], [1.0], [2.0]];
/// let kernel = Kernel::Polynomial { degree: 2, coef0: 0.0 }; // its only feature is x²
/// let model = KernelPca { n_components: 1, kernel }.fit(&x)?;
/// let z = model.transform(&x)?;
/// assert!((z[[0, 0]] - z[[3, 0]]).abs() < 1e-12); // −2 and 2 are the same to it
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23b (bent axes). The same as scikit-learn's `KernelPCA`. Source: Bernhard Schölkopf, Alexander
/// Smola and Klaus-Robert Müller, *Nonlinear Component Analysis as a Kernel Eigenvalue Problem*, Neural Computation 10(5),
/// 1998.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KernelPca {
    /// How many components.
    pub n_components: usize,
    /// The kernel.
    pub kernel: Kernel,
}

impl Default for KernelPca {
    fn default() -> Self {
        KernelPca { n_components: 2, kernel: Kernel::Rbf { gamma: 1.0 } }
    }
}

/// A fitted [`KernelPca`].
#[derive(Debug, Clone, PartialEq)]
pub struct KernelPcaModel {
    kernel: Kernel,
    x: Array2<f64>,
    /// The mean of each column of the Gram matrix.
    column_means: Array1<f64>,
    mean: f64,
    eigenvalues: Array1<f64>,
    /// Each eigenvector divided by the root of its eigenvalue, as columns.
    weights: Array2<f64>,
}

impl FitUnsupervised for KernelPca {
    type Model = KernelPcaModel;

    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<KernelPcaModel> {
        check::samples("x", &x)?;
        let n = x.nrows();
        check::between("n_components", self.n_components, 1, ("n_samples", n))?;
        check::size("n_samples squared", &[n, n])?;
        let mut gram = self.kernel.gram(x)?;
        let column_means = means(gram.view(), Axis(0));
        let mean = sum::sum(&column_means) / n as f64;
        for ((i, j), value) in gram.indexed_iter_mut() {
            *value = *value - (column_means[i] + column_means[j]) + mean;
        }
        let gram = check::all_in_range("a centered kernel", gram, "x")?;
        let Eigen { values, vectors } = eigen::leading(gram.view(), self.n_components)?;
        let floor = n as f64 * f64::EPSILON * values[0].abs();
        if let Some(i) = values.iter().position(|&value| value <= floor) {
            return Err(Error::invalid(
                format!("the variance along component {i}"),
                "0 up to rounding",
                "positive: take fewer components",
            ));
        }
        let weights = &vectors.t() / &values.each(&f64::sqrt);
        let (x, kernel) = (x.to_owned(), self.kernel);
        Ok(KernelPcaModel { kernel, x, column_means, mean, eigenvalues: values, weights })
    }
}

fn means(a: ArrayView2<'_, f64>, along: Axis) -> Array1<f64> {
    let n = a.len_of(along) as f64;
    a.lanes(along).into_iter().map(|lane| sum::sum(lane) / n).collect()
}

impl KernelPcaModel {
    /// The eigenvalues of the centered Gram matrix, the largest first: n_samples times the variance along each component.
    pub fn eigenvalues(&self) -> &Array1<f64> {
        &self.eigenvalues
    }
}

impl Transform for KernelPcaModel {
    /// The coordinates along the components. Shape: (n_new, n_features) in, (n_new, n_components) out.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.x.ncols())?;
        check::size("n_new times n_samples", &[x.nrows(), self.x.nrows()])?;
        let mut kernels = self.kernel.cross_gram(x, &self.x)?;
        let row_means = means(kernels.view(), Axis(1));
        for ((i, j), value) in kernels.indexed_iter_mut() {
            *value = *value - (row_means[i] + self.column_means[j]) + self.mean;
        }
        check::all_in_range("a coordinate", linalg::matmul(&kernels, &self.weights)?, "x")
    }
}

#[cfg(feature = "serde")]
learning::stored! {
    KernelPcaModel as KernelPcaModel {
        kernel: Kernel, x: Array2<f64>, column_means: Array1<f64>, mean: f64,
        eigenvalues: Array1<f64>, weights: Array2<f64>,
    }
    |model| {
        let n = ("x", model.x.nrows());
        check::samples("x", &model.x)?;
        check::same_length("samples", n, ("column_means", model.column_means.len()))?;
        check::same_length("samples", n, ("weights", model.weights.nrows()))?;
        let k = model.weights.ncols();
        check::same_length("components", ("weights", k), ("eigenvalues", model.eigenvalues.len()))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for KernelPcaModel {
    const NAME: &'static str = "kernel-principal-components";
}
