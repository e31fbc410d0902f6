//! The stable functions against SciPy 1.17.1 and mpmath, at the edges, and their algebra.

use ndarray::{Array1, array};
use numerics::functions::*;
use proptest::prelude::*;
use std::f64::consts::LN_2;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// Equal up to a few units in the last place; the same infinity; both NaN.
fn close(a: f64, b: f64) -> bool {
    a == b || (a.is_nan() && b.is_nan()) || (a - b).abs() <= 4.0 * f64::EPSILON * b.abs()
}

#[track_caller]
fn assert_to_four_ulps(a: impl IntoIterator<Item = f64>, b: impl IntoIterator<Item = f64>) {
    let (a, b): (Vec<f64>, Vec<f64>) = (a.into_iter().collect(), b.into_iter().collect());
    assert!(a.len() == b.len() && a.iter().zip(&b).all(|(&a, &b)| close(a, b)), "{a:?}\n{b:?}");
}

#[test]
fn ordinary_values_are_those_of_scipy() {
    let x = array![1.0, 2.0, 3.0, -1.0];
    let shares = [0.0889468172974043, 0.24178251715880075, 0.6572330228318554, 0.01203764271193945];
    assert_to_four_ulps(softmax(&x), shares);
    assert_to_four_ulps(
        log_softmax(&x),
        [-2.4197166463153397, -1.4197166463153397, -0.41971664631533956, -4.419716646315339],
    );
    assert_to_four_ulps([log_sum_exp(&x)], [3.4197166463153397]);
    assert_to_four_ulps(
        [-700.0, -30.0, -1.0, 0.5, 3.0, 40.0].map(sigmoid),
        [
            9.85967654375977e-305,
            9.357622968839299e-14,
            0.2689414213699951,
            0.6224593312018546,
            0.9525741268224334,
            1.0,
        ],
    );
    assert_to_four_ulps(
        [-1000.0, -1.0, 0.5, 40.0].map(log_sigmoid),
        [-1000.0, -1.3132616875182228, -0.4740769841801067, -4.248354255291589e-18],
    );
    assert_to_four_ulps(
        [-40.0, -1.0, 0.5, 30.0].map(softplus),
        [4.248354255291589e-18, 0.31326168751822286, 0.9740769841801067, 30.000000000000092],
    );
    assert_to_four_ulps(
        [1e-300, 0.1, 0.4, 0.5 + 1e-12, 0.6, 0.9, 1.0 - 1e-15].map(logit),
        [
            -690.7755278982137,
            -2.197224577336219,
            -0.4054651081081643,
            3.999911513119514e-12,
            0.4054651081081643,
            2.1972245773362196,
            34.53957599234088,
        ],
    );
    assert_to_four_ulps(
        [-1e-10, -0.5, -1.0].map(log1m_exp),
        [-23.025850929990458, -0.9327521295671886, -0.45867514538708193],
    );
    assert_to_four_ulps([xlogy(2.0, 3.0)], [2.1972245773362196]);
}

#[test]
fn nothing_in_nothing_out() {
    let none: [f64; 0] = [];
    assert_eq!(softmax(&none).len(), 0);
    assert_eq!(log_softmax(&none).len(), 0);
    assert_eq!(log_sum_exp(&none), -INF);
    let no_columns = ndarray::Array2::<f64>::zeros((2, 0));
    assert_eq!(softmax_rows(&no_columns).dim(), (2, 0));
    assert_eq!(log_softmax_rows(&no_columns).dim(), (2, 0));
    assert_eq!(log_sum_exp_rows(&no_columns), array![-INF, -INF]);
}

#[test]
fn one_number_has_the_whole_share() {
    for x in [0.0, -1e308, 1e308, 5e-324] {
        assert_to_four_ulps(softmax(&[x]), [1.0]);
        assert_to_four_ulps(log_softmax(&[x]), [0.0]);
        assert_to_four_ulps([log_sum_exp(&[x])], [x]);
    }
}

#[test]
fn huge_and_tiny_numbers_do_not_overflow() {
    assert_to_four_ulps(softmax(&[1e308, -1e308]), [1.0, 0.0]);
    assert_to_four_ulps(softmax(&[5e-324, 0.0]), [0.5, 0.5]);
    assert_to_four_ulps(log_softmax(&[1e300, 1e300]), [-LN_2, -LN_2]);
    assert_to_four_ulps([log_sum_exp(&[1e308, 1e308])], [1e308]);
    assert_to_four_ulps([-1e308, 1e308, 5e-324].map(sigmoid), [0.0, 1.0, 0.5]);
    assert_to_four_ulps([-1e308, 1e308].map(softplus), [0.0, 1e308]);
    assert_to_four_ulps([-1e308, 1e308].map(log_sigmoid), [-1e308, 0.0]);
    assert_to_four_ulps([logit(5e-324)], [-744.4400719213812]);
    assert_to_four_ulps([log_add_exp(1e308, -1e308)], [1e308]);
    assert_to_four_ulps([log1m_exp(-1e308), log1m_exp(-5e-324)], [0.0, -744.4400719213812]);
    assert_to_four_ulps([xlogy(1e308, 1.0), xlogy(5e-324, 1.0)], [0.0, 0.0]);
}

#[test]
fn infinities_give_what_the_text_says() {
    assert_to_four_ulps(softmax(&[-INF, 1.0, 1.0]), [0.0, 0.5, 0.5]);
    assert_to_four_ulps(log_softmax(&[-INF, 1.0]), [-INF, 0.0]);
    for x in [[INF, 1.0], [INF, INF], [-INF, -INF], [INF, -INF]] {
        assert_to_four_ulps(softmax(&x), [NAN, NAN]);
        assert_to_four_ulps(log_softmax(&x), [NAN, NAN]);
    }
    assert_to_four_ulps([log_sum_exp(&[-INF, -INF]), log_sum_exp(&[INF, 1.0])], [-INF, INF]);
    assert_to_four_ulps([log_sum_exp(&[INF, -INF]), log_sum_exp(&[-INF, 2.0])], [INF, 2.0]);
    assert_to_four_ulps([sigmoid(-INF), sigmoid(INF)], [0.0, 1.0]);
    assert_to_four_ulps([log_sigmoid(-INF), log_sigmoid(INF)], [-INF, 0.0]);
    assert_to_four_ulps([softplus(-INF), softplus(INF)], [0.0, INF]);
    assert_to_four_ulps([logit(0.0), logit(1.0), logit(-0.1), logit(1.1)], [-INF, INF, NAN, NAN]);
    assert_to_four_ulps([log1m_exp(0.0), log1m_exp(-INF), log1m_exp(0.1)], [-INF, 0.0, NAN]);
    assert_to_four_ulps([log_add_exp(-INF, -INF), log_add_exp(INF, INF)], [-INF, INF]);
    assert_to_four_ulps([log_add_exp(-INF, 3.0), log_add_exp(INF, -INF)], [3.0, INF]);
    assert_to_four_ulps([xlogy(0.0, 0.0), xlogy(0.0, INF), xlogy(1.0, 0.0)], [0.0, 0.0, -INF]);
    assert_to_four_ulps([xlogy(0.0, -1.0), xlogy(1.0, -1.0)], [0.0, NAN]);
}

#[test]
fn nan_is_never_lost() {
    for x in [[NAN, 1.0], [1.0, NAN], [NAN, INF], [-INF, NAN], [NAN, NAN]] {
        assert_to_four_ulps(softmax(&x), [NAN, NAN]);
        assert_to_four_ulps(log_softmax(&x), [NAN, NAN]);
        assert!(log_sum_exp(&x).is_nan(), "{x:?}");
        assert!(log_add_exp(x[0], x[1]).is_nan(), "{x:?}");
    }
    for of in [sigmoid, log_sigmoid, softplus, logit, log1m_exp] {
        assert!(of(NAN).is_nan());
    }
    assert!(xlogy(0.0, NAN).is_nan() && xlogy(NAN, 1.0).is_nan());
}

#[test]
fn row_versions_treat_each_row_alone() {
    let x = array![[0.0, 0.0], [-INF, 3.0], [NAN, 1.0]];
    let (shares, logs, sums) = (softmax_rows(&x), log_softmax_rows(&x), log_sum_exp_rows(&x));
    for (i, row) in x.rows().into_iter().enumerate() {
        assert_to_four_ulps(shares.row(i).to_vec(), softmax(row));
        assert_to_four_ulps(logs.row(i).to_vec(), log_softmax(row));
        assert_to_four_ulps([sums[i]], [log_sum_exp(row)]);
    }
    // A view by columns gives the same.
    assert_to_four_ulps(softmax_rows(x.t().to_owned().t()), shares);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn softmax_is_a_distribution_that_a_common_shift_does_not_change(
        x in prop::collection::vec(-50.0..50.0f64, 1..20),
        shift in -500.0..500.0f64,
    ) {
        let x = Array1::from(x);
        let shares = softmax(&x);
        prop_assert!((shares.sum() - 1.0).abs() < 1e-14);
        prop_assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
        let shifted = softmax(&(&x + shift));
        prop_assert!(shares.iter().zip(&shifted).all(|(a, b)| (a - b).abs() < 1e-12));
        let logs = log_softmax(&x);
        prop_assert!(logs.iter().zip(&shares).all(|(log, share)| (libm::exp(*log) - share).abs() < 1e-14));
        prop_assert!((log_sum_exp(&(&x + shift)) - log_sum_exp(&x) - shift).abs() < 1e-11);
    }

    #[test]
    fn sigmoid_is_symmetric_and_logit_undoes_it(x in -30.0..30.0f64) {
        prop_assert!((sigmoid(x) + sigmoid(-x) - 1.0).abs() < 1e-15);
        prop_assert!((log_sigmoid(x) - libm::log(sigmoid(x))).abs() < 1e-13 * x.abs().max(1.0));
        prop_assert!((softplus(x) - softplus(-x) - x).abs() < 1e-14 * x.abs().max(1.0));
        if x < 10.0 {
            prop_assert!((logit(sigmoid(x)) - x).abs() < 1e-11);
        }
    }

    #[test]
    fn logarithms_add_up(a in -700.0..700.0f64, b in -700.0..700.0f64) {
        let sum = log_add_exp(a, b);
        prop_assert_eq!(sum, log_add_exp(b, a));
        prop_assert!((sum - log_sum_exp(&[a, b])).abs() <= 1e-14 * sum.abs().max(1.0));
        let low = -a.abs() - 1e-3;
        prop_assert!((log_add_exp(log1m_exp(low), low)).abs() < 1e-14);
    }
}
