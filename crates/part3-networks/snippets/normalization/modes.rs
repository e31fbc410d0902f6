//! Dropout in two modes: train mode answers differently each time, eval mode with the mean.

use candle_nn::{AdamW, Optimizer, loss};
use learning::optim::shuffled;
use numerics::Rng;
use part3_networks::training_loop::{Network, Pictures, network};
use tensors::{Result, rows};

const P: f64 = 0.5; // the share of the hidden units that train mode erases

pub fn main() -> Result<()> {
    let (digits, mut rng) = (Pictures::read()?, Rng::new(7));
    let model = trained(&digits, &mut rng)?;
    println!("logits for 0 to 4 of one picture");
    for (mode, p) in [("train", P), ("train", P), ("train", P), ("eval", 0.0), ("eval", 0.0)] {
        let logits = model.dropped_out(&rows(&digits.x_test, &[0])?, p, &mut rng)?;
        println!("{mode:<5}  {}", show::vector(&logits.to_vec2::<f64>()?[0][..5], 2));
    }
    for n in [100, 10_000] {
        let copies = rows(&digits.x_test, &vec![0; n])?;
        let mean = model.dropped_out(&copies, P, &mut rng)?.mean(0)?.to_vec1::<f64>()?;
        println!("mean of {n:>5} in train mode  {}", show::vector(&mean[..5], 2));
    }
    Ok(())
}

fn trained(digits: &Pictures, rng: &mut Rng) -> Result<Network> {
    let (vars, model) = network(rng)?;
    let mut optimizer = AdamW::new_lr(vars.all_vars(), 0.01)?;
    for _epoch in 0..5 {
        for batch in shuffled(1287, 64, rng)? {
            let logits = model.dropped_out(&rows(&digits.x_train, &batch)?, P, rng)?;
            let y = rows(&digits.y_train, &batch)?;
            optimizer.backward_step(&loss::cross_entropy(&logits, &y)?)?;
        }
    }
    Ok(model)
}
