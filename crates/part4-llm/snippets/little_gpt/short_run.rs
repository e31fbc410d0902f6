//! A GPT of 26,784 parameters learns to spell: 200 steps on Moby-Dick, from about the log of 256.

use language::gpt::{AdamW, Batch, Config, Gpt, Schedule, clip};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let text = &text[..text.len() - text.len() / 10];
    let (n_query_heads, n_key_value_heads, head_width) = (2, 1, 16);
    let sizes = Config { n_layers: 2, width: 32, hidden: 64, context: 64, ..Config::default() };
    let config = Config { n_query_heads, n_key_value_heads, head_width, ..sizes };
    let mut rng = Rng::new(15);
    let mut model = Gpt::random(config, &mut rng)?;
    // Drawn with a spread of 0.02, right for a width of 2,000; 32 wants about 0.1. Gains stay 1.
    model.parameters_mut().iter_mut().filter(|w| **w != 1.0).for_each(|w| *w *= 5.0);
    println!("parameters  {}", show::integer(model.parameters().len()));

    let mut optimizer = AdamW::new(&model);
    let schedule = Schedule { peak: 0.02, last_share: 0.1, warm_up: 10, n_steps: 200 };
    let mut rows = Vec::new();
    for step in 0..=200 {
        let batch = Batch::draw(text, 8, 64, &mut rng)?; // 8 pieces of 64 bytes, from anywhere
        let (loss, mut gradient) = model.loss_and_gradient(&batch)?;
        if [0, 10, 20, 50, 100, 150, 200].contains(&step) {
            let p = [probability(&model, "q", b'u')?, probability(&model, "the whal", b'e')?];
            rows.push(show::row![step, 512 * step, (loss, 2), (p, 3)]);
        }
        clip(&mut gradient, 1.0)?;
        optimizer.step(&mut model, &gradient, schedule.rate(step))?;
    }
    println!("{}", show::table(&["step", "bytes read", "loss (nats)", "q → u", "whal → e"], &rows));
    Ok(())
}

fn probability(model: &Gpt, text: &str, next: u8) -> numerics::Result<f64> {
    let logits = model.logits(text.as_bytes())?;
    let last = logits.row(text.len() - 1).mapv(|x| libm::exp(f64::from(x)));
    Ok(last[usize::from(next)] / last.sum())
}
