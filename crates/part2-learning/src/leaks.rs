//! Leaky and clean evaluations side by side: twins, groups, and guards that refuse a split.

mod guards;
mod twins;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::{Result, check, stats};

pub use data::digit_writers;
pub use guards::{groups_apart, no_twins, past_before_future};
pub use twins::{first_occurrences, twins_of_training_rows};

/// All first names of [`data`] in lower case, the women's and then the men's, each with its
/// target: 1 for a woman's, 0 for a man's.
///
/// ```
/// let (names, y) = part2_learning::leaks::names_with_targets();
/// assert_eq!((names.len(), y.len(), y.sum()), (8849, 8849, 4951.0));
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn names_with_targets() -> (Vec<String>, Array1<f64>) {
    let (women, men) = (data::female_names(), data::male_names());
    let names: Vec<String> = women.iter().chain(men).map(|name| name.to_lowercase()).collect();
    let y = (0..names.len()).map(|i| f64::from(u8::from(i < women.len()))).collect();
    (names, y)
}

/// The last `n` letters of a name; all of it if it is shorter.
///
/// ```
/// use part2_learning::leaks::ending;
/// assert_eq!((ending("ishmael", 2), ending("ed", 4)), ("el", "ed"));
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn ending(name: &str, n: usize) -> &str {
    match name.char_indices().rev().nth(n.saturating_sub(1)) {
        _ if n == 0 => "",
        Some((start, _)) => &name[start..],
        None => name,
    }
}

/// Which of the 27 · 27 pairs of letters each name has: 1 where it has the pair, else 0.
///
/// Whatever is no letter from a to z counts as one, number 0, and so does the border of the name;
/// the letter `i` before the letter `j` is column `27 · i + j`. Shape: (n_samples, 729).
///
/// ```
/// let x = part2_learning::leaks::letter_pairs(&["abba"]);
/// assert_eq!(x.sum(), 5.0); // _a, ab, bb, ba, a_
/// assert_eq!(x[[0, 1]], 1.0);
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn letter_pairs<S: AsRef<str>>(names: &[S]) -> Array2<f64> {
    let number = |b: &u8| if b.is_ascii_lowercase() { usize::from(b - b'`') } else { 0 };
    let mut x = Array2::zeros((names.len(), 27 * 27));
    for (mut row, name) in x.rows_mut().into_iter().zip(names) {
        for pair in format!(" {} ", name.as_ref()).as_bytes().windows(2) {
            row[27 * number(&pair[0]) + number(&pair[1])] = 1.0;
        }
    }
    x
}

/// The `k` columns whose correlation with the target is strongest, the strongest first, its sign
/// left out.
///
/// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · n_features).
///
/// Ties: strengths that agree to nine decimals count as equal, and then the smaller column number
/// comes first. A column that never changes has strength 0.
///
/// Errors: samples that are empty, not finite, or of another length than `y`; a target that never
/// changes; `k` not from 1 to n_features.
///
/// ```
/// use ndarray::array;
/// use part2_learning::leaks::strongest_columns;
/// let x = array![[1.0, 9.0], [5.0, 6.0], [2.0, 3.0]];
/// assert_eq!(strongest_columns(&x, &array![1.0, 2.0, 3.0], 1)?, [1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn strongest_columns<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    k: usize,
) -> Result<Vec<usize>> {
    strongest_columns_of(x.into(), y.into(), k)
}

fn strongest_columns_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    k: usize,
) -> Result<Vec<usize>> {
    check::regression(&x, &y)?;
    check::between("k", k, 1, ("n_features", x.ncols()))?;
    let mut strengths = Vec::with_capacity(x.ncols());
    for column in x.columns() {
        let constant = column.iter().all(|value| *value == column[0]);
        let strength = if constant { 0.0 } else { stats::correlation(column, y)?.abs() };
        strengths.push((strength * 1e9).round());
    }
    let mut order: Vec<usize> = (0..x.ncols()).collect();
    order.sort_by(|a, b| strengths[*b].total_cmp(&strengths[*a]));
    order.truncate(k);
    Ok(order)
}
