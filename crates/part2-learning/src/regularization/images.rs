//! Augmentation of images: the same picture, moved.

use ndarray::{Array2, ArrayView2};
use numerics::{Error, Result, check};

/// Square images, one a row, moved by whole pixels; what leaves the frame is lost, what comes in is
/// 0.
///
/// `x` has shape (n_samples, side²), row by row from the top. Positive `down` and `right` move the
/// picture down and to the right. Errors: another number of columns than side²; a side of 0; a
/// number that is not finite.
///
/// ```
/// use ndarray::array;
/// use part2_learning::regularization::shifted_images;
/// let image = array![[1.0, 2.0, 3.0, 4.0]]; // 1 2 above 3 4
/// assert_eq!(shifted_images(image.view(), 2, 0, 1)?, array![[0.0, 1.0, 0.0, 3.0]]);
/// assert_eq!(shifted_images(image.view(), 2, -1, 0)?, array![[3.0, 4.0, 0.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (regularization).
pub fn shifted_images(
    x: ArrayView2<'_, f64>,
    side: usize,
    down: isize,
    right: isize,
) -> Result<Array2<f64>> {
    check::at_least("side", side, 1)?;
    check::finite("x", &x)?;
    if x.ncols() != side * side {
        let wanted = format!("side · side = {}", side * side);
        return Err(Error::invalid("the number of pixels in x", x.ncols(), wanted));
    }
    // Where a pixel comes from; out of the frame there is none.
    let source = |to: usize, by: isize| to.checked_add_signed(-by).filter(|&from| from < side);
    Ok(Array2::from_shape_fn(x.dim(), |(row, pixel)| {
        let from = source(pixel / side, down).zip(source(pixel % side, right));
        from.map_or(0.0, |(i, j)| x[[row, i * side + j]])
    }))
}
