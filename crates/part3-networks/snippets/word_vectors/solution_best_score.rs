//! The best score of a pair of words, found by gradient steps, is its PMI less log k.

use libm::log;
use numerics::functions::sigmoid;

pub fn main() {
    // Meetings, and how many chance alone would give, from page 14a.
    for (pair, met, by_chance) in [
        ("whale, the", 1294.0, 722.84),
        ("whale, sperm", 185.0, 12.09),
        ("captain, ahab", 74.0, 7.41),
    ] {
        let (n_negatives, mut score) = (5.0, 0.0);
        for _ in 0..2000 {
            score -= 2.0 / met * slope(score, met, n_negatives * by_chance);
        }
        let pmi = log(met / by_chance);
        let numbers = show::vector([score, pmi - log(n_negatives)], 4);
        println!("{pair}: score and PMI - log 5 {numbers}");
    }
}

/// The slope of the loss of all meetings and all drawn pairs, along the score they share.
fn slope(score: f64, met: f64, drawn: f64) -> f64 {
    // yours: (chance - 1) for each time they met, (chance - 0) for each time they were drawn
    met * (sigmoid(score) - 1.0) + drawn * sigmoid(score)
    // end
}
