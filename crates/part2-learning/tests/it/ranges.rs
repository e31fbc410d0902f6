//! The right number or a typed error: tiny and huge data, structs made by hand, sizes, steps on nothing.

use learning::neighbors::KNearest;
use ndarray::{Array1, array};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, Rng};
use part2_learning::backpropagation::Network;
use part2_learning::double_descent::{RandomFeatures, minimum_norm, random_feature_errors};
use part2_learning::overfitting::PolynomialRidge;
use part2_learning::regularization::{LinearDescent, shifted_images, with_shifts};
use testing::message;

#[test]
fn the_shortest_weights_at_any_size() -> Result<()> {
    for s in [1e-200, 1.0, 1e200] {
        let weights = minimum_norm(array![[s]].view(), array![s].view(), 0.0)?;
        assert!((weights[0] - 1.0).abs() < 1e-12, "{s}: {weights}");
    }
    let x = array![[1.0, 2.0], [3.0, 4.0]];
    let narrow = array![[1.0], [2.0]];
    let y = array![0.0, 1.0];
    let errors = random_feature_errors((x.view(), y.view()), (narrow.view(), y.view()), &[2], 1.0);
    assert!(message(errors).starts_with("train has 2 features and test has 1"));
    assert!(RandomFeatures::draw(1 << 40, 1 << 40, &mut Rng::new(1)).is_err());
    Ok(())
}

#[test]
fn the_nearest_sample_at_any_size() -> Result<()> {
    for s in [1e-200, 1.0, 1e200] {
        let x = array![[1.0], [-1.0], [5.0]] * s;
        let model =
            Fit::<usize>::fit(&KNearest { n_neighbors: 1 }, x.view(), array![0, 1, 2].view())?;
        assert_eq!(model.predict(array![[4.9 * s]].view())?, array![2], "{s}");
    }
    Ok(())
}

#[test]
fn curves_of_any_degree_end() {
    let (x, y) = (array![0.0, 1.0, 2.0], array![1.0, 2.0, 4.0]);
    let steep = PolynomialRidge { degree: usize::MAX, alpha: 1.0 };
    assert!(steep.fit_points(x.view(), y.view()).is_err());
    let wide = PolynomialRidge { degree: 1, alpha: 0.0 };
    let told = message(wide.fit_points(array![-1e308, 1e308, 0.0].view(), y.view()));
    assert!(told.contains("scale x"), "{told}");
}

#[test]
fn a_step_on_nothing_or_on_nan_is_an_error_and_changes_nothing() -> Result<()> {
    let y = array![1.0, 3.0];
    let mut walk = LinearDescent::new(1, y.view())?;
    let before = walk.clone();
    let none = Array1::<f64>::zeros(0);
    assert!(walk.step(ndarray::Array2::zeros((0, 1)).view(), none.view(), 0.1).is_err());
    assert!(walk.step(array![[f64::NAN], [1.0]].view(), y.view(), 0.1).is_err());
    assert!(walk.step(array![[1.0], [1.0]].view(), array![f64::NAN, 1.0].view(), 0.1).is_err());
    assert!(walk.step(array![[1e200], [1.0]].view(), array![1e200, 1.0].view(), 0.1).is_err());
    assert_eq!(walk, before);
    assert!(LinearDescent::new(1 << 40, y.view()).is_err());
    Ok(())
}

#[test]
fn a_network_made_by_hand_is_checked() -> Result<()> {
    let x = array![[1.0, 2.0]];
    let good = Network::random(2, 3, 2, &mut Rng::new(1))?;
    let mut spoiled = good.clone();
    spoiled.w1[[0, 0]] = f64::NAN;
    assert!(message(spoiled.predict(x.view())).starts_with("w1[0, 0] is NaN"));
    let narrow = Network { b1: array![0.0], ..good.clone() };
    assert!(narrow.predict(x.view()).is_err() && narrow.loss(x.view(), &[0]).is_err());
    let without = Network { w2: ndarray::Array2::zeros((3, 0)), b2: array![], ..good };
    assert!(without.predict(x.view()).is_err());
    assert!(Network::random(1 << 40, 1 << 40, 2, &mut Rng::new(1)).is_err());
    Ok(())
}

#[test]
fn images_of_impossible_sides_and_shifts() -> Result<()> {
    let x = array![[1.0, 2.0, 3.0, 4.0]];
    assert_eq!(shifted_images(x.view(), 2, isize::MIN, 0)?, array![[0.0, 0.0, 0.0, 0.0]]);
    assert_eq!(shifted_images(x.view(), 2, isize::MAX, 0)?, array![[0.0, 0.0, 0.0, 0.0]]);
    assert!(shifted_images(x.view(), 1 << 33, 0, 0).is_err());
    assert!(with_shifts(x.view(), array![0].view(), 1 << 33, 0.5).is_err());
    Ok(())
}
