//! Body mass from three lengths: the mean of the nearest neighbors, beside the line of page 3d.

use learning::linear_model::LinearRegression;
use learning::metrics::mean_squared_error;
use learning::neighbors::KNearest;
use learning::preprocessing::StandardScaler;
use ndarray::{Array2, Axis, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Rng, stats};

const COLUMNS: [&str; 4] = ["flipper_length_mm", "bill_length_mm", "bill_depth_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&COLUMNS)?;
    let mut rng = Rng::new(7); // its first split is the one of page 3d
    let mut errors_g = Array2::zeros((50, 4));
    for mut error_g in errors_g.rows_mut() {
        let order = rng.permutation(flock.nrows());
        let [new, known] = [&order[..100], &order[100..]].map(|rows| flock.select(Axis(0), rows));
        let (x, y) = (known.slice(s![.., ..3]), known.column(3));
        let scaler = StandardScaler.fit(x)?;
        let (z, z_new) = (scaler.transform(x)?, scaler.transform(new.slice(s![.., ..3]))?);
        let mut predictions = vec![LinearRegression::default().fit(&z, y)?.predict(&z_new)?];
        for n_neighbors in [1, 5, 20] {
            // yours: push what KNearest with so many neighbors predicts
            predictions.push(KNearest { n_neighbors }.fit(&z, y)?.predict(&z_new)?);
            // end
        }
        for (error_g, predicted) in error_g.iter_mut().zip(&predictions) {
            *error_g = mean_squared_error(new.column(3), predicted)?.sqrt();
        }
    }
    for (name, g) in ["line", "k = 1", "k = 5", "k = 20"].into_iter().zip(errors_g.columns()) {
        let (first, mean) = (show::fixed(g[0], 1), show::fixed(stats::mean(g)?, 1));
        println!("{name:<7} {first} g on the split of page 3d, {mean} g over 50 splits");
    }
    Ok(())
}
