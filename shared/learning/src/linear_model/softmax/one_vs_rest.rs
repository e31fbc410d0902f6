//! One-vs-rest: one yes-or-no model for each class, and the loudest yes wins.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::Elementwise;
use numerics::Result;
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::{log_sigmoid, sigmoid, softmax_rows};

use super::{largest, samples_and_classes};
use crate::linear_model::{LogisticModel, LogisticRegression};

/// One-vs-rest asks one yes-or-no question for each class: this class, or any other?
///
/// Each class gets a logistic regression of its own, fitted as if the others did not exist.
///
/// ```
/// use learning::linear_model::OneVsRest;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[0.0, 0.0], [1.0, 0.0], [9.0, 0.0], [9.0, 1.0], [0.0, 9.0], [1.0, 9.0]];
/// let model = OneVsRest::default().fit(&x, &array![0, 0, 1, 1, 2, 2])?;
/// assert_eq!(model.predict(&array![[20.0, 0.0]])?, array![1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6d (softmax). The same as scikit-learn's `OneVsRestClassifier`
/// around a `LogisticRegression`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct OneVsRest {
    /// How each question is answered.
    pub binary: LogisticRegression,
}

impl Fit<usize> for OneVsRest {
    type Model = OneVsRestModel;

    /// Fits the yes-or-no models one after the other.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: that of one logistic regression,
    /// times n_classes.
    ///
    /// Errors: as logistic regression; a class below the largest without a sample.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<OneVsRestModel> {
        let n_classes = samples_and_classes(&x, y)?.len();
        let fit = |class| self.binary.fit(x, &y.each(&|other| usize::from(other == class)));
        Ok(OneVsRestModel { models: (0..n_classes).map(fit).collect::<Result<_>>()? })
    }
}

/// What one-vs-rest learned: a logistic regression for each class.
#[derive(Debug, Clone, PartialEq)]
pub struct OneVsRestModel {
    models: Vec<LogisticModel>,
}

impl OneVsRestModel {
    /// The yes-or-no models, one a class.
    pub fn models(&self) -> &[LogisticModel] {
        &self.models
    }

    /// The log-odds of each class against the rest. Shape: (n_samples, n_features) in, (n_samples,
    /// n_classes) out. Errors: another number of features than in `fit`; a number that is not
    /// finite. Cost: O(n_samples · n_features · n_classes).
    pub fn decision_function<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        self.decision_function_view(x.into())
    }

    fn decision_function_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut log_odds = Array2::zeros((x.nrows(), self.models.len()));
        for (mut column, model) in log_odds.columns_mut().into_iter().zip(&self.models) {
            column.assign(&model.decision_function(x)?);
        }
        Ok(log_odds)
    }

    /// Each model's own probability of its class. They come from different models, and a row need
    /// not add up to 1. Shapes and errors as [`OneVsRestModel::decision_function`].
    pub fn separate_probabilities<'x>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
    ) -> Result<Array2<f64>> {
        Ok(self.decision_function_view(x.into())?.each(&sigmoid))
    }
}

impl Predict for OneVsRestModel {
    type Target = usize;

    /// The class whose model is surest, of equal ones the first.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(largest(&self.decision_function_view(x)?))
    }
}

impl PredictProba for OneVsRestModel {
    /// The separate probabilities, divided by their sum.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        // The same as p / Σ p, but all of them may be too small to be written.
        Ok(softmax_rows(&self.decision_function_view(x)?.each(&log_sigmoid)))
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    OneVsRestModel as OneVsRestModel { models: Vec<LogisticModel> }
    |model| {
        numerics::check::at_least("the number of models", model.models.len(), 2)?;
        let n_features = model.models[0].coef().len();
        model.models.iter().enumerate().try_for_each(|(i, other)| {
            let name = format!("models[{i}]");
            let (other, first) = (other.coef().len(), ("models[0]", n_features));
            numerics::check::same_length("features", (&name, other), first)
        })
    }
}
