//! The functions of machine learning that overflow when written down naively, written so that they do not.
//!
//! None of them fails: where a formula has no number to give, the text says which value stands for it.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};

use crate::sum;

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
pub fn softmax<'a>(x: impl Into<ArrayView1<'a, f64>>) -> Array1<f64> {
    let x = x.into();
    let largest = max_or_nan(x);
    let powers = x.mapv(|value| libm::exp(value - largest));
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
pub fn log_softmax<'a>(x: impl Into<ArrayView1<'a, f64>>) -> Array1<f64> {
    let x = x.into();
    let largest = max_or_nan(x);
    // Below the largest number, so that a large common part costs no digits.
    let below = x.mapv(|value| value - largest);
    let total = libm::log(sum::sum(&below.mapv(libm::exp)));
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
pub fn log_sum_exp<'a>(x: impl Into<ArrayView1<'a, f64>>) -> f64 {
    let x = x.into();
    let largest = max_or_nan(x);
    if !largest.is_finite() {
        return largest;
    }
    largest + libm::log(sum::sum(&x.mapv(|value| libm::exp(value - largest))))
}

/// [`softmax`] of each row. Shape: (n, k) in, (n, k) out.
pub fn softmax_rows<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Array2<f64> {
    by_row(x.into(), |row| softmax(row))
}

/// [`log_softmax`] of each row, infinite where that is. Shape: (n, k) in, (n, k) out.
pub fn log_softmax_rows<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Array2<f64> {
    by_row(x.into(), |row| log_softmax(row))
}

/// [`log_sum_exp`] of each row, infinite where that is (a row without numbers). Shape: (n, k) in, n out.
pub fn log_sum_exp_rows<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Array1<f64> {
    x.into().map_axis(Axis(1), log_sum_exp)
}

fn by_row(
    x: ArrayView2<'_, f64>,
    of_row: impl Fn(ArrayView1<'_, f64>) -> Array1<f64>,
) -> Array2<f64> {
    let mut result = Array2::zeros(x.raw_dim());
    for (row, mut target) in x.rows().into_iter().zip(result.rows_mut()) {
        target.assign(&of_row(row));
    }
    result
}

/// The largest number; −∞ for none; NaN where there is one (`f64::max` would pass over it).
fn max_or_nan(x: ArrayView1<'_, f64>) -> f64 {
    x.iter().fold(f64::NEG_INFINITY, |largest, &value| {
        if value > largest || value.is_nan() { value } else { largest }
    })
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
pub fn log_add_exp(a: f64, b: f64) -> f64 {
    if a == b && a.is_infinite() {
        return a;
    }
    let (large, small) = if a >= b { (a, b) } else { (b, a) };
    large + libm::log1p(libm::exp(small - large))
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
pub fn sigmoid(x: f64) -> f64 {
    // Only exponentials of negative numbers: they cannot overflow.
    let power = libm::exp(-x.abs());
    if x < 0.0 { power / (1.0 + power) } else { 1.0 / (1.0 + power) }
}

/// The logarithm of [`sigmoid`], `−softplus(−x)`: −1000 for x = −1000, where the sigmoid itself is too small to write.
///
/// −∞ gives −∞, +∞ gives 0, NaN gives NaN.
pub fn log_sigmoid(x: f64) -> f64 {
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
pub fn softplus(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs())) // the second term keeps a NaN
}

/// The inverse of [`sigmoid`]: `ln(p / (1 − p))`, the log-odds of a probability, in nats.
///
/// 0 gives −∞, 1 gives +∞ (it is infinite at both ends); outside of 0 to 1, and for NaN, it is NaN.
///
/// ```
/// use numerics::functions::logit;
///
/// assert_eq!([logit(0.0), logit(0.5), logit(1.0)], [f64::NEG_INFINITY, 0.0, f64::INFINITY]);
/// assert!(logit(1.5).is_nan());
/// ```
pub fn logit(p: f64) -> f64 {
    if (0.3..=0.65).contains(&p) {
        // Near one half the two logarithms would cancel: ln((1 + s) / (1 − s)) with s = 2p − 1 keeps the digits.
        let s = 2.0 * (p - 0.5);
        libm::log1p(s) - libm::log1p(-s)
    } else {
        libm::log(p) - libm::log1p(-p)
    }
}

/// `ln(1 − exp(x))` for x ≤ 0: the logarithm of one minus a probability that is given by its logarithm.
///
/// 0 gives −∞ (infinite, as the logarithm of nothing), −∞ gives 0; above 0, and for NaN, it is NaN.
///
/// Source: Martin Mächler, *Accurately Computing log(1 − exp(−|a|))*, 2012 (the change of formula at ln ½).
pub fn log1m_exp(x: f64) -> f64 {
    if x > -std::f64::consts::LN_2 {
        libm::log(-libm::expm1(x))
    } else {
        libm::log1p(-libm::exp(x))
    }
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
pub fn xlogy(x: f64, y: f64) -> f64 {
    if x == 0.0 && !y.is_nan() { 0.0 } else { x * libm::log(y) }
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
pub fn power(x: f64, n: i32) -> f64 {
    let whole = |x: f64| {
        let (mut result, mut square, mut rest) = (1.0, x, n.unsigned_abs());
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
        result if result.is_infinite() || result == 0.0 => whole(1.0 / x),
        result => 1.0 / result,
    }
}
