//! Weights too large and a plain step: the loss leaves what an f64 can hold, and training stops.
//! twin: none (error-text)

use learning::optim::PlainDescent;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::{Result, Rng};
use part3_networks::unseen;

pub fn main() -> Result<()> {
    let digits = unseen();
    let (mut rng, init) = (Rng::new(1), Init::Normal { std_dev: 0.4 });
    let sizes = [vec![64], vec![32; 19], vec![10]].concat();
    let network = Mlp::new(&sizes, Activation::Relu, init, &mut rng)?;
    let loss = network.loss(&digits.x_train, &digits.y_train)?;
    println!("mean loss before training {} nats", show::fixed(loss, 1));
    for smaller in [1.0, 1000.0] {
        let learning_rate = 0.1 / smaller;
        let rule = PlainDescent { learning_rate }.into();
        let training = Training { rule, n_epochs: 10, ..Default::default() };
        let rate = show::fixed(learning_rate, 4);
        match training.fit(&mut network.clone(), &digits.x_train, &digits.y_train, &mut rng) {
            Ok(history) => println!("rate {rate}: {} nats", show::fixed(history.losses[9], 1)),
            Err(error) => println!("rate {rate}: {error}"),
        }
    }
    Ok(())
}
