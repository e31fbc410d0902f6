//! Bias and variance, bagging: against NumPy and scikit-learn, and at the edges.

use learning::ensemble::{Bagging, Ensemble};
use learning::neighbors::{KNearest, KNearestModel};
use ndarray::{Array2, ArrayView1, ArrayView2, array, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{decompose, noise_floor};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

fn nearest(x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<KNearestModel<f64>> {
    KNearest { n_neighbors: 1 }.fit(x, y)
}

// Recorded from scikit-learn 1.9.1: the mean of KNeighborsRegressor(1) on five resamples.
#[test]
fn bagging_draws_and_averages_as_numpy_does() -> Result<()> {
    let patients = data::diabetes();
    let (x, y) = (patients.x.slice(s![..300, ..]), patients.y.slice(s![..300]));
    let bag = Bagging { n_models: 5 }.fit(nearest, x, y, &mut Rng::new(7))?;
    let predicted = bag.predict(patients.x.slice(s![300..304, ..]))?;
    assert_close(&predicted, &[48.4, 85.0, 201.0, 248.0], 1e-10);
    assert_eq!(bag.models().len(), 5);
    Ok(())
}

// The pooled variance within groups of equal flippers, computed with NumPy.
#[test]
fn the_noise_floor_of_the_penguins_is_numpys() -> Result<()> {
    let birds = data::penguins_matrix(&["flipper_length_mm", "bill_depth_mm"])?;
    assert_close(&[noise_floor(birds.column(0), birds.column(1))?], &[1.45605780442827], 1e-10);
    Ok(())
}

#[test]
fn errors_say_what_is_wrong() {
    let none = Array2::<f64>::zeros((0, 2));
    assert_eq!(
        message(decompose(none.view(), array![1.0, 2.0].view())),
        "predictions is empty, but it must hold at least one refit"
    );
    assert_eq!(
        message(decompose(array![[1.0, 2.0]].view(), array![1.0].view())),
        "predictions has 2 samples and y has 1, but they must have equally many"
    );
    assert_eq!(
        message(noise_floor(array![1.0, 2.0].view(), array![1.0, 2.0].view())),
        "the number of repeated values in x is 0, but it must be above zero: without two equal \
         values there is nothing to compare"
    );
    let (x, y) = (array![[1.0], [2.0]], array![1.0, 2.0]);
    let no_models = Bagging { n_models: 0 }.fit(nearest, x.view(), y.view(), &mut Rng::new(1));
    assert_eq!(message(no_models), "n_models is 0, but it must be at least 1");
    let nothing = Ensemble::<KNearestModel<f64>>::new(vec![]);
    assert_eq!(message(nothing), "the number of models is 0, but it must be at least 1");
}

#[test]
fn bagging_and_memory_keep_the_promises_of_estimators() -> Outcome {
    Suite::default().regressor(|x, y| KNearest { n_neighbors: 1 }.fit(x, y))?;
    Suite::default().classifier(|x, y| KNearest { n_neighbors: 1 }.fit(x, y))?;
    let bagging = Bagging { n_models: 4 };
    Suite::default().regressor(|x, y| bagging.fit(nearest, x, y, &mut Rng::new(1)))
}

proptest! {
    #[test]
    fn the_two_parts_sum_up_to_the_error(seed in 0u64..1000, refits in 1usize..9) {
        let mut rng = Rng::new(seed);
        let (predictions, y) = (rng.normals((refits, 5)) * 3.0, rng.normals(5));
        let parts = decompose(predictions.view(), y.view())?;
        let together = parts.bias_squared + parts.variance;
        prop_assert!((parts.error - together).abs() < 1e-12 * parts.error.max(1.0));
    }

    #[test]
    fn an_ensemble_is_never_worse_than_its_members_on_average(seed in 0u64..200) {
        let mut rng = Rng::new(seed);
        let (x, y, new, truth) =
            (rng.normals((15, 2)), rng.normals(15), rng.normals((6, 2)), rng.normals(6));
        let bag = Bagging { n_models: 6 }.fit(nearest, x.view(), y.view(), &mut rng)?;
        let error = |predicted: ndarray::Array1<f64>| {
            (predicted - &truth).mapv(|off| off * off).sum()
        };
        let mut members = 0.0;
        for model in bag.models() {
            members += error(model.predict(new.view())?) / 6.0;
        }
        prop_assert!(error(bag.predict(new.view())?) <= members + 1e-12);
    }
}
