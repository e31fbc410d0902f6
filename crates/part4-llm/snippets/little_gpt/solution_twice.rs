//! Forty-two bytes of the held-out tenth, read twice: does the little GPT notice?

use std::f64::consts::LN_2;

use language::gpt::{Batch, moby_dick};

const N: usize = 42;

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let text = data::moby_dick_whole().as_bytes();
    let held_out = &text[text.len() - text.len() / 10..];
    let mut bits = [0.0; 2]; // the first reading, the second
    for start in (0..50).map(|i| 2000 * i) {
        let piece = &held_out[start..start + N];
        let logs = model.log_probabilities(&Batch::next_tokens(&twice(piece), 2 * N - 1)?)?;
        // The last 32 bytes of each reading: by then the second has seen ten that it knows.
        for (bits, end) in bits.iter_mut().zip([N - 1, 2 * N - 1]) {
            *bits -= logs[end - 32..end].iter().sum::<f64>() / LN_2 / 32.0 / 50.0;
        }
    }
    println!("bits per byte, first reading   {}", show::fixed(bits[0], 2));
    println!("bits per byte, second reading  {}", show::fixed(bits[1], 2));
    Ok(())
}

/// The piece, and the piece again.
fn twice(piece: &[u8]) -> Vec<u8> {
    // yours: the same bytes twice, one copy behind the other
    [piece, piece].concat()
    // end
}
