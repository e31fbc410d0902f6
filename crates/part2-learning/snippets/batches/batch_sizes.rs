//! A mini-batch's gradient is right on average, and noisy: four times the size, half the noise.

use numerics::{Rng, stats};

pub fn main() -> numerics::Result<()> {
    let flippers_mm = data::penguins_column("flipper_length_mm")?;
    let slopes: Vec<f64> = flippers_mm.iter().map(|mm| 2.0 * (190.0 - mm)).collect();
    println!("gradient of all 342 penguins  {}", show::fixed(stats::mean(&slopes)?, 2));
    let noise_of_one = stats::std_dev(&slopes, 0)?;

    let (mut rng, mut rows) = (Rng::new(7), Vec::new());
    for size in [1, 4, 16, 64, 256] {
        let mut gradients = Vec::new();
        for batch in rng.choice(342, 2000 * size)?.chunks(size) {
            gradients.push(batch.iter().map(|row| slopes[*row]).sum::<f64>() / size as f64);
        }
        let (mean, noise) = (stats::mean(&gradients)?, stats::std_dev(&gradients, 0)?);
        let uphill = gradients.iter().filter(|gradient| **gradient > 0.0).count();
        let by_formula = noise_of_one / (size as f64).sqrt();
        rows.push(show::row![size, ([mean, noise, by_formula], 2), uphill]);
    }
    let header = ["batch", "mean gradient", "gradient noise", "by formula", "wrong sign"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
