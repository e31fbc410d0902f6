//! A mini-batch's gradient is right on average, and noisy: four times the size, half the noise.

use ndarray::Array1;
use numerics::{Rng, stats};

const GUESS: f64 = 190.0; // mm

pub fn main() -> numerics::Result<()> {
    let flippers_mm = Array1::from(data::penguins_column("flipper_length_mm")?);
    let full = 2.0 * (GUESS - stats::mean(&flippers_mm)?);
    let one = 2.0 * stats::std_dev(&flippers_mm, 0)?;
    println!("gradient of all 342 penguins  {}", show::fixed(full, 2));

    let mut rng = Rng::new(7);
    let mut rows = Vec::new();
    for size in [1, 4, 16, 64, 256] {
        // The gradients of 2,000 batches, each drawn at random.
        let drawn = rng.choice(342, 2000 * size)?;
        let gradients: Array1<f64> = drawn
            .chunks(size)
            .map(|rows| {
                let misses = rows.iter().map(|row| GUESS - flippers_mm[*row]);
                2.0 * misses.sum::<f64>() / size as f64
            })
            .collect();
        let (mean, noise) = (stats::mean(&gradients)?, stats::std_dev(&gradients, 0)?);
        let uphill = gradients.iter().filter(|gradient| **gradient > 0.0).count();
        rows.push([
            size.to_string(),
            show::fixed(mean, 2),
            show::fixed(noise, 2),
            show::fixed(one / (size as f64).sqrt(), 2),
            show::integer(uphill),
        ]);
    }
    let header = ["batch", "mean gradient", "gradient noise", "by formula", "wrong sign"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
