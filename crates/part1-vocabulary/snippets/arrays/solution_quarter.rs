//! A quarter of the way from the nest to the shore, and how much of the way is left.

use ndarray::{Array1, array};

pub fn main() {
    let nest = array![3.0, 1.0];
    let shore = array![7.0, 4.0];
    let stop = quarter(&nest, &shore);
    let left = &shore - &stop;
    println!("the stop          {}", show::vector(&stop, 2));
    println!("what is left      {}", show::vector(&left, 2));
    println!("how long that is  {}", show::fixed(left.dot(&left).sqrt(), 2));
}

fn quarter(nest: &Array1<f64>, shore: &Array1<f64>) -> Array1<f64> {
    // yours: a point plus a quarter of an arrow
    nest + 0.25 * (shore - nest)
    // end
}
