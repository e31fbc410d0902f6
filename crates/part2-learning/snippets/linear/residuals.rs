//! What a fitted model leaves over: residuals add up to zero, and R² says how much is explained.

use learning::linear_model::LinearRegression;
use learning::metrics::r_squared;
use ndarray::{Axis, s};
use numerics::estimator::{Fit, Predict};
use numerics::sum;

const LENGTHS: [&str; 3] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&LENGTHS)?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let model = LinearRegression::default().fit(&x, &y)?;
    let predicted = model.predict(&x)?;
    let residuals = &y - &predicted;
    println!("scale says g  {}", show::vector(y.slice(s![..5]), 0));
    println!("prediction g  {}", show::vector(predicted.slice(s![..5]), 0));
    println!("residual g    {}", show::vector(residuals.slice(s![..5]), 0));

    println!("\nsum of all 342 residuals      {}", show::fixed(sum::sum(&residuals), 4));
    let deviations = &x - &x.mean_axis(Axis(0)).unwrap_or_default();
    let products = deviations.t().dot(&residuals);
    println!("their product with each feature {}", show::vector(&products, 4));

    let unexplained = residuals.dot(&residuals);
    let from_mean = &y - sum::sum(&y) / 342.0;
    let total = from_mean.dot(&from_mean);
    println!("\nsquares around the mean       {} g²", show::integer(total.round()));
    println!("squares that are left         {} g²", show::integer(unexplained.round()));
    println!("1 − left / around the mean    {}", show::fixed(1.0 - unexplained / total, 4));
    let r2 = r_squared(&y, &predicted)?;
    println!("R² by the library             {}", show::fixed(r2, 4));
    println!("root of their mean square     {} g", show::fixed((unexplained / 342.0).sqrt(), 1));
    Ok(())
}
