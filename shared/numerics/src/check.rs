//! The checks that every function and estimator makes on its input, with the messages that all of them share.

use std::fmt::Display;

use ndarray::{ArrayBase, Data, Dimension, Ix1, Ix2};

use crate::{Error, Result};

/// Every number is finite; otherwise the error names the first that is not: `x[3, 1] is NaN, but …`.
///
/// ```
/// use ndarray::array;
/// use numerics::check;
///
/// let x = array![[1.0, 2.0], [3.0, f64::NAN]];
/// let error = check::finite("x", &x).unwrap_err();
/// assert_eq!(error.to_string(), "x[1, 1] is NaN, but every number must be finite");
/// ```
pub fn finite<S, D>(name: &str, array: &ArrayBase<S, D>) -> Result<()>
where
    S: Data<Elem = f64>,
    D: Dimension,
{
    if array.as_slice_memory_order().is_some_and(all_finite) {
        return Ok(());
    }
    match array.iter().position(|value| !value.is_finite()) {
        None => Ok(()),
        Some(place) => {
            let position = unravel(place, array.shape());
            let value = array.iter().nth(place).copied().unwrap_or(f64::NAN);
            Err(Error::non_finite(name, &position, value))
        }
    }
}

/// Whether all are finite, found without a branch per number: zero times a number is zero unless that is NaN or infinite.
fn all_finite(values: &[f64]) -> bool {
    let (blocks, rest) = values.as_chunks::<8>();
    let mut zeros = [0.0; 8];
    for block in blocks {
        for k in 0..8 {
            zeros[k] += block[k] * 0.0;
        }
    }
    zeros.iter().sum::<f64>() == 0.0 && rest.iter().all(|value| value.is_finite())
}

/// As [`finite`], for a slice.
pub fn finite_slice(name: &str, values: &[f64]) -> Result<()> {
    match values.iter().enumerate().find(|(_, value)| !value.is_finite()) {
        None => Ok(()),
        Some((i, &value)) => Err(Error::non_finite(name, &[i], value)),
    }
}

/// The number is finite.
pub fn finite_number(name: &str, value: f64) -> Result<()> {
    if value.is_finite() { Ok(()) } else { Err(Error::non_finite(name, &[], value)) }
}

/// The index of the element that stands at `place` when the last index runs fastest.
fn unravel(place: usize, shape: &[usize]) -> Vec<usize> {
    let mut rest = place;
    let mut position: Vec<usize> = shape
        .iter()
        .rev()
        .map(|&size| {
            let index = rest % size;
            rest /= size;
            index
        })
        .collect();
    position.reverse();
    position
}

/// There is at least one of what the unit names: `x is empty, but it must hold at least one sample`.
pub fn not_empty(name: &str, len: usize, unit: &str) -> Result<()> {
    if len > 0 { Ok(()) } else { Err(Error::empty(name, format!("at least one {unit}"))) }
}

/// Two inputs have equally many of what `unit` names, in the plural: `x has 3 samples and y has 4, but …`.
pub fn same_length(unit: &str, left: (&str, usize), right: (&str, usize)) -> Result<()> {
    if left.1 == right.1 {
        return Ok(());
    }
    Err(Error::LengthMismatch {
        left: left.0.to_owned(),
        left_len: left.1,
        right: right.0.to_owned(),
        right_len: right.1,
        unit: unit.to_owned(),
    })
}

/// The samples that an estimator learns from: at least one row, at least one column, every number finite.
pub fn samples<S>(name: &str, x: &ArrayBase<S, Ix2>) -> Result<()>
where
    S: Data<Elem = f64>,
{
    not_empty(name, x.nrows(), "sample")?;
    not_empty(name, x.ncols(), "feature")?;
    finite(name, x)
}

/// The samples that a model is asked about: as many features as it learned from, every number finite. No rows are fine.
///
/// ```
/// let error = numerics::check::features("x", &ndarray::array![[1.0, 2.0]], 3).unwrap_err();
/// assert_eq!(error.to_string(), "x has 2 features and the model has 3, but they must have equally many");
/// ```
pub fn features<S>(name: &str, x: &ArrayBase<S, Ix2>, n_features: usize) -> Result<()>
where
    S: Data<Elem = f64>,
{
    same_length("features", (name, x.ncols()), ("the model", n_features))?;
    finite(name, x)
}

/// Samples and their targets belong together: [`samples`], and one target per sample.
pub fn samples_and_targets<S>(x: &ArrayBase<S, Ix2>, n_targets: usize) -> Result<()>
where
    S: Data<Elem = f64>,
{
    samples("x", x)?;
    same_length("samples", ("x", x.nrows()), ("y", n_targets))
}

/// As [`samples_and_targets`], and every target is a finite number.
pub fn regression<S, T>(x: &ArrayBase<S, Ix2>, y: &ArrayBase<T, Ix1>) -> Result<()>
where
    S: Data<Elem = f64>,
    T: Data<Elem = f64>,
{
    samples_and_targets(x, y.len())?;
    finite("y", y)
}

/// The most elements that a function makes at a caller's word: 2²⁷, a gigabyte of `f64`.
pub const MOST_ELEMENTS: usize = 1 << 27;

/// The most classes that class numbers may count: 2²⁰. A larger number is a mistake, such as −1 cast to `usize`.
pub const MOST_CLASSES: usize = 1 << 20;

/// The size of something to be made is at most [`MOST_ELEMENTS`], so that a slip is an error and not the end of memory.
///
/// Give the sizes whose product it is: `check::size("n_splits times n_samples", &[n_splits, n_samples])`.
///
/// ```
/// let error = numerics::check::size("n_bins", &[1 << 40]).unwrap_err();
/// assert_eq!(error.to_string(), "n_bins is 1099511627776, but it must be at most 134217728");
/// ```
pub fn size(name: &str, sizes: &[usize]) -> Result<()> {
    let total = sizes.iter().fold(1_u128, |total, &size| total.saturating_mul(size as u128));
    require(total <= MOST_ELEMENTS as u128, name, total, &format!("at most {MOST_ELEMENTS}"))
}

/// Class numbers for a classifier: at least two different ones, below [`MOST_CLASSES`]. Gives how many classes there are:
/// the largest plus one.
pub fn classes(name: &str, y: &[usize]) -> Result<usize> {
    let (Some(&smallest), Some(&largest)) = (y.iter().min(), y.iter().max()) else {
        return Err(Error::empty(name, "at least one sample"));
    };
    if smallest == largest {
        let got = format!("the same for every sample ({largest})");
        return Err(Error::invalid(format!("the class in {name}"), got, "one of at least two"));
    }
    if largest >= MOST_CLASSES {
        let place = y.iter().position(|&class| class == largest).unwrap_or_default();
        let wanted = format!("below {MOST_CLASSES}: number the classes 0, 1, 2, …");
        return Err(Error::invalid(format!("{name}[{place}]"), largest, wanted));
    }
    Ok(largest + 1)
}

/// What came out of finite numbers is finite, or the error says that it left the range of `f64`, and for which input.
///
/// ```
/// use numerics::check;
///
/// assert_eq!(check::in_range("the sum", 1e300 + 1e300, "x")?, 2e300);
/// let error = check::in_range("the sum", f64::MAX + f64::MAX, "x").unwrap_err();
/// assert!(error.to_string().starts_with("the sum leaves the range of f64"));
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn in_range(what: &str, result: f64, input: &str) -> Result<f64> {
    if result.is_finite() { Ok(result) } else { Err(Error::out_of_range(what, input)) }
}

/// As [`in_range`], for all numbers of an array.
pub fn all_in_range<S, D>(
    what: &str,
    results: ArrayBase<S, D>,
    input: &str,
) -> Result<ArrayBase<S, D>>
where
    S: Data<Elem = f64>,
    D: Dimension,
{
    match finite(what, &results) {
        Ok(()) => Ok(results),
        Err(_) => Err(Error::out_of_range(what, input)),
    }
}

/// The number is finite and above zero: `gamma is 0, but it must be positive and finite`.
pub fn positive(name: &str, value: f64) -> Result<()> {
    require(value > 0.0 && value.is_finite(), name, value, "positive and finite")
}

/// The number is finite and not below zero.
pub fn non_negative(name: &str, value: f64) -> Result<()> {
    require(value >= 0.0 && value.is_finite(), name, value, "zero or positive, and finite")
}

/// The number is from 0 to 1, both included.
pub fn fraction(name: &str, value: f64) -> Result<()> {
    require((0.0..=1.0).contains(&value), name, value, "from 0 to 1")
}

/// The count is at least `least`: `max_depth is 0, but it must be at least 1`.
pub fn at_least(name: &str, value: usize, least: usize) -> Result<()> {
    require(value >= least, name, value, &format!("at least {least}"))
}

/// The count lies between `least` and a named upper limit: `k is 0, but it must be from 1 to n_samples = 4`.
///
/// ```
/// let error = numerics::check::between("k", 0, 1, ("n_samples", 4)).unwrap_err();
/// assert_eq!(error.to_string(), "k is 0, but it must be from 1 to n_samples = 4");
/// ```
pub fn between(name: &str, value: usize, least: usize, most: (&str, usize)) -> Result<()> {
    let (limit, most) = most;
    require(
        (least..=most).contains(&value),
        name,
        value,
        &format!("from {least} to {limit} = {most}"),
    )
}

fn require(holds: bool, name: &str, got: impl Display, wanted: &str) -> Result<()> {
    if holds { Ok(()) } else { Err(Error::invalid(name, got, wanted)) }
}
