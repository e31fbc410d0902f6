//! Activation functions: what bends a network, and how steeply.

use numerics::{Real, functions};

/// What a layer does to each of its weighted sums: a function of one number, with its slope.
///
/// | name | value | slope |
/// |---|---|---|
/// | `Identity` | `z` | 1 |
/// | `Step` | 1 above 0, else 0 | 0 |
/// | `Sigmoid` | `σ = 1 / (1 + exp(−z))` | `σ (1 − σ)` |
/// | `Tanh` | `tanh z` | `1 − tanh² z` |
/// | `Relu` | `max(0, z)` | 1 above 0, else 0 |
/// | `LeakyRelu` | `z` above 0, else `slope · z` | 1 above 0, else `slope` |
/// | `Gelu` | `z · Φ(z)` | `Φ(z) + z · φ(z)` |
/// | `Silu` | `z · σ(z)` | `σ + z · σ (1 − σ)` |
///
/// `Φ` is the share of a standard normal distribution below `z`, `φ` its density. At a corner the slope is the one on the
/// left, as in PyTorch.
///
/// ```
/// use networks::activations::Activation;
///
/// assert_eq!([-2.0, 3.0].map(|z| Activation::Relu.value(z)), [0.0, 3.0]);
/// assert_eq!([-2.0, 3.0].map(|z| Activation::LeakyRelu { slope: 0.5 }.slope(z)), [0.5, 1.0]);
/// ```
///
/// Explained in Part III, chapter 11b (activations).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Activation {
    /// Zero for what is negative.
    #[default]
    Relu,
    /// An S from −1 to 1.
    Tanh,
    /// An S from 0 to 1.
    Sigmoid,
    /// A share of what is negative gets through.
    LeakyRelu {
        /// The slope below 0, often 0.01.
        slope: f64,
    },
    /// The Gaussian error linear unit.
    Gelu,
    /// The sigmoid linear unit, also called *swish*.
    Silu,
    /// Nothing: the weighted sum as it is.
    Identity,
    /// All or nothing: its slope is 0 wherever it has one, so that no gradient passes.
    Step,
}

impl Activation {
    /// What becomes of a weighted sum. NaN stays NaN, but `Step` gives 0.
    pub fn value(self, x: f64) -> f64 {
        self.value_in(x)
    }

    /// How much the value changes with the weighted sum. NaN stays NaN where the slope depends on the sum smoothly.
    pub fn slope(self, x: f64) -> f64 {
        self.slope_in(x)
    }

    /// [`value`](Self::value) in the precision of its argument.
    pub(crate) fn value_in<T: Real>(self, x: T) -> T {
        match self {
            Activation::Relu => functions::relu(x),
            Activation::Tanh => x.tanh(),
            Activation::Sigmoid => functions::sigmoid(x),
            Activation::LeakyRelu { slope } => functions::leaky_relu(x, T::of(slope)),
            Activation::Gelu => functions::gelu(x),
            Activation::Silu => functions::silu(x),
            Activation::Identity => x,
            Activation::Step => one_above_zero(x, T::zero()),
        }
    }

    /// [`slope`](Self::slope) in the precision of its argument.
    pub(crate) fn slope_in<T: Real>(self, x: T) -> T {
        match self {
            Activation::Relu => one_above_zero(x, T::zero()),
            Activation::Tanh => {
                let value = x.tanh();
                T::one() - value * value
            }
            Activation::Sigmoid => {
                let value = functions::sigmoid(x);
                value * (T::one() - value)
            }
            Activation::LeakyRelu { slope } => one_above_zero(x, T::of(slope)),
            Activation::Gelu => {
                let share = (x * T::of(-std::f64::consts::FRAC_1_SQRT_2)).erfc() * T::of(0.5);
                let scale = T::of(1.0 / (2.0 * std::f64::consts::PI).sqrt());
                let density = scale * (x * x * T::of(-0.5)).exp();
                // Where the density is 0, an infinite x must not make a NaN of it.
                if density == T::zero() { share } else { share + x * density }
            }
            Activation::Silu => {
                let share = functions::sigmoid(x);
                let rest = share * functions::sigmoid(-x);
                if rest == T::zero() { share } else { share + x * rest }
            }
            Activation::Identity => T::one(),
            Activation::Step => T::zero(),
        }
    }
}

/// 1 above 0, and `below` elsewhere.
fn one_above_zero<T: Real>(x: T, below: T) -> T {
    if x > T::zero() { T::one() } else { below }
}
