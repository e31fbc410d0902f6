//! Four times as many penguins: the variance of a model falls, its bias hardly does.

use ndarray::{Array2, Axis};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{decompose, noise_floor};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let noise = noise_floor(birds.column(0), birds.column(1))?;
    let (mut rows, n_splits) = (Vec::new(), 20);
    for degree in [2, 3] {
        for n_train in [30, 60, 120] {
            let mut means = [0.0, 0.0]; // of bias squared and variance, over the splits
            for seed in 0..n_splits {
                let order = Rng::new(seed).permutation(342);
                let (test, pool) = order.split_at(100);
                let [test, pool] = [test, pool].map(|rows| birds.select(Axis(0), rows));
                let mut rng = Rng::new(7);
                let mut predictions = Array2::zeros((100, 100));
                for mut row in predictions.rows_mut() {
                    let train = rng.choice_without_replacement(242, n_train)?;
                    let train = pool.select(Axis(0), &train);
                    let ridge = PolynomialRidge { degree, alpha: 0.0 };
                    let curve = ridge.fit_points(train.column(0), train.column(1))?;
                    row.assign(&test.column(0).mapv(|flipper_mm| curve.at(flipper_mm)));
                }
                let parts = decompose(predictions.view(), test.column(1))?;
                means[0] += (parts.bias_squared - noise) / n_splits as f64;
                means[1] += parts.variance / n_splits as f64;
            }
            let [bias_squared, variance] = means.map(|number| show::fixed(number, 3));
            rows.push([degree.to_string(), n_train.to_string(), bias_squared, variance]);
        }
    }
    println!("{}", show::table(&["degree", "penguins", "bias squared", "variance"], &rows));
    Ok(())
}
