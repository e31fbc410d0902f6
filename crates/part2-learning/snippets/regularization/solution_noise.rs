//! Copies with a little noise are augmentation too, and act like an L2 penalty.

use learning::linear_model::LinearRegression;
use learning::linear_model::Ridge;
use learning::metrics::root_mean_squared_error as rmse;
use ndarray::{Array2, Axis, concatenate};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::regularization::patients;

pub fn main() -> Result<()> {
    let patients = patients()?;
    let ((x, y), (x_new, y_new)) = (&patients.train, &patients.validation);
    for noise in [0.0, 0.3, 1.0] {
        let mut rng = Rng::new(7);
        let copies: Vec<Array2<f64>> =
            (0..100).map(|_| x + &(rng.normals(x.dim()) * noise)).collect();
        let views: Vec<_> = copies.iter().map(Array2::view).collect();
        let many = concatenate(Axis(0), &views).unwrap_or_default();
        let targets = concatenate(Axis(0), &vec![y.view(); 100]).unwrap_or_default();
        let model = LinearRegression::default().fit(&many, &targets)?;
        let error = rmse(y_new, &model.predict(x_new)?)?;
        let alpha = 100.0 * noise * noise;
        let ridge = Ridge { alpha, ..Default::default() }.fit(x, y)?;
        let penalized = rmse(y_new, &ridge.predict(x_new)?)?;
        println!(
            "noise {}: validation {}   ridge {}: {}",
            show::fixed(noise, 1),
            show::fixed(error, 2),
            show::fixed(alpha, 0),
            show::fixed(penalized, 2)
        );
    }
    Ok(())
}
