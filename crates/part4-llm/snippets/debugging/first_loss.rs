//! The loss at the start of a small GPT, as it should be and after six mistakes.

use language::gpt::{Batch, Gpt};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let model = Gpt::random(small(), &mut Rng::new(0))?; // weights around 0.02
    let batch = Batch::draw(text, 16, 32, &mut Rng::new(1))?; // 512 bytes, each with its target
    let loss = model.loss(&batch)?;
    println!("{} parameters", show::integer(model.parameters().len()));
    let scaled = |factor: f32| {
        let mut other = model.clone();
        let weights = other.parameters_mut().iter_mut().filter(|w| **w != 1.0); // 1: a norm's gain
        weights.for_each(|w| *w *= factor);
        other.loss(&batch)
    };
    let copied = Batch { targets: batch.inputs.clone(), ..batch.clone() };
    let even = libm::log(256.0);
    let row = |name, loss: f64| show::row![name, (loss, 2), (loss / even, 2)];
    let rows = [
        row("as it should be", loss),
        row("every weight 0", scaled(0.0)?),
        row("weights 10 times as large", scaled(10.0)?),
        row("weights 50 times as large", scaled(50.0)?),
        row("targets not shifted", model.loss(&copied)?),
        row("summed over 512 bytes", 512.0 * loss),
        row("in bits", loss / libm::log(2.0)),
    ];
    println!("{}", show::table(&["loss at the start", "nats", "over log 256"], &rows));
    Ok(())
}
