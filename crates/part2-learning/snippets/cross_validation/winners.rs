//! The winner's error on the set that chose it is too good, the more so if few choose.

use learning::{metrics::root_mean_squared_error as rmse, model_selection::grid};
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::overfitting::PolynomialRidge;

pub fn main() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let candidates = grid(&[1, 2, 3, 4, 5, 6, 7, 8], &[0.01, 0.1, 1.0, 10.0]);
    let mut rows = Vec::new();
    for n_choosing in [10, 30, 100] {
        let (mut rng, mut reported, mut honest) = (Rng::new(7), 0.0, 0.0);
        for _ in 0..100 {
            let birds = birds.select(Axis(0), &rng.permutation(342));
            let (x, y) = (birds.slice(s![.., ..1]), birds.column(1));
            let (choose, fresh) = (60..60 + n_choosing, 160..342);
            let mut best = (f64::INFINITY, 0.0); // on those that choose, and on fresh ones
            for &(degree, alpha) in &candidates {
                let ridge = PolynomialRidge { degree, alpha };
                let p = ridge.fit(x.slice(s![..60, ..]), y.slice(s![..60]))?.predict(x)?;
                let error = rmse(y.slice(s![choose.clone()]), p.slice(s![choose.clone()]))?;
                if error < best.0 {
                    best = (error, rmse(y.slice(s![fresh.clone()]), p.slice(s![fresh.clone()]))?);
                }
            }
            reported += best.0 / 100.0;
            honest += best.1 / 100.0;
        }
        rows.push(show::row![n_choosing, ([reported, honest, honest - reported], 3)]);
    }
    let header = ["penguins that choose", "winner's error there", "on fresh ones", "optimism"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
