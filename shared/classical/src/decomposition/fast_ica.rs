//! Independent component analysis: signals that were mixed, taken apart.

use ndarray::{Array1, Array2, ArrayView2};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use numerics::{Elementwise, Error, Result, Rng, check, linalg, parallel, stats};

use super::eigen::{self, Eigen};
use super::pca::Pca;

/// Independent component analysis undoes a mixing: it looks for the directions along which samples are least Gaussian.
///
/// A sum of independent numbers is more like a bell than each of them, so what is least like a bell is unmixed. The samples
/// are whitened first (PCA); then all directions w, perpendicular to each other, are moved at once, by
/// `w ← mean(x · tanh(w·x)) − mean(1 − tanh²(w·x)) · w`, until they stay.
///
/// Shape: x (n_samples, n_features). Sources come in any order, with any sign, and with variance 1: those of a mixing cannot
/// be known. Errors: a parameter out of its range; fewer than two samples; a number that is not finite; fewer directions
/// with variance than components. Cost: that of PCA, and O(n·k²) a step. It stops when no direction moves by more than the
/// tolerance, or after `max_steps`: see [`FastIcaModel::converged`].
///
/// ```
/// use classical::decomposition::FastIca;
/// use ndarray::{Array2, array};
/// use numerics::Rng;
/// use numerics::estimator::Transform;
///
/// let mut rng = Rng::new(1);
/// let sources: Array2<f64> = rng.uniforms((500, 2));
/// let x = sources.dot(&array![[1.0, 0.5], [0.4, 1.0]]);
/// let model = FastIca { n_components: 2, ..Default::default() }.fit(&x, &mut rng)?;
/// assert!(model.converged());
/// assert_eq!(model.transform(&x)?.dim(), (500, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23b (signals apart). From one start the same steps as scikit-learn's `FastICA`. Source: Aapo
/// Hyvärinen and Erkki Oja, *Independent Component Analysis: Algorithms and Applications*, Neural Networks 13, 2000,
/// section 6.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FastIca {
    /// How many sources.
    pub n_components: usize,
    /// How far from 1 the cosine between a direction and the one before may be at the end; 10⁻⁴ by default.
    pub tolerance: f64,
    /// The most steps; 200 by default.
    pub max_steps: usize,
}

impl Default for FastIca {
    fn default() -> Self {
        FastIca { n_components: 2, tolerance: 1e-4, max_steps: 200 }
    }
}

/// A fitted [`FastIca`].
#[derive(Debug, Clone, PartialEq)]
pub struct FastIcaModel {
    mean: Array1<f64>,
    components: Array2<f64>,
    mixing: Array2<f64>,
    n_steps: usize,
    converged: bool,
}

impl FastIca {
    /// Learns from `x` of shape (n_samples, n_features), from directions that `rng` draws.
    ///
    /// Errors: those of the type.
    pub fn fit<'a>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        rng: &mut Rng,
    ) -> Result<FastIcaModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view. Errors: those of the type.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<FastIcaModel> {
        self.check(x)?;
        let k = self.n_components;
        self.run(x, rng.normals((k, k)))
    }

    /// Learns from `x`, beginning at `w` of shape (n_components, n_components), as scikit-learn's `w_init`.
    ///
    /// Errors: those of the type; a start of another shape, not finite, or whose rows are not independent.
    pub fn fit_from<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        w: impl Into<ArrayView2<'b, f64>>,
    ) -> Result<FastIcaModel> {
        let (x, w) = (x.into(), w.into());
        self.check(x)?;
        check::finite("w", &w)?;
        if w.dim() != (self.n_components, self.n_components) {
            let k = self.n_components;
            let wanted = format!("({k}, {k})");
            return Err(Error::invalid("the shape of w", format!("{:?}", w.dim()), wanted));
        }
        self.run(x, w.to_owned())
    }

    fn check(&self, x: ArrayView2<'_, f64>) -> Result<()> {
        check::samples("x", &x)?;
        check::at_least("n_samples", x.nrows(), 2)?;
        let (n, d) = x.dim();
        let limit = if n < d { "n_samples" } else { "n_features" };
        check::between("n_components", self.n_components, 1, (limit, n.min(d)))?;
        check::non_negative("tolerance", self.tolerance)?;
        check::at_least("max_steps", self.max_steps, 1)
    }

    fn run(&self, x: ArrayView2<'_, f64>, start: Array2<f64>) -> Result<FastIcaModel> {
        let k = self.n_components;
        let pca = Pca { n_components: Some(k), whiten: true, ..Default::default() }.fit(x)?;
        let n = x.nrows() as f64;
        // As scikit-learn whitens: each direction's first entry positive, variances divided by n.
        let mut whitening = pca.components().to_owned();
        for (mut row, &variance) in whitening.rows_mut().into_iter().zip(pca.explained_variance()) {
            let turned = if row[0] < 0.0 { -1.0 } else { 1.0 };
            let size = (variance * ((n - 1.0) / n)).sqrt();
            row.iter_mut().for_each(|v| *v *= turned / size);
        }
        let white = linalg::matmul(&(&x - pca.mean()), whitening.t())?;
        let mut w = perpendicular(&start)?;
        let (mut n_steps, mut converged) = (0, false);
        while n_steps < self.max_steps && !converged {
            let next = perpendicular(&step(&white, &w))?;
            let moved = (0..k).fold(0.0, |most: f64, i| {
                let cosine = next.row(i).iter().zip(w.row(i)).fold(0.0, |sum, (a, b)| sum + a * b);
                most.max((cosine.abs() - 1.0).abs())
            });
            w = next;
            n_steps += 1;
            converged = moved < self.tolerance;
        }
        let mut components = linalg::matmul(&w, &whitening)?;
        let sources = linalg::matmul(&white, w.t())?;
        for (mut row, source) in components.rows_mut().into_iter().zip(sources.columns()) {
            let size = stats::std_dev(source, 0)?;
            row.iter_mut().for_each(|v| *v /= size);
        }
        let components = check::all_in_range("a component", components, "x")?;
        let mixing = linalg::pseudo_inverse(&components)
            .map_err(|error| error.renamed("a", "the components"))?;
        Ok(FastIcaModel { mean: pca.mean().to_owned(), components, mixing, n_steps, converged })
    }
}

/// One step of all directions: `mean(x · tanh(w·x)) − mean(1 − tanh²(w·x)) · w` for each row w.
fn step(white: &Array2<f64>, w: &Array2<f64>) -> Array2<f64> {
    const ROWS: usize = 1024;
    let k = w.nrows();
    let work = |rows: std::ops::Range<usize>| {
        let (mut pulls, mut slopes) = (Array2::<f64>::zeros((k, k)), Array1::<f64>::zeros(k));
        for row in white.slice(ndarray::s![rows, ..]).rows() {
            for i in 0..k {
                let along = row.iter().zip(w.row(i)).fold(0.0, |sum, (a, b)| sum + a * b);
                let bent = libm::tanh(along);
                slopes[i] += 1.0 - bent * bent;
                for j in 0..k {
                    pulls[[i, j]] += bent * row[j];
                }
            }
        }
        (pulls, slopes)
    };
    let sums = parallel::fold(white.nrows(), ROWS, work, |a, b| (a.0 + b.0, a.1 + b.1));
    let (pulls, slopes) = sums.unwrap_or_else(|| (Array2::zeros((k, k)), Array1::zeros(k)));
    let n = white.nrows() as f64;
    numerics::matrix_of((k, k), &|i, j| (pulls[[i, j]] - slopes[i] * w[[i, j]]) / n)
}

/// The nearest matrix with orthonormal rows: `(W·Wᵀ)^(−1/2)·W`.
fn perpendicular(w: &Array2<f64>) -> Result<Array2<f64>> {
    let squares = linalg::matmul(w, w.t())?;
    let Eigen { values, vectors } = eigen::leading(squares.view(), w.nrows())?;
    let last = values.len() - 1;
    if values[last] <= 1e-14 * values[0] {
        return Err(Error::Singular { what: "w".to_owned(), pivot: last });
    }
    let scaled = &vectors.t() * &values.each(&|v| 1.0 / v.sqrt());
    linalg::matmul(&linalg::matmul(&scaled, &vectors)?, w)
}

impl FastIcaModel {
    /// The unmixing: each source is the product of a row with the centered sample. Shape: (n_components, n_features).
    pub fn components(&self) -> &Array2<f64> {
        &self.components
    }

    /// The mixing that it undoes. Shape: (n_features, n_components).
    pub fn mixing(&self) -> &Array2<f64> {
        &self.mixing
    }

    /// How many steps were taken.
    pub fn n_steps(&self) -> usize {
        self.n_steps
    }

    /// Whether the directions settled.
    pub fn converged(&self) -> bool {
        self.converged
    }
}

impl Transform for FastIcaModel {
    /// The sources of each sample. Shape: (n_new, n_features) in, (n_new, n_components) out.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.mean.len())?;
        let sources = linalg::matmul(&(&x - &self.mean), self.components.t())?;
        check::all_in_range("a source", sources, "x")
    }
}

impl InverseTransform for FastIcaModel {
    /// Sources mixed again.
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::same_length("columns", ("z", z.ncols()), ("the model", self.components.nrows()))?;
        check::finite("z", &z)?;
        let samples = linalg::matmul(z, self.mixing.t())? + &self.mean;
        check::all_in_range("a sample", samples, "z")
    }
}

#[cfg(feature = "serde")]
learning::stored! {
    FastIcaModel as FastIcaModel {
        mean: Array1<f64>, components: Array2<f64>, mixing: Array2<f64>,
        n_steps: usize, converged: bool,
    }
    |model| {
        check::samples("components", &model.components)?;
        check::features("components", &model.components, model.mean.len())?;
        let (k, d) = model.components.dim();
        check::same_length("features", ("mixing", model.mixing.nrows()), ("components", d))?;
        check::same_length("components", ("mixing", model.mixing.ncols()), ("components", k))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for FastIcaModel {
    const NAME: &'static str = "independent-components";
}
