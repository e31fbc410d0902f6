//! Splits: scikit-learn's folds, nothing lost and nothing twice, and what cannot be split.

use ndarray::{Array1, Array2, array};
use numerics::split::*;
use numerics::{Result, Rng};
use proptest::prelude::*;
use testing::message;

fn test_rows(folds: &[Split]) -> Vec<&[usize]> {
    folds.iter().map(|fold| fold.test.as_slice()).collect()
}

#[test]
fn folds_are_those_of_scikit_learn() -> Result<()> {
    // KFold(4) and StratifiedKFold(3) of scikit-learn 1.9.
    let folds = KFold { n_splits: 4 }.split(10)?;
    assert_eq!(test_rows(&folds), [&[0, 1, 2][..], &[3, 4, 5], &[6, 7], &[8, 9]]);
    assert_eq!(folds[2].train, [0, 1, 2, 3, 4, 5, 8, 9]);
    let y = array![2, 0, 1, 1, 0, 2, 2, 0, 1, 0, 0, 2, 1, 0];
    let folds = StratifiedKFold { n_splits: 3 }.split(y.view())?;
    assert_eq!(test_rows(&folds), [&[0, 1, 2, 4, 5][..], &[3, 6, 7, 8, 9], &[10, 11, 12, 13]]);
    Ok(())
}

#[test]
fn groups_and_times_are_split_as_scikit_learn_splits_them() -> Result<()> {
    // GroupKFold and TimeSeriesSplit of scikit-learn 1.9.
    let groups = array![2, 0, 0, 1, 3, 3, 3, 1, 4, 2, 5, 0];
    let folds = GroupKFold { n_splits: 3 }.split(groups.view())?;
    assert_eq!(test_rows(&folds), [&[4, 5, 6, 10][..], &[1, 2, 8, 11], &[0, 3, 7, 9]]);
    let folds = GroupKFold { n_splits: 2 }.split(groups.view())?;
    assert_eq!(test_rows(&folds), [[0, 4, 5, 6, 9, 10], [1, 2, 3, 7, 8, 11]]);
    let rounds = TimeSeriesSplit { n_splits: 4, gap: 0 }.split(14)?;
    assert_eq!(test_rows(&rounds), [[6, 7], [8, 9], [10, 11], [12, 13]]);
    assert_eq!(rounds[3].train, (0..12).collect::<Vec<_>>());
    let rounds = TimeSeriesSplit { n_splits: 3, gap: 2 }.split(12)?;
    assert_eq!(test_rows(&rounds), [[3, 4, 5], [6, 7, 8], [9, 10, 11]]);
    assert_eq!(rounds.iter().map(|round| round.train.len()).collect::<Vec<_>>(), [1, 4, 7]);
    Ok(())
}

#[test]
fn the_test_part_is_rounded_up() -> Result<()> {
    for (n, fraction, n_test) in [(2, 0.5, 1), (10, 0.25, 3), (10, 1e-9, 1), (344, 0.2, 69)] {
        let split = train_test_indices(n, fraction, &mut Rng::new(1))?;
        assert_eq!((split.train.len(), split.test.len()), (n - n_test, n_test));
    }
    // numpy: order = default_rng(7).permutation(10); test = order[:3], train = order[3:]
    let split = train_test_indices(10, 0.3, &mut Rng::new(7))?;
    assert_eq!((split.test, split.train), (vec![8, 0, 7], vec![1, 3, 6, 2, 4, 5, 9]));
    Ok(())
}

#[test]
fn rows_and_targets_stay_together() -> Result<()> {
    let x = Array2::from_shape_fn((12, 2), |(i, j)| (10 * i + j) as f64);
    let y: Array1<usize> = (0..12).map(|i| i % 2).collect();
    for parts in [
        train_test_split(x.view(), y.view(), 0.25, &mut Rng::new(3))?,
        stratified_train_test_split(x.view(), y.view(), 0.25, &mut Rng::new(3))?,
    ] {
        assert_eq!((parts.x_train.dim(), parts.x_test.dim()), ((9, 2), (3, 2)));
        for (x, y) in [(parts.x_train, parts.y_train), (parts.x_test, parts.y_test)] {
            assert_eq!(x.nrows(), y.len());
            let agree = x.rows().into_iter().zip(y).all(|(row, y)| row[0] as usize / 10 % 2 == y);
            assert!(agree);
        }
    }
    Ok(())
}

#[test]
fn what_cannot_be_split_is_an_error_that_says_why() {
    let rng = &mut Rng::new(1);
    assert_eq!(
        message(train_test_indices(0, 0.5, rng)),
        "x is empty, but it must hold at least one sample"
    );
    for fraction in [0.0, 1.0, -0.5, f64::NAN, f64::INFINITY] {
        let text = format!("test_fraction is {fraction}, but it must be between 0 and 1");
        assert_eq!(message(train_test_indices(5, fraction, rng)), text);
    }
    assert_eq!(
        message(train_test_indices(1, 0.5, rng)),
        "test_fraction is 0.5, but it must be small enough to leave one of 1 samples to learn from"
    );
    let (x, y) = (Array2::<f64>::zeros((3, 1)), array![0, 1]);
    let text = "x has 3 samples and y has 2, but they must have equally many";
    assert_eq!(message(train_test_split(x.view(), y.view(), 0.5, rng)), text);
    assert_eq!(message(stratified_train_test_split(x.view(), y.view(), 0.5, rng)), text);
    assert_eq!(
        message(stratified_train_test_indices(array![0, 0, 1].view(), 0.5, rng)),
        "the number of samples of class 1 (in ascending order) is 1, but it must be at least 2: one for each part"
    );
    assert_eq!(
        message(stratified_train_test_indices(array![0, 0, 0, 1, 1, 1].view(), 0.1, rng)),
        "the size of the smaller part is 1, but it must be at least the number of classes, 2"
    );
    assert_eq!(
        message(stratified_train_test_indices(array![0.0, f64::NAN].view(), 0.5, rng)),
        "values[1] is NaN, but it must be a value that has an order"
    );
    for n_splits in [0, 1, 6] {
        let text = format!("n_splits is {n_splits}, but it must be from 2 to n_samples = 5");
        assert_eq!(message(KFold { n_splits }.split(5)), text);
    }
    assert_eq!(
        message(StratifiedKFold { n_splits: 3 }.split(array![0, 0, 1, 1, 1].view())),
        "n_splits is 3, but it must be from 2 to the size of the smallest class = 2"
    );
    assert_eq!(
        message(GroupKFold { n_splits: 3 }.split(array![4, 4, 7, 7].view())),
        "n_splits is 3, but it must be from 2 to the number of groups = 2"
    );
    assert_eq!(
        message(TimeSeriesSplit { n_splits: 5, gap: 0 }.split(5)),
        "n_splits is 5, but it must be from 2 to n_samples − 1 = 4"
    );
    assert_eq!(
        message(TimeSeriesSplit { n_splits: 2, gap: 3 }.split(9)),
        "gap is 3, but it must be below the 3 samples before the first test part"
    );
    let none: Array1<usize> = array![];
    assert_eq!(
        message(GroupKFold::default().split(none.view())),
        "groups is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(StratifiedKFold::default().split(none.view())),
        "y is empty, but it must hold at least one sample"
    );
    let split = Split { train: vec![0], test: vec![3] };
    assert_eq!(
        message(split.apply(y.view())),
        "a row of the split is 3, but it must be below the array's number of rows, 2"
    );
}

/// Every row is in exactly one of the two parts.
fn is_partition(split: &Split, n: usize) -> bool {
    let mut rows: Vec<usize> = split.train.iter().chain(&split.test).copied().collect();
    rows.sort_unstable();
    rows.into_iter().eq(0..n)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_and_nothing_twice(n in 2..60usize, k in 2..8usize, seed in any::<u64>()) {
        let rng = &mut Rng::new(seed);
        prop_assert!(is_partition(&train_test_indices(n, 0.3, rng)?, n));
        prop_assume!(k <= n);
        for folds in [KFold { n_splits: k }.split(n)?, KFold { n_splits: k }.split_shuffled(n, rng)?] {
            prop_assert_eq!(folds.len(), k);
            prop_assert!(folds.iter().all(|fold| is_partition(fold, n)));
            let mut tested: Vec<usize> = folds.iter().flat_map(|fold| fold.test.clone()).collect();
            tested.sort_unstable();
            prop_assert!(tested.into_iter().eq(0..n));
            let sizes: Vec<usize> = folds.iter().map(|fold| fold.test.len()).collect();
            prop_assert!(sizes.iter().max().zip(sizes.iter().min()).is_some_and(|(a, b)| a - b <= 1));
        }
    }

    #[test]
    fn classes_keep_their_shares(
        counts in prop::collection::vec(5..20usize, 2..5),
        k in 2..6usize,
        seed in any::<u64>(),
    ) {
        let rng = &mut Rng::new(seed);
        let mut y: Vec<usize> = counts.iter().enumerate().flat_map(|(class, &count)| vec![class; count]).collect();
        rng.shuffle(&mut y);
        let (n, y) = (y.len(), Array1::from(y));
        let of_class = |rows: &[usize], class: usize| rows.iter().filter(|&&row| y[row] == class).count();

        let split = stratified_train_test_indices(y.view(), 0.4, rng)?;
        prop_assert!(is_partition(&split, n));
        for (class, &count) in counts.iter().enumerate() {
            let share = count as f64 * split.test.len() as f64 / n as f64;
            prop_assert!((of_class(&split.test, class) as f64 - share).abs() < 1.0);
        }

        for folds in [
            StratifiedKFold { n_splits: k.min(5) }.split(y.view())?,
            StratifiedKFold { n_splits: k.min(5) }.split_shuffled(y.view(), rng)?,
        ] {
            prop_assert!(folds.iter().all(|fold| is_partition(fold, n)));
            for (class, &count) in counts.iter().enumerate() {
                let share = count as f64 / k.min(5) as f64;
                prop_assert!(folds.iter().all(|fold| (of_class(&fold.test, class) as f64 - share).abs() < 1.0));
            }
        }
    }

    #[test]
    fn groups_stay_together_and_the_past_comes_first(
        groups in prop::collection::vec(0..9usize, 10..60),
        k in 2..5usize,
        gap in 0..3usize,
    ) {
        let n = groups.len();
        let groups = Array1::from(groups);
        if let Ok(folds) = (GroupKFold { n_splits: k }).split(groups.view()) {
            for fold in &folds {
                prop_assert!(is_partition(fold, n) && !fold.test.is_empty());
                let shared = fold.test.iter().any(|&i| fold.train.iter().any(|&j| groups[i] == groups[j]));
                prop_assert!(!shared);
            }
        }
        if let Ok(rounds) = (TimeSeriesSplit { n_splits: k, gap }).split(n) {
            for round in &rounds {
                let (last, first) = (round.train.iter().max(), round.test.iter().min());
                prop_assert!(last.zip(first).is_some_and(|(last, first)| last + gap < *first));
            }
            prop_assert!(rounds[k - 1].test.ends_with(&[n - 1]));
        }
    }
}
