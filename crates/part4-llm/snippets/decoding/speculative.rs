//! Speculative decoding: a 5-gram drafts, the little GPT checks several bytes in one pass.
//! twin: none (rust-library)

use language::decoding::speculate;
use language::gpt::{FastDecoder, moby_dick};
use language::ngram::{NGramCounts, Smoothing};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let counts = NGramCounts::new(&text[..300_000], 256, 5)?;
    let ngram = counts.model(5, Smoothing::Discount(0.75))?;
    let model = moby_dick()?;

    let mut rows = Vec::new();
    for n_ahead in [1, 3, 7] {
        let mut decoder = FastDecoder::new(&model)?;
        let mut target = |text: &[u8], n: usize| decoder.probabilities(text, n);
        let mut draft = |text: &[u8]| ngram.probabilities(text);
        let (mut passes, mut drafted, mut accepted) = (0, 0, 0);
        for seed in 0..6 {
            let rng = &mut Rng::new(seed);
            let written = speculate(&mut target, &mut draft, b"The whale ", 100, n_ahead, rng)?;
            passes += written.n_passes;
            drafted += written.n_drafted;
            accepted += written.n_accepted;
            if (n_ahead, seed) == (3, 0) {
                println!("{}\n", String::from_utf8_lossy(&written.tokens).trim());
            }
        }
        let each = 600.0 / passes as f64;
        let rate = show::percent(accepted as f64 / drafted as f64, 1);
        rows.push(show::row![n_ahead, 600, drafted, rate, passes, (each, 2)]);
    }
    let header = ["ahead", "bytes", "drafted", "accepted", "passes", "bytes a pass"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
