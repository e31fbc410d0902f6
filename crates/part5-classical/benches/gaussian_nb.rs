//! Gaussian naive Bayes on 500,000 samples of 16 features in 4 classes: fit, then predict all of them.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::naive_bayes::GaussianNaiveBayes;
use linfa::prelude::{Fit as _, Predict as _};
use ndarray::{Array1, Array2};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, Rng};

const N_SAMPLES: usize = 500_000;
const N_FEATURES: usize = 16;
const N_CLASSES: usize = 4;

fn main() -> Result<()> {
    let (x, y) = samples();
    measure("Groundwork, GaussianNaiveBayes", &x, &y, |x, y| {
        GaussianNaiveBayes::default().fit(x, y)?.predict(x)
    })?;
    // smartcore's takes more than 500 seconds for the fit alone.
    let data = linfa::Dataset::new(x.clone(), y.clone());
    measure("linfa-bayes, GaussianNb", &x, &y, |x, _| {
        let model = linfa_bayes::GaussianNb::params().fit(&data);
        Ok(model.map_err(|error| refused(&error))?.predict(x))
    })
}

/// The same samples as the Python peer draws: each class has its own center, each feature its own spread.
fn samples() -> (Array2<f64>, Array1<usize>) {
    let mut rng = Rng::new(7);
    let mut x: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    let centers: Array2<f64> = rng.normals((N_CLASSES, N_FEATURES));
    let y = Array1::from_iter((0..N_SAMPLES).map(|i| (i * 7919) % 104_729 % N_CLASSES));
    for (mut row, &class) in x.rows_mut().into_iter().zip(&y) {
        row.zip_mut_with(&centers.row(class), |value, center| *value = *value * 2.0 + center);
    }
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
    work: impl Fn(&Array2<f64>, &Array1<usize>) -> Result<Array1<usize>>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = Array1::default(0);
    for _ in 0..n_runs() {
        let start = Instant::now();
        answer = black_box(work(x, y)?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    let right = answer.iter().zip(y).filter(|(a, b)| a == b).count();
    println!("{what}\t{shortest:e}\taccuracy {:.6}", right as f64 / N_SAMPLES as f64);
    Ok(())
}

fn refused(error: &impl std::fmt::Display) -> Error {
    Error::invalid("linfa's fit", error.to_string(), "an answer")
}
