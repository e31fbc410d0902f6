//! The verbs that all estimators share: fit, predict, transform.
//!
//! The parameters are a plain struct, the model that `fit` returns is another type: an unfitted model cannot exist.
//! Each verb has two forms. You call `fit`, `predict`, `transform` with anything that is a view: `&x`, `x.view()`, and for
//! targets also `&vec`. You write `fit_view`, `predict_view`, `transform_view`, which get the views themselves: so they are
//! compiled once, in the crate they stand in.
//!
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
//!     fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<MeanModel> {
//!         check::regression(&x, &y)?;
//!         Ok(MeanModel { mean: stats::mean(y)?, n_features: x.ncols() })
//!     }
//! }
//!
//! impl Predict for MeanModel {
//!     type Target = f64;
//!
//!     fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
//!         check::features("x", &x, self.n_features)?;
//!         Ok(Array1::from_elem(x.nrows(), self.mean))
//!     }
//! }
//!
//! let x = array![[1.0], [2.0], [3.0]];
//! let model = Mean.fit(&x, &array![10.0, 20.0, 60.0])?;
//! assert_eq!(model.predict(&array![[7.0]])?, array![30.0]);
//! # Ok::<(), numerics::Error>(())
//! ```

use ndarray::{Array1, Array2, ArrayBase, ArrayView1, ArrayView2, Data, Ix1};

use crate::Result;

/// What can be the targets of a fit: an array of one dimension, a view of one, a vector or a slice.
///
/// The kind of target belongs to it, so that an estimator of numbers and of classes knows which of the two it is given.
pub trait Targets<'a> {
    /// One target.
    type Target: 'a;

    /// The targets as a view, of shape (n_samples,).
    fn targets(self) -> ArrayView1<'a, Self::Target>;
}

impl<'a, Y> Targets<'a> for ArrayView1<'a, Y> {
    type Target = Y;

    fn targets(self) -> ArrayView1<'a, Y> {
        self
    }
}

impl<'a, S: Data> Targets<'a> for &'a ArrayBase<S, Ix1>
where
    S::Elem: 'a,
{
    type Target = S::Elem;

    fn targets(self) -> ArrayView1<'a, S::Elem> {
        self.view()
    }
}

impl<'a, Y> Targets<'a> for &'a Vec<Y> {
    type Target = Y;

    fn targets(self) -> ArrayView1<'a, Y> {
        self.into()
    }
}

impl<'a, Y> Targets<'a> for &'a [Y] {
    type Target = Y;

    fn targets(self) -> ArrayView1<'a, Y> {
        self.into()
    }
}

impl<'a, Y, const N: usize> Targets<'a> for &'a [Y; N] {
    type Target = Y;

    fn targets(self) -> ArrayView1<'a, Y> {
        self.into()
    }
}

/// Learns from samples with known targets: numbers (`Y = f64`, regression) or classes (`Y = usize`, classification).
pub trait Fit<Y> {
    /// What comes out of the learning.
    type Model;

    /// Learns from `x` of shape (n_samples, n_features) and one target per sample.
    ///
    /// Errors: a parameter out of its range; no samples or no features; a number that is not finite; `x` and `y` of
    /// different lengths.
    fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = Y>,
    ) -> Result<Self::Model>
    where
        Self: Sized,
        Y: 'y,
    {
        self.fit_view(x.into(), y.targets())
    }

    /// [`fit`](Self::fit), given the views: what an estimator writes.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, Y>) -> Result<Self::Model>;
}

/// Learns from samples alone.
pub trait FitUnsupervised {
    /// What comes out of the learning.
    type Model;

    /// Learns from `x` of shape (n_samples, n_features).
    ///
    /// Errors: a parameter out of its range; no samples or no features; a number that is not finite.
    fn fit<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Self::Model>
    where
        Self: Sized,
    {
        self.fit_view(x.into())
    }

    /// [`fit`](Self::fit), given the view: what is written for a new type.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<Self::Model>;
}

/// Answers for new samples.
pub trait Predict {
    /// What it answers: a number (`f64`) or a class (`usize`).
    type Target;

    /// One answer per row of `x`, each from its row alone. Shape: (n_samples, n_features) in, n_samples out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    fn predict<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array1<Self::Target>>
    where
        Self: Sized,
    {
        self.predict_view(x.into())
    }

    /// [`predict`](Self::predict), given the view: what is written for a new type.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<Self::Target>>;
}

/// Gives each class a probability.
pub trait PredictProba {
    /// One row per sample, one column per class, each row adding up to 1. Shape: (n_samples, n_classes).
    ///
    /// Errors: as [`Predict::predict`].
    fn predict_proba<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>>
    where
        Self: Sized,
    {
        self.predict_proba_view(x.into())
    }

    /// [`predict_proba`](Self::predict_proba), given the view: what is written for a new type.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}

/// Turns samples into other samples.
pub trait Transform {
    /// One row per sample. Shape: (n_samples, n_features) in, (n_samples, n_new_features) out.
    ///
    /// Errors: as [`Predict::predict`].
    fn transform<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>>
    where
        Self: Sized,
    {
        self.transform_view(x.into())
    }

    /// [`transform`](Self::transform), given the view: what is written for a new type.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}

/// Turns transformed samples back, exactly or as nearly as it can be done.
pub trait InverseTransform {
    /// One row per sample. Shape: (n_samples, n_new_features) in, (n_samples, n_features) out.
    ///
    /// Errors: another number of columns than [`Transform::transform`] gives; a number that is not finite.
    fn inverse_transform<'x>(&self, z: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>>
    where
        Self: Sized,
    {
        self.inverse_transform_view(z.into())
    }

    /// [`inverse_transform`](Self::inverse_transform), given the view: what is written for a new type.
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>>;
}
