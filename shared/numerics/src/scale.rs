//! Powers of two that bring numbers near 1, so that their squares and products stay within `f64`.

use ndarray::ArrayBase;
use ndarray::{Data, Dimension};

/// A power of two, about as large as the largest of some numbers: dividing by it brings them all below 2 in size.
///
/// The square of 1e200 is beyond `f64`, and that of 1e−200 is 0. Divide first, work, and multiply back: a power of two
/// changes no digit, so the result has the same bits as without it wherever that has a result. (A number that is 10³⁰⁰
/// times smaller than the largest one may vanish; beside that one it counts for nothing.)
///
/// It is kept as an exponent, because the inverse of 5e−324 is no `f64`.
///
/// ```
/// use numerics::Scale;
///
/// let x = [3e200, -4e200];
/// let scale = Scale::of(4e200);
/// let squares: f64 = x.iter().map(|&x| scale.down(x) * scale.down(x)).sum();
/// assert!((scale.up(squares.sqrt()) / 5e200 - 1.0).abs() < 1e-15);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    exponent: i32,
}

impl Scale {
    /// The power of two 1, which changes nothing.
    pub const ONE: Scale = Scale { exponent: 0 };

    /// The scale of numbers up to `largest` in size; for zero, NaN and infinities it is 1.
    pub fn of(largest: f64) -> Self {
        let usable = largest != 0.0 && largest.is_finite();
        Scale { exponent: if usable { libm::ilogb(largest) } else { 0 } }
    }

    /// The scale that the squares of these numbers need: 1 where the largest is between 10⁻¹²⁰ and 10¹⁴⁰.
    ///
    /// ```
    /// use ndarray::array;
    /// use numerics::Scale;
    ///
    /// assert_eq!(Scale::for_squares(&array![0.0, -3.0]), Scale::ONE);
    /// assert_eq!(Scale::for_squares(&array![1e-200]), Scale::of(1e-200));
    /// ```
    pub fn for_squares<S: Data<Elem = f64>, D: Dimension>(values: &ArrayBase<S, D>) -> Self {
        let largest = values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        if (1e-120..1e140).contains(&largest) { Scale::ONE } else { Scale::of(largest) }
    }

    /// Divides by the power of two. Beyond the largest `f64` it gives an infinity (it is infinite for a number that is far
    /// larger than those the scale is of), below the smallest a zero.
    pub fn down(self, x: f64) -> f64 {
        if self.exponent == 0 { x } else { libm::scalbn(x, -self.exponent) }
    }

    /// Multiplies by it again. Beyond the largest `f64` the result is infinite, below the smallest 0.
    pub fn up(self, x: f64) -> f64 {
        if self.exponent == 0 { x } else { libm::scalbn(x, self.exponent) }
    }

    /// The scale of the products of numbers of the one and numbers of the other.
    pub fn times(self, other: Scale) -> Scale {
        Scale { exponent: self.exponent + other.exponent }
    }
}
