//! A kernel compares two points of the same length; anything else is refused, in two styles.
//! twin: none (error-text)

use learning::kernels::polynomial;
use ndarray::array;

pub fn main() {
    let x = array![1.0, 2.0];
    let z = array![3.0, 0.5, 7.0];

    println!("the book's function returns an error:");
    match polynomial(&x, &z, 2, 0.0) {
        Ok(k) => println!("  k = {k}"),
        Err(error) => println!("  {error}"),
    }

    println!("ndarray's dot product panics; its message, caught:");
    match numerics::caught(|| x.dot(&z)) {
        Ok(dot) => println!("  dot = {dot}"),
        Err(message) => println!("  {message}"),
    }
}
