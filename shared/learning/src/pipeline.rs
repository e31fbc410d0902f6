//! Pipelines: several steps as one estimator.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::Result;
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};

/// A pipeline: two steps as one. The second learns from what the first hands on.
///
/// The last step is an estimator or another transformer; a longer pipeline is a pipeline whose
/// second step is a pipeline. `fit` sees the training set alone, and `predict` or `transform` uses
/// what was learned there, on any sample.
///
/// ```
/// use learning::impute::Imputer;
/// use learning::linear_model::LinearRegression;
/// use learning::pipeline::Pipeline;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [3.0], [f64::NAN], [5.0]];
/// let y = array![10.0, 30.0, 30.0, 50.0];
/// let steps = Pipeline { first: Imputer::default(), then: LinearRegression::default() };
/// let model = steps.fit(&x, &y)?;
/// assert_eq!(model.first().values(), array![3.0]);
/// assert!((model.predict(&array![[4.0]])?[0] - 40.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same as scikit-learn's
/// `Pipeline` of two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pipeline<A, B> {
    /// The step that sees the samples.
    pub first: A,
    /// The step that sees what the first makes of them.
    pub then: B,
}

/// What the two steps of a [`Pipeline`] have learned.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct PipelineModel<A, B> {
    first: A,
    then: B,
}

impl<A, B> PipelineModel<A, B> {
    /// What the first step has learned.
    pub fn first(&self) -> &A {
        &self.first
    }

    /// What the second step has learned.
    pub fn then(&self) -> &B {
        &self.then
    }
}

impl<Y, A, B> Fit<Y> for Pipeline<A, B>
where
    A: FitUnsupervised,
    A::Model: Transform,
    B: Fit<Y>,
{
    type Model = PipelineModel<A::Model, B::Model>;

    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, Y>) -> Result<Self::Model> {
        let first = self.first.fit(x)?;
        let then = self.then.fit(&first.transform(x)?, y)?;
        Ok(PipelineModel { first, then })
    }
}

impl<A, B> FitUnsupervised for Pipeline<A, B>
where
    A: FitUnsupervised,
    A::Model: Transform,
    B: FitUnsupervised,
{
    type Model = PipelineModel<A::Model, B::Model>;

    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<Self::Model> {
        let first = self.first.fit(x)?;
        let then = self.then.fit(&first.transform(x)?)?;
        Ok(PipelineModel { first, then })
    }
}

impl<A: Transform, B: Predict> Predict for PipelineModel<A, B> {
    type Target = B::Target;

    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<B::Target>> {
        self.then.predict(&self.first.transform(x)?)
    }
}

impl<A: Transform, B: Transform> Transform for PipelineModel<A, B> {
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.then.transform(&self.first.transform(x)?)
    }
}
