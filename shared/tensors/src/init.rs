//! The first weights of a network: PyTorch's `torch.nn.init`, with our generator.
//!
//! Names, formulas and defaults are PyTorch's; the numbers are those of `numerics::Rng`, for PyTorch's generator is its
//! own. What comes back is of `f32`; `to_dtype(DType::F64)` gives the same weights for a check in `f64`.

use candle_core::{Device, Shape, Tensor, Var};
use candle_nn::Linear;
use numerics::{Error, Rng, check};

use crate::Result;
use crate::shapes::check_shape;

/// The range of `f32`.
const SINGLE: &str = "±3.4028235e38";

/// What stands behind the weights, and how much it shrinks what passes: `torch.nn.init.calculate_gain`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Nonlinearity {
    /// None, or a convolution: 1.
    Linear,
    /// The logistic function: 1.
    Sigmoid,
    /// The hyperbolic tangent: 5/3.
    Tanh,
    /// Zero for what is negative: √2.
    Relu,
    /// The slope below zero: √(2 / (1 + slope²)).
    LeakyRelu(f64),
    /// The scaled exponential unit: 3/4.
    Selu,
}

impl Nonlinearity {
    /// The factor for the standard deviation of the weights before it.
    ///
    /// Errors: a slope that is not finite.
    ///
    /// ```
    /// use tensors::init::Nonlinearity;
    ///
    /// assert_eq!(Nonlinearity::Tanh.gain()?, 5.0 / 3.0);
    /// # Ok::<(), tensors::Error>(())
    /// ```
    pub fn gain(self) -> Result<f64> {
        Ok(match self {
            Nonlinearity::Linear | Nonlinearity::Sigmoid => 1.0,
            Nonlinearity::Tanh => 5.0 / 3.0,
            Nonlinearity::Relu => 2.0_f64.sqrt(),
            Nonlinearity::LeakyRelu(slope) => {
                check::finite_number("the negative slope", slope)?;
                let square = slope * slope;
                if square.is_finite() {
                    (2.0 / (1.0 + square)).sqrt()
                } else {
                    2.0_f64.sqrt() / slope.abs() // the 1 is lost beside such a square
                }
            }
            Nonlinearity::Selu => 0.75,
        })
    }
}

/// Whose number Kaiming's formula divides by: `mode` in PyTorch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fan {
    /// What goes in: the signal keeps its size on the way forward.
    In,
    /// What comes out: the gradient keeps its size on the way back.
    Out,
}

/// How many numbers go into each output of a layer with such weights, and how many outputs each number goes to.
///
/// Of a linear layer's (n_outputs, n_inputs) they are n_inputs and n_outputs; of a convolution's (n_outputs, n_inputs,
/// height, width) both times height · width.
///
/// Errors: fewer than two dimensions; one that is 0; more elements than [`check::MOST_ELEMENTS`].
///
/// ```
/// assert_eq!(tensors::init::fans((16, 3, 5, 5))?, (75, 400));
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn fans(shape: impl Into<Shape>) -> Result<(usize, usize)> {
    fans_of(&shape.into())
}

fn fans_of(shape: &Shape) -> Result<(usize, usize)> {
    let dims = shape.dims();
    check_shape("shape", dims)?;
    if let Some(i) = dims.iter().position(|&size| size == 0) {
        return Err(Error::invalid(format!("shape[{i}]"), 0, "at least 1").into());
    }
    match dims {
        [n_outputs, n_inputs, field @ ..] => {
            let size: usize = field.iter().product();
            Ok((n_inputs * size, n_outputs * size))
        }
        _ => {
            let what = "the number of dimensions of the weights";
            Err(Error::invalid(what, dims.len(), "at least 2: outputs, then inputs").into())
        }
    }
}

/// Numbers from `low` to `high`, each equally likely: `torch.nn.init.uniform_`; `rng.uniform(low, high, shape)` in NumPy.
///
/// Shape: the one named, of `f32`. Errors: a bound that is not finite in `f32`, `low` above `high`; more elements than
/// [`check::MOST_ELEMENTS`].
///
/// ```
/// let weights = tensors::init::uniform((2, 3), -1.0, 1.0, &mut numerics::Rng::new(7))?;
/// assert_eq!(weights.dims(), [2, 3]);
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn uniform(shape: impl Into<Shape>, low: f64, high: f64, rng: &mut Rng) -> Result<Tensor> {
    single("low", low)?;
    single("high", high)?;
    if low > high {
        return Err(Error::invalid("low", low, format!("at most high = {high}")).into());
    }
    drawn(shape.into(), || rng.uniform(low, high))
}

/// Numbers with this mean and standard deviation: `torch.nn.init.normal_`; `rng.normal(mean, std_dev, shape)` in NumPy.
///
/// Shape: the one named, of `f32`. Errors: a mean that is not finite in `f32`; a standard deviation below 0, not finite, or
/// so large that a number drawn is not finite in `f32`; more elements than [`check::MOST_ELEMENTS`].
pub fn normal(shape: impl Into<Shape>, mean: f64, std_dev: f64, rng: &mut Rng) -> Result<Tensor> {
    single("mean", mean)?;
    single("std_dev", std_dev)?;
    check::non_negative("std_dev", std_dev)?;
    normal_from(("std_dev", std_dev), shape.into(), mean, std_dev, rng)
}

/// [`normal`], told to a caller who gave `cause`, a name and its value, instead of the standard deviation.
fn normal_from(
    cause: (&str, f64),
    shape: Shape,
    mean: f64,
    std_dev: f64,
    rng: &mut Rng,
) -> Result<Tensor> {
    let numbers = numbers(&shape, || rng.normal_with(mean, std_dev))?;
    let all_finite = numbers.iter().all(|number| number.is_finite());
    if all_finite { Ok(Tensor::from_vec(numbers, shape, &Device::Cpu)?) } else { too_wide(cause) }
}

/// Glorot's uniform weights: from −b to b with b = gain · √(6 / (fan_in + fan_out)). `torch.nn.init.xavier_uniform_`.
///
/// A gain of 1 is PyTorch's default; [`Nonlinearity::gain`] gives others. Shape: as [`fans`] wants it, of `f32`. Errors:
/// those of [`fans`]; a gain below 0, not finite, or so large that a weight would not be finite in `f32`.
///
/// Source: Xavier Glorot and Yoshua Bengio, *Understanding the Difficulty of Training Deep Feedforward Neural Networks*,
/// AISTATS 2010, equation 16.
pub fn xavier_uniform(shape: impl Into<Shape>, gain: f64, rng: &mut Rng) -> Result<Tensor> {
    let shape = shape.into();
    let bound = 3.0_f64.sqrt() * xavier(&shape, gain)?;
    if (bound as f32).is_infinite() {
        return too_wide(("gain", gain));
    }
    uniform(shape, -bound, bound, rng)
}

/// Glorot's normal weights: mean 0 and standard deviation gain · √(2 / (fan_in + fan_out)). `torch.nn.init.xavier_normal_`.
///
/// Shape, errors and source as [`xavier_uniform`].
pub fn xavier_normal(shape: impl Into<Shape>, gain: f64, rng: &mut Rng) -> Result<Tensor> {
    let shape = shape.into();
    let std_dev = xavier(&shape, gain)?;
    normal_from(("gain", gain), shape, 0.0, std_dev, rng)
}

fn xavier(shape: &Shape, gain: f64) -> Result<f64> {
    check::non_negative("gain", gain)?;
    let (fan_in, fan_out) = fans_of(shape)?;
    Ok(gain * (2.0 / (fan_in + fan_out) as f64).sqrt())
}

/// He's uniform weights: from −b to b with b = gain · √(3 / fan). `torch.nn.init.kaiming_uniform_`.
///
/// PyTorch's defaults are [`Fan::In`] and `LeakyRelu(0.0)`, which is [`Nonlinearity::Relu`]. Shape: as [`fans`] wants it,
/// of `f32`. Errors: those of [`fans`]; a slope that is not finite.
///
/// ```
/// use tensors::init::{Fan, Nonlinearity, kaiming_uniform};
///
/// let weights = kaiming_uniform((4, 6), Fan::In, Nonlinearity::Relu, &mut numerics::Rng::new(7))?;
/// let largest = weights.abs()?.max_all()?.to_scalar::<f32>()?;
/// assert!(largest <= 1.0); // √2 · √(3 / 6)
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Source: Kaiming He and others, *Delving Deep into Rectifiers*, ICCV 2015, equations 10 and 14.
pub fn kaiming_uniform(
    shape: impl Into<Shape>,
    fan: Fan,
    before: Nonlinearity,
    rng: &mut Rng,
) -> Result<Tensor> {
    let shape = shape.into();
    let bound = 3.0_f64.sqrt() * kaiming(&shape, fan, before)?;
    uniform(shape, -bound, bound, rng)
}

/// He's normal weights: mean 0 and standard deviation gain / √fan. `torch.nn.init.kaiming_normal_`.
///
/// Shape, defaults, errors and source as [`kaiming_uniform`].
pub fn kaiming_normal(
    shape: impl Into<Shape>,
    fan: Fan,
    before: Nonlinearity,
    rng: &mut Rng,
) -> Result<Tensor> {
    let shape = shape.into();
    let std_dev = kaiming(&shape, fan, before)?;
    normal(shape, 0.0, std_dev, rng)
}

fn kaiming(shape: &Shape, fan: Fan, before: Nonlinearity) -> Result<f64> {
    let (fan_in, fan_out) = fans_of(shape)?;
    let fan = match fan {
        Fan::In => fan_in,
        Fan::Out => fan_out,
    };
    Ok(before.gain()? / (fan as f64).sqrt())
}

/// A linear layer as PyTorch's `nn.Linear(n_inputs, n_outputs)` starts: weights and biases from −b to b with
/// b = 1 / √n_inputs, the weights drawn first.
///
/// (PyTorch calls its `kaiming_uniform_` with a slope of √5, and the two roots cancel. candle's own `linear` starts with
/// normal weights.) Both are variables, so that a gradient reaches them: `Var::from_tensor(layer.weight())` is the one that
/// an optimizer takes.
///
/// Shape: weights (n_outputs, n_inputs), biases (n_outputs,), of `f32`. Errors: no inputs or outputs; more elements than
/// [`check::MOST_ELEMENTS`].
///
/// ```
/// use candle_core::Module;
///
/// let layer = tensors::init::linear(3, 2, &mut numerics::Rng::new(7))?;
/// let x = tensors::tensor(&ndarray::array![[1.0_f32, 0.0, 0.0]])?;
/// assert_eq!(layer.forward(&x)?.dims(), [1, 2]);
/// assert!(layer.weight().is_variable());
/// # Ok::<(), tensors::Error>(())
/// ```
pub fn linear(n_inputs: usize, n_outputs: usize, rng: &mut Rng) -> Result<Linear> {
    check::at_least("n_inputs", n_inputs, 1)?;
    check::at_least("n_outputs", n_outputs, 1)?;
    check::size("n_inputs times n_outputs", &[n_inputs, n_outputs])?;
    let bound = 1.0 / (n_inputs as f64).sqrt();
    let mut variable = |shape: Shape| -> Result<Tensor> {
        Ok(Var::from_tensor(&uniform(shape, -bound, bound, rng)?)?.into_inner())
    };
    let weight = variable((n_outputs, n_inputs).into())?;
    let bias = variable(n_outputs.into())?;
    Ok(Linear::new(weight, Some(bias)))
}

/// A number that is finite as an `f32` too.
fn single(name: &str, value: f64) -> numerics::Result<()> {
    check::finite_number(name, value)?;
    let wanted = format!("within the range of f32, {SINGLE}");
    if (value as f32).is_finite() { Ok(()) } else { Err(Error::invalid(name, value, wanted)) }
}

/// What the caller gave, a name and its value, makes numbers that leave `f32`.
fn too_wide<T>((name, value): (&str, f64)) -> Result<T> {
    let wanted = format!("so small that every number drawn lies within the range of f32, {SINGLE}");
    Err(Error::invalid(name, value, wanted).into())
}

/// A tensor of `f32` whose elements are drawn one by one, the last index running fastest.
pub(crate) fn drawn(shape: Shape, draw: impl FnMut() -> f64) -> Result<Tensor> {
    Ok(Tensor::from_vec(numbers(&shape, draw)?, shape, &Device::Cpu)?)
}

/// The elements of [`drawn`].
fn numbers(shape: &Shape, mut draw: impl FnMut() -> f64) -> Result<Vec<f32>> {
    check_shape("shape", shape.dims())?;
    Ok((0..shape.elem_count()).map(|_| draw() as f32).collect())
}
