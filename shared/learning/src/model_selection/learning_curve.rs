//! Learning curves: the two errors of a model as its training set grows.

use ndarray::{ArrayView1, ArrayView2, s};
use numerics::estimator::{Predict, Targets};
use numerics::{Result, check};

/// The errors of a model that was fitted to the first `n_train` samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LearningPoint {
    /// How many samples it learned from.
    pub n_train: usize,
    /// The error on those samples.
    pub training_error: f64,
    /// The error on the validation set, which is the same for every size.
    pub validation_error: f64,
}

/// Fits a model to the first samples of a training set, a few, then more, and measures both errors.
///
/// `fit` learns from samples and targets; `error(y_true, y_pred)` says how wrong predictions are.
/// The order of the samples is yours to choose: shuffle them first, unless they are ordered in
/// time.
///
/// `train` and `validation` are samples of shape (n_samples, n_features) with their targets. Errors:
/// no validation samples; a size of 0 or above the number of training samples; what `fit` and
/// `error` refuse. Cost: one fit for each size.
///
/// ```
/// use learning::linear_model::LinearRegression;
/// use learning::metrics::root_mean_squared_error;
/// use learning::model_selection::learning_curve;
/// use ndarray::array;
/// use numerics::estimator::Fit;
/// let (x, y) = (array![[0.0], [1.0], [2.0], [3.0]], array![0.0, 2.0, 4.0, 7.0]);
/// let curve = learning_curve(
///     |x, y| LinearRegression::default().fit(x, y),
///     (&x, &y),
///     (&x, &y),
///     &[2, 4],
///     |y_true, y_pred| root_mean_squared_error(y_true, y_pred),
/// )?;
/// assert!(curve[0].training_error < 1e-9); // a line through two points
/// assert!(curve[1].training_error > 0.1); // four points do not lie on one
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9a (overfitting). scikit-learn's `learning_curve` with one split.
pub fn learning_curve<'a, 'b, Y: 'a + 'b, M: Predict<Target = Y>>(
    fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, Y>) -> Result<M>,
    train: (impl Into<ArrayView2<'a, f64>>, impl Targets<'a, Target = Y>),
    validation: (impl Into<ArrayView2<'b, f64>>, impl Targets<'b, Target = Y>),
    sizes: &[usize],
    error: impl Fn(ArrayView1<'_, Y>, ArrayView1<'_, Y>) -> Result<f64>,
) -> Result<Vec<LearningPoint>> {
    let (train, validation) =
        ((train.0.into(), train.1.targets()), (validation.0.into(), validation.1.targets()));
    check::samples_and_targets(&train.0, train.1.len())?;
    check::samples_and_targets(&validation.0, validation.1.len())?;
    sizes
        .iter()
        .map(|&n_train| {
            check::between("size", n_train, 1, ("n_samples", train.1.len()))?;
            let (x, y) = (train.0.slice(s![..n_train, ..]), train.1.slice(s![..n_train]));
            let model = fit(x, y)?;
            Ok(LearningPoint {
                n_train,
                training_error: error(y, model.predict(x)?.view())?,
                validation_error: error(validation.1, model.predict(validation.0)?.view())?,
            })
        })
        .collect()
}
