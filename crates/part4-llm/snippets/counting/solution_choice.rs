//! Which n, and which discount? Asked of a tenth of the counted text, then judged once.
//! twin: none (rust-library)

use language::measures::bits_per_byte;
use language::ngram::{NGramCounts, Smoothing};
use numerics::Result;

pub fn main() -> Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let (first, validation) = counted.split_at(counted.len() - counted.len() / 10);
    let mut tried = Vec::new();
    let counts = NGramCounts::new(first, 256, 7)?;
    for n in [5, 6, 7] {
        for discount in [0.75, 0.9] {
            tried.push((bits(&counts, n, discount, validation)?, n, discount));
        }
    }
    let (_, n, discount) = best(tried);
    println!("chosen: n = {n}, discount {}", show::fixed(discount, 2));
    let counts = NGramCounts::new(counted, 256, 7)?;
    println!("held out  {} bits per byte", show::fixed(bits(&counts, n, discount, held_out)?, 3));
    Ok(())
}

fn bits(counts: &NGramCounts, n: usize, discount: f64, text: &[u8]) -> Result<f64> {
    let loss_nats = counts.model(n, Smoothing::KneserNey(discount))?.loss_nats(text)?;
    bits_per_byte(loss_nats, text.len(), text.len())
}

/// Of (bits per byte, n, discount) the one to take.
fn best(tried: Vec<(f64, usize, f64)>) -> (f64, usize, f64) {
    // yours: the one with the fewest bits
    tried.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap_or_default()
    // end
}
