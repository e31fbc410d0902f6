//! The functions of machine learning that overflow when written down naively, written so that they do not.
//!
//! Each takes `f64` or `f32` and gives the same type; an `f32` goes through `libm`'s functions for `f32`.
//! None of them fails: where a formula has no number to give, the text says which value stands for it.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};

use crate::{Elementwise, Real, sum};

/// Turns any numbers into shares that are positive and add up to 1, the largest number getting the largest share.
///
/// `softmax(x)[i] = exp(x[i]) / Σ exp(x[j])`, computed with `x − max(x)`, so that no exponential overflows.
///
/// Shape: n numbers in, n out; none in, none out. −∞ (a masked entry) gets the share 0. A NaN anywhere, +∞ anywhere,
/// or −∞ everywhere gives NaN everywhere. Cost: n exponentials.
///
/// ```
/// use numerics::functions::softmax;
///
/// let shares = softmax(&[1000.0, 1000.0, f64::NEG_INFINITY]);
/// assert_eq!(shares.to_vec(), [0.5, 0.5, 0.0]);
/// ```
pub fn softmax<'a, T: Real>(x: impl Into<ArrayView1<'a, T>>) -> Array1<T> {
    T::softmax_here(x.into())
}

pub(crate) fn softmax_of<T: Real>(x: ArrayView1<'_, T>) -> Array1<T> {
    let largest = max_or_nan(x);
    let powers = x.each(&|value| (value - largest).exp());
    let total = sum::sum(&powers);
    powers / total
}

/// The logarithm of [`softmax`], exact also where a share is too small to be written: `x[i] − log_sum_exp(x)`.
///
/// Shapes and special values as in [`softmax`]; the share 0 has the logarithm −∞, and so has one whose logarithm is
/// beyond the largest `f64`: it is infinite.
///
/// ```
/// use numerics::functions::log_softmax;
///
/// assert_eq!(log_softmax(&[0.0, -1000.0]).to_vec(), [0.0, -1000.0]); // softmax gives 1 and 0
/// ```
pub fn log_softmax<'a, T: Real>(x: impl Into<ArrayView1<'a, T>>) -> Array1<T> {
    T::log_softmax_here(x.into())
}

pub(crate) fn log_softmax_of<T: Real>(x: ArrayView1<'_, T>) -> Array1<T> {
    let largest = max_or_nan(x);
    // Below the largest number, so that a large common part costs no digits.
    let below = x.each(&|value| value - largest);
    let total = log_sum_below(&below);
    below - total
}

/// The logarithm of a sum of exponentials, `ln Σ exp(x[i])`: a smooth maximum.
///
/// Computed as `max(x) + ln Σ exp(x[i] − max(x))`; infinite only where x or the result is. Nothing, or −∞ everywhere, gives −∞ (the logarithm of 0); +∞ gives
/// +∞; a NaN gives NaN. Cost: n exponentials and one logarithm.
///
/// ```
/// use numerics::functions::log_sum_exp;
///
/// assert_eq!(log_sum_exp(&[1000.0, 1000.0]), 1000.0 + std::f64::consts::LN_2);
/// ```
pub fn log_sum_exp<'a, T: Real>(x: impl Into<ArrayView1<'a, T>>) -> T {
    T::log_sum_exp_here(x.into())
}

pub(crate) fn log_sum_exp_of<T: Real>(x: ArrayView1<'_, T>) -> T {
    let largest = max_or_nan(x);
    if !largest.is_finite() {
        return largest;
    }
    largest + log_sum_below(&x.each(&|value| value - largest))
}

/// [`softmax`] of each row. Shape: (n, k) in, (n, k) out.
pub fn softmax_rows<'a, T: Real>(x: impl Into<ArrayView2<'a, T>>) -> Array2<T> {
    by_row(x.into(), T::softmax_here)
}

/// [`log_softmax`] of each row, infinite where that is. Shape: (n, k) in, (n, k) out.
pub fn log_softmax_rows<'a, T: Real>(x: impl Into<ArrayView2<'a, T>>) -> Array2<T> {
    by_row(x.into(), T::log_softmax_here)
}

/// [`log_sum_exp`] of each row, infinite where that is (a row without numbers). Shape: (n, k) in, n out.
pub fn log_sum_exp_rows<'a, T: Real>(x: impl Into<ArrayView2<'a, T>>) -> Array1<T> {
    x.into().map_axis(Axis(1), T::log_sum_exp_here)
}

fn by_row<T: Real>(
    x: ArrayView2<'_, T>,
    of_row: impl Fn(ArrayView1<'_, T>) -> Array1<T>,
) -> Array2<T> {
    let mut result = Array2::zeros(x.raw_dim());
    for (row, mut target) in x.rows().into_iter().zip(result.rows_mut()) {
        target.assign(&of_row(row));
    }
    result
}

/// `ln Σ exp(x[i])` of numbers of which the largest is 0.
fn log_sum_below<T: Real>(below: &Array1<T>) -> T {
    let powers = below.mapv(T::exp);
    let total = sum::sum(&powers);
    // Next to 1, what the others add would lose its digits.
    let (one, mut is_first) = (T::one(), true);
    if total - one < T::of(0.5) {
        let others = powers.mapv(|power| {
            let left_out = power == one && std::mem::take(&mut is_first);
            if left_out { T::zero() } else { power }
        });
        return sum::sum(&others).ln_1p();
    }
    total.ln()
}

/// The largest number; −∞ for none; NaN where there is one (`f64::max` would pass over it).
fn max_or_nan<T: Real>(x: ArrayView1<'_, T>) -> T {
    x.iter().fold(
        -T::INFINITY,
        |largest, &value| {
            if value > largest || value.is_nan() { value } else { largest }
        },
    )
}

/// `ln(exp(a) + exp(b))`: adds two numbers of which only the logarithms are known.
///
/// Special values as in [`log_sum_exp`].
///
/// ```
/// use numerics::functions::log_add_exp;
///
/// assert_eq!(log_add_exp(-1000.0, -1000.0), -1000.0 + std::f64::consts::LN_2);
/// ```
pub fn log_add_exp<T: Real>(a: T, b: T) -> T {
    if a == b && a.abs() == T::INFINITY {
        return a;
    }
    let (large, small) = if a >= b { (a, b) } else { (b, a) };
    large + (small - large).exp().ln_1p()
}

/// Squeezes any number into the range from 0 to 1, with 0 going to one half: `1 / (1 + exp(−x))`.
///
/// −∞ gives 0, +∞ gives 1, NaN gives NaN. Small results keep their digits: `sigmoid(−700)` is 1e−304, not 0.
///
/// ```
/// use numerics::functions::sigmoid;
///
/// assert_eq!([sigmoid(f64::NEG_INFINITY), sigmoid(0.0), sigmoid(1000.0)], [0.0, 0.5, 1.0]);
/// ```
pub fn sigmoid<T: Real>(x: T) -> T {
    // Only exponentials of negative numbers: they cannot overflow.
    let power = (-x.abs()).exp();
    let larger = if x < T::zero() { power } else { T::one() };
    larger / (T::one() + power)
}

/// The logarithm of [`sigmoid`], `−softplus(−x)`: −1000 for x = −1000, where the sigmoid itself is too small to write.
///
/// −∞ gives −∞, +∞ gives 0, NaN gives NaN.
pub fn log_sigmoid<T: Real>(x: T) -> T {
    -softplus(-x)
}

/// A smooth version of `max(x, 0)`: `ln(1 + exp(x))`.
///
/// Computed as `max(x, 0) + ln(1 + exp(−|x|))`. −∞ gives 0, +∞ gives +∞, NaN gives NaN.
///
/// ```
/// use numerics::functions::softplus;
///
/// assert_eq!(softplus(1000.0), 1000.0);
/// assert_eq!(softplus(0.0), std::f64::consts::LN_2);
/// ```
pub fn softplus<T: Real>(x: T) -> T {
    x.max(T::zero()) + (-x.abs()).exp().ln_1p() // the second term keeps a NaN
}

/// The hyperbolic tangent, an S-shaped curve from −1 to 1: `(exp(x) − exp(−x)) / (exp(x) + exp(−x))`, with libm's bits.
///
/// −∞ gives −1, +∞ gives 1, NaN gives NaN.
pub fn tanh<T: Real>(x: T) -> T {
    x.tanh()
}

/// The rectified linear unit, `max(x, 0)`. NaN gives NaN, −0 gives 0.
///
/// ```
/// use numerics::functions::relu;
///
/// assert_eq!([relu(-2.0), relu(3.0)], [0.0, 3.0]);
/// ```
pub fn relu<T: Real>(x: T) -> T {
    if x <= T::zero() { T::zero() } else { x }
}

/// [`relu`] that lets a share of the negative numbers through: `x` above 0, `slope · x` below (often with slope 0.01).
///
/// With a slope above 1 a result may be infinite. NaN gives NaN.
pub fn leaky_relu<T: Real>(x: T, slope: T) -> T {
    if x < T::zero() { slope * x } else { x }
}

/// The Gaussian error linear unit: `x · Φ(x)`, with Φ the share of a standard normal distribution below x.
///
/// Computed as `x · erfc(−x/√2) / 2`, so that small results keep their digits. −∞ gives 0, +∞ gives +∞, NaN gives NaN.
///
/// ```
/// use numerics::functions::gelu;
///
/// assert_eq!([gelu(f64::NEG_INFINITY), gelu(0.0), gelu(40.0)], [0.0, 0.0, 40.0]);
/// ```
///
/// Source: Dan Hendrycks and Kevin Gimpel, *Gaussian Error Linear Units (GELUs)*, 2016.
pub fn gelu<T: Real>(x: T) -> T {
    if x == -T::INFINITY {
        return T::zero();
    }
    let share = (x * T::of(-std::f64::consts::FRAC_1_SQRT_2)).erfc() * T::of(0.5);
    x * share
}

/// [`gelu`] with a hyperbolic tangent in place of Φ, `x · (1 + tanh(√(2/π) · (x + 0.044715·x³))) / 2`, as GPT-2 has it.
///
/// Computed as `x · sigmoid(2·…)`, which is the same and keeps the digits of small results. It differs from [`gelu`] by less
/// than 0.0005. −∞ gives 0, +∞ gives +∞, NaN gives NaN.
pub fn gelu_tanh<T: Real>(x: T) -> T {
    if x == -T::INFINITY {
        return T::zero();
    }
    let twice = T::of((8.0 / std::f64::consts::PI).sqrt()) * (x + T::of(0.044715) * (x * x * x));
    x * sigmoid(twice)
}

/// The sigmoid linear unit, `x · sigmoid(x)`, also called *swish*. −∞ gives 0, +∞ gives +∞, NaN gives NaN.
///
/// ```
/// use numerics::functions::silu;
///
/// assert_eq!([silu(f64::NEG_INFINITY), silu(0.0), silu(1000.0)], [0.0, 0.0, 1000.0]);
/// ```
pub fn silu<T: Real>(x: T) -> T {
    if x == -T::INFINITY { T::zero() } else { x * sigmoid(x) }
}

/// The inverse of [`sigmoid`]: `ln(p / (1 − p))`, the log-odds of a probability, in nats.
///
/// 0 gives −∞, 1 gives +∞ (it is infinite at both ends); outside of 0 to 1, and for NaN, it is NaN.
///
/// ```
/// use numerics::functions::logit;
///
/// assert_eq!([logit(0.0), logit(0.5), logit(1.0)], [f64::NEG_INFINITY, 0.0, f64::INFINITY]);
/// assert!(logit(1.5_f64).is_nan());
/// ```
pub fn logit<T: Real>(p: T) -> T {
    if (T::of(0.3)..=T::of(0.65)).contains(&p) {
        // Near one half the two logarithms would cancel: ln((1 + s) / (1 − s)) with s = 2p − 1 keeps the digits.
        let s = T::of(2.0) * (p - T::of(0.5));
        s.ln_1p() - (-s).ln_1p()
    } else {
        p.ln() - (-p).ln_1p()
    }
}

/// `ln(1 − exp(x))` for x ≤ 0: the logarithm of one minus a probability that is given by its logarithm.
///
/// 0 gives −∞ (infinite, as the logarithm of nothing), −∞ gives 0; above 0, and for NaN, it is NaN.
///
/// Source: Martin Mächler, *Accurately Computing log(1 − exp(−|a|))*, 2012 (the change of formula at ln ½).
pub fn log1m_exp<T: Real>(x: T) -> T {
    if x > T::of(-std::f64::consts::LN_2) { (-x.exp_m1()).ln() } else { (-x.exp()).ln_1p() }
}

/// `x · ln(y)`, and 0 where x is 0: the term of an entropy, where "0 · ln 0" counts as nothing.
///
/// With x = 0 it is 0 for every y but NaN. A negative y gives NaN, as its logarithm. It is infinite where y is 0 and x is
/// not, and beyond the largest `f64`.
///
/// ```
/// use numerics::functions::xlogy;
///
/// assert_eq!(xlogy(0.0, 0.0), 0.0);
/// assert_eq!(xlogy(2.0, 1.0), 0.0);
/// ```
pub fn xlogy<T: Real>(x: T, y: T) -> T {
    if x.is_zero() && !y.is_nan() { T::zero() } else { x * y.ln() }
}

/// `xⁿ` for a whole n, by repeated squaring: the same bits everywhere, which `f64::powi` does not promise.
///
/// `power(x, 2)` is `x * x` and `power(x, 0)` is 1, also for NaN. A negative n divides: `power(x, −n) = 1 / power(x, n)`.
/// A result beyond the largest `f64` is infinite, one below the smallest 0. Cost: at most 2·log₂|n| products.
///
/// ```
/// use numerics::functions::power;
///
/// assert_eq!([power(2.0, 10), power(2.0, -1), power(-2.0, 3)], [1024.0, 0.5, -8.0]);
/// ```
pub fn power<T: Real>(x: T, n: i32) -> T {
    let whole = |x: T| {
        let (mut result, mut square, mut rest) = (T::one(), x, n.unsigned_abs());
        while rest > 0 {
            if rest % 2 == 1 {
                result *= square;
            }
            rest /= 2;
            square *= square;
        }
        result
    };
    match whole(x) {
        result if n >= 0 => result,
        // What is too large to be written may be the inverse of a number that is not too small.
        result if result.abs() == T::INFINITY || result.is_zero() => whole(T::one() / x),
        result => T::one() / result,
    }
}
