//! Twenty steps of EM: 8 Gaussian components with full covariances, 100,000 samples of 8 features.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::mixture::{GaussianMixture, MixtureStart};
use linfa::DatasetBase;
use linfa::traits::Fit as _;
use linfa_clustering::GaussianMixtureModel as LinfaMixture;
use ndarray::{Array1, Array2, Axis, s};
use numerics::{Error, Result, Rng};

const N_SAMPLES: usize = 100_000;
const N_FEATURES: usize = 8;
const N_COMPONENTS: usize = 8;

fn main() -> Result<()> {
    let x = samples();
    let start = MixtureStart {
        weights: Array1::from_elem(N_COMPONENTS, 1.0 / N_COMPONENTS as f64),
        means: x.slice(s![..N_COMPONENTS, ..]).to_owned(),
        covariances: vec![Array2::eye(N_FEATURES) * 9.0; N_COMPONENTS],
    };
    let ours = GaussianMixture {
        n_components: N_COMPONENTS,
        tolerance: 0.0,
        max_steps: 20,
        ..Default::default()
    };
    measure("Groundwork, GaussianMixture", &x, || {
        let model = ours.fit_from(&x, &start)?;
        let (weights, means) = (model.weights().to_owned(), model.means().to_owned());
        Ok(MixtureStart { weights, means, covariances: model.covariances() })
    })?;
    // linfa begins where its own k-means ends (in its time). A fit that did not settle gives no answer, but the next of
    // its n_runs goes on from where it is: ten of two steps, of which the second always "converges".
    let data = DatasetBase::from(x.clone());
    measure("linfa, GaussianMixtureModel (its own start)", &x, || {
        let how = LinfaMixture::params(N_COMPONENTS).n_runs(10).max_n_iterations(2).tolerance(1e9);
        let fitted = how.fit(&data).map_err(|error| refused(&error))?;
        Ok(MixtureStart {
            weights: fitted.weights() / fitted.weights().sum(),
            means: fitted.means().to_owned(),
            covariances: fitted.covariances().axis_iter(Axis(0)).map(|c| c.to_owned()).collect(),
        })
    })
}

/// Eight bells of different shapes, as the Python peers draw them.
fn samples() -> Array2<f64> {
    let mut rng = Rng::new(7);
    let centers = rng.normals((N_COMPONENTS, N_FEATURES)) * 3.0;
    let shapes: Array2<f64> = rng.normals((N_COMPONENTS * N_FEATURES, N_FEATURES));
    let noise: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    let mut x = Array2::zeros((N_SAMPLES, N_FEATURES));
    for (i, mut row) in x.rows_mut().into_iter().enumerate() {
        let c = i % N_COMPONENTS;
        let shape = shapes.slice(s![c * N_FEATURES..(c + 1) * N_FEATURES, ..]);
        row.assign(&(shape.dot(&noise.row(i)) * 0.6 + centers.row(c)));
    }
    x
}

/// How likely a mixture makes the samples, whoever found it.
fn log_likelihood(x: &Array2<f64>, found: &MixtureStart) -> Result<f64> {
    let one_step =
        GaussianMixture { n_components: N_COMPONENTS, max_steps: 1, ..Default::default() };
    Ok(one_step.fit_from(x, found)?.log_likelihoods()[0])
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(what: &str, x: &Array2<f64>, fit: impl Fn() -> Result<MixtureStart>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut likelihood = f64::NAN;
    for _ in 0..n_runs() {
        let start = Instant::now();
        let found = black_box(fit()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        likelihood = log_likelihood(x, &found)?;
    }
    println!("{what}\t{shortest:e}\tlog-likelihood {likelihood:.6} nats a sample");
    Ok(())
}

fn refused(error: &impl std::fmt::Display) -> Error {
    Error::invalid("the peer's fit", error.to_string(), "an answer")
}
