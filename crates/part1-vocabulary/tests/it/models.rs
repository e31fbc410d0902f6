//! The weighted sum: against plain arithmetic, and at the edges.

use ndarray::{Array2, array};
use numerics::Result;
use numerics::estimator::Predict;
use part1_vocabulary::models::WeightedSum;
use proptest::prelude::*;
use testing::message;

#[test]
fn a_prediction_is_the_products_and_the_bias() -> Result<()> {
    let model = WeightedSum::new(array![4.0, 20.0, 50.0].view(), -6400.0)?;
    let penguin = array![39.1, 18.7, 181.0];
    let predicted = model.predict(penguin.view().insert_axis(ndarray::Axis(0)))?;
    assert!((predicted[0] - (4.0 * 39.1 + 20.0 * 18.7 + 50.0 * 181.0 - 6400.0)).abs() < 1e-9);
    Ok(())
}

#[test]
fn no_samples_give_no_predictions() -> Result<()> {
    let model = WeightedSum::new(array![1.0, 2.0].view(), 3.0)?;
    assert!(model.predict(Array2::zeros((0, 2)).view())?.is_empty());
    Ok(())
}

#[test]
fn parameters_must_be_there_and_finite() {
    assert_eq!(
        message(WeightedSum::new(array![].view(), 1.0)),
        "weights is empty, but it must hold at least one weight"
    );
    assert_eq!(
        message(WeightedSum::new(array![1.0, f64::INFINITY].view(), 1.0)),
        "weights[1] is inf, but every number must be finite"
    );
    assert_eq!(
        message(WeightedSum::new(array![1.0].view(), f64::NAN)),
        "bias is NaN, but every number must be finite"
    );
}

#[test]
fn samples_must_have_the_models_features() -> Result<()> {
    let model = WeightedSum::new(array![1.0, 2.0].view(), 0.0)?;
    assert_eq!(
        message(model.predict(array![[1.0, 2.0, 3.0]].view())),
        "x has 3 features and the model has 2, but they must have equally many"
    );
    assert_eq!(
        message(model.predict(array![[1.0, 2.0], [3.0, f64::NAN]].view())),
        "x[1, 1] is NaN, but every number must be finite"
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    // The sum of two samples, less one bias, is predicted as the sum of their predictions.
    #[test]
    fn predictions_add_up(
        weights in prop::collection::vec(-100.0..100.0f64, 3),
        a in prop::collection::vec(-100.0..100.0f64, 3),
        b in prop::collection::vec(-100.0..100.0f64, 3),
        bias in -100.0..100.0f64,
    ) {
        let model = WeightedSum::new(&weights, bias).unwrap();
        let both: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a + b).collect();
        let x = Array2::from_shape_vec((3, 3), [a, b, both].concat()).unwrap();
        let predicted = model.predict(x.view()).unwrap();
        prop_assert!((predicted[0] + predicted[1] - bias - predicted[2]).abs() < 1e-8);
    }
}
