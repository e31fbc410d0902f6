//! Logistic regression by walking downhill: probability minus truth says where to step.

use learning::linear_model::LogisticRegression;
use learning::preprocessing::StandardScaler;
use ndarray::Array1;
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::functions::sigmoid;
use part2_learning::logistic::gentoos;

pub fn main() -> numerics::Result<()> {
    let (x, y) = gentoos()?; // bill depth mm, body mass g
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    let truth = y.mapv(|class| class as f64);
    let (learning_rate, n) = (5.0, 119.0);

    let (mut w, mut b, mut rows) = (Array1::zeros(2), 0.0, Vec::new());
    for step in 0..=2000 {
        let p = (z.dot(&w) + b).mapv(sigmoid);
        let miss = &p - &truth;
        if [0, 1, 10, 100, 2000].contains(&step) {
            // The truth got a probability of one minus the size of the miss.
            let loss = miss.mapv(|miss| -libm::log(1.0 - miss.abs())).sum() / n;
            let right = p.iter().zip(&truth).filter(|(p, y)| (**p > 0.5) == (**y > 0.5)).count();
            rows.push(show::row![step, ([w[0], w[1], b, loss], 4), right]);
        }
        w -= &(z.t().dot(&miss) / n * learning_rate);
        b -= miss.sum() / n * learning_rate;
    }
    println!("{}", show::table(&["step", "depth", "mass", "intercept", "loss", "right"], &rows));
    let newton = LogisticRegression { l2: 0.0, ..Default::default() }.fit(&z, &y)?;
    println!("library: weights {}", show::vector(newton.coef(), 4));
    Ok(())
}
