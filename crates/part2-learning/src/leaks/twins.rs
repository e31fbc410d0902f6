//! Rows that stand in a table twice.

use std::collections::HashMap;

use ndarray::{ArrayView1, ArrayView2};
use numerics::split::Split;
use numerics::{Error, Result, check};

/// The row numbers of a table without its repetitions: of equal rows the first.
///
/// Shape: (n_samples, n_features). Rows are equal if all their numbers are. Cost: O(n_samples ·
/// n_features).
///
/// Errors: a table that is empty or not finite.
///
/// ```
/// use ndarray::array;
/// use part2_learning::leaks::first_occurrences;
/// assert_eq!(first_occurrences(&array![[1.0, 2.0], [3.0, 4.0], [1.0, 2.0]])?, [0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn first_occurrences<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Vec<usize>> {
    first_occurrences_of(x.into())
}

fn first_occurrences_of(x: ArrayView2<'_, f64>) -> Result<Vec<usize>> {
    check::samples("x", &x)?;
    let mut seen = HashMap::new();
    Ok((0..x.nrows()).filter(|i| seen.insert(bits(x.row(*i)), *i).is_none()).collect())
}

/// The test rows that stand among the rows to learn from as well, each with the first such row.
///
/// In the order of the test rows. Cost: O(n_samples · n_features).
///
/// Errors: a table that is empty or not finite; a row number that it does not have.
///
/// ```
/// use ndarray::array;
/// use numerics::split::Split;
/// use part2_learning::leaks::twins_of_training_rows;
/// let split = Split { train: vec![0, 1], test: vec![2] };
/// let twins = twins_of_training_rows(&split, &array![[1.0], [2.0], [2.0]])?;
/// assert_eq!(twins, [(2, 1)]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn twins_of_training_rows<'a>(
    split: &Split,
    x: impl Into<ArrayView2<'a, f64>>,
) -> Result<Vec<(usize, usize)>> {
    twins_of_training_rows_of(split, x.into())
}

fn twins_of_training_rows_of(split: &Split, x: ArrayView2<'_, f64>) -> Result<Vec<(usize, usize)>> {
    check::samples("x", &x)?;
    check_rows(split, x.nrows())?;
    let mut first: HashMap<Vec<u64>, usize> = HashMap::new();
    for row in &split.train {
        first.entry(bits(x.row(*row))).or_insert(*row);
    }
    let twin = |row: &usize| first.get(&bits(x.row(*row))).map(|known| (*row, *known));
    Ok(split.test.iter().filter_map(twin).collect())
}

/// Every row of the split is a row of the samples.
pub(super) fn check_rows(split: &Split, n_samples: usize) -> Result<()> {
    match split.train.iter().chain(&split.test).find(|row| **row >= n_samples) {
        None => Ok(()),
        Some(row) => {
            let wanted = format!("below the number of samples, {n_samples}");
            Err(Error::invalid("a row of the split", row, wanted))
        }
    }
}

/// A row as a key: equal exactly if all numbers are, with 0 and −0 the same.
fn bits(row: ArrayView1<'_, f64>) -> Vec<u64> {
    row.iter().map(|value| (value + 0.0).to_bits()).collect()
}
