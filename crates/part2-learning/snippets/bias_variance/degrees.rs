//! The bias–variance trade-off: refitted 200 times, a curve's error splits into three.

use ndarray::{Array2, Axis};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{Decomposition, decompose, noise_floor};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let noise = noise_floor(birds.column(0), birds.column(1))?;
    let (mut rows, mut lowest) = (Vec::new(), [0; 7]);
    for (parts, degree) in refitted(&birds, 5, 200)?.iter().zip(1..) {
        let numbers = [parts.bias_squared - noise, parts.variance, noise, parts.error];
        let [bias, variance, noise, error] = numbers.map(|number| show::fixed(number, 3));
        rows.push([i32::to_string(&degree), bias, variance, noise, error]);
    }
    println!("{}", show::table(&["degree", "bias squared", "variance", "noise", "error"], &rows));
    for seed in 0..20 {
        let errors: Vec<f64> = refitted(&birds, seed, 50)?.iter().map(|it| it.error).collect();
        lowest[(1..7).fold(0, |best, i| if errors[i] < errors[best] { i } else { best })] += 1;
    }
    println!("of 20 splits, lowest at degree 1 to 7: {lowest:?}");
    Ok(())
}
/// Degrees 1 to 7, each fitted to training sets of 60 penguins, and 100 others to predict.
fn refitted(birds: &Array2<f64>, seed: u64, n_refits: usize) -> Result<Vec<Decomposition>> {
    let order = Rng::new(seed).permutation(342);
    let [test, pool] = [&order[..100], &order[100..]].map(|rows| birds.select(Axis(0), rows));
    let refit = |degree| {
        let (mut rng, mut predictions) = (Rng::new(7), Array2::zeros((n_refits, 100)));
        for mut row in predictions.rows_mut() {
            let train = pool.select(Axis(0), &rng.choice_without_replacement(242, 60)?);
            let ridge = PolynomialRidge { degree, alpha: 0.0 };
            let curve = ridge.fit_points(train.column(0), train.column(1))?;
            row.assign(&test.column(0).mapv(|flipper_mm| curve.at(flipper_mm)));
        }
        decompose(predictions.view(), test.column(1))
    };
    (1..=7).map(refit).collect()
}
