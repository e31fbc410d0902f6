//! Measures of numbers and ranked lists: against scikit-learn, by hand, and at the edges.

use learning::metrics::{
    average_precision_of_ranking, dcg, mean_absolute_percentage_error, mean_over_queries, ndcg,
    precision_at_k, rank_by_score, recall_at_k, reciprocal_rank, relevant_in_order,
    weighted_absolute_percentage_error,
};
use ndarray::{Array1, array};
use numerics::Result;
use proptest::prelude::*;
use testing::{assert_near, message};

// Recorded from scikit-learn 1.9.1, mean_absolute_percentage_error; WAPE from NumPy.
#[test]
fn percentages_give_scikit_learns_numbers() -> Result<()> {
    let (y_true, y_pred) = (array![3.0, -0.5, 2.0, 7.25], array![2.5, 0.1, 2.0, 8.0]);
    let mape = mean_absolute_percentage_error(y_true.view(), y_pred.view())?;
    assert_near(mape, 0.3675287356321839, 1e-14);
    let wape = weighted_absolute_percentage_error(y_true.view(), y_pred.view())?;
    assert_near(wape, 0.1450980392156863, 1e-14);
    Ok(())
}

// Recorded from scikit-learn 1.9.1, dcg_score and ndcg_score, which average over tied scores.
#[test]
fn gains_give_scikit_learns_numbers_with_ties_and_cuts() -> Result<()> {
    let relevance = array![3.0, 2.0, 3.0, 0.0, 1.0, 2.0, 0.5];
    let y_score = array![0.9, 0.4, 0.4, 0.7, 0.1, 0.4, -0.2];
    let wanted = [
        (None, 6.597109039493204, 0.9013553772000942),
        (Some(1), 3.0, 1.0),
        (Some(3), 4.166666666666667, 0.7070788521905413),
        (Some(5), 6.074235185718514, 0.8506146593190463),
        (Some(70), 6.597109039493204, 0.9013553772000942),
    ];
    for (k, gained, share) in wanted {
        assert_near(dcg(relevance.view(), y_score.view(), k)?, gained, 1e-14);
        assert_near(ndcg(relevance.view(), y_score.view(), k)?, share, 1e-14);
    }
    Ok(())
}

// By hand: relevant at the places 2, 3 and 5 of 6. The average precision is also scikit-learn's
// average_precision_score([0, 1, 1, 0, 1, 0], [.9, .8, .7, .6, .5, .4]).
#[test]
fn lists_give_the_numbers_worked_out_by_hand() -> Result<()> {
    let list = [false, true, true, false, true, false];
    assert_near(precision_at_k(&list, 3)?, 2.0 / 3.0, 1e-14);
    assert_near(recall_at_k(&list, 3)?, 2.0 / 3.0, 1e-14);
    assert_near(precision_at_k(&list, 6)?, 0.5, 1e-14);
    assert_near(recall_at_k(&list, 1)?, 0.0, 1e-14);
    assert_near(reciprocal_rank(&list), 0.5, 1e-14);
    assert_near(
        average_precision_of_ranking(&list),
        (1.0 / 2.0 + 2.0 / 3.0 + 3.0 / 5.0) / 3.0,
        1e-14,
    );
    Ok(())
}

// Recorded from scikit-learn 1.9.1, average_precision_score.
#[test]
fn average_precision_gives_scikit_learns_number() -> Result<()> {
    let relevant = [false, true, true, false, true, false];
    let list = relevant_in_order(&relevant, array![0.9, 0.8, 0.3, 0.2, 0.6, 0.55].view())?;
    assert_near(average_precision_of_ranking(&list), 0.5888888888888889, 1e-14);
    Ok(())
}

#[test]
fn equal_scores_keep_the_order_of_the_input() -> Result<()> {
    assert_eq!(rank_by_score(array![1.0, 2.0, 1.0, 2.0].view())?, [1, 3, 0, 2]);
    assert_eq!(rank_by_score(array![-0.0, 0.0].view())?, [0, 1]);
    assert!(rank_by_score(Array1::zeros(0).view())?.is_empty());
    Ok(())
}

#[test]
fn without_a_relevant_item_every_measure_is_zero() -> Result<()> {
    let nothing = [false; 4];
    assert_eq!(precision_at_k(&nothing, 2)?, 0.0);
    assert_eq!(recall_at_k(&nothing, 2)?, 0.0);
    assert_eq!(reciprocal_rank(&nothing), 0.0);
    assert_eq!(average_precision_of_ranking(&nothing), 0.0);
    assert_eq!(ndcg(Array1::zeros(3).view(), array![1.0, 2.0, 3.0].view(), None)?, 0.0);
    let queries = [nothing.to_vec(), vec![true, false]];
    assert_eq!(mean_over_queries(&queries, |list| Ok(reciprocal_rank(list)))?, 0.5);
    Ok(())
}

#[test]
fn errors_say_what_was_wrong() {
    let (zero, two) = (array![3.0, 0.0], array![1.0, 2.0]);
    assert_eq!(
        message(mean_absolute_percentage_error(zero.view(), two.view())),
        "y_true[1] is 0, but it must be different from 0: nothing is a percentage of it"
    );
    let nothing = array![0.0, 0.0];
    assert_eq!(
        message(weighted_absolute_percentage_error(nothing.view(), two.view())),
        "the sum of |y_true| is 0, but it must be positive"
    );
    assert_eq!(
        message(mean_absolute_percentage_error(two.view(), array![1.0].view())),
        "y_true has 2 samples and y_pred has 1, but they must have equally many"
    );
    assert_eq!(
        message(precision_at_k(&[true, false], 3)),
        "k is 3, but it must be from 1 to the list's length = 2"
    );
    assert_eq!(
        message(recall_at_k(&[true, false], 0)),
        "k is 0, but it must be from 1 to the list's length = 2"
    );
    assert_eq!(
        message(dcg(array![1.0, -1.0].view(), two.view(), None)),
        "relevance[1] is -1, but it must be zero or positive, and finite"
    );
    assert_eq!(message(dcg(two.view(), two.view(), Some(0))), "k is 0, but it must be at least 1");
    assert_eq!(
        message(ndcg(two.view(), array![1.0, f64::NAN].view(), None)),
        "y_score[1] is NaN, but every number must be finite"
    );
    assert_eq!(
        message(mean_over_queries(&[], |list| Ok(reciprocal_rank(list)))),
        "lists is empty, but it must hold at least one query"
    );
}

proptest! {
    #[test]
    fn ndcg_is_a_share_and_does_not_depend_on_the_order_of_the_input(
        items in prop::collection::vec((0_u8..4, 0_u8..5), 1..12), turn in 0_usize..12
    ) {
        let of = |items: &[(u8, u8)]| {
            let relevance: Array1<f64> = items.iter().map(|item| f64::from(item.0)).collect();
            let y_score: Array1<f64> = items.iter().map(|item| f64::from(item.1)).collect();
            ndcg(relevance.view(), y_score.view(), None).unwrap()
        };
        let mut turned = items.clone();
        turned.rotate_left(turn % items.len());
        let value = of(&items);
        prop_assert!((0.0..=1.0 + 1e-12).contains(&value));
        prop_assert!((value - of(&turned)).abs() < 1e-12);
    }

    #[test]
    fn moving_a_relevant_item_up_never_hurts(
        mut list in prop::collection::vec(any::<bool>(), 2..12), at in 1_usize..12
    ) {
        let at = 1 + at % (list.len() - 1);
        let before = average_precision_of_ranking(&list);
        if list[at] && !list[at - 1] {
            list.swap(at, at - 1);
            prop_assert!(average_precision_of_ranking(&list) > before);
        }
    }
}
