//! The tree of merges of 10,000 samples of 8 features, with Ward's and with average linkage.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::cluster::{Agglomerative, Dendrogram, Linkage};
use ndarray::{Array2, Axis};
use numerics::estimator::FitUnsupervised;
use numerics::{Result, Rng};

const N_SAMPLES: usize = 10_000;
const N_FEATURES: usize = 8;

fn main() -> Result<()> {
    let x = samples()?;
    // linfa has one in the crate linfa-hierarchical, which this book does not compile. smartcore searches a table of
    // all pairs for each merge, which takes minutes.
    for (name, linkage) in [("Ward", Linkage::Ward), ("average", Linkage::Average)] {
        measure(&format!("{name}: Groundwork"), || Agglomerative { linkage }.fit(&x))?;
    }
    Ok(())
}

/// Samples around ten places, as the Python peers draw them.
fn samples() -> Result<Array2<f64>> {
    let mut rng = Rng::new(7);
    let places: Array2<f64> = rng.normals((10, N_FEATURES)) * 2.0;
    let which =
        (0..N_SAMPLES).map(|_| rng.integers(0..10_usize)).collect::<Result<Vec<usize>>>()?;
    let noise: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    Ok(places.select(Axis(0), &which) + noise)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(what: &str, fit: impl Fn() -> Result<Dendrogram>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut heights = 0.0;
    for _ in 0..n_runs() {
        let start = Instant::now();
        let tree = black_box(fit()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        heights = tree.merges().iter().map(|merge| merge.height).sum();
    }
    println!("{what}\t{shortest:e}\tsum of heights {heights:.3}");
    Ok(())
}
