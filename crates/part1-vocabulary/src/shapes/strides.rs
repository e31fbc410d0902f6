//! Where an element of a tensor lies in memory: strides and positions.
//!
//! Explained in Part I, chapter 2c (shapes).

use numerics::{Error, Result, check};

/// How far to step in memory for one step along each axis, when the last axis is stored without gaps.
///
/// Formula: the stride of an axis is the product of the lengths of all axes after it.
///
/// Shapes and units: one stride per axis, counted in elements (NumPy counts in bytes). A single number has no axis
/// and no stride; an axis of length 0 makes the strides before it 0.
/// Errors: [`Error::Invalid`] where the elements are more than a `usize` can count.
/// Cost: one multiplication per axis.
///
/// ```
/// use part1_vocabulary::shapes::row_major_strides;
///
/// assert_eq!(row_major_strides(&[3, 4])?, [4, 1]);
/// assert_eq!(row_major_strides(&[1797, 8, 8])?, [64, 8, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 2c (shapes). Source: C. R. Harris et al., *Array programming with NumPy*, 2020.
pub fn row_major_strides(shape: &[usize]) -> Result<Vec<usize>> {
    let mut strides = vec![0; shape.len()];
    let mut stride = 1_usize;
    for axis in (0..shape.len()).rev() {
        strides[axis] = stride;
        stride = stride.checked_mul(shape[axis]).ok_or_else(|| {
            Error::invalid("shape", format!("{shape:?}"), "small enough to count its elements")
        })?;
    }
    Ok(strides)
}

/// Where the element with this index lies in memory, counted in elements from the first one.
///
/// Formula: each index times the stride of its axis, added up.
///
/// Shapes and units: one index per axis, counted from 0; the tensor is stored in row-major order.
/// Errors: [`Error::LengthMismatch`] where indices and axes are not equally many, [`Error::Invalid`] where an index
/// is not smaller than its axis is long, and those of [`row_major_strides`].
/// Cost: one multiplication and one addition per axis.
///
/// ```
/// use part1_vocabulary::shapes::position;
///
/// assert_eq!(position(&[2, 1], &[3, 4])?, 9);
/// let error = position(&[3, 0], &[3, 4]).unwrap_err();
/// assert_eq!(error.to_string(), "index[0] is 3, but it must be less than 3, the length of axis 0");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 2c (shapes). Source: C. R. Harris et al., *Array programming with NumPy*, 2020.
pub fn position(index: &[usize], shape: &[usize]) -> Result<usize> {
    check::same_length("axes", ("index", index.len()), ("shape", shape.len()))?;
    for (axis, (i, length)) in index.iter().zip(shape).enumerate() {
        if i >= length {
            let wanted = format!("less than {length}, the length of axis {axis}");
            return Err(Error::invalid(format!("index[{axis}]"), i, wanted));
        }
    }
    let strides = row_major_strides(shape)?;
    Ok(index.iter().zip(strides).map(|(i, stride)| i * stride).sum())
}
