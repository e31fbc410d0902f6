//! 50 weights, 20 samples: many weights fit exactly, and the model takes the shortest of them.

use numerics::functions::power;
use numerics::{Result, Rng, linalg};
use part2_learning::double_descent::minimum_norm;

pub fn main() -> Result<()> {
    let mut rng = Rng::new(7);
    let (x, y) = (rng.normals((20, 50)), rng.normals(20));
    let shortest = minimum_norm(&x, &y, 0.0)?;
    // Adding what the samples cannot see changes no answer on them.
    let longer = &shortest + 2.0 * &linalg::null_space(&x)?.column(0);
    let largest =
        |v: ndarray::Array1<f64>| show::fixed(v.iter().fold(0.0, |a, b| b.abs().max(a)), 8);
    for (name, weights) in [("shortest", &shortest), ("others  ", &longer)] {
        let (length, residual) = (linalg::norm_l2(weights), largest(x.dot(weights) - &y));
        println!("{name} weights: length {}, largest residual {residual}", show::fixed(length, 4));
    }
    for exponent in [0, 3, 6, 9] {
        let ridge = minimum_norm(&x, &y, power(0.1, exponent))?;
        println!(
            "ridge penalty 10^-{exponent}: at most {} from the shortest",
            largest(ridge - &shortest)
        );
    }
    Ok(())
}
