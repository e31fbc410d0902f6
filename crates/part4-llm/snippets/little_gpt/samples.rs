//! The same prompt, continued by counts and by the little GPT, byte by byte.

use language::decoding::Decoder;
use language::gpt::moby_dick;
use language::ngram::{NGramCounts, Smoothing};
use numerics::Rng;

const PROMPT: &[u8] = b"The captain ";

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let counts = NGramCounts::new(&text[..text.len() - text.len() / 10], 256, 6)?;
    let counts = counts.model(6, Smoothing::AddK(0.0))?; // six bytes, page 15c
    for seed in 1..=3 {
        let drawn = counts.sample(PROMPT, 85, &mut Rng::new(seed))?;
        println!("counts  {}", readable(&drawn).trim_end());
    }
    let model = moby_dick()?;
    for seed in 1..=3 {
        let mut rng = Rng::new(seed);
        let mut decoder = Decoder::new(&model)?; // reads on where it stopped
        let mut logits = decoder.read(PROMPT)?.row(PROMPT.len() - 1).to_vec();
        let mut drawn = Vec::new();
        for _ in 0..85 {
            let p = language::sampling::probabilities(&logits)?; // the softmax of page 5c
            drawn.push(rng.choice_weighted(&p, 1)?[0] as u8);
            logits = decoder.read(&drawn[drawn.len() - 1..])?.row(0).to_vec();
        }
        println!("GPT     {}", readable(&drawn).trim_end());
    }
    Ok(())
}

/// What is no sign of ASCII becomes a dot.
fn readable(bytes: &[u8]) -> String {
    let sign = |&b: &u8| if (32..127).contains(&b) { char::from(b) } else { '·' };
    PROMPT.iter().chain(bytes).map(sign).collect()
}
