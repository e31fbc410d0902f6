//! The weighted sums that every linear model predicts with.

use ndarray::{Array1, ArrayView2};
use numerics::{Result, check, sum};

/// The weighted sum of each row plus the intercept, all of them finite.
#[doc(hidden)]
pub fn weighted_sum(
    x: ArrayView2<'_, f64>,
    coef: &Array1<f64>,
    intercept: f64,
) -> Result<Array1<f64>> {
    check::finite("coef", coef)?;
    check::finite_number("intercept", intercept)?;
    let sums = dots(x, coef)? + intercept;
    check::all_in_range("the weighted sum of a row", sums, "x")
}

/// The dot product of each row with `coef`.
#[doc(hidden)]
pub fn dots(x: ArrayView2<'_, f64>, coef: &Array1<f64>) -> Result<Array1<f64>> {
    let mut dots = Array1::zeros(x.nrows());
    for (i, row) in x.rows().into_iter().enumerate() {
        dots[i] = sum::dot(row, coef)?;
    }
    Ok(dots)
}
