//! The slope in every direction from one place: a dot product with the gradient.

use learning::finite_differences::{directional_derivative, gradient};
use ndarray::{Array1, ArrayView1, array};
use numerics::linalg;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let flipper_cm = flock.column(0).mapv(|mm| mm / 10.0 - 20.0);
    let mass_kg = flock.column(1).mapv(|g| g / 1000.0);
    let loss = |w: ArrayView1<f64>| {
        let misses: Array1<f64> = w[0] * &flipper_cm + w[1] - &mass_kg;
        misses.mapv(|miss| miss * miss).sum() / mass_kg.len() as f64
    };

    let here = array![0.1, 4.0]; // weight, bias
    let slopes = gradient(loss, here.view())?;
    let length = linalg::norm_l2(&slopes);
    let uphill = libm::atan2(slopes[1], slopes[0]).to_degrees();
    println!("gradient {}, length {}", show::vector(&slopes, 4), show::fixed(length, 4));

    let (mut rows, mut largest) = (Vec::new(), 0.0_f64);
    for turn in [0.0, 45.0, 90.0, 135.0, 180.0, 270.0_f64] {
        let angle = (uphill + turn).to_radians();
        let direction = array![libm::cos(angle), libm::sin(angle)];
        let measured = directional_derivative(loss, here.view(), direction.view())?;
        largest = largest.max((measured - slopes.dot(&direction)).abs());
        rows.push([show::fixed(turn, 0), show::fixed(measured, 4)]);
    }
    println!("{}", show::table(&["degrees off the gradient", "directional derivative"], &rows));
    println!("largest difference from gradient · direction  {}", show::fixed(largest, 6));
    Ok(())
}
