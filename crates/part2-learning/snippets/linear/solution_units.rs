//! A feature in cm instead of mm: ten times the coefficient, the same predictions.

use learning::linear_model::LinearRegression;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, Predict};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let mm = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    let y = Array1::from(data::penguins_column("body_mass_g")?);
    let cm = flipper_in_cm(&mm);
    let (in_mm, in_cm) =
        (LinearRegression::default().fit(&mm, &y)?, LinearRegression::default().fit(&cm, &y)?);
    println!("flipper in mm  {}", show::vector(in_mm.coef(), 4));
    println!("flipper in cm  {}", show::vector(in_cm.coef(), 4));
    println!("intercepts     {}", show::vector([in_mm.intercept(), in_cm.intercept()], 4));
    let difference = in_mm.predict(&mm)? - in_cm.predict(&cm)?;
    println!("largest difference  {} g", show::fixed(linalg::norm_max(&difference), 6));
    Ok(())
}

fn flipper_in_cm(mm: &Array2<f64>) -> Array2<f64> {
    // yours: both columns, the first one in cm
    mm / &array![10.0, 1.0]
    // end
}
