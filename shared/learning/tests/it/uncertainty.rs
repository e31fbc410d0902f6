//! The bootstrap against NumPy and SciPy, and the rates of groups by hand.

use learning::bootstrap::{bootstrap, paired_bootstrap, percentile_interval, standard_error};
use learning::metrics::BinaryCounts;
use learning::metrics::{
    GroupCounts, equalized_odds_gap, forced_false_positive_rate, group_counts, largest_gap,
};
use ndarray::{Array1, array};
use numerics::{Result, Rng, sum};
use proptest::prelude::*;
use testing::message;

const VALUES: [f64; 7] = [1.5, 2.0, 4.0, 8.0, 3.25, 7.0, 0.5];

fn mean(rows: &[usize]) -> Result<f64> {
    let values: Vec<f64> = rows.iter().map(|i| VALUES[*i]).collect();
    Ok(sum::sum(&values) / values.len() as f64)
}

// Recorded from NumPy 2.4 (default_rng(7).choice and np.quantile); SciPy 1.17's bootstrap with
// method="percentile" and the same generator gives the same interval, its sem the same error.
#[test]
fn the_bootstrap_gives_numpys_and_scipys_numbers() -> Result<()> {
    let means = bootstrap(7, 1000, &mut Rng::new(7), mean)?;
    assert_eq!(means[..3], [3.5357142857142856, 1.7142857142857142, 5.714285714285714]);
    let interval = percentile_interval(&means, 0.95)?;
    assert!((interval.low - 1.9285714285714286).abs() < 1e-14);
    assert!((interval.high - 5.785714285714286).abs() < 1e-14);
    let error = standard_error(Array1::from(VALUES.to_vec()).view())?;
    assert!((error - 1.0648608225625409).abs() < 1e-14);
    Ok(())
}

#[test]
fn the_bootstrap_has_the_same_bits_for_any_number_of_threads() -> Result<()> {
    let alone = bootstrap(7, 600, &mut Rng::new(3), mean)?;
    for n_threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build();
        let pool = pool.expect("a pool of threads");
        assert_eq!(pool.install(|| bootstrap(7, 600, &mut Rng::new(3), mean))?, alone);
    }
    Ok(())
}

#[test]
fn a_model_compared_with_itself_differs_by_nothing() -> Result<()> {
    let found = paired_bootstrap(7, 100, 0.9, &mut Rng::new(1), mean, mean)?;
    assert_eq!((found.difference, found.interval.low, found.interval.high), (0.0, 0.0, 0.0));
    assert_eq!(found.share_above, 0.5);
    assert!(found.interval.contains(0.0) && !found.interval.contains(0.1));
    let better =
        paired_bootstrap(7, 100, 0.9, &mut Rng::new(1), |rows| Ok(mean(rows)? + 1.0), mean)?;
    assert!((better.difference - 1.0).abs() < 1e-12);
    assert_eq!(better.share_above, 1.0);
    Ok(())
}

/// 10 of group 0: 4 found, 1 missed, 1 wrong, 4 right to be left. 10 of group 1: 1, 1, 2, 6.
fn two_groups() -> Result<Vec<GroupCounts>> {
    let mut samples = Vec::new();
    for (group, counts) in [(0, [4, 1, 1, 4]), (1, [1, 1, 2, 6])] {
        for (pair, count) in [(1, 1), (1, 0), (0, 1), (0, 0)].into_iter().zip(counts) {
            samples.extend(vec![(pair, group); count]);
        }
    }
    let y_true: Array1<usize> = samples.iter().map(|((truth, _), _)| *truth).collect();
    let y_pred: Array1<usize> = samples.iter().map(|((_, answer), _)| *answer).collect();
    let groups: Array1<usize> = samples.iter().map(|(_, group)| *group).collect();
    group_counts(y_true.view(), y_pred.view(), groups.view())
}

#[test]
fn rates_of_groups_give_the_numbers_worked_out_by_hand() -> Result<()> {
    let counts = two_groups()?;
    assert_eq!(counts.len(), 2);
    let of = |rate: fn(&GroupCounts) -> Result<f64>| -> Result<Vec<f64>> {
        counts.iter().map(rate).collect()
    };
    assert_eq!(of(GroupCounts::prevalence)?, [0.5, 0.2]);
    assert_eq!(of(GroupCounts::selection_rate)?, [0.5, 0.3]);
    assert_eq!(of(GroupCounts::true_positive_rate)?, [0.8, 0.5]);
    assert_eq!(of(GroupCounts::false_positive_rate)?, [0.2, 0.25]);
    assert_eq!(of(GroupCounts::positive_predictive_value)?, [0.8, 1.0 / 3.0]);
    assert!((largest_gap(&counts, GroupCounts::selection_rate)? - 0.2).abs() < 1e-15);
    assert!((equalized_odds_gap(&counts)? - 0.3).abs() < 1e-15);
    Ok(())
}

#[test]
fn errors_say_what_was_wrong() -> Result<()> {
    assert_eq!(
        message(standard_error(array![1.0].view())),
        "the number of values is 1, but it must be at least 2"
    );
    assert_eq!(
        message(bootstrap(0, 10, &mut Rng::new(1), mean)),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(bootstrap(7, 0, &mut Rng::new(1), mean)),
        "n_resamples is 0, but it must be at least 1"
    );
    assert_eq!(
        message(percentile_interval(&VALUES, 95.0)),
        "level is 95, but it must be between 0 and 1"
    );
    let (ones, twos) = (array![1, 1], array![1, 2]);
    assert_eq!(
        message(group_counts(ones.view(), twos.view(), ones.view())),
        "y_pred[1] is 2, but it must be 0 (negative) or 1 (positive)"
    );
    let (y_true, y_pred) = (array![1, 0, 1, 0, 0], array![1, 0, 0, 0, 0]);
    let counts = group_counts(&y_true, &y_pred, &array![0, 0, 0, 1, 1])?;
    assert_eq!(
        message(largest_gap(&counts, GroupCounts::true_positive_rate)),
        "group 1 is empty, but it must hold at least one positive sample"
    );
    assert_eq!(
        message(largest_gap(&counts, GroupCounts::positive_predictive_value)),
        "group 1 is empty, but it must hold at least one positive prediction"
    );
    let all_positive = group_counts(ones.view(), ones.view(), ones.view())?;
    assert_eq!(
        message(all_positive[0].false_positive_rate()),
        "group 1 is empty, but it must hold at least one negative sample"
    );
    assert_eq!(
        message(largest_gap(&[], GroupCounts::prevalence)),
        "counts is empty, but it must hold at least one group"
    );
    assert_eq!(
        message(forced_false_positive_rate(1.0, 0.5, 0.5)),
        "prevalence is 1, but it must be between 0 and 1"
    );
    assert_eq!(
        message(forced_false_positive_rate(0.5, 0.0, 0.5)),
        "positive_predictive_value is 0, but it must be positive and finite"
    );
    Ok(())
}

proptest! {
    #[test]
    fn every_group_obeys_chouldechovas_identity(
        tp in 1_usize..50, fp in 0_usize..50, fn_ in 0_usize..50, tn in 1_usize..50
    ) {
        let counts = BinaryCounts {
            true_positives: tp,
            false_positives: fp,
            false_negatives: fn_,
            true_negatives: tn,
        };
        let counts = GroupCounts { group: 0, counts };
        let forced = forced_false_positive_rate(
            counts.prevalence().unwrap(),
            counts.positive_predictive_value().unwrap(),
            counts.true_positive_rate().unwrap(),
        );
        prop_assert!((forced.unwrap() - counts.false_positive_rate().unwrap()).abs() < 1e-12);
    }
}
