//! A blur of 9 × 9 weights is a column times a row: two passes do it with fewer multiplications.

use part1_vocabulary::convolution::{Padding::Valid, gaussian_blur, gaussian_weights};
use part1_vocabulary::convolution::{correlate_separable, correlate2d};

pub fn main() -> numerics::Result<()> {
    let photograph = data::photograph();
    let bell = gaussian_weights(9, 2.0)?;
    let filter = gaussian_blur(9, 2.0)?; // a separable filter: the bell as a column times as a row
    let at_once = correlate2d(photograph, &filter, Valid)?;
    let in_two = correlate_separable(photograph, &bell, &bell, Valid)?;

    let n_at_once = at_once.len() * filter.len();
    let n_in_two = (photograph.nrows() * at_once.ncols() + at_once.len()) * bell.len();
    println!("multiplications, at once        {}", show::integer(n_at_once));
    println!("multiplications, in two passes  {}", show::integer(n_in_two));
    let gap = (&at_once - &in_two).iter().fold(0.0_f64, |most, gap| most.max(gap.abs()));
    println!("largest difference              {}\n", show::fixed(gap, 9));

    let pairs = photograph.len() * at_once.len();
    println!("weights, shared by all places   {}", filter.len());
    println!("weights, one for each pair of pixels, in and out  {}", show::integer(pairs));
    Ok(())
}
