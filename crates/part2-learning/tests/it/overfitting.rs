//! Polynomial ridge fits and learning curves: against scikit-learn, and at the edges.

use learning::metrics::root_mean_squared_error;
use learning::model_selection::learning_curve;
use ndarray::{Array1, Array2, Axis, array};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::overfitting::{PolynomialRidge, flock, polynomial_errors, polynomial_figure};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_near, message};

fn rmse(
    y_true: ndarray::ArrayView1<'_, f64>,
    y_pred: ndarray::ArrayView1<'_, f64>,
) -> numerics::Result<f64> {
    root_mean_squared_error(y_true, y_pred)
}

// Recorded from scikit-learn 1.9.1: make_pipeline(MinMaxScaler((-1, 1)), PolynomialFeatures(degree,
// include_bias=False), Ridge(alpha, solver="svd")), the root mean squared errors of the flock.
#[test]
fn polynomial_errors_are_scikit_learns() -> Result<()> {
    let wanted = [
        (1, 0.0, 1.5777866001681964, 1.6770609265664018),
        (3, 0.0, 1.2674431979241991, 1.5606330622274596),
        (6, 0.0, 0.9751941221137002, 1.3538817005659263),
        (6, 0.001, 0.9813589621451357, 1.3480933352500575),
        (12, 0.1, 1.1453134519809984, 1.6008676720351307),
        (15, 10.0, 1.6013763483614187, 1.8049950567042203),
    ];
    for (degree, alpha, training, validation) in wanted {
        let errors = polynomial_errors(degree, alpha)?;
        assert_near(errors.training_mm, training, 1e-9);
        assert_near(errors.validation_mm, validation, 1e-7);
    }
    Ok(())
}

#[test]
fn the_flock_is_shuffled_as_numpy_shuffles_it() -> Result<()> {
    let flock = flock()?;
    assert_eq!(flock.train.flipper_mm.len(), 30);
    assert_eq!(flock.validation.bill_mm.len(), 100);
    assert_eq!(flock.test.bill_mm.len(), 212);
    Ok(())
}

#[test]
fn a_constant_feature_and_degree_zero_give_the_mean() -> Result<()> {
    let y = array![1.0, 2.0, 6.0];
    let constant = PolynomialRidge { degree: 3, alpha: 1.0 }
        .fit_points(array![5.0, 5.0, 5.0].view(), y.view())?;
    assert_eq!(constant.at(7.0), 3.0);
    let mean = PolynomialRidge { degree: 0, alpha: 0.0 }
        .fit_points(array![1.0, 2.0, 3.0].view(), y.view())?;
    assert_eq!(mean.at(100.0), 3.0);
    Ok(())
}

#[test]
fn a_curve_through_every_point_leaves_no_error() -> Result<()> {
    let (x, y) = (array![1.0, 2.0, 4.0, 7.0], array![3.0, -1.0, 2.0, 2.0]);
    let model = PolynomialRidge { degree: 3, alpha: 0.0 }.fit_points(x.view(), y.view())?;
    assert!(rmse(y.view(), x.mapv(|x| model.at(x)).view())? < 1e-12);
    Ok(())
}

#[test]
fn errors_say_what_is_wrong() {
    let fit = |degree, alpha, x: &Array1<f64>, y: &Array1<f64>| {
        message(PolynomialRidge { degree, alpha }.fit_points(x.view(), y.view()))
    };
    let (x, y) = (array![1.0, 2.0, 2.0], array![1.0, 2.0, 3.0]);
    assert_eq!(
        fit(2, 0.0, &x, &y),
        "degree is 2, but it must be below 2, the number of different values in x, at alpha 0"
    );
    assert_eq!(fit(1, -1.0, &x, &y), "alpha is -1, but it must be zero or positive, and finite");
    assert_eq!(
        fit(1, 0.0, &array![], &array![]),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        fit(1, 0.0, &x, &array![1.0]),
        "x has 3 samples and y has 1, but they must have equally many"
    );
    let two_columns = PolynomialRidge::default().fit(array![[1.0, 2.0]].view(), y.view());
    assert_eq!(
        message(two_columns),
        "x has 1 samples and y has 3, but they must have equally many"
    );
    let two_columns = PolynomialRidge::default().fit(array![[1.0, 2.0]].view(), array![1.0].view());
    assert_eq!(message(two_columns), "the number of features in x is 2, but it must be 1");
    assert!(message(polynomial_figure(2, f64::NAN)).starts_with("alpha is NaN"));
}

#[test]
fn the_figure_names_both_errors() -> Result<()> {
    let svg = polynomial_figure(6, 0.001)?;
    let errors = polynomial_errors(6, 0.001)?;
    for error in [errors.training_mm, errors.validation_mm] {
        assert!(svg.contains(&format!("{error:.2} mm")), "{error}");
    }
    assert!(polynomial_figure(15, 0.0)?.contains("23,181 mm"));
    Ok(())
}

#[test]
fn polynomial_ridge_keeps_the_promises_of_estimators() -> Outcome {
    let suite = Suite { n_features: 1, ..Suite::default() };
    suite.regressor(|x, y| PolynomialRidge { degree: 3, alpha: 0.1 }.fit(x, y))
}

#[test]
fn a_learning_curve_fits_the_first_samples() -> Result<()> {
    let x = Array2::from_shape_fn((6, 1), |(i, _)| i as f64);
    let y = array![0.0, 1.0, 2.0, 3.0, 4.0, 50.0];
    let model = PolynomialRidge::default();
    let parts = ((x.view(), y.view()), (x.view(), y.view()));
    let curve = learning_curve(|x, y| model.fit(x, y), parts.0, parts.1, &[2, 5, 6], rmse)?;
    assert_eq!(curve.iter().map(|point| point.n_train).collect::<Vec<_>>(), [2, 5, 6]);
    assert!(curve[1].training_error < 1e-12);
    // A straight line through the first five is off by 45 at the last of six.
    assert_near(curve[1].validation_error, 45.0 / 6.0_f64.sqrt(), 1e-12);
    assert_eq!(curve[2].training_error, curve[2].validation_error);
    let refused = learning_curve(|x, y| model.fit(x, y), parts.0, parts.1, &[7], rmse);
    assert_eq!(message(refused), "size is 7, but it must be from 1 to n_samples = 6");
    Ok(())
}

proptest! {
    #[test]
    fn a_higher_degree_never_fits_the_training_set_worse(seed in 0u64..1000) {
        let mut rng = Rng::new(seed);
        let (x, y) = (rng.normals(12), rng.normals(12));
        let mut before = f64::INFINITY;
        for degree in 0..8 {
            let model = PolynomialRidge { degree, alpha: 0.0 }.fit_points(x.view(), y.view())?;
            let predicted = model.predict(x.view().insert_axis(Axis(1)))?;
            let error = rmse(y.view(), predicted.view())?;
            prop_assert!(error <= before + 1e-9);
            before = error;
        }
    }
}
