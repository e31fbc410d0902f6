//! Rust promotes nothing: an array of counts and an array of weights do not multiply.
//! twin: none (error-text)

use ndarray::array;

pub fn main() {
    let counts = array![3_i64, 1, 2];
    let mass_g = array![3750.0_f64, 3500.0, 4500.0];
    println!("{}", (&counts * &mass_g).sum());
}
