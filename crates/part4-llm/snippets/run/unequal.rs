//! Micro-batches of 10, 5 and 1 sequences: the mean of their means, and the mean by tokens.

use language::gpt::{Batch, norm_of};
use language::training::{Plan, Run};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let mut run = Run::new(Plan { model: small(), n_steps: 20, ..Plan::default() }, text)?;
    run.steps(20)?; // a model for which some sequences are easier than others
    let mut rng = Rng::new(3);
    let (mut parts, mut inputs, mut targets) = (Vec::new(), Vec::new(), Vec::new());
    for n in [10, 5, 1] {
        let batch = Batch::draw(text, n, 32, &mut rng)?;
        let (loss, gradient) = run.model().loss_and_gradient(&batch)?;
        println!("{:>3} tokens  loss {}", batch.inputs.len(), show::fixed(loss, 2));
        inputs.extend(&batch.inputs);
        targets.extend(&batch.targets);
        parts.push((n as f64, loss, gradient));
    }
    let all = Batch { inputs, targets, length: 32 };
    let (loss, right) = run.model().loss_and_gradient(&all)?;
    let mut rows = vec![show::row!["all 512 tokens at once", (loss, 2), (1.0, 2), (1.0, 2)]];
    for (name, by_tokens) in [("mean by tokens", true), ("mean of means", false)] {
        let (mut loss, mut total) = (0.0, vec![0.0; right.len()]);
        for (n, part_loss, gradient) in &parts {
            let share = if by_tokens { n / 16.0 } else { 1.0 / 3.0 };
            loss += share * part_loss;
            total.iter_mut().zip(gradient).for_each(|(sum, g)| *sum += share as f32 * g);
        }
        let products = total.iter().zip(&right).map(|(a, b)| f64::from(*a) * f64::from(*b));
        let cosine = products.sum::<f64>() / norm_of(&total) / norm_of(&right);
        let longer = norm_of(&total) / norm_of(&right);
        rows.push(show::row![name, (loss, 2), (cosine, 2), (longer, 2)]);
    }
    println!("{}", show::table(&["", "loss", "cosine", "times as long"], &rows));
    Ok(())
}
