//! The confusion matrix and its rates: against scikit-learn, at the edges, and their laws.

use learning::metrics::{BinaryCounts, accuracy, confusion_matrix};
use ndarray::{Array1, array};
use numerics::Result;
use proptest::prelude::*;
use testing::message;

fn counts(y_true: &Array1<usize>, y_pred: &Array1<usize>) -> Result<BinaryCounts> {
    BinaryCounts::of(y_true.view(), y_pred.view())
}

fn truth() -> Array1<usize> {
    array![0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1]
}

fn called() -> Array1<usize> {
    array![0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 0, 0]
}

// Recorded from scikit-learn 1.9.1, sklearn.metrics.
#[test]
fn rates_are_scikit_learns() -> Result<()> {
    assert_eq!(confusion_matrix(truth().view(), called().view())?, array![[5, 2], [2, 3]]);
    assert_eq!(accuracy(truth().view(), called().view())?, 0.6666666666666666);
    let counts = counts(&truth(), &called())?;
    assert_eq!(counts.accuracy(), 0.6666666666666666);
    assert_eq!(counts.precision(), 0.6);
    assert_eq!(counts.recall(), 0.6);
    assert_eq!(counts.specificity(), 0.7142857142857143);
    assert_eq!(counts.f1(), 0.6);
    assert!((counts.f_beta(2.0)? - 0.6).abs() < 1e-15);
    assert!((counts.f_beta(0.5)? - 0.6).abs() < 1e-15);
    assert_eq!(counts.balanced_accuracy(), 0.6571428571428571);
    assert!((counts.matthews() - 0.3142857142857143).abs() < 1e-15);
    Ok(())
}

// Recorded from scikit-learn 1.9.1: precision, recall, F1, balanced accuracy, Matthews. Where a
// denominator is zero it warns and returns 0.
#[test]
fn denominators_of_zero_follow_scikit_learns_rule() -> Result<()> {
    let (no, yes) = (Array1::zeros(12), Array1::from_elem(12, 1));
    let cases = [
        ("never says yes", truth(), no.clone(), [0.0, 0.0, 0.0, 0.5, 0.0]),
        (
            "always says yes",
            truth(),
            yes.clone(),
            [0.4166666666666667, 1.0, 0.5882352941176471, 0.5, 0.0],
        ),
        ("no positives", no.clone(), called(), [0.0, 0.0, 0.0, 0.5833333333333334, 0.0]),
        ("no positives, none called", no.clone(), no, [0.0, 0.0, 0.0, 1.0, 0.0]),
        (
            "only positives",
            yes,
            called(),
            [1.0, 0.4166666666666667, 0.5882352941176471, 0.4166666666666667, 0.0],
        ),
    ];
    for (name, y_true, y_pred, wanted) in cases {
        let c = counts(&y_true, &y_pred)?;
        let got = [c.precision(), c.recall(), c.f1(), c.balanced_accuracy(), c.matthews()];
        assert_eq!(got, wanted, "{name}");
    }
    assert_eq!(BinaryCounts::default().accuracy(), 0.0);
    assert_eq!(BinaryCounts::default().f_beta(0.0)?, 0.0);
    Ok(())
}

#[test]
fn bad_input_is_named() {
    let (zero, one) = (array![0], array![0, 1]);
    let matrix = |a: &Array1<usize>, b: &Array1<usize>| confusion_matrix(a.view(), b.view());
    assert_eq!(
        message(matrix(&zero, &one)),
        "y_true has 1 samples and y_pred has 2, but they must have equally many"
    );
    assert_eq!(
        message(matrix(&array![], &array![])),
        "y_true is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(matrix(&array![0, 1], &array![0, 5000])),
        "y_pred[1] is 5000, but it must be a class below 4096, numbered from 0"
    );
    assert_eq!(
        message(counts(&array![0, 1], &array![0, 2])),
        "y_pred[1] is 2, but it must be 0 (negative) or 1 (positive)"
    );
    assert_eq!(
        message(BinaryCounts::default().f_beta(-1.0)),
        "beta is -1, but it must be zero or positive, and finite"
    );
}

#[test]
fn rounding_does_not_carry_matthews_beyond_its_ends() -> Result<()> {
    // The root of 3 times itself is a little below 3, so the quotient would be a little below −1.
    let c = counts(&array![1, 1, 0, 1], &array![0, 0, 1, 0])?;
    assert_eq!(c.matthews(), -1.0);
    Ok(())
}

#[test]
fn a_class_that_does_not_occur_has_zeros() -> Result<()> {
    let matrix = confusion_matrix(array![0, 3].view(), array![3, 3].view())?;
    assert_eq!(matrix, array![[0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]);
    Ok(())
}

proptest! {
    #[test]
    fn the_rates_keep_their_laws(pairs in prop::collection::vec((0_usize..2, 0_usize..2), 1..60)) {
        let (y_true, y_pred): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        let (y_true, y_pred) = (Array1::from(y_true), Array1::from(y_pred));
        let c = counts(&y_true, &y_pred)?;
        prop_assert_eq!(c.n_samples(), y_true.len());
        prop_assert!((-1.0..=1.0).contains(&c.matthews()));
        // F1 is the harmonic mean, between the smaller and the larger of the two.
        let (low, high) =
            (c.precision().min(c.recall()), c.precision().max(c.recall()));
        prop_assert!(low - 1e-12 <= c.f1() && c.f1() <= high + 1e-12);
        prop_assert!((c.f_beta(1.0)? - c.f1()).abs() < 1e-12);
        prop_assert!((c.f_beta(0.0)? - c.precision()).abs() < 1e-12);
        // Exchange the classes: recall and specificity change places, Matthews stays.
        let other = counts(&y_true.mapv(|y| 1 - y), &y_pred.mapv(|y| 1 - y))?;
        prop_assert_eq!(other.recall(), c.specificity());
        prop_assert!((other.matthews() - c.matthews()).abs() < 1e-12);
        // Exchange truth and prediction: precision and recall change places.
        let turned = counts(&y_pred, &y_true)?;
        prop_assert_eq!(turned.recall(), c.precision());
        let matrix = confusion_matrix(y_true.view(), y_pred.view())?;
        prop_assert_eq!(matrix.sum(), c.n_samples());
    }
}
