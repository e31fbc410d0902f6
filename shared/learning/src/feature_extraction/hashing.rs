//! Feature hashing: a category's column is computed from its letters, without a list of categories.

use numerics::{Result, check};

use numerics::sparse::SparseMatrix;

/// MurmurHash3 turns a text into a 32-bit number that looks random, the same one every time.
///
/// Cost: O(length). It is fast and spreads well; it protects nothing, being no cryptographic hash.
///
/// ```
/// use learning::feature_extraction::murmur3_32;
/// assert_eq!(murmur3_32(b"hello", 0), 613_153_351);
/// ```
///
/// Explained in Part I, chapter 3e (more columns). The same as scikit-learn's
/// `murmurhash3_32(text, positive=True)`. Source: Austin Appleby, *MurmurHash3*, 2011, public domain.
pub fn murmur3_32(bytes: &[u8], seed: u32) -> u32 {
    let scrambled = |block: u32| {
        let block = block.wrapping_mul(0xcc9e_2d51).rotate_left(15);
        block.wrapping_mul(0x1b87_3593)
    };
    let number = |block: &[u8]| {
        let place = |(i, byte): (usize, &u8)| u32::from(*byte) << (8 * i);
        block.iter().enumerate().map(place).sum::<u32>()
    };
    let blocks = bytes.chunks_exact(4);
    let rest = blocks.remainder();
    let mut hash = seed;
    for block in blocks {
        hash = (hash ^ scrambled(number(block))).rotate_left(13);
        hash = hash.wrapping_mul(5).wrapping_add(0xe654_6b64);
    }
    hash ^= scrambled(number(rest));
    hash ^= bytes.len() as u32;
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85eb_ca6b);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 16)
}

/// Feature hashing sends each category to one of `n_features` columns by a hash of its letters.
///
/// The column is `|h| mod n_features`, where h is [`murmur3_32`] read as a number with a sign. The
/// row holds a 1 there, or, if `signed`, a −1 where h is negative, so that categories that share a
/// column partly cancel instead of adding up.
///
/// `values` has shape `(n_samples,)`, the result (n_samples, n_features). Nothing is learned and no
/// category is unknown. Cost: O(n_samples).
///
/// Errors: no columns, or more than fit into 31 bits.
///
/// ```
/// use learning::feature_extraction::feature_hashing;
/// let hashed = feature_hashing(&["Biscoe", "Dream"], 4, false)?;
/// assert_eq!((hashed.n_rows(), hashed.n_columns(), hashed.n_stored()), (2, 4, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns). The same as scikit-learn's
/// `FeatureHasher(input_type="string")` with one string a sample; `signed` is its `alternate_sign`.
/// Source: Kilian Weinberger and others, *Feature Hashing for Large Scale Multitask Learning*,
/// ICML 2009.
pub fn feature_hashing<S: AsRef<str>>(
    values: &[S],
    n_features: usize,
    signed: bool,
) -> Result<SparseMatrix> {
    check::between("n_features", n_features, 1, ("the largest", i32::MAX as usize))?;
    let mut hashed = SparseMatrix::new(n_features);
    for value in values {
        let h = murmur3_32(value.as_ref().as_bytes(), 0) as i32;
        let column = h.unsigned_abs() as usize % n_features;
        let sign = if signed && h < 0 { -1.0 } else { 1.0 };
        hashed.push_row([(column, sign)])?;
    }
    Ok(hashed)
}
