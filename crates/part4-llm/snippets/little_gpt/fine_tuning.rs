//! Pre-training pays: twenty steps on first names, from random weights and from a base model's.

use std::f64::consts::LN_2;

use language::gpt::{AdamW, Batch, Config, Gpt, clip, moby_dick};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let names: Vec<&str> = [data::female_names(), data::male_names()].concat();
    let mut order: Vec<usize> = (0..names.len()).collect();
    Rng::new(1).shuffle(&mut order);
    let text: String = order.iter().map(|&i| format!("{}\n", names[i])).collect();
    let (train, held_out) = text.as_bytes().split_at(50_000);
    let names = Batch::next_tokens(&held_out[..1025], 64)?;
    let moby = data::moby_dick_whole().as_bytes();
    let moby = Batch::next_tokens(&moby[moby.len() - 1025..], 64)?;

    let starts = [
        ("random", Gpt::random(Config::default(), &mut Rng::new(15))?),
        ("base model", moby_dick()?),
    ];
    let mut rows = Vec::new();
    for (start, mut model) in starts {
        let mut rng = Rng::new(2);
        let mut optimizer = AdamW::new(&model);
        for step in 0..=20 {
            if step % 10 == 0 {
                let bits = [model.loss(&names)? / LN_2, model.loss(&moby)? / LN_2];
                rows.push(show::row![start, step, (bits, 2)]);
            }
            let (_, mut gradient) =
                model.loss_and_gradient(&Batch::draw(train, 2, 64, &mut rng)?)?;
            clip(&mut gradient, 1.0)?;
            optimizer.step(&mut model, &gradient, 0.001)?;
        }
    }
    println!("{}", show::table(&["weights from", "steps", "names", "Moby-Dick"], &rows));
    Ok(())
}
