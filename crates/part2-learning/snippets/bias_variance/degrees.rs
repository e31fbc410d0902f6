//! The bias–variance trade-off: a hundred refits in each of 20 splits, their error in parts.

use ndarray::{Array1, Array2, Axis, array};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{decompose, noise_floor};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let noise = noise_floor(birds.column(0), birds.column(1))?;
    let mut rows = Vec::new();
    for degree in 1..=8 {
        let mut parts: Array1<f64> = Array1::zeros(3);
        for seed in 0..20 {
            let mut test = Rng::new(seed).permutation(342);
            let pool = birds.select(Axis(0), &test.split_off(100));
            test.retain(|&i| (180.0..=225.0).contains(&birds[[i, 0]])); // not the ends
            let test = birds.select(Axis(0), &test);
            let (mut rng, mut predictions) = (Rng::new(7), Array2::zeros((100, test.nrows())));
            for mut row in predictions.rows_mut() {
                let train = pool.select(Axis(0), &rng.choice_without_replacement(242, 60)?);
                let curve = PolynomialRidge { degree, alpha: 0.0 };
                let curve = curve.fit_points(train.column(0), train.column(1))?;
                row.assign(&test.column(0).mapv(|flipper_mm| curve.at(flipper_mm)));
            }
            let split = decompose(&predictions, test.column(1))?;
            parts += &array![split.error, split.variance, split.bias_squared - noise];
        }
        rows.push(show::row![degree, (&(parts / 20.0), 3)]);
    }
    println!("{}", show::table(&["degree", "error", "variance", "bias squared"], &rows));
    Ok(())
}
