//! The winner's error on the set that chose it is too good, the more so if few choose.

use learning::metrics::root_mean_squared_error as rmse;
use learning::model_selection::grid;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng, stats};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let candidates = grid(&[1, 2, 3, 4, 5, 6, 7, 8], &[0.01, 0.1, 1.0, 10.0]);
    let mut rows = Vec::new();
    for n_choosing in [10, 30, 100] {
        let mut rng = Rng::new(7);
        let (mut reported, mut honest) = (Vec::new(), Vec::new());
        for _ in 0..100 {
            let shuffled = birds.select(Axis(0), &rng.permutation(342));
            let part = |from: usize, to: usize| {
                (shuffled.slice(s![from..to, ..1]), shuffled.slice(s![from..to, 1]))
            };
            let (train, choosing, fresh) = (part(0, 60), part(60, 60 + n_choosing), part(160, 342));
            let mut best = (f64::INFINITY, f64::INFINITY);
            for &(degree, alpha) in &candidates {
                let curve = PolynomialRidge { degree, alpha }.fit(train.0, train.1)?;
                let error = rmse(choosing.1, &curve.predict(choosing.0)?)?;
                if error < best.0 {
                    best = (error, rmse(fresh.1, &curve.predict(fresh.0)?)?);
                }
            }
            reported.push(best.0);
            honest.push(best.1);
        }
        let (reported, honest) = (stats::mean(&reported)?, stats::mean(&honest)?);
        let numbers = [reported, honest, honest - reported].map(|number| show::fixed(number, 3));
        rows.push([vec![n_choosing.to_string()], numbers.to_vec()].concat());
    }
    let header = ["penguins that choose", "winner's error there", "on fresh ones", "optimism"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
