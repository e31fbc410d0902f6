//! One sample, surely wrong: a hundred steps of the log loss cure it, of the square they do not.

use numerics::functions::sigmoid;

pub fn main() {
    let (mut log, mut squared) = (-10.0, -10.0); // two logits; the truth is 1
    let mut rows = Vec::new();
    for step in 0..=100 {
        if [0, 1, 10, 20, 100].contains(&step) {
            let probabilities = [sigmoid(log), sigmoid(squared)];
            rows.push(show::row![step, ([log, squared], 4), (probabilities, 4)]);
        }
        let slopes = [slope_of_log_loss(log), slope_of_square(squared)];
        log -= slopes[0]; // the learning rate is 1
        squared -= slopes[1];
    }
    let header = ["step", "logit: log loss", "squared", "p: log loss", "squared"];
    println!("{}", show::table(&header, &rows));
}

fn slope_of_log_loss(z: f64) -> f64 {
    // yours: probability minus truth
    sigmoid(z) - 1.0
    // end
}

fn slope_of_square(z: f64) -> f64 {
    // yours: the slope of (1 − p)² in z, by the two factors of this page
    let p = sigmoid(z);
    -2.0 * (1.0 - p) * p * (1.0 - p)
    // end
}
