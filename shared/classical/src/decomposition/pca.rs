//! Principal component analysis: the directions in which samples vary most, by the covariance or by the SVD.

use ndarray::{Array1, Array2, ArrayView2, s};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use numerics::{Elementwise, Error, Result, Rng, check, linalg, parallel, sum};

use super::eigen::{self, Eigen};
use super::moments::{Moments, moments};

/// The way to the principal components.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PcaSolver {
    /// By the covariance where there are at least as many samples as features, else by the SVD.
    #[default]
    Auto,
    /// By the eigenvectors of the covariance matrix: the samples are read once, cost n·d²/2 products and about 10·d³.
    ///
    /// Variances below 10⁻¹⁶ of the largest one have no correct digit.
    Covariance,
    /// By the singular value decomposition of the centered samples: about 4·m·k² + 20·k³, m the longer and k the shorter
    /// side. Standard deviations down to 10⁻¹⁶ of the largest one are seen.
    Svd,
}

/// Principal component analysis finds the perpendicular directions along which samples vary most, one after the other.
///
/// Component j is the unit vector `v_j` for which the variance of `(x − mean)·v_j` is largest among all that are
/// perpendicular to those before. They are the eigenvectors of the covariance matrix `XcᵀXc / (n − 1)`, and the variances
/// are its eigenvalues.
///
/// Shape: x (n_samples, n_features). Sign rule: each component's largest entry is positive (of equally large ones, the
/// first), as scikit-learn's since 1.5. Components of equal variance are one choice of many, always the same one for the
/// same samples.
///
/// Errors: fewer than two samples; no feature; more components than samples or features; a number that is not finite; a
/// variance beyond the largest `f64`; whitening along a direction that has no variance. Cost: that of the [`PcaSolver`].
/// The same bits for any number of threads.
///
/// ```
/// use classical::decomposition::Pca;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
///
/// let x = array![[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]]; // all on one line
/// let model = Pca { n_components: Some(1), ..Default::default() }.fit(&x)?;
/// assert!((model.explained_variance_ratio()[0] - 1.0).abs() < 1e-12);
/// assert!((model.transform(&array![[3.0, 6.0]])?[[0, 0]] - 5.0_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23a (principal components). Source: Harold Hotelling, *Analysis of a Complex of Statistical
/// Variables into Principal Components*, Journal of Educational Psychology 24, 1933.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pca {
    /// How many components to keep; all, the smaller of n_samples and n_features, if `None`.
    pub n_components: Option<usize>,
    /// Whether transformed samples are divided by each component's standard deviation, so that all have variance 1.
    pub whiten: bool,
    /// The way to the components.
    pub solver: PcaSolver,
}

/// Principal components that were found: what [`Pca`] and [`RandomizedPca`] give.
#[derive(Debug, Clone, PartialEq)]
pub struct PcaModel {
    mean: Array1<f64>,
    components: Array2<f64>,
    explained_variance: Array1<f64>,
    total_variance: f64,
    n_samples: usize,
    whiten: bool,
}

impl FitUnsupervised for Pca {
    type Model = PcaModel;

    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<PcaModel> {
        let k = shape(x, self.n_components)?;
        let by_covariance = match self.solver {
            PcaSolver::Auto => x.nrows() >= x.ncols(),
            PcaSolver::Covariance => true,
            PcaSolver::Svd => false,
        };
        let model = if by_covariance { by_covariance_of(x, k)? } else { by_svd_of(x, k)? };
        model.whitened(self.whiten)
    }
}

/// Checks the shape, and gives the number of components.
fn shape(x: ArrayView2<'_, f64>, n_components: Option<usize>) -> Result<usize> {
    check::not_empty("x", x.nrows(), "sample")?;
    check::not_empty("x", x.ncols(), "feature")?;
    check::at_least("n_samples", x.nrows(), 2)?;
    let most = x.nrows().min(x.ncols());
    let limit = if x.nrows() < x.ncols() { "n_samples" } else { "n_features" };
    let k = n_components.unwrap_or(most);
    check::between("n_components", k, 1, (limit, most))?;
    Ok(k)
}

/// The means and products, of numbers that are finite and whose products are.
fn finite_moments(x: ArrayView2<'_, f64>) -> Result<Moments> {
    check::size("n_features squared", &[x.ncols(), x.ncols()])?;
    let found = moments(x);
    // A number that is not finite makes its column's products not finite, so that x need not be read once more.
    let mut right = found.products.diag().into_iter().chain(&found.mean);
    if !right.all(|v| v.is_finite()) {
        check::finite("x", &x)?;
        return Err(Error::out_of_range("the variance of a column of x", "x"));
    }
    Ok(found)
}

fn by_covariance_of(x: ArrayView2<'_, f64>, k: usize) -> Result<PcaModel> {
    let Moments { mean, products } = finite_moments(x)?;
    let degrees = (x.nrows() - 1) as f64;
    let covariance = products.each(&|v| v / degrees);
    let total_variance = in_range(sum::sum(covariance.diag()))?;
    let Eigen { values, vectors } = eigen::leading(covariance.view(), k)?;
    Ok(PcaModel {
        mean,
        components: vectors,
        explained_variance: values.each(&|v| v.max(0.0)),
        total_variance,
        n_samples: x.nrows(),
        whiten: false,
    })
}

fn by_svd_of(x: ArrayView2<'_, f64>, k: usize) -> Result<PcaModel> {
    check::samples("x", &x)?;
    let mean = linalg::column_means(x)?;
    let centered = &x - &mean;
    let svd = linalg::svd(&centered).map_err(|error| error.renamed("a", "x"))?;
    let degrees = (x.nrows() - 1) as f64;
    let variances = svd.singular_values.each(&|value| value * value / degrees);
    Ok(PcaModel {
        mean,
        components: svd.v_t.slice(s![..k, ..]).to_owned(),
        total_variance: in_range(sum::sum(&variances))?,
        explained_variance: variances.slice(s![..k]).to_owned(),
        n_samples: x.nrows(),
        whiten: false,
    })
}

fn in_range(variance: f64) -> Result<f64> {
    check::in_range("the variance of x", variance, "x")
}

/// Principal components by a random start: nearly those of [`Pca`], for a few of very many features.
///
/// It draws `n_components + n_oversamples` random directions, and replaces them `n_iterations` + 1 times by what
/// `XcᵀXc` makes of them, made perpendicular each time; within what remains it takes the best. Each time the samples are
/// read once, at 2·n·d·(n_components + n_oversamples) products, where the covariance takes n·d²/2 once and d³ work after.
///
/// Errors: those of [`Pca`]. The error of a variance falls as the ratio of the first variance that is left out to it, to
/// the power 2·n_iterations + 1: it is small where variances fall fast.
///
/// ```
/// use classical::decomposition::RandomizedPca;
/// use numerics::Rng;
///
/// let mut rng = Rng::new(1);
/// let x = rng.normals((50, 20));
/// let model = RandomizedPca { n_components: 2, ..Default::default() }.fit(&x, &mut rng)?;
/// assert_eq!(model.components().dim(), (2, 20));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23a (principal components). Source: Nathan Halko, Per-Gunnar Martinsson and Joel Tropp, *Finding
/// Structure with Randomness*, SIAM Review 53(2), 2011, algorithms 4.4 and 5.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RandomizedPca {
    /// How many components to keep.
    pub n_components: usize,
    /// How many random directions more than that; 10 by default. Where the shape allows fewer, fewer.
    pub n_oversamples: usize,
    /// How often the directions are sent through `XcᵀXc` before the last time; 4 by default.
    pub n_iterations: usize,
    /// As in [`Pca`].
    pub whiten: bool,
}

impl Default for RandomizedPca {
    fn default() -> Self {
        RandomizedPca { n_components: 2, n_oversamples: 10, n_iterations: 4, whiten: false }
    }
}

impl RandomizedPca {
    /// Learns from `x` of shape (n_samples, n_features), starting at directions drawn from `rng`.
    ///
    /// Errors: those of [`Pca`].
    pub fn fit<'a>(&self, x: impl Into<ArrayView2<'a, f64>>, rng: &mut Rng) -> Result<PcaModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view. Errors: those of [`Pca`].
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<PcaModel> {
        let k = shape(x, Some(self.n_components))?;
        check::samples("x", &x)?;
        check::between("n_iterations", self.n_iterations, 0, ("the most iterations", 1000))?;
        let (n, d) = x.dim();
        let n_directions = k.saturating_add(self.n_oversamples).min(n).min(d);
        let mean = linalg::column_means(x)?;
        let mut directions: Array2<f64> = rng.normals((d, n_directions));
        directions = linalg::qr(&directions)?.q;
        for _ in 0..=self.n_iterations {
            let sent = passed_through(x, &mean, &directions).0;
            let sent = check::all_in_range("the variance of x", sent, "x")?;
            directions = linalg::qr(&sent)?.q;
        }
        let (_, squares, total) = passed_through(x, &mean, &directions);
        let squares = check::all_in_range("the variance of x", squares, "x")?;
        let degrees = (n - 1) as f64;
        let Eigen { values, vectors } = eigen::leading(squares.view(), k)?;
        let mut components = linalg::matmul(&vectors, directions.t())?;
        components.rows_mut().into_iter().for_each(eigen::point_forward);
        let model = PcaModel {
            mean,
            components,
            explained_variance: values.each(&|v| v.max(0.0) / degrees),
            total_variance: in_range(total / degrees)?,
            n_samples: n,
            whiten: false,
        };
        model.whitened(self.whiten)
    }
}

/// With Xc the centered samples and V the directions: `Xcᵀ(Xc·V)`, `(Xc·V)ᵀ(Xc·V)`, and the sum of the squares of Xc.
fn passed_through(
    x: ArrayView2<'_, f64>,
    mean: &Array1<f64>,
    directions: &Array2<f64>,
) -> (Array2<f64>, Array2<f64>, f64) {
    const ROWS: usize = 256;
    let (d, k) = directions.dim();
    let portion = x.nrows().div_ceil(16).next_multiple_of(ROWS);
    let work = |rows: std::ops::Range<usize>| {
        let mut sums = (Array2::zeros((d, k)), Array2::zeros((k, k)), 0.0);
        for first in rows.clone().step_by(ROWS) {
            let block = x.slice(s![first..rows.end.min(first + ROWS), ..]);
            let centered = &block - mean;
            let along = centered.dot(directions);
            sums.0 += &centered.t().dot(&along);
            sums.1 += &along.t().dot(&along);
            sums.2 += centered.iter().fold(0.0, |sum, v| sum + v * v);
        }
        sums
    };
    let add = |a: (Array2<f64>, Array2<f64>, f64), b: (Array2<f64>, Array2<f64>, f64)| {
        (a.0 + b.0, a.1 + b.1, a.2 + b.2)
    };
    parallel::fold(x.nrows(), portion, work, add)
        .unwrap_or_else(|| (Array2::zeros((d, k)), Array2::zeros((k, k)), 0.0))
}

impl PcaModel {
    /// The mean of each feature, which is taken off first. Shape: (n_features,).
    pub fn mean(&self) -> &Array1<f64> {
        &self.mean
    }

    /// The directions, one a row, orthonormal, the one of the largest variance first. Shape: (n_components, n_features).
    pub fn components(&self) -> &Array2<f64> {
        &self.components
    }

    /// The variance along each component, divided by n_samples − 1. Shape: (n_components,).
    pub fn explained_variance(&self) -> &Array1<f64> {
        &self.explained_variance
    }

    /// The variance of all features together, kept or not.
    pub fn total_variance(&self) -> f64 {
        self.total_variance
    }

    /// Each component's share of the total variance. Shape: (n_components,). All 0 where all samples are the same.
    pub fn explained_variance_ratio(&self) -> Array1<f64> {
        let total = self.total_variance;
        self.explained_variance.each(&|v| if total > 0.0 { v / total } else { 0.0 })
    }

    /// The singular values of the centered samples: `√(explained_variance · (n_samples − 1))`. Shape: (n_components,).
    pub fn singular_values(&self) -> Array1<f64> {
        let degrees = (self.n_samples - 1) as f64;
        self.explained_variance.each(&|v| v.sqrt() * degrees.sqrt())
    }

    /// Loadings: each component times its standard deviation, as columns; entry (i, j) is the covariance of feature i with
    /// component j scaled to variance 1. Shape: (n_features, n_components).
    pub fn loadings(&self) -> Array2<f64> {
        let deviations = self.explained_variance.each(&f64::sqrt);
        &self.components.t() * &deviations
    }

    /// How many components are needed for this share of the variance, from 0 to 1; `None` if those kept do not reach it.
    ///
    /// Errors: a share outside 0 to 1.
    pub fn components_for(&self, share: f64) -> Result<Option<usize>> {
        check::fraction("share", share)?;
        let mut reached = 0.0;
        for (i, ratio) in self.explained_variance_ratio().iter().enumerate() {
            reached += ratio;
            if reached >= share - 1e-12 {
                return Ok(Some(i + 1));
            }
        }
        Ok(None)
    }

    /// The mean over samples of the squared distance between a sample and its reconstruction from the components.
    ///
    /// Shape: x (n_samples, n_features). Errors: another number of features; no samples; a number that is not finite; a
    /// result beyond the largest `f64`.
    pub fn reconstruction_error<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
        let x = x.into();
        check::not_empty("x", x.nrows(), "sample")?;
        let back = self.inverse_transform_view(self.transform_view(x)?.view())?;
        let squares = (&back - &x).each(&|v| v * v);
        let mean = sum::sum(&squares.flatten()) / x.nrows() as f64;
        check::in_range("the reconstruction error", mean, "x")
    }

    /// The model that whitens, if it is to; every component needs some variance for that.
    fn whitened(mut self, whiten: bool) -> Result<Self> {
        self.whiten = whiten;
        let floor = f64::EPSILON * self.components.ncols() as f64 * self.total_variance;
        let flat = self.explained_variance.iter().position(|&variance| variance <= floor);
        if let (true, Some(i)) = (whiten, flat) {
            return Err(Error::invalid(
                format!("the variance along component {i}"),
                self.explained_variance[i],
                "above zero (up to rounding) for whitening: keep fewer components",
            ));
        }
        Ok(self)
    }

    /// What each coordinate is divided by: 1, or the standard deviation where the model whitens.
    fn divisors(&self) -> Array1<f64> {
        self.explained_variance.each(&|v| if self.whiten { v.sqrt() } else { 1.0 })
    }
}

impl Transform for PcaModel {
    /// `(x − mean)·Vᵀ`, the coordinates along the components, divided by their standard deviations if the model whitens.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.mean.len())?;
        let coordinates = linalg::matmul(&(&x - &self.mean), self.components.t())?;
        check::all_in_range("a coordinate", coordinates / self.divisors(), "x")
    }
}

impl InverseTransform for PcaModel {
    /// `z·V + mean`: the nearest point to the sample among all that the components can make.
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::same_length("columns", ("z", z.ncols()), ("the model", self.components.nrows()))?;
        check::finite("z", &z)?;
        let samples = linalg::matmul(&(&z * &self.divisors()), &self.components)? + &self.mean;
        check::all_in_range("a reconstruction", samples, "z")
    }
}

#[cfg(feature = "serde")]
learning::stored! {
    PcaModel as PcaModel {
        mean: Array1<f64>, components: Array2<f64>, explained_variance: Array1<f64>,
        total_variance: f64, n_samples: usize, whiten: bool,
    }
    |model| {
        let (k, d) = model.components.dim();
        check::samples("components", &model.components)?;
        check::same_length("features", ("components", d), ("mean", model.mean.len()))?;
        let variances = ("explained_variance", model.explained_variance.len());
        check::same_length("components", ("components", k), variances)?;
        check::at_least("n_samples", model.n_samples, 2)?;
        check::non_negative("total_variance", model.total_variance)?;
        for (i, &variance) in model.explained_variance.iter().enumerate() {
            check::non_negative(&format!("explained_variance[{i}]"), variance)?;
        }
        model.clone().whitened(model.whiten).map(|_| ())
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for PcaModel {
    const NAME: &'static str = "principal-components";
}
