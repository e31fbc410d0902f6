//! Two points by hand: k((1, 1), (2, 0)) = (1·2 + 1·0)² = 4, on both roads.

use learning::kernels::{polynomial, quadratic_features};
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let x = array![1.0, 1.0];
    let z = array![2.0, 0.0];
    let (phi_x, phi_z) = (quadratic_features(&x)?, quadratic_features(&z)?);
    println!("phi(x)        = {}", show::vector(&phi_x, 4));
    println!("phi(z)        = {}", show::vector(&phi_z, 4));
    println!("phi(x)·phi(z) = {}", show::fixed(phi_x.dot(&phi_z), 4));
    println!("(x·z)²        = {}", show::fixed(polynomial(&x, &z, 2, 0.0)?, 4));
    Ok(())
}
