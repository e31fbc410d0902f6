//! Convex: halfway between two places never above the mean of the two losses. Three on trial.

use ndarray::{Array1, ArrayView1};
use numerics::Rng;
use numerics::functions::softplus;

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["body_mass_g", "flipper_length_mm"])?; // sex ±1
    let (mass_kg, flipper) = (&x.column(0) / 1000.0 - 4.2, &x.column(1) / 14.0 - 14.4);
    let squared = |w: ArrayView1<f64>| (w[0] * &flipper + w[1] - &mass_kg).pow2().sum() / 333.0;
    let log_loss = |w: ArrayView1<f64>| {
        let margins: Array1<f64> = (w[0] * &flipper + w[1] * &mass_kg) * &sex;
        margins.mapv(|margin| softplus(-margin)).sum() / 333.0
    };
    let two_valleys = |w: ArrayView1<f64>| w[0] * w[0] * w[0] * w[0] - 4.0 * w[0] * w[0] + w[0];
    trial("squared loss of a line", &squared);
    trial("log loss of logistic regression", &log_loss);
    trial("w⁴ − 4 w² + w", &two_valleys);
    Ok(())
}

/// Draws 2,000 pairs of places between −3 and 3.
fn trial(name: &str, loss: &dyn Fn(ArrayView1<f64>) -> f64) {
    let ends = Rng::new(7).uniforms((2000, 4)) * 6.0 - 3.0;
    let broken = ends.rows().into_iter().filter(|pair| {
        let (a, b) = pair.split_at(ndarray::Axis(0), 2);
        // yours: is the loss halfway above the mean of the two, by more than 1e-9?
        loss(((&a + &b) / 2.0).view()) > (loss(a) + loss(b)) / 2.0 + 1e-9
        // end
    });
    println!("{name}: above the mean {} of 2,000 times", show::integer(broken.count()));
}
