//! The broadcasting rule: against ndarray's own, and at the edges.

use ndarray::{Array, IxDyn};
use part1_vocabulary::broadcasting::broadcast_shape;
use proptest::prelude::*;

fn lengths() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(prop::sample::select(vec![0_usize, 1, 1, 2, 3]), 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn it_is_ndarrays_rule(a in lengths(), b in lengths()) {
        let left = Array::<f64, _>::zeros(IxDyn(&a));
        let right = Array::<f64, _>::zeros(IxDyn(&b));
        let by_ndarray = numerics::caught(|| (&left + &right).shape().to_vec());
        prop_assert_eq!(broadcast_shape(&a, &b).ok(), by_ndarray.ok());
    }

    #[test]
    fn the_order_of_the_two_does_not_matter(a in lengths(), b in lengths()) {
        prop_assert_eq!(broadcast_shape(&a, &b).ok(), broadcast_shape(&b, &a).ok());
    }
}

#[test]
fn a_single_number_fits_everything() {
    assert_eq!(broadcast_shape(&[], &[]), Ok(vec![]));
    assert_eq!(broadcast_shape(&[], &[3, 4]), Ok(vec![3, 4]));
    assert_eq!(broadcast_shape(&[1, 1], &[5]), Ok(vec![1, 5]));
}

#[test]
fn an_empty_axis_fits_one_and_itself() {
    assert_eq!(broadcast_shape(&[0], &[1]), Ok(vec![0]));
    assert_eq!(broadcast_shape(&[0], &[0]), Ok(vec![0]));
    assert!(broadcast_shape(&[0], &[2]).is_err());
}

#[test]
fn the_message_names_both_shapes_and_the_axis() {
    let error = broadcast_shape(&[342, 4], &[342]).unwrap_err();
    let wanted = "a has shape (342, 4) and b has shape (342,), but counted from the right, axis 1 must be equally \
                  long in both, or 1: 4 and 342 are neither";
    assert_eq!(error.to_string(), wanted);
}
