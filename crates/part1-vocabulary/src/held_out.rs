//! Judging on samples that took no part: the surprise of a stated probability.

use numerics::{Result, check};

/// How surprising it is that something with this probability happened, in bits.
///
/// `−log2(p)`
///
/// A sure thing surprises by 0 bits, heads of a fair coin by 1, something impossible by infinitely
/// many. Cost: O(1).
///
/// Errors: a probability that is not from 0 to 1.
///
/// ```
/// use part1_vocabulary::held_out::surprise_bits;
/// assert_eq!(surprise_bits(0.25)?, 2.0);
/// assert_eq!(surprise_bits(0.0)?, f64::INFINITY);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1c (held-out). Source: Claude Shannon, *A Mathematical Theory of
/// Communication*, Bell System Technical Journal 27, 1948.
pub fn surprise_bits(probability: f64) -> Result<f64> {
    check::fraction("probability", probability)?;
    Ok(-libm::log2(probability) + 0.0) // + 0.0 turns −0 into 0
}
