//! Two ways to tell a generator that it was seen through: one whispers when it matters most.

use numerics::functions::{log_sigmoid, sigmoid};

pub fn main() {
    let fool = |z: f64| -log_sigmoid(z); // −log D: small where the judge says real
    let not_caught = |z: f64| log_sigmoid(-z); // log(1 − D): small there, too
    let rows = [-4.0, 0.0, 4.0].map(|z| {
        let (by_hand, h) = (slopes(z), 1e-5);
        let nudged = [fool(z + h) - fool(z - h), not_caught(z + h) - not_caught(z - h)];
        show::row![(z, 0), (by_hand, 3), (nudged.map(|change| change / (2.0 * h)), 3)]
    });
    let header = ["logit", "−log D", "log(1 − D)", "nudged", "nudged"];
    println!("{}", show::table(&header, &rows));
}

/// The slopes along the logit z of −log D and of log(1 − D), with D = sigmoid(z).
fn slopes(z: f64) -> [f64; 2] {
    // yours: two short formulas in sigmoid(z)
    [sigmoid(z) - 1.0, -sigmoid(z)]
    // end
}
