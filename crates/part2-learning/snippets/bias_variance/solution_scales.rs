//! The shaky scale, read four times and averaged: the variance of the mean is a quarter.

use numerics::{Result, Rng, stats};

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    for n_readings in [1, 4, 16] {
        let means: Vec<f64> = (0..10_000)
            .map(|_| {
                let readings: f64 = (0..n_readings).map(|_| rng.normal_with(5.0, 2.0)).sum();
                readings / f64::from(n_readings)
            })
            .collect();
        let bias = show::fixed(stats::mean(&means)? - 5.0, 2);
        let variance = show::fixed(stats::variance(&means, 0)?, 2);
        println!("mean of {n_readings:>2} readings: bias {bias}   variance {variance}");
    }
    Ok(())
}
