//! The verbs that all estimators share: fit, predict, transform.
//!
//! The parameters are a plain struct, the model that `fit` returns is another type: an unfitted model cannot exist.
//! An estimator that needs random numbers has a `fit` of its own with `rng: &mut Rng` as the last argument.
//!
//! ```
//! use ndarray::{Array1, ArrayView1, ArrayView2, array};
//! use numerics::estimator::{Fit, Predict};
//! use numerics::{Result, check, stats};
//!
//! /// Predicts the mean of the targets it has seen, whatever the sample.
//! #[derive(Default)]
//! struct Mean;
//!
//! struct MeanModel {
//!     mean: f64,
//!     n_features: usize,
//! }
//!
//! impl Fit<f64> for Mean {
//!     type Model = MeanModel;
//!
//!     fn fit(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<MeanModel> {
//!         check::regression(&x, &y)?;
//!         Ok(MeanModel { mean: stats::mean(y)?, n_features: x.ncols() })
//!     }
//! }
//!
//! impl Predict for MeanModel {
//!     type Target = f64;
//!
//!     fn predict(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
//!         check::features("x", &x, self.n_features)?;
//!         Ok(Array1::from_elem(x.nrows(), self.mean))
//!     }
//! }
//!
//! let x = array![[1.0], [2.0], [3.0]];
//! let model = Mean.fit(x.view(), array![10.0, 20.0, 60.0].view())?;
//! assert_eq!(model.predict(array![[7.0]].view())?, array![30.0]);
//! # Ok::<(), numerics::Error>(())
//! ```

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};

use crate::Result;

/// Learns from samples with known targets: numbers (`Y = f64`, regression) or classes (`Y = usize`, classification).
pub trait Fit<Y> {
    /// What comes out of the learning.
    type Model;

    /// Learns from `x` of shape (n_samples, n_features) and one target per sample.
    ///
    /// Errors: a parameter out of its range; no samples or no features; a number that is not finite; `x` and `y` of
    /// different lengths.
    fn fit(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, Y>) -> Result<Self::Model>;
}

/// Learns from samples alone.
pub trait FitUnsupervised {
    /// What comes out of the learning.
    type Model;

    /// Learns from `x` of shape (n_samples, n_features).
    ///
    /// Errors: a parameter out of its range; no samples or no features; a number that is not finite.
    fn fit(&self, x: ArrayView2<'_, f64>) -> Result<Self::Model>;
}

/// Answers for new samples.
pub trait Predict {
    /// What it answers: a number (`f64`) or a class (`usize`).
    type Target;

    /// One answer per row of `x`, each from its row alone. Shape: (n_samples, n_features) in, n_samples out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    fn predict(&self, x: ArrayView2<'_, f64>) -> Result<Array1<Self::Target>>;
}

/// Gives each class a probability.
pub trait PredictProba {
    /// One row per sample, one column per class, each row adding up to 1. Shape: (n_samples, n_classes).
    ///
    /// Errors: as [`Predict::predict`].
    fn predict_proba(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}

/// Turns samples into other samples.
pub trait Transform {
    /// One row per sample. Shape: (n_samples, n_features) in, (n_samples, n_new_features) out.
    ///
    /// Errors: as [`Predict::predict`].
    fn transform(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}

/// Turns transformed samples back, exactly or as nearly as it can be done.
pub trait InverseTransform {
    /// One row per sample. Shape: (n_samples, n_new_features) in, (n_samples, n_features) out.
    ///
    /// Errors: another number of columns than [`Transform::transform`] gives; a number that is not finite.
    fn inverse_transform(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}
