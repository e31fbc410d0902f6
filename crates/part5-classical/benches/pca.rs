//! The first 10 principal components of 50,000 samples of 100 features.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::decomposition::{Pca, RandomizedPca};
use linfa::Dataset;
use linfa::traits::Fit as _;
use ndarray::{Array1, Array2};
use numerics::estimator::FitUnsupervised;
use numerics::{Error, Result, Rng};
use smartcore::decomposition::pca::{PCA, PCAParameters};
use smartcore::linalg::basic::arrays::Array as _;
use smartcore::linalg::basic::matrix::DenseMatrix;

const N_SAMPLES: usize = 50_000;
const N_FEATURES: usize = 100;
const N_COMPONENTS: usize = 10;

fn main() -> Result<()> {
    let x = samples();
    let ours = Pca { n_components: Some(N_COMPONENTS), ..Default::default() };
    measure("Groundwork, Pca", n_runs(), &x, || Ok(ours.fit(&x)?.components().to_owned()))?;
    let ours = RandomizedPca { n_components: N_COMPONENTS, n_iterations: 2, ..Default::default() };
    measure("Groundwork, RandomizedPca, 3 times through", n_runs(), &x, || {
        Ok(ours.fit(&x, &mut Rng::new(1))?.components().to_owned())
    })?;
    let data = Dataset::from(x.clone());
    measure("linfa, Pca", n_runs(), &x, || {
        let fitted = linfa_reduction::Pca::params(N_COMPONENTS).fit(&data);
        Ok(fitted.map_err(|error| refused(&error))?.components().to_owned())
    })?;
    // A quarter of a minute a run, so one.
    let rows: Vec<Vec<f64>> = x.rows().into_iter().map(|row| row.to_vec()).collect();
    let dense = DenseMatrix::from_2d_vec(&rows).map_err(|error| refused(&error))?;
    measure("smartcore, PCA (once)", 1, &x, || {
        let how = PCAParameters::default().with_n_components(N_COMPONENTS);
        let model = PCA::fit(&dense, how).map_err(|error| refused(&error))?;
        let columns = model.components();
        Ok(Array2::from_shape_fn((N_COMPONENTS, N_FEATURES), |(i, j)| *columns.get((j, i))))
    })
}

/// Ten hidden numbers make a hundred, with noise: what the Python peers draw, too.
fn samples() -> Array2<f64> {
    let mut rng = Rng::new(7);
    let hidden: Array2<f64> = rng.normals((N_SAMPLES, 10));
    let mixing: Array2<f64> = rng.normals((10, N_FEATURES));
    let noise: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    hidden.dot(&mixing) + noise
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(
    what: &str,
    n_runs: usize,
    x: &Array2<f64>,
    fit: impl Fn() -> Result<Array2<f64>>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut components = Array2::zeros((0, 0));
    for _ in 0..n_runs {
        let start = Instant::now();
        components = black_box(fit()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("{what}\t{shortest:e}\texplained variance {:.8}", explained(x, &components));
    Ok(())
}

/// The share of the variance along the components, whoever found them.
fn explained(x: &Array2<f64>, components: &Array2<f64>) -> f64 {
    let mean: Array1<f64> = x.sum_axis(ndarray::Axis(0)) / x.nrows() as f64;
    let centered = x - &mean;
    let squares = |a: &Array2<f64>| a.iter().map(|v| v * v).sum::<f64>();
    squares(&centered.dot(&components.t())) / squares(&centered)
}

fn refused(error: &impl std::fmt::Display) -> Error {
    Error::invalid("the peer's fit", error.to_string(), "an answer")
}
