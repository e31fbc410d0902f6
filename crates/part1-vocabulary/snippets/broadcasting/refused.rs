//! A sum and a matrix product whose shapes do not fit: the real messages.
//! twin: none (error-text)

use ndarray::Array;
use part1_vocabulary::broadcasting::broadcast_shape;

pub fn main() {
    let x = Array::<f64, _>::zeros((342, 4));
    let y = Array::<f64, _>::zeros(342);

    println!("x + y, from ndarray:");
    report(numerics::caught(|| (&x + &y).sum()));
    println!("the book's function on the same shapes:");
    match broadcast_shape(x.shape(), y.shape()) {
        Ok(shape) => println!("  {shape:?}"),
        Err(error) => println!("  {error}"),
    }

    println!("x · x, from ndarray:");
    report(numerics::caught(|| x.dot(&x).sum()));
}

fn report(result: Result<f64, String>) {
    match result {
        Ok(sum) => println!("  sum {sum}"),
        Err(message) => println!("  {message}"),
    }
}
