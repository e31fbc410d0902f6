//! Two blurs in a row are one larger blur: the first filter convolved with the second.

use ndarray::{Array2, s};
use part1_vocabulary::convolution::{Padding::Valid, box_blur, convolve2d, correlate2d};

pub fn main() -> numerics::Result<()> {
    let one = data::digits().image(1)?;
    let small = box_blur(3)?;
    // Two zeros on each side, so that every overlap of the two filters counts.
    let mut padded = Array2::zeros((7, 7));
    padded.slice_mut(s![2..5, 2..5]).assign(&small);
    let large = convolve2d(padded.view(), small.view(), Valid)?;
    println!("the larger filter {}, times 81", show::shape(&large));
    println!("{}", show::matrix(81.0 * &large, 0));

    let twice = correlate2d(correlate2d(one, small.view(), Valid)?.view(), small.view(), Valid)?;
    let once = correlate2d(one, large.view(), Valid)?;
    let largest = (&twice - &once).iter().fold(0.0_f64, |largest, d| largest.max(d.abs()));
    println!("result {}  largest difference {}", show::shape(&once), show::fixed(largest, 9));
    Ok(())
}
