//! Logistic regression by walking downhill: probability minus truth says where to step.

use learning::linear_model::{LogisticRegression, loss_nats};
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::functions::sigmoid;
use part2_learning::logistic::gentoos;

const LEARNING_RATE: f64 = 5.0;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // bill depth mm, body mass g
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let truth = y.mapv(|class| class as f64);

    let (mut w, mut b) = (Array1::zeros(2), 0.0);
    let mut rows = Vec::new();
    for step in 0..=2000 {
        let log_odds = z.dot(&w) + b;
        let miss = log_odds.mapv(sigmoid) - &truth; // probability minus truth
        if [0, 1, 10, 100, 2000].contains(&step) {
            let losses = log_odds.iter().zip(&truth).map(|(z, y)| loss_nats(*z, *y));
            let loss = losses.sum::<f64>() / 119.0;
            let right = log_odds.iter().zip(&y).filter(|(z, y)| usize::from(**z > 0.0) == **y);
            let mut row = vec![show::integer(step)];
            row.extend([w[0], w[1], b, loss].map(|number| show::fixed(number, 4)));
            row.push(right.count().to_string());
            rows.push(row);
        }
        w -= &(z.t().dot(&miss) * (LEARNING_RATE / 119.0));
        b -= miss.sum() * (LEARNING_RATE / 119.0);
    }
    println!("{}", show::table(&["step", "depth", "mass", "intercept", "loss", "right"], &rows));
    let newton = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&z, &y)?;
    let apart =
        (&newton.coef() - &w).mapv(f64::abs).fold((newton.intercept() - b).abs(), |a, b| a.max(*b));
    println!("library's logistic regression, largest difference  {}", show::fixed(apart, 6));
    Ok(())
}
