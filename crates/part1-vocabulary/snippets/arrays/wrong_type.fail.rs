//! A whole table goes to a function that takes one row: the types, as the compiler names them.
//! twin: none (error-text)

use ndarray::{Array2, ArrayView1};

pub fn main() {
    let penguins = Array2::<f64>::zeros((3, 4));
    println!("{}", mean(penguins));
}

fn mean(values: ArrayView1<f64>) -> f64 {
    values.sum() / values.len() as f64
}
