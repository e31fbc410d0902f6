//! Backpropagation changes no weight: the loss stays until gradient descent takes a step.

use learning::preprocessing::StandardScaler;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Transform};
use part2_learning::backpropagation::Network;

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    let y = y.to_vec();
    let mut network = Network::random(2, 4, 3, &mut Rng::new(3))?;
    for _ in 0..3 {
        let (loss, gradient) = network.loss_and_gradient(x.view(), &y)?;
        let first = show::fixed(gradient.w2[[0, 0]], 4);
        println!("backpropagation   loss {}   first slope of w2 {first}", show::fixed(loss, 4));
    }
    for _ in 0..3 {
        let (_, gradient) = network.loss_and_gradient(x.view(), &y)?;
        network.descend(&gradient, 0.2)?;
        println!("gradient descent  loss {}", show::fixed(network.loss(x.view(), &y)?, 4));
    }
    Ok(())
}
