//! `f32` beside `f64`: the same results to the accuracy of an `f32`, and the same ends.

use ndarray::Array1;
use numerics::functions::*;
use numerics::stats::{mean, std_dev, variance};
use numerics::{Real, Result, Rng, sum};
use testing::message;

/// How far an `f32` function may be from the rounded `f64` one, in units of its own last digit, with what `libm` itself
/// misses and two or three roundings on the way.
const UNITS: f64 = 6.0;

/// One function for both types.
macro_rules! both {
    ($($function:expr),* $(,)?) => {
        [$((stringify!($function), $function as fn(f32) -> f32, $function as fn(f64) -> f64)),*]
    };
}

#[test]
fn functions_of_one_number_agree_to_the_accuracy_of_f32() {
    let functions = both![sigmoid, log_sigmoid, softplus, tanh, relu, gelu, gelu_tanh, silu];
    for (name, single, double) in functions {
        for step in -800..=800 {
            let x = step as f32 * 0.01;
            let (got, wanted) = (f64::from(single(x)), double(f64::from(x)));
            // A negative number's share is the exponential of a rounded number: its error grows with that number, and a GELU's with its square.
            let units = UNITS * (1.0 + f64::from(x * x));
            let near = units * f64::from(f32::EPSILON) * wanted.abs().max(1e-30);
            assert!((got - wanted).abs() <= near, "{name}({x}): {got:e} and not {wanted:e}");
        }
    }
}

#[test]
fn both_types_have_the_same_ends() {
    let functions =
        both![sigmoid, log_sigmoid, softplus, tanh, relu, gelu, gelu_tanh, silu, logit, log1m_exp];
    for (name, single, double) in functions {
        for x in [f32::NEG_INFINITY, f32::INFINITY, f32::NAN, 0.0, 1.0, -200.0, 200.0] {
            let (got, wanted) = (single(x), double(f64::from(x)) as f32);
            let same = got == wanted || (got.is_nan() && wanted.is_nan());
            let near = (got - wanted).abs() <= 1e-6 * wanted.abs().max(1e-30);
            assert!(same || near, "{name}({x}): {got:e} and not {wanted:e}");
        }
    }
    assert_eq!(softmax(&[1e38_f32, 1e38, f32::NEG_INFINITY]).to_vec(), [0.5, 0.5, 0.0]);
    assert_eq!(log_softmax(&[0.0_f32, -1000.0]).to_vec(), [0.0, -1000.0]);
    assert_eq!(log_sum_exp(&[1000.0_f32, 1000.0]), 1000.0 + std::f32::consts::LN_2);
    assert!(softmax(&[1.0, f32::NAN]).iter().all(|share| share.is_nan()));
    assert_eq!(power(2.0_f32, -149), 1e-45); // the smallest f32
}

#[test]
fn sums_and_shares_agree_to_the_accuracy_of_f32() -> Result<()> {
    let x = Rng::new(11).normals(1000);
    let single = x.mapv(|value| value as f32);
    let exact = single.mapv(f64::from);
    let close = |got: f32, wanted: f64, size: f64| {
        assert!((f64::from(got) - wanted).abs() <= 4e-7 * size, "{got:e} and not {wanted:e}");
    };
    let size: f64 = sum::sum(&exact.mapv(f64::abs));
    close(sum::sum(&single), sum::sum(&exact), size);
    close(sum::neumaier_sum(&single), sum::sum(&exact), size / 100.0);
    close(sum::dot(&single, &single)?, sum::dot(&exact, &exact)?, 1000.0);
    assert_eq!(sum::par_sum(&single), sum::sum(&single));
    for (&got, &wanted) in softmax(&single).iter().zip(&softmax(&exact)) {
        close(got, wanted, 4.0 * wanted);
    }
    let rows = single.to_shape((10, 100)).expect("1000 numbers").to_owned();
    for (row, shares) in rows.rows().into_iter().zip(softmax_rows(&rows).rows()) {
        assert_eq!(shares, softmax(row));
    }
    Ok(())
}

#[test]
fn a_sum_of_f32_is_numpys() {
    // NumPy 2.4.6: np.full(10_000, 0.1, np.float32).sum(), and (np.arange(1000, dtype=np.float32) / np.float32(7))[::-1].copy().sum().
    assert_eq!(sum::sum(&Array1::from_elem(10_000, 0.1_f32)), 1_000.000_1);
    let sevenths = Array1::from_iter((0..1000).map(|k| k as f32 / 7.0));
    assert_eq!(sum::sum(sevenths.slice(ndarray::s![..;-1])), 71_357.14);
}

#[test]
fn the_gelu_of_gpt_2_differs_by_less_than_it_says() {
    let apart = |x: f64| (gelu(x) - gelu_tanh(x)).abs();
    let worst = (-100_000..=100_000).map(|k| apart(f64::from(k) * 1e-4)).fold(0.0, f64::max);
    assert!((4e-4..5e-4).contains(&worst), "{worst}");
    // Python: math.erfc(-1 / math.sqrt(2)) / 2 and -3 * math.erfc(3 / math.sqrt(2)) / 2.
    assert!((gelu(1.0) - 0.841_344_746_068_542_9).abs() < 2e-16);
    assert!((gelu(-3.0) + 0.004_049_694_094_890_287).abs() < 1e-17);
}

#[test]
fn a_real_is_what_it_says() {
    assert_eq!((f32::of(0.1), f64::of(0.1)), (0.1_f32, 0.1_f64));
    assert_eq!(f32::of(1e300), f32::INFINITY);
    assert_eq!(<f32 as Real>::EPSILON.to_f64(), 1.0 / 8_388_608.0);
}

#[test]
fn means_of_f32_are_numpys_and_variances_right_to_the_last_digit() -> Result<()> {
    // NumPy 1.24.2, x = np.random.default_rng(5).standard_normal(1001).astype(np.float32): x.mean(), and in float64
    // np.float32(x.astype(float).var()), .var(ddof=1), .std(ddof=1). Its own x.var() is 0.9867255, a unit more.
    let x = Rng::new(5).normals(1001).mapv(|value| value as f32);
    assert_eq!(mean(&x)?, 0.001_867_540_1_f32);
    assert_eq!(variance(&x, 0)?, 0.986_725_45_f32);
    assert_eq!(variance(&x, 1)?, 0.987_712_2_f32);
    assert_eq!(std_dev(&x, 1)?, 0.993_837_1_f32);
    // Of large numbers, too: (10_000 + x).astype(np.float32).
    let far = x.mapv(|value| 10_000.0 + value);
    assert_eq!((mean(&far)?, variance(&far, 0)?), (10_000.002, 0.986_714_54));
    // Printed with at most the six digits that an f32 has.
    assert_eq!(mean(&[0.1_f32; 3])?, 0.1);
    Ok(())
}

#[test]
fn means_and_variances_of_f32_keep_their_ends() -> Result<()> {
    let (max, least) = (f32::MAX, f32::from_bits(1));
    assert_eq!(mean(&[max, max])?, max); // the sum is beyond f32
    assert_eq!((mean(&[max, -max])?, mean(&[least, least])?), (0.0, least));
    assert_eq!(variance(&[max, -max], 0)?, f32::INFINITY);
    assert_eq!(std_dev(&[max, -max], 0)?, max);
    assert_eq!((variance(&[least, -least], 0)?, std_dev(&[least, -least], 0)?), (0.0, least));
    let of_many = Array1::from_elem(20_000_001, 1.0_f32); // more than an f32 can count
    assert!((mean(&of_many)? - 1.0).abs() < 1e-6);
    let empty: [f32; 0] = [];
    for error in [mean(&empty), variance(&empty, 0), std_dev(&empty, 0)] {
        assert_eq!(message(error), "values is empty, but it must hold at least one value");
    }
    for error in [mean(&[1.0, f32::NAN]), variance(&[1.0, f32::NAN], 0)] {
        assert_eq!(message(error), "values[1] is NaN, but every number must be finite");
    }
    let few = "the number of values in values is 1, but it must be at least 2, because the divisor is n − 1";
    assert_eq!(message(variance(&[1.0_f32], 1)), few);
    Ok(())
}
