//! Eleven weights, one loss: forward mode takes eleven passes, reverse mode takes one.

use learning::autograd::{Dual, Real, Tape};
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, ArrayView1, s};
use numerics::estimator::{FitUnsupervised, Transform};

/// The mean squared error of a linear model: ten weights and a bias.
fn loss<T: Real>(weights: &[T], x: &Array2<f64>, y: ArrayView1<f64>) -> T {
    let mut total = weights[0] * 0.0;
    for (row, &target) in x.rows().into_iter().zip(y) {
        let bias = weights[10];
        let prediction = row.iter().zip(weights).fold(bias, |sum, (&x, &w)| sum + w * x);
        total = total + (prediction - target).powi(2);
    }
    total / x.nrows() as f64
}

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let x = x.slice(s![..100, ..]).to_owned();
    let y = diabetes.y.slice(s![..100]);
    let start: Vec<f64> = (0..11).map(|i| f64::from(i) - 5.0).collect();

    let mut forward = Vec::new();
    for k in 0..11 {
        // Dual numbers: weight k has slope 1, all others 0.
        let seeded = |i: usize| Dual::new(start[i], if i == k { 1.0 } else { 0.0 });
        let weights: Vec<Dual> = (0..11).map(seeded).collect();
        forward.push(loss(&weights, &x, y).slope());
    }
    let tape = Tape::new();
    let weights = tape.vars(&start);
    let reverse = loss(&weights, &x, y).backward()?.of_all(&weights);
    println!("forward mode, 11 passes {}", show::vector(&forward, 3));
    println!("reverse mode, 1 pass    {}", show::vector(&reverse, 3));
    Ok(())
}
