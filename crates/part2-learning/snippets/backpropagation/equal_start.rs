//! Neurons that start alike stay alike: a network needs random weights to begin with.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    for start in [0.0, 0.5] {
        let (w1, w2) = (Array2::from_elem((2, 4), start), Array2::from_elem((4, 3), start));
        let mut network = Network { w1, b1: Array1::zeros(4), w2, b2: Array1::zeros(3) };
        for _ in 0..200 {
            let (_, gradient) = network.loss_and_gradient(&x, &y)?;
            network.descend(&gradient, 0.2)?;
        }
        let loss = network.loss(&x, &y)?;
        println!(
            "all weights {}: loss after 200 steps {}",
            show::fixed(start, 1),
            show::fixed(loss, 4)
        );
        println!("w1, one column a hidden neuron\n{}", show::matrix(&network.w1, 4));
    }
    Ok(())
}
