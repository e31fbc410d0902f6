//! R² of a fitted line is the square of a correlation; R² of other guesses is not.

use learning::linear_model::LinearRegression;
use learning::metrics::r_squared;
use ndarray::Axis;
use numerics::estimator::{Fit, Predict};
use numerics::functions::power;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm"])?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let fitted = LinearRegression::default().fit(&x, &y)?.predict(&x)?;
    let guesses = [
        ("fitted line", fitted.clone()),
        ("the line, plus 1000 g", &fitted + 1000.0),
        ("the line, halved", &fitted / 2.0),
    ];
    let mut rows = Vec::new();
    for (name, guess) in guesses {
        let squared = power(stats::correlation(&y, &guess)?, 2);
        let r2 = r_squared(&y, &guess)?;
        rows.push([name.to_string(), show::fixed(squared, 4), show::fixed(r2, 4)]);
    }
    println!("{}", show::table(&["prediction", "correlation squared", "R²"], &rows));
    Ok(())
}
