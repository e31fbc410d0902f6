//! A set's signature: a few hundred numbers by which sets can be compared that are too large to be.

use numerics::{Error, Result, Rng, check, parallel};

use super::Shingles;
use super::exact::mixed;

/// At most so many numbers in a signature.
const MOST_HASHES: usize = 1 << 16;

/// Functions that put all 64-bit numbers into an order each, drawn by lot.
///
/// Function i is x ↦ aᵢ · x + bᵢ modulo 2⁶⁴ with an odd aᵢ: no two numbers meet, so it is a permutation. The *signature*
/// of a set has, for each function, the smallest value among the set's elements. Where two sets are compared, the element
/// with the smallest value of both together is each of them with the same chance; if it is in both, both signatures have
/// it. So they agree at a place with a chance of |A ∩ B| / |A ∪ B|.
///
/// ```
/// use language::corpus::{MinHash, Shingles, estimate};
/// use numerics::Rng;
///
/// let (a, b) = (Shingles::of_text("to be or not to be, that is", 1)?, Shingles::of_text("to be or not", 1)?);
/// let minhash = MinHash::new(1000, &mut Rng::new(7))?;
/// let guess = estimate(&minhash.signature(&a), &minhash.signature(&b))?;
/// assert!((guess - a.jaccard(&b)).abs() < 0.05, "{guess} for 4/6");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Andrei Broder, *On the Resemblance and Containment of Documents*,
/// 1997.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinHash {
    functions: Vec<(u64, u64)>,
}

impl MinHash {
    /// `n_hashes` functions: first all multipliers, then all offsets.
    ///
    /// Errors: none, or more than 65,536.
    pub fn new(n_hashes: usize, rng: &mut Rng) -> Result<Self> {
        check::between("n_hashes", n_hashes, 1, ("the limit", MOST_HASHES))?;
        let mut draw = || (0..n_hashes).map(|_| rng.integers(0..1_u64 << 63)).collect();
        let (multipliers, offsets): (Result<Vec<u64>>, Result<Vec<u64>>) = (draw(), draw());
        let odd = multipliers?.into_iter().map(|a| 2 * a + 1);
        Ok(Self { functions: odd.zip(offsets?).collect() })
    }

    /// How many numbers a signature has.
    pub fn n_hashes(&self) -> usize {
        self.functions.len()
    }

    /// The signature of one set; that of an empty set has the largest number everywhere.
    ///
    /// Cost: a multiplication for each function and element.
    pub fn signature(&self, set: &Shingles) -> Vec<u64> {
        self.functions.iter().map(|function| smallest(set.hashes(), *function)).collect()
    }

    /// The signatures of many sets, on all threads.
    pub fn signatures(&self, sets: &[Shingles]) -> Vec<Vec<u64>> {
        parallel::map(sets.len(), 16, |chunk| {
            chunk.map(|i| self.signature(&sets[i])).collect::<Vec<_>>()
        })
        .concat()
    }
}

fn smallest(hashes: &[u64], (a, b): (u64, u64)) -> u64 {
    // Eight minima side by side, so that no step waits for the one before it.
    let mut minima = [u64::MAX; 8];
    let mut eights = hashes.chunks_exact(8);
    for eight in &mut eights {
        for (minimum, x) in minima.iter_mut().zip(eight) {
            *minimum = (*minimum).min(a.wrapping_mul(*x).wrapping_add(b));
        }
    }
    let rest = eights.remainder().iter().map(|x| a.wrapping_mul(*x).wrapping_add(b));
    minima.into_iter().chain(rest).fold(u64::MAX, u64::min)
}

/// Signatures by another way to the same estimate, for long lists of long sets: each element is put into a place of the
/// signature by its hash, instead of being tried in all of them.
///
/// In round i each element draws a place and a rank by the hash function of that round; a place keeps the smallest rank of
/// the first round that reached it. When every place is taken, the signature is done: mostly after a few rounds, as soon as
/// the set's size times the rounds is some multiple of the number of places. From round n_hashes on, each round is
/// one place's, so that a set of one element fills all as well. Two sets agree at a place with the chance of their Jaccard similarity, and the
/// estimate scatters no more than that of [`MinHash`]. The two kinds of signatures cannot be mixed.
///
/// ```
/// use language::corpus::{FastMinHash, Shingles, estimate};
/// use numerics::Rng;
///
/// let (a, b) = (Shingles::of_text("to be or not to be, that is", 1)?, Shingles::of_text("to be or not", 1)?);
/// let minhash = FastMinHash::new(1000, &mut Rng::new(7))?;
/// let guess = estimate(&minhash.signature(&a), &minhash.signature(&b))?;
/// assert!((guess - a.jaccard(&b)).abs() < 0.05, "{guess} for 4/6");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16a (corpus). Source: Dahlgaard, Knudsen and Thorup, *Fast Similarity Sketching*, 2017.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FastMinHash {
    n_hashes: usize,
    /// What a round adds to each hash before it mixes the bits.
    seeds: Vec<u64>,
}

impl FastMinHash {
    /// For signatures of `n_hashes` numbers. Errors: none, or more than 65,536.
    pub fn new(n_hashes: usize, rng: &mut Rng) -> Result<Self> {
        check::between("n_hashes", n_hashes, 1, ("the limit", MOST_HASHES))?;
        let seeds = (0..2 * n_hashes).map(|_| rng.integers(0..1_u64 << 63));
        Ok(Self { n_hashes, seeds: seeds.collect::<Result<_>>()? })
    }

    /// How many numbers a signature has.
    pub fn n_hashes(&self) -> usize {
        self.n_hashes
    }

    /// The signature of one set; that of an empty set has the largest number everywhere.
    ///
    /// Cost: for n elements and k numbers about n + k log k hashes, where [`MinHash::signature`] has n · k.
    pub fn signature(&self, set: &Shingles) -> Vec<u64> {
        let mut places = vec![u64::MAX; self.n_hashes];
        if set.is_empty() {
            return places;
        }
        let mut n_open = self.n_hashes;
        for (round, seed) in (0_u64..).zip(&self.seeds) {
            let own = (round as usize).checked_sub(self.n_hashes);
            for x in set.hashes() {
                let hash = mixed(x.wrapping_add(*seed));
                // The upper half draws the place, the lower the rank.
                let drawn = ((hash >> 32) * self.n_hashes as u64) >> 32;
                let place = &mut places[own.unwrap_or(drawn as usize)];
                n_open -= usize::from(*place == u64::MAX);
                *place = (*place).min(round << 32 | (hash & 0xffff_ffff));
            }
            if n_open == 0 {
                break;
            }
        }
        places
    }

    /// The signatures of many sets, on all threads.
    pub fn signatures(&self, sets: &[Shingles]) -> Vec<Vec<u64>> {
        parallel::map(sets.len(), 64, |chunk| {
            chunk.map(|i| self.signature(&sets[i])).collect::<Vec<_>>()
        })
        .concat()
    }
}

/// The share of places at which two signatures agree: an estimate of the Jaccard similarity of their sets.
///
/// With n places its standard error is √(s(1 − s)/n) for sets of similarity s, at most 1 / (2√n).
///
/// Errors: no place; signatures of two lengths.
pub fn estimate(a: &[u64], b: &[u64]) -> Result<f64> {
    check::same_length("places", ("a", a.len()), ("b", b.len()))?;
    if a.is_empty() {
        return Err(Error::empty("a", "at least one place"));
    }
    Ok(a.iter().zip(b).filter(|(a, b)| a == b).count() as f64 / a.len() as f64)
}
