//! The kernel trick by numbers: the square of x·z is the dot product of two longer vectors.

use ndarray::{Array1, array};
use numerics::functions::power;

pub fn main() {
    let x = array![1.0, 2.0];
    let z = array![3.0, 0.5];

    println!("the long road: features first, then the dot product");
    println!("  phi(x)           = {}", show::vector(phi(&x), 4));
    println!("  phi(z)           = {}", show::vector(phi(&z), 4));
    let products = &phi(&x) * &phi(&z);
    println!("  pairwise product = {}", show::vector(&products, 4));
    println!("  phi(x)·phi(z)    = {}", show::fixed(products.sum(), 4));

    // The kernel function never calls phi.
    println!("the short road: the dot product first, then its square");
    println!("  x·z              = {}", show::fixed(x.dot(&z), 4));
    println!("  k(x, z) = (x·z)² = {}", show::fixed(power(x.dot(&z), 2), 4));
}

/// The feature map: two numbers in, three features out.
fn phi(x: &Array1<f64>) -> Array1<f64> {
    array![x[0] * x[0], 2.0_f64.sqrt() * x[0] * x[1], x[1] * x[1]]
}
