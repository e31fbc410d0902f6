//! The Brier score in three parts: miscalibration, less what the model knows, plus chance.

use learning::metrics::brier_score;
use numerics::functions::sigmoid;
use part2_learning::calibration::overconfident_wines;

pub fn main() -> numerics::Result<()> {
    let (y, s) = overconfident_wines()?.test;
    let tenths = s.mapv(|s| (10.0 * sigmoid(s)).round_ties_even()); // eleven different forecasts
    let share = y.sum() as f64 / y.len() as f64;
    let mut sums = [0.0; 2];
    for tenth in (0..=10).map(f64::from) {
        let rows: Vec<usize> = (0..y.len()).filter(|i| tenths[*i] == tenth).collect();
        let happened = rows.iter().map(|i| y[*i]).sum::<usize>() as f64 / rows.len() as f64;
        let [a, b] = parts(tenth / 10.0, happened, share);
        let weight = rows.len() as f64 / y.len() as f64;
        sums = [sums[0] + weight * a, sums[1] + weight * b];
    }
    let ([reliability, resolution], uncertainty) = (sums, share * (1.0 - share));
    println!("reliability   {}", show::fixed(reliability, 4));
    println!("resolution    {}", show::fixed(resolution, 4));
    println!("uncertainty   {}", show::fixed(uncertainty, 4));
    println!("together      {}", show::fixed(reliability - resolution + uncertainty, 4));
    println!("Brier score   {}", show::fixed(brier_score(&y, &tenths.mapv(|t| t / 10.0))?, 4));
    Ok(())
}

/// What one group adds to reliability and to resolution.
fn parts(forecast: f64, happened: f64, share: f64) -> [f64; 2] {
    // yours: the squared gap, and the squared distance from the overall share
    [forecast - happened, happened - share].map(|distance| distance * distance)
    // end
}
