//! What a series can be made of: pairs of numbers, two arrays, or a function.

use crate::Number;
use numerics::{Error, Result};

/// A place in a chart: a pair of numbers, `(x, y)` or `[x, y]`, or a reference to one.
pub trait Point {
    /// The coordinate to the right.
    fn x(&self) -> f64;
    /// The coordinate upwards.
    fn y(&self) -> f64;
}

impl<A: Number, B: Number> Point for (A, B) {
    fn x(&self) -> f64 {
        self.0.to_f64()
    }
    fn y(&self) -> f64 {
        self.1.to_f64()
    }
}

impl<T: Number> Point for [T; 2] {
    fn x(&self) -> f64 {
        self[0].to_f64()
    }
    fn y(&self) -> f64 {
        self[1].to_f64()
    }
}

impl<P: Point> Point for &P {
    fn x(&self) -> f64 {
        (**self).x()
    }
    fn y(&self) -> f64 {
        (**self).y()
    }
}

/// Two arrays as the points of a series: the first gives the x, the second the y.
///
/// # Errors
///
/// [`Error::LengthMismatch`] where they are not equally long.
///
/// ```
/// use ndarray::array;
/// use show::figure::xy;
///
/// assert_eq!(xy(&array![0.0, 1.0], &[5, 6])?, vec![(0.0, 5.0), (1.0, 6.0)]);
/// assert!(xy(&[1.0], &[1.0, 2.0]).is_err());
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn xy<X, Y>(xs: X, ys: Y) -> Result<Vec<(f64, f64)>>
where
    X: IntoIterator<Item: Number>,
    Y: IntoIterator<Item: Number>,
{
    let xs: Vec<f64> = xs.into_iter().map(|x| x.to_f64()).collect();
    let ys: Vec<f64> = ys.into_iter().map(|y| y.to_f64()).collect();
    if xs.len() != ys.len() {
        return Err(Error::LengthMismatch {
            left: "xs".to_string(),
            left_len: xs.len(),
            right: "ys".to_string(),
            right_len: ys.len(),
            unit: "values".to_string(),
        });
    }
    Ok(xs.into_iter().zip(ys).collect())
}

/// A function as the points of a smooth line: its values at 201 places, evenly spaced from `from` to `to`.
///
/// What the function gives is not looked at: a figure leaves out what is infinite or NaN.
///
/// ```
/// let points = show::figure::curve(0.0, 2.0, |x| x * x);
/// assert_eq!((points[0], points[200]), ((0.0, 0.0), (2.0, 4.0)));
/// ```
pub fn curve(from: f64, to: f64, f: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    (0..=200)
        .map(|i| {
            let x = from + (to - from) * (f64::from(i) / 200.0);
            (x, f(x))
        })
        .collect()
}
