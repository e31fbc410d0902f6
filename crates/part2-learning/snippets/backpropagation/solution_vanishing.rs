//! Ten sigmoids in a row: each multiplies the slope by a quarter at most, and little is left.

use numerics::functions::{power, sigmoid};

pub fn main() {
    let (mut value, mut slope) = (0.0, 1.0);
    for layer in 1..=10 {
        value = sigmoid(value);
        slope *= value * (1.0 - value);
        if [1, 2, 5, 10].contains(&layer) {
            let (value, slope) = (show::fixed(value, 4), show::fixed(slope, 8));
            println!("after {layer} sigmoids: value {value}, slope {slope}");
        }
    }
    println!("a quarter to the tenth power {}", show::fixed(power(0.25, 10), 8));
}
