//! Bagging: one model out of many, each fitted to a resample of the data.

use ndarray::{Array1, ArrayView1, ArrayView2, Axis};
use numerics::estimator::Predict;
use numerics::{Result, Rng, check};

/// Bagging fits the same kind of model to many resamples of the data and averages their answers.
///
/// A resample draws as many samples as there are, each time from all of them: some come twice, about
/// a third not at all. The average scatters less than one model does, and is off by about as much.
///
/// ```
/// use learning::ensemble::Bagging;
/// use learning::neighbors::KNearest;
/// use ndarray::array;
/// use numerics::{Rng, estimator::{Fit, Predict}};
/// let (x, y) = (array![[0.0], [1.0], [2.0]], array![0.0, 10.0, 20.0]);
/// let nearest = KNearest { n_neighbors: 1 };
/// let fit = |x: ndarray::ArrayView2<f64>, y: ndarray::ArrayView1<f64>| nearest.fit(x, y);
/// let bag = Bagging { n_models: 50 }.fit(fit, &x, &y, &mut Rng::new(7))?;
/// let middle = bag.predict(&array![[1.0]])?[0];
/// assert!(middle > 5.0 && middle < 15.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9b (bias and variance). scikit-learn's `BaggingRegressor`, with
/// rows drawn as `rng.integers(n_samples, size=n_samples)`. Source: Leo Breiman, *Bagging
/// Predictors*, Machine Learning 24, 1996.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bagging {
    /// How many models, at least one.
    pub n_models: usize,
}

impl Default for Bagging {
    /// Ten models, as in scikit-learn.
    fn default() -> Self {
        Bagging { n_models: 10 }
    }
}

impl Bagging {
    /// Fits each model with `fit` to its own resample.
    ///
    /// Errors: no models; samples that are empty or of another length than `y`; a number that is not
    /// finite; what `fit` refuses. Cost: `n_models` fits.
    pub fn fit<'x, 'y, M>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, f64>) -> Result<M>,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Into<ArrayView1<'y, f64>>,
        rng: &mut Rng,
    ) -> Result<Ensemble<M>> {
        let (x, y) = (x.into(), y.into());
        check::at_least("n_models", self.n_models, 1)?;
        check::size("n_models", &[self.n_models])?;
        check::regression(&x, &y)?;
        let mut models = Vec::new();
        for _ in 0..self.n_models {
            let rows = rng.choice(x.nrows(), x.nrows())?;
            models.push(fit(x.select(Axis(0), &rows).view(), y.select(Axis(0), &rows).view())?);
        }
        Ok(Ensemble { models })
    }
}

/// Several models that answer as one: with the mean of their answers.
///
/// Explained in Part II, chapter 9b (bias and variance).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Models<M>"))]
pub struct Ensemble<M> {
    models: Vec<M>,
}

/// An ensemble as it is read: it may have no models, and is none then.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Models<M> {
    models: Vec<M>,
}

#[cfg(feature = "serde")]
impl<M> TryFrom<Models<M>> for Ensemble<M> {
    type Error = numerics::Error;

    fn try_from(read: Models<M>) -> Result<Self> {
        Ensemble::new(read.models)
    }
}

impl<M> Ensemble<M> {
    /// The models as one. Errors: no model.
    pub fn new(models: Vec<M>) -> Result<Self> {
        check::at_least("the number of models", models.len(), 1)?;
        Ok(Ensemble { models })
    }

    /// The models, in the order they were fitted.
    pub fn models(&self) -> &[M] {
        &self.models
    }
}

impl<M: Predict<Target = f64>> Predict for Ensemble<M> {
    type Target = f64;

    /// The mean of the models' answers for each row of `x`, added up in the models' order.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        let mut total = Array1::zeros(x.nrows());
        for model in &self.models {
            total += &model.predict(x)?;
        }
        let mean = total / self.models.len() as f64;
        check::all_in_range("the sum of the predictions", mean, "y")
    }
}
