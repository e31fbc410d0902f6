//! Bagging: the average of many memories, each of its own resample, beats the one of everything.

use learning::ensemble::{Bagging, Ensemble};
use ndarray::{ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::overfitting::{NearestNeighbor, rmse};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let mut rng = Rng::new(7);
    let order = rng.permutation(442);
    let (train, test) = order.split_at(300);
    let x = patients.x.select(Axis(0), train);
    let (mean, std) = (x.mean_axis(Axis(0)).unwrap_or_default(), x.std_axis(Axis(0), 0.0));
    let scaled = |rows: &[usize]| (patients.x.select(Axis(0), rows) - &mean) / &std;
    let (x, new) = (scaled(train), scaled(test));
    let (y, truth) = (patients.y.select(Axis(0), train), patients.y.select(Axis(0), test));

    let fit = |x: ArrayView2<f64>, y: ArrayView1<f64>| NearestNeighbor.fit(x, y);
    let alone = fit(x.view(), y.view())?;
    let error = rmse(truth.view(), alone.predict(new.view())?.view())?;
    println!("one model of all patients      error {}", show::fixed(error, 2));
    let bag = Bagging { n_models: 100 }.fit(fit, x.view(), y.view(), &mut rng)?;
    for n_models in [1, 2, 5, 20, 100] {
        let some = Ensemble::new(bag.models()[..n_models].to_vec())?;
        let error = rmse(truth.view(), some.predict(new.view())?.view())?;
        println!("average of {n_models:>3} resampled models error {}", show::fixed(error, 2));
    }
    Ok(())
}
