//! Cross-correlation takes the filter as it stands, convolution turned around: two answers.

use ndarray::array;
use part1_vocabulary::convolution::{Padding, convolve1d, correlate1d};

pub fn main() -> numerics::Result<()> {
    let dot = array![0.0, 0.0, 1.0, 0.0, 0.0];
    let pixels = array![0.0, 3.0, 15.0, 16.0, 6.0];
    for (name, signal, filter) in [
        ("one dot of ink", &dot, array![1.0, 2.0, 3.0]),
        ("five pixels of the 1", &pixels, array![-1.0, 0.0, 1.0]),
        ("the same, symmetric filter", &pixels, array![1.0, 2.0, 1.0]),
    ] {
        println!("{name}: signal {}, filter {}", show::vector(signal, 0), show::vector(&filter, 0));
        let as_it_stands = correlate1d(signal, &filter, Padding::Valid)?;
        let turned_around = convolve1d(signal, &filter, Padding::Valid)?;
        println!("  cross-correlation {}", show::vector(&as_it_stands, 0));
        println!("  convolution       {}", show::vector(&turned_around, 0));
    }
    Ok(())
}
