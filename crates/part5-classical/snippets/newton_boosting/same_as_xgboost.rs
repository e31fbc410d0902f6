//! Eight penguins, one tree and ten: how far from what XGBoost 3.2 predicts.
//! twin: none (rust-library)

use classical::boosting::{GradientBoosting, Splits};
use ndarray::array;
use numerics::estimator::{Fit, Predict};

// p = dict(tree_method="exact", max_depth=2, eta=0.3, base_score=4.0)  # reg_lambda is 1
// xgboost.train(p, xgboost.DMatrix(x, label=y), rounds).predict(xgboost.DMatrix(x))
const ONE: [f64; 8] = [3.9115, 3.9115, 3.9115, 3.9115, 4.025, 4.025, 4.2575, 4.2575];
const TEN: [f64; 8] =
    [3.739733, 3.739733, 3.671028, 3.580588, 3.996577, 4.144159, 4.807597, 5.356438];

pub fn main() -> numerics::Result<()> {
    let x = array![[181.0], [186.0], [190.0], [195.0], [200.0], [210.0], [217.0], [230.0]];
    let y = array![3.75, 3.8, 3.65, 3.325, 4.05, 4.2, 4.875, 5.7];
    for (n_rounds, recorded) in [(1, ONE), (10, TEN)] {
        let boosting = GradientBoosting {
            n_rounds,
            max_depth: 2,
            learning_rate: 0.3,
            base_score: Some(4.0),
            splits: Splits::Exact,
            ..Default::default()
        };
        let model = boosting.fit(&x, &y)?;
        let ours = model.predict(&x)?;
        let apart = ours.iter().zip(recorded).map(|(ours, theirs)| (ours - theirs).abs());
        println!("{n_rounds} rounds  {}", show::vector(&ours, 5));
        println!("  at most {} from XGBoost", show::fixed(apart.fold(0.0, f64::max), 7));
        if let Some(root) = model.trees()[0].split(0) {
            println!("  gain of the first split {}", show::fixed(root.gain, 6));
        }
    }
    Ok(())
}
