//! The network of page 11c learns ten writers by heart, and a memory beats it on the other four.

use learning::neighbors::KNearest;
use learning::optim::{Adam, Memory, Optimizer, shuffled};
use ndarray::Axis;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part3_networks::digits::rightly_named;

pub fn main() -> Result<()> {
    let (digits, mut rng) = (part3_networks::unseen(), Rng::new(1));
    let mut network = Mlp::new(&[64, 128, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    let (rule, mut memory) = (Adam { learning_rate: 0.003, ..Adam::default() }, Memory::default());
    let (mut steps, mut table) = (0, Vec::new());
    for epoch in 1..=20 {
        let mut total = 0.0;
        for rows in shuffled(1287, 32, &mut rng)? {
            let x = digits.x_train.select(Axis(0), &rows);
            let y = digits.y_train.select(Axis(0), &rows);
            let (loss, gradient) = network.loss_and_gradient(&x, &y)?; // forward, loss, backward
            rule.step(&mut memory, network.parameters_mut(), gradient.parameters())?; // update
            total += loss * rows.len() as f64;
            steps += 1;
        }
        if [1, 2, 5, 10, 20].contains(&epoch) {
            let met = rightly_named(&network, &digits.x_train, &digits.y_train)?;
            let never_met = rightly_named(&network, &digits.x_test, &digits.y_test)?;
            table.push(show::row![epoch, steps, (total / 1287.0, 3), met, never_met]);
        }
    }
    let header = ["epochs", "steps", "loss in nats", "of 1,287 met", "of 510 never met"];
    println!("{}", show::table(&header, &table));
    let nearest = KNearest { n_neighbors: 1 }.fit(&digits.x_train, &digits.y_train)?;
    let answers = nearest.predict(&digits.x_test)?;
    let right = answers.iter().zip(&digits.y_test).filter(|(a, b)| a == b).count();
    println!("nearest neighbor, of 510 never met: {right}");
    Ok(())
}
