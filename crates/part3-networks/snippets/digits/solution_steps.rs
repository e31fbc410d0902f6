//! Steps and parameters with a pencil, then counted.

use learning::optim::shuffled;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let steps: usize = 390; // yours: the steps of 30 epochs
    let last: usize = 87; // yours: the pictures in an epoch's last batch
    let parameters: usize = 2_410; // yours: the parameter count

    let mut rng = Rng::new(7);
    let (mut counted, mut in_last) = (0, 0);
    for _epoch in 0..30 {
        let batches = shuffled(1287, 100, &mut rng)?;
        counted += batches.len();
        in_last = batches[batches.len() - 1].len();
    }
    let network = Mlp::new(&[64, 32, 10], Activation::Relu, Init::HeNormal, &mut rng)?;
    println!("steps       by hand {steps}, counted {counted}");
    println!("last batch  by hand {last}, counted {in_last}");
    println!("parameters  by hand {parameters}, counted {}", network.parameters().len());
    Ok(())
}
