//! Convex: halfway between two places the loss is never above the mean of the two. Four on trial.

use ndarray::{Array1, ArrayView1};
use numerics::Rng;
use numerics::functions::{power, softplus};

pub fn main() -> numerics::Result<()> {
    let (x, sex) = data::penguins_by_sex(&["body_mass_g", "flipper_length_mm"])?; // sex ±1
    let (mass_kg, flipper) = (&x.column(0) / 1000.0 - 4.2, &x.column(1) / 14.0 - 14.4);
    let squared = |w: ArrayView1<f64>| {
        let misses: Array1<f64> = w[0] * &flipper + w[1] - &mass_kg;
        misses.mapv(|miss| miss * miss).sum() / 333.0
    };
    let log_loss = |w: ArrayView1<f64>| {
        let margins: Array1<f64> = (w[0] * &flipper + w[1] * &mass_kg) * &sex;
        margins.mapv(|margin| softplus(-margin)).sum() / 333.0
    };
    let two_wells = |w: ArrayView1<f64>| power(w[0], 4) - 4.0 * w[0] * w[0] + w[1] * w[1];
    let saddle = |w: ArrayView1<f64>| w[0] * w[0] - w[1] * w[1];

    // 2,000 pairs of places between −3 and 3.
    let ends = Rng::new(7).uniforms((2000, 4)) * 6.0 - 3.0;
    let trial = |name: &str, loss: &dyn Fn(ArrayView1<f64>) -> f64| {
        let above = ends.rows().into_iter().filter(|pair| {
            let (a, b) = pair.split_at(ndarray::Axis(0), 2);
            loss(((&a + &b) / 2.0).view()) > (loss(a) + loss(b)) / 2.0 + 1e-9
        });
        println!("{name}: above the mean {} of 2,000 times", show::integer(above.count()));
    };
    trial("squared loss of a line", &squared);
    trial("log loss of logistic regression", &log_loss);
    trial("w₀⁴ − 4 w₀² + w₁²", &two_wells);
    trial("w₀² − w₁²", &saddle);
    println!("never above, for any pair: that is convex");
    Ok(())
}
