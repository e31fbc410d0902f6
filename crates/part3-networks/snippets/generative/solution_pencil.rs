//! One latent number: what a mean of 1 and a standard deviation of a half cost, by pencil.

use numerics::Rng;

pub fn main() {
    let (mean, std_dev): (f64, f64) = (1.0, 0.5);
    let by_pencil: f64 = 0.8181; // yours: the KL divergence from the standard normal, in nats

    let z = Rng::new(5).normals(100_000) * std_dev + mean;
    let log_q =
        z.mapv(|z| -numerics::functions::power((z - mean) / std_dev, 2) / 2.0 - libm::log(std_dev));
    let log_p = z.mapv(|z| -z * z / 2.0); // both without log √2π, which cancels
    println!("by pencil      {}", show::fixed(by_pencil, 2));
    println!("100,000 draws  {}", show::fixed((log_q - log_p).sum() / 100_000.0, 2));
}
