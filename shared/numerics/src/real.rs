//! The two floating-point numbers that the functions work on: `f64`, and `f32`, which networks are made of.

use std::fmt::{Debug, Display, LowerExp};
use std::ops::{AddAssign, DivAssign, MulAssign, Neg, SubAssign};

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, LinalgScalar, ScalarOperand};

use crate::{Elementwise, Result, functions, linalg, stats, sum};

/// A floating-point number, `f64` or `f32`, with the functions whose last bit the book promises.
///
/// They come from the `libm` crate for both (`libm::expf` for an `f32`), so that they give the same bits everywhere.
/// A function of this crate that takes a `Real` gives the type it was given: `sigmoid(0.5_f32)` is an `f32`, and
/// `sigmoid(0.5)` an `f64`.
///
/// ```
/// use numerics::Real;
///
/// fn half_of<T: Real>(x: T) -> T {
///     x * T::of(0.5)
/// }
/// assert_eq!((half_of(3.0_f32), half_of(3.0)), (1.5_f32, 1.5_f64));
/// ```
pub trait Real:
    Compiled
    + LinalgScalar
    + ScalarOperand
    + PartialOrd
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
    + DivAssign
    + Debug
    + Display
    + LowerExp
    + Send
    + Sync
{
    /// Not a number.
    const NAN: Self;
    /// +∞.
    const INFINITY: Self;
    /// The largest finite number.
    const MAX: Self;
    /// The distance from 1 to the next larger number: 2⁻⁵² or 2⁻²³.
    const EPSILON: Self;

    /// The nearest number of this type; beyond its largest, an infinity.
    fn of(value: f64) -> Self;
    /// The same number as an `f64`, exactly.
    fn to_f64(self) -> f64;
    /// `eˣ`.
    fn exp(self) -> Self;
    /// `eˣ − 1`, with all digits near 0.
    fn exp_m1(self) -> Self;
    /// The natural logarithm.
    fn ln(self) -> Self;
    /// `ln(1 + x)`, with all digits near 0.
    fn ln_1p(self) -> Self;
    /// The hyperbolic tangent.
    fn tanh(self) -> Self;
    /// One minus the error function, with all digits where it is small.
    fn erfc(self) -> Self;
    /// The square root.
    fn sqrt(self) -> Self;
    /// The number without its sign.
    fn abs(self) -> Self;
    /// The larger of two; of a number and a NaN, the number.
    fn max(self, other: Self) -> Self;
    /// Whether it is not a number.
    fn is_nan(self) -> bool;
    /// Whether it is neither infinite nor a NaN.
    fn is_finite(self) -> bool;
}

macro_rules! real {
    ($float:ident, $exp:ident, $exp_m1:ident, $ln:ident, $ln_1p:ident, $tanh:ident, $erfc:ident) => {
        impl Real for $float {
            const NAN: Self = $float::NAN;
            const INFINITY: Self = $float::INFINITY;
            const MAX: Self = $float::MAX;
            const EPSILON: Self = $float::EPSILON;

            #[inline]
            fn of(value: f64) -> Self {
                value as $float
            }
            #[inline]
            fn to_f64(self) -> f64 {
                f64::from(self)
            }
            fn exp(self) -> Self {
                libm::$exp(self)
            }
            fn exp_m1(self) -> Self {
                libm::$exp_m1(self)
            }
            fn ln(self) -> Self {
                libm::$ln(self)
            }
            fn ln_1p(self) -> Self {
                libm::$ln_1p(self)
            }
            fn tanh(self) -> Self {
                libm::$tanh(self)
            }
            fn erfc(self) -> Self {
                libm::$erfc(self)
            }
            #[inline]
            fn sqrt(self) -> Self {
                $float::sqrt(self)
            }
            #[inline]
            fn abs(self) -> Self {
                $float::abs(self)
            }
            #[inline]
            fn max(self, other: Self) -> Self {
                $float::max(self, other)
            }
            #[inline]
            fn is_nan(self) -> bool {
                $float::is_nan(self)
            }
            #[inline]
            fn is_finite(self) -> bool {
                $float::is_finite(self)
            }
        }
    };
}

real!(f64, exp, expm1, log, log1p, tanh, erfc);
real!(f32, expf, expm1f, logf, log1pf, tanhf, erfcf);

/// What is compiled here for both types, with this crate's optimization: generic functions alone would be compiled again
/// in the profile of whoever calls them. It also keeps [`Real`] to these two types.
pub trait Compiled: Sized + Clone {
    #[doc(hidden)]
    fn sum_in_tree(x: ArrayView1<'_, Self>, parallel: bool) -> Self;
    #[doc(hidden)]
    fn dot_in_tree(a: ArrayView1<'_, Self>, b: ArrayView1<'_, Self>, parallel: bool) -> Self;
    #[doc(hidden)]
    fn softmax_here(x: ArrayView1<'_, Self>) -> Array1<Self>;
    #[doc(hidden)]
    fn log_softmax_here(x: ArrayView1<'_, Self>) -> Array1<Self>;
    #[doc(hidden)]
    fn log_sum_exp_here(x: ArrayView1<'_, Self>) -> Self;
    #[doc(hidden)]
    fn product_here(a: ArrayView2<'_, Self>, b: ArrayView2<'_, Self>) -> Array2<Self>;
    #[doc(hidden)]
    fn mean_here(x: ArrayView1<'_, Self>) -> Result<Self>;
    #[doc(hidden)]
    fn variance_here(x: ArrayView1<'_, Self>, ddof: usize) -> Result<Self>;
    #[doc(hidden)]
    fn std_dev_here(x: ArrayView1<'_, Self>, ddof: usize) -> Result<Self>;
}

macro_rules! compiled {
    ($float:ident, $mean:path, $of_f64:path) => {
        impl Compiled for $float {
            fn sum_in_tree(x: ArrayView1<'_, Self>, parallel: bool) -> Self {
                sum::sum_tree(x, parallel)
            }
            fn dot_in_tree(
                a: ArrayView1<'_, Self>,
                b: ArrayView1<'_, Self>,
                parallel: bool,
            ) -> Self {
                sum::dot_tree(a, b, parallel)
            }
            fn softmax_here(x: ArrayView1<'_, Self>) -> Array1<Self> {
                functions::softmax_of(x)
            }
            fn log_softmax_here(x: ArrayView1<'_, Self>) -> Array1<Self> {
                functions::log_softmax_of(x)
            }
            fn log_sum_exp_here(x: ArrayView1<'_, Self>) -> Self {
                functions::log_sum_exp_of(x)
            }
            fn product_here(a: ArrayView2<'_, Self>, b: ArrayView2<'_, Self>) -> Array2<Self> {
                linalg::product_of(a, b)
            }
            fn mean_here(x: ArrayView1<'_, Self>) -> Result<Self> {
                $mean(x)
            }
            fn variance_here(x: ArrayView1<'_, Self>, ddof: usize) -> Result<Self> {
                let of_f64 = |x: ArrayView1<'_, f64>| stats::variance_of(x, ddof);
                $of_f64(x, &of_f64)
            }
            fn std_dev_here(x: ArrayView1<'_, Self>, ddof: usize) -> Result<Self> {
                let of_f64 = |x: ArrayView1<'_, f64>| stats::std_dev_of(x, ddof);
                $of_f64(x, &of_f64)
            }
        }
    };
}

compiled!(f64, stats::mean_of_doubles, as_it_is);
compiled!(f32, stats::mean_of_singles, in_f64);

fn as_it_is(
    x: ArrayView1<'_, f64>,
    of_f64: &dyn Fn(ArrayView1<'_, f64>) -> Result<f64>,
) -> Result<f64> {
    of_f64(x)
}

/// The result in `f64`, rounded once.
fn in_f64(
    x: ArrayView1<'_, f32>,
    of_f64: &dyn Fn(ArrayView1<'_, f64>) -> Result<f64>,
) -> Result<f32> {
    Ok(of_f64(x.each(&f64::from).view())? as f32)
}
