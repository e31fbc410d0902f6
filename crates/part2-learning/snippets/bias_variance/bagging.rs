//! Bagging: the average of many memories, each of its own resample, beats the one of everything.

use learning::metrics::root_mean_squared_error as rmse;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Axis};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let patients = data::diabetes();
    let mut rng = Rng::new(7);
    let order = rng.permutation(442);
    let [seen, new] = [&order[..300], &order[300..]].map(|i| patients.x.select(Axis(0), i));
    let [y, truth] = [&order[..300], &order[300..]].map(|i| patients.y.select(Axis(0), i));
    let scaler = StandardScaler.fit(&seen)?;
    let (x, new) = (scaler.transform(&seen)?, scaler.transform(&new)?);

    let memory = KNearest { n_neighbors: 1 };
    let error = rmse(&truth, &memory.fit(&x, &y)?.predict(&new)?)?;
    println!("one memory of all patients       error {}", show::fixed(error, 2));
    let mut sum = Array1::<f64>::zeros(142);
    for n in 1..=100 {
        let rows = rng.choice(300, 300)?; // any row, as often as it comes
        let (x, y) = (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
        sum += &memory.fit(&x, &y)?.predict(&new)?;
        if [1, 2, 5, 20, 100].contains(&n) {
            let error = show::fixed(rmse(&truth, &(&sum / f64::from(n)))?, 2);
            println!("average of {n:>3} resampled memories error {error}");
        }
    }
    Ok(())
}
