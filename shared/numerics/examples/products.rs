//! Our matrix product beside ndarray's: seconds of each, best of several runs, and their ratio.

use std::hint::black_box;
use std::time::Instant;

use ndarray::Array2;
use numerics::{Real, Rng, linalg::matmul};

fn main() {
    for size in [64, 256, 1024] {
        compare::<f64>("f64", size);
        compare::<f32>("f32", size);
    }
}

fn compare<T: Real>(name: &str, size: usize) {
    let mut rng = Rng::new(7);
    let a = rng.normals((size, size)).mapv(T::of);
    let b = rng.normals((size, size)).mapv(T::of);
    let runs = if size > 512 { 5 } else { 40 };
    let ours = best_of(runs, || matmul(&a, &b).expect("the shapes fit"));
    let ndarrays = best_of(runs, || a.dot(&b));
    println!("{name} {size:4}  {ours:.6} s  {ndarrays:.6} s  {:.2}", ours / ndarrays);
}

fn best_of<T>(runs: usize, work: impl Fn() -> Array2<T>) -> f64 {
    let once = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(once).fold(f64::INFINITY, f64::min)
}
