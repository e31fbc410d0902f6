//! An ensemble of two different models: their average errs less than the two do on average.

use learning::linear_model::LinearRegression;
use learning::metrics::root_mean_squared_error as rmse;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let order = Rng::new(7).permutation(442);
    let [seen, new] = [&order[..300], &order[300..]].map(|i| patients.x.select(Axis(0), i));
    let [y, truth] = [&order[..300], &order[300..]].map(|i| patients.y.select(Axis(0), i));
    let scaler = StandardScaler.fit(&seen)?;
    let (x, new) = (scaler.transform(&seen)?, scaler.transform(&new)?);
    let line = LinearRegression::default().fit(&x, &y)?.predict(&new)?;
    let memory = KNearest { n_neighbors: 1 }.fit(&x, &y)?.predict(&new)?;
    for share in [0.0, 0.25, 0.5, 1.0] {
        let error = show::fixed(rmse(&truth, &mixed(share, &memory, &line))?, 2);
        println!("share of the memory {}   error {error}", show::fixed(share, 2));
    }
    Ok(())
}

fn mixed(share: f64, memory: &Array1<f64>, line: &Array1<f64>) -> Array1<f64> {
    // yours: the ensemble's predictions: that share of the memory, the rest of the line
    share * memory + (1.0 - share) * line
    // end
}
