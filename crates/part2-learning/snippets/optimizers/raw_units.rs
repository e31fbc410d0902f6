//! Tumors measured in raw units and in common ones: which optimizer minds?

use learning::optim::{Adam, Memory, Momentum, Optimizer, PlainDescent};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::functions::{sigmoid, softplus};
use numerics::{Result, stats};

/// The log loss of logistic regression after 300 steps.
fn train(rule: &dyn Optimizer, x: &Array2<f64>, y: &Array1<f64>) -> Result<f64> {
    let (mut memory, mut w) = (Memory::default(), vec![0.0; x.ncols()]);
    let mut loss = 0.0;
    for _ in 0..=300 {
        let scores = x.dot(&Array1::from(w.clone()));
        loss = stats::mean(&(scores.mapv(softplus) - &scores * y))?;
        let gradient = x.t().dot(&(scores.mapv(sigmoid) - y)) / y.len() as f64;
        rule.step(&mut memory, &mut w, &gradient.to_vec())?;
    }
    Ok(loss)
}

pub fn main() -> Result<()> {
    let tumors = data::breast_cancer();
    let scaled = StandardScaler.fit(&tumors.x)?.transform(&tumors.x)?;
    let y = tumors.y.mapv(|class| class as f64);
    for (units, x, rate, adams_rate) in
        [("raw units", &tumors.x, 1e-6, 0.01), ("standardized", &scaled, 0.5, 0.05)]
    {
        let descent = PlainDescent { learning_rate: rate };
        let momentum = Momentum { learning_rate: rate, beta: 0.9 };
        let adam = Adam { learning_rate: adams_rate, ..Adam::default() };
        println!("{units}, loss after 300 steps");
        println!("  gradient descent  {}", show::fixed(train(&descent, x, &y)?, 4));
        println!("  momentum          {}", show::fixed(train(&momentum, x, &y)?, 4));
        println!("  Adam              {}", show::fixed(train(&adam, x, &y)?, 4));
    }
    Ok(())
}
