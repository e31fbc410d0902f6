//! Twins and guards: by hand, against recorded counts, and at the edges.

use ndarray::{Array1, Array2, array, s};
use numerics::Result;
use numerics::split::{GroupKFold, KFold, Split};
use part2_learning::leaks::{
    digit_writers, ending, first_occurrences, groups_apart, no_twins, past_before_future,
    strongest_columns, twins_of_training_rows,
};
use proptest::prelude::*;
use testing::message;

#[test]
fn every_writer_begins_with_the_digits_in_order() {
    let (writers, y) = (digit_writers(), &data::digits().y);
    let starts: Vec<usize> =
        (0..writers.len()).filter(|i| *i == 0 || writers[*i] != writers[*i - 1]).collect();
    assert_eq!(starts.len(), 14);
    for start in starts {
        assert_eq!(y.slice(s![start..start + 10]).to_vec(), (0..10).collect::<Vec<_>>());
    }
}

// Recorded from NumPy: np.unique(x, axis=0) has 1359 rows, and no two equal wines differ in quality.
#[test]
fn wine_quality_has_240_rows_twice() -> Result<()> {
    let wines = data::wine_quality();
    let kept = first_occurrences(wines.x.view())?;
    assert_eq!((wines.x.nrows(), kept.len()), (1599, 1359));
    assert!(kept.windows(2).all(|two| two[0] < two[1]));
    Ok(())
}

#[test]
fn zero_and_minus_zero_are_the_same_row() -> Result<()> {
    assert_eq!(first_occurrences(array![[0.0], [-0.0], [1.0]].view())?, [0, 2]);
    let split = Split { train: vec![2, 0], test: vec![1] };
    assert_eq!(twins_of_training_rows(&split, array![[0.0], [-0.0], [0.0]].view())?, [(1, 2)]);
    Ok(())
}

#[test]
fn the_strongest_columns_are_ordered_and_ties_keep_their_order() -> Result<()> {
    let x = array![[1.0, 1.0, 7.0, -1.0], [2.0, 0.0, 7.0, -2.0], [3.0, 1.0, 7.0, -3.0]];
    let y = array![1.0, 2.0, 3.0];
    assert_eq!(strongest_columns(x.view(), y.view(), 4)?, [0, 3, 1, 2]);
    Ok(())
}

#[test]
fn an_ending_is_as_long_as_it_can_be() {
    assert_eq!(["anna", "zoë", "o", ""].map(|name| ending(name, 2)), ["na", "oë", "o", ""]);
    assert_eq!(ending("anna", 0), "");
}

#[test]
fn guards_let_clean_splits_pass() -> Result<()> {
    let writers = digit_writers();
    for split in (GroupKFold { n_splits: 14 }).split(writers.view())? {
        groups_apart(&split, &writers.to_vec())?;
    }
    let times = Array1::from_iter((0..10).map(f64::from));
    past_before_future(&Split { train: (0..6).collect(), test: (6..10).collect() }, times.view())?;
    let x = times.insert_axis(ndarray::Axis(1));
    for split in KFold::default().split(10)? {
        no_twins(&split, x.view())?;
    }
    Ok(())
}

#[test]
fn guards_and_functions_say_what_was_wrong() -> Result<()> {
    let split = Split { train: vec![0, 1], test: vec![2, 3] };
    assert_eq!(
        message(groups_apart(&split, &[4, 5, 6, 5])),
        "the group of test row 3 is 5, but it must be in one part alone: training row 1 has it too"
    );
    assert_eq!(
        message(past_before_future(&split, array![1.0, 2.0, 2.0, 3.0].view())),
        "the time of training row 1 is 2, but it must be before 2, the time of test row 2"
    );
    let nobody = Split { train: vec![], test: vec![0] };
    assert_eq!(
        message(past_before_future(&nobody, array![1.0].view())),
        "the training part is empty, but it must hold at least one row"
    );
    assert_eq!(
        message(no_twins(&split, array![[1.0], [2.0], [3.0], [2.0]].view())),
        "test row 3 is equal to training row 1, but it must be different from every row to learn from"
    );
    assert_eq!(
        message(groups_apart(&split, &[1, 2, 3])),
        "a row of the split is 3, but it must be below the number of samples, 3"
    );
    assert_eq!(
        message(first_occurrences(Array2::zeros((0, 2)).view())),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(strongest_columns(array![[1.0], [2.0]].view(), array![1.0, 2.0].view(), 2)),
        "k is 2, but it must be from 1 to n_features = 1"
    );
    Ok(())
}

proptest! {
    #[test]
    fn without_repetitions_there_are_no_twins(
        cells in prop::collection::vec(0_u8..3, 8..40)
    ) {
        let x = Array2::from_shape_vec(
            (cells.len() / 2, 2),
            cells[..cells.len() / 2 * 2].iter().map(|cell| f64::from(*cell)).collect(),
        ).unwrap();
        let kept = first_occurrences(x.view()).unwrap();
        let (test, train) = kept.split_at(1);
        let split = Split { train: train.to_vec(), test: test.to_vec() };
        prop_assert!(no_twins(&split, x.view()).is_ok());
    }
}
