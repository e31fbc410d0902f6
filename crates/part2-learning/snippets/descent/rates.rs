//! One learning rate crawls, one arrives at once, one bounces forever, and one ends as NaN.

use learning::optim::path;
use ndarray::{Array1, array};
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mean = stats::mean(&Array1::from(data::penguins_column("flipper_length_mm")?))?;
    let mut rows = Vec::new();
    for (learning_rate, what) in [
        (1e-3, "converges, slowly"),
        (0.1, "converges"),
        (0.5, "converges in one step"),
        (0.9, "converges, from both sides"),
        (1.0, "bounces"),
        (1.1, "diverges"),
    ] {
        let walked = path(array![190.0].view(), learning_rate, 10_000, |w| 2.0 * (&w - mean))?;
        let mut row = vec![show::fixed(learning_rate, 3)];
        for step in [1, 2, 10, 100, 10_000] {
            let guess = walked[[step, 0]];
            row.push(show::fixed(guess, if guess.abs() > 1e4 { 0 } else { 2 }));
        }
        row.push(what.to_string());
        rows.push(row);
    }
    let header = ["rate", "step 1", "step 2", "step 10", "step 100", "step 10,000", ""];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
