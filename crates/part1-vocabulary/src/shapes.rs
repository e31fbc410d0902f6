//! Where elements lie in memory, products by recipe, and sequences of different lengths in one array.
//!
//! Explained in Part I, chapter 2c (shapes).

use ndarray::{Array1, Array2, ArrayView2};
use numerics::{Error, Result, check, stats};

mod einsum;
mod strides;

pub use einsum::einsum;
pub use strides::{position, row_major_strides};

/// Sequences of different lengths as one table, and which of its numbers are real.
///
/// Each sequence is a row; what it is too short for is filled. The mask is true where a number is real.
///
/// Shapes and units: both results (n_sequences, length of the longest). Without sequences, (0, 0).
/// Errors: none.
/// Cost: one write per element of the result.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::shapes::pad;
///
/// let (padded, mask) = pad(&[vec![4.0, 2.0, 7.0], vec![3.0]], 0.0);
/// assert_eq!(padded, array![[4.0, 2.0, 7.0], [3.0, 0.0, 0.0]]);
/// assert_eq!(mask, array![[true, true, true], [true, false, false]]);
/// ```
///
/// Explained in Part I, chapter 2c (shapes). Source: common practice; Keras calls it
/// `pad_sequences`, and fills at the front unless told otherwise.
pub fn pad(sequences: &[Vec<f64>], fill: f64) -> (Array2<f64>, Array2<bool>) {
    let longest = sequences.iter().map(Vec::len).max().unwrap_or(0);
    let mut padded = Array2::from_elem((sequences.len(), longest), fill);
    let mut mask = Array2::from_elem((sequences.len(), longest), false);
    for (i, sequence) in sequences.iter().enumerate() {
        for (j, number) in sequence.iter().enumerate() {
            padded[[i, j]] = *number;
            mask[[i, j]] = true;
        }
    }
    (padded, mask)
}

/// The mean of each row over its real numbers alone, as the mask tells them.
///
/// Formula: the sum of a row's real numbers, divided by how many there are.
///
/// Shapes and units: `x` and `mask` (n_sequences, length); the result has one mean per row, in the unit of `x`.
/// Errors: [`Error::ShapeMismatch`] where `x` and `mask` differ in shape, [`Error::Empty`] for a row without a real
/// number, [`Error::NonFinite`] for a real number that is NaN or infinite; filled places may hold anything.
/// Cost: one addition per element.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::shapes::{masked_means, pad};
///
/// let (padded, mask) = pad(&[vec![4.0, 2.0, 6.0], vec![3.0]], 0.0);
/// assert_eq!(masked_means(padded.view(), mask.view())?, array![4.0, 3.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 2c (shapes). Source: common practice.
pub fn masked_means(x: ArrayView2<'_, f64>, mask: ArrayView2<'_, bool>) -> Result<Array1<f64>> {
    if x.dim() != mask.dim() {
        let (x, mask) = (("x", x.shape()), ("mask", mask.shape()));
        return Err(Error::shape_mismatch(x, mask, "they must have the same shape"));
    }
    let mut means = Array1::zeros(x.nrows());
    for i in 0..x.nrows() {
        let mut real = Vec::new();
        for j in 0..x.ncols() {
            if mask[[i, j]] {
                if !x[[i, j]].is_finite() {
                    return Err(Error::non_finite("x", &[i, j], x[[i, j]]));
                }
                real.push(x[[i, j]]);
            }
        }
        check::not_empty(&format!("row {i} of x"), real.len(), "real number")?;
        means[i] = stats::mean(&real)?;
    }
    Ok(means)
}
