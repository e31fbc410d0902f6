//! Positions for attention: sinusoidal and rotary.
//!
//! [`angles`] tells how far each clock hand has turned at each position. [`sinusoidal`] adds the hands to what a word is,
//! [`rotary`] turns its pairs of numbers by them; [`rotary_backward`] is the way back.

use ndarray::{Array2, ArrayView2, s};
use numerics::{Error, Result, check};

/// The last position: up to here each whole number is an `f64`.
const LAST: u64 = 1 << 53;

/// How far each of `width / 2` clock hands has turned at each position, in radians.
///
/// `position · base^(−2i / width)` for hand i: the first turns by 1 a position, each further one more slowly. The base of
/// the papers is 10,000. candle's `rope_slow` wants the cosines and the sines of this table, as `angles.cos()` and
/// `angles.sin()` of a tensor.
///
/// Shape: positions first to first + n_positions − 1 in, (n_positions, width / 2) out. Errors: a width of 0, or one that is
/// odd; a base below 1, or not finite; a position beyond 2⁵³; a table of more than [`check::MOST_ELEMENTS`]. Cost: width / 2
/// powers, and a product for each number.
///
/// ```
/// let angles = networks::positions::angles(3, 2, 4, 100.0)?;
/// assert!((angles - ndarray::array![[3.0, 0.3], [4.0, 0.4]]).iter().all(|off| off.abs() < 1e-12));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer). Source: Vaswani et al., *Attention Is All You Need*, 2017, section
/// 3.5.
pub fn angles(first: usize, n_positions: usize, width: usize, base: f64) -> Result<Array2<f64>> {
    check::at_least("width", width, 2)?;
    if !width.is_multiple_of(2) {
        return Err(Error::invalid("width", width, "even: each hand takes two numbers"));
    }
    check::finite_number("base", base)?;
    if base < 1.0 {
        return Err(Error::invalid("base", base, "at least 1"));
    }
    // A table of no rows has speeds, too.
    check::size("n_positions times width", &[n_positions.max(1), width])?;
    if first as u64 > LAST - n_positions as u64 {
        return Err(Error::invalid("first", first, "so that the last position is below 2⁵³"));
    }
    let speed = |i: usize| libm::pow(base, -2.0 * i as f64 / width as f64);
    let speeds: Vec<f64> = (0..width / 2).map(speed).collect();
    Ok(numerics::matrix_of((n_positions, width / 2), &|row, i| (first + row) as f64 * speeds[i]))
}

/// A row of sines and cosines for each position, to be added to the words: the sinusoidal encoding.
///
/// Columns 2i and 2i + 1 are the sine and the cosine of hand i of [`angles`]. The dot product of two rows depends on how far
/// apart they lie, and on nothing else.
///
/// Shape: (n_positions, width) out. Errors: those of [`angles`]. Cost: a sine or cosine for each number.
///
/// ```
/// use networks::positions::sinusoidal;
///
/// let places = sinusoidal(50, 8, 10_000.0)?;
/// assert_eq!(places.row(0).to_vec(), [0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]);
/// let apart = |a: usize, b: usize| places.row(a).dot(&places.row(b));
/// assert!((apart(2, 5) - apart(42, 45)).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer). Source: as [`angles`].
pub fn sinusoidal(n_positions: usize, width: usize, base: f64) -> Result<Array2<f64>> {
    let angles = angles(0, n_positions, width, base)?;
    Ok(numerics::matrix_of((n_positions, width), &|row, column| {
        let angle = angles[[row, column / 2]];
        if column % 2 == 0 { libm::sin(angle) } else { libm::cos(angle) }
    }))
}

/// Queries or keys with each pair of numbers turned by its position's hand: the rotary encoding.
///
/// Number i of the first half and number i of the second, (a, b), become (a cos t − b sin t, a sin t + b cos t), with t from
/// [`angles`]. That is candle's `rope_slow` and `rope`, which take their halves so; `rope_i`, like the paper, pairs
/// neighbors. The dot product of a turned query and a turned key depends on how far apart they lie, not on where.
///
/// Row r is at position first + r: a word that comes alone is turned by where it is. With several heads, turn the columns of
/// each head. Shape: (n_positions, width) in and out. Errors: those of [`angles`]; no row; numbers that are not finite; a
/// result beyond the largest `f64`. Cost: a sine, a cosine and four products for each pair.
///
/// ```
/// use ndarray::array;
/// use networks::positions::rotary;
///
/// let word = array![[3.0, -4.0]];
/// assert_eq!(rotary(&word, 0, 10_000.0)?, word); // position 0: not turned
/// let turned = rotary(&word, 7, 10_000.0)?;
/// assert!((turned.dot(&turned.t())[[0, 0]] - 25.0).abs() < 1e-12); // as long as before
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer). Source: Su et al., *RoFormer: Enhanced Transformer with Rotary
/// Position Embedding*, 2021, section 3.
pub fn rotary<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    first: usize,
    base: f64,
) -> Result<Array2<f64>> {
    rotary_of(x.into(), first, base)
}

fn rotary_of(x: ArrayView2<'_, f64>, first: usize, base: f64) -> Result<Array2<f64>> {
    check_rows("x", x)?;
    let turned = turn(x, &angles(first, x.nrows(), x.ncols(), base)?, 1.0);
    check::all_in_range("a turned number", turned, "x")
}

/// From the slopes at the output of [`rotary`] to those at its input: the same turn, backward.
///
/// A turn has no parameters and changes no length, so neither do its slopes. Shape, errors and cost: as [`rotary`].
///
/// ```
/// use networks::positions::{rotary, rotary_backward};
///
/// let x = ndarray::array![[1.0, 2.0], [3.0, 4.0]];
/// let there = rotary(&x, 5, 100.0)?;
/// let back = rotary_backward(&there, 5, 100.0)?;
/// assert!((back - x).iter().all(|difference| difference.abs() < 1e-12));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13d (the transformer). Source: as [`rotary`].
pub fn rotary_backward<'a>(
    d_output: impl Into<ArrayView2<'a, f64>>,
    first: usize,
    base: f64,
) -> Result<Array2<f64>> {
    backward_of(d_output.into(), first, base)
}

fn backward_of(d_output: ArrayView2<'_, f64>, first: usize, base: f64) -> Result<Array2<f64>> {
    check_rows("d_output", d_output)?;
    let turned = turn(d_output, &angles(first, d_output.nrows(), d_output.ncols(), base)?, -1.0);
    check::all_in_range("a slope", turned, "d_output")
}

fn turn(x: ArrayView2<'_, f64>, angles: &Array2<f64>, direction: f64) -> Array2<f64> {
    let half = angles.ncols();
    let (a, b) = (x.slice(s![.., ..half]), x.slice(s![.., half..]));
    numerics::matrix_of(x.dim(), &|row, column| {
        let i = column % half;
        let angle = direction * angles[[row, i]];
        let (sin, cos) = (libm::sin(angle), libm::cos(angle));
        let (a, b) = (a[[row, i]], b[[row, i]]);
        if column < half { a * cos - b * sin } else { a * sin + b * cos }
    })
}

fn check_rows(name: &str, x: ArrayView2<'_, f64>) -> Result<()> {
    check::not_empty(name, x.nrows(), "row")?;
    check::finite(name, &x)
}
