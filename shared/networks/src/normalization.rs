//! Normalization layers: batch, layer and RMS, forward and backward.
//!
//! All three divide numbers that belong together by their common size. [`BatchNorm`] takes a column, one unit over the
//! whole batch; [`layer_norm`] takes a row, all units of one sample; [`rms_norm`] takes a row too, and leaves its mean in.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::{Elementwise, Error, Result, check};

/// The slopes of a loss along the input and the parameters of a [`BatchNorm`] or a [`layer_norm`].
#[derive(Debug, Clone, PartialEq)]
pub struct NormGradient {
    /// Along the input. Shape: (n_samples, n_features).
    pub x: Array2<f64>,
    /// Along the scale. Shape: (n_features,).
    pub scale: Array1<f64>,
    /// Along the shift. Shape: (n_features,).
    pub shift: Array1<f64>,
}

/// The slopes of a loss along the input and the scale of an [`rms_norm`].
#[derive(Debug, Clone, PartialEq)]
pub struct RmsNormGradient {
    /// Along the input. Shape: (n_samples, n_features).
    pub x: Array2<f64>,
    /// Along the scale. Shape: (n_features,).
    pub scale: Array1<f64>,
}

/// Standardizes each row by its own mean and spread, then scales and shifts each column.
///
/// `(x − mean) / √(variance + epsilon) · scale + shift`, mean and variance of the row, the variance divided by n_features.
///
/// Shape: x (n_samples, n_features), scale and shift (n_features,) in; that of x out. Errors: no row or no column; scale or
/// shift of another length; an epsilon that is not above 0; a number that is not finite, or a result too large. Cost:
/// O(n_samples · n_features).
///
/// ```
/// use ndarray::array;
/// use networks::normalization::layer_norm;
///
/// let x = array![[1.0, 3.0], [10.0, 30.0]]; // the second row is the first, ten times as large
/// let y = layer_norm(&x, &array![1.0, 1.0], &array![0.0, 0.0], 1e-12)?;
/// assert!((y - array![[-1.0, 1.0], [-1.0, 1.0]]).iter().all(|gap| gap.abs() < 1e-9));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization). Source: Jimmy Ba, Jamie Kiros and Geoffrey Hinton, *Layer
/// Normalization*, 2016, section 3.
pub fn layer_norm<'a, 'b, 'c>(
    x: impl Into<ArrayView2<'a, f64>>,
    scale: impl Into<ArrayView1<'b, f64>>,
    shift: impl Into<ArrayView1<'c, f64>>,
    epsilon: f64,
) -> Result<Array2<f64>> {
    layer_norm_of(x.into(), scale.into(), shift.into(), epsilon)
}

fn layer_norm_of(
    x: ArrayView2<'_, f64>,
    scale: ArrayView1<'_, f64>,
    shift: ArrayView1<'_, f64>,
    epsilon: f64,
) -> Result<Array2<f64>> {
    check_inputs(x, scale, epsilon)?;
    check_parameter("shift", shift, x.ncols())?;
    output(&normalized(x, Axis(1), true, epsilon)?.values * &scale + shift)
}

/// From the slopes at the output of a [`layer_norm`] to those at its input and its parameters.
///
/// With `d = d_output · scale` and `n` the normalized row: `(d − mean(d) − n · mean(d · n)) / √(variance + epsilon)`.
///
/// Shape: as [`layer_norm`], and slopes of x's shape. Errors: as there; slopes of another shape, or not finite. Cost: about
/// twice that of the way forward, which it computes again.
///
/// ```
/// use ndarray::array;
/// use networks::normalization::layer_norm_backward;
///
/// let (x, d_output) = (array![[1.0, 2.0, 6.0]], array![[1.0, 1.0, 1.0]]);
/// let slopes = layer_norm_backward(&x, &array![1.0, 1.0, 1.0], 1e-5, &d_output)?;
/// assert!(slopes.x.iter().all(|slope| slope.abs() < 1e-12)); // the outputs add up to 0, whatever x is
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization). Source: as [`layer_norm`].
pub fn layer_norm_backward<'a, 'b, 'c>(
    x: impl Into<ArrayView2<'a, f64>>,
    scale: impl Into<ArrayView1<'b, f64>>,
    epsilon: f64,
    d_output: impl Into<ArrayView2<'c, f64>>,
) -> Result<NormGradient> {
    layer_norm_backward_of(x.into(), scale.into(), epsilon, d_output.into())
}

fn layer_norm_backward_of(
    x: ArrayView2<'_, f64>,
    scale: ArrayView1<'_, f64>,
    epsilon: f64,
    d_output: ArrayView2<'_, f64>,
) -> Result<NormGradient> {
    check_inputs(x, scale, epsilon)?;
    check_slopes(d_output, x)?;
    let normalized = normalized(x, Axis(1), true, epsilon)?;
    let (x, scale) = normalized.backward(scale, d_output)?;
    Ok(NormGradient { x, scale, shift: slope_of_shift(d_output)? })
}

/// Divides each row by its root mean square, then scales each column.
///
/// `x / √(mean(x²) + epsilon) · scale`, the mean of the row. No mean is taken away, and nothing is added.
///
/// Shape: x (n_samples, n_features), scale (n_features,) in; that of x out. Errors and cost: as [`layer_norm`].
///
/// ```
/// use ndarray::array;
/// use networks::normalization::rms_norm;
///
/// let y = rms_norm(&array![[3.0, 3.0]], &array![1.0, 1.0], 1e-12)?;
/// assert!((y - array![[1.0, 1.0]]).iter().all(|gap| gap.abs() < 1e-9)); // layer_norm would give 0 and 0
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization). Source: Biao Zhang and Rico Sennrich, *Root Mean Square Layer
/// Normalization*, 2019, section 4.
pub fn rms_norm<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    scale: impl Into<ArrayView1<'b, f64>>,
    epsilon: f64,
) -> Result<Array2<f64>> {
    rms_norm_of(x.into(), scale.into(), epsilon)
}

fn rms_norm_of(
    x: ArrayView2<'_, f64>,
    scale: ArrayView1<'_, f64>,
    epsilon: f64,
) -> Result<Array2<f64>> {
    check_inputs(x, scale, epsilon)?;
    output(&normalized(x, Axis(1), false, epsilon)?.values * &scale)
}

/// From the slopes at the output of an [`rms_norm`] to those at its input and its scale.
///
/// With `d = d_output · scale` and `n` the normalized row: `(d − n · mean(d · n)) / √(mean(x²) + epsilon)`.
///
/// Shape: as [`rms_norm`], and slopes of x's shape. Errors and cost: as [`layer_norm_backward`].
///
/// ```
/// use ndarray::array;
/// use networks::normalization::rms_norm_backward;
///
/// let x = array![[3.0, 4.0]];
/// let slopes = rms_norm_backward(&x, &array![1.0, 1.0], 1e-12, &x)?;
/// assert!(slopes.x.iter().all(|slope| slope.abs() < 1e-9)); // along x the row grows, and the output does not
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization). Source: as [`rms_norm`].
pub fn rms_norm_backward<'a, 'b, 'c>(
    x: impl Into<ArrayView2<'a, f64>>,
    scale: impl Into<ArrayView1<'b, f64>>,
    epsilon: f64,
    d_output: impl Into<ArrayView2<'c, f64>>,
) -> Result<RmsNormGradient> {
    rms_norm_backward_of(x.into(), scale.into(), epsilon, d_output.into())
}

fn rms_norm_backward_of(
    x: ArrayView2<'_, f64>,
    scale: ArrayView1<'_, f64>,
    epsilon: f64,
    d_output: ArrayView2<'_, f64>,
) -> Result<RmsNormGradient> {
    check_inputs(x, scale, epsilon)?;
    check_slopes(d_output, x)?;
    let (x, scale) = normalized(x, Axis(1), false, epsilon)?.backward(scale, d_output)?;
    Ok(RmsNormGradient { x, scale })
}

/// Standardizes each column over the batch while it learns, and by what it remembers when it is tested.
///
/// `(x − mean) / √(variance + epsilon) · scale + shift`. In training, mean and variance of the batch's column; in testing,
/// the running ones. PyTorch's `BatchNorm1d`.
///
/// ```
/// use ndarray::array;
/// use networks::normalization::BatchNorm;
///
/// let mut layer = BatchNorm::new(1)?;
/// layer.forward_train(&array![[4.0], [6.0]])?;
/// assert_eq!(layer.running_mean, array![0.5]); // 0.9 · 0 + 0.1 · 5
/// assert_eq!(layer.running_variance, array![1.1]); // 0.9 · 1 + 0.1 · 2
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization). Source: Sergey Ioffe and Christian Szegedy, *Batch Normalization*,
/// 2015, section 3, algorithms 1 and 2.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchNorm {
    /// What each column is multiplied by, learned. Shape: (n_features,), as the next three.
    pub scale: Array1<f64>,
    /// What is added to each column then, learned.
    pub shift: Array1<f64>,
    /// The means of past batches, the newest weighing most; not learned.
    pub running_mean: Array1<f64>,
    /// The variances of past batches, each divided by n_samples − 1; not learned.
    pub running_variance: Array1<f64>,
    /// How much of the newest batch the running statistics take over, often 0.1.
    pub momentum: f64,
    /// Added to the variance, so that a constant column divides by no zero.
    pub epsilon: f64,
}

impl BatchNorm {
    /// A layer that has seen nothing: scale 1, shift 0, running mean 0, running variance 1, momentum 0.1, epsilon 1e-5.
    ///
    /// Errors: no feature, or more than [`check::MOST_ELEMENTS`].
    pub fn new(n_features: usize) -> Result<Self> {
        check::at_least("n_features", n_features, 1)?;
        check::size("n_features", &[n_features])?;
        let (zeros, ones) = (Array1::zeros(n_features), Array1::ones(n_features));
        Ok(BatchNorm {
            scale: ones.clone(),
            shift: zeros.clone(),
            running_mean: zeros,
            running_variance: ones,
            momentum: 0.1,
            epsilon: 1e-5,
        })
    }

    /// Train mode: by the batch's own statistics; the running ones move a little towards them.
    ///
    /// Shape: (n_samples, n_features) in and out. Errors: fewer than two rows; parameters of another length, not finite, or
    /// out of their range; a number that is not finite, or a result too large; after an error nothing has moved. Cost:
    /// O(n_samples · n_features).
    pub fn forward_train<'a>(&mut self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
        self.train(x.into())
    }

    fn train(&mut self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.check(x)?;
        check::at_least("the number of rows in train mode", x.nrows(), 2)?;
        let batch = normalized(x, Axis(0), true, self.epsilon)?;
        let y = output(&batch.values * &self.scale + &self.shift)?;
        let n_samples = x.nrows() as f64;
        let (old, new) = (1.0 - self.momentum, self.momentum);
        let mean = &self.running_mean * old + &batch.mean * new;
        let unbiased = new * n_samples / (n_samples - 1.0);
        let variance = &self.running_variance * old + &batch.variance * unbiased;
        let mean = check::all_in_range("a running mean", mean, "x")?;
        self.running_variance = check::all_in_range("a running variance", variance, "x")?;
        self.running_mean = mean;
        Ok(y)
    }

    /// Eval mode: by the running statistics, each row for itself; nothing moves.
    ///
    /// Shape: (n_samples, n_features) in and out. Errors: as [`BatchNorm::forward_train`], but one row is enough. Cost:
    /// O(n_samples · n_features).
    pub fn forward_eval<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
        self.eval(x.into())
    }

    fn eval(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.check(x)?;
        let spread = self.running_variance.each(&|variance| (variance + self.epsilon).sqrt());
        output((&x - &self.running_mean) / &spread * &self.scale + &self.shift)
    }

    /// From the slopes at the output in train mode to those at the input and the parameters.
    ///
    /// With `d = d_output · scale` and `n` the normalized column: `(d − mean(d) − n · mean(d · n)) / √(variance + epsilon)`.
    ///
    /// Shape: x and slopes (n_samples, n_features). Errors: as [`BatchNorm::forward_train`]; slopes of another shape, or not
    /// finite. Cost: about twice that of the way forward.
    pub fn backward<'a, 'b>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        d_output: impl Into<ArrayView2<'b, f64>>,
    ) -> Result<NormGradient> {
        self.slopes(x.into(), d_output.into())
    }

    fn slopes(
        &self,
        x: ArrayView2<'_, f64>,
        d_output: ArrayView2<'_, f64>,
    ) -> Result<NormGradient> {
        self.check(x)?;
        check::at_least("the number of rows in train mode", x.nrows(), 2)?;
        check_slopes(d_output, x)?;
        let batch = normalized(x, Axis(0), true, self.epsilon)?;
        let (x, scale) = batch.backward(self.scale.view(), d_output)?;
        Ok(NormGradient { x, scale, shift: slope_of_shift(d_output)? })
    }

    fn check(&self, x: ArrayView2<'_, f64>) -> Result<()> {
        check_inputs(x, self.scale.view(), self.epsilon)?;
        check_parameter("shift", self.shift.view(), x.ncols())?;
        check_parameter("running_mean", self.running_mean.view(), x.ncols())?;
        check_parameter("running_variance", self.running_variance.view(), x.ncols())?;
        check::fraction("momentum", self.momentum)?;
        for &variance in &self.running_variance {
            check::non_negative("a running variance", variance)?;
        }
        Ok(())
    }
}

/// Numbers divided by their common size, and what the way back needs.
struct Normalized {
    values: Array2<f64>,
    mean: Array1<f64>,
    variance: Array1<f64>,
    inverse: Array2<f64>, // 1 / √(variance + epsilon), with an axis of length 1 where they share it
    axis: Axis,
    centered: bool,
}

/// Along `Axis(0)` each column is normalized, along `Axis(1)` each row.
fn normalized(
    x: ArrayView2<'_, f64>,
    axis: Axis,
    centered: bool,
    epsilon: f64,
) -> Result<Normalized> {
    let x = x.as_standard_layout(); // the order of a sum does not depend on how x lies in memory
    let n = x.len_of(axis) as f64;
    let mean =
        if centered { x.sum_axis(axis) / n } else { Array1::zeros(x.len() / x.len_of(axis)) };
    let mean = check::all_in_range("a mean", mean, "x")?;
    let rest = &x - &mean.view().insert_axis(axis);
    let variance = (&rest * &rest).sum_axis(axis) / n;
    let variance = check::all_in_range("a variance", variance, "x")?;
    let inverse = variance.each(&|variance| 1.0 / (variance + epsilon).sqrt()).insert_axis(axis);
    Ok(Normalized { values: rest * &inverse, mean, variance, inverse, axis, centered })
}

impl Normalized {
    /// The slopes along the numbers that were normalized, and along the scale.
    fn backward(
        &self,
        scale: ArrayView1<'_, f64>,
        d_output: ArrayView2<'_, f64>,
    ) -> Result<(Array2<f64>, Array1<f64>)> {
        let d_output = d_output.as_standard_layout();
        let d = &d_output * &scale;
        let n = d.len_of(self.axis) as f64;
        let mean = |a: &Array2<f64>| (a.sum_axis(self.axis) / n).insert_axis(self.axis);
        let mut d_x = &d - &self.values * &mean(&(&d * &self.values));
        if self.centered {
            d_x -= &mean(&d);
        }
        d_x *= &self.inverse;
        let d_scale = (&d_output * &self.values).sum_axis(Axis(0));
        let d_x = check::all_in_range("the slope of x", d_x, "d_output")?;
        Ok((d_x, check::all_in_range("the slope of the scale", d_scale, "d_output")?))
    }
}

fn slope_of_shift(d_output: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
    let slope = d_output.as_standard_layout().sum_axis(Axis(0));
    check::all_in_range("the slope of the shift", slope, "d_output")
}

fn output(y: Array2<f64>) -> Result<Array2<f64>> {
    check::all_in_range("the output", y, "x and the parameters")
}

fn check_inputs(x: ArrayView2<'_, f64>, scale: ArrayView1<'_, f64>, epsilon: f64) -> Result<()> {
    check::not_empty("x", x.nrows(), "row")?;
    check::not_empty("each row of x", x.ncols(), "number")?;
    check::finite("x", &x)?;
    check::positive("epsilon", epsilon)?;
    check_parameter("scale", scale, x.ncols())
}

fn check_parameter(name: &str, parameter: ArrayView1<'_, f64>, n_features: usize) -> Result<()> {
    check::same_length("numbers", (name, parameter.len()), ("a row of x", n_features))?;
    check::finite(name, &parameter)
}

fn check_slopes(d_output: ArrayView2<'_, f64>, x: ArrayView2<'_, f64>) -> Result<()> {
    if d_output.dim() != x.dim() {
        return Err(Error::shape_mismatch(
            ("d_output", d_output.shape()),
            ("x", x.shape()),
            "they must be alike",
        ));
    }
    check::finite("d_output", &d_output)
}
