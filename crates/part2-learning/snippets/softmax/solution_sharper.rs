//! Scores times ten, scores divided by ten: the shares change, their order does not.

use ndarray::{Array1, array};
use numerics::functions::softmax;

pub fn main() {
    let scores = array![2.0, 1.0, 0.0];
    for factor in [0.0, 0.1, 1.0, 10.0] {
        let shares = shares(&scores, factor);
        println!("scores × {:>4}   {}", show::fixed(factor, 1), show::vector(&shares, 4));
    }
}

fn shares(scores: &Array1<f64>, factor: f64) -> Array1<f64> {
    // yours: the softmax of the scores times the factor
    softmax(&(scores * factor))
    // end
}
