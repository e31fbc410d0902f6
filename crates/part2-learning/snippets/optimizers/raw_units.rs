//! Tumors measured in raw units and in common ones: which optimizer minds?

use learning::optim::{Adam, Memory, Momentum, Optimizer, PlainDescent};
use learning::preprocessing::StandardScaler;
use ndarray::aview1;
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::{sigmoid, softplus};
use numerics::{Result, stats};

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let scaled = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let y = tumors.y.mapv(|class| class as f64);
    let mut rows = Vec::new();
    for (units, x, rate, adams_rate) in
        [("raw units", &tumors.x, 3e-5, 0.01), ("standardized", &scaled, 0.5, 0.05)]
    {
        // The log loss of logistic regression after 300 steps, from weights of 0.
        let train = |rule: &dyn Optimizer| -> Result<f64> {
            let (mut memory, mut w) = (Memory::default(), [0.0; 30]);
            for _ in 0..300 {
                let misses = x.dot(&aview1(&w)).mapv(sigmoid) - &y;
                rule.step(&mut memory, &mut w, &(x.t().dot(&misses) / 569.0).to_vec())?;
            }
            let scores = x.dot(&aview1(&w));
            stats::mean(&(scores.mapv(softplus) - &scores * &y))
        };
        let losses = [
            train(&PlainDescent { learning_rate: rate })?,
            train(&Momentum { learning_rate: rate, beta: 0.9 })?,
            train(&Adam { learning_rate: adams_rate, ..Adam::default() })?,
        ];
        rows.push(show::row![units, (losses, 4)]);
    }
    let header = ["loss after 300 steps", "gradient descent", "momentum", "Adam"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
