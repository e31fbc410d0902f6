//! Which belief has the smallest cross-entropy? Try all of them: the truth itself.

use learning::information::{cross_entropy_bits, entropy_bits};
use ndarray::array;
use numerics::Result;

pub fn main() -> Result<()> {
    let truth = array![0.3, 0.7];
    let (mut least, mut best) = (f64::INFINITY, 0.0);
    for percent in 1..100 {
        let q = f64::from(percent) / 100.0;
        let bits = cross_entropy_bits(&truth, &array![q, 1.0 - q])?;
        if bits < least {
            (least, best) = (bits, q);
        }
    }
    println!("best of 99 beliefs         {}", show::fixed(best, 2));
    println!("its cross-entropy, bits    {}", show::fixed(least, 4));
    println!("entropy of the truth, bits {}", show::fixed(entropy_bits(&truth)?, 4));
    Ok(())
}
