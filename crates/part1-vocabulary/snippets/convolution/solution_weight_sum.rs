//! What a filter does to a flat picture is decided by one number: the sum of its weights.

use ndarray::Array2;
use part1_vocabulary::convolution::{Padding, box_blur, correlate2d, sharpen, sobel_x};

pub fn main() -> numerics::Result<()> {
    let of_tenths: f64 = 7.2; // yours: what nine weights of 1/10 make of a picture of 8s
    let flat = Array2::from_elem((5, 5), 8.0);
    for (name, filter) in [
        ("nine times 1/9", box_blur(3)?),
        ("nine times 1/10", Array2::from_elem((3, 3), 0.1)),
        ("Sobel", sobel_x()),
        ("sharpen", sharpen()),
    ] {
        let pixel = correlate2d(&flat, &filter, Padding::Valid)?[[0, 0]];
        let (sum, pixel) = (show::fixed(filter.sum(), 2), show::fixed(pixel, 2));
        println!("{name:<15}  sum of weights {sum}  each 8 becomes {pixel}");
    }
    println!("your answer for the tenths: {}", show::fixed(of_tenths, 2));
    Ok(())
}
