//! The confusion matrix of two classes and its rates.

use ndarray::{Array2, ArrayView1};
use numerics::estimator::Targets;
use numerics::{Error, Result, check};

/// The most classes that [`confusion_matrix`] makes a table for.
const MOST_CLASSES: usize = 4096;

/// The confusion matrix counts how often each true class was given each predicted class.
///
/// Row `i`, column `j` holds the number of samples of class `i` that were called `j`, so the
/// diagonal holds what is right. With two classes it reads `[[TN, FP], [FN, TP]]`.
///
/// Shapes: two arrays of n_samples in, (n_classes, n_classes) out, where n_classes is the largest
/// class in either array plus one; a class that does not occur has a row and a column of zeros. The
/// same as scikit-learn's `confusion_matrix(y_true, y_pred, labels=range(n_classes))`.
///
/// Errors: no samples; arrays of different lengths; a class of 4096 or more. Cost: O(n_samples +
/// n_classes²).
///
/// ```
/// use learning::metrics::confusion_matrix;
/// use ndarray::array;
/// let y_true = array![0, 0, 0, 1, 1];
/// let y_pred = array![0, 0, 1, 0, 1];
/// assert_eq!(confusion_matrix(&y_true, &y_pred)?, array![[2, 1], [1, 1]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10a (the confusion matrix).
pub fn confusion_matrix<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    y_pred: impl Targets<'b, Target = usize>,
) -> Result<Array2<usize>> {
    confusion_matrix_of(y_true.targets(), y_pred.targets())
}

fn confusion_matrix_of(
    y_true: ArrayView1<'_, usize>,
    y_pred: ArrayView1<'_, usize>,
) -> Result<Array2<usize>> {
    check_pair(y_true.len(), y_pred.len())?;
    let mut n_classes = 0;
    for (i, (&truth, &called)) in y_true.iter().zip(y_pred).enumerate() {
        for (name, class) in [("y_true", truth), ("y_pred", called)] {
            if class >= MOST_CLASSES {
                let wanted = format!("a class below {MOST_CLASSES}, numbered from 0");
                return Err(Error::invalid(format!("{name}[{i}]"), class, wanted));
            }
            n_classes = n_classes.max(class + 1);
        }
    }
    let mut counts = Array2::zeros((n_classes, n_classes));
    for (&truth, &called) in y_true.iter().zip(y_pred) {
        counts[[truth, called]] += 1;
    }
    Ok(counts)
}

/// The share of samples that were given their own class, from 0 to 1.
///
/// Both have shape (n_samples,). Errors: no samples; arrays of different lengths. Cost: O(n_samples).
///
/// ```
/// use learning::metrics::accuracy;
/// use ndarray::array;
/// assert_eq!(accuracy(&array![0, 1, 2, 2], &array![0, 1, 1, 2])?, 0.75);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1b (fitting), and Part II, chapter 10a (the confusion matrix). The
/// same as scikit-learn's `accuracy_score`.
pub fn accuracy<'a, 'b, T: PartialEq + 'a + 'b>(
    y_true: impl Targets<'a, Target = T>,
    y_pred: impl Targets<'b, Target = T>,
) -> Result<f64> {
    accuracy_of(y_true.targets(), y_pred.targets())
}

fn accuracy_of<T: PartialEq>(y_true: ArrayView1<'_, T>, y_pred: ArrayView1<'_, T>) -> Result<f64> {
    check_pair(y_true.len(), y_pred.len())?;
    let right = y_true.iter().zip(y_pred).filter(|(truth, called)| truth == called).count();
    Ok(right as f64 / y_true.len() as f64)
}

/// The four outcomes of a yes-or-no prediction, counted.
///
/// Every rate is a quotient of two sums of these counts. Where the denominator is zero, as for the
/// precision of a model that never says yes, a rate is 0: scikit-learn's rule, which warns as well.
///
/// ```
/// use learning::metrics::BinaryCounts;
/// use ndarray::array;
/// let counts = BinaryCounts::of(&array![0, 0, 1, 1, 1], &array![0, 1, 0, 1, 1])?;
/// assert_eq!((counts.true_positives, counts.false_negatives), (2, 1));
/// assert_eq!((counts.precision(), counts.recall()), (2.0 / 3.0, 2.0 / 3.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10a (the confusion matrix).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BinaryCounts {
    /// Negatives that were called negative.
    pub true_negatives: usize,
    /// Negatives that were called positive: false alarms, type I errors.
    pub false_positives: usize,
    /// Positives that were called negative: misses, type II errors.
    pub false_negatives: usize,
    /// Positives that were called positive.
    pub true_positives: usize,
}

impl BinaryCounts {
    /// Counts the outcomes of predictions of class 0 (negative) or 1 (positive).
    ///
    /// Errors: no samples; arrays of different lengths; a class that is neither 0 nor 1. Cost:
    /// O(n_samples).
    pub fn of<'a, 'b>(
        y_true: impl Targets<'a, Target = usize>,
        y_pred: impl Targets<'b, Target = usize>,
    ) -> Result<Self> {
        Self::count(y_true.targets(), y_pred.targets())
    }

    fn count(y_true: ArrayView1<'_, usize>, y_pred: ArrayView1<'_, usize>) -> Result<Self> {
        check_pair(y_true.len(), y_pred.len())?;
        check_binary("y_true", y_true)?;
        check_binary("y_pred", y_pred)?;
        let mut counts = BinaryCounts::default();
        for (&truth, &called) in y_true.iter().zip(y_pred) {
            match (truth, called) {
                (0, 0) => counts.true_negatives += 1,
                (0, _) => counts.false_positives += 1,
                (_, 0) => counts.false_negatives += 1,
                _ => counts.true_positives += 1,
            }
        }
        Ok(counts)
    }

    /// How many samples are positive.
    pub fn positives(&self) -> usize {
        self.true_positives.saturating_add(self.false_negatives)
    }

    /// How many samples are negative.
    pub fn negatives(&self) -> usize {
        self.true_negatives.saturating_add(self.false_positives)
    }

    /// How many samples were called positive.
    pub fn predicted_positives(&self) -> usize {
        self.true_positives.saturating_add(self.false_positives)
    }

    /// How many samples there are.
    pub fn n_samples(&self) -> usize {
        self.positives().saturating_add(self.negatives())
    }

    /// Of all samples, the share that was called what it is: `(TP + TN) / n_samples`.
    pub fn accuracy(&self) -> f64 {
        ratio(self.true_positives.saturating_add(self.true_negatives), self.n_samples())
    }

    /// Of all that were called positive, the share that is: `TP / (TP + FP)`.
    pub fn precision(&self) -> f64 {
        ratio(self.true_positives, self.predicted_positives())
    }

    /// Of all positives, the share that was found: `TP / (TP + FN)`. Also called *sensitivity* and
    /// *true positive rate*.
    pub fn recall(&self) -> f64 {
        ratio(self.true_positives, self.positives())
    }

    /// Of all negatives, the share that was let go: `TN / (TN + FP)`.
    pub fn specificity(&self) -> f64 {
        ratio(self.true_negatives, self.negatives())
    }

    /// Of all negatives, the share that was called positive: `FP / (TN + FP)`.
    pub fn false_positive_rate(&self) -> f64 {
        ratio(self.false_positives, self.negatives())
    }

    /// The harmonic mean of precision and recall: `2·TP / (2·TP + FP + FN)`.
    pub fn f1(&self) -> f64 {
        let doubled = self.true_positives.saturating_mul(2);
        let wrong = self.false_positives.saturating_add(self.false_negatives);
        ratio(doubled, doubled.saturating_add(wrong))
    }

    /// As [`f1`](Self::f1), with recall weighing `beta` times as much as precision.
    ///
    /// `(1 + beta²)·TP / ((1 + beta²)·TP + beta²·FN + FP)`; at `beta` 0 it is the precision.
    ///
    /// Errors: `beta` below zero or not finite.
    pub fn f_beta(&self, beta: f64) -> Result<f64> {
        check::non_negative("beta", beta)?;
        if !(beta * beta).is_finite() {
            return Ok(self.recall()); // what it tends to
        }
        let found = (1.0 + beta * beta) * self.true_positives as f64;
        let missed = beta * beta * self.false_negatives as f64;
        let all = found + missed + self.false_positives as f64;
        Ok(if all == 0.0 { 0.0 } else { found / all })
    }

    /// The mean of recall and specificity: every class counts the same, however rare. Where one of
    /// the classes does not occur, the rate of the other alone, as in scikit-learn.
    pub fn balanced_accuracy(&self) -> f64 {
        match (self.positives(), self.negatives()) {
            (0, _) => self.specificity(),
            (_, 0) => self.recall(),
            _ => (self.recall() + self.specificity()) / 2.0,
        }
    }

    /// The correlation of truth and prediction, both read as 0 and 1: from −1 (always wrong) over 0
    /// (no better than a coin) to 1 (always right).
    ///
    /// `(TP·TN − FP·FN) / √((TP+FP)·(TP+FN)·(TN+FP)·(TN+FN))`. Where one of the four sums is zero,
    /// it is 0.
    pub fn matthews(&self) -> f64 {
        let [tn, fp, fn_, tp] = [
            self.true_negatives as f64,
            self.false_positives as f64,
            self.false_negatives as f64,
            self.true_positives as f64,
        ];
        // Two roots, so that four large counts do not overflow what f64 holds exactly.
        let denominator = ((tp + fp) * (tn + fn_)).sqrt() * ((tp + fn_) * (tn + fp)).sqrt();
        let correlation = if denominator == 0.0 { 0.0 } else { (tp * tn - fp * fn_) / denominator };
        // Rounding would carry three false negatives and one false positive beyond −1.
        correlation.clamp(-1.0, 1.0)
    }
}

/// A quotient of counts; 0 where the denominator is.
#[doc(hidden)]
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Truth and prediction must be equally long and not empty.
#[doc(hidden)]
pub fn check_pair(n_true: usize, n_pred: usize) -> Result<()> {
    check::not_empty("y_true", n_true, "sample")?;
    check::same_length("samples", ("y_true", n_true), ("y_pred", n_pred))
}

/// Every class must be 0 or 1.
#[doc(hidden)]
pub fn check_binary(name: &str, y: ArrayView1<'_, usize>) -> Result<()> {
    match y.iter().position(|&class| class > 1) {
        None => Ok(()),
        Some(i) => {
            Err(Error::invalid(format!("{name}[{i}]"), y[i], "0 (negative) or 1 (positive)"))
        }
    }
}
