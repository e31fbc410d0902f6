//! A shaky scale, read four times and averaged: the variance of the mean is a quarter.

use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    for n_readings in [1, 4, 16] {
        let means: Vec<f64> = (0..10_000).map(|_| mean_of(n_readings, &mut rng)).collect();
        let bias_kg = show::fixed(stats::mean(&means)? - 5.0, 2);
        let variance = show::fixed(stats::variance(&means, 0)?, 2);
        println!("mean of {n_readings:>2} readings: bias {bias_kg} kg   variance {variance} kg²");
    }
    Ok(())
}

fn mean_of(n_readings: usize, rng: &mut Rng) -> f64 {
    // yours: the mean of that many readings, rng.normal_with(5.0, 2.0) each
    (0..n_readings).map(|_| rng.normal_with(5.0, 2.0)).sum::<f64>() / n_readings as f64
    // end
}
