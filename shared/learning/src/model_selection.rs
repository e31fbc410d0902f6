//! Cross-validated scores, and searches over hyperparameters.
//!
//! The folds come from [`numerics::split`]: `KFold`, `StratifiedKFold`, `GroupKFold`,
//! `TimeSeriesSplit`. A *score* here is a number of which more is better.

mod learning_curve;

use ndarray::{ArrayView1, ArrayView2};
use numerics::estimator::{Predict, Targets};
use numerics::split::Split;
use numerics::{Result, Rng, check, stats};

pub use learning_curve::{LearningPoint, learning_curve};

/// Fits and scores a model once per split: learned from one part, scored on the other.
///
/// `fit` learns from samples and targets; `score(y_true, y_pred)` says how good predictions are. One
/// score per split, in their order.
///
/// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Errors: no splits; samples that are empty
/// or of another length than `y`; a row number that the samples do not have; what `fit` and `score`
/// refuse. Cost: a fit for each split.
///
/// ```
/// use learning::metrics::root_mean_squared_error;
/// use learning::model_selection::cross_validate;
/// use learning::neighbors::KNearest;
/// use ndarray::array;
/// use numerics::{estimator::Fit, split::KFold};
/// let (x, y) = (array![[0.0], [1.0], [2.0], [3.0]], array![0.0, 1.0, 2.0, 3.0]);
/// let folds = KFold { n_splits: 4 }.split(4)?;
/// let nearest = KNearest { n_neighbors: 1 };
/// let errors = cross_validate(
///     &x,
///     &y,
///     &folds,
///     |x, y| nearest.fit(x, y),
///     |y_true, y_pred| root_mean_squared_error(y_true, y_pred),
/// )?;
/// assert_eq!(errors, [1.0, 1.0, 1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9c (cross-validation). scikit-learn's `cross_val_score`.
pub fn cross_validate<'x, 'y, Y: Clone + 'y, M: Predict<Target = Y>>(
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    splits: &[Split],
    fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M>,
    score: impl Fn(ArrayView1<'_, Y>, ArrayView1<'_, Y>) -> Result<f64>,
) -> Result<Vec<f64>> {
    let (x, y) = (x.into(), y.targets());
    check::not_empty("splits", splits.len(), "split")?;
    check::samples_and_targets(&x, y.len())?;
    splits
        .iter()
        .map(|split| {
            split.check_apart()?;
            let (x_train, x_test) = split.apply(x)?;
            let (y_train, y_test) = split.apply(y)?;
            let model = fit(x_train.view(), y_train.view())?;
            score(y_test.view(), model.predict(&x_test)?.view())
        })
        .collect()
}

/// What a search found: every candidate's mean score, and the best candidate.
#[derive(Debug, Clone, PartialEq)]
pub struct Search<P> {
    /// What was tried, in order.
    pub candidates: Vec<P>,
    /// The mean over the splits of each candidate's scores.
    pub scores: Vec<f64>,
    /// The position of the largest score; of equal ones, the first.
    pub best: usize,
}

impl<P> Search<P> {
    /// The candidate with the largest score. Panics where `best` is no position, which no search leaves.
    pub fn best_candidate(&self) -> &P {
        &self.candidates[self.best]
    }

    /// The largest score. It is too good: it was chosen for being the largest. Panics as
    /// [`best_candidate`](Self::best_candidate).
    pub fn best_score(&self) -> f64 {
        self.scores[self.best]
    }
}

/// Tries every candidate with [`cross_validate`] and keeps the one with the largest mean score.
///
/// `fit` learns with a candidate's hyperparameters.
///
/// Errors: no candidates; a score that is not finite; those of [`cross_validate`]. Cost: a fit for each candidate and split.
///
/// Explained in Part II, chapter 9c (cross-validation). scikit-learn's `GridSearchCV`, without the
/// refit.
pub fn grid_search<'x, 'y, P, Y: Clone + 'y, M: Predict<Target = Y>>(
    candidates: Vec<P>,
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    splits: &[Split],
    fit: impl Fn(&P, ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M>,
    score: impl Fn(ArrayView1<'_, Y>, ArrayView1<'_, Y>) -> Result<f64>,
) -> Result<Search<P>> {
    let (x, y) = (x.into(), y.targets());
    check::not_empty("candidates", candidates.len(), "candidate")?;
    let mut scores = Vec::with_capacity(candidates.len());
    for candidate in &candidates {
        let fit = |x: ArrayView2<'_, f64>, y: ArrayView1<'_, Y>| fit(candidate, x, y);
        scores.push(stats::mean(&cross_validate(x, y, splits, fit, &score)?)?);
    }
    let best =
        (0..scores.len()).rev().max_by(|&i, &j| scores[i].total_cmp(&scores[j])).unwrap_or(0);
    Ok(Search { candidates, scores, best })
}

/// As [`grid_search`], over candidates that `draw` makes from random numbers.
///
/// All are drawn before the first is tried. Errors: `n_candidates` 0; those of [`grid_search`].
///
/// Explained in Part II, chapter 9c (cross-validation). Source: James Bergstra and Yoshua Bengio,
/// *Random Search for Hyper-Parameter Optimization*, Journal of Machine Learning Research 13, 2012.
#[expect(clippy::too_many_arguments, reason = "grid_search's, and where the candidates come from")]
pub fn random_search<'x, 'y, P, Y: Clone + 'y, M: Predict<Target = Y>>(
    n_candidates: usize,
    mut draw: impl FnMut(&mut Rng) -> P,
    x: impl Into<ArrayView2<'x, f64>>,
    y: impl Targets<'y, Target = Y>,
    splits: &[Split],
    fit: impl Fn(&P, ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M>,
    score: impl Fn(ArrayView1<'_, Y>, ArrayView1<'_, Y>) -> Result<f64>,
    rng: &mut Rng,
) -> Result<Search<P>> {
    check::at_least("n_candidates", n_candidates, 1)?;
    check::size("n_candidates", &[n_candidates])?;
    let candidates = (0..n_candidates).map(|_| draw(rng)).collect();
    grid_search(candidates, x, y, splits, fit, score)
}

/// Every pair of a value from the first list and a value from the second, the first changing most
/// slowly.
///
/// ```
/// use learning::model_selection::grid;
/// assert_eq!(grid(&[1, 2], &[0.1, 1.0]), [(1, 0.1), (1, 1.0), (2, 0.1), (2, 1.0)]);
/// ```
///
/// Explained in Part II, chapter 9c (cross-validation). scikit-learn's `ParameterGrid`.
pub fn grid<A: Clone, B: Clone>(first: &[A], second: &[B]) -> Vec<(A, B)> {
    first.iter().flat_map(|a| second.iter().map(|b| (a.clone(), b.clone()))).collect()
}
