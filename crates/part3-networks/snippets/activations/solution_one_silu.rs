//! One SiLU unit computes XOR: its curve falls and rises, so that equal inputs lie lowest.

use networks::activations::Activation;

pub fn main() {
    let (w, b, v, c) = weights();
    for x in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]] {
        let sum = w[0] * x[0] + w[1] * x[1] + b;
        let hidden = Activation::Silu.value(sum);
        let numbers = show::vector([sum, hidden, v * hidden + c], 2);
        println!("{}  sum, hidden, logit {numbers}", show::vector(x, 0));
    }
}

/// The unit's weights and bias, and the weight and the bias of the logit.
fn weights() -> ([f64; 2], f64, f64, f64) {
    // yours: a logit above 0 where the inputs differ, and below 0 where they do not
    ([2.0, -2.0], -1.28, 10.0, 2.0)
    // end
}
