//! Ten sigmoids in a row: each multiplies the slope by a quarter at most, and little is left.

use numerics::functions::{power, sigmoid};

pub fn main() {
    for n in [1, 2, 5, 10] {
        println!("slope through {n} sigmoids  {}", show::fixed(slope(n), 8));
    }
    println!("a quarter to the tenth power  {}", show::fixed(power(0.25, 10), 8));
}

/// The slope of n sigmoids, one after the other, at 0.
fn slope(n: usize) -> f64 {
    // yours: the chain rule; the slope of a sigmoid with value s is s(1 − s)
    let (mut value, mut slope) = (0.0, 1.0);
    for _ in 0..n {
        value = sigmoid(value);
        slope *= value * (1.0 - value);
    }
    slope
    // end
}
