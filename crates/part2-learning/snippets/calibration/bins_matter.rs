//! The same probabilities, eight binnings: the expected calibration error is never one number.

use learning::metrics::{
    Bins, brier_score, expected_calibration_error, log_loss, maximum_calibration_error,
};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, scores) = overconfident_wines()?.test;
    let p = scores.mapv(sigmoid);
    let mut rows = Vec::new();
    for n_bins in [1, 5, 10, 100] {
        let mut row = vec![n_bins.to_string()];
        for bins in [Bins::Uniform(n_bins), Bins::Quantile(n_bins)] {
            let error = expected_calibration_error(&y, &p, bins)?;
            let largest = maximum_calibration_error(&y, &p, bins)?;
            row.extend([show::fixed(error, 4), show::fixed(largest, 4)]);
        }
        rows.push(row);
    }
    let header = ["bins", "ECE, equal width", "largest gap", "ECE, equal count", "largest gap"];
    println!("{}", show::table(&header, &rows));
    println!("log loss, no bins     {}", show::fixed(log_loss(&y, &p)?, 4));
    println!("Brier score, no bins  {}", show::fixed(brier_score(&y, &p)?, 4));
    Ok(())
}
