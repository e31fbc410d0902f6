//! From a table with holes to a model: against scikit-learn, and at the edges.

use learning::feature_selection::{select_by_correlation, select_by_variance};
use learning::impute::{Fill, Imputer};
use learning::linear_model::LinearRegression;
use learning::pipeline::Pipeline;
use learning::preprocessing::StandardScaler;
use learning::preprocessing::cyclic;
use ndarray::{Array1, Array2, array};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::{Suite, message};

const NAN: f64 = f64::NAN;

#[test]
fn holes_get_the_mean_or_the_median_of_what_is_known() -> Result<()> {
    let x = array![[1.0, NAN], [2.0, 4.0], [9.0, NAN]];
    for (fill, value) in [(Fill::Mean, 4.0), (Fill::Median, 2.0)] {
        let model = Imputer { fill, indicators: true }.fit(x.view())?;
        assert_eq!(model.values(), array![value, 4.0]);
        assert_eq!(model.with_indicator(), [1]);
        // A hole in a column that had none in training is filled, and gets no indicator.
        let new = model.transform(array![[NAN, 7.0], [NAN, NAN]].view())?;
        assert_eq!(new, array![[value, 7.0, 0.0], [value, 4.0, 1.0]]);
    }
    Ok(())
}

#[test]
fn imputing_at_the_edges() -> Result<()> {
    let imputer = Imputer::default();
    assert_eq!(
        message(imputer.fit(Array2::zeros((0, 2)).view())),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(imputer.fit(Array2::zeros((2, 0)).view())),
        "x is empty, but it must hold at least one feature"
    );
    assert_eq!(
        message(imputer.fit(array![[1.0, NAN], [2.0, NAN]].view())),
        "column 1 of x is empty, but it must hold at least one value that is not missing"
    );
    assert_eq!(
        message(imputer.fit(array![[NAN, 1.0], [2.0, f64::INFINITY]].view())),
        "x[1, 1] is inf, but every number must be finite"
    );
    let model = imputer.fit(array![[3.0]].view())?;
    assert_eq!(model.transform(Array2::zeros((0, 1)).view())?.dim(), (0, 1));
    assert!(model.with_indicator().is_empty());
    assert_eq!(
        message(model.transform(array![[1.0, 2.0]].view())),
        "x has 2 features and the model has 1, but they must have equally many"
    );
    assert!(message(model.transform(array![[f64::NEG_INFINITY]].view())).contains("-inf"));
    Ok(())
}

#[test]
fn a_circle_closes() -> Result<()> {
    assert_eq!(cyclic(0.0, 7.0)?, cyclic(7.0, 7.0)?);
    let (a, b) = (cyclic(5.0, 24.0)?, cyclic(5.0 + 24.0 * 1e9, 24.0)?);
    assert_eq!(a, b);
    let (negative, positive) = (cyclic(-1.0, 24.0)?, cyclic(23.0, 24.0)?);
    assert!((negative.0 - positive.0).abs() < 1e-15 && (negative.1 - positive.1).abs() < 1e-15);
    assert!(message(cyclic(NAN, 24.0)).starts_with("value is NaN"));
    assert!(cyclic(1.0, -24.0).is_err() && cyclic(1.0, NAN).is_err());
    Ok(())
}

#[test]
fn variance_keeps_what_changes() -> Result<()> {
    // Recorded from scikit-learn 1.9.1: VarianceThreshold(t).fit(load_digits().data).get_support().sum().
    for (threshold, n_kept) in [(0.0, 61), (1.0, 48), (10.0, 43)] {
        let kept = select_by_variance(data::digits().x.view(), threshold)?;
        assert_eq!(kept.len(), n_kept, "threshold {threshold}");
        assert!(kept.is_sorted());
    }
    // The mean of three times 0.1 is not quite 0.1, and yet nothing varies.
    assert!(select_by_variance(array![[0.1], [0.1], [0.1]].view(), 0.0)?.is_empty());
    assert!(select_by_variance(array![[1.0], [3.0]].view(), 1.0)?.is_empty()); // above, not at
    assert!(select_by_variance(array![[1.0], [3.0]].view(), -1.0).is_err());
    assert!(select_by_variance(array![[NAN]].view(), 0.0).is_err());
    assert!(select_by_variance(Array2::zeros((0, 1)).view(), 0.0).is_err());
    Ok(())
}

#[test]
fn correlation_ranks_by_size_and_breaks_ties_by_place() -> Result<()> {
    let x = array![[7.0, 1.0, 3.0, 3.0], [7.0, 2.0, 2.0, 2.0], [7.0, 4.0, 1.0, 1.0]];
    let y = array![1.0, 2.0, 3.0];
    assert_eq!(select_by_correlation(x.view(), y.view(), 4)?, [2, 3, 1, 0]);
    assert_eq!(
        message(select_by_correlation(x.view(), y.view(), 5)),
        "k is 5, but it must be from 1 to n_features = 4"
    );
    assert_eq!(
        message(select_by_correlation(x.view(), array![2.0, 2.0, 2.0].view(), 1)),
        "the target is the same for every sample, but it must be different for some"
    );
    assert!(select_by_correlation(x.view(), array![1.0].view(), 1).is_err());
    assert!(select_by_correlation(x.view(), array![1.0, NAN, 2.0].view(), 1).is_err());
    Ok(())
}

#[test]
fn correlation_ranks_the_diabetes_columns_as_scikit_learn() -> Result<()> {
    // Recorded from scikit-learn 1.9.1: np.argsort(-np.abs(r_regression(x, y))).
    let diabetes = data::diabetes();
    let order = select_by_correlation(diabetes.x.view(), diabetes.y.view(), 10)?;
    let names: Vec<&str> = order.iter().map(|j| diabetes.feature_names[*j].as_str()).collect();
    assert_eq!(names, ["bmi", "s5", "bp", "s4", "s3", "s6", "s1", "age", "s2", "sex"]);
    Ok(())
}

#[test]
fn least_squares_keeps_the_promises_of_a_regressor() -> std::result::Result<(), testing::Broken> {
    Suite::default().regressor(|x, y| LinearRegression::default().fit(x, y))?;
    Suite::default().regressor(|x, y| {
        Pipeline { first: StandardScaler, then: LinearRegression::default() }.fit(x, y)
    })
}

#[test]
fn a_pipeline_of_transformers_is_a_transformer() -> std::result::Result<(), testing::Broken> {
    Suite::default()
        .transformer(|x| Pipeline { first: StandardScaler, then: StandardScaler }.fit(x))
}

#[test]
fn a_pipeline_learns_from_the_training_set_alone() -> Result<()> {
    let x = array![[1.0], [NAN], [3.0], [100.0]];
    let y = array![1.0, 2.0, 3.0, 100.0];
    let steps = Pipeline {
        first: Imputer { fill: Fill::Mean, indicators: false },
        then: Pipeline { first: StandardScaler, then: LinearRegression::default() },
    };
    let model = steps.fit(x.slice(ndarray::s![..3, ..]), y.slice(ndarray::s![..3]))?;
    assert_eq!(model.first().values(), array![2.0]);
    assert_eq!(model.then().first().center(), array![2.0]);
    // Asking about the fourth sample changes nothing that was learned.
    let before = model.clone();
    let predicted = model.predict(x.view())?;
    assert_eq!(model, before);
    assert!((predicted[3] - 100.0).abs() < 1e-9 && (predicted[1] - 2.0).abs() < 1e-12);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn least_squares_finds_the_weights_it_was_made_with(
        weights in prop::collection::vec(-9.0..9.0, 3),
        bias in -9.0..9.0,
        seed in 0_u64..1000,
    ) {
        let x = Rng::new(seed).normals((20, 3));
        let weights = Array1::from(weights);
        let y: Array1<f64> = x.dot(&weights) + bias;
        let model = LinearRegression::default().fit(x.view(), y.view()).expect("independent columns");
        let new = array![[1.0, -2.0, 3.0]];
        let gap: f64 = model.predict(new.view()).expect("three features")[0] - (new.dot(&weights)[0] + bias);
        prop_assert!(gap.abs() < 1e-9);
    }

    #[test]
    fn an_imputer_leaves_no_hole_and_touches_no_value(
        cells in prop::collection::vec(prop::option::of(-1e6..1e6), 12),
    ) {
        let x = Array2::from_shape_fn((6, 2), |(i, j)| cells[2 * i + j].unwrap_or(NAN));
        if let Ok(model) = (Imputer { fill: Fill::Median, indicators: true }).fit(x.view()) {
            let filled = model.transform(x.view()).expect("the same table");
            for ((i, j), value) in x.indexed_iter() {
                prop_assert!(filled[[i, j]].is_finite());
                prop_assert!(value.is_nan() || filled[[i, j]] == *value);
            }
            for (k, j) in model.with_indicator().iter().enumerate() {
                for i in 0..6 {
                    prop_assert_eq!(filled[[i, 2 + k]] == 1.0, x[[i, *j]].is_nan());
                }
            }
        }
    }
}
