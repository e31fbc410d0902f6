//! Overfitting one batch of four sequences: a healthy run, and four that are not.

use language::gpt::{AdamW, Batch, Gpt};
use numerics::{Result, Rng};
use part4_llm::debugging::small;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let mut rows = Vec::new();
    for (name, rate, lost) in [
        ("healthy", 0.01, "none"),
        ("rate a hundredth", 0.0001, "none"),
        ("no slopes for attention", 0.01, "self_attn"),
        ("no slopes for the block", 0.01, "layers.0"),
        ("targets shuffled", 0.01, "none"),
    ] {
        let mut rng = Rng::new(0);
        let mut model = Gpt::random(small(), &mut rng)?;
        let mut batch = Batch::draw(text, 4, 32, &mut rng)?; // always the same 128 bytes
        if name == "targets shuffled" {
            rng.shuffle(&mut batch.targets);
        }
        let mut optimizer = AdamW::new(&model);
        let mut losses = Vec::new();
        for _ in 0..=150 {
            let (loss, mut gradient) = model.loss_and_gradient(&batch)?;
            for parameter in model.config().parameters()? {
                if parameter.name.contains(lost) {
                    gradient[parameter.range].fill(0.0);
                }
            }
            losses.push(loss);
            optimizer.step(&mut model, &gradient, rate)?;
        }
        rows.push(show::row![name, ([0, 50, 150].map(|step| losses[step]), 1)]);
    }
    println!("{}", show::table(&["one batch", "step 0", "50", "150"], &rows));
    Ok(())
}
