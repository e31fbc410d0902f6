//! Logistic regression on 100,000 samples of 50 features, the same penalized loss for all.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use learning::linear_model::LogisticRegression;
use linfa::Dataset;
use linfa::traits::Fit as _;
use ndarray::{Array1, Array2, Zip};
use numerics::estimator::Fit;
use numerics::{Result, Rng, functions};

const N_SAMPLES: usize = 100_000;
const N_FEATURES: usize = 50;
const L2: f64 = 1.0;

fn main() -> Result<()> {
    let (x, y) = samples();
    let ours = LogisticRegression { l2: L2, ..Default::default() };
    measure("Groundwork, LogisticRegression (Newton)", &x, &y, || {
        let model = ours.fit(x.view(), y.view())?;
        Ok((model.coef().to_owned(), model.intercept()))
    })?;
    let data = Dataset::new(x.clone(), y.mapv(|class| class == 1));
    for (what, tolerance) in [("linfa, default tolerance", 1e-4), ("linfa, tolerance 1e-8", 1e-8)] {
        let theirs = linfa_logistic::LogisticRegression::default()
            .alpha(L2)
            .max_iterations(1000)
            .gradient_tolerance(tolerance);
        measure(what, &x, &y, || {
            let model = theirs.fit(&data).map_err(|error| refused(&error))?;
            // linfa's positive class is the more frequent one.
            let sign = if model.labels().pos.class { 1.0 } else { -1.0 };
            Ok((sign * model.params(), sign * model.intercept()))
        })?;
    }
    Ok(())
}

/// The same samples as the Python peer draws.
fn samples() -> (Array2<f64>, Array1<usize>) {
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    let weights: Array1<f64> = rng.normals(N_FEATURES);
    let luck: Array1<f64> = rng.uniforms(N_SAMPLES);
    let logits = x.dot(&weights) * 0.3 - 1.0;
    let y =
        Zip::from(&logits).and(&luck).map_collect(|&z, &u| usize::from(u < functions::sigmoid(z)));
    (x, y)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(
    what: &str,
    x: &Array2<f64>,
    y: &Array1<usize>,
    fit: impl Fn() -> Result<(Array1<f64>, f64)>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = None;
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = Some(black_box(fit()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some((coef, intercept)) = answer {
        println!("{what}\t{shortest:e}\t{}", quality(x, y, &coef, intercept));
    }
    Ok(())
}

/// The mean penalized loss, and the largest slope that is left as a share of the largest slope at the start.
fn quality(x: &Array2<f64>, y: &Array1<usize>, coef: &Array1<f64>, intercept: f64) -> String {
    let largest = |slopes: &Array1<f64>| slopes.iter().fold(0.0_f64, |m, s| m.max(s.abs()));
    let y = y.mapv(|class| class as f64);
    let logits = x.dot(coef) + intercept;
    let losses = Zip::from(&logits).and(&y).map_collect(|&z, &y| functions::softplus(z) - y * z);
    let loss = (losses.sum() + 0.5 * L2 * coef.dot(coef)) / N_SAMPLES as f64;
    let left = largest(&(x.t().dot(&(logits.mapv(functions::sigmoid) - &y)) + coef * L2));
    let start = largest(&x.t().dot(&(0.5 - &y)));
    format!("loss {loss:.8}, slope left {:.0e}", left / start)
}

fn refused(error: &impl std::fmt::Display) -> numerics::Error {
    numerics::Error::invalid("linfa's fit", error.to_string(), "an answer")
}
