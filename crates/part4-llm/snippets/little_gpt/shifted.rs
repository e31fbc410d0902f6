//! Next-token prediction on twelve bytes: a loss at each place, and the mean of them.

use language::gpt::{Config, Gpt, moby_dick};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let text = b"a white whale";
    let (inputs, targets) = (&text[..12], &text[1..]); // the same bytes, one place on
    let untrained = Gpt::random(Config::default(), &mut Rng::new(15))?;
    let models = [untrained, moby_dick()?];

    let mut rows = Vec::new();
    let mut losses = [0.0; 2]; // nats
    let logits = [models[0].logits(inputs)?, models[1].logits(inputs)?]; // (12, 256) each
    for (t, &target) in targets.iter().enumerate() {
        let p = [0, 1].map(|m| {
            let row = logits[m].row(t).mapv(f64::from);
            let total: f64 = row.iter().map(|x| libm::exp(*x)).sum();
            libm::exp(row[usize::from(target)]) / total
        });
        losses = [0, 1].map(|m| losses[m] - libm::log(p[m]) / 12.0);
        let seen = String::from_utf8_lossy(&inputs[..=t]).replace(' ', "␣");
        let next = char::from(target).to_string().replace(' ', "␣");
        rows.push(show::row![t + 1, seen, next, (p[0], 3), (p[1], 3)]);
    }
    let header = ["place", "read so far", "target", "untrained", "trained"];
    println!("{}", show::table(&header, &rows));
    println!("mean loss  {} and {} nats", show::fixed(losses[0], 2), show::fixed(losses[1], 2));
    println!("log 256    {} nats", show::fixed(libm::log(256.0), 2));
    Ok(())
}
