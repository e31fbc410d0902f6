//! Calibration: against scikit-learn and SciPy, at the edges, and its laws.

use learning::calibration::{IsotonicRegression, PlattScaling, TemperatureScaling, isotonic_fit};
use learning::metrics::{
    Bins, brier_score, expected_calibration_error, log_loss, reliability_bins,
};
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::{Result, Rng};
use part2_learning::calibration::overconfident_wines;
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

fn forecasts() -> (Array1<usize>, Array1<f64>) {
    let y_prob = array![0.0, 0.1, 0.1, 0.2, 0.3, 0.35, 0.5, 0.55, 0.6, 0.8, 0.9, 1.0];
    (array![0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1], y_prob)
}

// Recorded from scikit-learn 1.9.1, log_loss and brier_score_loss.
#[test]
fn losses_are_scikit_learns() -> Result<()> {
    let (y, p) = forecasts();
    assert_close(&[log_loss(y.view(), p.view())?], &[0.5139916750380903], 1e-14);
    assert_close(&[brier_score(y.view(), p.view())?], &[0.16958333333333334], 1e-15);
    let certain = log_loss(array![1, 0].view(), array![0.0, 0.5].view())?;
    assert_close(&[certain], &[18.36840028483855], 1e-13);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, calibration_curve: what happened, then what was predicted.
#[test]
fn reliability_bins_are_scikit_learns() -> Result<()> {
    let (y, p) = forecasts();
    let third = 1.0 / 3.0;
    let cases: [(Bins, &[f64], &[f64]); 6] = [
        (
            Bins::Uniform(5),
            &[0.25, 0.5, 2.0 * third, 1.0, 1.0],
            &[0.1, 0.32499999999999996, 0.5499999999999999, 0.8, 0.95],
        ),
        (
            Bins::Uniform(10),
            &[third, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0],
            &[0.2 * third, 0.2, 0.3, 0.35, 0.5, 0.575, 0.8, 0.9, 1.0],
        ),
        (Bins::Uniform(3), &[0.2, 0.75, 1.0], &[0.14, 0.5, 0.9]),
        (Bins::Quantile(5), &[third, 0.0, 0.5, 1.0, 1.0], &[0.2 * third, 0.25, 0.425, 0.575, 0.9]),
        (
            Bins::Quantile(10),
            &[third, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0],
            &[0.2 * third, 0.2, 0.3, 0.35, 0.5, 0.55, 0.6, 0.8, 0.95],
        ),
        (Bins::Quantile(3), &[0.25, 0.5, 1.0], &[0.1, 0.425, 0.825]),
    ];
    for (bins, happened, predicted) in cases {
        let got = reliability_bins(y.view(), p.view(), bins)?;
        let column = |value: fn(&_) -> f64| got.iter().map(value).collect::<Vec<f64>>();
        assert_close(&column(|bin| bin.share_positive), happened, 1e-15);
        assert_close(&column(|bin| bin.mean_predicted), predicted, 1e-15);
        assert_eq!(got.iter().map(|bin| bin.count).sum::<usize>(), 12);
    }
    Ok(())
}

#[test]
fn calibration_errors_weigh_the_gaps() -> Result<()> {
    let (y, p) = (array![0, 0, 1, 1], array![0.1, 0.1, 0.1, 0.9]);
    // Bin [0, ½]: predicted 0.1, happened 1/3, three samples. Bin (½, 1]: 0.9 and 1, one sample.
    let ece = expected_calibration_error(y.view(), p.view(), Bins::Uniform(2))?;
    assert_close(&[ece], &[0.75 * (1.0 / 3.0 - 0.1) + 0.25 * 0.1], 1e-15);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, isotonic_regression and IsotonicRegression.
#[test]
fn isotonic_regression_is_scikit_learns() -> Result<()> {
    let y = array![1.0, 3.0, 2.0, 4.0, 3.5, 3.5, 6.0, 5.0, 0.0, 7.0];
    let weights = array![1.0, 2.0, 1.0, 1.0, 3.0, 1.0, 1.0, 1.0, 0.5, 1.0];
    let (a, b) = (8.0 / 3.0, 11.0 / 3.0);
    let weighted = isotonic_fit(y.view(), weights.view())?;
    assert_close(&weighted, &[1.0, a, a, 3.6, 3.6, 3.6, 4.4, 4.4, 4.4, 7.0], 1e-14);
    let plain = isotonic_fit(y.view(), Array1::ones(10).view())?;
    assert_close(&plain, &[1.0, 2.5, 2.5, b, b, b, b, b, b, 7.0], 1e-14);

    let x = array![1.0, 2.0, 2.0, 3.0, 5.0, 4.0, 7.0, 7.0, 9.0, 8.0].insert_axis(Axis(1));
    let model = IsotonicRegression.fit(x.view(), y.view())?;
    let new = array![0.0, 1.0, 1.5, 2.0, 2.5, 3.3, 4.5, 6.0, 7.0, 8.5, 9.0, 10.0];
    let wanted =
        [1.0, 1.0, 1.75, 2.5, 3.083333333333333, b, b, 4.083333333333333, 4.5, 4.5, 4.5, 4.5];
    assert_close(&model.predict(new.insert_axis(Axis(1)).view())?, &wanted, 1e-14);
    assert_eq!(model.n_steps(), 4);
    assert_eq!(model.x().len(), model.y().len());
    Ok(())
}

// SciPy 1.17, BFGS on the same loss with gtol 1e-12; scikit-learn 1.9.1's own stops at 1e-8.
#[test]
fn platt_scaling_minimizes_platts_loss() -> Result<()> {
    let scores = array![-2.0, -1.5, -0.5, 0.0, 0.3, 0.7, 1.1, 2.5, 3.0, -0.2];
    let y = array![0, 0, 1, 0, 1, 0, 1, 1, 1, 0];
    let model = PlattScaling.fit(scores.insert_axis(Axis(1)).view(), y.view())?;
    assert_close(
        &[model.slope(), model.offset()],
        &[0.7235573719939566, -0.22107829714826974],
        1e-8,
    );
    // Perfectly separated, and in any unit: finite.
    let (x, y) = (array![[-1e200], [-2e200], [1e200], [3e200]], array![0, 0, 1, 1]);
    let model = PlattScaling.fit(x.view(), y.view())?;
    let p = model.predict_proba(x.view())?;
    assert!(p.iter().all(|p| p.is_finite()) && p[[0, 1]] < 0.5 && p[[2, 1]] > 0.5);
    // All scores equal: the share of positives, as Platt counts it.
    let constant = PlattScaling.fit(array![[0.0], [0.0], [0.0]].view(), array![0, 1, 1].view())?;
    let wanted = (2.0 * 0.75 + 1.0 / 3.0) / 3.0;
    assert_close(&[constant.predict_proba(array![[0.0]].view())?[[0, 1]]], &[wanted], 1e-12);
    Ok(())
}

// SciPy 1.17, brentq on the derivative of the log loss.
#[test]
fn temperature_scaling_minimizes_the_log_loss() -> Result<()> {
    let logits = array![
        [2.0, 0.0, -1.0],
        [5.0, 1.0, 0.0],
        [0.0, 4.0, 2.0],
        [1.0, 0.0, 6.0],
        [3.0, 3.5, 0.0],
        [0.0, 1.0, 2.5]
    ];
    let model = TemperatureScaling.fit(logits.view(), array![0, 1, 1, 2, 0, 2].view())?;
    assert_close(&[model.temperature()], &[2.014010804435598], 1e-10);
    let p = model.predict_proba(logits.view())?;
    let wanted = [0.6265984945911122, 0.23212189518620796, 0.14127961022267993];
    assert_close(p.row(0), &wanted, 1e-10);
    // Always right: the colder the better; always wrong: the hotter the better.
    let right = TemperatureScaling.fit(array![[1.0, 0.0]].view(), array![0].view())?;
    assert!(right.temperature() > 0.0 && right.temperature() < 0.01);
    let wrong = TemperatureScaling.fit(array![[1.0, 0.0]].view(), array![1].view())?;
    assert_close(&[libm::log(wrong.temperature())], &[10.0], 1e-9);
    Ok(())
}

// Recorded from scikit-learn 1.9.1: LogisticRegression(C=10, solver="newton-cholesky", tol=1e-10).
#[test]
fn the_wines_model_is_overconfident_as_recorded() -> Result<()> {
    let (y, scores) = overconfident_wines()?.test;
    let p = scores.mapv(numerics::functions::sigmoid);
    let got = [
        log_loss(y.view(), p.view())?,
        brier_score(y.view(), p.view())?,
        expected_calibration_error(y.view(), p.view(), Bins::Uniform(10))?,
    ];
    assert_close(&got, &[1.1419, 0.2642, 0.2153], 5e-5);
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let two = array![[0.0, 1.0], [1.0, 0.0]];
    assert_eq!(
        message(brier_score(array![0, 1].view(), array![0.0, 1.5].view())),
        "y_prob[1] is 1.5, but it must be a probability, from 0 to 1"
    );
    assert_eq!(
        message(reliability_bins(array![0].view(), array![0.5].view(), Bins::Uniform(0))),
        "the number of bins is 0, but it must be at least 1"
    );
    assert_eq!(
        message(PlattScaling.fit(two.view(), array![0, 1].view())),
        "the number of features is 2, but it must be 1: the score"
    );
    assert_eq!(
        message(PlattScaling.fit(array![[0.0], [1.0]].view(), array![1, 1].view())),
        "the class in y is the same for every sample (1), but it must be one of at least two"
    );
    assert_eq!(
        message(TemperatureScaling.fit(two.view(), array![0, 2].view())),
        "y[1] is 2, but it must be below 2, the number of columns of x"
    );
    assert_eq!(
        message(isotonic_fit(array![1.0].view(), array![0.0].view())),
        "weights[0] is 0, but it must be positive and finite"
    );
}

#[test]
fn the_estimators_keep_the_common_promises() -> Outcome {
    let one = Suite { n_features: 1, n_classes: 2, ..Suite::default() };
    one.regressor(|x, y| IsotonicRegression.fit(x, y))?;
    one.probabilities(|x, y| PlattScaling.fit(x, y))?;
    Suite::default().probabilities(|x, y| TemperatureScaling.fit(x, y))
}

proptest! {
    #[test]
    fn an_isotonic_fit_never_falls_and_no_other_is_nearer(
        y in prop::collection::vec(-5.0_f64..5.0, 1..30), seed in 0_u64..1000
    ) {
        let y = Array1::from(y);
        let weights = Array1::ones(y.len());
        let fitted = isotonic_fit(y.view(), weights.view())?;
        prop_assert!(fitted.windows(2).into_iter().all(|pair| pair[0] <= pair[1]));
        prop_assert!((fitted.sum() - y.sum()).abs() < 1e-9);
        let distance = |a: &Array1<f64>| (a - &y).mapv(|d| d * d).sum();
        let mut other = Rng::new(seed).uniforms(y.len()).mapv(|u| 10.0 * u - 5.0).to_vec();
        other.sort_by(f64::total_cmp);
        prop_assert!(distance(&fitted) <= distance(&Array1::from(other)) + 1e-9);
    }

    #[test]
    fn the_brier_score_of_a_constant_is_lowest_at_the_share(
        y in prop::collection::vec(0_usize..2, 1..40), p in 0.0_f64..1.0
    ) {
        let y = Array1::from(y);
        let share = y.sum() as f64 / y.len() as f64;
        let constant = |p: f64| Array1::from_elem(y.len(), p);
        let (best, other) = (constant(share), constant(p));
        prop_assert!(brier_score(y.view(), best.view())? <= brier_score(y.view(), other.view())? + 1e-12);
        prop_assert!(log_loss(y.view(), best.view())? <= log_loss(y.view(), other.view())? + 1e-9);
        let ece = expected_calibration_error(y.view(), best.view(), Bins::default())?;
        prop_assert!(ece < 1e-12);
        let logits = Array2::from_shape_fn((y.len(), 2), |(i, j)| p * (i + j) as f64);
        let model = TemperatureScaling.fit(logits.view(), y.view())?;
        prop_assert_eq!(model.predict(logits.view())?.len(), y.len());
    }
}
