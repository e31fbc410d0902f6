//! Equal texts, found by a hash.

use std::collections::HashMap;

/// A 64-bit fingerprint: equal bytes give equal numbers, and a change of one bit gives a number that has nothing to do
/// with the first.
///
/// FNV-1a, h ← (h ⊕ byte) · 1099511628211 modulo 2⁶⁴ for each byte, and then the finish of SplitMix64, which lets each
/// bit of the input reach each bit of the result. The same on every machine. Not for passwords or against an adversary:
/// who wants two texts of one fingerprint can find them.
///
/// ```
/// use language::corpus::hash64;
///
/// assert_eq!(hash64(b"whale"), 0xfa84_f87d_a4db_d37c);
/// assert_ne!(hash64(b"whale"), hash64(b"Whale"));
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Fowler, Noll and Vo, *The FNV Non-Cryptographic Hash Algorithm*,
/// IETF draft, 2012; Sebastiano Vigna, `splitmix64.c`, 2015.
pub fn hash64(bytes: &[u8]) -> u64 {
    let fnv = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    mixed(fnv)
}

/// The finish of SplitMix64: a permutation of the 64-bit numbers in which each bit depends on all.
pub(super) fn mixed(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// For each text the place of its first copy: its own where it is the first.
///
/// Texts of one [`hash64`] are compared byte by byte, so two different texts are never taken for one. Cost: one pass, and
/// memory for a number a text.
///
/// ```
/// use language::corpus::first_copies;
///
/// assert_eq!(first_copies(&["aye", "no", "aye"]), [0, 1, 0]);
/// ```
///
/// Explained in Part IV, chapter 16a (corpus).
pub fn first_copies<T: AsRef<[u8]>>(texts: &[T]) -> Vec<usize> {
    let texts: Vec<&[u8]> = texts.iter().map(AsRef::as_ref).collect();
    first_of(&texts)
}

fn first_of(texts: &[&[u8]]) -> Vec<usize> {
    let mut seen: HashMap<u64, Vec<usize>> = HashMap::with_capacity(texts.len());
    let mut first = Vec::with_capacity(texts.len());
    for (i, text) in texts.iter().enumerate() {
        let same_hash = seen.entry(hash64(text)).or_default();
        match same_hash.iter().find(|j| texts[**j] == *text) {
            Some(j) => first.push(*j),
            None => {
                same_hash.push(i);
                first.push(i);
            }
        }
    }
    first
}
