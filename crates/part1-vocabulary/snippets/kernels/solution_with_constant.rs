//! Adding 1 inside the square, (x·z + 1)², also brings in the two inputs and a constant.

use learning::kernels::polynomial;
use ndarray::{Array1, array};

pub fn main() -> numerics::Result<()> {
    let x = array![1.0, 2.0];
    let z = array![3.0, 0.5];
    println!("phi(x)        = {}", show::vector(phi(&x), 4));
    println!("phi(z)        = {}", show::vector(phi(&z), 4));
    println!("phi(x)·phi(z) = {}", show::fixed(phi(&x).dot(&phi(&z)), 4));
    println!("(x·z + 1)²    = {}", show::fixed(polynomial(&x, &z, 2, 1.0)?, 4));
    Ok(())
}

/// The three products of before, the two inputs times √2, and the constant 1: six features.
fn phi(x: &Array1<f64>) -> Array1<f64> {
    // yours: the six features, so that their dot product is (x·z + 1)²
    let r = 2.0_f64.sqrt();
    array![x[0] * x[0], r * x[0] * x[1], x[1] * x[1], r * x[0], r * x[1], 1.0]
    // end
}
