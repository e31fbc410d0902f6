//! Norms: how long a vector is, in the usual senses.

use ndarray::{ArrayView1, ArrayView2};

use crate::{Elementwise, Error, Result, Scale, sum};

/// The sum of the absolute values, `Σ |x[i]|`: the way on a street grid.
///
/// No components give 0; a NaN gives NaN, an infinity +∞. A norm beyond the largest `f64` is infinite.
///
/// ```
/// assert_eq!(numerics::linalg::norm_l1(&[3.0, -4.0]), 7.0);
/// ```
pub fn norm_l1<'a>(x: impl Into<ArrayView1<'a, f64>>) -> f64 {
    sum::sum(&x.into().each(&f64::abs))
}

/// The length of the arrow, `√(Σ x[i]²)`.
///
/// Squares that would be too large or too small for `f64` are avoided by scaling, so 1e200 and 1e−200 keep all their
/// digits. No components give 0; a NaN gives NaN, else an infinity +∞. A norm beyond the largest `f64` is infinite.
///
/// ```
/// use numerics::linalg::norm_l2;
///
/// assert_eq!(norm_l2(&[3.0, -4.0]), 5.0);
/// assert!((norm_l2(&[3e200, -4e200]) / 5e200 - 1.0).abs() < 1e-15);
/// ```
pub fn norm_l2<'a>(x: impl Into<ArrayView1<'a, f64>>) -> f64 {
    let x = x.into();
    let squares = sum::sum(&x.each(&|component| component * component));
    // Far from both ends of f64's range no square has lost digits that count.
    if (1e-280..1e300).contains(&squares) {
        return squares.sqrt();
    }
    let largest = norm_max(x);
    if largest == 0.0 || !largest.is_finite() {
        return largest;
    }
    let scale = Scale::of(largest);
    let scaled = x.each(&|component| scale.down(component));
    scale.up(sum::sum(&scaled.each(&|component| component * component)).sqrt())
}

/// The largest absolute value, `max |x[i]|`.
///
/// No components give 0; a NaN gives NaN.
///
/// ```
/// assert_eq!(numerics::linalg::norm_max(&[3.0, -4.0]), 4.0);
/// ```
pub fn norm_max<'a>(x: impl Into<ArrayView1<'a, f64>>) -> f64 {
    largest(x.into().iter())
}

/// The norms of order p between and beyond these, `(Σ |x[i]|^p)^(1/p)`: p = 1 is [`norm_l1`], p = 2 [`norm_l2`], p = ∞
/// [`norm_max`].
///
/// Computed with components divided by the largest one. Special values as in [`norm_l2`]; beyond the largest `f64` it is
/// infinite.
///
/// Errors: p below 1, where it is no norm, or NaN.
pub fn norm_p<'a>(x: impl Into<ArrayView1<'a, f64>>, p: f64) -> Result<f64> {
    let x = x.into();
    if p.is_nan() || p < 1.0 {
        return Err(Error::invalid("p", p, "at least 1"));
    }
    if p == 1.0 {
        return Ok(norm_l1(x));
    }
    if p == 2.0 {
        return Ok(norm_l2(x));
    }
    let largest = norm_max(x);
    if largest == 0.0 || !largest.is_finite() || p.is_infinite() {
        return Ok(largest);
    }
    let powers = x.each(&|component| libm::pow(component.abs() / largest, p));
    Ok(largest * libm::pow(sum::sum(&powers), 1.0 / p))
}

/// The length of a matrix taken as one long vector, `√(Σ a[i, j]²)`.
///
/// Special values as in [`norm_l2`]; beyond the largest `f64` it is infinite.
pub fn frobenius_norm<'a>(a: impl Into<ArrayView2<'a, f64>>) -> f64 {
    let a = a.into();
    let row_norms: Vec<f64> = a.rows().into_iter().map(norm_l2).collect();
    norm_l2(&row_norms)
}

/// The largest absolute value, or NaN where there is one.
pub(super) fn largest<'a>(values: impl Iterator<Item = &'a f64>) -> f64 {
    values.fold(
        0.0,
        |largest: f64, value| {
            if value.abs() > largest || value.is_nan() { value.abs() } else { largest }
        },
    )
}
