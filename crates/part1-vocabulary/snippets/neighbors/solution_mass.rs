//! Body mass from the mean of the nearest neighbors, beside the baseline and the line of page 1b.

use learning::dummy::MeanBaseline;
use learning::metrics::mean_squared_error;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use part1_vocabulary::fitting::best_line;

const COLUMNS: [&str; 4] = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];

pub fn main() -> Result<()> {
    let flock = data::penguins_matrix(&COLUMNS)?;
    let order = Rng::new(7).permutation(flock.nrows());
    let [held_out, train] = [&order[..100], &order[100..]].map(|part| flock.select(Axis(0), part));
    let (x, y) = (train.slice(s![.., ..3]), train.column(3));
    let scaler = StandardScaler.fit(x)?;
    let (z, z_new) = (scaler.transform(x)?, scaler.transform(held_out.slice(s![.., ..3]))?);
    let error_g = |predicted: Array1<f64>| -> Result<String> {
        Ok(show::fixed(mean_squared_error(held_out.column(3), &predicted)?.sqrt(), 0))
    };
    let baseline = MeanBaseline.fit(&z, y)?;
    println!("baseline  error {} g", error_g(baseline.predict(&z_new)?)?);
    let (weight, bias) = best_line(x.column(0), y)?;
    println!("line      error {} g", error_g(weight * &held_out.column(0) + bias)?);
    for n_neighbors in [1, 5, 20] {
        let model = KNearest { n_neighbors }.fit(&z, y)?;
        println!("k = {n_neighbors:<2}    error {} g", error_g(model.predict(&z_new)?)?);
    }
    Ok(())
}
