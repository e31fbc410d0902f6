//! Untrained, a GPT guesses evenly; the listing and the library give the same logits.

use language::gpt::{Config, Gpt};
use ndarray::Array2;
use networks::attention::Mask;
use numerics::{Rng, functions::log_softmax_rows};
use part4_llm::by_hand::gpt;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick().as_bytes();
    let mut rows = Vec::new();
    for seed in 0..5 {
        let model = Gpt::random(Config::default(), &mut Rng::new(seed))?;
        let mut matrices = matrices(&model)?.into_iter();
        let mut next = |rows, columns| matrices.next().unwrap_or(Array2::zeros((rows, columns)));
        let ours = gpt(&text[..128], Mask::Causal, &mut next)?; // (128, 256), f64

        let log_p = log_softmax_rows(&ours); // (128, 256)
        let truth = text[1..129].iter().enumerate().map(|(i, &b)| log_p[[i, usize::from(b)]]);
        let loss = -truth.sum::<f64>() / 128.0;
        let theirs = model.logits(&text[..128])?.mapv(f64::from); // (128, 256), computed in f32
        let largest = (ours - theirs).fold(0.0_f64, |most, gap| most.max(gap.abs()));
        rows.push(show::row![seed, (loss, 2), (largest, 5)]);
    }
    println!("{}", show::table(&["seed", "loss (nats)", "largest difference"], &rows));
    println!("log 256 is {}", show::fixed(libm::log(256.0), 2));
    Ok(())
}

/// The model's matrices, in the order in which the listing asks; the factors of its norms are 1.
fn matrices(model: &Gpt) -> numerics::Result<Vec<Array2<f64>>> {
    let mut matrices = Vec::new();
    for parameter in model.config().parameters()? {
        if parameter.shape.len() == 2 {
            let w = model.parameter(&parameter.name)?.mapv(f64::from); // (outputs, inputs)
            matrices.push(if matrices.is_empty() { w } else { w.reversed_axes() });
        }
    }
    Ok(matrices)
}
