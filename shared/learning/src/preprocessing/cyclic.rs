//! Cyclic features: what comes round again, such as an hour or a month.

use std::f64::consts::PI;

use numerics::{Result, check};

/// The place of a value on a circle: its sine and its cosine. After one period it is back.
///
/// `(sin(2π · value / period), cos(2π · value / period))`
///
/// `value` and `period` are in the same unit: an hour and 24, a month and 12. Both results lie
/// between −1 and 1. Cost: O(1).
///
/// Errors: a value that is not finite; a period that is not positive.
///
/// ```
/// use learning::preprocessing::cyclic;
/// assert_eq!(cyclic(0.0, 24.0)?, (0.0, 1.0));
/// assert_eq!(cyclic(1.0, 0.0).unwrap_err().to_string(), "period is 0, but it must be positive and finite");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3e (more columns).
pub fn cyclic(value: f64, period: f64) -> Result<(f64, f64)> {
    check::finite_number("value", value)?;
    check::positive("period", period)?;
    // The remainder first: a large value keeps its digits.
    let angle = 2.0 * PI * (value % period / period);
    Ok((libm::sin(angle), libm::cos(angle)))
}
