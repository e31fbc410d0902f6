//! Forward, loss, backward, update: the same four lines train one, two and three layers.

use learning::losses::categorical_cross_entropy_with_logits as cross_entropy;
use learning::losses::categorical_cross_entropy_with_logits_gradient as logit_gradient;
use learning::optim::shuffled;
use ndarray::{Array1, Axis};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::estimator::Predict;
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    for sizes in [vec![64, 10], vec![64, 32, 10], vec![64, 32, 16, 10]] {
        let (losses, right) = train(&sizes)?;
        let losses = show::vector([losses[0], losses[1], losses[4], losses[19]], 4);
        println!("{sizes:?}\n  losses {losses}  right of 510 {right}");
    }
    Ok(())
}

/// A training step for each batch, 20 epochs; the mean losses, and the pictures named rightly.
fn train(sizes: &[usize]) -> Result<(Array1<f64>, usize)> {
    let (digits, mut rng) = (part3_networks::unseen(), Rng::new(7));
    let mut network = Mlp::new(sizes, Activation::Relu, Init::HeNormal, &mut rng)?;
    let mut losses = Array1::zeros(20);
    for epoch in 0..20 {
        for rows in shuffled(1287, 32, &mut rng)? {
            let x = digits.x_train.select(Axis(0), &rows);
            let y = digits.y_train.select(Axis(0), &rows);
            let forward = network.forward(&x)?; // 1. forward
            let loss = cross_entropy(&y, forward.logits())?; // 2. loss
            let d_logits = logit_gradient(&y, forward.logits())?;
            let gradient = network.backward(&forward, &d_logits)?; // 3. backward
            network.descend(&gradient, 0.1)?; // 4. update
            losses[epoch] += loss * rows.len() as f64 / 1287.0;
        }
    }
    let named = network.predict(&digits.x_test)?;
    Ok((losses, named.iter().zip(&digits.y_test).filter(|(a, b)| a == b).count()))
}
