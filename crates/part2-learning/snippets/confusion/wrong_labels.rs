//! Classes that are called 1 and 2: which of them is positive? The library will not guess.
//! twin: none (error-text)

use learning::metrics::BinaryCounts;
use ndarray::array;

pub fn main() {
    let y_true = array![1, 2, 2, 1, 2];
    let y_pred = array![1, 2, 1, 1, 2];
    let attempts = [
        ("as they are", y_true.clone(), y_pred.clone()),
        ("minus one  ", &y_true - 1, &y_pred - 1),
        ("only truth ", &y_true - 1, y_pred),
    ];
    for (name, y_true, y_pred) in attempts {
        match BinaryCounts::of(y_true.view(), y_pred.view()) {
            Ok(counts) => println!("{name}  recall {}", show::fixed(counts.recall(), 2)),
            Err(error) => println!("{name}  {error}"),
        }
    }
}
