//! Counts and network, half and half: each repairs what the other misses.
//! twin: none (rust-library)

use std::f64::consts::LN_2;

use language::gpt::{Batch, moby_dick};
use language::ngram::{NGramCounts, Smoothing};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let held_out = &held_out[..4097]; // 32 windows of 128 bytes
    let counts = NGramCounts::new(counted, 256, 6)?.model(6, Smoothing::KneserNey(0.75))?;
    let by_counts: Vec<f64> = counts.surprises_nats(held_out)?.iter().map(|s| -s).skip(1).collect();
    let by_network = moby_dick()?.log_probabilities(&Batch::next_tokens(held_out, 128)?)?;

    let bits = |logs: &[f64]| show::fixed(-logs.iter().sum::<f64>() / LN_2 / logs.len() as f64, 3);
    println!("six bytes, counted  {}", bits(&by_counts));
    println!("little GPT          {}", bits(&by_network));
    let pairs = by_counts.iter().zip(&by_network);
    let both: Vec<f64> = pairs.map(|(a, b)| mixed(libm::exp(*a), libm::exp(*b))).collect();
    println!("half and half       {}", bits(&both));
    Ok(())
}

/// The log of the mixture's probability.
fn mixed(p: f64, q: f64) -> f64 {
    // yours: average the probabilities, then take the logarithm
    libm::log((p + q) / 2.0)
    // end
}
