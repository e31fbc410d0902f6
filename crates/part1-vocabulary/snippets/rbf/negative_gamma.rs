//! A negative gamma would make far points more alike than near ones; the library refuses it.
//! twin: none (error-text)

use learning::kernels::rbf;
use ndarray::array;

pub fn main() {
    let here = array![0.0, 0.0];
    let there = array![3.0, 4.0];
    for gamma in [-1.0, f64::NAN] {
        match rbf(&here, &there, gamma) {
            Ok(_) => println!("accepted"),
            Err(error) => println!("{error}"),
        }
    }
}
