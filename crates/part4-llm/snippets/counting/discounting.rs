//! An exclamation mark after fish, by discounting: by hand, then all of the held-out text.

use language::measures::bits_per_byte;
use language::ngram::{NGramCounts, Smoothing};

pub fn main() -> numerics::Result<()> {
    let text = data::moby_dick_whole().as_bytes();
    let (counted, held_out) = text.split_at(text.len() - text.len() / 10);
    let (mut p, mut rows) = (1.0 / 256.0, Vec::new());
    for context in ["", "h", "sh", "ish", "fish"] {
        let mut next = [0.0; 256];
        for window in counted.windows(context.len() + 1) {
            if window.starts_with(context.as_bytes()) {
                next[usize::from(window[context.len()])] += 1.0;
            }
        }
        let (count, total) = (next[usize::from(b'!')], next.iter().sum::<f64>());
        let different = next.iter().filter(|count| **count > 0.0).count();
        // A backoff would ask the shorter context only at a count of 0.
        p = (count - 0.75_f64).max(0.0) / total + 0.75 * different as f64 / total * p;
        rows.push(show::row![context, total as usize, different, count as usize, (p, 5)]);
    }
    let header = ["after", "total", "different", "\"!\"", "p(\"!\")"];
    println!("{}", show::table(&header, &rows));

    let counts = NGramCounts::new(counted, 256, 6)?;
    let mut rows = Vec::new();
    for n in 1..=6 {
        let mut bits = [0.0; 2];
        let ways = [Smoothing::Discount(0.75), Smoothing::KneserNey(0.75)];
        for (bits, way) in bits.iter_mut().zip(ways) {
            let loss_nats = counts.model(n, way)?.loss_nats(held_out)?;
            *bits = bits_per_byte(loss_nats, held_out.len(), held_out.len())?;
        }
        rows.push(show::row![n, (bits, 3)]);
    }
    println!("{}", show::table(&["n", "absolute discounting", "Kneser–Ney smoothing"], &rows));
    Ok(())
}
