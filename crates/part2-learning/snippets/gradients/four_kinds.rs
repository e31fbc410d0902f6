//! Derivative, gradient, Jacobian, Hessian: one model of three penguins, four kinds of slope.

use learning::finite_differences::{gradient, jacobian};
use ndarray::{Array1, ArrayView1, array};

pub fn main() -> numerics::Result<()> {
    // Flippers in cm beyond 20, and masses in kg, of three penguins.
    let (flipper_cm, mass_kg) = (array![-1.9, 1.1, 3.0], array![3.75, 4.5, 5.7]);
    let predictions = |w: ArrayView1<f64>| -> Array1<f64> { w[0] * &flipper_cm + w[1] };
    let misses = |w: ArrayView1<f64>| predictions(w) - &mass_kg;
    let loss = |w: ArrayView1<f64>| misses(w).pow2().sum() / 3.0; // one number
    let slopes =
        |w: ArrayView1<f64>| array![misses(w).dot(&flipper_cm), misses(w).sum()] * 2.0 / 3.0;

    let w = array![0.1, 4.0]; // weight, bias
    println!("gradient of the loss, (2,): {}", show::vector(gradient(loss, &w)?, 4));
    let of_predictions = jacobian(predictions, &w)?;
    println!("Jacobian of the predictions, {}:", show::shape(&of_predictions));
    println!("{}", show::matrix(&of_predictions, 4));
    let of_slopes = jacobian(slopes, &w)?;
    println!("Hessian of the loss = Jacobian of its gradient, {}:", show::shape(&of_slopes));
    println!("{}", show::matrix(&of_slopes, 4));
    Ok(())
}
