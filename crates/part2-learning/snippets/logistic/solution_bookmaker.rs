//! Odds as a bookmaker says them, turned into probabilities and log-odds.

use numerics::functions::{logit, sigmoid};

pub fn main() {
    let mut rows = Vec::new();
    for (for_it, against) in [(1.0, 4.0), (1.0, 1.0), (4.0, 1.0), (99.0, 1.0), (999.0, 1.0)] {
        let p: f64 = for_it / (for_it + against);
        rows.push([
            format!("{} to {}", show::fixed(for_it, 0), show::fixed(against, 0)),
            show::fixed(for_it / against, 2),
            show::fixed(p, 3),
            show::fixed(logit(p), 3),
            show::fixed(sigmoid(logit(p)), 3),
        ]);
    }
    let header = ["said", "odds", "probability", "log-odds", "and back"];
    println!("{}", show::table(&header, &rows));
}
