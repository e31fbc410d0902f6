//! Without standardizing, large steps swing from "all male" to "all female" and small ones crawl.

use learning::linear_model::LogisticDescent;
use learning::losses::binary_cross_entropy_with_logits;
use numerics::estimator::Fit;
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // millimeters and grams, as measured
    let truth = y.mapv(|class| class as f64);
    let mut rows = Vec::new();
    for (learning_rate, n_steps) in [(5.0, 1), (5.0, 2), (5.0, 3), (1e-7, 10), (1e-7, 2000)] {
        let walk = LogisticDescent { learning_rate, n_steps, l2: 0.0 };
        let log_odds = walk.fit(&x, &y)?.decision_function(&x)?;
        let called_male = log_odds.iter().filter(|z| **z > 0.0).count();
        // The same loss, computed from the log-odds: their probabilities round to 0 and 1.
        let loss = binary_cross_entropy_with_logits(&truth, &log_odds)?;
        rows.push(show::row![(learning_rate, 7), n_steps, called_male, (loss, 4)]);
    }
    println!("{}", show::table(&["learning rate", "steps", "called male", "loss"], &rows));
    Ok(())
}
