//! Data at the ends of `f64`, constants, wild parameters: the right number or an error, never a plausible wrong one.

use ndarray::{Array1, Array2, array};
use numerics::linalg::*;
use numerics::split::{KFold, TimeSeriesSplit, train_test_indices};
use numerics::stats::*;
use numerics::{Result, Rng, check};

const MAX: f64 = f64::MAX;

#[track_caller]
fn near(got: f64, wanted: f64) {
    assert!((got - wanted).abs() <= 1e-14 * wanted.abs(), "{got:e}, wanted {wanted:e}");
}

#[test]
fn the_spread_of_tiny_and_huge_values_is_their_spread() -> Result<()> {
    let tame = std_dev(&[1.0, 2.0, 4.0], 0)?;
    for scale in [1e-200, 1e-165, 1e165, 1e200] {
        let x = array![1.0, 2.0, 4.0] * scale;
        near(std_dev(&x, 0)?, tame * scale);
        for (got, wanted) in z_scores(&x, 0)?.iter().zip(&z_scores(&[1.0, 2.0, 4.0], 0)?) {
            near(*got, *wanted);
        }
    }
    near(std_dev(&[MAX, -MAX, -MAX], 0)?, MAX * (8.0_f64 / 9.0).sqrt());
    near(covariance(&[1e200, 3e200], &[1e-200, 3e-200], 0)?, 1.0);
    Ok(())
}

#[test]
fn equal_values_have_no_spread_whatever_their_mean_rounds_to() -> Result<()> {
    for (value, n) in [(0.1, 3), (0.7, 3), (4.35, 6), (14.62, 1000), (19.99, 12)] {
        let x = Array1::from_elem(n, value);
        assert_eq!((variance(&x, 0)?, std_dev(&x, 0)?), (0.0, 0.0), "{n} times {value}");
        assert!(z_scores(&x, 0).is_err());
        assert_eq!(covariance(&x, &Array1::from_iter((0..n).map(|i| i as f64)), 0)?, 0.0);
    }
    Ok(())
}

#[test]
fn a_mean_that_no_f64_holds_costs_no_digits() -> Result<()> {
    // 1e8 + k·1e-7 as f64 has it: a multiple of 2^-26; the distances are exact.
    let x = Array1::from_iter((0..50).map(|k| 1e8 + f64::from(k) * 1e-7));
    let exact = x.mapv(|value| value - 1e8);
    near(variance(&x, 0)?, variance(&exact, 0)?);
    let z = z_scores(&x, 0)?;
    assert!(mean(&z)?.abs() < 1e-12, "{}", mean(&z)?);
    assert!((std_dev(&z, 0)? - 1.0).abs() < 1e-12);
    assert!((z[0] - z_scores(&exact, 0)?[0]).abs() < 1e-12);
    Ok(())
}

#[test]
fn a_determinant_is_right_whatever_its_pivots_are() -> Result<()> {
    let diagonal =
        |pivots: [f64; 4]| determinant(&Array2::from_diag(&Array1::from(pivots.to_vec())));
    near(diagonal([1e200, 1e200, 1e-200, 1e-200])?, 1.0);
    near(diagonal([1e-200, 1e-200, 1e200, -1e200])?, -1.0);
    assert_eq!(diagonal([1e200, 1e200, 1.0, 1.0])?, f64::INFINITY);
    assert_eq!(diagonal([1e-200, 1e-200, 1.0, 1.0])?, 0.0);
    assert_eq!(diagonal([1e200, 1e200, 1e200, 0.0])?, 0.0);
    Ok(())
}

#[test]
fn what_leaves_the_range_of_f64_is_an_error() {
    let tiny = array![[1e-320, 0.0], [0.0, 1e-320]];
    assert!(pseudo_inverse(&tiny).is_err());
    assert!(inverse(&tiny).is_err());
    assert!(least_squares(&tiny, &array![1.0, 1.0]).is_err());
    assert!(solve_lower(&tiny, &array![1.0, 1.0]).is_err());
    assert!(gram(&array![[1e200], [1.0]]).is_err());
    assert!(centered_products(&array![[1e200], [-1e200]], &array![1.0, 2.0], true).is_err());
    assert!(symmetric_eigen(&array![[MAX, MAX], [MAX, MAX]]).is_err());
    let said = gram(&array![[1e200]]).unwrap_err().to_string();
    assert!(said.contains("x") && !said.contains("a[0"), "{said}");
    assert_eq!(mean(&[MAX, MAX, MAX]), Ok(MAX));
    assert_eq!(column_means(&array![[MAX], [MAX], [MAX]]), Ok(array![MAX]));
    assert!(histogram(&[-MAX, 0.0, MAX], 2).is_ok());
}

#[test]
fn wild_counts_are_errors() {
    let most = usize::MAX;
    let x = [1.0, 2.0];
    assert!(variance(&x, most).is_err() && covariance(&x, &x, most).is_err());
    assert!(covariance_matrix(&array![[1.0], [2.0]], most).is_err());
    assert!(check::classes("y", &[0, most]).is_err());
    let mut rng = Rng::new(1);
    assert!(rng.choice(2, most).is_err() && rng.choice_weighted(&[1.0], most).is_err());
    assert!(rng.choice_without_replacement(most, most).is_err());
    for n in [1 << 33, most] {
        assert!(histogram(&x, n).is_err());
        assert!(KFold { n_splits: 2 }.split(n).is_err());
        assert!(KFold { n_splits: n }.split(n).is_err());
        assert!(KFold { n_splits: 2 }.split_shuffled(n, &mut rng).is_err());
        assert!(TimeSeriesSplit { n_splits: 2, gap: 0 }.split(n).is_err());
        assert!(train_test_indices(n, 0.5, &mut rng).is_err());
    }
    let text = numerics::caught(|| Rng::new(1).normals((1 << 20, 1 << 20))).unwrap_err();
    assert!(text.starts_with("the number of random elements is 1099511627776"), "{text}");
    assert!(Rng::new(1).uniform(-MAX, MAX).is_finite());
}

#[test]
fn the_share_of_a_quantile_is_the_f64_that_was_given() -> Result<()> {
    // 0.28 is stored as a little more than 0.28, and 25 times that as a little more than 7.
    let values = Array1::from_iter((1..=25).map(f64::from));
    assert_eq!(quantile(&values, 0.28, QuantileRule::InvertedCdf)?, 8.0); // as np.quantile
    assert_eq!(quantile(&values, 0.24, QuantileRule::InvertedCdf)?, 6.0);
    Ok(())
}
