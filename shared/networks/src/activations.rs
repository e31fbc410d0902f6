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
/// | `GeluTanh` | `z (1 + tanh u) / 2` | `(1 + tanh u) / 2 + z u' (1 − tanh² u) / 2` |
/// | `Silu` | `z · σ(z)` | `σ + z · σ (1 − σ)` |
///
/// `Φ` is the share of a standard normal distribution below `z`, `φ` its density; `u = √(2/π) (z + 0.044715 z³)`, with the
/// slope `u'`. At a corner the slope is the one on the left, as in PyTorch.
///
/// ```
/// use networks::activations::Activation;
///
/// assert_eq!([-2.0, 3.0].map(|z| Activation::Relu.value(z)), [0.0, 3.0]);
/// assert_eq!([-2.0, 3.0].map(|z| Activation::LeakyRelu { slope: 0.5 }.slope(z)), [0.5, 1.0]);
/// ```
///
/// Explained in Part III, chapter 11b (activations). Source: Dan Hendrycks and Kevin Gimpel, *Gaussian Error Linear Units
/// (GELUs)*, 2016, for `Gelu`, `GeluTanh` and `Silu`; Andrew Maas, Awni Hannun and Andrew Ng, *Rectifier nonlinearities
/// improve neural network acoustic models*, 2013, for `LeakyRelu`.
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
    /// The Gaussian error linear unit, exact.
    Gelu,
    /// `Gelu` with a hyperbolic tangent in place of `Φ`, as GPT-2 has it; the two differ by less than 0.0005.
    GeluTanh,
    /// The sigmoid linear unit, also called *swish*.
    Silu,
    /// Nothing: the weighted sum as it is.
    Identity,
    /// All or nothing: its slope is 0 wherever it has one, so that no gradient passes.
    Step,
}

impl Activation {
    /// Each of them once, from none to the smoothest; `LeakyRelu` with the slope 0.01.
    pub const ALL: [Activation; 9] = [
        Activation::Identity,
        Activation::Step,
        Activation::Sigmoid,
        Activation::Tanh,
        Activation::Relu,
        Activation::LeakyRelu { slope: 0.01 },
        Activation::Gelu,
        Activation::GeluTanh,
        Activation::Silu,
    ];

    /// The name that papers give it: `leaky ReLU`.
    ///
    /// ```
    /// assert_eq!(networks::activations::Activation::Silu.name(), "SiLU");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Activation::Identity => "identity",
            Activation::Step => "step",
            Activation::Sigmoid => "sigmoid",
            Activation::Tanh => "tanh",
            Activation::Relu => "ReLU",
            Activation::LeakyRelu { .. } => "leaky ReLU",
            Activation::Gelu => "GELU",
            Activation::GeluTanh => "GELU (tanh)",
            Activation::Silu => "SiLU",
        }
    }

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
            Activation::GeluTanh => functions::gelu_tanh(x),
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
            Activation::GeluTanh => {
                let scale = (8.0 / std::f64::consts::PI).sqrt(); // (1 + tanh u) / 2 is a sigmoid of 2u
                let cubic = T::of(0.044715) * x * x;
                let share = functions::sigmoid(T::of(scale) * x * (T::one() + cubic));
                let rest = share * (T::one() - share);
                let climb = T::of(scale) * (T::one() + T::of(3.0) * cubic);
                if rest == T::zero() { share } else { share + x * rest * climb }
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
