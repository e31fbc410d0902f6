//! What tests ask again and again: the text of an error, and numbers that are close.

use numerics::Result;

/// The text of the error that a call must give.
///
/// Panics where the call succeeds. For tests.
///
/// ```
/// use testing::message;
/// use numerics::stats;
///
/// let nothing: [f64; 0] = [];
/// assert!(message(stats::mean(&nothing)).contains("empty"));
/// ```
#[track_caller]
pub fn message<T>(result: Result<T>) -> String {
    match result {
        Ok(_) => panic!("an error was wanted, but the call succeeded"),
        Err(error) => error.to_string(),
    }
}

/// Panics, with both numbers, unless the one is as near to the wanted one as `tolerance`, times its size where that is
/// above 1. Equal infinities are near. For tests.
///
/// ```
/// testing::assert_near(2000.1, 2000.0, 1e-4);
/// ```
#[track_caller]
pub fn assert_near(got: f64, wanted: f64, tolerance: f64) {
    assert!(near(got, wanted, tolerance), "{got}, wanted {wanted}");
}

/// [`assert_near`] for each number, with its place. For tests.
///
/// ```
/// testing::assert_close(&[0.5, 2000.1], &[0.5, 2000.0], 1e-4);
/// ```
#[track_caller]
pub fn assert_close<'a>(got: impl IntoIterator<Item = &'a f64>, wanted: &[f64], tolerance: f64) {
    let got: Vec<f64> = got.into_iter().copied().collect();
    assert_eq!(got.len(), wanted.len(), "numbers: {got:?}, wanted {wanted:?}");
    for (i, (&got, &wanted)) in got.iter().zip(wanted).enumerate() {
        assert!(near(got, wanted, tolerance), "number {i}: {got}, wanted {wanted}");
    }
}

fn near(got: f64, wanted: f64, tolerance: f64) -> bool {
    got == wanted || (got - wanted).abs() <= tolerance * wanted.abs().max(1.0)
}
