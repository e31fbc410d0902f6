//! Gradient descent with one knob: look at the slope, take a step against it, and again.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let mean = stats::mean(&flippers_mm)?;

    let learning_rate = 0.1;
    let mut guess = 190.0; // the parameter
    let mut rows = Vec::new();
    for step in 0..6 {
        let loss = (&flippers_mm - guess).pow2().sum() / 342.0;
        let gradient = 2.0 * (guess - mean);
        let update = -learning_rate * gradient;
        rows.push(show::row![step, ([guess, loss, gradient, update], 3)]);
        guess += update;
    }
    println!("{}", show::table(&["step", "guess mm", "loss mm²", "gradient", "update mm"], &rows));
    println!("mean of the flippers  {}", show::fixed(mean, 3));
    Ok(())
}
