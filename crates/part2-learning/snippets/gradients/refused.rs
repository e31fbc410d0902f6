//! Slopes that cannot be measured: no step, a step that rounds away, a function that ends there.
//! twin: none (error-text)

use learning::finite_differences::{central_difference, gradient};
use ndarray::array;

pub fn main() {
    for step in [0.0, 1e-17] {
        if let Err(error) = central_difference(|x| x * x, 0.5, step) {
            println!("{error}");
        }
    }
    if let Err(error) = gradient(|w| libm::log(w[0]) + w[1], array![0.0, 2.0].view()) {
        println!("{error}");
    }
}
