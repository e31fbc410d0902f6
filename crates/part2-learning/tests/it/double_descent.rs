//! Random features and the shortest weights: against NumPy and scikit-learn, and at the edges.

use ndarray::array;
use numerics::estimator::Transform;
use numerics::{Result, Rng};
use part2_learning::double_descent::{RandomFeatures, minimum_norm, random_feature_errors};
use testing::{assert_close, message};

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
    let (x, y) = (array![[1.0], [2.0]], array![1.0, 2.0]);
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
