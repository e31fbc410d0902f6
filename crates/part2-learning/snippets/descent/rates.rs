//! One walk converges slowly, one at once, one bounces forever, and one diverges to NaN.

use ndarray::Array1;
use numerics::stats;

pub fn main() -> numerics::Result<()> {
    let mean = stats::mean(&Array1::from(data::penguins_column("flipper_length_mm")?))?;
    let mut rows = Vec::new();
    for learning_rate in [1e-3, 0.1, 0.5, 0.9, 1.0, 1.1] {
        let (mut guess, mut seen) = (190.0, Vec::new());
        for step in 1..=10_000 {
            guess -= learning_rate * 2.0 * (guess - mean);
            if [1, 2, 10, 100, 10_000].contains(&step) {
                seen.push(guess);
            }
        }
        rows.push(show::row![(learning_rate, 3), (seen, 2)]);
    }
    let header = ["rate", "step 1", "step 2", "step 10", "step 100", "step 10,000"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
