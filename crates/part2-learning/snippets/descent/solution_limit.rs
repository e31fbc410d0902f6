//! For the loss 3 (w − 2)², whose gradient is 6 (w − 2), the limit of the learning rate is 1/3.

use learning::optim::path;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let limit: f64 = 1.0 / 3.0; // yours: the largest learning rate that does not diverge
    for learning_rate in [0.1, 1.0 / 6.0, 0.3, limit, 0.34] {
        let walked = path(array![3.0].view(), learning_rate, 300, |w| {
            // yours: the gradient of 3 (w − 2)²
            6.0 * (&w - 2.0)
            // end
        })?;
        let factor = show::fixed(1.0 - 6.0 * learning_rate, 2);
        let end = show::fixed(walked[[300, 0]], 2);
        println!("rate {}: distance × {factor}, end {end}", show::fixed(learning_rate, 4));
    }
    Ok(())
}
