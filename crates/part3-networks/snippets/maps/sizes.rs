//! Three heaps, one ten times as wide, one ten times as far: what five maps make of them.

use ndarray::{Array1, Array2, Axis, concatenate, s};
use networks::tsne::Tsne;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let mut heap = |width: f64, at: f64| -> Array2<f64> {
        let center: Array1<f64> = (0..10).map(|k| if k == 0 { at } else { 0.0 }).collect();
        rng.normals((40, 10)) * width + &center
    };
    // A and B side by side, B ten times as wide; C ten times as far away as B.
    let x = concatenate![Axis(0), heap(1.0, 0.0), heap(10.0, 100.0), heap(1.0, -1000.0)];
    println!("data  {}", ratios(&x));
    for seed in 1..=5 {
        let start: Array2<f64> = Rng::new(seed).normals((120, 2)) * 1e-4;
        let found = Tsne { n_steps: 500, ..Tsne::default() }.fit(&x, &start)?;
        println!("map {seed} {}", ratios(&found.points));
    }
    Ok(())
}

fn ratios(x: &Array2<f64>) -> String {
    let heaps = [0, 40, 80].map(|from| x.slice(s![from..from + 40, ..]));
    let centers = heaps.map(|heap| heap.sum_axis(Axis(0)) / 40.0);
    let width = |k: usize| (&heaps[k] - &centers[k]).mapv(|gap| gap * gap).sum().sqrt();
    let apart = |k: usize| (&centers[k] - &centers[0]).mapv(|gap| gap * gap).sum().sqrt();
    let far = show::fixed(apart(2) / apart(1), 0);
    format!("B's width / A's {}   A to C / A to B {far}", show::fixed(width(1) / width(0), 0))
}
