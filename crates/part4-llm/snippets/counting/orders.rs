//! From one byte to six: each counted text fits better, the held-out one turns round.

use language::measures::bits_per_byte;
use language::ngram::{NGramCounts, Smoothing};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let counts = NGramCounts::new(counted, 256, 6)?;
    let mut rows = Vec::new();
    for n in 1..=6 {
        let mut bits = [0.0; 3];
        let judged = [(counted, 0.01), (held_out, 0.01), (held_out, 1.0)];
        for (bits, (text, k)) in bits.iter_mut().zip(judged) {
            let model = counts.model(n, Smoothing::AddK(k))?;
            *bits = bits_per_byte(model.loss_nats(text)?, text.len(), text.len())?;
        }
        rows.push(show::row![n, counts.different(n), (bits, 3)]);
    }
    let header = ["n", "different n-grams", "counted, k = 0.01", "held out", "held out, k = 1"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
