//! Argmax, sigmoid, softmax on the same scores; and two classes, where the last two agree.

use ndarray::array;
use numerics::functions::{sigmoid, softmax};

pub fn main() {
    let scores = array![2.0, 1.0, -1.0];
    let highest = scores.fold(f64::NEG_INFINITY, |a, b| a.max(*b));
    let first = scores.mapv(|score| f64::from(score == highest)); // one-hot
    let (separate, shares) = (scores.mapv(sigmoid), softmax(&scores));
    println!("scores   {}", show::vector(&scores, 3));
    println!("argmax   {}   as one-hot", show::vector(&first, 3));
    println!("sigmoid  {}   sum {}", show::vector(&separate, 3), show::fixed(separate.sum(), 3));
    println!("softmax  {}   sum {}", show::vector(&shares, 3), show::fixed(shares.sum(), 3));
    println!();
    let z = [-3.0, 0.5, 4.0];
    println!("z                  {}", show::vector(z, 4));
    println!("softmax of (0, z)  {}", show::vector(z.map(|z| softmax(&[0.0, z])[1]), 4));
    println!("sigmoid of z       {}", show::vector(z.map(sigmoid), 4));
}
