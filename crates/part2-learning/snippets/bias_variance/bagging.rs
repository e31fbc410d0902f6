//! Bagging: the average of many memories, each of its own resample, beats the one of everything.

use learning::ensemble::{Bagging, Ensemble};
use learning::metrics::root_mean_squared_error as rmse;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let mut rng = Rng::new(7);
    let order = rng.permutation(442);
    let (train, test) = order.split_at(300);
    let x = patients.x.select(Axis(0), train);
    let scaler = StandardScaler.fit(&x)?;
    let (x, new) = (scaler.transform(&x)?, scaler.transform(&patients.x.select(Axis(0), test))?);
    let (y, truth) = (patients.y.select(Axis(0), train), patients.y.select(Axis(0), test));

    let fit = |x: ArrayView2<f64>, y: ArrayView1<f64>| KNearest { n_neighbors: 1 }.fit(x, y);
    let alone = fit(x.view(), y.view())?;
    let error = rmse(&truth, &alone.predict(&new)?)?;
    println!("one model of all patients      error {}", show::fixed(error, 2));
    let bag = Bagging { n_models: 100 }.fit(fit, &x, &y, &mut rng)?;
    for n_models in [1, 2, 5, 20, 100] {
        let some = Ensemble::new(bag.models()[..n_models].to_vec())?;
        let error = rmse(&truth, &some.predict(&new)?)?;
        println!("average of {n_models:>3} resampled models error {}", show::fixed(error, 2));
    }
    Ok(())
}
