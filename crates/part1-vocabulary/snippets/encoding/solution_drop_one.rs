//! The dummy-variable trap: two sets of weights that no prediction can tell apart.

use ndarray::{Array1, array};

pub fn main() {
    // A constant 1 for the bias, then Biscoe, Dream, Torgersen: one row for each island.
    let x = array![[1.0, 1.0, 0.0, 0.0], [1.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 1.0]];
    let means = array![0.0, 4716.0, 3713.0, 3706.0];
    println!("weights {}", show::vector(&means, 0));
    println!("  predict {} g", show::vector(x.dot(&means), 0));

    let others = Array1::from(without_torgersen().to_vec());
    println!("weights {}", show::vector(&others, 0));
    println!("  predict {} g", show::vector(x.dot(&others), 0));
    let step = &others - &means;
    println!("difference {}", show::vector(&step, 0));
    println!("  predicts {} g", show::vector(x.dot(&step), 0));
}

/// The bias and the weights of Biscoe, Dream and Torgersen, the last one 0.
fn without_torgersen() -> [f64; 4] {
    // yours: the same predictions, with a weight of 0 for Torgersen
    [3706.0, 1010.0, 7.0, 0.0]
    // end
}
