//! Models against linfa, a machine-learning library in Rust: the same numbers once both are asked the same.

use learning::linear_model::{ElasticNet, Lasso, LinearRegression, LogisticRegression, Ridge};
use learning::preprocessing::StandardScaler;
use linfa::Dataset;
use linfa::traits::Fit as _;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::functions::power;
use part2_learning::logistic::gentoos;
use part2_learning::overfitting::{PolynomialRidge, flock};
use part2_learning::regularization::patients;
use testing::assert_close;

#[test]
fn least_squares_is_linfas() -> Result<()> {
    let x = data::penguins_matrix(&["bill_length_mm", "bill_depth_mm", "flipper_length_mm"])?;
    let y = data::penguins_matrix(&["body_mass_g"])?.remove_axis(Axis(1));
    let ours = LinearRegression::default().fit(&x, &y)?;
    let theirs = linfa_linear::LinearRegression::new();
    let theirs = theirs.fit(&Dataset::new(x.clone(), y)).expect("linfa's fit");
    assert_close(ours.coef(), theirs.params().as_slice().expect("a slice"), 1e-9);
    let predicted = x.dot(theirs.params()) + theirs.intercept();
    assert_close(&ours.predict(&x)?, &predicted.to_vec(), 1e-9);
    Ok(())
}

/// linfa's elastic net, fitted nearly to the last digit.
fn linfas_net(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    penalty: f64,
    l1_ratio: f64,
) -> Vec<f64> {
    let parameters = linfa_elasticnet::ElasticNet::params().penalty(penalty).l1_ratio(l1_ratio);
    let parameters = parameters.tolerance(1e-12).max_iterations(100_000);
    let model = parameters.fit(&Dataset::new(x.to_owned(), y.to_owned())).expect("linfa's fit");
    model.hyperplane().to_vec()
}

/// linfa takes the mean of the squared residuals for both, so ridge's price is divided.
#[test]
fn ridge_and_lasso_are_linfas() -> Result<()> {
    let patients = data::diabetes();
    let z = StandardScaler.fit(&patients.x)?.transform(&patients.x)?;
    let y = patients.y.view();
    let ridge = Ridge { alpha: 100.0, ..Default::default() }.fit(&z, &y)?;
    assert_close(ridge.coef(), &linfas_net(z.view(), y, 100.0 / z.nrows() as f64, 0.0), 1e-8);
    let lasso = Lasso { alpha: 5.0, ..Default::default() }.fit(&z, &y)?;
    assert_close(lasso.coef(), &linfas_net(z.view(), y, 5.0, 1.0), 1e-8);
    Ok(())
}

#[test]
fn the_elastic_net_is_linfas() -> Result<()> {
    let (x, y) = patients()?.train;
    for (alpha, l1_ratio) in [(1.0, 0.5), (3.0, 0.9), (10.0, 0.1)] {
        let ours = ElasticNet { alpha, l1_ratio, ..Default::default() }.fit(&x, &y)?;
        assert_close(ours.coef(), &linfas_net(x.view(), y.view(), alpha, l1_ratio), 1e-6);
    }
    Ok(())
}

/// linfa's positive class is the more frequent one, whatever its number: then the signs turn.
#[test]
fn logistic_regression_is_linfas_once_it_counts_the_same_class() -> Result<()> {
    let (x, male) = gentoos()?;
    let z = StandardScaler.fit(&x)?.transform(&x)?;
    for (y, counts) in [(male.clone(), 1), (1 - male, 0)] {
        let ours = LogisticRegression { l2: 1.0, ..Default::default() }.fit(z.view(), y.view())?;
        let theirs = linfa_logistic::LogisticRegression::default().alpha(1.0);
        let theirs = theirs.gradient_tolerance(1e-10).fit(&Dataset::new(z.clone(), y));
        let theirs = theirs.expect("linfa's fit");
        assert_eq!(theirs.labels().pos.class, counts);
        let sign = if counts == 1 { 1.0 } else { -1.0 };
        assert_close(ours.coef(), &(theirs.params() * sign).to_vec(), 1e-7);
    }
    Ok(())
}

/// Least squares has one answer: given the same powers, the same curve up to degree 12.
#[test]
fn polynomials_are_linfas() -> Result<()> {
    let flock = flock()?;
    let (x, y) = (&flock.train.flipper_mm, &flock.train.bill_mm);
    let low = x.iter().copied().fold(f64::INFINITY, f64::min);
    let high = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for degree in [1, 3, 6, 12] {
        let t = x.mapv(|x| 2.0 * (x - low) / (high - low) - 1.0);
        let powers = Array2::from_shape_fn((t.len(), degree), |(i, k)| power(t[i], k as i32 + 1));
        let ours = PolynomialRidge { degree, alpha: 0.0 }.fit_points(x.view(), y.view())?;
        let theirs = linfa_linear::LinearRegression::new();
        let theirs = theirs.fit(&Dataset::new(powers.clone(), y.clone())).expect("linfa's fit");
        let predicted = powers.dot(theirs.params()) + theirs.intercept();
        let heights: Array1<f64> = x.mapv(|x| ours.at(x));
        assert_close(&heights, &predicted.to_vec(), 1e-6);
    }
    Ok(())
}
