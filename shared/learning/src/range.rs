//! Results that must be finite, as their inputs were: where a number leaves the range of `f64`, a typed error says so.

use ndarray::{ArrayBase, Data, Dimension};
use numerics::{Error, Result};

/// The result, or the error that the input has to be scaled.
pub(crate) fn in_range(what: &str, result: f64, input: &str) -> Result<f64> {
    if result.is_finite() { Ok(result) } else { Err(Error::out_of_range(what, input)) }
}

/// As [`in_range`], for many.
pub(crate) fn all_in_range<S, D>(what: &str, results: &ArrayBase<S, D>, input: &str) -> Result<()>
where
    S: Data<Elem = f64>,
    D: Dimension,
{
    match results.iter().all(|result| result.is_finite()) {
        true => Ok(()),
        false => Err(Error::out_of_range(what, input)),
    }
}
