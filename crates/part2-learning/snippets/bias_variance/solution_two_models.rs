//! An ensemble of two different models: their average errs less than the two do on average.

use learning::linear_model::LinearRegression;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::overfitting::{NearestNeighbor, rmse};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let order = Rng::new(7).permutation(442);
    let (train, test) = order.split_at(300);
    let x = patients.x.select(Axis(0), train);
    let (mean, std) = (x.mean_axis(Axis(0)).unwrap_or_default(), x.std_axis(Axis(0), 0.0));
    let (x, new) = ((x - &mean) / &std, (patients.x.select(Axis(0), test) - &mean) / &std);
    let (y, truth) = (patients.y.select(Axis(0), train), patients.y.select(Axis(0), test));
    let line = LinearRegression::default().fit(x.view(), y.view())?.predict(new.view())?;
    let memory = NearestNeighbor.fit(x.view(), y.view())?.predict(new.view())?;
    for share in [0.0, 0.25, 0.5, 1.0] {
        let mixed = &memory * share + &line * (1.0 - share);
        let error = show::fixed(rmse(truth.view(), mixed.view())?, 2);
        println!("{} of the nearest neighbor, rest linear: error {error}", show::percent(share, 0));
    }
    Ok(())
}
