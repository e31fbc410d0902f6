//! Body mass from the mean of the nearest neighbors, beside the baseline and the line of page 1b.

use learning::dummy::MeanBaseline;
use learning::metrics::mean_squared_error;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng, stats};
use part1_vocabulary::fitting::best_line;

const COLUMNS: [&str; 4] = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];
const NAMES: [&str; 5] = ["baseline", "line", "k = 1", "k = 5", "k = 20"];

pub fn main() -> Result<()> {
    let flock = data::penguins_matrix(&COLUMNS)?;
    let mut rng = Rng::new(7);
    let mut errors = Array2::zeros((50, 5)); // 50 splits
    for mut error in errors.rows_mut() {
        let order = rng.permutation(flock.nrows());
        let parts = [&order[..100], &order[100..]].map(|part| flock.select(Axis(0), part));
        let [held_out, train] = &parts;
        let (x, y) = (train.slice(s![.., ..3]), train.column(3));
        let scaler = StandardScaler.fit(x)?;
        let (z, z_new) = (scaler.transform(x)?, scaler.transform(held_out.slice(s![.., ..3]))?);
        let (weight, bias) = best_line(x.column(0), y)?;
        let mut predictions = vec![MeanBaseline.fit(&z, y)?.predict(&z_new)?];
        predictions.push(weight * &held_out.column(0) + bias);
        for n_neighbors in [1, 5, 20] {
            predictions.push(KNearest { n_neighbors }.fit(&z, y)?.predict(&z_new)?);
        }
        for (error_g, predicted) in error.iter_mut().zip(&predictions) {
            *error_g = mean_squared_error(held_out.column(3), predicted)?.sqrt();
        }
    }
    for (name, error) in NAMES.iter().zip(errors.columns()) {
        println!("{name:<8}  mean error {} g", show::fixed(stats::mean(error)?, 0));
    }
    Ok(())
}
