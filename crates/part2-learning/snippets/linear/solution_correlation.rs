//! R² of a fitted line is the square of a correlation; R² of other guesses is not.

use learning::linear_model::LinearRegression;
use ndarray::Array1;
use numerics::estimator::{Fit, Predict};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let x = data::penguins_matrix(&["flipper_length_mm"])?;
    let y = Array1::from(data::penguins_column("body_mass_g")?);
    let mean_g = stats::mean(&y)?;
    let r_squared = |guess: &Array1<f64>| {
        // yours: 1 minus the squares left over as a share of those around the mean
        let squares = |misses: Array1<f64>| misses.dot(&misses);
        1.0 - squares(&y - guess) / squares(&y - mean_g)
        // end
    };
    let fitted = LinearRegression::default().fit(&x, &y)?.predict(&x)?;
    let guesses = [
        ("fitted line", fitted.clone()),
        ("the line, plus 1000 g", &fitted + 1000.0),
        ("the line, halved", &fitted / 2.0),
    ];
    let mut rows = Vec::new();
    for (name, guess) in guesses {
        let correlation = stats::correlation(&y, &guess)?;
        rows.push(show::row![name, ([correlation * correlation, r_squared(&guess)], 4)]);
    }
    println!("{}", show::table(&["prediction", "correlation squared", "R²"], &rows));
    Ok(())
}
