//! Dropout left on while testing: fewer right, and other answers each time.

use candle_nn::{AdamW, Optimizer, loss};
use learning::optim::shuffled;
use numerics::{Rng, stats::mean};
use part3_networks::training_loop::{Network, Pictures, n_equal, network};
use tensors::{Result, rows};

pub fn main() -> Result<()> {
    let (digits, mut table) = (Pictures::read()?, Vec::new());
    let mut trained = (0..5).map(|seed| train(&digits, seed)).collect::<Result<Vec<_>>>()?;
    for mode in ["eval", "train"] {
        let (mut right, mut changed) = (Vec::new(), Vec::new());
        for (model, rng) in &mut trained {
            let dropout = if mode == "eval" { 0.0 } else { 0.5 };
            let once = model.dropped_out(&digits.x_test, dropout, rng)?.argmax(1)?;
            let again = model.dropped_out(&digits.x_test, dropout, rng)?.argmax(1)?;
            right.push(n_equal(&once, &digits.y_test)? as f64);
            changed.push(510.0 - n_equal(&once, &again)? as f64);
        }
        let means = [mean(&right)?, mean(&changed)?];
        table.push(show::row![mode, (means, 1), show::vector(&right, 0)]);
    }
    println!("{}", show::table(&["mode", "right of 510", "changed", "right, each start"], &table));
    Ok(())
}

fn train(digits: &Pictures, seed: u64) -> Result<(Network, Rng)> {
    let mut rng = Rng::new(seed);
    let (vars, model) = network(&mut rng)?;
    let mut optimizer = AdamW::new_lr(vars.all_vars(), 0.01)?;
    for _epoch in 0..5 {
        for batch in shuffled(1287, 64, &mut rng)? {
            let logits = model.dropped_out(&rows(&digits.x_train, &batch)?, 0.5, &mut rng)?;
            let y = rows(&digits.y_train, &batch)?;
            optimizer.backward_step(&loss::cross_entropy(&logits, &y)?)?;
        }
    }
    Ok((model, rng))
}
