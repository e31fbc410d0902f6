//! The derivative as a ratio of small changes: how fast a loss falls as one number grows.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    // The mean squared miss of one guess for all penguins, in mm².
    let loss = |guess: f64| (&flippers_mm - guess).pow2().sum() / 342.0;

    println!("loss at a guess of 190 mm  {}", show::fixed(loss(190.0), 3));
    let mut rows = Vec::new();
    for step in [10.0, 1.0, 0.1, 0.01, 1e-3] {
        let change = loss(190.0 + step) - loss(190.0);
        rows.push(show::row![([step, change, change / step], 3)]);
    }
    println!("{}", show::table(&["step mm", "change of the loss", "change / step"], &rows));
    let derivative = 2.0 * (190.0 - stats::mean(&flippers_mm)?);
    println!("derivative by formula  {}", show::fixed(derivative, 3));
    Ok(())
}
