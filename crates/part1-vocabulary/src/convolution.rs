//! Filters that slide over signals and pictures: blurs, edges, two passes for one.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, Slice, array};
use numerics::{Error, Result, check, parallel, sum};

/// What happens at the border, where the filter would hang over the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Padding {
    /// The filter stays inside, so the result is smaller than the input.
    #[default]
    Valid,
    /// Zeros are put around the input, so that the result is as large as the input. The filter's
    /// sides must be odd: only then has it a middle.
    Same,
}

/// How many places a sliding filter has along one side.
///
/// `(n + 2·padding − filter) / stride + 1`, rounded down
///
/// `n` is the side of the input, `filter` that of the filter, `padding` the number of zeros put
/// before and behind, and `stride` how far the filter moves at a time. All are counts. Cost: O(1).
///
/// Errors: when `filter` or `stride` is 0, and when the filter is larger than the padded input.
///
/// ```
/// use part1_vocabulary::convolution::output_size;
/// assert_eq!(output_size(8, 3, 1, 0)?, 6);
/// assert_eq!(output_size(224, 7, 2, 3)?, 112); // ResNet's first layer
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn output_size(n: usize, filter: usize, stride: usize, padding: usize) -> Result<usize> {
    check::at_least("stride", stride, 1)?;
    let padded = n.saturating_add(padding.saturating_mul(2));
    check::between("filter", filter, 1, ("n + 2·padding", padded))?;
    Ok((padded - filter) / stride + 1)
}

/// Slides a filter over a picture: at each place, multiply what lies under it number by number and
/// add up. This is cross-correlation, which deep-learning libraries call convolution.
///
/// `result[i, j] = Σ_di Σ_dj filter[di, dj] · image[i + di, j + dj]`
///
/// `image` has shape `(rows, columns)`; the result has one row less for each row of the filter but
/// one, and so have the columns, or the image's own shape with [`Padding::Same`]. One weight meets a
/// whole row of the image at a time, one number after the other in memory, and the rows of the
/// result are shared among the CPU's threads; the bits are those of four loops, one inside the
/// other. Cost: places times weights.
///
/// Errors: when an input is empty or holds a number that is not finite; when the filter does not
/// fit into the image (`Valid`) or has an even side (`Same`); when numbers are so large that a sum
/// could leave the range of `f64`.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::{Padding, correlate2d};
/// let image = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
/// let sums = correlate2d(&image, &array![[1.0, 1.0, 1.0]], Padding::Same)?;
/// assert_eq!(sums, array![[3.0, 6.0, 5.0], [9.0, 15.0, 11.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution). The same as SciPy's `signal.correlate2d` in the mode of the
/// padding's name, up to rounding; SciPy takes filters too that are refused here.
pub fn correlate2d<'a, 'b>(
    image: impl Into<ArrayView2<'a, f64>>,
    filter: impl Into<ArrayView2<'b, f64>>,
    padding: Padding,
) -> Result<Array2<f64>> {
    correlate2d_of(image.into(), filter.into(), padding)
}

fn correlate2d_of(
    image: ArrayView2<'_, f64>,
    filter: ArrayView2<'_, f64>,
    padding: Padding,
) -> Result<Array2<f64>> {
    let image = checked_and_padded(image, filter, padding)?;
    let columns = image.ncols() - filter.ncols() + 1;
    let mut result = Array2::zeros((image.nrows() - filter.nrows() + 1, columns));
    parallel::for_each_row(&mut result, |i, mut row| {
        for ((di, dj), weight) in filter.indexed_iter() {
            let pixels = image.row(i + di);
            let under_weight = pixels.slice_axis(Axis(0), Slice::from(dj..dj + columns));
            row.zip_mut_with(&under_weight, |sum, pixel| *sum += weight * pixel);
        }
    });
    Ok(result)
}

/// [`correlate2d`] that moves the filter `stride` rows and columns at a time.
///
/// The result holds every `stride`-th row and column of what a stride of 1 gives, from the first
/// on; only those are computed. Its sides are those of [`output_size`].
///
/// Errors: those of [`correlate2d`], and when `stride` is 0.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::{Padding, correlate2d_strided};
/// let image = array![[1.0, 2.0, 3.0, 4.0]];
/// let sums = correlate2d_strided(&image, &array![[1.0, 1.0]], Padding::Valid, 2)?;
/// assert_eq!(sums, array![[3.0, 7.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn correlate2d_strided<'a, 'b>(
    image: impl Into<ArrayView2<'a, f64>>,
    filter: impl Into<ArrayView2<'b, f64>>,
    padding: Padding,
    stride: usize,
) -> Result<Array2<f64>> {
    correlate2d_strided_of(image.into(), filter.into(), padding, stride)
}

fn correlate2d_strided_of(
    image: ArrayView2<'_, f64>,
    filter: ArrayView2<'_, f64>,
    padding: Padding,
    stride: usize,
) -> Result<Array2<f64>> {
    check::at_least("stride", stride, 1)?;
    let image = checked_and_padded(image, filter, padding)?;
    let rows = output_size(image.nrows(), filter.nrows(), stride, 0)?;
    let columns = output_size(image.ncols(), filter.ncols(), stride, 0)?;
    let mut result = Array2::zeros((rows, columns));
    for ((i, j), sum) in result.indexed_iter_mut() {
        for ((di, dj), weight) in filter.indexed_iter() {
            *sum += weight * image[[i * stride + di, j * stride + dj]];
        }
    }
    Ok(result)
}

/// Slides a filter along a signal: at each place, multiply number by number and add up.
///
/// `result[i] = Σ_d filter[d] · signal[i + d]`
///
/// `signal` has shape `(n,)`, the result `(n − filter + 1,)`, or `(n,)` with [`Padding::Same`].
/// Cost: O(places · filter).
///
/// Errors: when an input is empty or holds a number that is not finite; when the filter is longer
/// than the signal (`Valid`) or of even length (`Same`); when a sum leaves the range of `f64`.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::{Padding, correlate1d};
/// let signal = array![0.0, 3.0, 15.0, 16.0, 6.0];
/// let edges = correlate1d(&signal, &array![-1.0, 0.0, 1.0], Padding::Valid)?;
/// assert_eq!(edges, array![15.0, 13.0, -9.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution). The same as NumPy's `correlate` in the mode of the
/// padding's name, up to rounding; NumPy takes filters too that are refused here.
pub fn correlate1d<'a, 'b>(
    signal: impl Into<ArrayView1<'a, f64>>,
    filter: impl Into<ArrayView1<'b, f64>>,
    padding: Padding,
) -> Result<Array1<f64>> {
    correlate1d_of(signal.into(), filter.into(), padding)
}

fn correlate1d_of(
    signal: ArrayView1<'_, f64>,
    filter: ArrayView1<'_, f64>,
    padding: Padding,
) -> Result<Array1<f64>> {
    let zeros = check_and_count_zeros_1d(signal, filter, padding)?;
    let mut padded = Array1::zeros(signal.len() + 2 * zeros);
    for (i, value) in signal.indexed_iter() {
        padded[zeros + i] = *value;
    }
    let places = padded.len() - filter.len() + 1;
    let mut result = Array1::zeros(places);
    for (d, weight) in filter.iter().enumerate() {
        for i in 0..places {
            result[i] += weight * padded[i + d];
        }
    }
    check::all_in_range("a sum of products", result, "the signal and the filter")
}

/// Convolution of a signal in the mathematician's sense: the filter is turned around, then slid.
///
/// `result[i] = Σ_d filter[filter_len − 1 − d] · signal[i + d]`
///
/// Shapes, errors and cost are those of [`correlate1d`].
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::{Padding, convolve1d};
/// let dot = array![0.0, 0.0, 1.0, 0.0, 0.0];
/// let result = convolve1d(&dot, &array![1.0, 2.0, 3.0], Padding::Valid)?;
/// assert_eq!(result, array![1.0, 2.0, 3.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution). The same as NumPy's `convolve` in the mode of the
/// padding's name, up to rounding; NumPy takes filters too that are refused here.
pub fn convolve1d<'a, 'b>(
    signal: impl Into<ArrayView1<'a, f64>>,
    filter: impl Into<ArrayView1<'b, f64>>,
    padding: Padding,
) -> Result<Array1<f64>> {
    let mut turned = filter.into();
    turned.invert_axis(Axis(0));
    correlate1d_of(signal.into(), turned, padding)
}

/// Slides a filter that is a column times a row, in two passes: first the row along every row, then
/// the column down.
///
/// The same as [`correlate2d`] with the filter `filter[di, dj] = column[di] · row[dj]`, up to
/// rounding. A filter of 9 × 9 weights costs 81 multiplications a place at once, and 9 + 9 in two
/// passes. Cost: O(places · (column + row)).
///
/// Errors: those of [`correlate2d`] for that filter.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::{Padding, correlate_separable};
/// let image = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
/// let (column, row) = (array![1.0, 1.0], array![1.0, 0.0, -1.0]);
/// let result = correlate_separable(&image, &column, &row, Padding::Valid)?;
/// assert_eq!(result, array![[-4.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn correlate_separable<'a, 'b, 'c>(
    image: impl Into<ArrayView2<'a, f64>>,
    column: impl Into<ArrayView1<'b, f64>>,
    row: impl Into<ArrayView1<'c, f64>>,
    padding: Padding,
) -> Result<Array2<f64>> {
    let along_rows = correlate2d_of(image.into(), row.into().insert_axis(Axis(0)), padding)?;
    correlate2d_of(along_rows.view(), column.into().insert_axis(Axis(1)), padding)
}

/// The mean of a square: every weight is 1 divided by how many there are, so they sum to 1.
///
/// The result has shape `(size, size)`.
///
/// Errors: when `size` is 0.
///
/// ```
/// let blur = part1_vocabulary::convolution::box_blur(3)?;
/// assert_eq!(blur[[0, 0]], 1.0 / 9.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn box_blur(size: usize) -> Result<Array2<f64>> {
    check::at_least("size", size, 1)?;
    check::size("size times size", &[size, size])?;
    Ok(Array2::from_elem((size, size), 1.0 / (size as f64 * size as f64)))
}

/// A bell cut into so many weights, which sum to 1.
///
/// `weight[i] = exp(−(i − middle)² / (2·std_dev²))`, divided by the sum of all
///
/// The result has shape `(size,)`. With an even size the middle lies between the two largest
/// weights.
///
/// Errors: when `size` is 0 or `std_dev` is not positive.
///
/// ```
/// let bell = part1_vocabulary::convolution::gaussian_weights(3, 1.0)?;
/// assert!(bell[0] == bell[2] && bell[1] > bell[0]);
/// assert!((bell.sum() - 1.0).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn gaussian_weights(size: usize, std_dev: f64) -> Result<Array1<f64>> {
    check::at_least("size", size, 1)?;
    check::positive("std_dev", std_dev)?;
    check::size("size", &[size])?;
    let middle = (size - 1) as f64 / 2.0;
    // The largest weight is made exp(0) = 1: a tiny std_dev must not turn them all into zeros.
    let nearest: f64 = if size.is_multiple_of(2) { 0.5 } else { 0.0 };
    let weights = Array1::from_shape_fn(size, |i| {
        let offset = i as f64 - middle;
        libm::exp((nearest * nearest - offset * offset) / 2.0 / std_dev / std_dev)
    });
    let total = sum::sum(&weights);
    Ok(weights / total)
}

/// A blur that counts near pixels more: the bell of [`gaussian_weights`] times itself, as a column
/// times a row.
///
/// The result has shape `(size, size)`, its weights sum to 1, and it is separable
/// ([`correlate_separable`]).
///
/// Errors: when `size` is 0 or `std_dev` is not positive.
///
/// ```
/// let blur = part1_vocabulary::convolution::gaussian_blur(3, 1.0)?;
/// assert!(blur[[1, 1]] > blur[[0, 1]] && blur[[0, 1]] > blur[[0, 0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn gaussian_blur(size: usize, std_dev: f64) -> Result<Array2<f64>> {
    check::size("size times size", &[size, size])?;
    let bell = gaussian_weights(size, std_dev)?;
    Ok(Array2::from_shape_fn((size, size), |(i, j)| bell[i] * bell[j]))
}

/// The Sobel filter for changes from left to right: positive where the right side is brighter. Its
/// weights sum to 0.
///
/// ```
/// assert_eq!(part1_vocabulary::convolution::sobel_x().sum(), 0.0);
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn sobel_x() -> Array2<f64> {
    array![[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]
}

/// The Sobel filter for changes from top to bottom: positive where the lower side is brighter.
///
/// ```
/// use part1_vocabulary::convolution::{sobel_x, sobel_y};
/// assert_eq!(sobel_y(), sobel_x().t());
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn sobel_y() -> Array2<f64> {
    array![[-1.0, -2.0, -1.0], [0.0, 0.0, 0.0], [1.0, 2.0, 1.0]]
}

/// Five times the pixel minus its four neighbors: differences grow, and an even area stays as it is
/// (the sum is 1).
///
/// ```
/// assert_eq!(part1_vocabulary::convolution::sharpen().sum(), 1.0);
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn sharpen() -> Array2<f64> {
    array![[0.0, -1.0, 0.0], [-1.0, 5.0, -1.0], [0.0, -1.0, 0.0]]
}

/// How steep the picture is at each place, in whatever direction: the two Sobel answers as the
/// sides of a right angle.
///
/// `√(gx² + gy²)`, with `gx` and `gy` from [`sobel_x`] and [`sobel_y`]
///
/// `image` has shape `(rows, columns)`, the result `(rows − 2, columns − 2)`. Cost: O(rows ·
/// columns).
///
/// Errors: when the image is smaller than 3 × 3 or holds a number that is not finite; when a sum leaves
/// the range of `f64`.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::convolution::gradient_magnitude;
/// let image = array![[0.0, 0.0, 3.0], [0.0, 0.0, 3.0], [0.0, 0.0, 3.0]];
/// assert_eq!(gradient_magnitude(&image)?, array![[12.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5d (convolution).
pub fn gradient_magnitude<'a>(image: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    gradient_magnitude_of(image.into())
}

fn gradient_magnitude_of(image: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    let slopes = |sobel: Array2<f64>| match correlate2d_of(image, sobel.view(), Padding::Valid) {
        Err(Error::OutOfRange { .. }) => Err(Error::out_of_range("a sum of products", "image")),
        slopes => slopes,
    };
    let mut gradient = slopes(sobel_x())?;
    let downward = slopes(sobel_y())?;
    gradient.zip_mut_with(&downward, |gx, gy| *gx = libm::hypot(*gx, *gy));
    check::all_in_range("a sum of products", gradient, "image")
}

/// Checks image and filter, and puts the zeros of [`Padding::Same`] around the image.
fn checked_and_padded(
    image: ArrayView2<'_, f64>,
    filter: ArrayView2<'_, f64>,
    padding: Padding,
) -> Result<Array2<f64>> {
    check::not_empty("image", image.len(), "pixel")?;
    check::not_empty("filter", filter.len(), "weight")?;
    check::finite("image", &image)?;
    check::finite("filter", &filter)?;
    let largest = image.iter().fold(0.0, |largest: f64, pixel| largest.max(pixel.abs()));
    let most: f64 = filter.iter().map(|weight| largest * weight.abs()).sum();
    if !most.is_finite() {
        return Err(Error::out_of_range("a sum of products", "the image and the filter"));
    }
    let above = zeros_before("rows", image.nrows(), filter.nrows(), padding)?;
    let left = zeros_before("columns", image.ncols(), filter.ncols(), padding)?;
    let mut padded = Array2::zeros((image.nrows() + 2 * above, image.ncols() + 2 * left));
    for ((i, j), pixel) in image.indexed_iter() {
        padded[[above + i, left + j]] = *pixel;
    }
    Ok(padded)
}

/// Checks signal and filter, and gives how many zeros go before the signal, and behind it.
fn check_and_count_zeros_1d(
    signal: ArrayView1<'_, f64>,
    filter: ArrayView1<'_, f64>,
    padding: Padding,
) -> Result<usize> {
    check::not_empty("signal", signal.len(), "number")?;
    check::not_empty("filter", filter.len(), "weight")?;
    check::finite("signal", &signal)?;
    check::finite("filter", &filter)?;
    zeros_before("elements", signal.len(), filter.len(), padding)
}

/// How many zeros go before an input of `n` places, and behind it, for a filter of the given size.
fn zeros_before(unit: &str, n: usize, filter: usize, padding: Padding) -> Result<usize> {
    let what = format!("the filter's number of {unit}");
    match padding {
        Padding::Valid => {
            check::between(&what, filter, 1, (&format!("the input's {unit}"), n))?;
            Ok(0)
        }
        Padding::Same if filter.is_multiple_of(2) => {
            Err(Error::invalid(what, filter, "odd for Padding::Same, which needs a middle"))
        }
        Padding::Same => Ok((filter - 1) / 2),
    }
}
