//! Ridge regression on 200,000 samples of 100 features: fit the weights and the intercept.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use learning::linear_model::Ridge;
use linfa::Dataset;
use linfa::traits::Fit as _;
use linfa_linear::LinearRegression;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::Fit;
use numerics::{Result, Rng};

const N_SAMPLES: usize = 200_000;
const N_FEATURES: usize = 100;
const ALPHA: f64 = 1.0;

fn main() -> Result<()> {
    let (x, y) = samples();
    let ours = Ridge { alpha: ALPHA, fit_intercept: true };
    measure("Groundwork, Ridge", &x, &y, || {
        let model = ours.fit(x.view(), y.view())?;
        Ok((model.coef().to_owned(), model.intercept()))
    })?;
    let data = Dataset::new(x.clone(), y.clone());
    // linfa's ridge is its elastic net, which runs all its iterations here whatever the tolerance: over a minute.
    measure("linfa, LinearRegression (no penalty)", &x, &y, || {
        let model = LinearRegression::new().fit(&data).map_err(|error| refused(&error))?;
        Ok((model.params().clone(), model.intercept()))
    })?;
    Ok(())
}

/// The same samples as the Python peer draws.
fn samples() -> (Array2<f64>, Array1<f64>) {
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    let weights: Array1<f64> = rng.normals(N_FEATURES);
    let noise: Array1<f64> = rng.normals(N_SAMPLES);
    let y = x.dot(&weights) + 3.0 + noise * 5.0;
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
    y: &Array1<f64>,
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

/// The largest slope that is left, as a share of the largest slope at the start: zero at the best weights.
fn quality(x: &Array2<f64>, y: &Array1<f64>, coef: &Array1<f64>, intercept: f64) -> String {
    let largest = |slopes: &Array1<f64>| slopes.iter().fold(0.0_f64, |m, s| m.max(s.abs()));
    let residuals = x.dot(coef) + intercept - y;
    let left = largest(&(x.t().dot(&residuals) + coef * ALPHA));
    let centered = y - y.mean().unwrap_or(0.0);
    let start = largest(&x.t().dot(&centered));
    let total = centered.mapv(|d| d * d).sum();
    let r_squared =
        1.0 - residuals.map_axis(Axis(0), |r| r.mapv(|r| r * r).sum()).into_scalar() / total;
    format!("R² {r_squared:.6}, slope left {:.0e}", left / start)
}

fn refused(error: &impl std::fmt::Display) -> numerics::Error {
    numerics::Error::invalid("linfa's fit", error.to_string(), "an answer")
}
