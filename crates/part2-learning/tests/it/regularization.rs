//! Elastic net, early stopping, dropout, shifted images: against scikit-learn, and at the edges.

use learning::linear_model::ElasticNet;
use learning::linear_model::LinearRegression;
use learning::linear_model::{Lasso, Ridge};
use learning::optim::EarlyStopping;
use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Axis, array, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use part2_learning::regularization::{
    LinearDescent, dropout, patients, shifted_images, with_shifts,
};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

// Recorded from scikit-learn 1.9.1, ElasticNet(tol=1e-14) on the standardized diabetes features.
#[test]
fn the_elastic_net_is_scikit_learns() -> Result<()> {
    let diabetes = data::diabetes();
    let x = StandardScaler.fit(&diabetes.x)?.transform(&diabetes.x)?;
    let wanted = [
        (
            (1.0, 0.5),
            [
                0.637824669562498,
                -5.691797194423998,
                18.097526985873362,
                11.405596257393498,
                -0.24097470272665758,
                -2.3664270267034473,
                -8.221762156507694,
                5.2971347947375085,
                15.44821306726167,
                5.057306990093658,
            ],
        ),
        (
            (3.0, 0.9),
            [
                0.0,
                -4.25729144220404,
                19.657493323605003,
                11.112277900455366,
                0.0,
                0.0,
                -8.320948906031072,
                2.1021361741554245,
                17.008569491019458,
                3.5405062597920867,
            ],
        ),
    ];
    for ((alpha, l1_ratio), coef) in wanted {
        let net = ElasticNet { alpha, l1_ratio, ..Default::default() };
        let model = net.fit(x.view(), diabetes.y.view())?;
        assert_close(model.coef(), &coef, 1e-8);
        assert_close(&[model.intercept()], &[152.133484162896], 1e-10);
        let zeros = |coef: &[f64]| coef.iter().map(|c| *c == 0.0).collect::<Vec<_>>();
        assert_eq!(zeros(&model.coef().to_vec()), zeros(&coef));
    }
    Ok(())
}

#[test]
fn its_two_ends_are_the_lasso_and_ridge() -> Result<()> {
    let (x, y) = patients()?.train;
    let net = |l1_ratio| ElasticNet { alpha: 2.0, l1_ratio, ..Default::default() };
    let lasso = Lasso { alpha: 2.0, ..Default::default() }.fit(x.view(), y.view())?;
    let ends = net(1.0).fit(x.view(), y.view())?;
    assert_close(ends.coef(), &lasso.coef().to_vec(), 1e-9);
    // Ridge sums over the 100 samples where the elastic net takes the mean.
    let ridge = Ridge { alpha: 200.0, ..Default::default() }.fit(x.view(), y.view())?;
    let ends = net(0.0).fit(x.view(), y.view())?;
    assert_close(ends.coef(), &ridge.coef().to_vec(), 1e-8);
    Ok(())
}

// Recorded from scikit-learn 1.9.1: Ridge(100) on the same 100 patients, predicting the next three;
// and two entries of the features.
#[test]
fn the_patients_are_cut_and_scaled_as_in_python() -> Result<()> {
    let patients = patients()?;
    let (x, y) = (&patients.train.0, &patients.train.1);
    let model = Ridge { alpha: 100.0, ..Default::default() }.fit(x.view(), y.view())?;
    let predicted = model.predict(patients.validation.0.slice(s![..3, ..]))?;
    assert_close(&predicted, &[277.4491886035262, 78.17202268748476, 115.56918438212517], 1e-9);
    assert_close(&[x[[0, 10]]], &[0.05504940884890526], 1e-9);
    assert_close(&[patients.test.0[[191, 54]]], &[-0.541265039526939], 1e-9);
    Ok(())
}

#[test]
fn a_watch_stops_after_its_patience() -> Result<()> {
    let mut watch = EarlyStopping::new(3)?;
    let stops = [4.0, 3.0, 3.0, f64::NAN].map(|error| watch.observe(error));
    assert_eq!(stops, [false, false, false, false]);
    assert!(!EarlyStopping::new(3)?.observe(f64::NAN)); // one step without an improvement
    assert!(watch.observe(9.0));
    assert_eq!((watch.best_step(), watch.best_error()), (2, 3.0));
    assert_eq!(message(EarlyStopping::new(0)), "patience is 0, but it must be at least 1");
    Ok(())
}

#[test]
fn a_long_walk_ends_at_least_squares() -> Result<()> {
    let mut rng = Rng::new(1);
    let x = rng.normals((50, 4));
    let x = &x - &x.mean_axis(Axis(0)).unwrap_or_default();
    let y: Array1<f64> = rng.normals(50);
    let mut walk = LinearDescent::new(4, y.view())?;
    for _ in 0..2000 {
        walk.step(x.view(), y.view(), 0.2)?;
    }
    let exact = LinearRegression::default().fit(x.view(), y.view())?;
    assert_close(walk.model().coef(), &exact.coef().to_vec(), 1e-10);
    assert_close(&[walk.model().intercept()], &[exact.intercept()], 1e-10);
    Ok(())
}

#[test]
fn dropout_draws_as_numpy_does_and_keeps_the_mean() -> Result<()> {
    let mut rng = Rng::new(7);
    let ones = ndarray::Array2::ones((200, 100));
    let dropped = dropout(ones.view(), 0.2, &mut rng)?;
    let uniforms = Rng::new(7).uniforms((200, 100));
    assert!(dropped.iter().zip(&uniforms).all(|(value, u)| (*value == 0.0) == (*u < 0.2)));
    assert!((dropped.mean().unwrap_or(0.0) - 1.0).abs() < 0.01);
    assert_eq!(dropout(ones.view(), 0.0, &mut rng)?, ones);
    // The layout in memory does not matter.
    let (x, mut a, mut b) = (rng.normals((3, 4)), Rng::new(2), Rng::new(2));
    let turned = x.t().as_standard_layout().into_owned();
    assert_eq!(dropout(x.view(), 0.5, &mut a)?, dropout(turned.t(), 0.5, &mut b)?);
    assert_eq!(
        message(dropout(ones.view(), 1.0, &mut rng)),
        "rate is 1, but it must be from 0 to below 1"
    );
    Ok(())
}

#[test]
fn shifted_copies_keep_their_labels_and_blend() -> Result<()> {
    let (x, y) = (array![[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]], array!["a", "b"]);
    let (images, labels) = with_shifts(x.view(), y.view(), 2, 0.5)?;
    assert_eq!(labels.to_vec(), ["a", "b"].repeat(5));
    assert_eq!(images.slice(s![..2, ..]), x);
    assert_eq!(images.row(3), array![2.5, 5.5, 3.5, 7.5]); // half of b moved right
    assert_eq!(images.row(8), array![2.0, 3.0, 1.5, 2.0]); // half of a moved up
    Ok(())
}

#[test]
fn errors_say_what_is_wrong() {
    let (x, y) = (array![[1.0, 2.0], [3.0, 4.0], [5.0, 7.0]], array![1.0, 2.0, 4.0]);
    let fit = |net: ElasticNet| message(net.fit(x.view(), y.view()));
    assert_eq!(
        fit(ElasticNet { l1_ratio: 1.5, ..Default::default() }),
        "l1_ratio is 1.5, but it must be from 0 to 1"
    );
    assert_eq!(
        fit(ElasticNet { alpha: -1.0, ..Default::default() }),
        "alpha is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        fit(ElasticNet { alpha: 1e-9, max_sweeps: 1, ..Default::default() }),
        "coordinate descent did not settle within 1 steps"
    );
    assert_eq!(
        message(shifted_images(x.view(), 2, 0, 1)),
        "the number of pixels in x is 2, but it must be side · side = 4"
    );
    assert_eq!(
        message(LinearDescent::new(0, y.view())),
        "n_features is 0, but it must be at least 1"
    );
}

#[test]
fn the_elastic_net_keeps_the_promises_of_estimators() -> Outcome {
    let net = ElasticNet { alpha: 0.1, ..Default::default() };
    Suite::default().regressor(|x, y| net.fit(x, y))
}

proptest! {
    #[test]
    fn a_shift_there_and_back_loses_only_the_border(seed in 0u64..100, down in -2isize..3, right in -2isize..3) {
        let images = Rng::new(seed).uniforms((2, 25)) + 1.0;
        let there = shifted_images(images.view(), 5, down, right)?;
        let back = shifted_images(there.view(), 5, -down, -right)?;
        let kept = back.iter().zip(&images).filter(|(back, image)| back == image).count();
        let lost = back.iter().filter(|value| **value == 0.0).count();
        let inside = (5 - down.unsigned_abs()) * (5 - right.unsigned_abs());
        prop_assert_eq!((kept, lost), (2 * inside, 50 - 2 * inside));
    }
}
