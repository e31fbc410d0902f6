//! Learn from four masses, then answer: Rust's `fit` returns a new type, Python's fills the old.

use ndarray::{Array1, array};
use numerics::stats;

/// What to do, before any number has been seen.
struct MeanGuesser;

/// What came out of it.
struct FittedGuesser {
    constant: f64,
}

impl MeanGuesser {
    fn fit(&self, y: &Array1<f64>) -> numerics::Result<FittedGuesser> {
        Ok(FittedGuesser { constant: stats::mean(y)? })
    }
}

impl FittedGuesser {
    fn predict(&self, n_penguins: usize) -> Vec<f64> {
        vec![self.constant; n_penguins]
    }
}

pub fn main() -> numerics::Result<()> {
    let y = array![3750.0, 3500.0, 4500.0, 5700.0]; // body mass in g

    let fitted = MeanGuesser.fit(&y)?;
    println!("learned     {}", show::fixed(fitted.constant, 1));
    println!("two guesses {}", show::vector(fitted.predict(2), 1));
    Ok(())
}
