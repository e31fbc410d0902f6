//! A feature in cm instead of mm: ten times the coefficient, the same predictions.

use learning::linear_model::LinearRegression;
use ndarray::{Axis, array};
use numerics::estimator::{Fit, Predict};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let mm = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let cm = &mm / &array![10.0, 1.0]; // the flipper alone
    let (in_mm, in_cm) =
        (LinearRegression::default().fit(&mm, &y)?, LinearRegression::default().fit(&cm, &y)?);
    println!("flipper in mm  {}", show::vector(in_mm.coef(), 4));
    println!("flipper in cm  {}", show::vector(in_cm.coef(), 4));
    println!("intercepts     {}", show::vector([in_mm.intercept(), in_cm.intercept()], 4));
    let difference = in_mm.predict(&mm)? - in_cm.predict(&cm)?;
    println!("largest difference  {} g", show::fixed(linalg::norm_max(&difference), 6));
    Ok(())
}
