//! Two parameters, two slopes: nudge one, hold the other; the two together are the gradient.

use learning::finite_differences::gradient;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let flock = data::penguins_matrix(&["flipper_length_mm", "body_mass_g"])?;
    let flipper_cm = flock.column(0).mapv(|mm| mm / 10.0 - 20.0); // from 20 cm on
    let mass_kg = flock.column(1).mapv(|g| g / 1000.0);
    let n = mass_kg.len() as f64;
    // The mean squared miss of the line weight · flipper + bias, in kg².
    let loss = |weight: f64, bias: f64| {
        (weight * &flipper_cm + bias - &mass_kg).mapv(|miss| miss * miss).sum() / n
    };

    let (weight, bias, step) = (0.1, 4.0, 1e-5);
    println!("loss at (0.1, 4.0)  {}", show::fixed(loss(weight, bias), 4));
    let along_weight = (loss(weight + step, bias) - loss(weight - step, bias)) / (2.0 * step);
    let along_bias = (loss(weight, bias + step) - loss(weight, bias - step)) / (2.0 * step);
    println!("partial derivative, weight  {}", show::fixed(along_weight, 4));
    println!("partial derivative, bias    {}", show::fixed(along_bias, 4));

    let slopes = gradient(|w| loss(w[0], w[1]), array![weight, bias].view())?;
    println!("gradient, measured    {}", show::vector(&slopes, 4));
    let misses = weight * &flipper_cm + bias - &mass_kg;
    let formula = array![2.0 * (&misses * &flipper_cm).sum() / n, 2.0 * misses.sum() / n];
    println!("gradient, by formula  {}", show::vector(&formula, 4));
    Ok(())
}
