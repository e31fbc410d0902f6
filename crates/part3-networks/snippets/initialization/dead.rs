//! Dead ReLUs: the larger the rate, the more neurons are closed for every picture, for good.

use learning::optim::PlainDescent;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp, Training};
use numerics::{Result, Rng};
use part3_networks::{Digits, unseen};

pub fn main() -> Result<()> {
    let digits = unseen();
    let mut rows = Vec::new();
    for rate in [0.1, 0.5, 1.0, 2.0] {
        let mut means = [0.0; 3];
        for seed in 1..=5 {
            let mut rng = Rng::new(seed);
            let mut network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
            means[0] += dead(&network, &digits)? / 5.0;
            for (mean, learning_rate) in means[1..].iter_mut().zip([rate, 0.1]) {
                let rule = PlainDescent { learning_rate }.into();
                let training = Training { batch_size: 32, n_epochs: 5, rule, ..Default::default() };
                training.fit(&mut network, &digits.x_train, &digits.y_train, &mut rng)?;
                *mean += dead(&network, &digits)? / 5.0;
            }
        }
        rows.push(show::row![(rate, 1), (means, 1)]);
    }
    let header = ["learning rate", "dead at the start", "after 5 epochs", "5 more at 0.1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// How many of the 32 hidden neurons have a sum of 0 or less for each picture of the training set.
fn dead(network: &Mlp, digits: &Digits) -> Result<f64> {
    let forward = network.forward(&digits.x_train)?;
    let columns = forward.sums()[0].columns();
    Ok(columns.into_iter().filter(|sums| sums.iter().all(|z| *z <= 0.0)).count() as f64)
}
