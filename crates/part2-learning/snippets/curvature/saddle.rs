//! Gradient descent at a saddle point: exactly on the ridge it stays, a hair beside it it leaves.

use learning::optim::path;
use ndarray::{Array1, ArrayView1, array};
use numerics::functions::power;

pub fn main() -> numerics::Result<()> {
    let starts = [0.0, 1e-12, 1e-6, 1e-2];
    let walks = starts.map(|beside| path(array![1.0, beside].view(), 0.1, 500, gradient));
    let [a, b, c, d] = walks;
    let walks = [a?, b?, c?, d?];
    let mut rows = Vec::new();
    for step in [0, 25, 50, 100, 150, 200, 300, 500] {
        let mut row = vec![step.to_string()];
        row.extend(walks.iter().map(|walk| show::fixed(loss(walk.row(step)), 4)));
        rows.push(row);
    }
    println!("loss after so many steps, started this far beside the ridge");
    println!("{}", show::table(&["step", "0", "1e-12", "1e-6", "0.01"], &rows));
    let ends = walks.map(|walk| show::vector(walk.row(500), 2));
    println!("ends: {}", ends.join(" "));
    Ok(())
}

fn loss(w: ArrayView1<f64>) -> f64 {
    w[0] * w[0] / 2.0 - w[1] * w[1] / 2.0 + power(w[1], 4) / 4.0
}

fn gradient(w: ArrayView1<f64>) -> Array1<f64> {
    array![w[0], power(w[1], 3) - w[1]]
}
