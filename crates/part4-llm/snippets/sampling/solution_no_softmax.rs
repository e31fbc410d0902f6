//! Min-p needs no softmax: a threshold on the logits keeps the same bytes.

use language::figures::{TEXTS, next_logits};
use language::sampling::{min_p, n_left};

pub fn main() -> numerics::Result<()> {
    for (text, name) in TEXTS.iter().enumerate() {
        let logits = next_logits(text)?;
        let n = kept(&logits, 0.05);
        println!("after {name:?}: {n} bytes, the library keeps {}", n_left(&min_p(&logits, 0.05)?));
    }
    Ok(())
}

/// How many bytes have at least `share` of the largest probability.
fn kept(logits: &[f64], share: f64) -> usize {
    // yours: how far below the largest logit a byte may be
    let largest = logits.iter().fold(f64::NEG_INFINITY, |most, &logit| most.max(logit));
    logits.iter().filter(|&&logit| logit >= largest + libm::log(share)).count()
    // end
}
