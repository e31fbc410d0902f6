//! A support vector machine with the RBF kernel, C 1, on 5,000 and 20,000 samples of 20 features: fit it, and ask it 5,000 times.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::svm::Svc;
use learning::kernels::Kernel;
use linfa::Dataset;
use linfa::traits::{Fit as _, Predict as _};
use linfa_svm::Svm;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};

const SIZES: [(&str, usize); 2] = [("5,000", 5_000), ("20,000", 20_000)];
const N_NEW: usize = 5_000;
const N_FEATURES: usize = 20;
const GAMMA: f64 = 1.0 / N_FEATURES as f64;

fn main() -> Result<()> {
    for (name, n_samples) in SIZES {
        let (x, y) = samples(n_samples);
        let (x, new) = x.view().split_at(Axis(0), n_samples);
        let (y, truth) = y.view().split_at(Axis(0), n_samples);
        let right = |answers: &Array1<usize>| {
            let right = answers.iter().zip(&truth).filter(|(a, b)| a == b).count();
            format!("accuracy {:.4}", right as f64 / N_NEW as f64)
        };
        let ours = Svc { kernel: Kernel::Rbf { gamma: GAMMA }, ..Svc::default() };
        let model = measure(
            &format!("fit, {name}: Groundwork"),
            n_runs(),
            || ours.fit(x, y),
            |model| format!("{} support vectors", model.n_support()),
        )?;
        let what = format!("predict, {name}: Groundwork");
        measure(&what, n_runs(), || model.predict(new), right)?;
        // linfa keeps the whole Gram matrix: 3 GB and a minute at 20,000. smartcore takes three minutes at 5,000.
        if n_samples > 5_000 {
            continue;
        }
        let data = Dataset::new(x.to_owned(), y.mapv(|class| class == 1));
        let theirs = Svm::<f64, bool>::params().gaussian_kernel(1.0 / GAMMA).eps(1e-3);
        let model = measure(
            &format!("fit, {name}: linfa"),
            1,
            || theirs.fit(&data).map_err(|error| refused(&error)),
            |model| format!("{} support vectors", model.nsupport()),
        )?;
        let what = format!("predict, {name}: linfa");
        let answer = || Ok(model.predict(&new.to_owned()).mapv(usize::from));
        measure(&what, n_runs(), answer, right)?;
    }
    Ok(())
}

/// The same samples as the Python peer draws: a plane, a product of two features, noise.
fn samples(n_samples: usize) -> (Array2<f64>, Array1<usize>) {
    let mut rng = Rng::new(7);
    let n = n_samples + N_NEW;
    let x: Array2<f64> = rng.normals((n, N_FEATURES));
    let weights: Array1<f64> = rng.normals(N_FEATURES);
    let noise: Array1<f64> = rng.normals(n);
    let plane = x.dot(&weights) / (N_FEATURES as f64).sqrt();
    let score = plane + 0.5 * &x.column(0) * x.column(1) + 0.3 * noise;
    (x, score.mapv(|s| usize::from(s > 0.0)))
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure<T>(
    what: &str,
    n_runs: usize,
    work: impl Fn() -> Result<T>,
    quality: impl Fn(&T) -> String,
) -> Result<T> {
    let mut shortest = f64::INFINITY;
    let mut timed = || {
        let start = Instant::now();
        let answer = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        Ok(answer)
    };
    let mut answer = timed()?;
    for _ in 1..n_runs {
        answer = timed()?;
    }
    println!("{what}\t{shortest:e}\t{}", quality(&answer));
    Ok(answer)
}

fn refused(error: &impl std::fmt::Display) -> numerics::Error {
    numerics::Error::invalid("linfa's fit", error.to_string(), "a machine")
}
