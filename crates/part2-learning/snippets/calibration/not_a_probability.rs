//! Log-odds where probabilities belong: the Brier score refuses them, and names the place.
//! twin: none (error-text)

use learning::metrics::{brier_score, log_loss};
use ndarray::array;
use numerics::functions::sigmoid;

pub fn main() {
    let y = array![1, 0, 1];
    let log_odds = array![0.4, -1.3, 2.6];
    for (name, p) in [("log-odds", log_odds.clone()), ("their sigmoid", log_odds.mapv(sigmoid))] {
        match brier_score(&y, &p) {
            Ok(score) => println!("{name}: Brier score {}", show::fixed(score, 4)),
            Err(error) => println!("{name}: {error}"),
        }
    }
    let certain = log_loss(&array![1], &array![0.0]);
    println!(
        "log loss of a certain mistake: {}",
        certain.map_or_else(|e| e.to_string(), |l| show::fixed(l, 2))
    );
}
