//! Copies with a little noise are augmentation too, and act like an L2 penalty.

use learning::linear_model::{LinearRegression, Ridge};
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::patients;

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    let rows: Vec<usize> = (0..10_000).map(|i| i % 100).collect(); // each patient 100 times
    let (copies, targets): (Array2<f64>, Array1<f64>) =
        (x.select(Axis(0), &rows), y.select(Axis(0), &rows));
    for std_dev in [0.0, 0.3, 1.0] {
        let noisy = &copies + &(Rng::new(7).normals(copies.dim()) * std_dev);
        let model = LinearRegression::default().fit(&noisy, &targets)?;
        let with_noise = show::fixed(rmse(y_new, &model.predict(x_new)?)?, 2);
        let alpha = same_penalty(std_dev);
        let ridge = Ridge { alpha, ..Default::default() }.fit(x, y)?;
        let (alpha, std_dev) = (show::fixed(alpha, 0), show::fixed(std_dev, 1));
        let with_ridge = show::fixed(rmse(y_new, &ridge.predict(x_new)?)?, 2);
        println!("noise {std_dev}: validation {with_noise}   ridge {alpha}: {with_ridge}");
    }
    Ok(())
}

fn same_penalty(std_dev: f64) -> f64 {
    // yours: the ridge penalty that does the same to 100 patients
    100.0 * std_dev * std_dev
    // end
}
