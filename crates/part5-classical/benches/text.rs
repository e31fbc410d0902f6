//! From which third of Moby-Dick is a paragraph? Words, TF-IDF and multinomial naive Bayes over four folds.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::naive_bayes::MultinomialNaiveBayes;
use learning::feature_extraction::{BagOfWords, TfIdf};
use numerics::Result;

const N_FOLDS: usize = 4;

fn main() -> Result<()> {
    let text = data::moby_dick_whole();
    let long = |line: &&str| line.split_whitespace().count() >= 10;
    let paragraphs: Vec<&str> = text.lines().filter(long).collect();
    let n = paragraphs.len();
    let thirds: Vec<usize> = (0..n).map(|i| i * 3 / n).collect();
    // linfa-bayes' MultinomialNb takes a matrix with its zeros and writes its whole model to stderr, class by class: 0.8.1 has
    // a dbg! left in it. smartcore's takes whole numbers alone, not TF-IDF.
    measure("Groundwork, BagOfWords, TfIdf, MultinomialNaiveBayes", n, || {
        cross_validated(&paragraphs, &thirds)
    })
}

/// Of how many paragraphs a model of the other three folds finds the third.
fn cross_validated(paragraphs: &[&str], thirds: &[usize]) -> Result<usize> {
    let mut right = 0;
    for fold in 0..N_FOLDS {
        let mut train = (Vec::new(), Vec::new());
        let mut held_out = (Vec::new(), Vec::new());
        for (i, (&paragraph, &third)) in paragraphs.iter().zip(thirds).enumerate() {
            let side = if i % N_FOLDS == fold { &mut held_out } else { &mut train };
            side.0.push(paragraph);
            side.1.push(third);
        }
        let (words, counts) = BagOfWords::default().fit_counts(&train.0)?;
        let weights = TfIdf::default().fit_sparse(&counts)?;
        let new = weights.transform_sparse(&words.transform_sparse(&held_out.0)?)?;
        let x = weights.transform_sparse(&counts)?;
        let model = MultinomialNaiveBayes::default().fit_sparse(&x, &train.1)?;
        let answers = model.predict_sparse(&new)?;
        right += answers.iter().zip(&held_out.1).filter(|(a, b)| a == b).count();
    }
    Ok(right)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(what: &str, n: usize, work: impl Fn() -> Result<usize>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut right = 0;
    for _ in 0..n_runs() {
        let start = Instant::now();
        right = black_box(work()?);
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("{what}\t{shortest:e}\taccuracy {:.6}", right as f64 / n as f64);
    Ok(())
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}
