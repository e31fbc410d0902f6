//! The softmax by hand: from three scores to three shares, with and without overflow.

use ndarray::{Array1, array};
use numerics::functions::softmax;

pub fn main() {
    let scores = array![2.0, 1.0, 0.0];
    let powers = scores.mapv(libm::exp);
    println!("exp of the scores     {}", show::vector(&powers, 3));
    println!("their sum             {}", show::fixed(powers.sum(), 3));
    println!("softmax, by hand      {}", show::vector(by_hand(&scores), 3));
    println!("the library's         {}", show::vector(softmax(&scores), 3));
    let ratio = by_hand(&scores)[0] / by_hand(&scores)[1];
    println!("first share / second  {}", show::fixed(ratio, 3));
    println!("all scores + 10       {}", show::vector(by_hand(&(&scores + 10.0)), 3));
    println!("all scores + 1000     {}", show::vector(by_hand(&(&scores + 1000.0)), 3));
    println!("the library's         {}", show::vector(softmax(&(&scores + 1000.0)), 3));
}

fn by_hand(scores: &Array1<f64>) -> Array1<f64> {
    let powers = scores.mapv(libm::exp);
    &powers / powers.sum()
}
