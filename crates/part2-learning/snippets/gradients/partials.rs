//! Two parameters, two slopes: nudge one, hold the other; the two together are the gradient.

use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let flipper_cm = flock.column(0).mapv(|mm| mm / 10.0 - 20.0); // beyond 20 cm
    let mass_kg = &flock.column(1) / 1000.0;
    let misses = |weight: f64, bias: f64| weight * &flipper_cm + bias - &mass_kg;
    let loss = |weight, bias| misses(weight, bias).pow2().sum() / 342.0; // in kg²

    let (weight, bias, step) = (0.1, 4.0, 1e-5);
    println!("loss at (0.1, 4.0)  {}", show::fixed(loss(weight, bias), 4));
    let along_weight = (loss(weight + step, bias) - loss(weight - step, bias)) / (2.0 * step);
    let along_bias = (loss(weight, bias + step) - loss(weight, bias - step)) / (2.0 * step);
    println!("partial derivative, weight  {}", show::fixed(along_weight, 4));
    println!("partial derivative, bias    {}", show::fixed(along_bias, 4));

    let misses = misses(weight, bias);
    let formula = array![(&misses * &flipper_cm).sum(), misses.sum()] * 2.0 / 342.0;
    println!("gradient, by formula  {}", show::vector(&formula, 4));
    Ok(())
}
