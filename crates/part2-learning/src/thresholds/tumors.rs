//! Real scores to choose a threshold for: held-out tumors, judged by a model with too few features.

use learning::preprocessing::StandardScaler;
use ndarray::{Array1, Array2, Axis};
use numerics::estimator::{Fit, FitUnsupervised, PredictProba, Transform};
use numerics::{Result, Rng};

use learning::linear_model::LogisticRegression;

/// The classes and scores of 190 tumors that a model has not seen: 1 is malignant, a score is the
/// probability that the model gives to it.
///
/// Logistic regression on two standardized features, the mean texture and the mean smoothness,
/// learned from the other 379 tumors. Two features are too few, so the scores of the classes
/// overlap.
///
/// Shapes: (190,) and (190,). Cost: some milliseconds, and no randomness but a fixed shuffle.
///
/// Errors: none with the data as it is.
///
/// ```
/// use learning::metrics::roc_auc;
/// use part2_learning::thresholds::tumor_scores;
/// let (y_true, y_score) = tumor_scores()?;
/// assert_eq!((y_true.len(), y_true.sum()), (190, 74));
/// assert!((roc_auc(&y_true, &y_score)? - 0.85).abs() < 0.001);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10c (thresholds).
pub fn tumor_scores() -> Result<(Array1<usize>, Array1<f64>)> {
    let tumors = data::breast_cancer();
    let columns = [tumors.feature("mean texture")?, tumors.feature("mean smoothness")?];
    let n_samples = tumors.y.len();
    let x = Array2::from_shape_fn((n_samples, 2), |(i, j)| columns[j][i]);
    let y = tumors.y.mapv(|class| 1 - class);

    let order = Rng::new(7).permutation(n_samples);
    let (held_out, train) = order.split_at(190);
    let seen = x.select(Axis(0), train);
    let z = StandardScaler.fit(&seen)?.transform(&x)?;
    let model =
        LogisticRegression::default().fit(&z.select(Axis(0), train), &y.select(Axis(0), train))?;
    let probabilities = model.predict_proba(&z.select(Axis(0), held_out))?;
    Ok((y.select(Axis(0), held_out), probabilities.column(1).to_owned()))
}
