//! The exponential of a whole block at once: a polynomial, because libm's takes one number at a time.

/// 1/k!, the weights of the powers in the series of the exponential.
const TAYLOR: [f64; 14] = [
    1.0,
    1.0,
    1.0 / 2.0,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
];

/// The highest power for results in `f64`, and for those that are rounded to `f32` at once.
pub(crate) const FOR_F64: usize = 13;
pub(crate) const FOR_F32: usize = 8;

/// ln 2 in two parts: the first has 33 bits, so that its product with an exponent is exact.
const LN2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);
/// Adding this rounds to the nearest whole number, which the last bits of the sum then hold.
const ROUND: f64 = 6_755_399_441_055_744.0; // 1.5 · 2⁵²
/// Below it the result is 0, where the exact one is under 4 · 10⁻³⁰⁸.
const SMALLEST: f64 = -708.0;

/// `exp(x)` for numbers that are zero or negative.
///
/// `exp(x) = 2^k · exp(r)` with `k` the whole number nearest to x / ln 2. So |r| is at most half of ln 2, and the
/// Taylor series up to r^DEGREE leaves at most 0.3466^(DEGREE+1) / (DEGREE+1)! of at least √½: a relative error of
/// 6 · 10⁻¹⁸ for [`FOR_F64`], 2.9 · 10⁻¹⁰ for [`FOR_F32`]. Rounding adds some units of the last bit, 5 · 10⁻¹⁶ together.
/// The result is never above 1.
#[inline(always)]
pub(crate) fn exp_of_negatives<const N: usize, const DEGREE: usize>(x: &mut [f64; N]) {
    for v in x.iter_mut() {
        let clamped = if *v > SMALLEST { *v } else { SMALLEST };
        let shifted = clamped * std::f64::consts::LOG2_E + ROUND;
        let k = shifted - ROUND;
        let r = (clamped - k * LN2_HIGH) - k * LN2_LOW;
        let mut series = TAYLOR[DEGREE];
        for power in (2..DEGREE).rev() {
            series = series * r + TAYLOR[power];
        }
        let exp_r = 1.0 + (r + r * r * series);
        // The exponent's bits of 1.0, and k added to them.
        let two_to_k = f64::from_bits((shifted.to_bits() << 52).wrapping_add(1.0_f64.to_bits()));
        let value = exp_r * two_to_k;
        *v = if *v > SMALLEST { value } else { 0.0 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn largest_error<const DEGREE: usize>() -> f64 {
        let mut largest: f64 = 0.0;
        for i in 0..400_000 {
            let x: [f64; 4] = std::array::from_fn(|k| -1.77e-3 * (i as f64 + k as f64 * 0.237));
            let mut y = x;
            exp_of_negatives::<4, DEGREE>(&mut y);
            for (x, y) in x.iter().zip(y) {
                let exact = libm::exp(*x);
                if *x > SMALLEST {
                    largest = largest.max((y - exact).abs() / exact);
                } else {
                    assert_eq!(y, 0.0);
                }
                assert!(y <= 1.0);
            }
        }
        largest
    }

    #[test]
    fn the_polynomial_is_as_near_as_promised() {
        let error = largest_error::<FOR_F64>();
        assert!(error < 6e-16, "{error:e}");
        let error = largest_error::<FOR_F32>();
        assert!(error < 2.9e-10, "{error:e}");
        let mut ends = [0.0, -0.0, -1e300, f64::NEG_INFINITY];
        exp_of_negatives::<4, FOR_F64>(&mut ends);
        assert_eq!(ends, [1.0, 1.0, 0.0, 0.0]);
    }
}
