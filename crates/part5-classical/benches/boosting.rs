//! Boosting on 100,000 samples of 30 features, two classes: 100 trees of depth 6 (learning rate 0.1, 255 bins).
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::boosting::GradientBoosting;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, PredictProba};
use numerics::functions::sigmoid;
use numerics::{Result, Rng};

const N_TRAIN: usize = 100_000;
const N_TEST: usize = 20_000;
const N_FEATURES: usize = 30;

fn main() -> Result<()> {
    let (x, y) = samples();
    let train = (x.slice(s![..N_TRAIN, ..]), y.slice(s![..N_TRAIN]));
    let test = (x.slice(s![N_TRAIN.., ..]), y.slice(s![N_TRAIN..]));
    // linfa 0.8 has no gradient boosting. smartcore's takes six seconds a tree here, ten minutes in all.
    measure("Groundwork, GradientBoosting", test, || {
        GradientBoosting::default().fit(train.0, train.1)
    })
}

/// The same samples as the Python peer draws: seven columns matter, by a line, a wave, a bend, steps and two products.
fn samples() -> (Array2<f64>, Array1<usize>) {
    let n = N_TRAIN + N_TEST;
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((n, N_FEATURES));
    let draws: Array1<f64> = rng.uniforms(n);
    let class = |(row, draw): (ArrayView1<'_, f64>, &f64)| {
        let step = |x: f64| if x > 0.0 { 1.0 } else { 0.0 };
        let score = 2.0 * row[0]
            + 1.5 * libm::sin(2.0 * row[1])
            + row[2].abs()
            + 2.0 * step(row[3] - 0.5)
            + 1.5 * row[4] * step(row[5])
            + step(row[0]) * row[6]
            - 1.4;
        usize::from(*draw < sigmoid(score))
    };
    let y = x.rows().into_iter().zip(&draws).map(class).collect();
    (x, y)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure<M: PredictProba>(
    what: &str,
    (x, y): (ArrayView2<'_, f64>, ArrayView1<'_, usize>),
    fit: impl Fn() -> Result<M>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = None;
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = Some(black_box(fit()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some(model) = answer {
        let p = model.predict_proba(x)?.column(1).to_owned();
        println!("{what}\t{shortest:e}\tlog loss {:.4}", learning::metrics::log_loss(y, &p)?);
    }
    Ok(())
}
