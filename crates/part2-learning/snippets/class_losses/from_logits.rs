//! The formula on probabilities breaks when the model is sure; log-sum-exp of logits does not.

pub fn main() {
    let mut rows = Vec::new();
    for z in [2.0, 20.0, 40.0, -800.0] {
        for y in [1.0, 0.0] {
            let p = 1.0 / (1.0 + libm::exp(-z)); // the sigmoid, as it is written
            let from_p = -(y * libm::log(p) + (1.0 - y) * libm::log(1.0 - p));
            let from_z = log_sum_exp([0.0, if y == 1.0 { -z } else { z }]);
            rows.push(show::row![(z, 0), (y, 0), (p, 9), ([from_p, from_z], 6)]);
        }
    }
    let header = ["logit", "truth", "probability", "loss from it", "loss from the logit"];
    println!("{}", show::table(&header, &rows));
}

fn log_sum_exp(z: [f64; 2]) -> f64 {
    let largest = z[0].max(z[1]);
    largest + libm::log(libm::exp(z[0] - largest) + libm::exp(z[1] - largest))
}
