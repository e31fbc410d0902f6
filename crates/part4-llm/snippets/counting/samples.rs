//! What the counts write: sixty bytes drawn from the models of one byte to seven.

use language::ngram::{NGramCounts, Smoothing};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let counted = &text[..text.len() - text.len() / 10];
    let counts = NGramCounts::new(counted, 256, 7)?;
    for n in 1..=7 {
        let model = counts.model(n, Smoothing::AddK(0.0))?;
        let drawn = model.sample(b"the whale ", 60, &mut Rng::new(4))?;
        println!("n = {n}  the whale {}", readable(&drawn).trim_end());
    }
    Ok(())
}

/// A dot for what is not a letter, a digit or a sign of ASCII.
fn readable(bytes: &[u8]) -> String {
    bytes.iter().map(|&b| if (32..127).contains(&b) { char::from(b) } else { '·' }).collect()
}
