//! A hundred trees on 50,000 samples of 20 features in two classes: a random forest, and extra trees.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::forest::{ExtraTreesClassifier, RandomForestClassifier};
use ndarray::{Array1, Array2, s};
use numerics::estimator::Predict;
use numerics::{Result, Rng};

const N_TRAIN: usize = 50_000;
const N_HELD_OUT: usize = 10_000;
const N_FEATURES: usize = 20;

fn main() -> Result<()> {
    let (x, y) = samples();
    let (train, held_out) = (x.slice(s![..N_TRAIN, ..]), x.slice(s![N_TRAIN.., ..]));
    let (classes, truth) = (y.slice(s![..N_TRAIN]), y.slice(s![N_TRAIN..]).to_vec());
    measure("random forest: Groundwork, RandomForestClassifier", &truth, || {
        let model = RandomForestClassifier::default().fit(train, classes, &mut Rng::new(1))?;
        Ok(move || model.predict(held_out).map(|y| y.to_vec()))
    })?;
    measure("extra trees: Groundwork, ExtraTreesClassifier", &truth, || {
        let model = ExtraTreesClassifier::default().fit(train, classes, &mut Rng::new(1))?;
        Ok(move || model.predict(held_out).map(|y| y.to_vec()))
    })?;
    // linfa has no forest among this book's crates, and smartcore's was not done after 80 seconds.
    Ok(())
}

/// The same samples as the Python peer draws: the class is the sign of a sum of products, steps and noise over six features;
/// the other fourteen say nothing.
fn samples() -> (Array2<f64>, Array1<usize>) {
    let n = N_TRAIN + N_HELD_OUT;
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((n, N_FEATURES));
    let noise: Array1<f64> = rng.normals(n);
    let class = |i: usize| {
        let r = x.row(i);
        let step = if r[3] > 0.5 { 1.5 } else { -0.5 };
        let sum = r[0] + r[1] * r[2] + step + 0.7 * r[4] * r[4] - 0.7 + 0.5 * r[5] * r[0];
        usize::from(sum + 0.5 * noise[i] > 0.0)
    };
    let y = (0..n).map(class).collect();
    (x, y)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how many of the held-out are right.
fn measure<P: FnOnce() -> Result<Vec<usize>>>(
    what: &str,
    truth: &[usize],
    fit: impl Fn() -> Result<P>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut grown = None;
    for _ in 0..n_runs() {
        let start = Instant::now();
        grown = Some(black_box(fit()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some(predict) = grown {
        let right = predict()?.iter().zip(truth).filter(|(guess, class)| guess == class).count();
        let share = right as f64 / truth.len() as f64;
        println!("{what}\t{shortest:e}\taccuracy {share:.4}");
    }
    Ok(())
}
