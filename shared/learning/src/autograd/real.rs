//! What plain numbers, numbers on a tape and dual numbers have in common.

use std::ops::{Add, Div, Mul, Neg, Sub};

use numerics::functions;
use numerics::functions::power;

/// A kind of number that a formula can be computed with: `f64`, [`Dual`](super::Dual) or
/// [`Var`](super::Var).
///
/// Each function is written once, as its value and its slope at the input; [`chain`](Real::chain)
/// does with the two what this kind of number needs. A formula with a generic number type can be
/// evaluated, differentiated forward and differentiated backward without a change.
///
/// Where a function has no value (the logarithm below zero) the result is NaN, as for `f64`.
///
/// ```
/// use learning::autograd::{Dual, Real};
/// fn f<T: Real>(x: T) -> T {
///     x * x + x.exp()
/// }
/// assert_eq!(f(0.0), 1.0);
/// assert_eq!(f(Dual::variable(0.0)).slope(), 1.0); // 2x + exp(x)
/// ```
///
/// Explained in Part II, chapter 8g (autograd in thirty lines).
pub trait Real:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
{
    /// The plain number.
    fn value(self) -> f64;

    /// The result of a function of this number, given the function's value and slope here.
    fn chain(self, value: f64, slope: f64) -> Self;

    /// `e` to the power of this number: its own slope.
    fn exp(self) -> Self {
        let power = libm::exp(self.value());
        self.chain(power, power)
    }

    /// The natural logarithm: slope `1/x`.
    fn log(self) -> Self {
        self.chain(libm::log(self.value()), 1.0 / self.value())
    }

    /// The square root: slope `1/(2√x)`.
    fn sqrt(self) -> Self {
        let root = self.value().sqrt();
        self.chain(root, 0.5 / root)
    }

    /// A whole power: slope `n·xⁿ⁻¹`.
    fn powi(self, n: i32) -> Self {
        let slope =
            if n == 0 { 0.0 } else { f64::from(n) * power(self.value(), n.saturating_sub(1)) };
        self.chain(power(self.value(), n), slope)
    }

    /// The sine: its slope is the cosine.
    fn sin(self) -> Self {
        self.chain(libm::sin(self.value()), libm::cos(self.value()))
    }

    /// The hyperbolic tangent `t`, from −1 to 1: slope `1 − t²`.
    fn tanh(self) -> Self {
        let t = libm::tanh(self.value());
        self.chain(t, 1.0 - t * t)
    }

    /// The sigmoid `s`, from 0 to 1: slope `s·(1 − s)`.
    fn sigmoid(self) -> Self {
        let s = functions::sigmoid(self.value());
        // 1 − s, which cancels where the sigmoid is nearly 1.
        let rest = if s > 0.5 { functions::sigmoid(-self.value()) } else { 1.0 - s };
        self.chain(s, s * rest)
    }

    /// The larger of the number and 0: slope 1 above zero, else 0 (also at 0, as in PyTorch).
    fn relu(self) -> Self {
        let x = self.value();
        // Written so that a NaN stays one.
        if x <= 0.0 { self.chain(0.0, 0.0) } else { self.chain(x, 1.0) }
    }
}

impl Real for f64 {
    fn value(self) -> f64 {
        self
    }

    fn chain(self, value: f64, _slope: f64) -> f64 {
        value
    }
}
