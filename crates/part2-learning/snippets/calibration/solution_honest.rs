//! It rains on 7 of 10 days: which constant forecast does each score pay best?

use learning::metrics::{brier_score, log_loss};
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let rain = array![1, 1, 1, 1, 1, 1, 1, 0, 0, 0];
    let mut rows = Vec::new();
    for forecast in [0.5, 0.6, 0.7, 0.8, 0.9, 0.99] {
        let p = Array1::from_elem(10, forecast);
        // A score that people find natural, and that pays for boasting: the mean distance.
        let distance = (&p - &rain.mapv(|r| r as f64)).mapv(f64::abs).sum() / 10.0;
        rows.push([
            show::fixed(forecast, 2),
            show::fixed(log_loss(&rain, &p)?, 4),
            show::fixed(brier_score(&rain, &p)?, 4),
            show::fixed(distance, 4),
        ]);
    }
    println!("{}", show::table(&["forecast", "log loss", "Brier", "mean distance"], &rows));
    Ok(())
}
