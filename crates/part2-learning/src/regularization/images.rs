//! Augmentation of images: the same picture, moved.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::Targets;
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
/// assert_eq!(shifted_images(&image, 2, 0, 1)?, array![[0.0, 1.0, 0.0, 3.0]]);
/// assert_eq!(shifted_images(&image, 2, -1, 0)?, array![[3.0, 4.0, 0.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment).
pub fn shifted_images<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    side: usize,
    down: isize,
    right: isize,
) -> Result<Array2<f64>> {
    shifted_images_of(x.into(), side, down, right)
}

fn shifted_images_of(
    x: ArrayView2<'_, f64>,
    side: usize,
    down: isize,
    right: isize,
) -> Result<Array2<f64>> {
    check::at_least("side", side, 1)?;
    check::finite("x", &x)?;
    if side.checked_mul(side) != Some(x.ncols()) {
        let wanted = format!("side · side = {}", side as u128 * side as u128);
        return Err(Error::invalid("the number of pixels in x", x.ncols(), wanted));
    }
    // Where a pixel comes from; out of the frame there is none.
    let source = |to: usize, by: isize| -> Option<usize> {
        let from = to.checked_add_signed(by.checked_neg()?)?;
        (from < side).then_some(from)
    };
    Ok(Array2::from_shape_fn(x.dim(), |(row, pixel)| {
        let from = source(pixel / side, down).zip(source(pixel % side, right));
        from.map_or(0.0, |(i, j)| x[[row, i * side + j]])
    }))
}

/// Square images and their labels, and four moved copies of each: right, left, down, up.
///
/// A copy is `share` of the image moved by one pixel and `1 − share` of the image as it is: 1 moves
/// by a pixel, ½ by half of one. First come the images themselves, then all that are moved right,
/// and so on, each with its image's label.
///
/// Shapes: `x` (n_samples, side²) in, (5 · n_samples, side²) out. Errors: those of
/// [`shifted_images`]; `y` of another length; a share outside of 0 to 1.
///
/// ```
/// use ndarray::array;
/// use part2_learning::regularization::with_shifts;
/// let (images, labels) = with_shifts(&array![[1.0, 2.0, 3.0, 4.0]], &array![7], 2, 1.0)?;
/// assert_eq!(images.row(1), array![0.0, 1.0, 0.0, 3.0]);
/// assert_eq!(labels, array![7, 7, 7, 7, 7]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment).
pub fn with_shifts<'x, 'y, Y: Clone + 'y>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    side: usize,
    share: f64,
) -> Result<(Array2<f64>, Array1<Y>)> {
    with_shifts_of(x.into(), y.targets(), side, share)
}

fn with_shifts_of<Y: Clone>(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, Y>,
    side: usize,
    share: f64,
) -> Result<(Array2<f64>, Array1<Y>)> {
    check::same_length("samples", ("x", x.nrows()), ("y", y.len()))?;
    check::fraction("share", share)?;
    let n = x.nrows();
    check::size("five times the pixels", &[5, n, x.ncols()])?;
    let mut images = Array2::zeros((5 * n, x.ncols()));
    images.slice_mut(s![..n, ..]).assign(&x);
    for (copy, (down, right)) in [(0, 1), (0, -1), (1, 0), (-1, 0)].into_iter().enumerate() {
        let moved = shifted_images_of(x, side, down, right)? * share + &x * (1.0 - share);
        images.slice_mut(s![(copy + 1) * n..(copy + 2) * n, ..]).assign(&moved);
    }
    let labels = (0..5 * n).map(|row| y[row % n.max(1)].clone()).collect();
    Ok((images, labels))
}
