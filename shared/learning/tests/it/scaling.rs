//! Scalers and power transforms: against scikit-learn, at the edges, and the promises of estimators.

use learning::preprocessing::{
    MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler, l2_normalize, log_transform,
};
use ndarray::{Array2, array};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

/// Bill length in mm and body mass in g of five penguins.
fn penguins() -> Array2<f64> {
    array![[39.1, 3750.0], [39.5, 3800.0], [40.3, 3250.0], [36.7, 3450.0], [49.0, 5700.0]]
}

// Recorded from scikit-learn 1.9.1, sklearn.preprocessing.
#[test]
fn scalers_give_scikit_learns_numbers() -> Result<()> {
    let x = penguins();
    let x = x.view();
    #[rustfmt::skip]
    let standard = [
        -0.4318474359182852, -0.2732570807887558, -0.3369359115406405, -0.21632852229109836,
        -0.14711286278535096, -0.8425426657653304, -1.0013165821841554, -0.6148284317747006,
        1.9172127924284303, 1.9469567006198853,
    ];
    #[rustfmt::skip]
    let min_max = [
        0.19512195121951237, 0.20408163265306123, 0.22764227642276413, 0.22448979591836737,
        0.2926829268292681, 0.0, 0.0, 0.08163265306122436, 1.0, 1.0,
    ];
    #[rustfmt::skip]
    let robust = [
        -0.3333333333333333, 0.0, 0.0, 0.14285714285714285, 0.6666666666666666,
        -1.4285714285714286, -2.3333333333333393, -0.8571428571428571, 7.9166666666666945,
        5.571428571428571,
    ];
    assert_close(&StandardScaler.fit(x)?.transform(x)?, &standard, 1e-12);
    assert_close(&MinMaxScaler.fit(x)?.transform(x)?, &min_max, 1e-12);
    assert_close(&RobustScaler.fit(x)?.transform(x)?, &robust, 1e-12);
    #[rustfmt::skip]
    let unit = [
        0.010426099943372086, 0.9999456467428471, 0.010394175309072997, 0.9999459791006933,
        0.012399046797921854, 0.9999231288646657, 0.010637079329111976, 0.9999434246712892,
        0.008596173606778508, 0.9999630522170917,
    ];
    assert_close(&l2_normalize(x)?, &unit, 1e-15);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, PowerTransformer(method="box-cox", standardize=False).
#[test]
fn powers_are_scikit_learns() -> Result<()> {
    let found = PowerTransformer.fit(penguins().view())?;
    assert!((found.powers()[0] + 6.514854978310016).abs() < 1e-6);
    assert!((found.powers()[1] + 4.072078452530491).abs() < 1e-6);
    let wine = data::wine_quality();
    let x = ndarray::stack![ndarray::Axis(1), wine.x.column(3), wine.x.column(6)];
    let found = PowerTransformer.fit(x.view())?;
    assert!((found.powers()[0] + 1.1803476260869783).abs() < 1e-6);
    assert!((found.powers()[1] - 0.05073421393221475).abs() < 1e-6);
    Ok(())
}

#[test]
fn scalers_keep_the_promises_of_estimators() -> Outcome {
    let suite = Suite::default();
    suite.invertible(|x| StandardScaler.fit(x))?;
    suite.transformer(|x| StandardScaler.fit(x))?;
    suite.invertible(|x| MinMaxScaler.fit(x))?;
    suite.transformer(|x| MinMaxScaler.fit(x))?;
    suite.invertible(|x| RobustScaler.fit(x))?;
    suite.transformer(|x| RobustScaler.fit(x))?;
    let positive = Suite { positive: true, ..Suite::default() };
    positive.invertible(|x| PowerTransformer.fit(x))?;
    positive.transformer(|x| PowerTransformer.fit(x))
}

#[test]
fn a_constant_column_becomes_zero_whatever_its_rounding() -> Result<()> {
    // The mean of these is not 0.1 in floating point.
    let x = Array2::from_elem((7, 1), 0.1);
    let zeros = Array2::zeros((7, 1));
    assert_eq!(StandardScaler.fit(x.view())?.transform(x.view())?, zeros);
    assert_eq!(MinMaxScaler.fit(x.view())?.transform(x.view())?, zeros);
    assert_eq!(RobustScaler.fit(x.view())?.transform(x.view())?, zeros);
    assert_eq!(PowerTransformer.fit(x.view())?.powers()[0], 1.0);
    // Its quartiles are equal although the column is not constant: centered and not divided.
    let x = array![[1.0], [5.0], [5.0], [5.0], [9.0]];
    let wanted = array![[-4.0], [0.0], [0.0], [0.0], [4.0]];
    assert_eq!(RobustScaler.fit(x.view())?.transform(x.view())?, wanted);
    Ok(())
}

#[test]
fn one_sample_becomes_zero() -> Result<()> {
    let x = array![[3.0, -8.0]];
    assert_eq!(StandardScaler.fit(x.view())?.transform(x.view())?, array![[0.0, 0.0]]);
    assert_eq!(MinMaxScaler.fit(x.view())?.scale(), array![1.0, 1.0]);
    Ok(())
}

#[test]
fn bad_input_is_an_error_that_says_where() {
    let nothing = Array2::zeros((0, 2));
    let said = message(StandardScaler.fit(nothing.view()));
    assert_eq!(said, "x is empty, but it must hold at least one sample");
    let said = message(MinMaxScaler.fit(array![[-1e308], [1e308]].view()));
    assert_eq!(said, "the scale of column 0 is inf, but every number must be finite");
    let said = message(log_transform(array![[1.0, -2.0]].view()));
    assert_eq!(said, "x[0, 1] is -2, but it must be positive");
    let said = message(log_transform(array![[1.0, f64::NAN]].view()));
    assert_eq!(said, "x[0, 1] is NaN, but every number must be finite");
    let said = message(PowerTransformer.fit(array![[1.0], [0.0]].view()));
    assert_eq!(said, "x[1, 0] is 0, but it must be positive");
    let said = message(l2_normalize(array![[f64::INFINITY]].view()));
    assert_eq!(said, "x[0, 0] is inf, but every number must be finite");
}

#[test]
fn a_number_that_nothing_is_transformed_into_has_no_way_back() -> Result<()> {
    // With a power of −1 no transformed number reaches 1.
    let x = array![[1.0], [0.5], [1.0 / 3.0], [0.25], [0.2], [1.0 / 6.0]];
    let model = PowerTransformer.fit(x.view())?;
    assert!(model.powers()[0] < -0.1, "{}", model.powers()[0]);
    assert!(message(model.inverse_transform(array![[1e3]].view())).starts_with("z[0, 0] is 1000,"));
    Ok(())
}

#[test]
fn huge_and_tiny_rows_are_normalized_without_overflow() -> Result<()> {
    let x = array![[3e200, 4e200], [3e-200, 4e-200], [0.0, 0.0]];
    assert_close(&l2_normalize(x.view())?, &[0.6, 0.8, 0.6, 0.8, 0.0, 0.0], 1e-15);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn standardized_columns_do_not_depend_on_the_unit(
        values in prop::collection::vec(-1e3..1e3, 3..20),
        factor in 0.01..100.0,
        shift in -1e3..1e3,
    ) {
        let x: Array2<f64> = Array2::from_shape_vec((values.len(), 1), values).expect("one column");
        prop_assume!(x.iter().any(|value| (value - x[[0, 0]]).abs() > 1.0));
        let other = x.mapv(|value| factor * value + shift);
        let z = StandardScaler.fit(x.view()).and_then(|model| model.transform(x.view()));
        let z = z.expect("good data");
        let other = StandardScaler.fit(other.view()).and_then(|model| model.transform(other.view()));
        assert_close(&other.expect("good data"), z.as_slice().expect("contiguous"), 1e-6);
        prop_assert!(z.sum().abs() < 1e-9);
        prop_assert!((z.mapv(|z| z * z).sum() / z.len() as f64 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn rows_have_length_one_and_keep_their_direction(
        row in prop::collection::vec(-1e6..1e6, 1..8),
        factor in 1e-3..1e3,
    ) {
        prop_assume!(row.iter().any(|value: &f64| value.abs() > 1e-3));
        let x: Array2<f64> = Array2::from_shape_vec((1, row.len()), row).expect("one row");
        let unit = l2_normalize(x.view()).expect("good data");
        prop_assert!((unit.mapv(|value| value * value).sum() - 1.0).abs() < 1e-12);
        let longer = l2_normalize(x.mapv(|value| factor * value).view()).expect("good data");
        assert_close(&longer, unit.as_slice().expect("contiguous"), 1e-12);
    }
}
