//! The derivative as a ratio of small changes: how fast a loss falls as one number grows.

use ndarray::Array1;
use numerics::stats;

const GUESS: f64 = 190.0; // mm, the same guess for every penguin

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    // The mean squared miss, in mm².
    let loss = |guess: f64| flippers_mm.mapv(|x| (x - guess) * (x - guess)).sum() / 342.0;

    println!("loss at a guess of 190 mm  {}", show::fixed(loss(GUESS), 3));
    let mut rows = Vec::new();
    for step in [10.0, 1.0, 0.1, 0.01, 1e-3] {
        let change = loss(GUESS + step) - loss(GUESS);
        rows.push([step, change, change / step].map(|x| show::fixed(x, 3)));
    }
    println!("{}", show::table(&["step mm", "change of the loss", "change / step"], &rows));
    let derivative = 2.0 * (GUESS - stats::mean(&flippers_mm)?);
    println!("derivative by formula  {}", show::fixed(derivative, 3));
    Ok(())
}
