//! Padding and masked means: what is kept, and the edges.

use ndarray::{Array1, Array2, array};
use part1_vocabulary::shapes::{masked_means, pad};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn padding_loses_nothing_and_the_fill_is_never_seen(
        sequences in prop::collection::vec(prop::collection::vec(-100.0..100.0, 1..6), 0..6),
        fill in prop::sample::select(vec![0.0, -1.0, f64::NAN, f64::INFINITY]),
    ) {
        let (padded, mask) = pad(&sequences, fill);
        for (i, sequence) in sequences.iter().enumerate() {
            let row: Vec<f64> = (0..mask.ncols()).filter(|j| mask[[i, *j]]).map(|j| padded[[i, j]]).collect();
            prop_assert_eq!(&row, sequence);
        }
        let means = masked_means(padded.view(), mask.view()).expect("every row has a number");
        for (mean, sequence) in means.iter().zip(&sequences) {
            let wanted = sequence.iter().sum::<f64>() / sequence.len() as f64;
            prop_assert!((mean - wanted).abs() < 1e-12);
        }
    }
}

#[test]
fn the_fill_stands_where_the_mask_is_false() {
    let (padded, mask) = pad(&[vec![1.0], vec![], vec![2.0, 3.0]], -9.0);
    assert_eq!(padded, array![[1.0, -9.0], [-9.0, -9.0], [2.0, 3.0]]);
    assert_eq!(mask, array![[true, false], [false, false], [true, true]]);
}

#[test]
fn no_sequences_make_an_empty_table() -> numerics::Result<()> {
    let (padded, mask) = pad(&[], 0.0);
    assert_eq!((padded.dim(), mask.dim()), ((0, 0), (0, 0)));
    assert_eq!(masked_means(padded.view(), mask.view())?, Array1::<f64>::zeros(0));
    Ok(())
}

#[test]
fn a_row_without_a_real_number_has_no_mean() {
    let (padded, mask) = pad(&[vec![1.0], vec![]], 0.0);
    let error = masked_means(padded.view(), mask.view()).unwrap_err();
    assert_eq!(error.to_string(), "row 1 of x is empty, but it must hold at least one real number");
}

#[test]
fn a_real_number_must_be_finite_and_is_named() {
    let x = array![[1.0, 2.0], [3.0, f64::NAN]];
    let mask = array![[true, false], [true, true]];
    let error = masked_means(x.view(), mask.view()).unwrap_err();
    assert_eq!(error.to_string(), "x[1, 1] is NaN, but every number must be finite");
}

#[test]
fn table_and_mask_have_one_shape() {
    let mask = Array2::from_elem((2, 3), true);
    let error = masked_means(Array2::zeros((3, 2)).view(), mask.view()).unwrap_err();
    let wanted = "x has shape (3, 2) and mask has shape (2, 3), but they must have the same shape";
    assert_eq!(error.to_string(), wanted);
}
