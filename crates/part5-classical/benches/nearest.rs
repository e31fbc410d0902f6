//! The 10 nearest of 50,000 samples of 16 features, for 5,000 new ones: build the search and ask it.
//! threads: 1 2

use std::hint::black_box;
use std::time::Instant;

use classical::neighbors::{BallTree, BruteForce, KdTree};
use linfa_nn::distance::L2Dist;
use linfa_nn::{CommonNearestNeighbour, NearestNeighbour};
use ndarray::Array2;
use numerics::{Error, Result, Rng};
use smartcore::algorithm::neighbour::linear_search::LinearKNNSearch;
use smartcore::metrics::distance::euclidian::Euclidian;

const N_SAMPLES: usize = 50_000;
const N_FEATURES: usize = 16;
const N_NEW: usize = 5_000;
const K: usize = 10;

fn main() -> Result<()> {
    // The same samples as the Python peers draw.
    let mut rng = Rng::new(7);
    let x: Array2<f64> = rng.normals((N_SAMPLES, N_FEATURES));
    let new: Array2<f64> = rng.normals((N_NEW, N_FEATURES));
    let all = n_runs();
    measure("Groundwork, brute force", all, || {
        Ok(BruteForce::new(&x)?.k_nearest(&new, K)?.distances)
    })?;
    measure("Groundwork, kd-tree", all, || Ok(KdTree::new(&x)?.k_nearest(&new, K)?.distances))?;
    measure("Groundwork, ball tree", all, || Ok(BallTree::new(&x)?.k_nearest(&new, K)?.distances))?;
    // linfa and smartcore answer one sample at a time, on one thread: about ten seconds each, so one run.
    measure("linfa, linear search", 1, || linfa(CommonNearestNeighbour::LinearSearch, &x, &new))?;
    measure("linfa, kd-tree", 1, || linfa(CommonNearestNeighbour::KdTree, &x, &new))?;
    measure("smartcore, linear search", 1, || smartcore(&x, &new))?;
    Ok(())
}

fn linfa(
    search: CommonNearestNeighbour,
    x: &Array2<f64>,
    new: &Array2<f64>,
) -> Result<Array2<f64>> {
    let index = search.from_batch(x, L2Dist).map_err(|error| refused("linfa", &error))?;
    let mut distances = Array2::zeros((N_NEW, K));
    for (i, sample) in new.rows().into_iter().enumerate() {
        let found = index.k_nearest(sample, K).map_err(|error| refused("linfa", &error))?;
        for (j, (near, _)) in found.into_iter().enumerate() {
            let squares = sample.iter().zip(near).map(|(a, b)| (a - b) * (a - b));
            distances[[i, j]] = squares.sum::<f64>().sqrt();
        }
    }
    Ok(distances)
}

fn smartcore(x: &Array2<f64>, new: &Array2<f64>) -> Result<Array2<f64>> {
    let rows: Vec<Vec<f64>> = x.rows().into_iter().map(|row| row.to_vec()).collect();
    let search = LinearKNNSearch::new(rows, Euclidian::new());
    let search = search.map_err(|error| refused("smartcore", &error))?;
    let mut distances = Array2::zeros((N_NEW, K));
    for (i, sample) in new.rows().into_iter().enumerate() {
        let found = search.find(&sample.to_vec(), K);
        let mut found: Vec<f64> = found
            .map_err(|error| refused("smartcore", &error))?
            .into_iter()
            .map(|(_, distance, _)| distance)
            .collect();
        found.sort_by(f64::total_cmp);
        found.iter().enumerate().for_each(|(j, distance)| distances[[i, j]] = *distance);
    }
    Ok(distances)
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, and how good the answer is.
fn measure(what: &str, n_runs: usize, distances: impl Fn() -> Result<Array2<f64>>) -> Result<()> {
    let mut shortest = f64::INFINITY;
    let mut answer = None;
    for _ in 0..n_runs {
        let start = Instant::now();
        answer = Some(black_box(distances()?));
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    if let Some(distances) = answer {
        // The true neighbors have the smallest distances: another one would make this larger.
        let mean = distances.sum() / distances.len() as f64;
        println!("{what}\t{shortest:e}\tmean distance {mean:.9}");
    }
    Ok(())
}

fn refused(who: &str, error: &impl std::fmt::Display) -> Error {
    Error::invalid(format!("{who}'s search"), error.to_string(), "an answer")
}
