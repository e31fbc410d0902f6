//! An ensemble of two different models: their average errs less than the two do on average.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let order = Rng::new(7).permutation(442);
    let (train, test) = order.split_at(300);
    let x = patients.x.select(Axis(0), train);
    let scaler = StandardScaler.fit(&x)?;
    let (x, new) = (scaler.transform(&x)?, scaler.transform(&patients.x.select(Axis(0), test))?);
    let (y, truth) = (patients.y.select(Axis(0), train), patients.y.select(Axis(0), test));
    let line = LinearRegression::default().fit(&x, &y)?.predict(&new)?;
    let memory = KNearest { n_neighbors: 1 }.fit(&x, &y)?.predict(&new)?;
    for share in [0.0, 0.25, 0.5, 1.0] {
        let mixed = &memory * share + &line * (1.0 - share);
        let error = show::fixed(rmse(&truth, &mixed)?, 2);
        println!("{} of the nearest neighbor, rest linear: error {error}", show::percent(share, 0));
    }
    Ok(())
}
