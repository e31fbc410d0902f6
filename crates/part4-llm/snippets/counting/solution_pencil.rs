//! Two tokens, two probabilities: loss, perplexity and bits per byte with a pencil.

use language::measures::{bits_per_byte, perplexity};

pub fn main() -> numerics::Result<()> {
    let tokens = [("the", 1.0 / 4.0), (" whale", 1.0 / 64.0)];

    let bits_per_token: f64 = 4.0; // yours: the mean surprise of a token, in bits
    let hesitates_between: f64 = 16.0; // yours: the perplexity
    let bits_each_byte: f64 = 8.0 / 9.0; // yours: the bits per byte

    let loss_nats = -tokens.iter().map(|(_, p)| libm::log(*p)).sum::<f64>() / 2.0;
    let n_bytes = tokens.iter().map(|(token, _)| token.len()).sum();
    let computed = [
        loss_nats / std::f64::consts::LN_2,
        perplexity(loss_nats)?,
        bits_per_byte(loss_nats, 2, n_bytes)?,
    ];
    println!("computed   {}", show::vector(computed, 3));
    println!("by pencil  {}", show::vector([bits_per_token, hesitates_between, bits_each_byte], 3));
    Ok(())
}
