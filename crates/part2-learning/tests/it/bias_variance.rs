//! Bias and variance, bagging, random features: against NumPy and scikit-learn, and at the edges.

use learning::ensemble::{Bagging, Ensemble};
use learning::neighbors::{KNearest, KNearestModel};
use ndarray::{Array2, ArrayView1, ArrayView2, array, s};
use numerics::estimator::{Fit, Predict, Transform};
use numerics::{Result, Rng};
use part2_learning::bias_variance::{
    RandomFeatures, decompose, minimum_norm, noise_floor, random_feature_errors,
};
use proptest::prelude::*;
use testing::{Outcome, Suite, assert_close, message};

fn nearest(x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<KNearestModel<f64>> {
    KNearest { n_neighbors: 1 }.fit(x, y)
}

// Recorded from NumPy 2.4, np.linalg.lstsq, and scikit-learn 1.9.1, Ridge(0.3, solver="svd").
#[test]
fn minimum_norm_is_numpys() -> Result<()> {
    let mut rng = Rng::new(1);
    let (x, y) = (rng.normals((8, 3)), rng.normals(8));
    let tall = [-0.6140661636039516, -2.494354496853351, 0.960023709558982];
    assert_close(&minimum_norm(x.view(), y.view(), 0.0)?, &tall, 1e-10);
    let (x, y) = (rng.normals((3, 5)), rng.normals(3));
    let wide = [
        -0.7881896050788072,
        -0.8598406475443567,
        0.3326025506016234,
        0.7482027073427672,
        -0.4695295602103211,
    ];
    assert_close(&minimum_norm(x.view(), y.view(), 0.0)?, &wide, 1e-10);
    let ridge = [
        -0.42470915763556305,
        -0.5124883073692985,
        0.09728729414292114,
        0.17273500707963418,
        -0.20804823109685314,
    ];
    assert_close(&minimum_norm(x.view(), y.view(), 0.3)?, &ridge, 1e-10);
    Ok(())
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
fn past_the_threshold_nothing_is_left_of_the_training_error() -> Result<()> {
    let mut rng = Rng::new(3);
    let (x, y) = (rng.normals((20, 4)), rng.normals(20));
    let features = RandomFeatures::draw(4, 60, &mut rng)?.transform(x.view())?;
    let data = (features.view(), y.view());
    let points = random_feature_errors(data, data, &[5, 60], 0.0)?;
    assert!(points[0].training_error > 0.1 && points[1].training_error < 1e-20);
    assert_eq!(points[1].test_error, points[1].training_error);
    let penalized = random_feature_errors(data, data, &[60], 0.1)?;
    assert!(penalized[0].training_error > 1e-6);
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
    assert_eq!(
        message(RandomFeatures::draw(0, 1, &mut Rng::new(1))),
        "n_inputs is 0, but it must be at least 1"
    );
    assert_eq!(
        message(minimum_norm(x.view(), y.view(), -1.0)),
        "alpha is -1, but it must be zero or positive, and finite"
    );
    let data = (x.view(), y.view());
    assert_eq!(
        message(random_feature_errors(data, data, &[2], 0.0)),
        "size is 2, but it must be from 1 to n_features = 1"
    );
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
