//! The same length in millimeters and in centimeters: no solver can say which one has the weight.
//! twin: none (error-text)

use learning::linear_model::LinearRegression;
use ndarray::{Array1, Axis, stack};
use numerics::estimator::Fit;

pub fn main() -> numerics::Result<()> {
    let flipper_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let flipper_cm = &flipper_mm / 10.0;
    let y = Array1::from(data::penguins_column("body_mass_g")?);
    let x = stack![Axis(1), flipper_mm, flipper_cm];
    if let Err(error) = LinearRegression::default().fit(&x, &y) {
        println!("{error}");
    }
    Ok(())
}
