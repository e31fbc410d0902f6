//! How UMAP begins: ties between seven flippers, each measured from its own nearest neighbor.

use ndarray::Array2;

pub fn main() {
    let mm = [181.0, 182.0, 184.0, 210.0, 214.0, 222.0, 231.0]; // three close ones, four far apart
    let k = 3;
    let tie = Array2::from_shape_fn((7, 7), |(i, j)| {
        let mut near: Vec<f64> = mm.iter().map(|z: &f64| (z - mm[i]).abs()).collect();
        near.sort_by(f64::total_cmp);
        let near = &near[1..=k]; // without itself
        let gap = (mm[j] - mm[i]).abs();
        if i == j || gap > near[k - 1] { 0.0 } else { falls(gap - near[0], scale(near)) }
    });
    println!("ties from each row to its three nearest\n{}", show::matrix(&tie, 2));
    let either = Array2::from_shape_fn((7, 7), |(i, j)| {
        let (a, b) = (tie[[i, j]], tie[[j, i]]);
        a + b - a * b // at least one of two
    });
    println!("in either direction\n{}", show::matrix(&either, 2));
}

fn falls(beyond_the_nearest: f64, scale: f64) -> f64 {
    libm::exp(-beyond_the_nearest / scale)
}

/// The scale at which the ties to the k nearest add up to log₂ k.
fn scale(near: &[f64]) -> f64 {
    let total = |scale: f64| near.iter().map(|d| falls(d - near[0], scale)).sum::<f64>();
    let (mut low, mut high) = (1e-3, 1e3);
    for _halving in 0..60 {
        let middle = (low + high) / 2.0;
        if total(middle) < libm::log2(near.len() as f64) { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}
