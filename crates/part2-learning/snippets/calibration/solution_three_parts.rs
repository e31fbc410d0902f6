//! The Brier score in three parts: miscalibration, less what the model knows, plus chance.

use learning::metrics::brier_score;
use numerics::functions::{power, sigmoid};
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, s) = overconfident_wines()?.test;
    let tenths = s.mapv(|s| (10.0 * sigmoid(s)).round_ties_even()); // eleven different forecasts
    let n = y.len() as f64;
    let share = y.sum() as f64 / n;
    let (mut reliability, mut resolution) = (0.0, 0.0);
    for tenth in 0..=10 {
        let forecast = f64::from(tenth);
        let group: Vec<f64> = y
            .iter()
            .zip(&tenths)
            .filter(|(_, t)| **t == forecast)
            .map(|(good, _)| *good as f64)
            .collect();
        let count = group.len() as f64;
        let happened = group.iter().sum::<f64>() / count;
        reliability += count * power(forecast / 10.0 - happened, 2) / n;
        resolution += count * power(happened - share, 2) / n;
    }
    let uncertainty = share * (1.0 - share);
    println!("reliability (lower is better)   {}", show::fixed(reliability, 4));
    println!("resolution (higher is better)   {}", show::fixed(resolution, 4));
    println!("uncertainty (not ours to change) {}", show::fixed(uncertainty, 4));
    let together = reliability - resolution + uncertainty;
    println!("reliability − resolution + uncertainty {}", show::fixed(together, 4));
    let score = brier_score(&y, &tenths.mapv(|t| t / 10.0))?;
    println!("Brier score                            {}", show::fixed(score, 4));
    Ok(())
}
