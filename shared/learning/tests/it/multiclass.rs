//! Averages over classes, kappa, top-k: against scikit-learn, at the edges, their laws.

use learning::metrics::{
    Average, Disagreement, average_scores, class_scores, cohen_kappa, matthews, top_k_accuracy,
};
use learning::metrics::{BinaryCounts, accuracy};
use ndarray::{Array1, array};
use numerics::Result;
use proptest::prelude::*;
use testing::{assert_close, message};

/// Classes 1 and 4 do not occur; class 5 is never called.
fn truth() -> Array1<usize> {
    array![0, 0, 0, 0, 0, 2, 2, 2, 3, 3, 3, 3, 3, 3, 5]
}

fn called() -> Array1<usize> {
    array![0, 0, 2, 0, 3, 2, 2, 3, 3, 3, 0, 3, 3, 3, 3]
}

// Recorded from scikit-learn 1.9.1, precision_recall_fscore_support.
#[test]
fn class_scores_are_scikit_learns() -> Result<()> {
    let scores = class_scores(truth().view(), called().view())?;
    let column = |value: fn(&_) -> f64| scores.iter().map(value).collect::<Vec<f64>>();
    assert_eq!(scores.iter().map(|s| s.class).collect::<Vec<_>>(), [0, 2, 3, 5]);
    assert_eq!(scores.iter().map(|s| s.support).collect::<Vec<_>>(), [5, 3, 6, 1]);
    assert_close(&column(|s| s.precision), &[0.75, 0.6666666666666666, 0.625, 0.0], 1e-14);
    assert_close(&column(|s| s.recall), &[0.6, 0.6666666666666666, 0.8333333333333334, 0.0], 1e-14);
    let f1 = [0.6666666666666666, 0.6666666666666666, 0.7142857142857143, 0.0];
    assert_close(&column(|s| s.f1), &f1, 1e-14);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, precision_recall_fscore_support(average=…).
#[test]
fn averages_are_scikit_learns() -> Result<()> {
    let cases = [
        (Average::Micro, [0.6666666666666666, 0.6666666666666666, 0.6666666666666666]),
        (Average::Macro, [0.5104166666666666, 0.525, 0.5119047619047619]),
        (Average::Weighted, [0.6333333333333333, 0.6666666666666666, 0.6412698412698412]),
    ];
    for (average, wanted) in cases {
        let got = average_scores(truth().view(), called().view(), average)?;
        assert_close(&[got.precision, got.recall, got.f1], &wanted, 1e-14);
    }
    Ok(())
}

// Recorded from scikit-learn 1.9.1, cohen_kappa_score and matthews_corrcoef.
#[test]
fn agreement_is_scikit_learns() -> Result<()> {
    let cases = [
        (Disagreement::Equal, 0.4932432432432433),
        (Disagreement::Linear, 0.5291479820627802),
        (Disagreement::Quadratic, 0.5669291338582677),
    ];
    for (disagreement, wanted) in cases {
        let kappa = cohen_kappa(truth().view(), called().view(), disagreement)?;
        assert_close(&[kappa], &[wanted], 1e-14);
    }
    assert_close(&[matthews(truth().view(), called().view())?], &[0.5044208684507887], 1e-14);
    assert_eq!(matthews(truth().view(), Array1::zeros(15).view())?, 0.0);
    assert_eq!(
        message(cohen_kappa(array![1, 1].view(), array![1, 1].view(), Disagreement::Equal)),
        "the class is the only one that both judges give (1), but it must be one of at least two"
    );
    Ok(())
}

// Recorded from scikit-learn 1.9.1, top_k_accuracy_score: of equal scores the higher class first.
#[test]
fn top_k_accuracy_is_scikit_learns() -> Result<()> {
    let scores =
        array![[0.5, 0.2, 0.2], [0.3, 0.4, 0.2], [0.2, 0.4, 0.3], [0.7, 0.2, 0.1], [0.3, 0.3, 0.3]];
    let y_true = array![0, 1, 2, 2, 0];
    for (k, wanted) in [(1, 0.4), (2, 0.6), (3, 1.0)] {
        assert_eq!(top_k_accuracy(y_true.view(), scores.view(), k)?, wanted);
    }
    assert_eq!(
        message(top_k_accuracy(y_true.view(), scores.view(), 4)),
        "k is 4, but it must be from 1 to n_classes = 3"
    );
    assert_eq!(
        message(top_k_accuracy(array![0, 1, 2, 3, 0].view(), scores.view(), 1)),
        "y_true[3] is 3, but it must be below 3, the number of columns of y_score"
    );
    Ok(())
}

proptest! {
    #[test]
    fn averages_keep_their_laws(pairs in prop::collection::vec((0_usize..4, 0_usize..4), 1..60)) {
        let (a, b): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        let (a, b) = (Array1::from(a), Array1::from(b));
        let accuracy = accuracy(a.view(), b.view())?;
        let weighted = average_scores(a.view(), b.view(), Average::Weighted)?;
        prop_assert!((weighted.recall - accuracy).abs() < 1e-12);
        let turned = average_scores(b.view(), a.view(), Average::Macro)?;
        let macro_scores = average_scores(a.view(), b.view(), Average::Macro)?;
        prop_assert!((turned.recall - macro_scores.precision).abs() < 1e-12);
        if let Ok(kappa) = cohen_kappa(a.view(), b.view(), Disagreement::Equal) {
            let other = cohen_kappa(b.view(), a.view(), Disagreement::Equal)?;
            prop_assert!((kappa - other).abs() < 1e-12 && kappa <= accuracy + 1e-12);
        }
    }

    #[test]
    fn two_classes_agree_with_the_binary_rates(
        pairs in prop::collection::vec((0_usize..2, 0_usize..2), 1..60)
    ) {
        let (a, b): (Vec<usize>, Vec<usize>) = pairs.into_iter().unzip();
        let (a, b) = (Array1::from(a), Array1::from(b));
        let counts = BinaryCounts::of(a.view(), b.view())?;
        prop_assert!((matthews(a.view(), b.view())? - counts.matthews()).abs() < 1e-12);
    }
}
