//! Two filters that a picture of 2 × 8 pixels cannot take, and what the library says about them.
//! twin: none (error-text)

use ndarray::Array2;
use part1_vocabulary::convolution::{Padding, box_blur, correlate2d};

pub fn main() -> numerics::Result<()> {
    let picture = Array2::from_elem((2, 8), 1.0);
    for (size, padding) in [(3, Padding::Valid), (2, Padding::Same), (3, Padding::Same)] {
        println!("filter of {size} × {size}, {padding:?}:");
        match correlate2d(picture.view(), box_blur(size)?.view(), padding) {
            Ok(result) => println!("  a result of {} × {}", result.nrows(), result.ncols()),
            Err(error) => println!("  {error}"),
        }
    }
    Ok(())
}
