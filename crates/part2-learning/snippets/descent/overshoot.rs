//! Millimeters and a learning rate of 0.1: the library says after how many steps it was over.
//! twin: none (error-text)

use learning::optim::GradientDescent;
use ndarray::{ArrayView1, array};

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let (flipper_mm, mass_kg) = (flock.column(0), flock.column(1).mapv(|g| g / 1000.0));
    let gradient = |w: ArrayView1<f64>| {
        let misses = w[0] * &flipper_mm + w[1] - &mass_kg;
        array![2.0 * (&misses * &flipper_mm).sum() / 342.0, 2.0 * misses.sum() / 342.0]
    };
    for learning_rate in [0.1, 1e-5] {
        let descent = GradientDescent { learning_rate, ..Default::default() };
        if let Err(error) = descent.minimize(array![0.0, 0.0].view(), gradient) {
            println!("{error}");
        }
    }
    Ok(())
}
