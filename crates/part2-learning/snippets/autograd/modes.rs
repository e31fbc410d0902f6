//! Eleven weights, one loss: forward mode takes eleven passes, reverse mode takes one.

use learning::autograd::{Dual, Real, Tape};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::estimator::{FitUnsupervised, Transform};

/// The mean squared error of a linear model: ten weights, then the bias.
fn loss<T: Real>(w: &[T], x: &Array2<f64>, y: &Array1<f64>) -> T {
    let mut total = w[10] * 0.0; // a zero that is a T
    for (row, &target) in x.rows().into_iter().zip(y) {
        let prediction = (0..10).fold(w[10], |sum, j| sum + w[j] * row[j]);
        total = total + (prediction - target).powi(2);
    }
    total / y.len() as f64
}

pub fn main() -> numerics::Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let start: Vec<f64> = (0..11).map(|k| f64::from(k) - 5.0).collect();

    let mut forward = Vec::new();
    for k in 0..11 {
        let mut w: Vec<Dual> = start.iter().map(|&w| Dual::constant(w)).collect();
        w[k] = Dual::variable(start[k]); // of the dual numbers, only this one has slope 1
        forward.push(loss(&w, &x, &diabetes.y).slope());
    }
    let tape = Tape::new();
    let w = tape.vars(&start);
    let reverse = loss(&w, &x, &diabetes.y).backward()?.of_all(&w);
    println!("forward mode, 11 passes {}", show::vector(&forward, 1));
    println!("reverse mode, 1 pass    {}", show::vector(&reverse, 1));
    Ok(())
}
