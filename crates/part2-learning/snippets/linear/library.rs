//! The same linear regression by a library, and the largest difference of the predictions.

use learning::linear_model::LinearRegression;
use linfa::Dataset;
use linfa::traits::Fit as _;
use ndarray::Axis;
use numerics::estimator::{Fit as _, Predict};
use numerics::{Error, linalg};

const LENGTHS: [&str; 3] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&LENGTHS)?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let ours = LinearRegression::default().fit(&x, &y)?;
    let theirs = linfa_linear::LinearRegression::new()
        .fit(&Dataset::new(x.clone(), y.clone()))
        .map_err(|error| Error::invalid("linfa's fit", error, "a model"))?;

    println!("coefficients by hand     {}", show::vector(ours.coef(), 6));
    println!("coefficients, library    {}", show::vector(theirs.params(), 6));
    println!("intercept by hand        {}", show::fixed(ours.intercept(), 6));
    println!("intercept, library       {}", show::fixed(theirs.intercept(), 6));
    let predicted = x.dot(theirs.params()) + theirs.intercept();
    let difference = linalg::norm_max(&(ours.predict(&x)? - predicted));
    println!("largest difference of 342 predictions  {} g", show::fixed(difference, 8));
    Ok(())
}
