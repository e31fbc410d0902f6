//! Backpropagation finds the slopes, gradient descent steps: a network learns the penguins.

use learning::preprocessing::StandardScaler;
use ndarray::Axis;
use numerics::Rng;
use numerics::estimator::{FitUnsupervised, Predict, Transform};
use part2_learning::backpropagation::Network;

const COLUMNS: [&str; 4] = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

pub fn main() -> numerics::Result<()> {
    let (x, y) = data::penguins_by_species(&COLUMNS)?;
    let mut rng = Rng::new(7);
    let order = rng.permutation(x.nrows());
    let (train, held_out) = order.split_at(242);
    let seen = x.select(Axis(0), train);
    let x = StandardScaler.fit(&seen)?.transform(&x)?;
    let (x_train, x_new) = (x.select(Axis(0), train), x.select(Axis(0), held_out));
    let y_train: Vec<usize> = train.iter().map(|&i| y[i]).collect();

    let mut network = Network::random(4, 5, 3, &mut rng)?;
    println!("parameters {}", network.n_parameters());
    let mut rows = Vec::new();
    for step in 0..=200 {
        let (loss, gradient) = network.loss_and_gradient(x_train.view(), &y_train)?;
        if [0, 1, 2, 10, 50, 200].contains(&step) {
            let named = network.predict(&x_new)?;
            let right = named.iter().zip(held_out).filter(|(class, i)| **class == y[**i]).count();
            rows.push([step.to_string(), show::fixed(loss, 4), right.to_string()]);
        }
        network.descend(&gradient, 0.2)?;
    }
    println!("{}", show::table(&["steps", "loss", "right of 100 held out"], &rows));
    Ok(())
}
