//! Fits that must end: separable classes, tiny penalties, large offsets, numbers at the ends of f64.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use learning::calibration::PlattScaling;
use learning::linear_model::{
    ClassWeight, LogisticModel, LogisticRegression, OneVsRest, PoissonRegression, SoftmaxRegression,
};
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, PredictProba};
use numerics::{Result, Rng};
use testing::{assert_close, message};

/// The result, or a failed test where it is not there after ten seconds.
fn ends<T: Send + 'static>(fit: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(fit()));
    receiver.recv_timeout(Duration::from_secs(10)).expect("the fit never ends")
}

fn logistic(l2: f64, x: &Array2<f64>, y: &Array1<usize>) -> Result<LogisticModel> {
    let (x, y) = (x.clone(), y.clone());
    ends(move || LogisticRegression { l2, ..Default::default() }.fit(x.view(), y.view()))
}

#[test]
fn logistic_regression_ends_with_the_smallest_penalties() -> Result<()> {
    let (x, y) = (array![[-2.0], [-1.0], [1.0], [3.0]], array![0, 0, 1, 1]);
    for l2 in [4e-12, 3.2e-12, 2e-12, 4e-13, 1e-14] {
        let coef = logistic(l2, &x, &y)?.coef()[0];
        // At the bottom the penalty's slope, l2 · coef, is what the two nearest samples still pull.
        let balance = libm::log(2.0 / (l2 * coef));
        assert!((coef - balance).abs() < 1e-2, "l2 {l2}: {coef} and {balance}");
    }
    let (x, y) = (array![[-1.0], [1.0]], array![0, 1]);
    assert!(message(logistic(1e-320, &x, &y)).contains("did not settle within 100 steps"));
    Ok(())
}

#[test]
fn random_small_tables_end_whatever_the_penalty() {
    for seed in 0..25 {
        let mut rng = Rng::new(seed);
        let x = Array2::from_shape_fn((6, 3), |_| 4.0 * rng.random() - 2.0);
        let y = array![0, 1, 0, 1, 1, 0];
        for l2 in [1e-7, 1e-8, 1e-9, 1e-11, 1e-12] {
            let fitted = logistic(l2, &x, &y);
            assert!(fitted.is_ok(), "seed {seed}, l2 {l2}: {:?}", fitted.err());
        }
        let (x, y) = (x.clone(), array![0, 1, 2, 1, 2, 0]);
        for l2 in [1e-9, 1e-12] {
            let (x, y) = (x.clone(), y.clone());
            let softmax = SoftmaxRegression { l2, ..Default::default() };
            let fitted = ends(move || softmax.fit(x.view(), y.view()));
            assert!(fitted.is_ok(), "softmax, seed {seed}, l2 {l2}: {:?}", fitted.err());
        }
    }
}

#[test]
fn softmax_and_one_vs_rest_end_on_separable_classes() {
    for seed in [1, 62] {
        let mut rng = Rng::new(seed);
        let y = Array1::from_shape_fn(12, |i| i % 3);
        let x = Array2::from_shape_fn((12, 3), |(i, j)| {
            f64::from(u8::from(i % 3 == j)) * 3.0 + rng.random()
        });
        for l2 in [1e-9, 1e-12] {
            let (x1, y1, x2, y2) = (x.clone(), y.clone(), x.clone(), y.clone());
            let softmax = SoftmaxRegression { l2, ..Default::default() };
            assert!(ends(move || softmax.fit(x1.view(), y1.view())).is_ok());
            let binary = LogisticRegression { l2, ..Default::default() };
            assert!(ends(move || OneVsRest { binary }.fit(x2.view(), y2.view())).is_ok());
        }
    }
}

#[test]
fn poisson_regression_ends_on_tiny_counts() {
    for seed in 0..60 {
        let mut rng = Rng::new(seed);
        let x = Array2::from_shape_fn((6, 2), |_| 4.0 * rng.random() - 2.0);
        let y = Array1::from_shape_fn(6, |_| 1e-300 * rng.random());
        let model = PoissonRegression { alpha: 100.0, ..Default::default() };
        let _ = ends(move || model.fit(x.view(), y.view())); // a value or an error, but an end
    }
}

#[test]
fn logistic_regression_settles_at_its_own_tolerance() -> Result<()> {
    let (x, y) = (array![[-1.0], [1.0]], array![0, 1]);
    for (l2, coef) in [(1e-12, 25.101_247_5), (1e-13, 27.319_165)] {
        let model = LogisticRegression { l2, fit_intercept: false, ..Default::default() };
        let fitted = model.fit(x.view(), y.view())?;
        assert!((fitted.coef()[0] - coef).abs() < 1e-5, "{}", fitted.coef()[0]);
    }
    Ok(())
}

/// At 2.0 stands one sample of each class; all others are on their class's side.
fn touching() -> (Array2<f64>, Array1<usize>) {
    let x = array![[0.5], [1.0], [1.5], [2.0], [2.0], [2.5], [3.0]];
    (x, array![0, 0, 0, 0, 1, 1, 1])
}

#[test]
fn classes_that_touch_have_no_finite_optimum() {
    let (x, y) = touching();
    for tolerance in [1e-2, 1e-6, 1e-10, 1e-14] {
        let logistic = LogisticRegression { l2: 0.0, tolerance, ..Default::default() };
        let told = [
            message(logistic.fit(x.view(), y.view())),
            message(
                SoftmaxRegression { l2: 0.0, tolerance, ..Default::default() }
                    .fit(x.view(), y.view()),
            ),
            message(OneVsRest { binary: logistic }.fit(x.view(), y.view())),
        ];
        for told in told {
            assert!(told.starts_with("l2 is 0, but it must be positive"), "{tolerance}: {told}");
            assert!(told.contains("without end"), "{told}");
        }
    }
    // One sample across the border, and there is an optimum.
    let mixed = array![0, 0, 1, 0, 1, 0, 1];
    assert!(
        LogisticRegression { l2: 0.0, ..Default::default() }.fit(x.view(), mixed.view()).is_ok()
    );
    assert!(
        SoftmaxRegression { l2: 0.0, ..Default::default() }.fit(x.view(), mixed.view()).is_ok()
    );
}

#[test]
fn touching_classes_in_two_features_and_three_classes() {
    let x =
        array![[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [1.0, 1.0], [2.0, 1.0], [1.0, 3.0]];
    let y = array![0, 0, 0, 0, 1, 1, 1];
    let told =
        message(LogisticRegression { l2: 0.0, ..Default::default() }.fit(x.view(), y.view()));
    assert!(told.contains("without end"), "{told}");
    let y = array![0, 0, 0, 0, 1, 1, 2];
    let softmax =
        SoftmaxRegression { l2: 0.0, class_weight: ClassWeight::Balanced, ..Default::default() };
    assert!(message(softmax.fit(x.view(), y.view())).contains("without end"));
}

#[test]
fn counts_that_are_all_zero_on_one_side_have_no_finite_optimum() {
    let (x, y) = (array![[0.0], [0.0], [1.0], [1.0]], array![0.0, 0.0, 5.0, 11.0]);
    let free = PoissonRegression { alpha: 0.0, ..Default::default() };
    let told = message(free.fit(x.view(), y.view()));
    assert!(told.starts_with("alpha is 0, but it must be positive"), "{told}");
    assert!(PoissonRegression::default().fit(x.view(), y.view()).is_ok());
}

#[test]
fn logistic_regression_fits_a_feature_with_a_large_mean() -> Result<()> {
    let x = array![[1.0], [2.0], [3.0], [2.5]];
    let y = array![0, 1, 1, 0];
    for l2 in [1.0, 1e-4, 100.0] {
        let logistic = LogisticRegression { l2, ..Default::default() };
        let near = logistic.fit(&x, &y)?;
        let far = logistic.fit(&(&x + 1e8), &y)?;
        assert!((near.coef()[0] - far.coef()[0]).abs() < 1e-6, "{} {}", near.coef(), far.coef());
    }
    Ok(())
}

#[test]
fn a_fit_names_what_the_caller_passed() {
    let x = array![[1e200], [2e200], [4e200], [3e200]];
    let y = array![0, 1, 1, 0];
    let counts = array![1.0, 2.0, 0.0, 3.0];
    let told = [
        message(LogisticRegression::default().fit(x.view(), y.view())),
        message(OneVsRest::default().fit(x.view(), y.view())),
        message(SoftmaxRegression::default().fit(x.view(), y.view())),
        message(PoissonRegression::default().fit(x.view(), counts.view())),
    ];
    for told in told {
        assert!(told.contains("leaves the range of f64: scale x"), "{told}");
    }
}

#[test]
fn platt_scaling_is_the_same_for_shifted_and_stretched_scores() -> Result<()> {
    let scores = array![[-2.0], [-1.0], [0.0], [0.5], [1.0], [2.0]];
    let y = array![0, 0, 1, 0, 1, 1];
    let plain = PlattScaling.fit(scores.view(), y.view())?.predict_proba(scores.view())?;
    for (stretch, offset) in [
        (1.0, -1e6),
        (1.0, -2e7),
        (1.0, -1e9),
        (1e-6, 3.0),
        (1e150, 0.0),
        (1e-150, 0.0),
        (4.0, 1e12),
    ] {
        let x = scores.mapv(|score| stretch * score + offset);
        let moved = PlattScaling.fit(x.view(), y.view())?.predict_proba(x.view())?;
        for (a, b) in plain.iter().zip(&moved) {
            assert!((a - b).abs() < 1e-8, "× {stretch} + {offset}: {a} and {b}");
        }
    }
    assert_close([&plain[[0, 1]]], &[0.174], 1e-3);
    // A slope beyond f64 is no answer.
    let tiny = scores.mapv(|score| score * 1e-320);
    assert!(PlattScaling.fit(tiny.view(), y.view()).is_err());
    Ok(())
}
