//! Eight penguins, one tree and ten: the same numbers as XGBoost 3.2.

use classical::boosting::{GradientBoosting, Splits};
use ndarray::array;
use numerics::estimator::{Fit, Predict};

pub fn main() -> numerics::Result<()> {
    let x = array![[181.0], [186.0], [190.0], [195.0], [200.0], [210.0], [217.0], [230.0]];
    let y = array![3.75, 3.8, 3.65, 3.325, 4.05, 4.2, 4.875, 5.7];
    let boosting = GradientBoosting {
        max_depth: 2,
        learning_rate: 0.3,
        base_score: Some(4.0),
        splits: Splits::Exact,
        ..Default::default()
    };
    for n_rounds in [1, 10] {
        let model = GradientBoosting { n_rounds, ..boosting.clone() }.fit(&x, &y)?;
        println!("{n_rounds:>2} rounds: {}", show::vector(&model.predict(&x)?, 5));
    }
    let model = boosting.fit(&x, &y)?;
    if let Some(root) = model.trees()[0].split(0) {
        println!("gain of the first split: {}", show::fixed(root.gain, 5));
    }
    Ok(())
}
