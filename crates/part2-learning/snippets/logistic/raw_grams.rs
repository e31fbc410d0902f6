//! Without standardizing, large steps swing from "all male" to "all female" and small ones crawl.

use learning::linear_model::{LogisticDescent, loss_nats};
use numerics::estimator::{Fit, Predict};
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // millimeters and grams, as measured
    let mut rows = Vec::new();
    for (learning_rate, n_steps) in [(5.0, 1), (5.0, 2), (5.0, 3), (1e-7, 10), (1e-7, 2000)] {
        let walk = LogisticDescent { learning_rate, n_steps, l2: 0.0 };
        let model = walk.fit(&x, &y)?;
        let log_odds = model.decision_function(x.view())?;
        let losses = log_odds.iter().zip(&y).map(|(z, y)| loss_nats(*z, *y as f64));
        let loss = losses.sum::<f64>() / 119.0;
        let called = model.predict(&x)?;
        let right = called.iter().zip(&y).filter(|(called, truth)| called == truth).count();
        rows.push([
            show::fixed(learning_rate, 7),
            show::integer(n_steps),
            called.sum().to_string(),
            right.to_string(),
            show::fixed(loss, 4),
        ]);
    }
    let header = ["learning rate", "steps", "called male", "right", "loss"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
