//! Permutation importance: how much worse a model scores when one column is shuffled.

use std::collections::BTreeSet;

use ndarray::{Array1, Array2, ArrayView2, s};
use numerics::{Error, Result, Rng, check, parallel};

/// How much a score fell when each feature was shuffled.
///
/// Explained in Part V, 19c (what did the forest look at?).
#[derive(Debug, Clone, PartialEq)]
pub struct PermutationImportance {
    baseline: f64,
    drops: Array2<f64>,
}

impl PermutationImportance {
    /// The score on the samples as they are.
    pub fn baseline(&self) -> f64 {
        self.baseline
    }

    /// The score as it is minus the score with the feature shuffled. Shape: (n_features, n_repeats).
    pub fn drops(&self) -> ArrayView2<'_, f64> {
        self.drops.view()
    }

    /// The mean drop of each feature over the repeats. Shape: (n_features,).
    pub fn mean(&self) -> Array1<f64> {
        let n_repeats = self.drops.ncols() as f64;
        // Divided first: a sum of large scores stays in range.
        self.drops.rows().into_iter().map(|row| row.iter().map(|d| d / n_repeats).sum()).collect()
    }

    /// The standard deviation of each feature's drops over the repeats, divided by `n_repeats`. Shape: (n_features,).
    ///
    /// An infinite one where the drops' squares are beyond the range of `f64`.
    pub fn std_dev(&self) -> Array1<f64> {
        let n_repeats = self.drops.ncols() as f64;
        let rows = self.drops.rows().into_iter().zip(self.mean());
        rows.map(|(row, mean)| {
            let spread: f64 =
                row.iter().map(|drop| (drop - mean) * (drop - mean) / n_repeats).sum();
            spread.sqrt()
        })
        .collect()
    }
}

/// A feature matters to a model as far as its score falls when that column is shuffled.
///
/// `importance(j) = score(x) − mean over repeats of score(x with column j shuffled)`
///
/// Shuffling keeps the column's numbers and breaks their tie with the targets and with the other columns. Give samples that
/// the model was not fitted to: on its own training set it is the importance of what was memorized, too.
///
/// `score` gets samples like `x` and answers a number of which more is better, so it holds the model, the targets and the
/// measure. Shape: `x` (n_samples, n_features). Errors: no samples; no repeats; a score that is not finite; what `score`
/// refuses. Cost: `1 + n_features · n_repeats` scores; a copy of `x` for each feature. Features are worked on on all threads,
/// each with a generator of its own (`rng.spawn(n_features)`), so the threads change nothing.
///
/// ```
/// use classical::inspection::permutation_importance;
/// use learning::metrics::mean_squared_error;
/// use ndarray::array;
/// use numerics::Rng;
/// let (x, y) = (array![[1.0, 5.0], [2.0, 9.0], [3.0, 7.0], [4.0, 1.0]], array![1.0, 2.0, 3.0, 4.0]);
/// // A model that answers with the first column.
/// let score = |x: ndarray::ArrayView2<f64>| Ok(-mean_squared_error(&y, x.column(0))?);
/// let found = permutation_importance(&x, score, 20, &mut Rng::new(1))?;
/// assert!(found.mean()[0] > 1.0 && found.mean()[1] == 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19c (what did the forest look at?). scikit-learn's `permutation_importance`. Source: Leo Breiman,
/// *Random Forests*, Machine Learning 45, 2001, section 10.
pub fn permutation_importance<'x>(
    x: impl Into<ArrayView2<'x, f64>>,
    score: impl Fn(ArrayView2<'_, f64>) -> Result<f64> + Sync,
    n_repeats: usize,
    rng: &mut Rng,
) -> Result<PermutationImportance> {
    let x = x.into();
    let alone: Vec<Vec<usize>> = (0..x.ncols()).map(|column| vec![column]).collect();
    of_groups(x, &alone, &score, n_repeats, rng)
}

/// [`permutation_importance`] of groups of columns, each group shuffled as one: the same rows for all its columns.
///
/// For columns that stand for one thing (the zeros and ones of a category), or that hide one another because they carry the
/// same. One importance for each group, in their order. Errors: also no groups, a group without columns, one that `x` does not
/// have or that comes twice in a group.
///
/// Explained in Part V, 19c (what did the forest look at?).
pub fn permutation_importance_of_groups<'x>(
    x: impl Into<ArrayView2<'x, f64>>,
    groups: &[Vec<usize>],
    score: impl Fn(ArrayView2<'_, f64>) -> Result<f64> + Sync,
    n_repeats: usize,
    rng: &mut Rng,
) -> Result<PermutationImportance> {
    of_groups(x.into(), groups, &score, n_repeats, rng)
}

type Score<'a> = dyn Fn(ArrayView2<'_, f64>) -> Result<f64> + Sync + 'a;

fn of_groups(
    x: ArrayView2<'_, f64>,
    groups: &[Vec<usize>],
    score: &Score<'_>,
    n_repeats: usize,
    rng: &mut Rng,
) -> Result<PermutationImportance> {
    // Holes are the model's affair: it may take them.
    check::not_empty("x", x.nrows(), "sample")?;
    check::not_empty("x", x.ncols(), "feature")?;
    check::not_empty("groups", groups.len(), "group of columns")?;
    check::at_least("n_repeats", n_repeats, 1)?;
    check::size("groups times n_repeats", &[groups.len(), n_repeats])?;
    for (g, group) in groups.iter().enumerate() {
        check::not_empty(&format!("groups[{g}]"), group.len(), "column")?;
        for &column in group {
            let last = ("n_features − 1", x.ncols().saturating_sub(1));
            check::between(&format!("a column of groups[{g}]"), column, 0, last)?;
        }
        if group.iter().collect::<BTreeSet<_>>().len() < group.len() {
            return Err(Error::invalid(
                format!("groups[{g}]"),
                "with a column twice",
                "of different columns",
            ));
        }
    }
    let finite = |value: f64| {
        check::finite_number("the score", value)?;
        Ok(value)
    };
    let baseline = finite(score(x)?)?;
    let generators: Vec<_> = rng.spawn(groups.len());
    let drops = parallel::map_pieces(generators, |g, mut rng| {
        let mut shuffled = x.to_owned();
        let drop = |_| {
            let rows = rng.permutation(x.nrows());
            for &column in &groups[g] {
                let numbers = rows.iter().map(|&row| x[[row, column]]).collect::<Array1<f64>>();
                shuffled.slice_mut(s![.., column]).assign(&numbers);
            }
            check::in_range("the drop", baseline - finite(score(shuffled.view())?)?, "the score")
        };
        (0..n_repeats).map(drop).collect::<Result<Vec<f64>>>()
    });
    let drops = drops.into_iter().collect::<Result<Vec<_>>>()?;
    let drops = Array2::from_shape_fn((groups.len(), n_repeats), |(g, repeat)| drops[g][repeat]);
    Ok(PermutationImportance { baseline, drops })
}
