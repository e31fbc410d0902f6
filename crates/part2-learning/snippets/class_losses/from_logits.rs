//! The formula on probabilities breaks when the model is sure; log-sum-exp of logits does not.

use learning::losses::binary_cross_entropy_with_logits;
use ndarray::array;

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for logit in [2.0, 20.0, 40.0, -800.0] {
        for y in [1.0, 0.0] {
            let p = 1.0 / (1.0 + libm::exp(-logit)); // the sigmoid, as it is written
            let naive = -(y * libm::log(p) + (1.0 - y) * libm::log(1.0 - p));
            let stable = binary_cross_entropy_with_logits(&array![y], &array![logit])?;
            rows.push([
                show::fixed(logit, 0),
                show::fixed(y, 0),
                show::fixed(p, 9),
                show::fixed(naive, 6),
                show::fixed(stable, 6),
            ]);
        }
    }
    let header = ["logit", "truth", "probability", "loss from it", "loss from the logit"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
