//! Ridge is least squares with one more sample per feature, which asks for a weight of zero.

use learning::linear_model::Ridge;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::linalg::{condition_number, least_squares};

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let z = StandardScaler.fit(&patients.x)?.transform(&patients.x)?;
    let y = &patients.y - patients.y.mean().unwrap_or_default();
    let alpha = 100.0;
    let ridge = Ridge { alpha, fit_intercept: false }.fit(&z, &y)?;

    let more_x = concatenate![Axis(0), z, wishes(alpha)];
    let more_y = concatenate![Axis(0), y, Array1::zeros(10)];
    let plain = least_squares(&more_x, &more_y)?;
    println!("ridge on {} rows          {}", z.nrows(), show::vector(ridge.coef(), 2));
    println!("least squares on {} rows  {}", more_x.nrows(), show::vector(&plain, 2));
    let numbers = [condition_number(&z)?, condition_number(&more_x)?];
    println!("condition number before and after  {}", show::vector(numbers, 2));
    Ok(())
}

fn wishes(alpha: f64) -> Array2<f64> {
    // yours: ten rows, one for each feature, each with one number that is not zero
    Array2::eye(10) * alpha.sqrt()
    // end
}
