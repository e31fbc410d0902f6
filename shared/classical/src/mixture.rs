//! Gaussian mixtures: soft clusters, fitted by EM.

mod pass;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Predict, PredictProba};
use numerics::{Elementwise, Error, Result, Rng, check, linalg, parallel, sum};

use pass::{BLOCK, Expect, LogDensities, Prepared, Sums};
use simd::Wide;

/// Which shapes the bells may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Covariance {
    /// Each component any ellipsoid: d·(d + 1)/2 numbers each.
    #[default]
    Full,
    /// All components the same ellipsoid.
    Tied,
    /// Each component an ellipsoid along the axes: d numbers each.
    Diagonal,
    /// Each component a ball: one number each.
    Spherical,
}

/// A mixture of Gaussian bells, fitted by EM: every sample belongs to every component to some degree.
///
/// The density is `Σ_k weight_k · N(x; mean_k, covariance_k)`. A step of EM computes each component's responsibility for
/// each sample, its share of the density there, and then sets each weight, mean and covariance to that of the samples,
/// counted by responsibility. No step makes the samples less likely (up to the regularization).
///
/// Shape: x (n_samples, n_features). Errors: a parameter out of its range; fewer samples than components; a number that is
/// not finite, or a density beyond the range of `f64`; a component that collapsed onto too few samples, so that its
/// covariance is not positive definite (a larger regularization or fewer components help). Cost: O(n·k·d²) a step; the
/// samples are read once. The same bits for any number of threads. It stops when a step changes the mean log-likelihood by
/// less than the tolerance, or after `max_steps`: see [`GaussianMixtureModel::converged`].
///
/// ```
/// use classical::mixture::GaussianMixture;
/// use ndarray::array;
/// use numerics::Rng;
/// use numerics::estimator::Predict;
///
/// let x = array![[0.0], [0.2], [0.4], [9.0], [9.1], [9.5]];
/// let mixture = GaussianMixture { n_components: 2, ..Default::default() };
/// let model = mixture.fit(&x, &mut Rng::new(1))?;
/// let groups = model.predict(&x)?;
/// assert!(groups[0] == groups[2] && groups[3] == groups[5] && groups[0] != groups[3]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 22c (soft clusters). From one start the same steps as scikit-learn's `GaussianMixture`. Source:
/// Arthur Dempster, Nan Laird and Donald Rubin, *Maximum Likelihood from Incomplete Data via the EM Algorithm*, Journal of
/// the Royal Statistical Society B 39(1), 1977, section 4.3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaussianMixture {
    /// How many bells.
    pub n_components: usize,
    /// Their shapes.
    pub covariance: Covariance,
    /// A change of the mean log-likelihood (nats a sample) below which it stops; 10⁻³ by default.
    pub tolerance: f64,
    /// The most steps; 100 by default.
    pub max_steps: usize,
    /// What is added to every variance, so that none becomes 0; 10⁻⁶ by default.
    pub regularization: f64,
}

impl Default for GaussianMixture {
    fn default() -> Self {
        GaussianMixture {
            n_components: 1,
            covariance: Covariance::Full,
            tolerance: 1e-3,
            max_steps: 100,
            regularization: 1e-6,
        }
    }
}

/// Where EM begins, when it is not left to k-means.
#[derive(Debug, Clone, PartialEq)]
pub struct MixtureStart {
    /// The components' weights, positive, adding up to 1. Shape: (n_components,).
    pub weights: Array1<f64>,
    /// Their means. Shape: (n_components, n_features).
    pub means: Array2<f64>,
    /// Their covariances, n_components of shape (n_features, n_features). A tied mixture begins at their mean by weight, a
    /// diagonal one at their diagonals, a spherical one at the means of those.
    pub covariances: Vec<Array2<f64>>,
}

/// A fitted [`GaussianMixture`].
#[derive(Debug, Clone, PartialEq)]
pub struct GaussianMixtureModel {
    kind: Covariance,
    weights: Array1<f64>,
    means: Array2<f64>,
    /// One row for each component: its matrix row by row (tied: one row for all), or its diagonal.
    spreads: Array2<f64>,
    log_likelihoods: Vec<f64>,
    converged: bool,
}

impl GaussianMixture {
    /// Fits `x` of shape (n_samples, n_features), beginning at the clusters of k-means from centers that `rng` draws.
    ///
    /// Errors: those of the type.
    pub fn fit<'a>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        rng: &mut Rng,
    ) -> Result<GaussianMixtureModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view. Errors: those of the type.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<GaussianMixtureModel> {
        self.check(x)?;
        let groups = k_means_groups(x, self.n_components, rng)?;
        let (d, k) = (x.ncols(), self.n_components);
        // One step in which each sample belongs to its cluster alone.
        let mut start = MixtureStart {
            weights: Array1::zeros(k),
            means: Array2::zeros((k, d)),
            covariances: vec![Array2::zeros((d, d)); k],
        };
        for c in 0..k {
            let members: Vec<usize> = (0..x.nrows()).filter(|&i| groups[i] == c).collect();
            if members.is_empty() {
                return Err(no_samples(c));
            }
            let mine = x.select(Axis(0), &members);
            let n = members.len() as f64;
            start.weights[c] = n / x.nrows() as f64;
            let mean = linalg::column_means(&mine)?;
            start.means.row_mut(c).assign(&mean);
            start.covariances[c] = linalg::gram(&(&mine - &mean))
                .map_err(|error| error.renamed("x", "x minus its cluster's mean"))?
                / n;
        }
        let spreads = self.spreads_of(&start, self.regularization);
        self.run(x, start.weights, start.means, spreads)
    }

    /// Fits `x`, beginning at a given mixture.
    ///
    /// Errors: those of the type; a start of other shapes, with weights that are not positive or do not add up to 1, or with
    /// a covariance that is not symmetric and positive definite.
    pub fn fit_from<'a>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        start: &MixtureStart,
    ) -> Result<GaussianMixtureModel> {
        self.fit_from_view(x.into(), start)
    }

    fn fit_from_view(
        &self,
        x: ArrayView2<'_, f64>,
        start: &MixtureStart,
    ) -> Result<GaussianMixtureModel> {
        self.check(x)?;
        let (d, k) = (x.ncols(), self.n_components);
        let one_each = [
            ("start.weights", start.weights.len()),
            ("start.means", start.means.nrows()),
            ("start.covariances", start.covariances.len()),
        ];
        for (name, n) in one_each {
            check::same_length("components", (name, n), ("the mixture", k))?;
        }
        for (c, &weight) in start.weights.iter().enumerate() {
            check::positive(&format!("start.weights[{c}]"), weight)?;
        }
        let whole = sum::sum(&start.weights);
        if (whole - 1.0).abs() > 1e-8 {
            return Err(Error::invalid("the sum of start.weights", whole, "1"));
        }
        check::features("start.means", &start.means, d)?;
        for (c, covariance) in start.covariances.iter().enumerate() {
            let name = format!("start.covariances[{c}]");
            if covariance.dim() != (d, d) {
                let wanted = "a covariance has a row and a column per feature";
                return Err(Error::shape_mismatch(
                    (&name, covariance.shape()),
                    ("x", x.shape()),
                    wanted,
                ));
            }
            linalg::cholesky(covariance).map_err(|error| error.renamed("a", &name))?;
        }
        let spreads = self.spreads_of(start, 0.0);
        self.run(x, start.weights.clone(), start.means.clone(), spreads)
    }

    fn check(&self, x: ArrayView2<'_, f64>) -> Result<()> {
        check::samples("x", &x)?;
        check::between("n_components", self.n_components, 1, ("n_samples", x.nrows()))?;
        check::non_negative("tolerance", self.tolerance)?;
        check::at_least("max_steps", self.max_steps, 1)?;
        check::non_negative("regularization", self.regularization)?;
        check::size("8 · n_components · n_features²", &[8, self.n_components, x.ncols(), x.ncols()])
    }

    /// The covariances of a start in this mixture's form, with `more` added to every variance.
    fn spreads_of(&self, start: &MixtureStart, more: f64) -> Array2<f64> {
        let (k, d) = start.means.dim();
        let with_more = |c: usize| &start.covariances[c] + &(Array2::<f64>::eye(d) * more);
        let mut rows = Vec::new();
        match self.covariance {
            Covariance::Full => (0..k).for_each(|c| rows.extend(with_more(c))),
            Covariance::Tied => {
                let mut mean = Array2::<f64>::zeros((d, d));
                for c in 0..k {
                    mean = mean + with_more(c) * start.weights[c];
                }
                rows.extend(mean);
            }
            Covariance::Diagonal => (0..k).for_each(|c| rows.extend(with_more(c).diag())),
            Covariance::Spherical => {
                for c in 0..k {
                    let mean = sum::sum(with_more(c).diag()) / d as f64;
                    rows.extend(std::iter::repeat_n(mean, d));
                }
            }
        }
        table(rows, self.n_rows(k))
    }

    fn n_rows(&self, k: usize) -> usize {
        if self.covariance == Covariance::Tied { 1 } else { k }
    }

    fn run(
        &self,
        x: ArrayView2<'_, f64>,
        weights: Array1<f64>,
        means: Array2<f64>,
        spreads: Array2<f64>,
    ) -> Result<GaussianMixtureModel> {
        let mut model = GaussianMixtureModel {
            kind: self.covariance,
            weights,
            means,
            spreads,
            log_likelihoods: Vec::new(),
            converged: false,
        };
        let portion = x.nrows().div_ceil(16).next_multiple_of(BLOCK);
        for _step in 0..self.max_steps {
            let mixture = model.prepared()?;
            let work = |rows| Expect { x: x.view(), rows, mixture: &mixture }.widest();
            let Some(sums) = parallel::fold(x.nrows(), portion, work, Sums::merge) else { break };
            let now = sums.log_likelihood / x.nrows() as f64;
            check::in_range("the log-likelihood of x", now, "x")?;
            self.maximize(&mut model, &mixture, &sums)?;
            let before = model.log_likelihoods.last().copied();
            model.log_likelihoods.push(now);
            if before.is_some_and(|before| (now - before).abs() < self.tolerance) {
                model.converged = true;
                break;
            }
        }
        model.prepared()?; // so that a model that was given can be asked
        Ok(model)
    }

    /// Weights, means and covariances of the samples, counted by responsibility.
    fn maximize(
        &self,
        model: &mut GaussianMixtureModel,
        mixture: &Prepared,
        sums: &Sums,
    ) -> Result<()> {
        let (k, d) = model.means.dim();
        let masses: Vec<f64> = (0..k).map(|c| sums.mass(c) + 10.0 * f64::EPSILON).collect();
        let whole = sum::sum(&masses);
        let mut rows: Vec<f64> = Vec::new();
        let mut tied = vec![0.0; d * d];
        let n_pairs = mixture.n_pairs();
        for (c, &mass) in masses.iter().enumerate() {
            if mass < 1e-8 {
                return Err(no_samples(c));
            }
            model.weights[c] = mass / whole;
            let moved: Vec<f64> = (0..d).map(|i| sums.first(c * d + i) / mass).collect();
            for (mean, moved) in model.means.row_mut(c).iter_mut().zip(&moved) {
                *mean += moved;
            }
            let second = |place: usize, i: usize, j: usize| {
                sums.second(c * n_pairs + place) / mass - moved[i] * moved[j]
            };
            let full = |i: usize, j: usize| {
                let (i, j) = (i.max(j), i.min(j));
                second(i * (i + 1) / 2 + j, i, j)
            };
            match self.covariance {
                Covariance::Full => {
                    for i in 0..d {
                        rows.extend(
                            (0..d).map(|j| {
                                full(i, j) + if i == j { self.regularization } else { 0.0 }
                            }),
                        );
                    }
                }
                Covariance::Tied => {
                    for i in 0..d {
                        for j in 0..d {
                            tied[i * d + j] += mass / whole * full(i, j);
                        }
                    }
                }
                Covariance::Diagonal => {
                    rows.extend((0..d).map(|i| second(i, i, i) + self.regularization));
                }
                Covariance::Spherical => {
                    let variances: Vec<f64> = (0..d).map(|i| second(i, i, i)).collect();
                    let mean = sum::sum(&variances) / d as f64 + self.regularization;
                    rows.extend(std::iter::repeat_n(mean, d));
                }
            }
        }
        if self.covariance == Covariance::Tied {
            (0..d).for_each(|i| tied[i * d + i] += self.regularization);
            rows = tied;
        }
        model.spreads = table(rows, self.n_rows(k));
        Ok(())
    }
}

fn no_samples(component: usize) -> Error {
    let what = format!("the weight of component {component}");
    Error::invalid(what, "0", "positive: no sample is left to it; take fewer components")
}

/// Numbers row by row, in a table of so many rows.
fn table(numbers: Vec<f64>, n_rows: usize) -> Array2<f64> {
    let n_columns = numbers.len() / n_rows;
    numerics::matrix_of((n_rows, n_columns), &|i, j| numbers[i * n_columns + j])
}

/// Each sample's cluster, by k-means from the centers of k-means++.
pub(crate) fn k_means_groups(
    x: ArrayView2<'_, f64>,
    k: usize,
    rng: &mut Rng,
) -> Result<Array1<usize>> {
    let mut centers = x.select(Axis(0), &rng.choice(x.nrows(), 1)?);
    let mut nearest = Array1::from_elem(x.nrows(), f64::INFINITY);
    while centers.nrows() < k {
        let last = centers.row(centers.nrows() - 1).to_owned();
        for (distance, row) in nearest.iter_mut().zip(x.rows()) {
            *distance = distance.min(linalg::squared_distance(row, &last)?);
        }
        check::in_range("a squared distance", sum::sum(&nearest), "x")?;
        let whole = sum::sum(&nearest);
        let next = if whole > 0.0 {
            rng.choice_weighted(&nearest.each(&|d| d / whole).to_vec(), 1)?
        } else {
            rng.choice(x.nrows(), 1)? // all samples are centers already
        };
        centers
            .append(Axis(0), x.select(Axis(0), &next).view())
            .map_err(|error| Error::invalid("a center", error, "as long as a sample"))?;
    }
    Ok(learning::cluster::k_means(x, &centers)?.0)
}

impl GaussianMixtureModel {
    /// How much of the samples each component has, adding up to 1. Shape: (n_components,).
    pub fn weights(&self) -> &Array1<f64> {
        &self.weights
    }

    /// Each component's mean. Shape: (n_components, n_features).
    pub fn means(&self) -> &Array2<f64> {
        &self.means
    }

    /// Each component's covariance, in full. Shape: n_components of (n_features, n_features).
    pub fn covariances(&self) -> Vec<Array2<f64>> {
        (0..self.weights.len()).map(|c| self.covariance(c)).collect()
    }

    fn covariance(&self, component: usize) -> Array2<f64> {
        let d = self.means.ncols();
        let row = self.spreads.row(if self.kind == Covariance::Tied { 0 } else { component });
        numerics::matrix_of((d, d), &|i, j| match self.kind {
            Covariance::Full | Covariance::Tied => row[i * d + j],
            _ if i == j => row[i],
            _ => 0.0,
        })
    }

    /// The mean log-likelihood of the training samples, in nats a sample, at the beginning of each step.
    pub fn log_likelihoods(&self) -> &[f64] {
        &self.log_likelihoods
    }

    /// Whether the last step changed the log-likelihood by less than the tolerance.
    pub fn converged(&self) -> bool {
        self.converged
    }

    /// How many numbers the mixture chooses: weights but one, means, covariances.
    pub fn n_parameters(&self) -> usize {
        let (k, d) = self.means.dim();
        let spread = match self.kind {
            Covariance::Full => k * d * (d + 1) / 2,
            Covariance::Tied => d * (d + 1) / 2,
            Covariance::Diagonal => k * d,
            Covariance::Spherical => k,
        };
        k - 1 + k * d + spread
    }

    /// The logarithm of the density at each sample, in nats. Shape: (n_samples, n_features) in, n_samples out.
    ///
    /// Errors: another number of features; a number that is not finite; a density below the smallest that `f64` can tell.
    pub fn log_density<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array1<f64>> {
        Ok(numerics::functions::log_sum_exp_rows(&self.log_densities(x.into())?))
    }

    /// The mean of [`log_density`](Self::log_density): how likely the samples are, in nats a sample.
    ///
    /// Errors: those of `log_density`; no samples.
    pub fn log_likelihood<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
        numerics::stats::mean(&self.log_density(x)?)
    }

    /// Schwarz's criterion: `parameters · ln n − 2 · log-likelihood of all samples`. Of several mixtures the one with the
    /// smallest is to be preferred.
    ///
    /// Errors: those of [`log_likelihood`](Self::log_likelihood). Source: Gideon Schwarz, *Estimating the Dimension of a
    /// Model*, Annals of Statistics 6(2), 1978.
    pub fn bic<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
        let x = x.into();
        let n = x.nrows() as f64;
        let mean = self.log_likelihood(x)?;
        Ok(self.n_parameters() as f64 * libm::log(n) - 2.0 * n * mean)
    }

    /// Akaike's criterion: `2 · parameters − 2 · log-likelihood of all samples`, smaller is better.
    ///
    /// Errors: those of [`log_likelihood`](Self::log_likelihood).
    pub fn aic<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<f64> {
        let x = x.into();
        let n = x.nrows() as f64;
        let mean = self.log_likelihood(x)?;
        Ok(2.0 * self.n_parameters() as f64 - 2.0 * n * mean)
    }

    /// New samples that the mixture draws, and the component of each. Shapes: (n, n_features), n.
    ///
    /// Errors: more numbers than [`check::MOST_ELEMENTS`].
    pub fn sample(&self, n: usize, rng: &mut Rng) -> Result<(Array2<f64>, Array1<usize>)> {
        let d = self.means.ncols();
        check::size("n times n_features", &[n, d])?;
        let factors: Vec<Array2<f64>> =
            self.covariances().iter().map(linalg::cholesky).collect::<Result<_>>()?;
        let components =
            if n == 0 { Vec::new() } else { rng.choice_weighted(&self.weights.to_vec(), n)? };
        let mut x = Array2::zeros((n, d));
        for (mut row, &c) in x.rows_mut().into_iter().zip(&components) {
            let z: Array1<f64> = rng.normals(d);
            for i in 0..d {
                row[i] = self.means[[c, i]] + sum::dot(factors[c].row(i), &z)?;
            }
        }
        Ok((x, Array1::from(components)))
    }

    /// The mixture as a pass over samples needs it.
    fn prepared(&self) -> Result<Prepared> {
        let (k, d) = self.means.dim();
        let diagonal = matches!(self.kind, Covariance::Diagonal | Covariance::Spherical);
        let mut factors: Vec<Vec<f64>> = Vec::with_capacity(k);
        let mut constants = Vec::with_capacity(k);
        for c in 0..k {
            let factor = if c > 0 && self.kind == Covariance::Tied {
                factors[0].clone()
            } else if diagonal {
                inverse_deviations(c, self.spreads.row(c))?
            } else {
                inverse_factor(c, &self.covariance(c))?
            };
            let log_determinant: f64 =
                (0..d).map(|i| libm::log(factor[if diagonal { i } else { i * (i + 3) / 2 }])).sum();
            let log_two_pi = libm::log(2.0 * std::f64::consts::PI);
            constants
                .push(libm::log(self.weights[c]) + log_determinant - 0.5 * d as f64 * log_two_pi);
            factors.push(factor);
        }
        let means = self.means.iter().copied().collect();
        Ok(Prepared { n_features: d, means, factors, diagonal, constants })
    }

    /// The logarithm of weight times density for each sample and component.
    fn log_densities(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let (k, d) = self.means.dim();
        check::features("x", &x, d)?;
        check::size("n_samples times n_components", &[x.nrows(), k])?;
        let mixture = self.prepared()?;
        let work = |rows| LogDensities { x: x.view(), rows, mixture: &mixture }.widest();
        let portion = x.nrows().div_ceil(16).next_multiple_of(BLOCK);
        let all = parallel::map(x.nrows(), portion, work).concat();
        let all = numerics::matrix_of((x.nrows(), k), &|i, c| all[i * k + c]);
        check::all_in_range("the logarithm of a density", all, "x")
    }
}

/// 1/√variance of a diagonal.
fn inverse_deviations(component: usize, variances: ArrayView1<'_, f64>) -> Result<Vec<f64>> {
    for (pivot, &value) in variances.iter().enumerate() {
        if !(value > 0.0 && value.is_finite()) {
            let what = format!("the covariance of component {component}");
            return Err(Error::NotPositiveDefinite { what, pivot, value });
        }
    }
    Ok(variances.each(&|v| 1.0 / v.sqrt()).to_vec())
}

/// The inverse of Cholesky's factor, its lower triangle row by row.
fn inverse_factor(component: usize, covariance: &Array2<f64>) -> Result<Vec<f64>> {
    let name = format!("the covariance of component {component}");
    let factor = linalg::cholesky(covariance).map_err(|error| error.renamed("a", &name))?;
    let d = factor.nrows();
    let mut inverse = Array2::<f64>::zeros((d, d));
    for j in 0..d {
        inverse[[j, j]] = 1.0 / factor[[j, j]];
        for i in j + 1..d {
            let known: f64 = (j..i).map(|m| factor[[i, m]] * inverse[[m, j]]).sum();
            inverse[[i, j]] = -known / factor[[i, i]];
        }
    }
    let mut triangle = Vec::with_capacity(d * (d + 1) / 2);
    for i in 0..d {
        triangle.extend(inverse.row(i).iter().take(i + 1));
    }
    check::finite_slice(&name, &triangle).map_err(|_| Error::out_of_range(&name, "x"))?;
    Ok(triangle)
}

impl Predict for GaussianMixtureModel {
    type Target = usize;

    /// The component with the largest responsibility; of equal ones the first.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let densities = self.log_densities(x)?;
        let largest = |row: ArrayView1<'_, f64>| {
            (0..row.len()).fold(0, |best, c| if row[c] > row[best] { c } else { best })
        };
        Ok(densities.rows().into_iter().map(largest).collect())
    }
}

impl PredictProba for GaussianMixtureModel {
    /// Each component's responsibility: its share of the density at the sample. Shape: (n_samples, n_components).
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        Ok(numerics::functions::softmax_rows(&self.log_densities(x)?))
    }
}

#[cfg(feature = "serde")]
impl learning::stored::Stored for Covariance {
    type Form = Covariance;

    fn form(&self) -> Covariance {
        *self
    }

    fn read(_: &str, form: Covariance) -> Result<Self> {
        Ok(form)
    }
}

#[cfg(feature = "serde")]
learning::stored! {
    GaussianMixtureModel as GaussianMixtureModel {
        kind: Covariance, weights: Array1<f64>, means: Array2<f64>, spreads: Array2<f64>,
        log_likelihoods: Vec<f64>, converged: bool,
    }
    |model| {
        let (k, d) = model.means.dim();
        check::samples("means", &model.means)?;
        check::same_length("components", ("means", k), ("weights", model.weights.len()))?;
        for (c, &weight) in model.weights.iter().enumerate() {
            check::positive(&format!("weights[{c}]"), weight)?;
        }
        let rows = if model.kind == Covariance::Tied { 1 } else { k };
        let numbers = match model.kind {
            Covariance::Full | Covariance::Tied => d.saturating_mul(d),
            _ => d,
        };
        check::same_length("rows", ("spreads", model.spreads.nrows()), ("the mixture", rows))?;
        check::same_length("numbers", ("spreads", model.spreads.ncols()), ("the mixture", numbers))?;
        model.prepared().map(|_| ())
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for GaussianMixtureModel {
    const NAME: &'static str = "gaussian-mixture";
}
