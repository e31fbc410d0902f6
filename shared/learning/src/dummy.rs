//! Baselines: what a model must beat.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Result, check, stats};

/// The baseline for a number: always the mean of the targets it has seen.
///
/// ```
/// use learning::dummy::MeanBaseline;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0]];
/// let model = MeanBaseline.fit(&x, &array![10.0, 30.0])?;
/// assert_eq!(model.predict(&array![[7.0]])?, array![20.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1c (held-out). The same as scikit-learn's `DummyRegressor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MeanBaseline;

/// The baseline for a class: always the most frequent of the targets it has seen, of equally
/// frequent ones the smallest.
///
/// ```
/// use learning::dummy::MostFrequentBaseline;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0]];
/// let model = MostFrequentBaseline.fit(&x, &array![2, 0, 2])?;
/// assert_eq!(model.predict(&array![[7.0], [8.0]])?, array![2, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1c (held-out). The same as scikit-learn's `DummyClassifier`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MostFrequentBaseline;

/// One answer for every sample: what a baseline has learned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Constant<Y> {
    answer: Y,
    n_features: usize,
}

impl Fit<f64> for MeanBaseline {
    type Model = Constant<f64>;

    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Constant<f64>> {
        check::regression(&x, &y)?;
        Ok(Constant { answer: stats::mean(y)?, n_features: x.ncols() })
    }
}

impl Fit<usize> for MostFrequentBaseline {
    type Model = Constant<usize>;

    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<Constant<usize>> {
        check::samples_and_targets(&x, y.len())?;
        Ok(Constant { answer: stats::mode(&y.to_vec())?, n_features: x.ncols() })
    }
}

impl<Y: Copy> Predict for Constant<Y> {
    type Target = Y;

    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<Y>> {
        check::features("x", &x, self.n_features)?;
        Ok(Array1::from(vec![self.answer; x.nrows()]))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    Constant<f64> as Constant { answer: f64, n_features: usize }
    |model| check::at_least("n_features", model.n_features, 1)
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    Constant<usize> as Constant { answer: usize, n_features: usize }
    |model| check::at_least("n_features", model.n_features, 1)
}
