//! Three backward passes, no step: candle gives new gradients, PyTorch adds to the old.

use candle_core::Module;
use candle_nn::loss;
use numerics::Rng;
use part3_networks::training_loop::{Pictures, added, length, network};

pub fn main() -> tensors::Result<()> {
    let digits = Pictures::read()?;
    let (vars, model) = network(&mut Rng::new(7))?;
    let weight = model.output.weight();
    let mut kept = None; // what PyTorch holds in `.grad`
    for pass in 1..=3 {
        let loss = loss::cross_entropy(&model.forward(&digits.x_train)?, &digits.y_train)?;
        let new = loss.backward()?;
        let sum = added(loss.backward()?, kept, &vars)?;
        let lengths = [length(&new, weight)?, length(&sum, weight)?];
        println!("pass {pass}  new, added up  {}", show::vector(lengths, 4));
        kept = Some(sum);
    }
    Ok(())
}
