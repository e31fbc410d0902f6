//! Losses of a classifier and of an embedding, with their gradients.
//!
//! A *logit* is a score before it becomes a probability. Losses that start from logits stay exact where the
//! probability itself would round to 0 or 1. All losses are means over the samples, in nats where they are surprises.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::Targets;
use numerics::functions::{log_sigmoid, log_softmax_rows, sigmoid, softmax_rows, softplus};
use numerics::{Error, Result, check, sum};

use super::in_range;

/// The mean surprise, in nats, of stated probabilities for yes or no.
///
/// `−(1/n) Σ (y_i log p_i + (1 − y_i) log(1 − p_i))`
///
/// Shapes: `y_true` (n_samples,), 0 or 1, or a share between; `probability` (n_samples,), of the answer 1.
/// Infinite where what happened was called impossible. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number not from 0 to 1.
///
/// ```
/// use learning::losses::binary_cross_entropy;
/// use ndarray::array;
/// let loss = binary_cross_entropy(array![1.0, 0.0].view(), array![0.5, 0.5].view())?;
/// assert_eq!(loss, std::f64::consts::LN_2); // a coin: 1 bit
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). scikit-learn: `log_loss`, which moves 0 and 1 inward by a
/// rounding error first.
pub fn binary_cross_entropy<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    probability: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    binary_cross_entropy_of(y_true.into(), probability.into())
}

fn binary_cross_entropy_of(
    y_true: ArrayView1<'_, f64>,
    probability: ArrayView1<'_, f64>,
) -> Result<f64> {
    check_shares("y_true", y_true)?;
    check::same_length("samples", ("y_true", y_true.len()), ("probability", probability.len()))?;
    check_shares("probability", probability)?;
    Ok(mean_of(y_true.iter().zip(probability).map(|(&y, &p)| {
        // 0 · log 0 is 0 here: what cannot happen and does not, surprises nobody.
        let yes = if y > 0.0 { -y * libm::log(p) } else { 0.0 };
        let no = if y < 1.0 { -(1.0 - y) * libm::log1p(-p) } else { 0.0 };
        yes + no
    })))
}

/// [`binary_cross_entropy`] straight from the logits: exact for any finite logit, where probabilities round to 0 or 1.
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
/// let loss = binary_cross_entropy_with_logits(array![0.0].view(), array![800.0].view())?;
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

/// The gradient of [`binary_cross_entropy_with_logits`]: probability minus truth, divided by n.
///
/// `(sigmoid(z_i) − y_i) / n`. Shapes, errors and cost as there.
///
/// ```
/// use learning::losses::binary_cross_entropy_with_logits_gradient as gradient;
/// use ndarray::array;
/// assert_eq!(gradient(array![1.0].view(), array![0.0].view())?, array![-0.5]);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn binary_cross_entropy_with_logits_gradient<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    logits: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    binary_cross_entropy_with_logits_gradient_of(y_true.into(), logits.into())
}

fn binary_cross_entropy_with_logits_gradient_of(
    y_true: ArrayView1<'_, f64>,
    logits: ArrayView1<'_, f64>,
) -> Result<Array1<f64>> {
    check_binary(y_true, logits)?;
    let n_samples = logits.len() as f64;
    Ok(y_true.iter().zip(logits).map(|(&y, &z)| residual(z, y) / n_samples).collect())
}

/// The mean surprise, in nats, of stated probabilities for one of several classes.
///
/// `−(1/n) Σ log p[i, y_i]`
///
/// Shapes: `y_true` (n_samples,), class numbers; `probability` (n_samples, n_classes), each row adding up to 1.
/// Infinite where what happened was called impossible. Cost: O(n_samples · n_classes).
///
/// Errors: no samples; different lengths; a class number without a column; a probability not from 0 to 1; a row that
/// does not add up to 1.
///
/// ```
/// use learning::losses::categorical_cross_entropy;
/// use ndarray::array;
/// let p = array![[0.5, 0.25, 0.25], [0.0, 1.0, 0.0]];
/// assert_eq!(categorical_cross_entropy(array![0, 1].view(), p.view())?, 0.5 * std::f64::consts::LN_2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). scikit-learn: `log_loss`.
pub fn categorical_cross_entropy<'a, 'b>(
    y_true: impl Targets<'a, Target = usize>,
    probability: impl Into<ArrayView2<'b, f64>>,
) -> Result<f64> {
    categorical_cross_entropy_of(y_true.targets(), probability.into())
}

fn categorical_cross_entropy_of(
    y_true: ArrayView1<'_, usize>,
    probability: ArrayView2<'_, f64>,
) -> Result<f64> {
    check_classes(y_true, "probability", probability)?;
    for (i, row) in probability.rows().into_iter().enumerate() {
        for (k, &p) in row.iter().enumerate() {
            check::fraction(&format!("probability[{i}, {k}]"), p)?;
        }
        let total = sum::sum(row);
        if (total - 1.0).abs() > 1e-9 {
            return Err(Error::invalid(format!("the sum of probability[{i}]"), total, "1"));
        }
    }
    Ok(mean_of(y_true.iter().enumerate().map(|(i, &class)| -libm::log(probability[[i, class]]))))
}

/// [`categorical_cross_entropy`] straight from the logits, through a softmax that does not overflow.
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
/// assert_eq!(categorical_cross_entropy_with_logits(array![1].view(), logits.view())?, 1000.0);
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

/// Class numbers as rows of probabilities that leave a little for every class: `1 − smoothing` for the true one, and
/// `smoothing` spread evenly over all.
///
/// Shape: (n_samples,) in, (n_samples, n_classes) out; each row adds up to 1. `smoothing` is a share from 0 to 1.
///
/// Errors: no samples; a class number that is not below `n_classes`; a `smoothing` not from 0 to 1.
///
/// ```
/// use learning::losses::smooth_labels;
/// use ndarray::array;
/// let y = smooth_labels(array![2].view(), 4, 0.2)?;
/// assert!((&y - &array![[0.05, 0.05, 0.85, 0.05]]).iter().all(|difference| difference.abs() < 1e-15));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). Source: Christian Szegedy and others, *Rethinking the
/// Inception Architecture for Computer Vision*, 2016, section 7. PyTorch: `cross_entropy(…, label_smoothing=…)`.
pub fn smooth_labels<'a>(
    y_true: impl Targets<'a, Target = usize>,
    n_classes: usize,
    smoothing: f64,
) -> Result<Array2<f64>> {
    smooth_labels_of(y_true.targets(), n_classes, smoothing)
}

fn smooth_labels_of(
    y_true: ArrayView1<'_, usize>,
    n_classes: usize,
    smoothing: f64,
) -> Result<Array2<f64>> {
    check::not_empty("y_true", y_true.len(), "sample")?;
    check::fraction("smoothing", smoothing)?;
    check_class_numbers(y_true, n_classes)?;
    check::size("n_samples times n_classes", &[y_true.len(), n_classes])?;
    let mut smooth = Array2::from_elem((y_true.len(), n_classes), smoothing / n_classes as f64);
    for (i, &class) in y_true.iter().enumerate() {
        smooth[[i, class]] += 1.0 - smoothing;
    }
    Ok(smooth)
}

/// Cross-entropy in nats from logits against rows of probabilities, such as [`smooth_labels`] gives.
///
/// `−(1/n) Σ_i Σ_k target[i, k] · log softmax(z_i)[k]`
///
/// Shapes: (n_samples, n_classes) twice. Cost: O(n_samples · n_classes).
///
/// Errors: no samples; different shapes; a target that is not a share; a row of targets that does not add up to 1; a
/// logit that is not finite.
///
/// ```
/// use learning::losses::soft_cross_entropy_with_logits;
/// use ndarray::array;
/// let loss = soft_cross_entropy_with_logits(array![[0.5, 0.5]].view(), array![[3.0, 3.0]].view())?;
/// assert_eq!(loss, std::f64::consts::LN_2);
/// # Ok::<(), numerics::Error>(())
/// ```
pub fn soft_cross_entropy_with_logits<'a, 'b>(
    target: impl Into<ArrayView2<'a, f64>>,
    logits: impl Into<ArrayView2<'b, f64>>,
) -> Result<f64> {
    soft_cross_entropy_with_logits_of(target.into(), logits.into())
}

fn soft_cross_entropy_with_logits_of(
    target: ArrayView2<'_, f64>,
    logits: ArrayView2<'_, f64>,
) -> Result<f64> {
    check_soft(target, logits)?;
    let log_p = log_softmax_rows(logits);
    let mean = mean_of(target.rows().into_iter().zip(log_p.rows()).map(|(target, log_p)| {
        let terms: Array1<f64> =
            target.iter().zip(log_p).map(|(&t, &l)| if t > 0.0 { -t * l } else { 0.0 }).collect();
        sum::sum(&terms)
    }));
    in_range("the mean loss", mean, "logits")
}

/// The gradient of [`soft_cross_entropy_with_logits`]: probability minus target, divided by n.
pub fn soft_cross_entropy_with_logits_gradient<'a, 'b>(
    target: impl Into<ArrayView2<'a, f64>>,
    logits: impl Into<ArrayView2<'b, f64>>,
) -> Result<Array2<f64>> {
    soft_cross_entropy_with_logits_gradient_of(target.into(), logits.into())
}

fn soft_cross_entropy_with_logits_gradient_of(
    target: ArrayView2<'_, f64>,
    logits: ArrayView2<'_, f64>,
) -> Result<Array2<f64>> {
    check_soft(target, logits)?;
    let mut gradient = softmax_rows(logits);
    for (mut row, target) in gradient.rows_mut().into_iter().zip(target.rows()) {
        // p − t, and of a class that is nearly certain p·(1 − t) − (1 − p)·t, which does not cancel.
        let rest = row.iter().position(|&p| p > 0.5).map(|k| (k, all_but(row.view(), k)));
        let likely = rest.map(|(k, rest)| (k, row[k] * (1.0 - target[k]) - rest * target[k]));
        row -= &target;
        if let Some((k, slope)) = likely {
            row[k] = slope;
        }
    }
    Ok(gradient / target.nrows() as f64)
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
/// assert_eq!(hinge_loss(y.view(), score.view())?, (0.0 + 0.75 + 1.5) / 3.0);
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

/// The gradient of [`hinge_loss`]: `−y_i / n` where the score is not right by 1, else 0; 0 on the kink itself.
pub fn hinge_loss_gradient<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    score: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    hinge_loss_gradient_of(y_true.into(), score.into())
}

fn hinge_loss_gradient_of(
    y_true: ArrayView1<'_, f64>,
    score: ArrayView1<'_, f64>,
) -> Result<Array1<f64>> {
    check_signs(y_true, score)?;
    let n_samples = score.len() as f64;
    let slope = |(&y, &score): (&f64, &f64)| if y * score < 1.0 { -y / n_samples } else { 0.0 };
    Ok(y_true.iter().zip(score).map(slope).collect())
}

/// Binary cross-entropy that turns its back on samples that are right already, from logits, in nats.
///
/// `−(1/n) Σ (1 − p_i)^focus · log p_i`, where `p_i` is the probability that the model gave to the true class
///
/// `focus` is zero (then it is the cross-entropy) or positive; 2 is usual. Many texts write it γ. Shapes: `y_true`
/// (n_samples,), 0 or 1; `logits` (n_samples,). Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a `y_true` that is not 0 or 1; a logit that is not finite; a negative `focus`.
///
/// ```
/// use learning::losses::focal_loss_with_logits;
/// use ndarray::array;
/// let (y, logits) = (array![1.0], array![0.0]); // probability one half
/// assert_eq!(focal_loss_with_logits(y.view(), logits.view(), 2.0)?, 0.25 * std::f64::consts::LN_2);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7c (losses for classes). Source: Tsung-Yi Lin and others, *Focal Loss for Dense Object
/// Detection*, 2017; torchvision's `sigmoid_focal_loss` with `alpha=-1`.
pub fn focal_loss_with_logits<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    logits: impl Into<ArrayView1<'b, f64>>,
    focus: f64,
) -> Result<f64> {
    focal_loss_with_logits_of(y_true.into(), logits.into(), focus)
}

fn focal_loss_with_logits_of(
    y_true: ArrayView1<'_, f64>,
    logits: ArrayView1<'_, f64>,
    focus: f64,
) -> Result<f64> {
    check_focal(y_true, logits, focus)?;
    let mean = mean_of(y_true.iter().zip(logits).map(|(&y, &z)| {
        // The logit of the true class: the probability of no is the sigmoid of −z.
        let z = if y == 1.0 { z } else { -z };
        -libm::pow(sigmoid(-z), focus) * log_sigmoid(z)
    }));
    in_range("the mean loss", mean, "logits")
}

/// The gradient of [`focal_loss_with_logits`] with respect to the logits.
///
/// For a true class 1: `(1 − p)^focus · (focus · p · log p − (1 − p)) / n`; for 0 with the sign turned.
pub fn focal_loss_with_logits_gradient<'a, 'b>(
    y_true: impl Into<ArrayView1<'a, f64>>,
    logits: impl Into<ArrayView1<'b, f64>>,
    focus: f64,
) -> Result<Array1<f64>> {
    focal_loss_with_logits_gradient_of(y_true.into(), logits.into(), focus)
}

fn focal_loss_with_logits_gradient_of(
    y_true: ArrayView1<'_, f64>,
    logits: ArrayView1<'_, f64>,
    focus: f64,
) -> Result<Array1<f64>> {
    check_focal(y_true, logits, focus)?;
    let n_samples = logits.len() as f64;
    let slope = |(&y, &z): (&f64, &f64)| {
        let sign = if y == 1.0 { 1.0 } else { -1.0 };
        let z = sign * z;
        let (p, rest) = (sigmoid(z), sigmoid(-z));
        sign * libm::pow(rest, focus) * (focus * p * log_sigmoid(z) - rest) / n_samples
    };
    Ok(y_true.iter().zip(logits).map(slope).collect())
}

/// The mean of terms, one a sample.
fn mean_of(terms: impl Iterator<Item = f64>) -> f64 {
    let terms: Array1<f64> = terms.collect();
    sum::sum(&terms) / terms.len() as f64
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

/// The sum of all but one of some probabilities: one minus that one, without the difference, which would cancel.
#[doc(hidden)]
pub fn all_but(p: ArrayView1<'_, f64>, k: usize) -> f64 {
    p.iter().enumerate().filter(|(j, _)| *j != k).fold(0.0, |sum, (_, p)| sum + p)
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

fn check_focal(y_true: ArrayView1<'_, f64>, logits: ArrayView1<'_, f64>, focus: f64) -> Result<()> {
    check::non_negative("focus", focus)?;
    check_binary(y_true, logits)?;
    one_of("y_true", y_true, [0.0, 1.0])
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
    check_class_numbers(y_true, x.ncols())
}

fn check_class_numbers(y_true: ArrayView1<'_, usize>, n_classes: usize) -> Result<()> {
    match y_true.iter().position(|&class| class >= n_classes) {
        None => Ok(()),
        Some(i) => {
            let wanted = format!("below n_classes = {n_classes}");
            Err(Error::invalid(format!("y_true[{i}]"), y_true[i], wanted))
        }
    }
}

fn check_soft(target: ArrayView2<'_, f64>, logits: ArrayView2<'_, f64>) -> Result<()> {
    check::not_empty("target", target.len(), "sample")?;
    if target.shape() != logits.shape() {
        let wanted = "they must have the same shape";
        return Err(Error::shape_mismatch(
            ("target", target.shape()),
            ("logits", logits.shape()),
            wanted,
        ));
    }
    check::finite("logits", &logits)?;
    for (i, row) in target.rows().into_iter().enumerate() {
        for (k, &share) in row.iter().enumerate() {
            check::fraction(&format!("target[{i}, {k}]"), share)?;
        }
        let total = sum::sum(row);
        if (total - 1.0).abs() > 1e-9 {
            return Err(Error::invalid(format!("the sum of target[{i}]"), total, "1"));
        }
    }
    Ok(())
}
