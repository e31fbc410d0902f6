//! Greedy decoding, and a byte drawn each time: what the little GPT writes, beside the book.

use std::collections::HashSet;

use language::gpt::{Gpt, moby_dick};
use language::sampling::{draw, probabilities};
use numerics::Rng;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let book = data::moby_dick_whole();
    let start = book.rfind("the white whale goes").unwrap_or_default(); // held out
    let passage = book.as_bytes()[start..start + 100].to_vec();
    let mut rng = Rng::new(2);
    let (mut greedy, mut drawn) = (passage[..16].to_vec(), passage[..16].to_vec());
    while greedy.len() < 100 {
        let p = after(&model, &greedy)?;
        let largest = p.iter().fold(0.0_f64, |most, &p| most.max(p));
        greedy.push(p.iter().position(|&p| p == largest).unwrap_or_default() as u8);
        drawn.push(draw(&after(&model, &drawn)?, &mut rng)? as u8);
    }
    for (rule, text) in [("greedy", greedy), ("drawn", drawn), ("the book", passage)] {
        let mut bits = 0.0;
        for (row, &byte) in model.logits(&text)?.rows().into_iter().zip(&text[1..]).skip(15) {
            let p = probabilities(&row.mapv(f64::from).to_vec())?;
            bits -= libm::log2(p[usize::from(byte)]) / 84.0;
        }
        let pieces: HashSet<&[u8]> = text.windows(8).collect();
        println!("{rule}: {:?}", String::from_utf8_lossy(&text));
        println!("  different pieces of 8 bytes: {} of 93", pieces.len());
        println!("  mean surprise of a new byte: {} bits", show::fixed(bits, 2));
    }
    Ok(())
}

/// The probabilities of the byte after a text.
fn after(model: &Gpt, text: &[u8]) -> numerics::Result<Vec<f64>> {
    probabilities(&model.logits(text)?.row(text.len() - 1).mapv(f64::from).to_vec())
}
