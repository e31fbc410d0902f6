//! Clusters by density: DBSCAN on 20,000 and on 200,000 samples of 2 features, HDBSCAN on 20,000.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::cluster::{Dbscan, Hdbscan};
use linfa::traits::Transformer;
use ndarray::{Array2, Axis, s};
use numerics::estimator::FitUnsupervised;
use numerics::{Error, Result, Rng};
use smartcore::algorithm::neighbour::KNNAlgorithmName;
use smartcore::cluster::dbscan::{DBSCAN, DBSCANParameters};
use smartcore::linalg::basic::matrix::DenseMatrix;

const MIN_SAMPLES: usize = 10;

fn main() -> Result<()> {
    for (n, eps) in [(20_000, 0.15), (200_000, 0.05)] {
        let x = samples(n)?;
        let name = if n == 20_000 { "20,000" } else { "200,000" };
        measure(&format!("{name}: Groundwork, DBSCAN"), n_runs(), || {
            let found = Dbscan { eps, min_samples: MIN_SAMPLES }.fit(&x)?;
            Ok(found.labels().to_vec())
        })?;
        // The others take several seconds for 200,000.
        if n == 20_000 {
            measure(&format!("{name}: linfa, Dbscan"), 1, || linfa(&x, eps))?;
            measure(&format!("{name}: smartcore, DBSCAN"), 1, || smartcore(&x, eps))?;
            measure("HDBSCAN, 20,000: Groundwork", n_runs(), || {
                let found = Hdbscan { min_cluster_size: 50, min_samples: None }.fit(&x)?;
                Ok(found.labels().to_vec())
            })?;
        }
    }
    Ok(())
}

/// Thirty round crowds, and a tenth of the samples anywhere, as the Python peers draw them.
fn samples(n: usize) -> Result<Array2<f64>> {
    let mut rng = Rng::new(7);
    let places: Array2<f64> = rng.uniforms((30, 2)) * 10.0;
    let which = (0..n).map(|_| rng.integers(0..30_usize)).collect::<Result<Vec<usize>>>()?;
    let noise: Array2<f64> = rng.normals((n, 2)) * 0.3;
    let mut x = places.select(Axis(0), &which) + noise;
    let anywhere: Array2<f64> = rng.uniforms((n / 10, 2)) * 12.0 - 1.0;
    x.slice_mut(s![..n / 10, ..]).assign(&anywhere);
    Ok(x)
}

fn linfa(x: &Array2<f64>, eps: f64) -> Result<Vec<Option<usize>>> {
    use linfa::ParamGuard;
    let how = linfa_clustering::Dbscan::params(MIN_SAMPLES).tolerance(eps);
    let how = how.check().map_err(|error| refused("linfa", &error))?;
    Ok(how.transform(x).to_vec())
}

fn smartcore(x: &Array2<f64>, eps: f64) -> Result<Vec<Option<usize>>> {
    let rows: Vec<Vec<f64>> = x.rows().into_iter().map(|row| row.to_vec()).collect();
    let x = DenseMatrix::from_2d_vec(&rows).map_err(|error| refused("smartcore", &error))?;
    let how = DBSCANParameters::default().with_eps(eps).with_min_samples(MIN_SAMPLES);
    let how = how.with_algorithm(KNNAlgorithmName::CoverTree);
    let labels: Vec<i32> = DBSCAN::<f64, i32, _, _, _>::fit(&x, how)
        .and_then(|model| model.predict(&x))
        .map_err(|error| refused("smartcore", &error))?;
    // It numbers from 1, and 0 is noise.
    Ok(labels.into_iter().map(|label| usize::try_from(label - 1).ok()).collect())
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(what: &str, n_runs: usize, fit: impl Fn() -> Result<Vec<Option<usize>>>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = Vec::new();
    for _ in 0..n_runs {
        let start = Instant::now();
        answer = black_box(fit()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    let n_clusters = answer.iter().flatten().max().map_or(0, |most| most + 1);
    let n_noise = answer.iter().filter(|label| label.is_none()).count();
    println!("{what}\t{shortest:e}\t{n_clusters} clusters, {n_noise} noise");
    Ok(())
}

fn refused(who: &str, error: &impl std::fmt::Display) -> Error {
    Error::invalid(format!("{who}'s fit"), error.to_string(), "an answer")
}
