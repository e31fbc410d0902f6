//! Three readings of one number, the mean surprise of a text: loss, perplexity, bits per byte.

use std::f64::consts::LN_2;

use numerics::{Error, Result, check};

/// Between how many equally likely tokens a model hesitates: `exp(loss)`.
///
/// Errors: a loss that is negative or NaN. Infinite for an infinite loss, and for one above 709.
///
/// ```
/// use language::measures::perplexity;
///
/// assert_eq!(perplexity(0.0)?, 1.0); // no hesitation
/// assert!((perplexity(libm::log(256.0))? - 256.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15c (counting).
pub fn perplexity(loss_nats: f64) -> Result<f64> {
    Ok(libm::exp(checked(loss_nats)?))
}

/// The mean surprise for each byte of the text, in bits: `loss · n_tokens / (n_bytes · log 2)`.
///
/// `loss_nats` is the mean over the tokens. Because bytes are counted, and not tokens, models with different tokenizers may be
/// compared by it.
///
/// Errors: a loss that is negative or NaN; no token; no byte; a result beyond the largest `f64`. Infinite for an infinite loss.
///
/// ```
/// use language::measures::bits_per_byte;
///
/// let loss_nats = libm::log(256.0); // all bytes alike
/// assert!((bits_per_byte(loss_nats, 1000, 1000)? - 8.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 15c (counting).
pub fn bits_per_byte(loss_nats: f64, n_tokens: usize, n_bytes: usize) -> Result<f64> {
    let loss = checked(loss_nats)?;
    check::at_least("n_tokens", n_tokens, 1)?;
    check::at_least("n_bytes", n_bytes, 1)?;
    let bits = loss / LN_2 * (n_tokens as f64 / n_bytes as f64);
    if loss.is_finite() { check::in_range("bits per byte", bits, "loss_nats") } else { Ok(bits) }
}

fn checked(loss_nats: f64) -> Result<f64> {
    if loss_nats >= 0.0 {
        Ok(loss_nats)
    } else {
        Err(Error::invalid("loss_nats", loss_nats, "0 or more"))
    }
}
