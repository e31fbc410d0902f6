//! One kind of model, four ways to cut the text: loss, perplexity and bits per byte.
//! twin: none (rust-library)

use language::measures::{bits_per_byte, perplexity};
use language::ngram::{NGramCounts, Smoothing};
use language::tokenizer::{Bpe, PreTokenizer};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let mut rows = Vec::new();
    for vocabulary in [256, 512, 1024, 4096] {
        let tokenizer = Bpe::train(&[counted], vocabulary, PreTokenizer::Gpt2, &[])?;
        let counts = NGramCounts::new(&tokenizer.encode(counted)?, vocabulary, 3)?;
        let ids = tokenizer.encode(held_out)?;
        let loss_nats = counts.model(3, Smoothing::KneserNey(0.75))?.loss_nats(&ids)?;
        let bits = bits_per_byte(loss_nats, ids.len(), held_out.len())?;
        let hesitation = perplexity(loss_nats)?;
        rows.push(show::row![vocabulary, ids.len(), (loss_nats, 3), (hesitation, 2), (bits, 3)]);
    }
    let header = ["vocabulary", "tokens held out", "loss, nats", "perplexity", "bits per byte"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
