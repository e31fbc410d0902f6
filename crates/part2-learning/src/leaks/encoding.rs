//! Categories turned into the mean target of their samples, with and without a look at one's own.

use std::collections::BTreeMap;

use ndarray::Array1;
use numerics::split::Split;
use numerics::{Error, Result, check, sum};

/// The mean target of each category, learned from some samples.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetMeans<C> {
    means: BTreeMap<C, f64>,
    overall: f64,
}

/// Learns the mean target of each category: target encoding.
///
/// Shapes: one category and one target a sample. Cost: O(n log n).
///
/// Errors: no samples; different lengths; a target that is not finite; a mean outside the range of `f64`.
///
/// ```
/// use part2_learning::leaks::target_means;
/// let means = target_means(&["a", "a", "n"], &[1.0, 0.0, 0.0])?;
/// assert_eq!(means.encode(&["a", "n"]).to_vec(), [0.5, 0.0]);
/// assert_eq!(means.encode(&["e"])[0], 1.0 / 3.0); // never seen: the mean of all targets
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn target_means<C: Ord + Clone>(categories: &[C], y: &[f64]) -> Result<TargetMeans<C>> {
    check::not_empty("categories", categories.len(), "sample")?;
    check::same_length("samples", ("categories", categories.len()), ("y", y.len()))?;
    check::finite_slice("y", y)?;
    let mut targets: BTreeMap<C, Vec<f64>> = BTreeMap::new();
    for (category, target) in categories.iter().zip(y) {
        targets.entry(category.clone()).or_default().push(*target);
    }
    let mean =
        |targets: &[f64]| check::in_range("a mean", sum::sum(targets) / targets.len() as f64, "y");
    let means = targets.into_iter().map(|(category, targets)| Ok((category, mean(&targets)?)));
    Ok(TargetMeans { means: means.collect::<Result<_>>()?, overall: mean(y)? })
}

impl<C: Ord> TargetMeans<C> {
    /// Each category's mean target; of one that was never seen, the mean of all targets.
    pub fn encode(&self, categories: &[C]) -> Array1<f64> {
        categories
            .iter()
            .map(|category| self.means.get(category).copied().unwrap_or(self.overall))
            .collect()
    }

    /// How many categories were seen.
    pub fn n_categories(&self) -> usize {
        self.means.len()
    }
}

/// Target encoding in which no sample's own target is in its code: each sample gets the means of
/// the folds it is not in.
///
/// `splits` must hold out each sample exactly once, as those of `KFold` do. Shapes as
/// [`target_means`]. Cost: a [`target_means`] for each split.
///
/// Errors: as [`target_means`]; a row that no split holds out, or several do; a row number that the
/// samples do not have.
///
/// ```
/// use numerics::split::KFold;
/// use part2_learning::leaks::out_of_fold_means;
/// let (categories, y) = (["a", "a", "b", "b"], [1.0, 0.0, 1.0, 1.0]);
/// let codes = out_of_fold_means(&categories, &y, &KFold { n_splits: 4 }.split(4)?)?;
/// assert_eq!(codes.to_vec(), [0.0, 1.0, 1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9e (leakage in five costumes).
pub fn out_of_fold_means<C: Ord + Clone>(
    categories: &[C],
    y: &[f64],
    splits: &[Split],
) -> Result<Array1<f64>> {
    check::same_length("samples", ("categories", categories.len()), ("y", y.len()))?;
    let mut codes = vec![None; categories.len()];
    for split in splits {
        split.check_apart()?;
        let rows = split.train.iter().chain(&split.test);
        if let Some(row) = rows.max().filter(|row| **row >= categories.len()) {
            let wanted = format!("below the number of samples, {}", categories.len());
            return Err(Error::invalid("a row of the split", row, wanted));
        }
        let of = |rows: &[usize]| rows.iter().map(|i| categories[*i].clone()).collect::<Vec<C>>();
        let targets: Vec<f64> = split.train.iter().map(|i| y[*i]).collect();
        let means = target_means(&of(&split.train), &targets)?;
        for (row, code) in split.test.iter().zip(means.encode(&of(&split.test))) {
            if codes[*row].replace(code).is_some() {
                return Err(Error::invalid(
                    format!("row {row}"),
                    "held out twice",
                    "held out exactly once",
                ));
            }
        }
    }
    let once = |(row, code): (usize, Option<f64>)| {
        code.ok_or_else(|| {
            Error::invalid(format!("row {row}"), "never held out", "held out exactly once")
        })
    };
    codes.into_iter().enumerate().map(once).collect()
}
