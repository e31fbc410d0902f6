//! Statistics against NumPy 2.4.6 and SciPy 1.17.1, at the edges, and their algebra.

use ndarray::{Array1, Array2, array};
use numerics::stats::*;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::message;

const NAN: f64 = f64::NAN;

#[track_caller]
fn assert_near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-14 * b.abs().max(1e-2), "{a} {b}");
}

/// Three variables: the third is the first plus noise.
fn sample() -> Array2<f64> {
    let mut x = Rng::new(6).normals((20, 3));
    for mut row in x.rows_mut() {
        row[2] += row[0];
    }
    x
}

#[test]
fn mean_and_variance_are_those_of_numpy_bit_for_bit() -> Result<()> {
    let values = Rng::new(5).normals(1001);
    assert_eq!(mean(&values)?, 0.001867541122083045);
    assert_eq!(variance(&values, 0)?, 0.9867254759423805);
    assert_eq!(variance(&values, 1)?, 0.9877122014183228);
    assert_eq!(std_dev(&values, 1)?, 0.9938371101032215);
    Ok(())
}

#[test]
fn covariance_and_correlation_are_those_of_numpy() -> Result<()> {
    let x = sample();
    let covariances = [
        [0.798888287692474, 0.37050521356873084, 0.8213568888662801],
        [0.37050521356873084, 1.1284324550267026, 0.047370909610930934],
        [0.8213568888662801, 0.047370909610930934, 1.9204688076508167],
    ];
    let correlations = [
        [1.0, 0.3902235829845662, 0.6631094972874796],
        [0.3902235829845663, 1.0, 0.03217883456259603],
        [0.6631094972874795, 0.03217883456259603, 1.0],
    ];
    let (covariance_of, correlation_of) = (covariance_matrix(&x, 1)?, correlation_matrix(&x)?);
    for i in 0..3 {
        for j in 0..3 {
            assert_near(covariance_of[[i, j]], covariances[i][j]);
            assert_near(covariance(x.column(i), x.column(j), 1)?, covariances[i][j]);
            assert_near(correlation_of[[i, j]], correlations[i][j]);
            assert_near(correlation(x.column(i), x.column(j))?, correlations[i][j]);
            assert_eq!(covariance_of[[i, j]], covariance_of[[j, i]]);
            assert_eq!(correlation_of[[i, j]], correlation_of[[j, i]]);
        }
    }
    assert_near(covariance(x.column(0), x.column(1), 0)?, 0.3519799528902943);
    assert_near(rank_correlation(x.column(0), x.column(2))?, 0.593984962406015);
    Ok(())
}

#[test]
fn quantiles_are_those_of_numpy_bit_for_bit() -> Result<()> {
    let values = [0.1, 0.4, 0.35, 0.8, 2.5, -1.7, 0.35];
    use QuantileRule::*;
    let recorded: [(QuantileRule, [f64; 8]); 10] = [
        (
            Linear,
            [
                -1.7,
                -0.6199999999999999,
                0.22499999999999998,
                0.35,
                0.35,
                0.6480000000000001,
                1.4800000000000006,
                2.5,
            ],
        ),
        (Lower, [-1.7, -1.7, 0.1, 0.35, 0.35, 0.4, 0.8, 2.5]),
        (Higher, [-1.7, 0.1, 0.35, 0.35, 0.35, 0.8, 2.5, 2.5]),
        (Nearest, [-1.7, 0.1, 0.35, 0.35, 0.35, 0.8, 0.8, 2.5]),
        (Midpoint, [-1.7, -0.8, 0.22499999999999998, 0.35, 0.35, 0.6000000000000001, 1.65, 2.5]),
        (InvertedCdf, [-1.7, -1.7, 0.1, 0.35, 0.35, 0.8, 2.5, 2.5]),
        (
            Hazen,
            [
                -1.7,
                -1.3399999999999996,
                0.1625,
                0.30833333333333324,
                0.35,
                0.7560000000000002,
                2.1599999999999997,
                2.5,
            ],
        ),
        (Weibull, [-1.7, -1.7, 0.1, 0.2666666666666666, 0.35, 1.0720000000000003, 2.5, 2.5]),
        (
            MedianUnbiased,
            [
                -1.7,
                -1.58,
                0.14166666666666664,
                0.2944444444444444,
                0.35,
                0.7920000000000003,
                2.386666666666667,
                2.5,
            ],
        ),
        (
            NormalUnbiased,
            [
                -1.7,
                -1.5199999999999998,
                0.146875,
                0.2979166666666666,
                0.35,
                0.7830000000000003,
                2.329999999999999,
                2.5,
            ],
        ),
    ];
    for (rule, expected) in recorded {
        let shares = [0.0, 0.1, 0.25, 1.0 / 3.0, 0.5, 0.77, 0.9, 1.0];
        for (q, expected) in shares.into_iter().zip(expected) {
            assert_eq!(quantile(&values, q, rule)?, expected, "{rule:?} of {q}");
        }
        assert_eq!(quantile(&[3.0], 0.3, rule)?, 3.0);
    }
    // Halfway, the even index: 0 and 2.
    assert_eq!(quantile(&[1.0, 2.0], 0.5, Nearest)?, 1.0);
    assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.5, Nearest)?, 3.0);
    assert_eq!((median(&values)?, median(&values[..6])?), (0.35, 0.375));
    Ok(())
}

#[test]
fn ranks_are_those_of_scipy() -> Result<()> {
    let values = [0.1, 0.4, 0.35, 0.8, 2.5, -1.7, 0.35];
    let recorded = [
        (Ties::Average, [2.0, 5.0, 3.5, 6.0, 7.0, 1.0, 3.5]),
        (Ties::Min, [2.0, 5.0, 3.0, 6.0, 7.0, 1.0, 3.0]),
        (Ties::Max, [2.0, 5.0, 4.0, 6.0, 7.0, 1.0, 4.0]),
        (Ties::Dense, [2.0, 4.0, 3.0, 5.0, 6.0, 1.0, 3.0]),
        (Ties::Ordinal, [2.0, 5.0, 3.0, 6.0, 7.0, 1.0, 4.0]),
    ];
    for (ties, expected) in recorded {
        assert_eq!(ranks(&values, ties)?.to_vec(), expected, "{ties:?}");
    }
    assert_eq!(ranks(&[0.0, -0.0], Ties::Average)?.to_vec(), [1.5, 1.5]);
    assert_eq!(ranks(&[0.0, -0.0], Ties::Ordinal)?.to_vec(), [1.0, 2.0]);
    assert_eq!(ranks(&[] as &[f64], Ties::Min)?.len(), 0);
    assert_eq!(
        message(ranks(&[1.0, NAN], Ties::Min)),
        "values[1] is NaN, but every number must be finite"
    );
    Ok(())
}

#[test]
fn histograms_are_those_of_numpy_bit_for_bit() -> Result<()> {
    let values = [0.1, 0.4, 0.35, 0.8, 2.5, -1.7, 0.35];
    let counted = histogram(&values, 5)?;
    assert_eq!(counted.counts, [1, 0, 5, 0, 1]);
    assert_eq!(
        counted.edges,
        [
            -1.7,
            -0.8599999999999999,
            -0.019999999999999796,
            0.8200000000000005,
            1.6600000000000004,
            2.5
        ]
    );
    assert_eq!(histogram(&[3.0, 3.0, 3.0], 4)?.counts, [0, 0, 3, 0]);
    assert_eq!(histogram(&[3.0], 4)?.edges, [2.5, 2.75, 3.0, 3.25, 3.5]);
    assert_eq!(histogram_with_edges(&values, &[0.0, 0.35, 1.0])?.counts, [1, 4]);
    assert_eq!(histogram_with_edges(&[1.0, 1.1, -0.1], &[0.0, 0.5, 1.0])?.counts, [0, 1]);
    assert_eq!(histogram_with_edges(&[] as &[f64], &[0.0, 1.0])?.counts, [0]);
    let wide = histogram(&[-1e308, 1e308], 2)?; // further apart than the largest f64
    assert_eq!((wide.edges, wide.counts), (vec![-1e308, 0.0, 1e308], vec![1, 1]));
    let cases = [
        (histogram(&values, 0), "n_bins is 0, but it must be at least 1"),
        (histogram(&[] as &[f64], 3), "values is empty, but it must hold at least one value"),
        (histogram(&[NAN], 3), "values[0] is NaN, but every number must be finite"),
        (
            histogram(&[1.0, 1.0 + f64::EPSILON], 4),
            "edges[1] is 1, but it must be greater than edges[0] = 1",
        ),
        (
            histogram_with_edges(&values, &[0.0]),
            "the number of edges is 1, but it must be at least 2",
        ),
        (
            histogram_with_edges(&values, &[0.0, 2.0, 1.0]),
            "edges[2] is 1, but it must be greater than edges[1] = 2",
        ),
        (
            histogram_with_edges(&values, &[0.0, f64::INFINITY]),
            "edges[1] is inf, but every number must be finite",
        ),
    ];
    for (result, text) in cases {
        assert_eq!(message(result), text);
    }
    Ok(())
}

#[test]
fn distinct_values_are_counted_in_order() -> Result<()> {
    assert_eq!(unique_counts(&[2.5, -1.0, 2.5, 0.0, -0.0])?, [(-1.0, 1), (0.0, 2), (2.5, 2)]);
    assert_eq!(unique_counts::<usize>(&[])?, []);
    assert_eq!(mode(&["b", "a", "b", "a"])?, "a");
    assert_eq!(mode(&[7])?, 7);
    assert_eq!(message(mode::<usize>(&[])), "values is empty, but it must hold at least one value");
    let text = "values[1] is NaN, but it must be a value that has an order";
    assert_eq!(message(unique_counts(&[1.0, NAN])), text);
    assert_eq!(message(mode(&[1.0, NAN])), text);
    Ok(())
}

#[test]
fn input_that_has_no_answer_is_an_error_that_says_why() {
    let none: &[f64] = &[];
    let empty = "values is empty, but it must hold at least one value";
    let nan = "values[1] is NaN, but every number must be finite";
    let bad = &[1.0, NAN];
    for (on_empty, on_nan) in [
        (mean(none), mean(bad)),
        (variance(none, 0), variance(bad, 0)),
        (std_dev(none, 1), std_dev(bad, 1)),
        (median(none), median(bad)),
        (quantile(none, 0.5, QuantileRule::Linear), quantile(bad, 0.5, QuantileRule::Linear)),
    ] {
        assert_eq!(message(on_empty), empty);
        assert_eq!(message(on_nan), nan);
    }
    assert_eq!(message(z_scores(none, 0)), empty);
    assert_eq!(
        message(mean(&[f64::INFINITY])),
        "values[0] is inf, but every number must be finite"
    );

    let few = "the number of values in values is 1, but it must be at least 2, because the divisor is n − 1";
    assert_eq!(message(variance(&[1.0], 1)), few);
    assert_eq!(message(std_dev(&[1.0], 1)), few);
    let flat = "the spread of values is 0, but it must be above 0: all values are equal";
    assert_eq!(message(z_scores(&[2.0, 2.0], 0)), flat);
    assert_eq!(message(z_scores(&[0.1; 10], 0)), flat);
    for q in [-0.1, 1.1, NAN] {
        let text = format!("q is {q}, but it must be from 0 to 1");
        assert_eq!(message(quantile(&[1.0], q, QuantileRule::Hazen)), text);
    }

    let lengths = "a has 2 values and b has 1, but they must have equally many";
    assert_eq!(message(covariance(&[1.0, 2.0], &[1.0], 1)), lengths);
    assert_eq!(message(correlation(&[1.0, 2.0], &[1.0])), lengths);
    assert_eq!(message(rank_correlation(&[1.0, 2.0], &[1.0])), lengths);
    let flat = "the spread of b is 0, but it must be above 0: all values are equal";
    assert_eq!(message(correlation(&[1.0, 2.0], &[0.1, 0.1])), flat);
    let few =
        "the number of values in a is 1, but it must be at least 2, because the divisor is n − 1";
    assert_eq!(message(correlation(&[1.0], &[1.0])), few);
    assert_eq!(message(covariance(&[1.0], &[1.0], 1)), few);
    assert_eq!(
        message(covariance(&[1.0, 2.0], &[1.0, NAN], 1)),
        "b[1] is NaN, but every number must be finite"
    );

    let x = array![[1.0, 2.0], [1.0, NAN]];
    let text = "x[1, 1] is NaN, but every number must be finite";
    assert_eq!(message(covariance_matrix(&x, 0)), text);
    assert_eq!(message(correlation_matrix(&x)), text);
    let text = "the spread of column 0 of x is 0, but it must be above 0: all values are equal";
    assert_eq!(message(correlation_matrix(&array![[1.0, 2.0], [1.0, 3.0]])), text);
    let none = Array2::<f64>::zeros((0, 2));
    assert_eq!(
        message(covariance_matrix(&none, 0)),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(covariance_matrix(&array![[1.0]], 1)),
        "the number of values in x is 1, but it must be at least 2, because the divisor is n − 1"
    );
}

#[test]
fn extreme_numbers_have_a_defined_result() -> Result<()> {
    let (huge, tiny) = (f64::MAX, 5e-324);
    assert_eq!(mean(&[huge, huge])?, huge);
    assert_eq!(median(&[huge, huge])?, huge);
    assert_eq!(mean(&[tiny, tiny])?, tiny);
    assert_eq!(variance(&[huge, -huge], 0)?, f64::INFINITY);
    assert_eq!(variance(&[7.0], 0)?, 0.0);
    // A large common part costs no digits: the two-pass formula.
    assert_eq!(variance(&[1e15 + 1.0, 1e15 + 2.0, 1e15 + 3.0], 1)?, 1.0);
    // Squares of these would under- and overflow.
    assert_eq!(correlation(&[1e-200, 2e-200], &[1.0, 2.0])?, 1.0);
    assert_eq!(correlation(&[1e200, 2e200], &[2.0, 1.0])?, -1.0);
    assert_eq!(quantile(&[-huge, huge], 0.5, QuantileRule::Linear)?, 0.0);
    assert_eq!(quantile(&[-huge, huge], 1.0, QuantileRule::Linear)?, huge);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn moving_and_stretching_act_as_the_formulas_say(
        values in prop::collection::vec(-100.0..100.0f64, 2..50),
        shift in -100.0..100.0f64,
        factor in 0.1..10.0f64,
    ) {
        let values = Array1::from(values);
        prop_assume!(variance(&values, 0)? > 1e-6);
        let moved = &values * factor + shift;
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0);
        prop_assert!(near(mean(&moved)?, mean(&values)? * factor + shift));
        prop_assert!(near(variance(&moved, 1)?, variance(&values, 1)? * factor * factor));
        prop_assert!(near(median(&moved)?, median(&values)? * factor + shift));
        prop_assert!(near(correlation(&values, &moved)?, 1.0));
        prop_assert!(near(covariance(&values, &values, 1)?, variance(&values, 1)?));
        let z = z_scores(&values, 0)?;
        prop_assert!(mean(&z)?.abs() < 1e-10 && near(std_dev(&z, 0)?, 1.0));
    }

    #[test]
    fn quantiles_rise_and_stay_inside(
        values in prop::collection::vec(-1e3..1e3f64, 1..40),
        a in 0.0..=1.0f64,
        b in 0.0..=1.0f64,
    ) {
        use QuantileRule::*;
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (p, q) = (a.min(b), a.max(b));
        for rule in [Linear, Lower, Higher, Nearest, Midpoint, InvertedCdf, Hazen, Weibull, MedianUnbiased, NormalUnbiased] {
            let (at_p, at_q) = (quantile(&values, p, rule)?, quantile(&values, q, rule)?);
            prop_assert!(at_p <= at_q + 1e-9, "{:?}", rule);
            prop_assert!((low..=high).contains(&at_p) && (low..=high).contains(&at_q), "{:?}", rule);
        }
    }

    #[test]
    fn ranks_add_up_and_counts_cover_everything(values in prop::collection::vec(-5i32..5, 1..40)) {
        let numbers: Array1<f64> = values.iter().map(|&value| f64::from(value)).collect();
        let n = values.len();
        for ties in [Ties::Average, Ties::Ordinal] {
            prop_assert_eq!(ranks(&numbers, ties)?.sum(), (n * (n + 1)) as f64 / 2.0);
        }
        let counts = unique_counts(&values)?;
        prop_assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), n);
        prop_assert!(counts.windows(2).all(|pair| pair[0].0 < pair[1].0));
        prop_assert_eq!(histogram(&numbers, 7)?.counts.iter().sum::<usize>(), n);
        let most = mode(&values)?;
        let best = counts.iter().map(|&(_, count)| count).max();
        let first = counts.iter().find(|&&(_, count)| Some(count) == best).map(|&(value, _)| value);
        prop_assert_eq!(Some(most), first);
    }
}
