//! The area under the ROC curve of 10,000,000 scores, a third of them positive.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use learning::metrics::roc_auc;
use linfa::dataset::Pr;
use linfa::prelude::BinaryClassification as _;
use ndarray::{Array1, Zip};
use numerics::{Result, Rng};

const N_SCORES: usize = 10_000_000;

fn main() -> Result<()> {
    let (y, scores) = samples();
    measure("Groundwork, roc_auc", || roc_auc(y.view(), scores.view()))?;
    // linfa's scores, curve and area are in f32: its answer differs in the third decimal.
    let truth: Vec<bool> = y.iter().map(|class| *class == 1).collect();
    let probabilities = scores.mapv(|score| Pr::new_unchecked(score as f32));
    measure("linfa, roc on f32", || {
        let curve = probabilities.as_slice().unwrap_or_default().roc(&truth);
        let curve = curve.map_err(|error| refused(&error))?;
        Ok(f64::from(curve.area_under_curve()))
    })?;
    Ok(())
}

/// The same scores as the Python peer draws: positives uniform in (0.2, 1), negatives in (0, 0.8).
fn samples() -> (Array1<usize>, Array1<f64>) {
    let mut rng = Rng::new(7);
    let luck: Array1<f64> = rng.uniforms(N_SCORES);
    let y = luck.mapv(|u| usize::from(u < 1.0 / 3.0));
    let spread: Array1<f64> = rng.uniforms(N_SCORES);
    let scores = Zip::from(&y).and(&spread).map_collect(|&class, &u| 0.8 * u + 0.2 * class as f64);
    (y, scores)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, what came out.
fn measure(what: &str, work: impl Fn() -> Result<f64>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut auc = 0.0;
    for _ in 0..n_runs() {
        let start = Instant::now();
        auc = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("{what}\t{shortest:e}\tAUC {auc:.10}");
    Ok(())
}

fn refused(error: &impl std::fmt::Display) -> numerics::Error {
    numerics::Error::invalid("linfa's roc", error.to_string(), "a curve")
}
