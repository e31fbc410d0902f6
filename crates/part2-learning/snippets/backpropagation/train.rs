//! Backpropagation finds the slopes, gradient descent steps: a network learns the penguins.

use learning::preprocessing::StandardScaler;
use ndarray::{Axis, Zip};
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Predict, Transform};
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&data::PENGUIN_FEATURES)?;
    let order = Rng::new(7).permutation(x.nrows());
    let (train, held_out) = order.split_at(242);
    let x = StandardScaler.fit(&x.select(Axis(0), train))?.transform(&x)?;
    let [(x, y), (x_new, y_new)] =
        [train, held_out].map(|i| (x.select(Axis(0), i), y.select(Axis(0), i)));

    let mut network = Network::random(4, 5, 3, &mut Rng::new(2))?;
    println!("parameters {}", network.n_parameters());
    for pass in 1..=3 {
        let (loss, _gradient) = network.loss_and_gradient(&x, &y)?;
        println!("pass {pass}, slopes not used  loss {}", show::fixed(loss, 4));
    }
    for step in 1..=200 {
        let (_, gradient) = network.loss_and_gradient(&x, &y)?;
        network.descend(&gradient, 0.2)?;
        if [1, 2, 3, 10, 50, 200].contains(&step) {
            let loss = show::fixed(network.loss(&x, &y)?, 4);
            let right = Zip::from(&network.predict(&x_new)?)
                .and(&y_new)
                .fold(0, |n, a, b| n + u32::from(a == b));
            println!("step {step:>3}  loss {loss}  right of 100 held out {right}");
        }
    }
    Ok(())
}
