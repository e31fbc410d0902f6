//! Counts where shares were meant, and two lists of different lengths: each is refused by name.
//! twin: none (error-text)

use learning::information::{entropy_bits, kl_divergence_bits};
use ndarray::array;

pub fn main() {
    let counts = array![152.0, 68.0, 124.0];
    let by_hand: f64 = counts.iter().map(|p| p * -libm::log2(*p)).sum();
    println!("by hand, from counts: {} bits", show::fixed(by_hand, 2));
    let p = array![0.5, 0.5];
    let results = [
        ("library", entropy_bits(&counts)),
        ("rounded", entropy_bits(&array![0.44, 0.2, 0.35])),
        ("lengths", kl_divergence_bits(&p, &array![1.0])),
    ];
    for (name, result) in results {
        match result {
            Ok(bits) => println!("{name}: {} bits", show::fixed(bits, 4)),
            Err(error) => println!("{name}: {error}"),
        }
    }
}
