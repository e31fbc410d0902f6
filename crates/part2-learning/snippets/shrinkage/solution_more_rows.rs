//! Ridge is least squares with one more sample per feature, which asks for a weight of zero.

use learning::linear_model::Ridge;
use learning::linear_model::{LinearRegression, Solver};
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis, concatenate};
use numerics::estimator::{Fit, FitUnsupervised, Transform};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let patients = data::diabetes();
    let x = &patients.x;
    let z = StandardScaler.fit(x)?.transform(x)?;
    let y = &patients.y - patients.y.mean().unwrap_or_default();
    let alpha = 100.0_f64;
    let ridge = Ridge { alpha, fit_intercept: false }.fit(&z, &y)?;

    let wishes = Array2::<f64>::eye(z.ncols()) * alpha.sqrt();
    let more_x = concatenate![Axis(0), z, wishes];
    let more_y = concatenate![Axis(0), y, Array1::<f64>::zeros(z.ncols())];
    let plain = LinearRegression { fit_intercept: false, solver: Solver::Qr };
    let same = plain.fit(&more_x, &more_y)?;
    println!("ridge on {} rows          {}", z.nrows(), show::vector(ridge.coef(), 2));
    println!("least squares on {} rows  {}", more_x.nrows(), show::vector(same.coef(), 2));
    let difference = linalg::norm_max(&(&ridge.coef() - &same.coef()));
    println!("largest difference  {}", show::fixed(difference, 8));
    let numbers = [linalg::condition_number(&z)?, linalg::condition_number(&more_x)?];
    println!("condition number before and after  {}", show::vector(numbers, 2));
    Ok(())
}
