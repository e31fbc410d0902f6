//! A step under the filter [1, -2, 1]: zero on the flat stretches, a pair of signs at the step.

use ndarray::array;
use part1_vocabulary::convolution::{Padding, correlate1d};

pub fn main() -> numerics::Result<()> {
    let step = array![4.0, 4.0, 4.0, 10.0, 10.0, 10.0];
    let filtered = correlate1d(step.view(), array![1.0, -2.0, 1.0].view(), Padding::Valid)?;
    println!("the step {}", show::vector(&step, 0));
    println!("filtered {}", show::vector(&filtered, 0));
    Ok(())
}
