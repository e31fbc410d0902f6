//! The bias–variance trade-off: refitted 200 times, a curve's error splits into three.

use ndarray::{Array2, Axis};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{decompose, noise_floor};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let noise = noise_floor(birds.column(0), birds.column(1))?;
    let order = Rng::new(5).permutation(342);
    let (test, pool) = (birds.select(Axis(0), &order[..100]), birds.select(Axis(0), &order[100..]));
    let mut rng = Rng::new(7);
    let resamples = (0..200).map(|_| rng.choice_without_replacement(242, 60));
    let resamples: Vec<_> = resamples.collect::<Result<_>>()?;
    let mut rows = Vec::new();
    for degree in 1..=7 {
        // One row per refit, one column per test penguin.
        let mut predictions = Array2::zeros((200, 100));
        for (mut row, resample) in predictions.rows_mut().into_iter().zip(&resamples) {
            let train = pool.select(Axis(0), resample);
            let ridge = PolynomialRidge { degree, alpha: 0.0 };
            let curve = ridge.fit_points(train.column(0), train.column(1))?;
            row.assign(&test.column(0).mapv(|flipper_mm| curve.at(flipper_mm)));
        }
        let parts = decompose(predictions.view(), test.column(1))?;
        let numbers = [parts.bias_squared - noise, parts.variance, noise, parts.error];
        let mut row = vec![degree.to_string()];
        row.extend(numbers.map(|number| show::fixed(number, 3)));
        rows.push(row);
    }
    let header = ["degree", "bias squared", "variance", "noise", "mean squared error"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
