//! Losses of a classifier, and the gradient of the one that networks are trained on.
//!
//! A *logit* is a score before it becomes a probability. Losses that start from logits stay exact where the
//! probability itself would round to 0 or 1. All losses are means over the samples, in nats where they are surprises.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Targets;
use numerics::functions::{log_softmax_rows, sigmoid, softmax_rows, softplus};
use numerics::{Error, Result, check, sum};

use super::in_range;

/// The mean surprise, in nats, of a yes or no, straight from the logits: exact for any finite logit, where probabilities
/// round to 0 or 1.
///
/// `(1/n) Σ (log(1 + exp(z_i)) − y_i z_i)`, which is `log(1 + exp(−z_i))` for `y_i = 1`
///
/// Shapes: (n_samples,) twice. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a `y_true` not from 0 to 1; a logit that is not finite.
///
/// ```
/// use learning::losses::binary_cross_entropy_with_logits;
/// use ndarray::array;
/// let loss = binary_cross_entropy_with_logits(&array![0.0], &array![800.0])?;
/// assert_eq!(loss, 800.0); // the sigmoid of 800 rounds to 1, and −log(1 − 1) is infinite
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). PyTorch: `binary_cross_entropy_with_logits`.
pub fn binary_cross_entropy_with_logits<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    logits: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    binary_cross_entropy_with_logits_of(y_true.into(), logits.into())
}

fn binary_cross_entropy_with_logits_of(
    y_true: ArrayView1<'_, f64>,
    logits: ArrayView1<'_, f64>,
) -> Result<f64> {
    check_binary(y_true, logits)?;
    // A share y of the surprise of yes and a share 1 − y of the surprise of no.
    let costs = y_true.iter().zip(logits);
    let mean = mean_of(costs.map(|(&y, &z)| y * softplus(-z) + (1.0 - y) * softplus(z)));
    in_range("the mean loss", mean, "logits")
}

/// The mean surprise, in nats, of one of several classes, straight from the logits, through a softmax that does not
/// overflow.
///
/// `(1/n) Σ (log Σ_k exp(z[i, k]) − z[i, y_i])`
///
/// Shapes: `y_true` (n_samples,); `logits` (n_samples, n_classes). Cost: O(n_samples · n_classes).
///
/// Errors: no samples; different lengths; a class number without a column; a logit that is not finite.
///
/// ```
/// use learning::losses::categorical_cross_entropy_with_logits;
/// use ndarray::array;
/// let logits = array![[1000.0, 0.0, 0.0]]; // exp(1000) is infinite
/// assert_eq!(categorical_cross_entropy_with_logits(&array![1], &logits)?, 1000.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). PyTorch: `cross_entropy`.
pub fn categorical_cross_entropy_with_logits<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    logits: impl Into<ArrayView2<'b, f64>>,
) -> Result<f64> {
    categorical_cross_entropy_with_logits_of(y_true.targets(), logits.into())
}

fn categorical_cross_entropy_with_logits_of(
    y_true: ArrayView1<'_, usize>,
    logits: ArrayView2<'_, f64>,
) -> Result<f64> {
    check_classes(y_true, "logits", logits)?;
    let log_p = log_softmax_rows(logits);
    let mean = mean_of(y_true.iter().enumerate().map(|(i, &class)| -log_p[[i, class]]));
    in_range("the mean loss", mean, "logits")
}

/// The gradient of [`categorical_cross_entropy_with_logits`]: probability minus truth (1 in the column of the true
/// class, 0 elsewhere), divided by n.
///
/// Shape: (n_samples, n_classes). Each row adds up to 0. Errors and cost as there.
///
/// Explained in Part III, chapter 11c (network).
pub fn categorical_cross_entropy_with_logits_gradient<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    logits: impl Into<ArrayView2<'b, f64>>,
) -> Result<Array2<f64>> {
    categorical_cross_entropy_with_logits_gradient_of(y_true.targets(), logits.into())
}

fn categorical_cross_entropy_with_logits_gradient_of(
    y_true: ArrayView1<'_, usize>,
    logits: ArrayView2<'_, f64>,
) -> Result<Array2<f64>> {
    check_classes(y_true, "logits", logits)?;
    let mut gradient = softmax_rows(logits);
    for (mut row, &class) in gradient.rows_mut().into_iter().zip(y_true) {
        row[class] = -all_but(row.view(), class);
    }
    Ok(gradient / y_true.len() as f64)
}

/// The mean hinge loss: zero for a score that is right by at least 1, growing in a straight line below.
///
/// `(1/n) Σ max(0, 1 − y_i · score_i)`
///
/// Shapes: `y_true` (n_samples,), −1 or 1; `score` (n_samples,), any numbers, not probabilities. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a `y_true` that is not −1 or 1; a score that is not finite.
///
/// ```
/// use learning::losses::hinge_loss;
/// use ndarray::array;
/// let (y, score) = (array![1.0, 1.0, -1.0], array![3.0, 0.25, 0.5]);
/// assert_eq!(hinge_loss(&y, &score)?, (0.0 + 0.75 + 1.5) / 3.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). scikit-learn: `hinge_loss`.
pub fn hinge_loss<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    score: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    hinge_loss_of(y_true.into(), score.into())
}

fn hinge_loss_of(y_true: ArrayView1<'_, f64>, score: ArrayView1<'_, f64>) -> Result<f64> {
    check_signs(y_true, score)?;
    let mean = mean_of(y_true.iter().zip(score).map(|(&y, &score)| (1.0 - y * score).max(0.0)));
    in_range("the mean loss", mean, "score")
}

/// The mean of terms, one a sample.
fn mean_of(terms: impl Iterator<Item = f64>) -> f64 {
    let terms: Array1<f64> = terms.collect();
    sum::sum(&terms) / terms.len() as f64
}

/// The sum of all but one of some probabilities: one minus that one, without the difference, which would cancel.
#[doc(hidden)]
pub fn all_but(p: ArrayView1<'_, f64>, k: usize) -> f64 {
    p.iter().enumerate().filter(|(j, _)| *j != k).fold(0.0, |sum, (_, p)| sum + p)
}

/// Probability minus truth, `sigmoid(z) − y`, for a truth from 0 to 1: with all its digits where the logit is sure and
/// right, and the difference would cancel.
#[doc(hidden)]
pub fn residual(z: f64, y: f64) -> f64 {
    match y {
        0.0 => sigmoid(z),
        1.0 => -sigmoid(-z),
        _ => (1.0 - y) * sigmoid(z) - y * sigmoid(-z),
    }
}

/// At least one number, each from 0 to 1.
fn check_shares(name: &str, shares: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty(name, shares.len(), "sample")?;
    for (i, &share) in shares.iter().enumerate() {
        check::fraction(&format!("{name}[{i}]"), share)?;
    }
    Ok(())
}

fn check_binary(y_true: ArrayView1<'_, f64>, logits: ArrayView1<'_, f64>) -> Result<()> {
    check_shares("y_true", y_true)?;
    check::same_length("samples", ("y_true", y_true.len()), ("logits", logits.len()))?;
    check::finite("logits", &logits)
}

fn check_signs(y_true: ArrayView1<'_, f64>, score: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), ("score", score.len()))?;
    check::finite("score", &score)?;
    one_of("y_true", y_true, [-1.0, 1.0])
}

fn one_of(name: &str, values: ArrayView1<'_, f64>, allowed: [f64; 2]) -> Result<()> {
    match values.iter().position(|value| !allowed.contains(value)) {
        None => Ok(()),
        Some(i) => {
            let wanted = format!("{} or {}", allowed[0], allowed[1]);
            Err(Error::invalid(format!("{name}[{i}]"), values[i], wanted))
        }
    }
}

fn check_classes(y_true: ArrayView1<'_, usize>, name: &str, x: ArrayView2<'_, f64>) -> Result<()> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::same_length("samples", ("y_true", y_true.len()), (name, x.nrows()))?;
    check::finite(name, &x)?;
    let n_classes = x.ncols();
    match y_true.iter().position(|&class| class >= n_classes) {
        None => Ok(()),
        Some(i) => {
            let wanted = format!("below n_classes = {n_classes}");
            Err(Error::invalid(format!("y_true[{i}]"), y_true[i], wanted))
        }
    }
}
