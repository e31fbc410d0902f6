//! Softmax regression, one-vs-rest, class weights, link functions, Poisson regression.

mod link;
mod one_vs_rest;
mod poisson;
mod regression;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Targets;
use numerics::{Error, Result, check, stats, sum};

pub use link::Link;
pub use one_vs_rest::{OneVsRest, OneVsRestModel};
pub use poisson::{PoissonModel, PoissonRegression, mean_poisson_deviance};
pub use regression::{SoftmaxModel, SoftmaxRegression};

/// How much the samples of each class count in the loss.
///
/// Explained in Part II, chapter 6d (softmax).
#[derive(Debug, Clone, PartialEq, Default)]
pub enum ClassWeight {
    /// Every sample counts once.
    #[default]
    Equal,
    /// Every class counts the same in total: see [`balanced_class_weights`].
    Balanced,
    /// One positive number for each class.
    Given(Vec<f64>),
}

impl ClassWeight {
    /// The weight of a sample of each class, where `counts` says how many samples each has.
    fn of(&self, counts: &[usize]) -> Result<Array1<f64>> {
        match self {
            ClassWeight::Equal => Ok(Array1::ones(counts.len())),
            ClassWeight::Balanced => Ok(balanced(counts)),
            ClassWeight::Given(weights) => {
                let (given, classes) = (("class_weight", weights.len()), ("y", counts.len()));
                check::same_length("classes", given, classes)?;
                for (k, &weight) in weights.iter().enumerate() {
                    check::positive(&format!("class_weight[{k}]"), weight)?;
                }
                Ok(Array1::from(weights.clone()))
            }
        }
    }
}

/// The weights that let every class count the same in total, so that a rare class is heard.
///
/// `weight[k] = n_samples / (n_classes · n_samples of class k)`
///
/// Shape: (n_samples,) in, (n_classes,) out. Errors: no samples, one class only, or a class below
/// the largest that has no sample. Cost: O(n_samples).
///
/// ```
/// use learning::linear_model::balanced_class_weights;
/// use ndarray::array;
/// let weights = balanced_class_weights(&array![0, 0, 0, 1])?;
/// assert_eq!(weights, array![4.0 / 6.0, 2.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6d (softmax). The same as scikit-learn's
/// `class_weight="balanced"`.
pub fn balanced_class_weights<'a>(y: impl Targets<'a, Target = usize>) -> Result<Array1<f64>> {
    balanced_class_weights_of(y.targets())
}

fn balanced_class_weights_of(y: ArrayView1<'_, usize>) -> Result<Array1<f64>> {
    Ok(balanced(&class_counts(y)?))
}

fn balanced(counts: &[usize]) -> Array1<f64> {
    let n_samples: usize = counts.iter().sum();
    counts.iter().map(|&n| n_samples as f64 / (counts.len() * n) as f64).collect()
}

/// How many samples each class has; none may be without.
fn class_counts(y: ArrayView1<'_, usize>) -> Result<Vec<usize>> {
    let n_classes = check::classes("y", &y.to_vec())?;
    let counts = stats::unique_counts(&y.to_vec())?;
    if let Some(class) = (0..counts.len()).find(|&class| counts[class].0 != class) {
        let wanted = format!("at least 1, as y goes up to class {}", n_classes - 1);
        return Err(Error::invalid(format!("the number of samples of class {class}"), 0, &wanted));
    }
    Ok(counts.into_iter().map(|(_, count)| count).collect())
}

/// Checks that there are samples, and a class for each; gives how many samples each class has.
fn samples_and_classes(x: &ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<Vec<usize>> {
    check::samples_and_targets(x, y.len())?;
    class_counts(y)
}

/// A weighted sum of the features for each row of `x` and each class, plus the class's intercept.
fn weighted_sums(
    x: ArrayView2<'_, f64>,
    coef: &Array2<f64>,
    intercept: &Array1<f64>,
) -> Result<Array2<f64>> {
    check::features("x", &x, coef.ncols())?;
    let mut scores = Array2::zeros((x.nrows(), coef.nrows()));
    for (row, mut scores) in x.rows().into_iter().zip(scores.rows_mut()) {
        for ((score, weights), &at_zero) in scores.iter_mut().zip(coef.rows()).zip(intercept) {
            *score = sum::dot(row, weights)? + at_zero;
        }
    }
    if !scores.iter().all(|score| score.is_finite()) {
        return Err(Error::out_of_range("a class's score", "x"));
    }
    Ok(scores)
}

/// The class with the largest score in each row; among equals the first.
fn largest(scores: &Array2<f64>) -> Array1<usize> {
    let best = |row: ArrayView1<'_, f64>| {
        let first = (0, f64::NEG_INFINITY);
        let take = |best: (usize, f64), (k, &score)| if score > best.1 { (k, score) } else { best };
        row.iter().enumerate().fold(first, take).0
    };
    scores.rows().into_iter().map(best).collect()
}
