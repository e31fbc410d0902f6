//! k-means with 20 centers on 100,000 samples of 16 features: from the same start until the centers rest.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::cluster::{KMeans, Steps};
use linfa::DatasetBase;
use linfa::traits::Fit;
use linfa_clustering::KMeansInit;
use ndarray::{Array2, Axis, s};
use numerics::{Error, Result, Rng};

const N_SAMPLES: usize = 100_000;
const N_FEATURES: usize = 16;
const K: usize = 20;

fn main() -> Result<()> {
    let x = samples()?;
    let start = x.slice(s![..K, ..]).to_owned();
    for steps in [Steps::Hamerly, Steps::Lloyd] {
        measure(&format!("Groundwork, {steps:?}"), n_runs(), &x, || {
            let how = KMeans { n_clusters: K, steps, ..KMeans::default() };
            Ok(how.fit_from(&x, &start)?.centers().clone())
        })?;
    }
    // linfa stops at the size of the centers' move itself, not of its square. smartcore's k-means takes no start, only a number
    // for its own, so it is not the same work.
    let data = DatasetBase::from(x.clone());
    measure("linfa, KMeans", 1, &x, || {
        let how = linfa_clustering::KMeans::params(K).n_runs(1).tolerance(0.01);
        let how = how.max_n_iterations(300).init_method(KMeansInit::Precomputed(start.clone()));
        let model = how.fit(&data).map_err(|error| refused(&error))?;
        Ok(model.centroids().to_owned())
    })
}

/// Samples around 20 places that overlap, as the Python peer draws them.
fn samples() -> Result<Array2<f64>> {
    let mut rng = Rng::new(7);
    let places: Array2<f64> = rng.normals((K, N_FEATURES)) * 0.7;
    let which = (0..N_SAMPLES).map(|_| rng.integers(0..K)).collect::<Result<Vec<usize>>>()?;
    let noise: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    Ok(places.select(Axis(0), &which) + noise)
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
    let mut answer = None;
    for _ in 0..n_runs {
        let start = Instant::now();
        answer = Some(black_box(fit()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some(centers) = answer {
        println!("{what}\t{shortest:e}\tinertia {:.3}", inertia(x, &centers));
    }
    Ok(())
}

/// The sum of the squared distances to the nearest center.
fn inertia(x: &Array2<f64>, centers: &Array2<f64>) -> f64 {
    let nearest = |sample: ndarray::ArrayView1<'_, f64>| {
        let squares = centers
            .rows()
            .into_iter()
            .map(|center| sample.iter().zip(center).map(|(a, b)| (a - b) * (a - b)).sum::<f64>());
        squares.fold(f64::INFINITY, f64::min)
    };
    x.rows().into_iter().map(nearest).sum()
}

fn refused(error: &impl std::fmt::Display) -> Error {
    Error::invalid("linfa's fit", error.to_string(), "an answer")
}
