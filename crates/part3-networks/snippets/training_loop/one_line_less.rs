//! One line of the training loop changed at a time: what it costs on writers never met.

use candle_core::Module;
use candle_nn::{AdamW, Optimizer, loss, ops::softmax};
use learning::optim::{in_order, shuffled};
use numerics::{Rng, stats::mean};
use part3_networks::training_loop::{Pictures, added, network, right};
use tensors::{Result, rows};

pub fn main() -> Result<()> {
    let (mixed, mut table) = (Pictures::read()?, Vec::new());
    let sorted = mixed.sorted_by_class()?;
    for change in ["nothing", "no zero_grad", "softmax first", "no shuffle", "sorted, no shuffle"] {
        let digits = if change.starts_with("sorted") { &sorted } else { &mixed };
        let runs = (0..5).map(|seed| train(change, digits, &mut Rng::new(seed)));
        let (losses, counts): (Vec<f64>, Vec<f64>) = runs.collect::<Result<_>>()?;
        let means = [mean(&losses)?, mean(&counts)?];
        table.push(show::row![change, (means, 2), show::vector(&counts, 0)]);
    }
    println!("{}", show::table(&["change", "loss", "right of 510", "each start"], &table));
    Ok(())
}

fn train(change: &str, digits: &Pictures, rng: &mut Rng) -> Result<(f64, f64)> {
    let (vars, model) = network(rng)?;
    let mut optimizer = AdamW::new_lr(vars.all_vars(), 0.01)?;
    let (mut total, mut old, ordered) = (0.0, None, change.ends_with("shuffle"));
    for epoch in 1..=5 {
        for batch in if ordered { in_order(1287, 64)? } else { shuffled(1287, 64, rng)? } {
            let logits = model.forward(&rows(&digits.x_train, &batch)?)?;
            let scores = if change == "softmax first" { softmax(&logits, 1)? } else { logits };
            let loss = loss::cross_entropy(&scores, &rows(&digits.y_train, &batch)?)?;
            let gradients = added(loss.backward()?, old, &vars)?;
            optimizer.step(&gradients)?;
            old = Some(gradients).filter(|_| change == "no zero_grad");
            total += if epoch == 5 { loss.to_scalar::<f64>()? / 21.0 } else { 0.0 };
        }
    }
    Ok((total, right(&model, &digits.x_test, &digits.y_test)? as f64))
}
