//! Strides and positions: against ndarray's own, and at the edges.

use ndarray::{Array, Dimension, IxDyn};
use part1_vocabulary::shapes::{position, row_major_strides};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn strides_and_positions_are_ndarrays(shape in prop::collection::vec(1_usize..5, 0..5)) {
        let n: usize = shape.iter().product();
        let numbers: Vec<usize> = (0..n).collect();
        let tensor = Array::from_shape_vec(IxDyn(&shape), numbers).expect("as many as the shape");
        if n > 1 {
            // ndarray gives no meaning to the stride of an axis of length 1 and may set it as it likes.
            for (axis, stride) in row_major_strides(&shape).expect("small").into_iter().enumerate() {
                if shape[axis] > 1 {
                    prop_assert_eq!(stride as isize, tensor.strides()[axis]);
                }
            }
        }
        for (index, element) in tensor.indexed_iter() {
            prop_assert_eq!(position(index.slice(), &shape), Ok(*element));
        }
    }
}

#[test]
fn a_single_number_has_no_strides_and_lies_at_zero() {
    assert_eq!(row_major_strides(&[]), Ok(vec![]));
    assert_eq!(position(&[], &[]), Ok(0));
}

#[test]
fn an_empty_axis_has_no_positions() {
    assert_eq!(row_major_strides(&[3, 0, 2]), Ok(vec![0, 2, 1]));
    let error = position(&[0, 0, 0], &[3, 0, 2]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "index[1] is 0, but it must be less than 0, the length of axis 1"
    );
}

#[test]
fn indices_and_axes_must_be_equally_many() {
    let error = position(&[1], &[3, 4]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "index has 1 axes and shape has 2, but they must have equally many"
    );
}

#[test]
fn more_elements_than_can_be_counted_are_refused() {
    let half = usize::MAX / 2;
    let wanted = format!("shape is [{half}, 3], but it must be small enough to count its elements");
    assert_eq!(row_major_strides(&[half, 3]).unwrap_err().to_string(), wanted);
    assert_eq!(position(&[0, 0], &[half, 3]).unwrap_err().to_string(), wanted);
    assert_eq!(position(&[half - 1, 1], &[half, 2]), Ok(usize::MAX - 2));
}
