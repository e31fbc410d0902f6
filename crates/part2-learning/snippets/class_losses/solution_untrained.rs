//! A model that knows nothing has a loss of log K: the first number to check before training.

use learning::losses::categorical_cross_entropy_with_logits;
use ndarray::{Array1, Array2};
use numerics::Result;

pub fn main() -> Result<()> {
    for n_classes in [2, 3, 10, 1000] {
        let y = Array1::from_iter(0..n_classes);
        let logits = Array2::zeros((n_classes, n_classes)); // all alike
        let loss = categorical_cross_entropy_with_logits(&y, &logits)?;
        let expected = show::fixed(libm::log(n_classes as f64), 4);
        println!("{n_classes:>4} classes   loss {}   log K {expected}", show::fixed(loss, 4));
    }
    Ok(())
}
