//! Averages over classes, Cohen's kappa, intersection over union, top-k accuracy.

use ndarray::{Array2, ArrayView1, ArrayView2};
use numerics::estimator::Targets;
use numerics::{Elementwise, Error, Result, check, sum};

use super::classification::{accuracy, check_pair, confusion_matrix, ratio};

/// One class's scores: itself against all the others.
///
/// A rate whose denominator is zero is 0, as for two classes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClassScores {
    /// The class.
    pub class: usize,
    /// Of all samples that were called this class, the share that is.
    pub precision: f64,
    /// Of all samples of this class, the share that was called so.
    pub recall: f64,
    /// The harmonic mean of the two.
    pub f1: f64,
    /// How many samples are of this class.
    pub support: usize,
}

/// Precision, recall and F1 of every class, each class against the rest.
///
/// Classes are in ascending order; one that occurs neither in `y_true` nor in `y_pred` is left out.
/// The numbers of scikit-learn's `precision_recall_fscore_support(y_true, y_pred)`.
///
/// Errors: those of [`confusion_matrix`]. Cost: O(n_samples + n_classes²).
///
/// ```
/// use learning::metrics::class_scores;
/// use ndarray::array;
/// let scores = class_scores(&array![0, 0, 1, 2], &array![0, 1, 1, 2])?;
/// assert_eq!((scores[0].precision, scores[0].recall, scores[0].support), (1.0, 0.5, 2));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10b (many classes).
pub fn class_scores<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_pred: impl Targets<'b, Target = usize>,
) -> Result<Vec<ClassScores>> {
    class_scores_of(y_true.targets(), y_pred.targets())
}

fn class_scores_of(
    y_true: ArrayView1<'_, usize>,
    y_pred: ArrayView1<'_, usize>,
) -> Result<Vec<ClassScores>> {
    let counts = confusion_matrix(y_true, y_pred)?;
    let scores = occurring(&counts).into_iter().map(|Occurring { class, support, called }| {
        let right = counts[[class, class]];
        ClassScores {
            class,
            precision: ratio(right, called),
            recall: ratio(right, support),
            f1: ratio(2 * right, called + support),
            support,
        }
    });
    Ok(scores.collect())
}

/// A class of a confusion matrix that at least one of its two judges gives.
struct Occurring {
    class: usize,
    /// How many samples are of this class: the sum of its row.
    support: usize,
    /// How many are called so: the sum of its column.
    called: usize,
}

/// The classes that occur, in ascending order.
fn occurring(counts: &Array2<usize>) -> Vec<Occurring> {
    let sums = (0..counts.nrows()).map(|class| Occurring {
        class,
        support: counts.row(class).sum(),
        called: counts.column(class).sum(),
    });
    sums.filter(|one| one.support + one.called > 0).collect()
}

/// How one number is made of the numbers of several classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Average {
    /// Pool the counts of all classes, then divide once: every sample counts the same.
    Micro,
    /// The plain mean over the classes: every class counts the same, however rare.
    #[default]
    Macro,
    /// The mean over the classes, each weighing as much as it has samples.
    Weighted,
}

/// Precision, recall and F1 of all classes together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AverageScores {
    /// The averaged precision.
    pub precision: f64,
    /// The averaged recall.
    pub recall: f64,
    /// The averaged F1: the average of the classes' F1, not the F1 of the two averages.
    pub f1: f64,
}

/// Precision, recall and F1, averaged over the classes in one of three ways.
///
/// Where each sample has one class, the three micro averages are all the accuracy. The mean runs
/// over the classes that occur in `y_true` or `y_pred`. The numbers of scikit-learn's
/// `precision_recall_fscore_support(y_true, y_pred, average=…)`.
///
/// Errors: those of [`confusion_matrix`]. Cost: O(n_samples + n_classes²).
///
/// ```
/// use learning::metrics::{Average, average_scores};
/// use ndarray::array;
/// let (y_true, y_pred) = (array![0, 0, 0, 1], array![0, 0, 0, 0]);
/// assert_eq!(average_scores(&y_true, &y_pred, Average::Micro)?.recall, 0.75);
/// assert_eq!(average_scores(&y_true, &y_pred, Average::Macro)?.recall, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10b (many classes).
pub fn average_scores<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_pred: impl Targets<'b, Target = usize>,
    average: Average,
) -> Result<AverageScores> {
    average_scores_of(y_true.targets(), y_pred.targets(), average)
}

fn average_scores_of(
    y_true: ArrayView1<'_, usize>,
    y_pred: ArrayView1<'_, usize>,
    average: Average,
) -> Result<AverageScores> {
    let scores = class_scores(y_true, y_pred)?;
    // Micro: a sample that is right is right for its own class, and each sample is called once.
    let share_right = accuracy(y_true, y_pred)?;
    let mean_of = |value: fn(&ClassScores) -> f64| match average {
        Average::Micro => share_right,
        Average::Macro => scores.iter().map(value).sum::<f64>() / scores.len() as f64,
        Average::Weighted => {
            let weighted = scores.iter().map(|class| value(class) * class.support as f64);
            weighted.sum::<f64>() / y_true.len() as f64
        }
    };
    Ok(AverageScores {
        precision: mean_of(|class| class.precision),
        recall: mean_of(|class| class.recall),
        f1: mean_of(|class| class.f1),
    })
}

/// How much a disagreement between two classes costs in [`cohen_kappa`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disagreement {
    /// Every disagreement costs 1.
    #[default]
    Equal,
    /// As much as the classes are apart: for grades from poor to good.
    Linear,
    /// As much as the square of how far they are apart.
    Quadratic,
}

/// Cohen's kappa: how much better two judges agree than by chance, given how often each of them
/// says what.
///
/// `1 − Σ w·observed / Σ w·expected`, where `expected[i, j]` is the number of times that the two
/// would say `i` and `j` if each kept its own frequencies and drew at random, and `w` what a
/// disagreement costs. 1 is full agreement, 0 is chance, below 0 is worse than chance. It does not
/// change when the judges are exchanged. The numbers of scikit-learn's `cohen_kappa_score`.
///
/// Errors: those of [`confusion_matrix`]; both judges always say the same single class, so that
/// chance already agrees fully and the quotient is 0 / 0. Cost: O(n_samples + n_classes²).
///
/// ```
/// use learning::metrics::{Disagreement, cohen_kappa};
/// use ndarray::array;
/// let (a, b) = (array![0, 0, 1, 1], array![0, 1, 1, 1]);
/// assert_eq!(cohen_kappa(&a, &b, Disagreement::Equal)?, 0.5);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10b (many classes).
pub fn cohen_kappa<'a, 'b>(
    a: impl Targets<'a, Target = usize>,
    b: impl Targets<'b, Target = usize>,
    disagreement: Disagreement,
) -> Result<f64> {
    cohen_kappa_of(a.targets(), b.targets(), disagreement)
}

fn cohen_kappa_of(
    a: ArrayView1<'_, usize>,
    b: ArrayView1<'_, usize>,
    disagreement: Disagreement,
) -> Result<f64> {
    let counts = confusion_matrix(a, b)?;
    // Steps are between classes that occur, as scikit-learn counts them.
    let occurring = occurring(&counts);
    let n_samples = a.len() as f64;
    let (mut observed, mut expected) = (0.0, 0.0);
    for (i, row) in occurring.iter().enumerate() {
        for (j, column) in occurring.iter().enumerate() {
            let steps = i.abs_diff(j) as f64;
            let weight = match disagreement {
                Disagreement::Equal => f64::from(u8::from(i != j)),
                Disagreement::Linear => steps,
                Disagreement::Quadratic => steps * steps,
            };
            let by_chance = row.support as f64 * column.called as f64;
            observed += weight * counts[[row.class, column.class]] as f64;
            expected += weight * by_chance / n_samples;
        }
    }
    if expected == 0.0 {
        let got = format!("the only one that both judges give ({})", occurring[0].class);
        return Err(Error::invalid("the class", got, "one of at least two"));
    }
    Ok(1.0 - observed / expected)
}

/// The share of samples whose class is among the `k` classes with the highest scores.
///
/// Shapes: `y_true` (n_samples,), `y_score` (n_samples, n_classes). Of equal scores the higher
/// class comes first, as in scikit-learn's `top_k_accuracy_score`.
///
/// Errors: no samples; another number of rows than of classes in `y_true`; a class without a
/// column; a score that is not finite; `k` that is not from 1 to n_classes. Cost: O(n_samples ·
/// n_classes).
///
/// ```
/// use learning::metrics::top_k_accuracy;
/// use ndarray::array;
/// let scores = array![[0.5, 0.3, 0.2], [0.2, 0.3, 0.5]];
/// assert_eq!(top_k_accuracy(&array![0, 1], &scores, 1)?, 0.5);
/// assert_eq!(top_k_accuracy(&array![0, 1], &scores, 2)?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10e (a reference of measures).
pub fn top_k_accuracy<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_score: impl Into<ArrayView2<'b, f64>>,
    k: usize,
) -> Result<f64> {
    top_k_accuracy_of(y_true.targets(), y_score.into(), k)
}

fn top_k_accuracy_of(
    y_true: ArrayView1<'_, usize>,
    y_score: ArrayView2<'_, f64>,
    k: usize,
) -> Result<f64> {
    check::samples("y_score", &y_score)?;
    check::same_length("samples", ("y_true", y_true.len()), ("y_score", y_score.nrows()))?;
    check::between("k", k, 1, ("n_classes", y_score.ncols()))?;
    let mut hits = 0;
    for (i, (&class, scores)) in y_true.iter().zip(y_score.rows()).enumerate() {
        let Some(&own) = scores.get(class) else {
            let wanted = format!("below {}, the number of columns of y_score", scores.len());
            return Err(Error::invalid(format!("y_true[{i}]"), class, wanted));
        };
        let ahead = |(other, &score): (usize, &f64)| score > own || (score == own && other > class);
        hits += usize::from(scores.iter().enumerate().filter(|&s| ahead(s)).count() < k);
    }
    Ok(ratio(hits, y_true.len()))
}

/// How well two lists of classes go together beyond chance, for any number of classes: the
/// Matthews correlation.
///
/// The correlation of the two as tables of zeros and ones, one column a class. For two classes the
/// same as [`BinaryCounts::matthews`](super::BinaryCounts::matthews); 0 where one list
/// holds a single class. The number of scikit-learn's `matthews_corrcoef`.
///
/// Errors: those of [`confusion_matrix`]. Cost: O(n_samples + n_classes²).
///
/// ```
/// use learning::metrics::matthews;
/// use ndarray::array;
/// assert_eq!(matthews(&array![0, 1, 2], &array![0, 1, 2])?, 1.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10b (many classes).
pub fn matthews<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_pred: impl Targets<'b, Target = usize>,
) -> Result<f64> {
    matthews_of(y_true.targets(), y_pred.targets())
}

fn matthews_of(y_true: ArrayView1<'_, usize>, y_pred: ArrayView1<'_, usize>) -> Result<f64> {
    check_pair(y_true.len(), y_pred.len())?;
    let counts = confusion_matrix(y_true, y_pred)?.each(&|count| count as f64);
    let n = y_true.len() as f64;
    let (truth, called) = (counts.sum_axis(ndarray::Axis(1)), counts.sum_axis(ndarray::Axis(0)));
    let covariance = |a: &ndarray::Array1<f64>, b: &ndarray::Array1<f64>| sum::dot(a, b);
    let agreement = counts.diag().sum() * n - covariance(&truth, &called)?;
    let spread = (n * n - covariance(&truth, &truth)?) * (n * n - covariance(&called, &called)?);
    // Rounding of the root must not carry a perfect agreement beyond 1.
    Ok(if spread == 0.0 { 0.0 } else { (agreement / spread.sqrt()).clamp(-1.0, 1.0) })
}
