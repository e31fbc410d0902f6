//! A weight matrix the other way round: refused where it is oblong, silent where it is square.
//! twin: none (error-text)

use ndarray::{Array2, array};

pub fn main() {
    let x = Array2::<f64>::ones((510, 64));
    let w = Array2::<f64>::ones((128, 64)); // (outputs, inputs), as PyTorch keeps it
    match numerics::caught(|| x.dot(&w)) {
        Ok(sums) => println!("x · W   {}", show::shape(&sums)),
        Err(message) => println!("x · W   {message}"),
    }
    println!("x · Wᵀ  {}", show::shape(&x.dot(&w.t())));

    let x = array![[1.81, 3.75]];
    let w = array![[1.0, -2.0], [0.5, 1.0]];
    println!("square: x · W   {}", show::matrix(x.dot(&w), 3));
    println!("square: x · Wᵀ  {}", show::matrix(x.dot(&w.t()), 3));
}
