//! The stored model on held-out bytes, and by how much there is to look back at.

use std::f64::consts::LN_2;

use language::gpt::{Batch, moby_dick, moby_dick_log};

pub fn main() -> numerics::Result<()> {
    let model = moby_dick()?;
    let text = data::moby_dick_whole().as_bytes();
    let held_out = &text[text.len() - text.len() / 10..];
    let batch = Batch::next_tokens(&held_out[..8193], 128)?; // 64 windows of 128 bytes
    let bits: Vec<f64> = model.log_probabilities(&batch)?.iter().map(|l| -l / LN_2).collect();

    let mean = |bits: &[f64]| bits.iter().sum::<f64>() / bits.len() as f64;
    println!("bits per byte, first {} held-out bytes  {}", bits.len(), show::fixed(mean(&bits), 3));
    let whole = moby_dick_log().last().and_then(|line| line.held_out_bits_per_byte);
    println!("the whole tenth, from the log  {}", show::fixed(whole.unwrap_or(f64::NAN), 3));

    let short = Batch::next_tokens(&held_out[..16_385], 16)?; // 1,024 windows of 16 bytes
    let short: Vec<f64> = model.log_probabilities(&short)?.iter().map(|l| -l / LN_2).collect();
    let mut rows = Vec::new();
    for (first, last) in [(1, 1), (2, 2), (3, 4), (5, 8), (9, 16), (17, 32), (33, 64), (65, 128)] {
        let windows = if last <= 16 { short.chunks(16) } else { bits.chunks(128) };
        let some: Vec<f64> = windows.flat_map(|w| w[first - 1..last].iter().copied()).collect();
        rows.push(show::row![format!("{first} to {last}"), some.len(), (mean(&some), 2)]);
    }
    println!("{}", show::table(&["bytes to look at", "predictions", "bits per byte"], &rows));
    Ok(())
}
