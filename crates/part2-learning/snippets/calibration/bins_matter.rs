//! The same probabilities, eight binnings: the expected calibration error is never one number.

use learning::metrics::{Bins, brier_score, expected_calibration_error, log_loss};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, scores) = overconfident_wines()?.test;
    let p = scores.mapv(sigmoid);
    let mut rows = Vec::new();
    for n_bins in [1, 5, 10, 100] {
        let width = expected_calibration_error(&y, &p, Bins::Uniform(n_bins))?;
        let count = expected_calibration_error(&y, &p, Bins::Quantile(n_bins))?;
        rows.push(show::row![n_bins, ([width, count], 4)]);
    }
    println!("{}", show::table(&["bins", "ECE, equal width", "ECE, equal count"], &rows));
    println!("log loss, no bins     {}", show::fixed(log_loss(&y, &p)?, 4));
    println!("Brier score, no bins  {}", show::fixed(brier_score(&y, &p)?, 4));
    Ok(())
}
