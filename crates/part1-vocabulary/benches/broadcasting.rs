//! The sum of a million products, four ways in Rust and two in Python.

use std::hint::black_box;
use std::time::Instant;

use ndarray::Array1;
use numerics::{Rng, sum};

fn main() {
    let mut rng = Rng::new(7);
    let a = rng.uniforms(1_000_000);
    let b = rng.uniforms(1_000_000);
    measure("Rust, loop over indices", || {
        let mut total = 0.0;
        for i in 0..a.len() {
            total += a[i] * b[i];
        }
        total
    });
    measure("Rust, iterator", || a.iter().zip(&b).map(|(a, b)| a * b).sum());
    measure("Rust, whole arrays, (a * b).sum()", || {
        let products: Array1<f64> = &a * &b;
        products.sum()
    });
    measure("Rust, one call, sum::dot", || sum::dot(&a, &b).unwrap_or(f64::NAN));
}

/// As many runs as `cargo xtask bench` asks of every contender; one by hand.
fn n_runs() -> usize {
    std::env::var("GROUNDWORK_BENCH_RUNS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

/// Prints a line for `cargo xtask bench`: who, the shortest of the runs in seconds, what came out.
fn measure(what: &str, work: impl Fn() -> f64) {
    let mut result = 0.0;
    let mut shortest = f64::INFINITY;
    for _ in 0..n_runs() {
        let start = Instant::now();
        result = black_box(work());
        shortest = shortest.min(start.elapsed().as_secs_f64());
    }
    println!("{what}\t{shortest:e}\t{}", show::fixed(result, 3));
}
