//! The slope in every direction from one place: a dot product with the gradient.

use learning::finite_differences::gradient;
use ndarray::{Array1, ArrayView1, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let flipper_cm = flock.column(0).mapv(|mm| mm / 10.0 - 20.0);
    let mass_kg = &flock.column(1) / 1000.0;
    let loss = |w: ArrayView1<f64>| (w[0] * &flipper_cm + w[1] - &mass_kg).pow2().sum() / 342.0;

    let here = array![0.1, 4.0]; // weight, bias
    let slopes = gradient(loss, &here)?;
    let length = linalg::norm_l2(&slopes);
    println!("gradient {}, length {}", show::vector(&slopes, 4), show::fixed(length, 4));
    let uphill = &slopes / length;
    let level = array![-uphill[1], uphill[0]]; // at a right angle to it
    let mut rows = Vec::new();
    for degrees in [0.0, 45.0, 90.0, 135.0, 180.0_f64] {
        let (cosine, sine) = (libm::cos(degrees.to_radians()), libm::sin(degrees.to_radians()));
        let step: Array1<f64> = 1e-5 * (cosine * &uphill + sine * &level);
        let rise = loss((&here + &step).view()) - loss((&here - &step).view());
        rows.push(show::row![(degrees, 0), (cosine, 4), (rise / 2e-5, 4)]);
    }
    let header = ["degrees off the gradient", "cosine", "directional derivative"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
