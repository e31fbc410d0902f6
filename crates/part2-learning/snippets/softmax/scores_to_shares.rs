//! The softmax by hand: from three scores to three shares, with and without overflow.

use ndarray::{Array1, array};

pub fn main() {
    let scores = array![2.0, 1.0, 0.0];
    let powers = scores.mapv(libm::exp);
    println!("exp of the scores   {}", show::vector(&powers, 3));
    println!("their sum           {}", show::fixed(powers.sum(), 3));
    println!("softmax             {}", show::vector(softmax(&scores), 3));
    println!("all scores + 10     {}", show::vector(softmax(&(&scores + 10.0)), 3));
    println!("all scores + 1000   {}", show::vector(softmax(&(&scores + 1000.0)), 3));
    let shifted = &scores + 1000.0;
    let largest = shifted.fold(f64::NEG_INFINITY, |a, b| a.max(*b));
    println!("minus the largest   {}", show::vector(softmax(&(shifted - largest)), 3));
}

fn softmax(scores: &Array1<f64>) -> Array1<f64> {
    let powers = scores.mapv(libm::exp);
    &powers / powers.sum()
}
