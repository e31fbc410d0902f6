//! Guards: each refuses a split that lets one kind of leak through, and says where.

use std::collections::BTreeMap;
use std::fmt::Display;

use ndarray::{ArrayView1, ArrayView2};
use numerics::split::Split;
use numerics::{Error, Result, check};

use super::twins::{check_rows, twins_of_training_rows};

/// Refuses a split in which a group is on both sides.
///
/// One group a sample: a patient, a writer, a nest. Cost: O(n log n).
///
/// Errors: a group that has rows in both parts; a row number that the groups do not have.
///
/// ```
/// use numerics::split::Split;
/// use part2_learning::leaks::groups_apart;
/// let split = Split { train: vec![0, 1], test: vec![2] };
/// assert!(groups_apart(&split, &["Anna", "Anna", "Ben"]).is_ok());
/// let error = groups_apart(&split, &["Anna", "Ben", "Anna"]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the group of test row 2 is Anna, but it must be in one part alone: training row 0 has it too"
/// );
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn groups_apart<G: Ord + Display>(split: &Split, groups: &[G]) -> Result<()> {
    check_rows(split, groups.len())?;
    let mut first: BTreeMap<&G, usize> = BTreeMap::new();
    for row in &split.train {
        first.entry(&groups[*row]).or_insert(*row);
    }
    match split.test.iter().find_map(|row| Some((row, first.get(&groups[*row])?))) {
        None => Ok(()),
        Some((row, known)) => Err(Error::invalid(
            format!("the group of test row {row}"),
            &groups[*row],
            format!("in one part alone: training row {known} has it too"),
        )),
    }
}

/// Refuses a split that learns from something later than what it is tested on, or as late.
///
/// One time a sample, in any unit. Cost: O(n).
///
/// Errors: a training row that is not before every test row; a time that is not finite; a row number
/// that the times do not have; an empty part.
///
/// ```
/// use ndarray::array;
/// use numerics::split::Split;
/// use part2_learning::leaks::past_before_future;
/// let split = Split { train: vec![0, 2], test: vec![1] };
/// let error = past_before_future(&split, &array![2007.0, 2008.0, 2009.0]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the time of training row 2 is 2009, but it must be before 2008, the time of test row 1"
/// );
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn past_before_future<'a>(split: &Split, times: impl Into<ArrayView1<'a, f64>>) -> Result<()> {
    past_before_future_of(split, times.into())
}

fn past_before_future_of(split: &Split, times: ArrayView1<'_, f64>) -> Result<()> {
    check_rows(split, times.len())?;
    check::finite("times", &times)?;
    let earliest = split.test.iter().min_by(|a, b| times[**a].total_cmp(&times[**b]));
    let latest = split.train.iter().rev().max_by(|a, b| times[**a].total_cmp(&times[**b]));
    let earliest = *earliest.ok_or_else(|| Error::empty("the test part", "at least one row"))?;
    let latest = *latest.ok_or_else(|| Error::empty("the training part", "at least one row"))?;
    if times[latest] < times[earliest] {
        return Ok(());
    }
    Err(Error::invalid(
        format!("the time of training row {latest}"),
        times[latest],
        format!("before {}, the time of test row {earliest}", times[earliest]),
    ))
}

/// Refuses a split in which a test row is equal to a training row.
///
/// Shape: (n_samples, n_features). Cost: O(n_samples · n_features).
///
/// Errors: such a row; a table that is empty or not finite; a row number that it does not have.
///
/// ```
/// use ndarray::array;
/// use numerics::split::Split;
/// use part2_learning::leaks::no_twins;
/// let split = Split { train: vec![0], test: vec![1] };
/// let error = no_twins(&split, &array![[7.4, 0.7], [7.4, 0.7]]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "test row 1 is equal to training row 0, but it must be different from every row to learn from"
/// );
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn no_twins<'a>(split: &Split, x: impl Into<ArrayView2<'a, f64>>) -> Result<()> {
    match twins_of_training_rows(split, x)?.first() {
        None => Ok(()),
        Some((row, known)) => Err(Error::invalid(
            format!("test row {row}"),
            format!("equal to training row {known}"),
            "different from every row to learn from",
        )),
    }
}
