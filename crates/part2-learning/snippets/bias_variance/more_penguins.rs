//! Four times as many penguins: the variance of a model falls, its bias does not.

use ndarray::{Array2, Axis};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{decompose, noise_floor};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let noise = noise_floor(birds.column(0), birds.column(1))?;
    let order = Rng::new(5).permutation(342);
    let (test, pool) = (birds.select(Axis(0), &order[..100]), birds.select(Axis(0), &order[100..]));
    let mut rows = Vec::new();
    for degree in [2, 5] {
        for n_train in [30, 60, 120] {
            let mut rng = Rng::new(7);
            let mut predictions = Array2::zeros((200, 100));
            for mut row in predictions.rows_mut() {
                let train = pool.select(Axis(0), &rng.choice_without_replacement(242, n_train)?);
                let ridge = PolynomialRidge { degree, alpha: 0.0 };
                let curve = ridge.fit_points(train.column(0), train.column(1))?;
                row.assign(&test.column(0).mapv(|flipper_mm| curve.at(flipper_mm)));
            }
            let parts = decompose(predictions.view(), test.column(1))?;
            let numbers = [parts.bias_squared - noise, parts.variance];
            let [bias_squared, variance] = numbers.map(|number| show::fixed(number, 3));
            rows.push([degree.to_string(), n_train.to_string(), bias_squared, variance]);
        }
    }
    println!("{}", show::table(&["degree", "penguins", "bias squared", "variance"], &rows));
    Ok(())
}
