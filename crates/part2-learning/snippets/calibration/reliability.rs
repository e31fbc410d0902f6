//! The reliability diagram as a table: what the model predicted, and what happened.

use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, scores) = overconfident_wines()?.test;
    let mut bins = [[0.0; 3]; 10]; // wines, sum of their probabilities, good ones
    for (good, score) in y.iter().zip(&scores) {
        let p = sigmoid(*score);
        let bin = &mut bins[(10.0 * p) as usize];
        bin[0] += 1.0;
        bin[1] += p;
        bin[2] += *good as f64;
    }
    let (mut error, mut rows) = (0.0, Vec::new());
    for [wines, sum, good] in bins {
        let (predicted, happened) = (sum / wines, good / wines);
        let gap: f64 = happened - predicted;
        error += gap.abs() * wines / y.len() as f64;
        rows.push(show::row![(wines, 0), ([predicted, happened, gap], 3)]);
    }
    println!("{}", show::table(&["wines", "predicted", "happened", "gap"], &rows));
    println!("mean gap, without sign  {}", show::fixed(error, 4));
    Ok(())
}
