//! A running mean that starts at 0, and batches whose mean is 10: after how many it holds 9?

use ndarray::array;
use networks::normalization::BatchNorm;

pub fn main() -> numerics::Result<()> {
    let n_batches: usize = 22; // yours: the first n for which 10 · (1 − 0.9ⁿ) is at least 9
    let mut layer = BatchNorm::new(1)?;
    for batch in 1..=n_batches {
        layer.forward_train(&array![[9.0], [11.0]])?;
        if batch + 1 >= n_batches {
            println!("after {batch}: {}", show::fixed(layer.running_mean[0], 3));
        }
    }
    Ok(())
}
