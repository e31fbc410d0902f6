//! The shared checks on input, and their messages.

use ndarray::{Array1, Array2, Array3, array};
use numerics::{Result, check};
use testing::message;

#[test]
fn the_first_number_that_is_not_finite_is_named_by_its_place() {
    assert_eq!(check::finite("x", &array![1.0, f64::MAX, 5e-324]), Ok(()));
    assert_eq!(check::finite("x", &Array2::<f64>::zeros((0, 3))), Ok(()));
    let mut x = Array3::<f64>::zeros((2, 3, 4));
    x[[1, 2, 0]] = f64::NAN;
    x[[1, 2, 3]] = f64::INFINITY;
    let text = "x[1, 2, 0] is NaN, but every number must be finite";
    assert_eq!(message(check::finite("x", &x)), text);
    // The place is the one in the view, whatever the memory looks like.
    let x = array![[1.0, 2.0], [f64::NEG_INFINITY, 4.0]];
    let text = "x[0, 1] is -inf, but every number must be finite";
    assert_eq!(message(check::finite("x", &x.t())), text);
    let text = "y[1] is inf, but every number must be finite";
    assert_eq!(message(check::finite_slice("y", &[1.0, f64::INFINITY])), text);
    let text = "gamma is NaN, but every number must be finite";
    assert_eq!(message(check::finite_number("gamma", f64::NAN)), text);
    assert_eq!(check::finite_number("gamma", 1.0), Ok(()));
    assert_eq!(check::finite_slice("y", &[]), Ok(()));
}

#[test]
fn samples_need_rows_columns_and_targets() {
    let x = array![[1.0, 2.0], [3.0, 4.0]];
    assert_eq!(check::samples_and_targets(&x, 2), Ok(()));
    assert_eq!(
        message(check::samples_and_targets(&x, 3)),
        "x has 2 samples and y has 3, but they must have equally many"
    );
    assert_eq!(check::regression(&x, &array![1.0, 2.0]), Ok(()));
    assert_eq!(
        message(check::regression(&x, &array![1.0, f64::INFINITY])),
        "y[1] is inf, but every number must be finite"
    );
    assert_eq!(
        message(check::samples("x", &Array2::<f64>::zeros((0, 2)))),
        "x is empty, but it must hold at least one sample"
    );
    assert_eq!(
        message(check::samples("x", &Array2::<f64>::zeros((2, 0)))),
        "x is empty, but it must hold at least one feature"
    );
    assert_eq!(
        message(check::features("x", &x, 3)),
        "x has 2 features and the model has 3, but they must have equally many"
    );
    assert_eq!(check::features("x", &Array2::<f64>::zeros((0, 3)), 3), Ok(()));
}

#[test]
fn classes_must_be_at_least_two() {
    assert_eq!(check::classes("y", &[0, 2, 1]), Ok(3));
    assert_eq!(check::classes("y", &[0, 3]), Ok(4));
    let text = "y is empty, but it must hold at least one sample";
    assert_eq!(message(check::classes("y", &[]).map(|_| ())), text);
    let text =
        "the class in y is the same for every sample (4), but it must be one of at least two";
    assert_eq!(message(check::classes("y", &[4, 4]).map(|_| ())), text);
}

#[test]
fn a_class_number_like_minus_one_is_an_error_and_no_overflow() {
    let text =
        "y[1] is 18446744073709551615, but it must be below 1048576: number the classes 0, 1, 2, …";
    assert_eq!(check::classes("y", &[0, usize::MAX]).unwrap_err().to_string(), text);
    assert!(check::classes("y", &[0, 1 << 45]).is_err());
    assert_eq!(check::classes("y", &[3, 1]), Ok(4));
}

#[test]
fn sizes_are_limited_and_their_product_cannot_overflow() {
    assert_eq!(check::size("n", &[check::MOST_ELEMENTS]), Ok(()));
    assert!(check::size("n", &[check::MOST_ELEMENTS + 1]).is_err());
    assert!(check::size("n", &[usize::MAX, usize::MAX, usize::MAX]).is_err());
    assert_eq!(check::size("n", &[0, usize::MAX]), Ok(()));
}

#[test]
fn parameters_have_ranges() {
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let text = format!("gamma is {bad}, but it must be positive and finite");
        assert_eq!(message(check::positive("gamma", bad)), text);
    }
    for (bad, said) in [(-1e-300, "-1e-300"), (f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let text = format!("alpha is {said}, but it must be zero or positive, and finite");
        assert_eq!(message(check::non_negative("alpha", bad)), text);
    }
    for bad in [-0.1, 1.1, f64::NAN] {
        let text = format!("share is {bad}, but it must be from 0 to 1");
        assert_eq!(message(check::fraction("share", bad)), text);
    }
    let good = [
        check::positive("gamma", 5e-324),
        check::non_negative("alpha", 0.0),
        check::fraction("share", 0.0),
        check::fraction("share", 1.0),
        check::at_least("depth", 1, 1),
        check::between("k", 4, 1, ("n_samples", 4)),
        check::not_empty("x", 1, "row"),
        check::same_length("rows", ("a", 2), ("b", 2)),
        check::finite("x", &Array1::<f64>::zeros(3)),
    ];
    assert!(good.iter().all(Result::is_ok), "{good:?}");
    let text = "depth is 0, but it must be at least 1";
    assert_eq!(message(check::at_least("depth", 0, 1)), text);
    for k in [0, 5] {
        let text = format!("k is {k}, but it must be from 1 to n_samples = 4");
        assert_eq!(message(check::between("k", k, 1, ("n_samples", 4))), text);
    }
}
