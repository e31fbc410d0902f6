//! The same gradient, twice in a row: three rules make three updates of it.

use learning::optim::{Adam, Memory, Momentum, Optimizer, PlainDescent};
use ndarray::{Array1, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let (x, y) = (digits.x_train.slice(s![..32, ..]), digits.y_train.slice(s![..32]));
    let sizes = [64, 32, 16, 10];
    let network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let (_, gradient) = network.loss_and_gradient(x, y)?;
    let slopes = gradient.weights(2).row(10).to_owned();
    println!("gradient         {}", show::vector(slopes.iter().take(4), 4));

    twice("plain, rate 0.1", &PlainDescent { learning_rate: 0.1 }, &slopes)?;
    twice("momentum, 0.1", &Momentum { learning_rate: 0.1, beta: 0.9 }, &slopes)?;
    twice("Adam, rate 0.01", &Adam { learning_rate: 0.01, ..Default::default() }, &slopes)
}

/// The first four updates of two steps.
fn twice(name: &str, rule: &impl Optimizer, slopes: &Array1<f64>) -> Result<()> {
    let mut memory = Memory::default();
    for step in 1..=2 {
        let mut update = vec![0.0; slopes.len()]; // a weight of 0 moves to its update
        rule.step(&mut memory, &mut update, &slopes.to_vec())?;
        println!("{name:<15}  {}  step {step}", show::vector(&update[..4], 4));
    }
    Ok(())
}
