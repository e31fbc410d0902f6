//! Softmax over the wrong axis: no error, no loss for a picture alone, and a worse network.

use candle_core::Module;
use candle_nn::{AdamW, Optimizer, loss, ops::log_softmax};
use learning::optim::shuffled;
use numerics::{Rng, stats};
use part3_networks::training_loop::{Network, Pictures, network, right};
use tensors::{Result, rows};

pub fn main() -> Result<()> {
    let digits = Pictures::read()?;
    let (alone, wrong_class) = (rows(&digits.x_test, &[0])?, rows(&digits.y_test, &[1])?);
    let mut table = Vec::new();
    for axis in [1, 0] {
        let (mut losses, mut counts) = (Vec::new(), Vec::new());
        for seed in 0..5 {
            let model = train(axis, &digits, &mut Rng::new(seed))?;
            let log_p = log_softmax(&model.forward(&alone)?, axis)?;
            losses.push(loss::nll(&log_p, &wrong_class)?.to_scalar::<f64>()?);
            counts.push(right(&model, &digits.x_test, &digits.y_test)? as f64);
        }
        let means = (stats::mean(&losses)?, stats::mean(&counts)?);
        table.push(show::row![axis, (means.0, 2), (means.1, 1), show::vector(&counts, 0)]);
    }
    println!("{}", show::table(&["axis", "loss alone", "right of 510", "each start"], &table));
    Ok(())
}

fn train(axis: usize, digits: &Pictures, rng: &mut Rng) -> Result<Network> {
    let (vars, model) = network(rng)?;
    let mut optimizer = AdamW::new_lr(vars.all_vars(), 0.01)?;
    for _epoch in 0..5 {
        for batch in shuffled(1287, 64, rng)? {
            let logits = model.forward(&rows(&digits.x_train, &batch)?)?;
            let y = rows(&digits.y_train, &batch)?;
            optimizer.backward_step(&loss::nll(&log_softmax(&logits, axis)?, &y)?)?;
        }
    }
    Ok(model)
}
