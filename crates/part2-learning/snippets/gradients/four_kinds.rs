//! Derivative, gradient, Jacobian, Hessian: one model of three penguins, four kinds of slope.

use learning::finite_differences::{central_difference, gradient, jacobian};
use ndarray::{Array1, ArrayView1, array};

pub fn main() -> numerics::Result<()> {
    // Flipper in cm from 20 cm on, and mass in kg, of three penguins.
    let (flipper_cm, mass_kg) = (array![-1.9, 1.1, 3.0], array![3.75, 4.5, 5.7]);
    let predictions = |w: ArrayView1<f64>| w[0] * &flipper_cm + w[1];
    let loss = |w: ArrayView1<f64>| {
        (predictions(w) - &mass_kg).mapv(|miss| miss * miss).sum() / 3.0 // one number
    };
    let loss_gradient = |w: ArrayView1<f64>| -> Array1<f64> {
        let misses = predictions(w) - &mass_kg;
        array![2.0 * (&misses * &flipper_cm).sum() / 3.0, 2.0 * misses.sum() / 3.0]
    };

    let w = array![0.1, 4.0]; // weight, bias
    let along_weight = central_difference(|weight| loss(array![weight, w[1]].view()), w[0], 1e-5)?;
    println!("derivative of the loss, weight alone: {}", show::fixed(along_weight, 4));
    println!("gradient of the loss, (2,): {}", show::vector(&gradient(loss, w.view())?, 4));
    let of_predictions = jacobian(predictions, w.view())?;
    println!("Jacobian of the predictions, {}:", show::shape(&of_predictions));
    println!("{}", show::matrix(&of_predictions, 4));
    let of_slopes = jacobian(loss_gradient, w.view())?;
    println!("Hessian of the loss = Jacobian of its gradient, {}:", show::shape(&of_slopes));
    println!("{}", show::matrix(&of_slopes, 4));
    Ok(())
}
