//! A small GPT against what counting gives: even shares, shares of bytes, shares of pairs.

use language::gpt::{AdamW, Batch, Gpt};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let (train, held_out) = (&text[..500_000], &text[1_000_000..1_008_001]);
    let mut singles = [1.0; 256]; // one each, for bytes that never occur
    let mut pairs = vec![[0.01; 256]; 256];
    for pair in train.windows(2) {
        singles[usize::from(pair[1])] += 1.0;
        pairs[usize::from(pair[0])][usize::from(pair[1])] += 1.0;
    }
    let nats = |shares: &dyn Fn(u8) -> [f64; 256]| {
        let surprise = |pair: &[u8]| {
            let counts = shares(pair[0]);
            -libm::log(counts[usize::from(pair[1])] / counts.iter().sum::<f64>())
        };
        held_out.windows(2).map(surprise).sum::<f64>() / 8_000.0
    };
    println!("even shares       {} nats", show::fixed(nats(&|_| [1.0; 256]), 2));
    println!("shares of bytes   {} nats", show::fixed(nats(&|_| singles), 2));
    println!("shares of pairs   {} nats", show::fixed(nats(&|byte| pairs[usize::from(byte)]), 2));

    let mut rng = Rng::new(0);
    let mut model = Gpt::random(small(), &mut rng)?;
    let mut optimizer = AdamW::new(&model);
    let check = Batch::next_tokens(held_out, 32)?;
    for step in 0..=600 {
        if [0, 10, 50, 100, 600].contains(&step) {
            println!("GPT, step {step:>3}     {} nats", show::fixed(model.loss(&check)?, 1));
        }
        let batch = Batch::draw(train, 8, 32, &mut rng)?;
        let (_, gradient) = model.loss_and_gradient(&batch)?;
        optimizer.step(&mut model, &gradient, 0.01)?;
    }
    Ok(())
}
