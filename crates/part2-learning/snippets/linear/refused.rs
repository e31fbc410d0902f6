//! The same length in millimeters and in centimeters: no solver can say which one has the weight.
//! twin: none (error-text)

use learning::linear_model::{LinearRegression, Solver};
use ndarray::{Array2, Axis};
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = data::penguins_matrix(&["flipper_length_mm"])?.remove_axis(Axis(1));
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let x = Array2::from_shape_fn((y.len(), 2), |(i, j)| flipper_mm[i] / [1.0, 10.0][j]);
    for solver in [Solver::Qr, Solver::NormalEquations] {
        match (LinearRegression { solver, fit_intercept: true }).fit(&x, &y) {
            Ok(_) => println!("accepted"),
            Err(error) => println!("{error}"),
        }
    }
    Ok(())
}
