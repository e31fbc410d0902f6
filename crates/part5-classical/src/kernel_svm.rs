//! Page 21b: the birds of its programs, and the best of some.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2};
use numerics::Result;
use numerics::estimator::{FitUnsupervised, Transform};

/// Length and depth of 342 bills, standardized, and 1 for a Chinstrap, −1 for the two other species.
///
/// Errors: none, as long as the data set has these columns.
pub fn chinstraps() -> Result<(Array2<f64>, Array1<f64>)> {
    let (x, species) = data::penguins_by_species(&["bill_length_mm", "bill_depth_mm"])?;
    let x = StandardScaler.fit(&x)?.transform(&x)?;
    Ok((x, species.mapv(|s| if s == 1 { 1.0 } else { -1.0 })))
}

/// The number below `n` with the largest score among those that may be taken; of equal ones the first, and 0 if none may.
pub fn best(n: usize, may: impl Fn(usize) -> bool, score: impl Fn(usize) -> f64) -> usize {
    let candidates = (0..n).filter(|i| may(*i));
    candidates.reduce(|best, i| if score(i) > score(best) { i } else { best }).unwrap_or(0)
}
