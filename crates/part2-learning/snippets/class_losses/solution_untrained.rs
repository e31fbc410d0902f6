//! A model that knows nothing has a loss of log K: the first number to check before training.

use learning::losses::categorical_cross_entropy_with_logits;
use ndarray::{Array1, Array2};

pub fn main() -> numerics::Result<()> {
    let mut rows = Vec::new();
    for n_classes in [2, 3, 10, 1000] {
        let y = Array1::from_iter(0..n_classes);
        let logits = Array2::zeros((n_classes, n_classes)); // all alike
        let loss = categorical_cross_entropy_with_logits(&y, &logits)?;
        rows.push(show::row![n_classes, ([expected(n_classes as f64), loss], 4)]);
    }
    println!("{}", show::table(&["classes", "by your formula", "cross-entropy"], &rows));
    Ok(())
}

fn expected(n_classes: f64) -> f64 {
    // yours: the surprise when every class is given the same probability
    libm::log(n_classes)
    // end
}
