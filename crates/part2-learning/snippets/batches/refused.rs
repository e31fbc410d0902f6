//! Batches of no size, and a walk that leaves the numbers: what the library says.
//! twin: none (error-text)

use learning::optim::{Sgd, shuffled};
use ndarray::{Array1, array};
use numerics::Rng;
use numerics::functions::power;

pub fn main() {
    let mut rng = Rng::new(7);
    for batch_size in [0, 500] {
        if let Err(error) = shuffled(342, batch_size, &mut rng) {
            println!("{error}");
        }
    }
    // The cliff of this page, with batches of one.
    let gradient = |w: ndarray::ArrayView1<f64>, _: &[usize]| -> Array1<f64> {
        array![2.0 * (power(w[0], 8) - 1.0) * 8.0 * power(w[0], 7)]
    };
    let plain = Sgd { learning_rate: 0.01, batch_size: 1, n_epochs: 100, ..Default::default() };
    if let Err(error) = plain.minimize(array![1.5].view(), 1, gradient, &mut rng) {
        println!("{error}");
    }
}
