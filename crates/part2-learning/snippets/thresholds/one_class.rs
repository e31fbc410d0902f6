//! A test set without a single positive has no ROC curve; the library says so.
//! twin: none (error-text)

use learning::metrics::{average_precision, roc_auc};
use ndarray::{Array1, array};

pub fn main() {
    let y_score = array![0.9, 0.4, 0.1];
    for y_true in [array![0, 0, 0], array![1, 1, 1], array![0, 1, 0]] {
        println!("truth {}", show::vector(&y_true, 0));
        let tell = |name: &str, result: numerics::Result<f64>| match result {
            Ok(value) => println!("  {name}  {}", show::fixed(value, 2)),
            Err(error) => println!("  {name}  {error}"),
        };
        let y_true: &Array1<usize> = &y_true;
        tell("AUC", roc_auc(y_true, &y_score));
        tell("average precision", average_precision(y_true, &y_score));
    }
}
