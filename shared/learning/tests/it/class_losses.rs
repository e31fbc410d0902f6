//! Losses for classes: against PyTorch and scikit-learn, from extreme logits, at the edges.

use learning::losses::{
    binary_cross_entropy_with_logits, categorical_cross_entropy_with_logits,
    categorical_cross_entropy_with_logits_gradient, hinge_loss,
};
use ndarray::{Array1, Array2, array};
use numerics::Result;
use testing::{assert_close, message};

fn y() -> Array1<f64> {
    array![1.0, 0.0, 1.0, 1.0, 0.0]
}

fn logits() -> Array1<f64> {
    array![2.0, -1.5, -0.5, 0.3, 0.9]
}

fn class_logits() -> Array2<f64> {
    array![[1.0, 2.0, -1.0], [0.5, 0.0, 0.3], [-2.0, 1.0, 4.0]]
}

// Recorded from scikit-learn 1.9.1, hinge_loss, and PyTorch 1.13.
#[test]
fn losses_give_the_libraries_numbers() -> Result<()> {
    assert_close(&[hinge_loss(&(y() * 2.0 - 1.0), &logits())?], &[0.82], 1e-14);
    let yes_and_no = binary_cross_entropy_with_logits(&y(), &logits())?;
    let of_several = categorical_cross_entropy_with_logits(&array![0, 2, 1], &class_logits())?;
    assert_close(&[yes_and_no, of_several], &[0.6195854784812893, 1.8286324326532137], 1e-14);
    Ok(())
}

// Recorded from PyTorch 1.13: the gradient of cross_entropy.
#[test]
fn the_gradient_of_several_classes_gives_pytorchs_numbers() -> Result<()> {
    let wanted = [
        -0.2468345132191936,
        0.23512817089941374,
        0.011706342319779909,
        0.1374422285265261,
        0.0833629255405684,
        -0.2208051540670945,
        0.0007852110269322269,
        -0.317561948259392,
        0.31677673723245975,
    ];
    let gradient =
        categorical_cross_entropy_with_logits_gradient(&array![0, 2, 1], &class_logits())?;
    assert_close(&gradient, &wanted, 1e-14);
    assert!(gradient.rows().into_iter().all(|row| row.sum().abs() <= 1e-16));
    Ok(())
}

#[test]
fn extreme_logits_stay_exact() -> Result<()> {
    let loss = |y: f64, z: f64| binary_cross_entropy_with_logits(&array![y], &array![z]);
    assert_eq!(loss(0.0, 1e4)?, 1e4);
    assert_eq!(loss(1.0, 1e4)?, 0.0);
    assert_eq!(loss(1.0, -1e308)?, 1e308);
    assert_eq!(loss(1.0, 40.0)?, libm::exp(-40.0)); // 1 − sigmoid(40) rounds to 0
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let (y, z) = (array![1.0, 0.0], array![0.5, 0.5]);
    assert_eq!(
        message(binary_cross_entropy_with_logits(&array![1.0, -1.0], &z)),
        "y_true[1] is -1, but it must be from 0 to 1"
    );
    assert_eq!(
        message(binary_cross_entropy_with_logits(&y, &array![f64::INFINITY, 0.0])),
        "logits[0] is inf, but every number must be finite"
    );
    assert_eq!(message(hinge_loss(&y, &z)), "y_true[1] is 0, but it must be -1 or 1");
    let p = array![[0.5, 0.4]];
    assert_eq!(
        message(categorical_cross_entropy_with_logits(&array![2], &p)),
        "y_true[0] is 2, but it must be below n_classes = 2"
    );
    assert_eq!(
        message(categorical_cross_entropy_with_logits(&array![0, 1], &p)),
        "y_true has 2 samples and logits has 1, but they must have equally many"
    );
}
