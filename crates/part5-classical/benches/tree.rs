//! A decision tree on 50,000 samples of 20 features in two classes, grown until the leaves are pure.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::tree::DecisionTreeClassifier;
use linfa::Dataset;
use linfa::traits::{Fit as _, Predict as _};
use linfa_trees::{DecisionTree, SplitQuality};
use ndarray::{Array1, Array2, ArrayView2, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use smartcore::linalg::basic::matrix::DenseMatrix;
use smartcore::tree::decision_tree_classifier as smart;

const N_TRAIN: usize = 50_000;
const N_HELD_OUT: usize = 10_000;
const N_FEATURES: usize = 20;

fn main() -> Result<()> {
    let (x, y) = samples();
    let (train, held_out) = (x.slice(s![..N_TRAIN, ..]), x.slice(s![N_TRAIN.., ..]));
    let (classes, truth) = (y.slice(s![..N_TRAIN]), y.slice(s![N_TRAIN..]).to_vec());
    measure("Groundwork, DecisionTreeClassifier", &truth, || {
        let model = DecisionTreeClassifier::default().fit(train, classes)?;
        Ok((model.tree().n_leaves(), move || model.predict(held_out).map(|y| y.to_vec())))
    })?;
    let data = Dataset::new(train.to_owned(), classes.to_owned());
    measure("linfa, DecisionTree", &truth, || {
        let tree = DecisionTree::params().split_quality(SplitQuality::Gini);
        let tree = tree.min_weight_leaf(1.0).min_weight_split(2.0).max_depth(None);
        let model = tree.fit(&data).map_err(|error| refused(&error))?;
        Ok((model.num_leaves(), move || Ok(model.predict(&held_out).to_vec())))
    })?;
    let (rows, targets) = (dense(train)?, classes.iter().map(|&y| y as u32).collect::<Vec<_>>());
    measure("smartcore, DecisionTreeClassifier", &truth, || {
        let model = smart::DecisionTreeClassifier::fit(&rows, &targets, Default::default());
        let model = model.map_err(|error| refused(&error))?;
        let held_out = dense(held_out)?;
        // It does not tell its leaves.
        let predict = move || {
            let answers = model.predict(&held_out).map_err(|error| refused(&error))?;
            Ok(answers.into_iter().map(|y: u32| y as usize).collect())
        };
        Ok((0, predict))
    })?;
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

fn dense(x: ArrayView2<'_, f64>) -> Result<DenseMatrix<f64>> {
    let numbers = x.iter().copied().collect();
    DenseMatrix::new(x.nrows(), x.ncols(), numbers, false).map_err(|error| refused(&error))
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand, and one of those that take half a minute.
fn n_runs(what: &str) -> usize {
    let asked = std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok());
    if what.starts_with("linfa") { 1 } else { asked.unwrap_or(1) }
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how many of the held-out are right.
fn measure<P: FnOnce() -> Result<Vec<usize>>>(
    what: &str,
    truth: &[usize],
    fit: impl Fn() -> Result<(usize, P)>,
) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut grown = None;
    for _ in 0..n_runs(what) {
        let start = Instant::now();
        grown = Some(black_box(fit()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some((n_leaves, predict)) = grown {
        let right = predict()?.iter().zip(truth).filter(|(guess, class)| guess == class).count();
        let share = right as f64 / truth.len() as f64;
        let leaves = if n_leaves > 0 { format!(", {n_leaves} leaves") } else { String::new() };
        println!("{what}\t{shortest:e}\taccuracy {share:.4}{leaves}");
    }
    Ok(())
}

fn refused(error: &impl std::fmt::Display) -> numerics::Error {
    numerics::Error::invalid("a peer's fit", error.to_string(), "an answer")
}
