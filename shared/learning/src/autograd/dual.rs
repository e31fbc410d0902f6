//! Dual numbers: a value and its slope, computed side by side.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::Real;

/// A number that carries its slope with it: forward-mode automatic differentiation.
///
/// `value + slope·ε`, where `ε·ε = 0`. Seed one input with slope 1 and all others with slope 0, and
/// the slope of every result is its derivative with respect to that input.
///
/// Cost: about two to three times the plain computation, for one input. n inputs need n passes;
/// a [`Tape`](super::Tape) needs one.
///
/// ```
/// use learning::autograd::{Dual, Real};
/// let x = Dual::variable(3.0);
/// let f = x * x + x * 2.0;
/// assert_eq!((f.value(), f.slope()), (15.0, 8.0)); // 2x + 2
/// ```
///
/// Explained in Part II, chapter 8g (autograd in thirty lines). Source: William Clifford,
/// *Preliminary Sketch of Biquaternions*, 1873 (the numbers); Robert Wengert, *A simple automatic
/// derivative evaluation program*, 1964 (their use).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dual {
    value: f64,
    slope: f64,
}

impl Dual {
    /// A number with a slope of your choice.
    pub fn new(value: f64, slope: f64) -> Dual {
        Dual { value, slope }
    }

    /// The input that the derivative is taken with respect to: slope 1.
    pub fn variable(value: f64) -> Dual {
        Dual { value, slope: 1.0 }
    }

    /// A number that does not depend on that input: slope 0.
    pub fn constant(value: f64) -> Dual {
        Dual { value, slope: 0.0 }
    }

    /// The derivative.
    pub fn slope(self) -> f64 {
        self.slope
    }
}

impl Real for Dual {
    fn value(self) -> f64 {
        self.value
    }

    fn chain(self, value: f64, slope: f64) -> Dual {
        Dual { value, slope: slope * self.slope }
    }
}

/// An operator on two dual numbers, and on a dual and a plain one.
macro_rules! operator {
    ($trait:ident, $method:ident, $value:expr, $slope:expr) => {
        impl $trait for Dual {
            type Output = Dual;
            fn $method(self, other: Dual) -> Dual {
                Dual { value: $value(self.value, other.value), slope: $slope(self, other) }
            }
        }
        impl $trait<f64> for Dual {
            type Output = Dual;
            fn $method(self, other: f64) -> Dual {
                $trait::$method(self, Dual::constant(other))
            }
        }
        impl $trait<Dual> for f64 {
            type Output = Dual;
            fn $method(self, other: Dual) -> Dual {
                $trait::$method(Dual::constant(self), other)
            }
        }
    };
}

operator!(Add, add, |a, b| a + b, |a: Dual, b: Dual| a.slope + b.slope);
operator!(Sub, sub, |a, b| a - b, |a: Dual, b: Dual| a.slope - b.slope);
operator!(Mul, mul, |a, b| a * b, |a: Dual, b: Dual| a.slope * b.value + a.value * b.slope);
operator!(Div, div, |a, b| a / b, |a: Dual, b: Dual| {
    (a.slope - a.value / b.value * b.slope) / b.value
});

impl Neg for Dual {
    type Output = Dual;
    fn neg(self) -> Dual {
        Dual { value: -self.value, slope: -self.slope }
    }
}
