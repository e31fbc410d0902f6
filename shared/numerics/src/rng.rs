//! Random numbers: one seed, the same stream on every machine and in both of the book's languages.

mod bounded;
mod choice;
mod distributions;
mod seed;
mod ziggurat;

use ndarray::{Array, Dimension, Shape, ShapeBuilder};
use rand_core::{Infallible, Rng as _, TryRng};
use rand_pcg::Pcg64;

use crate::check;
pub use bounded::Integer;
use seed::SeedSequence;

/// A generator of random numbers: the same seed gives the same numbers, everywhere and always.
///
/// `Rng::new(seed)` is NumPy's `np.random.default_rng(seed)`: each method below gives the numbers that the method named
/// in its text gives there, bit for bit (checked against NumPy 2.4.6).
///
/// The algorithm, from the bottom up:
///
/// 1. **Seed.** The seed's 32-bit words are mixed into four 64-bit words by NumPy's `SeedSequence` (O'Neill's
///    `seed_seq_fe`): the first two are the starting state, the last two choose the stream.
/// 2. **Words.** PCG64 (O'Neill, 2014), PCG-XSL-RR 128/64: a 128-bit number `s` steps by `s ← s·m + c`
///    (modulo 2¹²⁸); the word is the exclusive or of its two halves, rotated by its six highest bits. Period 2¹²⁸.
/// 3. **Numbers in [0, 1)**: the word's upper 53 bits, times 2⁻⁵³.
/// 4. **Normal numbers**: the ziggurat method (Marsaglia and Tsang, 2000) with 256 layers.
/// 5. **Integers below n**: Lemire's multiplication method (2019), free of bias. For n up to 2³² each word serves two
///    draws, the lower half first.
/// 6. **Other distributions** (exponential, gamma, binomial and so on): the methods named in each method's text.
/// 7. **Shuffles**: Fisher and Yates, from the last place to the second; each place by rejection: as many bits as the
///    largest allowed place has, until they are not above it. A sample without replacement uses step 5 instead.
///
/// It is fast and passes the known statistical tests, but it is no secret: never use it for keys or passwords.
///
/// ```
/// use numerics::Rng;
///
/// let mut rng = Rng::new(7); // np.random.default_rng(7)
/// assert_eq!(rng.random(), 0.625095466604667);
/// assert_eq!(rng.uniform(10.0, 20.0), 18.972138009695755);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Source: Melissa O'Neill, *PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
/// Number Generation*, 2014; George Marsaglia and Wai Wan Tsang, *The Ziggurat Method for Generating Random
/// Variables*, Journal of Statistical Software 5(8), 2000; Daniel Lemire, *Fast Random Integer Generation in an
/// Interval*, ACM TOMACS 29(1), 2019.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rng {
    engine: Pcg64,
    /// The upper half of a word whose lower half was given out as a 32-bit number.
    half: Option<u32>,
    seeds: SeedSequence,
}

impl Rng {
    /// The generator of a seed: `np.random.default_rng(seed)`.
    pub fn new(seed: u64) -> Self {
        Self::from_sequence(SeedSequence::new(seed))
    }

    fn from_sequence(seeds: SeedSequence) -> Self {
        let [state_high, state_low, stream_high, stream_low] = seeds.words();
        let join = |high, low| u128::from(high) << 64 | u128::from(low);
        let engine = Pcg64::new(join(state_high, state_low), join(stream_high, stream_low));
        Rng { engine, half: None, seeds }
    }

    /// `count` new generators with unrelated streams: `rng.spawn(count)`.
    ///
    /// Give one to each tree of a forest or to each chunk of parallel work, and the result does not depend on how many
    /// threads there are. The generator's own stream stays where it is; a second call gives others.
    ///
    /// Panics where `count` is above [`MOST_ELEMENTS`](check::MOST_ELEMENTS).
    ///
    /// ```
    /// let mut rng = numerics::Rng::new(7);
    /// let mut trees = rng.spawn(2);
    /// assert_ne!(trees[0].random(), trees[1].random());
    /// ```
    pub fn spawn(&mut self, count: usize) -> Vec<Rng> {
        must_fit(&[count]);
        (0..count).map(|_| Self::from_sequence(self.seeds.spawn())).collect()
    }

    /// A number from 0 (possible) to 1 (never), each equally likely: `rng.random()`.
    pub fn random(&mut self) -> f64 {
        const STEP: f64 = 1.0 / 9_007_199_254_740_992.0; // 2⁻⁵³
        (self.next_word() >> 11) as f64 * STEP
    }

    /// A number from `low` to `high`, each equally likely: `rng.uniform(low, high)`.
    ///
    /// It is `low + (high − low)·random()`. Rounding can make it equal to `high`. With `low > high` the numbers lie
    /// between the two as well. A bound that is not finite gives NaN, or an infinity (NumPy raises an error); a width
    /// beyond the largest `f64` is taken in two parts.
    pub fn uniform(&mut self, low: f64, high: f64) -> f64 {
        let share = self.random();
        let width = high - low;
        if width.is_infinite() { low * (1.0 - share) + high * share } else { low + width * share }
    }

    /// A number from the standard normal distribution (mean 0, standard deviation 1): `rng.standard_normal()`.
    ///
    /// One in 3 900 lies beyond ±3.654 and is computed with a logarithm; there the last bit may differ from NumPy's,
    /// which takes the logarithm of the machine's own C library.
    ///
    /// ```
    /// let mut rng = numerics::Rng::new(7);
    /// assert_eq!(rng.normal(), 0.0012301533574825742);
    /// ```
    pub fn normal(&mut self) -> f64 {
        ziggurat::standard_normal(self)
    }

    /// A number from the normal distribution with this mean and standard deviation: `rng.normal(mean, std_dev)`.
    ///
    /// It is `mean + std_dev·normal()`; a negative `std_dev` mirrors the numbers (NumPy raises an error). A number beyond
    /// the largest `f64` is infinite.
    pub fn normal_with(&mut self, mean: f64, std_dev: f64) -> f64 {
        mean + std_dev * self.normal()
    }

    /// An array of [`random`](Self::random) numbers, the last index running fastest: `rng.random(size)`.
    ///
    /// A number of elements gives a vector, `(rows, columns)` a matrix. Panics, as ndarray does, where the shape has more
    /// elements than can be; the limit is [`MOST_ELEMENTS`](check::MOST_ELEMENTS).
    pub fn uniforms<Sh: ShapeBuilder>(&mut self, shape: Sh) -> Array<f64, Sh::Dim> {
        let shape = limited(shape);
        Array::from_shape_simple_fn(shape, || self.random())
    }

    /// An array of [`normal`](Self::normal) numbers, the last index running fastest: `rng.standard_normal(size)`.
    ///
    /// Shapes as in [`uniforms`](Self::uniforms). Panics where that does.
    ///
    /// ```
    /// let weights = numerics::Rng::new(7).normals((2, 3)); // 2 rows, 3 columns
    /// assert_eq!(weights.dim(), (2, 3));
    /// ```
    pub fn normals<Sh: ShapeBuilder>(&mut self, shape: Sh) -> Array<f64, Sh::Dim> {
        let shape = limited(shape);
        Array::from_shape_simple_fn(shape, || self.normal())
    }

    /// The next 64 random bits, from which all else is made.
    fn next_word(&mut self) -> u64 {
        self.engine.next_u64()
    }

    /// The next 32 random bits: the lower half of a word, and at the next call its upper half.
    fn next_half(&mut self) -> u32 {
        if let Some(half) = self.half.take() {
            return half;
        }
        let word = self.next_word();
        self.half = Some((word >> 32) as u32);
        word as u32
    }
}

/// The shape, if its elements are not too many to be made.
fn limited<Sh: ShapeBuilder>(shape: Sh) -> Shape<Sh::Dim> {
    let shape = shape.into_shape_with_order();
    must_fit(shape.raw_dim().slice());
    shape
}

/// Panics, with the sentence of the error that it would be elsewhere, where so many elements are too many.
///
/// These methods give arrays and not results, because a program asks for a shape that stands in its own text.
fn must_fit(lengths: &[usize]) {
    if let Err(error) = check::size("the number of random elements", lengths) {
        panic!("{error}");
    }
}

/// The bits behind the numbers, for crates that take any generator.
///
/// A 32-bit number is half a word, lower half first, and the upper half waits for the next 32-bit number, as in NumPy.
impl TryRng for Rng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> std::result::Result<u32, Infallible> {
        Ok(self.next_half())
    }

    fn try_next_u64(&mut self) -> std::result::Result<u64, Infallible> {
        Ok(self.next_word())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> std::result::Result<(), Infallible> {
        self.engine.fill_bytes(bytes);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of the C library's test suite (state 42, stream 54), as the tests of `rand_pcg` hold it.
    #[test]
    fn the_engine_is_pcg64() {
        let mut engine = Pcg64::new(42, 54);
        let words: Vec<u64> = (0..6).map(|_| engine.next_u64()).collect();
        let published = [
            0x86b1da1d72062b68,
            0x1304aa46c9853d39,
            0xa3670e9e0dd50358,
            0xf9090e529a7dae00,
            0xc85b9fd837996f2c,
            0x606121f8e3919196,
        ];
        assert_eq!(words, published);
    }

    #[test]
    fn bytes_are_the_words_lowest_byte_first() {
        let mut bytes = [0; 12];
        Rng::new(7).fill_bytes(&mut bytes);
        let mut rng = Rng::new(7);
        assert_eq!(bytes[..8], rng.next_u64().to_le_bytes());
        assert_eq!(bytes[8..], rng.next_u64().to_le_bytes()[..4]);
    }
}
