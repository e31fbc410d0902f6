//! The dearer the second term, the fewer latent numbers are in use: in the end none.

use ndarray::Axis;
use numerics::{Result, Rng};
use part3_networks::generative::{PIXEL_NOISE, Vae};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let mut rows = Vec::new();
    for beta in [1.0, 5.0, 25.0] {
        let mut rng = Rng::new(1);
        let mut vae = Vae::new(8, beta, &mut rng)?;
        vae.learn(&digits.x_train, 6, &mut rng, |_, _| {})?;
        let (terms, ..) = vae.gradients(&digits.x_test, &rng.normals((510, 8)))?;
        let (mean, std_dev) = vae.encode(&digits.x_test)?; // (510, 8), both
        let kl = (&mean * &mean + &std_dev * &std_dev - 1.0) / 2.0 - std_dev.mapv(libm::log);
        let each = kl.sum_axis(Axis(0)) / 510.0;
        rows.push(show::row![(beta, 0), (terms.rebuild, 2), (terms.kl, 2), show::vector(&each, 1)]);
    }
    println!("{}", show::table(&["beta", "rebuild", "KL", "of each latent number"], &rows));
    let miss = &digits.x_test - &(digits.x_train.sum_axis(Axis(0)) / 1287.0);
    let rebuild = (&miss * &miss).sum() / 510.0 / (2.0 * PIXEL_NOISE * PIXEL_NOISE);
    println!("the mean picture, always  {}", show::fixed(rebuild, 2));
    Ok(())
}
