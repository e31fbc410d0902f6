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
    let mut largest: f64 = 0.0;
    for z in [-3.0, 0.0, 0.5, 4.0] {
        let two = softmax(&[0.0, z])[1];
        let (left, right) = (show::fixed(two, 4), show::fixed(sigmoid(z), 4));
        println!("z = {:>4}   softmax of (0, z) {left}   sigmoid of z {right}", show::fixed(z, 1));
        largest = largest.max(f64::abs(two - sigmoid(z)));
    }
    println!("largest difference {}", show::fixed(largest, 12));
}
