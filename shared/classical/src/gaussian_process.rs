//! Gaussian processes: a prediction with its doubt.
//!
//! scikit-learn's `sklearn.gaussian_process`.

use learning::kernels::{rbf_cross_gram, rbf_gram};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check, linalg, matrix_of, sum};

/// Gaussian process regression: kernel ridge regression that also gives a standard deviation.
///
/// Before any target is seen, the values f at all points are normal numbers with mean 0 and covariance
/// `k(x, z) = amplitude² · exp(−‖x − z‖² / (2 · length_scale²))`; a target is f plus normal noise. What is left when the
/// targets are known is again normal, with mean `k*ᵀ (K + noise² I)⁻¹ y` and variance
/// `amplitude² − k*ᵀ (K + noise² I)⁻¹ k*`.
///
/// The prior mean is 0: center `y` first.
///
/// ```
/// use classical::gaussian_process::GaussianProcess;
/// use ndarray::array;
/// use numerics::estimator::Fit;
///
/// let process = GaussianProcess { length_scale: 1.0, amplitude: 1.0, noise: 0.1 };
/// let model = process.fit(&array![[0.0], [1.0]], &array![0.5, -0.5])?;
/// let (mean, std) = model.predict_with_std(&array![[0.0], [9.0]])?;
/// assert!((mean[0] - 0.48).abs() < 0.01 && std[0] < 0.1); // near a sample: its target
/// assert!(mean[1].abs() < 0.01 && std[1] > 0.99); // far from all: the prior
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21c (Gaussian processes). Source: Rasmussen and Williams, *Gaussian Processes for Machine
/// Learning*, 2006, algorithm 2.1. scikit-learn's `GaussianProcessRegressor(ConstantKernel(amplitude²) * RBF(length_scale),
/// alpha=noise²)`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaussianProcess {
    /// How far one looks for f to change, in the unit of x; positive.
    pub length_scale: f64,
    /// The standard deviation of f before any target is seen, in the unit of y; positive.
    pub amplitude: f64,
    /// The standard deviation of a target around f, in the unit of y; positive.
    pub noise: f64,
}

impl Default for GaussianProcess {
    /// Length scale 1, amplitude 1, noise 0.1.
    fn default() -> Self {
        GaussianProcess { length_scale: 1.0, amplitude: 1.0, noise: 0.1 }
    }
}

/// What is known of the samples at some length scale, amplitude and noise.
struct Fitted {
    /// Cholesky's factor of K + noise² I.
    factor: Array2<f64>,
    /// (K + noise² I)⁻¹ y.
    weights: Array1<f64>,
    log_marginal_likelihood: f64,
}

impl GaussianProcess {
    fn gamma(&self) -> Result<f64> {
        check::positive("length_scale", self.length_scale)?;
        check::positive("amplitude", self.amplitude)?;
        check::positive("noise", self.noise)?;
        let gamma = 0.5 / self.length_scale / self.length_scale;
        for (name, value) in [("amplitude", self.amplitude), ("noise", self.noise)] {
            check::positive(&format!("{name} squared"), value * value)?;
        }
        check::positive("1 / (2 length_scale²)", gamma)?;
        Ok(gamma)
    }

    fn solve(&self, gram: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Fitted> {
        let n = y.len();
        let (amplitude, noise) = (self.amplitude * self.amplitude, self.noise * self.noise);
        let k =
            matrix_of((n, n), &|i, j| amplitude * gram[[i, j]] + if i == j { noise } else { 0.0 });
        let factor = linalg::cholesky(&k).map_err(name_the_matrix)?;
        let weights = linalg::solve_cholesky(&factor, y)?;
        let log_root: f64 = factor.diag().iter().map(|&d| libm::log(d)).sum();
        let log_two_pi = libm::log(2.0 * std::f64::consts::PI);
        let fit = sum::dot(y, weights.view())?;
        let log_marginal_likelihood = check::in_range(
            "the log marginal likelihood",
            -0.5 * fit - log_root - 0.5 * n as f64 * log_two_pi,
            "y",
        )?;
        Ok(Fitted { factor, weights, log_marginal_likelihood })
    }

    /// The logarithm of the density of all targets together under these settings: how well they fit, less a price for
    /// being able to fit anything.
    ///
    /// `−½ yᵀ (K + noise² I)⁻¹ y − ½ log det(K + noise² I) − ½ n log 2π`. Shapes and errors as in `fit`. Cost:
    /// O(n_samples³).
    pub fn log_marginal_likelihood<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        y: impl Into<ArrayView1<'b, f64>>,
    ) -> Result<f64> {
        Ok(self.fit_view(x.into(), y.into())?.log_marginal_likelihood)
    }

    /// The settings near these that make the log marginal likelihood largest: a top, which need not be the highest one.
    ///
    /// It climbs along the gradient by the logarithms of length scale, amplitude and noise (the method of Broyden, Fletcher,
    /// Goldfarb and Shanno), until a step gains less than 10⁻¹⁰. Each stays within a factor of 10⁵ of where it started: for
    /// targets without noise the noise would go to 0.
    ///
    /// Shapes and errors as in `fit`. Cost: some 30 to 100 times O(n_samples³).
    pub fn maximized<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        y: impl Into<ArrayView1<'b, f64>>,
    ) -> Result<GaussianProcess> {
        self.maximized_of(x.into(), y.into())
    }

    fn maximized_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<GaussianProcess> {
        self.gamma()?;
        check::regression(&x, &y)?;
        check::size("n_samples squared", &[x.nrows(), x.nrows()])?;
        let start = [self.length_scale, self.amplitude, self.noise].map(libm::log);
        let mut theta = start;
        let (mut value, mut slope) = Self::at(theta).value_and_slope(x, y)?;
        let mut inverse = identity();
        for _ in 0..200 {
            let mut direction: [f64; 3] =
                std::array::from_fn(|i| (0..3).map(|j| inverse[i][j] * slope[j]).sum());
            if dot(&direction, &slope) <= 0.0 {
                inverse = identity();
                direction = slope;
            }
            let longest = direction.iter().fold(0.0, |a: f64, b| a.max(b.abs()));
            if longest == 0.0 {
                break;
            }
            let mut step = (1.0 / longest).min(1.0); // no number changes by more than a factor of e
            let reached = loop {
                let next: [f64; 3] = std::array::from_fn(|i| {
                    (theta[i] + step * direction[i]).clamp(start[i] - WIDEST, start[i] + WIDEST)
                });
                // Where the matrix is no longer positive definite, the step was too long.
                if let Ok((higher, slope)) = Self::at(next).value_and_slope(x, y)
                    && higher >= value
                {
                    break Some((next, higher, slope));
                }
                step /= 2.0;
                if step * longest < 1e-10 {
                    break None;
                }
            };
            let Some((next, higher, new_slope)) = reached else { break };
            update(&mut inverse, theta, next, slope, new_slope);
            let gain = higher - value;
            (theta, value, slope) = (next, higher, new_slope);
            if gain < 1e-10 {
                break;
            }
        }
        Ok(Self::at(theta))
    }

    fn at(theta: [f64; 3]) -> Self {
        let [length_scale, amplitude, noise] = theta.map(libm::exp);
        GaussianProcess { length_scale, amplitude, noise }
    }

    /// The log marginal likelihood, and its derivatives by the logarithms of the three settings:
    /// `½ Σ_ij (w wᵀ − (K + noise² I)⁻¹)_ij · dK_ij`.
    fn value_and_slope(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<(f64, [f64; 3])> {
        let gamma = self.gamma()?;
        let gram = rbf_gram(x, gamma)?;
        let fitted = self.solve(gram.view(), y)?;
        let n = y.len();
        let inverse = inverse_of(&fitted.factor);
        let w = &fitted.weights;
        let (amplitude, noise) = (self.amplitude * self.amplitude, self.noise * self.noise);
        let mut slope = [0.0; 3];
        for i in 0..n {
            for j in 0..n {
                let pull = 0.5 * (w[i] * w[j] - inverse[i * n + j]);
                let k = amplitude * gram[[i, j]];
                // k's derivative by log length_scale is k · ‖x − z‖² / length_scale² = −2 k log gram.
                let bent = if k > 0.0 { -2.0 * k * libm::log(gram[[i, j]]) } else { 0.0 };
                slope[0] += pull * bent;
                slope[1] += pull * 2.0 * k;
            }
            slope[2] += (w[i] * w[i] - inverse[i * n + i]) * noise;
        }
        check::finite_slice("the slope", &slope)?;
        Ok((fitted.log_marginal_likelihood, slope))
    }
}

/// How far a logarithm may go from where it started: ln 10⁵.
const WIDEST: f64 = 11.512_925_464_970_229;

fn identity() -> [[f64; 3]; 3] {
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]
}

fn dot(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The inverse Hessian that fits the last step, too (of minus the value, so that it is positive definite).
fn update(inverse: &mut [[f64; 3]; 3], from: [f64; 3], to: [f64; 3], old: [f64; 3], new: [f64; 3]) {
    let s: [f64; 3] = std::array::from_fn(|i| to[i] - from[i]);
    let g: [f64; 3] = std::array::from_fn(|i| old[i] - new[i]);
    let sg = dot(&s, &g);
    if sg <= 1e-12 {
        return;
    }
    let hg: [f64; 3] = std::array::from_fn(|i| dot(&inverse[i], &g));
    let ghg = dot(&g, &hg);
    for i in 0..3 {
        for j in 0..3 {
            inverse[i][j] +=
                (1.0 + ghg / sg) * s[i] * s[j] / sg - (hg[i] * s[j] + s[i] * hg[j]) / sg;
        }
    }
}

/// The inverse of `L Lᵀ`, row by row: first of L, then the product of that with itself.
fn inverse_of(factor: &Array2<f64>) -> Vec<f64> {
    let n = factor.nrows();
    let l = factor.as_slice().unwrap_or_default();
    let mut root = vec![0.0; n * n]; // of L⁻¹ the row i
    for i in 0..n {
        let (above, rest) = root.split_at_mut(i * n);
        let row = &mut rest[..n];
        for (k, other) in above.chunks_exact(n).enumerate() {
            let share = l[i * n + k];
            for (value, other) in row[..=k].iter_mut().zip(other) {
                *value -= share * other;
            }
        }
        row[i] = 1.0;
        let diagonal = l[i * n + i];
        row[..=i].iter_mut().for_each(|value| *value /= diagonal);
    }
    let mut inverse = vec![0.0; n * n];
    for (last, row) in root.chunks_exact(n).enumerate() {
        let row = &row[..=last]; // beyond it all are zero
        for (i, share) in row.iter().enumerate() {
            for (value, other) in inverse[i * n..(i + 1) * n].iter_mut().zip(row) {
                *value += share * other;
            }
        }
    }
    inverse
}

impl Fit<f64> for GaussianProcess {
    type Model = GaussianProcessModel;

    /// Cholesky's factorization of `K + noise² I`.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples³) time, O(n_samples²) memory.
    ///
    /// Errors: bad samples; a setting that is not positive, or whose square leaves the range of `f64`; a matrix that is
    /// not positive definite, as for noise too small beside the amplitude.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<GaussianProcessModel> {
        let gamma = self.gamma()?;
        check::regression(&x, &y)?;
        check::size("n_samples squared", &[x.nrows(), x.nrows()])?;
        let gram = rbf_gram(x, gamma)?;
        let Fitted { factor, weights, log_marginal_likelihood } = self.solve(gram.view(), y)?;
        let GaussianProcess { length_scale, amplitude, noise } = *self;
        Ok(GaussianProcessModel {
            length_scale,
            amplitude,
            noise,
            x: x.to_owned(),
            factor,
            weights: check::all_in_range("a weight", weights, "y")?,
            log_marginal_likelihood,
        })
    }
}

/// What [`GaussianProcess`] learned.
#[derive(Debug, Clone, PartialEq)]
pub struct GaussianProcessModel {
    length_scale: f64,
    amplitude: f64,
    noise: f64,
    x: Array2<f64>,
    factor: Array2<f64>,
    weights: Array1<f64>,
    log_marginal_likelihood: f64,
}

impl GaussianProcessModel {
    /// The settings it was fitted with.
    pub fn settings(&self) -> GaussianProcess {
        let &GaussianProcessModel { length_scale, amplitude, noise, .. } = self;
        GaussianProcess { length_scale, amplitude, noise }
    }

    /// The logarithm of the density of the targets under the settings.
    pub fn log_marginal_likelihood(&self) -> f64 {
        self.log_marginal_likelihood
    }

    /// For each row of `x` the mean of f and its standard deviation, in the unit of y.
    ///
    /// The doubt is about f: a new target varies by the noise around it, too. Shape: (n, n_features) in, twice (n,) out.
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost: O(n · n_samples²).
    pub fn predict_with_std<'a>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
    ) -> Result<(Array1<f64>, Array1<f64>)> {
        let k = self.covariances(x.into())?;
        let mut std = Array1::zeros(k.nrows());
        for (std, row) in std.iter_mut().zip(k.rows()) {
            let explained = linalg::solve_lower(&self.factor, row)?;
            let variance =
                self.amplitude * self.amplitude - sum::dot(explained.view(), explained.view())?;
            *std = variance.max(0.0).sqrt();
        }
        Ok((self.means(&k)?, std))
    }

    /// The kernel between each row of `x` and each sample. Shape: (n, n_samples).
    fn covariances(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.x.ncols())?;
        let gamma = self.settings().gamma()?;
        Ok(rbf_cross_gram(x, &self.x, gamma)? * (self.amplitude * self.amplitude))
    }

    fn means(&self, k: &Array2<f64>) -> Result<Array1<f64>> {
        let mean = |row: ArrayView1<'_, f64>| sum::dot(row, self.weights.view());
        let means: Result<Array1<f64>> = k.rows().into_iter().map(mean).collect();
        check::all_in_range("a mean", means?, "y")
    }
}

impl Predict for GaussianProcessModel {
    type Target = f64;

    /// The mean of f for each row.
    ///
    /// Errors: those of [`GaussianProcessModel::predict_with_std`]. Cost: O(n · n_samples · n_features).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        self.means(&self.covariances(x)?)
    }
}

/// Says in the factorization's error which matrix it was.
fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::NotPositiveDefinite { pivot, value, .. } => {
            let what = "the covariance with noise² on its diagonal".to_owned();
            Error::NotPositiveDefinite { what, pivot, value }
        }
        Error::NonFinite { .. } | Error::OutOfRange { .. } => {
            Error::out_of_range("the covariance with noise² on its diagonal", "amplitude or noise")
        }
        other => other,
    }
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    GaussianProcessModel as GaussianProcessModel {
        length_scale: f64,
        amplitude: f64,
        noise: f64,
        x: Array2<f64>,
        factor: Array2<f64>,
        weights: Array1<f64>,
        log_marginal_likelihood: f64,
    }
    |it| {
        it.settings().gamma()?;
        check::samples_and_targets(&it.x, it.weights.len())?;
        let n = it.weights.len();
        check::same_length("rows", ("factor", it.factor.nrows()), ("x", n))?;
        check::same_length("columns", ("factor", it.factor.ncols()), ("the rows of x", n))?;
        it.factor.diag().iter().try_for_each(|&d| check::positive("the diagonal of factor", d))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for GaussianProcessModel {
    const NAME: &'static str = "gaussian-process";
}
