//! How far the bound lies from the surprise itself: a hundred weighed draws for each picture.

use ndarray::{Array2, Axis, s};
use numerics::functions::log_sum_exp_rows;
use numerics::{Result, Rng};
use part3_networks::generative::{PIXEL_NOISE, Vae};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let mut rng = Rng::new(1);
    let mut vae = Vae::new(8, 1.0, &mut rng)?;
    vae.learn(&digits.x_train, 15, &mut rng, |_, _| {})?;

    let (mean, std_dev) = vae.encode(&digits.x_test)?; // (510, 8), both
    let mut weights = Array2::zeros((510, 100)); // logarithms
    for mut column in weights.columns_mut() {
        let noise = rng.normals((510, 8));
        let latent = &mean + &std_dev * &noise;
        let miss = vae.decode(&latent)? - &digits.x_test;
        let rebuild = (&miss * &miss).sum_axis(Axis(1)) / (2.0 * PIXEL_NOISE * PIXEL_NOISE);
        column.assign(&(log_weight(&noise, &latent, &std_dev).sum_axis(Axis(1)) - rebuild));
    }
    for n_draws in [1, 10, 100] {
        let log_sums = log_sum_exp_rows(weights.slice(s![.., ..n_draws])).sum();
        let surprise = libm::log(n_draws as f64) - log_sums / 510.0;
        println!("{n_draws:>3} draws a picture  {} nats", show::fixed(surprise, 2));
    }
    Ok(())
}

/// The logarithm of p(z) / q(z) for each latent number, where z = mean + std_dev · noise.
fn log_weight(noise: &Array2<f64>, latent: &Array2<f64>, std_dev: &Array2<f64>) -> Array2<f64> {
    // yours: log p(z) − log q(z)
    (noise * noise - latent * latent) / 2.0 + std_dev.mapv(libm::log)
    // end
}
