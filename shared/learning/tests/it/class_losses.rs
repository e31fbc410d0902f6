//! Losses for classes: against PyTorch and scikit-learn, their gradients, from extreme logits, at the edges.

use learning::losses::{
    binary_cross_entropy, binary_cross_entropy_with_logits,
    binary_cross_entropy_with_logits_gradient, categorical_cross_entropy,
    categorical_cross_entropy_with_logits, categorical_cross_entropy_with_logits_gradient,
    contrastive_loss, contrastive_loss_gradient, focal_loss_with_logits,
    focal_loss_with_logits_gradient, hinge_loss, hinge_loss_gradient, smooth_labels,
    soft_cross_entropy_with_logits, soft_cross_entropy_with_logits_gradient, triplet_loss,
    triplet_loss_gradient,
};
use ndarray::{Array1, Array2, array};
use numerics::{Result, functions};
use proptest::prelude::*;
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

// Recorded from scikit-learn 1.9.1, log_loss and hinge_loss.
#[test]
fn losses_give_scikit_learns_numbers() -> Result<()> {
    let p = array![0.9, 0.2, 0.35, 0.6, 0.7];
    assert_close(&[binary_cross_entropy(y().view(), p.view())?], &[0.6186249239125281], 1e-14);
    let p = array![[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.3, 0.4, 0.3]];
    assert_close(
        &[categorical_cross_entropy(array![0, 2, 1].view(), p.view())?],
        &[0.594597099859626],
        1e-14,
    );
    let signs = y() * 2.0 - 1.0;
    assert_close(&[hinge_loss(signs.view(), logits().view())?], &[0.82], 1e-14);
    Ok(())
}

// Recorded from PyTorch 1.13, forward and backward.
#[test]
fn losses_from_logits_give_pytorchs_numbers() -> Result<()> {
    let (y, z) = (y(), logits());
    let (y, z) = (y.view(), z.view());
    assert_close(&[binary_cross_entropy_with_logits(y, z)?], &[0.6195854784812893], 1e-14);
    let wanted = [
        -0.023840584404423538,
        0.03648510476127127,
        -0.12449186624037092,
        -0.08511149663766819,
        0.14218990052500077,
    ];
    assert_close(&binary_cross_entropy_with_logits_gradient(y, z)?, &wanted, 1e-14);
    assert_close(&[focal_loss_with_logits(y, z, 2.0)?], &[0.22273030266304236], 1e-14);
    let wanted = [
        -0.0009741880390785564,
        0.0034062210446471858,
        -0.10523036437491662,
        -0.03848168786305644,
        0.14440297267651886,
    ];
    assert_close(&focal_loss_with_logits_gradient(y, z, 2.0)?, &wanted, 1e-14);
    Ok(())
}

// Recorded from PyTorch 1.13: cross_entropy, without and with label_smoothing.
#[test]
fn losses_of_several_classes_give_pytorchs_numbers() -> Result<()> {
    let (y, z) = (array![0, 2, 1], class_logits());
    let (y, z) = (y.view(), z.view());
    assert_close(&[categorical_cross_entropy_with_logits(y, z)?], &[1.8286324326532137], 1e-14);
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
    assert_close(&categorical_cross_entropy_with_logits_gradient(y, z)?, &wanted, 1e-14);
    let smooth = smooth_labels(y, 3, 0.15)?;
    assert_close(
        &[soft_cross_entropy_with_logits(smooth.view(), z)?],
        &[1.8469657659865468],
        1e-14,
    );
    let wanted = [
        -0.2135011798858603,
        0.21846150423274704,
        -0.004960324346886757,
        0.12077556185985945,
        0.06669625887390172,
        -0.18747182073376117,
        -0.015881455639734438,
        -0.28422861492605866,
        0.3001100705657931,
    ];
    assert_close(&soft_cross_entropy_with_logits_gradient(smooth.view(), z)?, &wanted, 1e-14);
    Ok(())
}

// Recorded from PyTorch 1.13: triplet_margin_loss with eps=0.
#[test]
fn the_triplet_loss_gives_pytorchs_numbers() -> Result<()> {
    let anchor = array![[0.0, 1.0], [2.0, 2.0]];
    let positive = array![[1.0, 0.5], [2.5, 1.0]];
    let negative = array![[0.5, 2.0], [2.0, 3.5]];
    let (anchor, positive, negative) = (anchor.view(), positive.view(), negative.view());
    assert_close(&[triplet_loss(anchor, positive, negative, 1.0)?], &[0.8090169943749475], 1e-14);
    let gradient = triplet_loss_gradient(anchor, positive, negative, 1.0)?;
    let (a, b, c) = (0.22360679774997896, 0.4472135954999579, 0.6708203932499369);
    assert_close(&gradient.anchor, &[-a, c, -a, 0.9472135954999579], 1e-14);
    assert_close(&gradient.positive, &[b, -a, a, -b], 1e-14);
    assert_close(&gradient.negative, &[-a, -b, 0.0, -0.5], 1e-14);
    // In order by more than the margin: nothing to learn.
    let far = &negative * 100.0;
    assert_eq!(triplet_loss(anchor, positive, far.view(), 1.0)?, 0.0);
    assert_eq!(
        triplet_loss_gradient(anchor, positive, far.view(), 1.0)?.anchor,
        Array2::zeros((2, 2))
    );
    // On one spot: no direction, no NaN.
    let same = triplet_loss_gradient(anchor, anchor, negative, 9.0)?;
    assert!(same.positive.iter().all(|slope| *slope == 0.0));
    Ok(())
}

#[test]
fn the_contrastive_loss_by_hand() -> Result<()> {
    let (same, distance) = (array![true, false, false, true], array![3.0, 1.0, 5.0, 0.0]);
    // 9/2 + (2 − 1)²/2 + 0 + 0, over 4.
    assert_eq!(contrastive_loss(same.view(), distance.view(), 2.0)?, 1.25);
    let gradient = contrastive_loss_gradient(same.view(), distance.view(), 2.0)?;
    assert_eq!(gradient, array![0.75, -0.25, 0.0, 0.0]);
    Ok(())
}

#[test]
fn extreme_logits_stay_exact() -> Result<()> {
    let loss =
        |y: f64, z: f64| binary_cross_entropy_with_logits(array![y].view(), array![z].view());
    assert_eq!(loss(0.0, 1e4)?, 1e4);
    assert_eq!(loss(1.0, 1e4)?, 0.0);
    assert_eq!(loss(1.0, -1e308)?, 1e308);
    assert_eq!(loss(1.0, 40.0)?, libm::exp(-40.0)); // 1 − sigmoid(40) rounds to 0
    let focal = focal_loss_with_logits(array![0.0].view(), array![900.0].view(), 2.0)?;
    assert_eq!(focal, 900.0);
    let impossible = binary_cross_entropy(array![1.0, 0.0].view(), array![0.0, 0.0].view())?;
    assert_eq!(impossible, f64::INFINITY);
    assert_eq!(binary_cross_entropy(array![1.0, 0.0].view(), array![1.0, 0.0].view())?, 0.0);
    Ok(())
}

#[test]
fn without_focus_and_smoothing_they_are_the_cross_entropy() -> Result<()> {
    let (y, z) = (y(), logits());
    let plain = binary_cross_entropy_with_logits(y.view(), z.view())?;
    assert_close(&[focal_loss_with_logits(y.view(), z.view(), 0.0)?], &[plain], 1e-14);
    let hard = smooth_labels(array![0, 2, 1].view(), 3, 0.0)?;
    assert_eq!(hard, array![[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 1.0, 0.0]]);
    let z = class_logits();
    assert_close(
        &[soft_cross_entropy_with_logits(hard.view(), z.view())?],
        &[categorical_cross_entropy_with_logits(array![0, 2, 1].view(), z.view())?],
        1e-14,
    );
    let p = functions::softmax_rows(&z);
    assert_close(
        &[categorical_cross_entropy(array![0, 2, 1].view(), p.view())?],
        &[categorical_cross_entropy_with_logits(array![0, 2, 1].view(), z.view())?],
        1e-14,
    );
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let (y, z) = (array![1.0, 0.0], array![0.5, 0.5]);
    assert_eq!(
        message(binary_cross_entropy(y.view(), array![0.5, 1.2].view())),
        "probability[1] is 1.2, but it must be from 0 to 1"
    );
    assert_eq!(
        message(binary_cross_entropy_with_logits(array![1.0, -1.0].view(), z.view())),
        "y_true[1] is -1, but it must be from 0 to 1"
    );
    assert_eq!(
        message(binary_cross_entropy_with_logits(y.view(), array![f64::INFINITY, 0.0].view())),
        "logits[0] is inf, but every number must be finite"
    );
    assert_eq!(message(hinge_loss(y.view(), z.view())), "y_true[1] is 0, but it must be -1 or 1");
    assert_eq!(
        message(focal_loss_with_logits(y.view(), z.view(), -1.0)),
        "focus is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(focal_loss_with_logits(array![0.5, 0.0].view(), z.view(), 1.0)),
        "y_true[0] is 0.5, but it must be 0 or 1"
    );
    let p = array![[0.5, 0.4]];
    assert_eq!(
        message(categorical_cross_entropy(array![0].view(), p.view())),
        "the sum of probability[0] is 0.9, but it must be 1"
    );
    assert_eq!(
        message(categorical_cross_entropy_with_logits(array![2].view(), p.view())),
        "y_true[0] is 2, but it must be below n_classes = 2"
    );
    assert_eq!(
        message(categorical_cross_entropy_with_logits(array![0, 1].view(), p.view())),
        "y_true has 2 samples and logits has 1, but they must have equally many"
    );
    assert_eq!(
        message(smooth_labels(array![0].view(), 2, 1.5)),
        "smoothing is 1.5, but it must be from 0 to 1"
    );
    assert_eq!(
        message(soft_cross_entropy_with_logits(array![[1.0]].view(), p.view())),
        "target has shape (1, 1) and logits has shape (1, 2), but they must have the same shape"
    );
    assert_eq!(
        message(contrastive_loss(array![true].view(), array![-1.0].view(), 1.0)),
        "distance[0] is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(
        message(triplet_loss(p.view(), p.view(), array![[1.0]].view(), 1.0)),
        "anchor has shape (1, 2) and negative has shape (1, 1), but they must have the same shape"
    );
    assert_eq!(
        message(triplet_loss(p.view(), p.view(), p.view(), 0.0)),
        "margin is 0, but it must be positive and finite"
    );
}

/// A loss of logits, and its gradient at some.
type Pair<'a> = (&'a dyn Fn(&Array1<f64>) -> f64, Array1<f64>);

proptest! {
    #[test]
    fn gradients_are_the_ratio_of_small_changes(
        z in prop::collection::vec(-8.0..8.0_f64, 6),
        focus in 0.0..4.0_f64,
    ) {
        let h = 1e-5;
        let y = array![1.0, 0.0, 0.0, 1.0, 1.0, 0.0];
        let z = Array1::from(z);
        let pairs: [Pair; 3] = [
            (
                &|z| binary_cross_entropy_with_logits(y.view(), z.view()).expect("a loss"),
                binary_cross_entropy_with_logits_gradient(y.view(), z.view()).expect("a gradient"),
            ),
            (
                &|z| focal_loss_with_logits(y.view(), z.view(), focus).expect("a loss"),
                focal_loss_with_logits_gradient(y.view(), z.view(), focus).expect("a gradient"),
            ),
            (
                &|z| hinge_loss((&y * 2.0 - 1.0).view(), z.view()).expect("a loss"),
                hinge_loss_gradient((&y * 2.0 - 1.0).view(), z.view()).expect("a gradient"),
            ),
        ];
        prop_assume!(z.iter().all(|z| (z.abs() - 1.0).abs() > 1e-4)); // hinge's kinks
        for (loss, gradient) in pairs {
            for i in 0..z.len() {
                let (mut up, mut down) = (z.clone(), z.clone());
                up[i] += h;
                down[i] -= h;
                let ratio = (loss(&up) - loss(&down)) / (2.0 * h);
                prop_assert!((ratio - gradient[i]).abs() < 1e-7, "{ratio} and {}", gradient[i]);
            }
        }
    }
}
