//! The reliability diagram as a table: what the model predicted, and what happened.

use learning::metrics::{Bins, expected_calibration_error, reliability_bins};
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, scores) = overconfident_wines()?.test;
    let p = scores.mapv(sigmoid);
    let bins = reliability_bins(&y, &p, Bins::Uniform(10))?;
    let mut by_hand = 0.0;
    let mut rows = Vec::new();
    for bin in &bins {
        let gap = bin.share_positive - bin.mean_predicted;
        by_hand += gap.abs() * bin.count as f64 / y.len() as f64;
        rows.push([
            bin.count.to_string(),
            show::fixed(bin.mean_predicted, 3),
            show::fixed(bin.share_positive, 3),
            show::fixed(gap, 3),
        ]);
    }
    println!("{}", show::table(&["wines", "predicted", "happened", "gap"], &rows));
    let error = expected_calibration_error(&y, &p, Bins::Uniform(10))?;
    println!("expected calibration error  {}", show::fixed(error, 4));
    println!("by hand                     {}", show::fixed(by_hand, 4));
    Ok(())
}
