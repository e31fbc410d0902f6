//! Likelihoods and the estimates made from them: against SciPy and scikit-learn, as maxima, at the edges.

use ndarray::{Array1, array};
use numerics::Result;
use part2_learning::likelihood::{
    bernoulli_log_likelihood, gaussian_fit, gaussian_log_likelihood, gaussian_mean_map,
    laplace_fit, laplace_log_likelihood, linear_log_posterior, linear_map, smoothed_shares,
};
use proptest::prelude::*;
use testing::{assert_near, message};

fn y() -> Array1<f64> {
    array![3.0, -0.5, 2.0, 7.0, 4.25]
}

// Recorded from SciPy 1.17.1: norm, laplace, bernoulli.
#[test]
fn likelihoods_give_scipys_numbers() -> Result<()> {
    let (y, center) = (y(), array![2.5, 0.0, 2.0, 8.0, 1.0]);
    assert_near(gaussian_log_likelihood(y.view(), center.view(), 1.3)?, -9.47530097060934, 1e-13);
    assert_near(laplace_log_likelihood(y.view(), center.view(), 0.8)?, -8.912518146228678, 1e-13);
    let tosses = array![1.0, 0.0, 1.0, 1.0, 0.0];
    assert_near(bernoulli_log_likelihood(tosses.view(), 0.37)?, -3.906827739224718, 1e-13);
    let (mean, std) = gaussian_fit(y.view())?;
    assert_near(mean, 3.15, 1e-13);
    assert_near(std, 2.4779023386727737, 1e-13);
    let (center, scale) = laplace_fit(y.view())?;
    assert_near(center, 3.0, 1e-13);
    assert_near(scale, 1.95, 1e-13);
    Ok(())
}

// Recorded from scikit-learn 1.9.1: Ridge(alpha=(0.7 / 1.5)², fit_intercept=False).
#[test]
fn the_map_estimate_is_scikit_learns_ridge() -> Result<()> {
    let x = array![[1.0, 2.0], [0.5, -1.0], [3.0, 0.2], [-1.0, 1.0]];
    let w = linear_map(x.view(), array![1.0, 2.0, -1.0, 0.5].view(), 0.7, 1.5)?;
    assert_near(w[0], -0.1377219045389906, 1e-13);
    assert_near(w[1], 0.07214926944133532, 1e-13);
    Ok(())
}

#[test]
fn certain_and_impossible() -> Result<()> {
    let ones = array![1.0, 1.0];
    assert_eq!(bernoulli_log_likelihood(ones.view(), 1.0)?, 0.0);
    assert_eq!(bernoulli_log_likelihood(ones.view(), 0.0)?, f64::NEG_INFINITY);
    assert_eq!(smoothed_shares(array![0.0, 0.0].view(), 2.0)?, array![0.5, 0.5]);
    // A prior as wide as the world leaves the mean alone; a needle of one replaces it.
    assert_near(gaussian_mean_map(y().view(), 1.0, 100.0, 1e9)?, 3.15, 1e-13);
    assert_near(gaussian_mean_map(y().view(), 1.0, 100.0, 1e-9)?, 100.0, 1e-13);
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let (y, short) = (array![1.0, 2.0], array![1.0]);
    assert_eq!(
        message(bernoulli_log_likelihood(y.view(), 0.5)),
        "y[1] is 2, but it must be 0 or 1"
    );
    assert_eq!(
        message(bernoulli_log_likelihood(short.view(), 1.5)),
        "p is 1.5, but it must be from 0 to 1"
    );
    assert_eq!(
        message(gaussian_log_likelihood(y.view(), short.view(), 1.0)),
        "y has 2 samples and mean has 1, but they must have equally many"
    );
    assert_eq!(
        message(gaussian_log_likelihood(y.view(), y.view(), 0.0)),
        "std is 0, but it must be positive and finite"
    );
    // Equal values suggest that width, and the narrower the bell, the likelier they are.
    let equal = array![4.2, 4.2, 4.2];
    assert_eq!(gaussian_fit(equal.view()).expect("a fit").1, 0.0);
    let at = |std| gaussian_log_likelihood(equal.view(), equal.view(), std).expect("a number");
    assert!(at(1.0) < at(0.1) && at(0.1) < at(1e-6));
    assert_eq!(
        message(laplace_log_likelihood(y.view(), y.view(), -1.0)),
        "scale is -1, but it must be positive and finite"
    );
    assert_eq!(
        message(smoothed_shares(array![0.0].view(), 0.0)),
        "the sum of counts and pseudo-counts is 0, but it must be positive and finite"
    );
    assert_eq!(
        message(smoothed_shares(array![1.0, -1.0].view(), 1.0)),
        "counts[1] is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(gaussian_mean_map(y.view(), 1.0, f64::NAN, 1.0)),
        "prior_mean is NaN, but every number must be finite"
    );
    assert_eq!(
        message(linear_map(array![[1.0]].view(), y.view(), 1.0, 1.0)),
        "x has 1 samples and y has 2, but they must have equally many"
    );
}

proptest! {
    #[test]
    fn estimates_are_the_likeliest(
        y in prop::collection::vec(-20.0..20.0_f64, 3..15),
        step in -3.0..3.0_f64,
        stretch in 0.3..3.0_f64,
    ) {
        let y = Array1::from(y);
        let at = |center: f64| Array1::from_elem(y.len(), center);
        let (mean, std) = gaussian_fit(y.view()).expect("a fit");
        prop_assume!(std > 1e-6);
        let normal = |mean: f64, std: f64| {
            gaussian_log_likelihood(y.view(), at(mean).view(), std).expect("a likelihood")
        };
        let most = normal(mean, std);
        prop_assert!(normal(mean + step, std) <= most + 1e-9);
        prop_assert!(normal(mean, std * stretch) <= most + 1e-9);

        let (center, scale) = laplace_fit(y.view()).expect("a fit");
        let tent = |center: f64, scale: f64| {
            laplace_log_likelihood(y.view(), at(center).view(), scale).expect("a likelihood")
        };
        let most = tent(center, scale);
        prop_assert!(tent(center + step, scale) <= most + 1e-9);
        prop_assert!(tent(center, scale * stretch) <= most + 1e-9);

        let x = Array1::linspace(-1.0, 2.0, y.len()).insert_axis(ndarray::Axis(1));
        let w = linear_map(x.view(), y.view(), 2.0, 1.5).expect("weights");
        let posterior = |w: Array1<f64>| {
            linear_log_posterior(x.view(), y.view(), w.view(), 2.0, 1.5).expect("a posterior")
        };
        let moved = &w + step;
        prop_assert!(posterior(moved) <= posterior(w) + 1e-9);
    }
}
