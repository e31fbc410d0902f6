//! Convolution over pictures with channels, forward and backward, as one matrix product; pooling.

use ndarray::{Array2, Array4, ArrayView2, ArrayView4, s};
use numerics::{Error, Result, check};

mod columns;
mod network;

use columns::Columns;
pub use network::{ConvNet, ConvTraining, Layer};

/// A convolution slides filters over pictures of several channels: how far it moves, what is put around, how wide it reaches.
///
/// `y[n, o, i, j] = Σ_c Σ_a Σ_b weight[o, c, a, b] · x[n, c, stride·i + dilation·a − padding, stride·j + dilation·b − padding]`
///
/// Pictures have shape (n_samples, n_channels, height, width), filters (n_outputs, n_channels, filter height, filter
/// width); what lies outside of a picture is 0. There is no bias: a number for each output channel is added by
/// broadcasting. PyTorch's `conv2d`, without groups.
///
/// ```
/// use ndarray::array;
/// use networks::convolution::Conv2d;
///
/// let x = array![[[[1.0, 2.0, 4.0, 8.0]]]]; // one picture of one channel, one row and four columns
/// let step = array![[[[-1.0, 1.0]]]]; // a pixel minus its left neighbor
/// assert_eq!(Conv2d::default().forward(&x, &step)?, array![[[[1.0, 2.0, 4.0]]]]);
/// let every_second = Conv2d { stride: 2, ..Default::default() };
/// assert_eq!(every_second.forward(&x, &step)?, array![[[[1.0, 4.0]]]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional). Source: Vincent Dumoulin and Francesco Visin, *A Guide to Convolution
/// Arithmetic for Deep Learning*, 2016.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conv2d {
    /// By how many pixels the filter moves at a time: at least 1.
    pub stride: usize,
    /// How many zeros are put on each side.
    pub padding: usize,
    /// How many pixels apart the filter's weights lie: at least 1, which is side by side.
    pub dilation: usize,
}

impl Default for Conv2d {
    /// Stride 1, no padding, dilation 1.
    fn default() -> Self {
        Conv2d { stride: 1, padding: 0, dilation: 1 }
    }
}

impl Conv2d {
    /// The side of the result, for a picture and a filter with these sides.
    ///
    /// `(n + 2·padding − dilation·(filter − 1) − 1) / stride + 1`, rounded down
    ///
    /// Errors: a filter, stride or dilation of 0; a filter that reaches further than the picture with its padding.
    pub fn side(&self, n: usize, filter: usize) -> Result<usize> {
        let reach = self.reach(filter)?;
        let padded = n.saturating_add(self.padding.saturating_mul(2));
        check::between("the filter's reach", reach, 1, ("n + 2·padding", padded))?;
        Ok((padded - reach) / self.stride + 1)
    }

    /// The side of the result of [`transposed`](Self::transposed).
    ///
    /// `(n − 1)·stride + dilation·(filter − 1) + 1 − 2·padding`
    ///
    /// Errors: a side, filter, stride or dilation of 0; a padding that leaves nothing.
    pub fn transposed_side(&self, n: usize, filter: usize) -> Result<usize> {
        check::at_least("n", n, 1)?;
        let full = (n - 1).saturating_mul(self.stride).saturating_add(self.reach(filter)?);
        let side = full.saturating_sub(self.padding.saturating_mul(2));
        check::at_least("the result's side", side, 1)?;
        Ok(side)
    }

    /// How many pixels a filter spans from its first weight to its last.
    fn reach(&self, filter: usize) -> Result<usize> {
        check::at_least("filter", filter, 1)?;
        check::at_least("stride", self.stride, 1)?;
        check::at_least("dilation", self.dilation, 1)?;
        Ok((filter - 1).saturating_mul(self.dilation).saturating_add(1))
    }

    /// Every window that a filter of this size sees, written out as a row: what makes a convolution one matrix product.
    ///
    /// Shape: (n_samples · height · width of the result, n_channels · filter height · filter width); the last index of the
    /// result and of the filter runs fastest. PyTorch's `unfold`, transposed; often called *im2col*.
    ///
    /// Errors: no sample, no channel; a number that is not finite; as [`side`](Self::side). Cost: the size of the result.
    pub fn windows<'a>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
        filter: (usize, usize),
    ) -> Result<Array2<f64>> {
        self.windows_of(x.into(), filter)
    }

    fn windows_of(&self, x: ArrayView4<'_, f64>, filter: (usize, usize)) -> Result<Array2<f64>> {
        check_pictures("x", x)?;
        let (n_samples, n_channels, height, width) = x.dim();
        let places = (self.side(height, filter.0)?, self.side(width, filter.1)?);
        let n_weights = [n_channels, filter.0, filter.1];
        let n_rows = [n_samples, places.0, places.1];
        check::size("the windows' size", &[n_rows, n_weights].concat())?;

        let x = x.as_standard_layout();
        let pixels = x.as_slice().unwrap_or_default();
        let shape = (n_rows.iter().product(), n_weights.iter().product());
        let mut windows = Array2::zeros(shape);
        let grid = Grid { conv: *self, filter, places, picture: (height, width), n_channels };
        grid.each(n_samples, windows.as_slice_mut().unwrap_or_default(), |window, pixel| {
            *window = pixels[pixel];
        });
        Ok(windows)
    }

    /// The feature maps: for each filter and each place, one dot product of the filter and what lies under it.
    ///
    /// `x` has shape (n_samples, n_channels, height, width), `weight` (n_outputs, n_channels, filter height, filter width), the
    /// result (n_samples, n_outputs, …, …), with sides as [`side`](Self::side) counts them.
    ///
    /// Errors: other channels in `weight` than in `x`; no output; a number that is not finite; as [`side`](Self::side); too
    /// many numbers for memory; a sum that leaves `f64`. Cost: one matrix product a picture, filters times windows.
    pub fn forward<'a, 'b>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
        weight: impl Into<ArrayView4<'b, f64>>,
    ) -> Result<Array4<f64>> {
        self.forward_of(x.into(), weight.into())
    }

    fn forward_of(
        &self,
        x: ArrayView4<'_, f64>,
        weight: ArrayView4<'_, f64>,
    ) -> Result<Array4<f64>> {
        check_pair(x, weight, 1)?;
        let columns = self.columns(x, weight)?;
        let (n_samples, n_outputs) = (x.dim().0, weight.dim().0);
        let maps = columns.forward(&x.as_standard_layout().view(), &as_rows(weight));
        let shape = (n_samples, n_outputs, columns.places.0, columns.places.1);
        let y = pictures(maps, shape);
        check::all_in_range("the feature maps", y, "x and weight")
    }

    /// The slopes of a loss along the pictures and along the filters, from its slopes along the feature maps.
    ///
    /// `d_y` has the shape that [`forward`](Self::forward) gives; the results have those of `x` and `weight`. With the
    /// windows written out it is the backward pass of a matrix product, and each pixel adds up the slopes of all the windows
    /// that it was in.
    ///
    /// Errors: as [`forward`](Self::forward); a `d_y` of another shape. Cost: two matrix products as large as that one.
    pub fn backward<'a, 'b, 'c>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
        weight: impl Into<ArrayView4<'b, f64>>,
        d_y: impl Into<ArrayView4<'c, f64>>,
    ) -> Result<(Array4<f64>, Array4<f64>)> {
        self.backward_of(x.into(), weight.into(), d_y.into())
    }

    fn backward_of(
        &self,
        x: ArrayView4<'_, f64>,
        weight: ArrayView4<'_, f64>,
        d_y: ArrayView4<'_, f64>,
    ) -> Result<(Array4<f64>, Array4<f64>)> {
        check_pair(x, weight, 1)?;
        check_pictures("d_y", d_y)?;
        let columns = self.columns(x, weight)?;
        let shape = (x.dim().0, weight.dim().0, columns.places.0, columns.places.1);
        if d_y.dim() != shape {
            return Err(Error::shape_mismatch(
                ("d_y", d_y.shape()),
                ("the result", &[shape.0, shape.1, shape.2, shape.3]),
                "both must have the same shape",
            ));
        }
        let (x_rows, d_rows) = (x.as_standard_layout(), d_y.as_standard_layout());
        let (d_x, d_weight) = columns.backward(&x_rows.view(), &as_rows(weight), &d_rows.view());
        let (d_x, d_weight) = (pictures(d_x, x.dim()), pictures(d_weight, weight.dim()));
        let d_x = check::all_in_range("the slopes along x", d_x, "d_y and weight")?;
        Ok((d_x, check::all_in_range("the slopes along weight", d_weight, "d_y and x")?))
    }

    /// The way back up: each pixel lays the whole filter onto a larger picture, times its value; overlaps add up.
    ///
    /// `x` has shape (n_samples, n_channels, height, width), `weight` (n_channels, n_outputs, filter height, filter width), the
    /// result (n_samples, n_outputs, …, …), with sides as [`transposed_side`](Self::transposed_side) counts them. It is what
    /// [`backward`](Self::backward) does to `d_y`. PyTorch's `conv_transpose2d`, without output padding.
    ///
    /// Errors: as [`forward`](Self::forward) and [`transposed_side`](Self::transposed_side). Cost: one matrix product, pixels
    /// times weights.
    pub fn transposed<'a, 'b>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
        weight: impl Into<ArrayView4<'b, f64>>,
    ) -> Result<Array4<f64>> {
        self.transposed_of(x.into(), weight.into())
    }

    fn transposed_of(
        &self,
        x: ArrayView4<'_, f64>,
        weight: ArrayView4<'_, f64>,
    ) -> Result<Array4<f64>> {
        check_pair(x, weight, 0)?;
        let (_, n_outputs, filter_height, filter_width) = weight.dim();
        let (n_samples, _, height, width) = x.dim();
        let sides = (
            self.transposed_side(height, filter_height)?,
            self.transposed_side(width, filter_width)?,
        );
        check::size("the result's size", &[n_samples, n_outputs, sides.0, sides.1])?;
        check::size("the stamps' size", &[x.len(), n_outputs, filter_height, filter_width])?;
        let stamps = channels_last(x).dot(&as_rows(weight));
        let y = self.folded(stamps.view(), (n_samples, n_outputs, sides.0, sides.1), weight.dim());
        check::all_in_range("the result", y, "x and weight")
    }

    /// Where the windows of these pictures and filters lie, if one picture's fit into memory.
    fn columns(&self, x: ArrayView4<'_, f64>, weight: ArrayView4<'_, f64>) -> Result<Columns> {
        let (n_samples, n_channels, height, width) = x.dim();
        let (n_outputs, _, filter_height, filter_width) = weight.dim();
        let places = (self.side(height, filter_height)?, self.side(width, filter_width)?);
        let windows = [places.0, places.1, n_channels, filter_height, filter_width];
        check::size("the windows' size", &windows)?;
        check::size("the result's size", &[n_samples, n_outputs, places.0, places.1])?;
        let filter = (filter_height, filter_width);
        Ok(Columns { conv: *self, filter, places, picture: (n_channels, height, width) })
    }

    /// The sum of windows laid back onto pictures of this shape: the reverse of [`windows`](Self::windows).
    fn folded(
        &self,
        windows: ArrayView2<'_, f64>,
        shape: (usize, usize, usize, usize),
        (_, _, filter_height, filter_width): (usize, usize, usize, usize),
    ) -> Array4<f64> {
        let (n_samples, n_channels, height, width) = shape;
        let mut x = Array4::zeros(shape);
        let mut windows = windows.as_standard_layout().into_owned();
        let filter = (filter_height, filter_width);
        // The sides are those of the caller, who has counted them before.
        let side = |n, filter| self.side(n, filter).unwrap_or_default();
        let places = (side(height, filter_height), side(width, filter_width));
        let grid = Grid { conv: *self, filter, places, picture: (height, width), n_channels };
        let pixels = x.as_slice_mut().unwrap_or_default();
        grid.each(n_samples, windows.as_slice_mut().unwrap_or_default(), |window, pixel| {
            pixels[pixel] += *window;
        });
        x
    }
}

/// Where the windows of pictures lie.
struct Grid {
    conv: Conv2d,
    filter: (usize, usize),
    places: (usize, usize),
    picture: (usize, usize),
    n_channels: usize,
}

impl Grid {
    /// Each number of the windows, in their order, with the place of its pixel; those outside of the picture are left out.
    fn each(&self, n_samples: usize, windows: &mut [f64], mut work: impl FnMut(&mut f64, usize)) {
        let ((height, width), Conv2d { stride, padding, dilation }) = (self.picture, self.conv);
        let mut next = windows.chunks_exact_mut(self.filter.1);
        for sample in 0..n_samples {
            for i in 0..self.places.0 {
                for j in 0..self.places.1 {
                    for channel in sample * self.n_channels..(sample + 1) * self.n_channels {
                        for a in 0..self.filter.0 {
                            let Some(row) = next.next() else { return };
                            let y = stride * i + dilation * a;
                            if y < padding || y - padding >= height {
                                continue;
                            }
                            let start = (channel * height + y - padding) * width;
                            for (b, window) in row.iter_mut().enumerate() {
                                let x = stride * j + dilation * b;
                                if x >= padding && x - padding < width {
                                    work(window, start + x - padding);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Pooling puts one number in the place of each window of a feature map: its largest, or its mean.
///
/// Each channel is pooled for itself. A window that would reach over the border is left out. No weights, nothing to learn.
/// PyTorch's `max_pool2d` and `avg_pool2d`, without padding.
///
/// ```
/// use ndarray::array;
/// use networks::convolution::Pool2d;
///
/// let x = array![[[[1.0, 5.0, 2.0, 2.0], [3.0, 3.0, 0.0, 4.0]]]];
/// let (largest, places) = Pool2d::of(2).max(&x)?;
/// assert_eq!((largest, places), (array![[[[5.0, 4.0]]]], array![[[[1, 7]]]]));
/// assert_eq!(Pool2d::of(2).mean(&x)?, array![[[[3.0, 2.0]]]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool2d {
    /// The window's side: at least 1.
    pub size: usize,
    /// By how many pixels it moves: at least 1.
    pub stride: usize,
}

impl Pool2d {
    /// Windows of this side, edge to edge.
    pub fn of(size: usize) -> Self {
        Pool2d { size, stride: size }
    }

    /// The largest number of each window, and its place in its picture: row · width + column.
    ///
    /// Shapes: (n_samples, n_channels, height, width) to (n_samples, n_channels, …, …). Of equal numbers the first counts, row by
    /// row. Errors: no sample, no channel; a size or stride of 0; a window larger than the picture; a number that is not
    /// finite. Cost: windows times their size.
    pub fn max<'a>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
    ) -> Result<(Array4<f64>, Array4<usize>)> {
        let x = x.into();
        let shape = self.shape(x)?;
        let width = x.dim().3;
        let mut places = Array4::zeros(shape);
        let y = Array4::from_shape_fn(shape, |(n, c, i, j)| {
            let (top, left) = (i * self.stride, j * self.stride);
            let mut best = (top, left);
            for a in top..top + self.size {
                for b in left..left + self.size {
                    if x[[n, c, a, b]] > x[[n, c, best.0, best.1]] {
                        best = (a, b);
                    }
                }
            }
            places[[n, c, i, j]] = best.0 * width + best.1;
            x[[n, c, best.0, best.1]]
        });
        Ok((y, places))
    }

    /// The slopes along the input of [`max`](Self::max): the number that won gets the slope of its window, the others nothing.
    ///
    /// `places` is what `max` returned with its result, `picture` the height and width of its input. Errors: `d_y` and `places`
    /// of different shapes; a place outside of the picture; a number that is not finite; a sum that leaves `f64`.
    pub fn max_backward<'a, 'b>(
        &self,
        d_y: impl Into<ArrayView4<'a, f64>>,
        places: impl Into<ArrayView4<'b, usize>>,
        (height, width): (usize, usize),
    ) -> Result<Array4<f64>> {
        let (d_y, places) = (d_y.into(), places.into());
        check_pictures("d_y", d_y)?;
        if d_y.shape() != places.shape() {
            return Err(Error::shape_mismatch(
                ("d_y", d_y.shape()),
                ("places", places.shape()),
                "both must have the same shape",
            ));
        }
        let (n_samples, n_channels, ..) = d_y.dim();
        check::size("the picture's size", &[n_samples, n_channels, height, width])?;
        let mut d_x = Array4::zeros((n_samples, n_channels, height, width));
        for ((n, c, i, j), &place) in places.indexed_iter() {
            if place >= height * width {
                let wanted = format!("below {}, the pixels of the picture", height * width);
                return Err(Error::invalid(format!("places[{n}, {c}, {i}, {j}]"), place, wanted));
            }
            d_x[[n, c, place / width, place % width]] += d_y[[n, c, i, j]];
        }
        check::all_in_range("the slopes", d_x, "d_y")
    }

    /// The mean of each window. Shapes, errors and cost as [`max`](Self::max); also a sum that leaves `f64`.
    pub fn mean<'a>(&self, x: impl Into<ArrayView4<'a, f64>>) -> Result<Array4<f64>> {
        let x = x.into();
        let shape = self.shape(x)?;
        let count = (self.size * self.size) as f64;
        let y = Array4::from_shape_fn(shape, |(n, c, i, j)| {
            let (top, left) = (i * self.stride, j * self.stride);
            let mut total = 0.0;
            for a in top..top + self.size {
                for b in left..left + self.size {
                    total += x[[n, c, a, b]];
                }
            }
            total / count
        });
        check::all_in_range("the means", y, "x")
    }

    /// The slopes along the input of [`mean`](Self::mean): each number of a window gets an equal share of its slope.
    ///
    /// `picture` is the height and width of the input. Errors: a `d_y` that is not the size which `mean` gives for it; a
    /// number that is not finite; a sum that leaves `f64`.
    pub fn mean_backward<'a>(
        &self,
        d_y: impl Into<ArrayView4<'a, f64>>,
        (height, width): (usize, usize),
    ) -> Result<Array4<f64>> {
        let d_y = d_y.into();
        check_pictures("d_y", d_y)?;
        let (n_samples, n_channels, ..) = d_y.dim();
        check::size("the picture's size", &[n_samples, n_channels, height, width])?;
        let mut d_x = Array4::zeros((n_samples, n_channels, height, width));
        let shape = self.shape(d_x.view())?;
        if d_y.dim() != shape {
            return Err(Error::shape_mismatch(
                ("d_y", d_y.shape()),
                ("the result", &[shape.0, shape.1, shape.2, shape.3]),
                "both must have the same shape",
            ));
        }
        let count = (self.size * self.size) as f64;
        for ((n, c, i, j), slope) in d_y.indexed_iter() {
            let (top, left) = (i * self.stride, j * self.stride);
            let window = s![n, c, top..top + self.size, left..left + self.size];
            d_x.slice_mut(window).mapv_inplace(|total| total + slope / count);
        }
        check::all_in_range("the slopes", d_x, "d_y")
    }

    /// The shape of what pooling gives.
    fn shape(&self, x: ArrayView4<'_, f64>) -> Result<(usize, usize, usize, usize)> {
        check_pictures("x", x)?;
        let (n_samples, n_channels, height, width) = x.dim();
        check::between("size", self.size, 1, ("the picture's side", height.min(width)))?;
        check::at_least("stride", self.stride, 1)?;
        let side = |n: usize| (n - self.size) / self.stride + 1;
        Ok((n_samples, n_channels, side(height), side(width)))
    }
}

/// Pictures: at least one sample and one channel, every number finite.
fn check_pictures(name: &str, x: ArrayView4<'_, f64>) -> Result<()> {
    check::not_empty(name, x.dim().0, "sample")?;
    check::not_empty(name, x.dim().1, "channel")?;
    check::finite(name, &x)
}

/// Pictures and filters that fit: the channels of the one are those of the other, which stand on this axis of the filters.
fn check_pair(x: ArrayView4<'_, f64>, weight: ArrayView4<'_, f64>, axis: usize) -> Result<()> {
    check_pictures("x", x)?;
    check::not_empty("weight", weight.len(), "weight")?;
    check::finite("weight", &weight)?;
    if x.dim().1 == weight.shape()[axis] {
        return Ok(());
    }
    Err(Error::shape_mismatch(
        ("x", x.shape()),
        ("weight", weight.shape()),
        format!("the channels, axis 1 of x and axis {axis} of weight, must be equally many"),
    ))
}

/// Filters as the rows of a matrix: one row for each number of the first axis.
fn as_rows(weight: ArrayView4<'_, f64>) -> Array2<f64> {
    let n_rows = weight.dim().0;
    let n_columns = weight.len() / n_rows.max(1);
    let mut rows = Array2::zeros((n_rows, n_columns));
    rows.iter_mut().zip(&weight).for_each(|(row, weight)| *row = *weight);
    rows
}

/// Pictures as a matrix with a row for each pixel of each of them and a column for each channel.
fn channels_last(x: ArrayView4<'_, f64>) -> Array2<f64> {
    let (n_samples, n_channels, height, width) = x.dim();
    let x = x.permuted_axes([0, 2, 3, 1]);
    let mut rows = Array2::zeros((n_samples * height * width, n_channels));
    rows.iter_mut().zip(&x).for_each(|(row, x)| *row = *x);
    rows
}

/// The numbers of a matrix in this shape, which has as many.
fn pictures(numbers: Array2<f64>, shape: (usize, usize, usize, usize)) -> Array4<f64> {
    let (numbers, _) = numbers.into_raw_vec_and_offset();
    Array4::from_shape_vec(shape, numbers).unwrap_or_else(|_| Array4::zeros(shape))
}
