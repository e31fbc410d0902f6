//! Sums: NumPy's bits, the same bits for any number of threads, and what they do with extreme numbers.

use ndarray::{Array1, Array2};
use numerics::parallel::fold;
use numerics::sum::{dot, neumaier_sum, par_dot, par_sum, sum};
use numerics::{Result, Rng};
use proptest::prelude::*;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// Runs in a pool of 1, 2 and 8 threads.
fn in_pools<T: Send>(work: impl Fn() -> T + Sync) -> Vec<T> {
    [1, 2, 8]
        .into_iter()
        .map(|n_threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
            pool.expect("a pool of threads").install(&work)
        })
        .collect()
}

#[test]
fn sums_are_those_of_numpy_bit_for_bit() {
    // np.random.default_rng(n).standard_normal(n).sum(), NumPy 2.4.6.
    let recorded = [
        (0, 0.0),
        (1, 0.345584192064786),
        (7, -2.2509277408242854),
        (8, -7.35274085046909),
        (9, -0.5823192995256533),
        (127, 8.022277176671452),
        (128, -8.630889046416577),
        (129, 12.031567695406345),
        (1000, -10.950246454024366),
        (1001, -36.09048619376365),
        (4096, 9.228351274072587),
        (100003, 440.67722649074045),
    ];
    for (n, expected) in recorded {
        let values = Rng::new(n).normals(n as usize);
        assert_eq!(sum(&values), expected, "{n} values");
        assert_eq!(par_sum(&values), expected, "{n} values in parallel");
    }
}

#[test]
fn parallel_sums_have_the_same_bits_for_any_number_of_threads() -> Result<()> {
    for n in [1 << 15, 300_001] {
        let (a, b) = (Rng::new(1).normals(n), Rng::new(2).normals(n));
        for total in in_pools(|| par_sum(&a)) {
            assert_eq!(total.to_bits(), sum(&a).to_bits());
        }
        for product in in_pools(|| par_dot(&a, &b)) {
            assert_eq!(product?.to_bits(), dot(&a, &b)?.to_bits());
        }
        let chunked = in_pools(|| {
            fold(n, 1000, |range| range.map(|i| a[i] * b[i]).sum::<f64>(), |x, y| x + y)
        });
        assert!(
            chunked.iter().all(|total| total.map(f64::to_bits) == chunked[0].map(f64::to_bits))
        );
    }
    Ok(())
}

#[test]
fn fold_combines_in_order() {
    let text = |n, chunk| {
        fold(n, chunk, |range| format!("{}-{}", range.start, range.end), |a, b| a + " " + &b)
    };
    for parts in in_pools(|| text(7, 3)) {
        assert_eq!(parts.as_deref(), Some("0-3 3-6 6-7"));
    }
    assert_eq!(text(0, 3), None);
    assert_eq!(text(2, 0).as_deref(), Some("0-1 1-2"));
    assert_eq!(text(3, usize::MAX).as_deref(), Some("0-3"));
}

#[test]
fn stepping_views_give_the_same_as_side_by_side() -> Result<()> {
    let matrix: Array2<f64> = Rng::new(3).normals((400, 3));
    let column = matrix.column(1);
    let copied = column.to_owned();
    assert_eq!(sum(column), sum(&copied));
    assert_eq!(dot(column, &copied)?, dot(&copied, &copied)?);
    assert_eq!(neumaier_sum(column), neumaier_sum(&copied));
    Ok(())
}

#[test]
fn special_values_go_through() -> Result<()> {
    let totals: [fn(&[f64]) -> f64; 3] = [|x| sum(x), |x| par_sum(x), |x| neumaier_sum(x)];
    for total in totals {
        assert_eq!(total(&[]), 0.0);
        assert_eq!(total(&[2.5]), 2.5);
        assert!(total(&[1.0, NAN]).is_nan());
        assert_eq!(total(&[INF, 1.0]), INF);
        assert_eq!(total(&[1.0, -INF]), -INF);
        assert!(total(&[INF, -INF]).is_nan());
        assert_eq!(total(&[f64::MAX, f64::MAX]), INF);
        assert_eq!(total(&[5e-324, 5e-324]), 1e-323);
    }
    let none: [f64; 0] = [];
    assert_eq!(dot(&none, &none)?, 0.0);
    assert!(dot(&[0.0], &[INF])?.is_nan());
    let error = dot(&[1.0], &[1.0, 2.0]).expect_err("different lengths");
    let text = "a has 1 elements and b has 2, but they must have equally many";
    assert_eq!(error.to_string(), text);
    assert_eq!(par_dot(&[1.0], &[1.0, 2.0]), Err(error));
    Ok(())
}

#[test]
fn the_compensated_sum_keeps_what_the_others_lose() {
    assert_eq!(neumaier_sum(&[1e16, 1.0, -1e16]), 1.0);
    assert_eq!(neumaier_sum(&[1.0, 1e100, 1.0, -1e100]), 2.0);
    assert_eq!(sum(&[1.0, 1e100, 1.0, -1e100]), 0.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn sums_agree_with_integer_arithmetic(values in prop::collection::vec(-1_000_000i64..1_000_000, 0..600)) {
        let exact = values.iter().sum::<i64>() as f64;
        let values: Array1<f64> = values.iter().map(|&value| value as f64).collect();
        prop_assert_eq!(sum(&values), exact);
        prop_assert_eq!(neumaier_sum(&values), exact);
        prop_assert_eq!(dot(&values, &Array1::ones(values.len())), Ok(exact));
    }

    #[test]
    fn a_sum_and_its_mirror_cancel(values in prop::collection::vec(-1e3..1e3f64, 0..400)) {
        let both: Vec<f64> = values.iter().copied().chain(values.iter().map(|value| -value)).collect();
        prop_assert!(neumaier_sum(&both).abs() <= 1e-20);
        prop_assert_eq!(sum(&values), -sum(&values.iter().map(|value| -value).collect::<Vec<_>>()));
    }
}
