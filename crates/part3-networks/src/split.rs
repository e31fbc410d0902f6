//! The part's one split of the digits: writers to learn from, and writers never met.

use ndarray::{Array1, Array2, s};

/// Where the stretches of the writers who are held out begin, of [`data::digits`]' rows.
const FIRST_UNSEEN: usize = 1287;

/// The digits, split by who wrote them; pixels from 0 (white) to 1 (black).
#[derive(Debug, Clone, PartialEq)]
pub struct Digits {
    /// The pictures to learn from, a row each. Shape: (1287, 64).
    pub x_train: Array2<f64>,
    /// Their classes, 0 to 9.
    pub y_train: Array1<usize>,
    /// The pictures of writers never met. Shape: (510, 64).
    pub x_test: Array2<f64>,
    /// Their classes.
    pub y_test: Array1<usize>,
}

/// The digits of the first ten writers, to learn from, and those of the last four stretches, to test on.
///
/// By [`data::digit_writers`]: stretches 0 to 9, and 10 to 13.
///
/// ```
/// let digits = part3_networks::unseen();
/// assert_eq!((digits.x_train.nrows(), digits.x_test.nrows()), (1287, 510));
/// assert!(digits.x_train.iter().all(|pixel| (0.0..=1.0).contains(pixel)));
/// ```
///
/// Explained in Part III, chapter 11d (digits).
pub fn unseen() -> Digits {
    let digits = data::digits();
    let x = &digits.x / 16.0;
    let y = &digits.y;
    Digits {
        x_train: x.slice(s![..FIRST_UNSEEN, ..]).to_owned(),
        y_train: y.slice(s![..FIRST_UNSEEN]).to_owned(),
        x_test: x.slice(s![FIRST_UNSEEN.., ..]).to_owned(),
        y_test: y.slice(s![FIRST_UNSEEN..]).to_owned(),
    }
}
