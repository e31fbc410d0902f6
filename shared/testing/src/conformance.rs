//! The promises that every estimator keeps, checked by one suite: call it from your tests.
//!
//! In the spirit of scikit-learn's `check_estimator`. The suite makes small data of its own, fits the estimator to it
//! and to spoiled copies of it, and reports every broken promise, not only the first.
//!
//! ```
//! # use ndarray::{Array1, ArrayView1, ArrayView2};
//! # use numerics::{Result, check, estimator::{Fit, Predict}, stats};
//! # struct Mean;
//! # struct MeanModel { mean: f64, n_features: usize }
//! # impl Fit<f64> for Mean {
//! #     type Model = MeanModel;
//! #     fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<MeanModel> {
//! #         check::regression(&x, &y)?;
//! #         Ok(MeanModel { mean: stats::mean(y)?, n_features: x.ncols() })
//! #     }
//! # }
//! # impl Predict for MeanModel {
//! #     type Target = f64;
//! #     fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
//! #         check::features("x", &x, self.n_features)?;
//! #         Ok(Array1::from_elem(x.nrows(), self.mean))
//! #     }
//! # }
//! use testing::{Broken, Suite};
//!
//! fn main() -> std::result::Result<(), Broken> {
//!     Suite::default().regressor(|x, y| Mean.fit(x, y))
//! }
//! ```
//!
//! An estimator with random numbers is wrapped so that each fit starts from the same seed:
//! `|x, y| Forest::default().fit(x, y, &mut Rng::new(1))`.

mod checks;
mod data;

use std::fmt;

use ndarray::{Array2, ArrayView1, ArrayView2};

use checks::Checker;
use data::Samples;
use numerics::Result;
use numerics::estimator::{InverseTransform, Predict, PredictProba, Transform};

/// The suite, with the data it is to make.
///
/// The defaults suit an estimator without special wishes; a classifier for two classes sets `n_classes: 2`, one that
/// takes counts sets `positive: true`.
#[derive(Debug, Clone, PartialEq)]
pub struct Suite {
    /// How many samples, at least 6.
    pub n_samples: usize,
    /// How many features, at least 1.
    pub n_features: usize,
    /// How many classes, at least 2 (classifiers alone).
    pub n_classes: usize,
    /// Whether all numbers in `x` must be positive.
    pub positive: bool,
    /// How far two results that must agree may differ, relative to 1 or to their size: 0 asks for the same bits.
    ///
    /// It concerns row independence, memory layout and the way back from a transformation. The same data fitted twice,
    /// or with another number of threads, always gives the same bits.
    pub tolerance: f64,
}

impl Default for Suite {
    /// 60 samples of 3 features in 3 classes, of either sign; differences up to 10⁻⁹.
    fn default() -> Self {
        Suite { n_samples: 60, n_features: 3, n_classes: 3, positive: false, tolerance: 1e-9 }
    }
}

/// The promises that an estimator broke.
#[derive(Clone, PartialEq, Eq)]
pub struct Broken(
    /// One sentence each.
    pub Vec<String>,
);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => write!(f, "1 promise is broken:")?,
            n => write!(f, "{n} promises are broken:")?,
        }
        self.0.iter().try_for_each(|promise| write!(f, "\n  - {promise}"))
    }
}

impl fmt::Debug for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Broken {}

/// What the suite's methods return.
pub type Outcome = std::result::Result<(), Broken>;

impl Suite {
    /// Checks an estimator that learns numbers.
    ///
    /// The promises: the same data gives the same model, with any number of threads and any memory layout; each
    /// prediction depends on its row alone; as many finite predictions as rows; none for no rows; wrong shapes, no
    /// samples, and numbers that are not finite are errors, the last with their place (`x[3, 1]`, `y[2]`); one row and
    /// constant data do not panic.
    pub fn regressor<M: Predict<Target = f64>>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, f64>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, numbers, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.supervised(&fit, &predict_as_rows, &x, &numbers);
        checker.targets_that_are_not_finite(&fit, &x, &numbers);
        checker.outcome()
    }

    /// Checks an estimator that learns classes.
    ///
    /// The promises of [`regressor`](Self::regressor), for targets; every prediction is a class it has seen; samples
    /// that are all of one class are an error, or always predicted as that class.
    pub fn classifier<M: Predict<Target = usize>>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, usize>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, classes, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.supervised(&fit, &predict_as_rows, &x, &classes);
        checker.classes_seen(&fit, &x, &classes);
        checker.one_class(&fit, &x);
        checker.outcome()
    }

    /// Checks the probabilities of a classifier, beside what [`classifier`](Self::classifier) checks.
    ///
    /// The promises: one row per sample, one column per class; each probability from 0 to 1, each row adding up to 1;
    /// the predicted class has the largest probability; and all promises on shapes, rows and bad input.
    pub fn probabilities<M: Predict<Target = usize> + PredictProba>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>, ArrayView1<'_, usize>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, classes, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.supervised(&fit, &|model: &M, x| model.predict_proba(x), &x, &classes);
        checker.probabilities(&fit, &x, &classes);
        checker.outcome()
    }

    /// Checks an estimator that learns from samples alone and turns samples into others.
    ///
    /// The promises of [`regressor`](Self::regressor), for the transformed rows.
    pub fn transformer<M: Transform>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.unsupervised(&fit, &|model: &M, x| model.transform(x), &x);
        checker.outcome()
    }

    /// Checks that a transformation can be undone, beside what [`transformer`](Self::transformer) checks.
    pub fn invertible<M: Transform + InverseTransform>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.way_back(&fit, &x);
        checker.outcome()
    }

    /// Checks an estimator that learns from samples alone and answers with a group number each.
    ///
    /// The promises of [`regressor`](Self::regressor), for group numbers.
    pub fn clusterer<M: Predict<Target = usize>>(
        &self,
        fit: impl Fn(ArrayView2<'_, f64>) -> Result<M> + Sync,
    ) -> Outcome {
        let Samples { x, .. } = self.samples();
        let mut checker = Checker::new(self);
        checker.unsupervised(&fit, &predict_as_rows, &x);
        checker.outcome()
    }

    fn samples(&self) -> Samples {
        Samples::new(self)
    }
}

/// The predictions as a matrix of one column, so that all kinds of answers are checked alike.
fn predict_as_rows<M: Predict>(model: &M, x: ArrayView2<'_, f64>) -> Result<Array2<f64>>
where
    M::Target: data::Number,
{
    let answers = model.predict(x)?;
    let n = answers.len();
    Ok(Array2::from_shape_fn((n, 1), |(i, _)| data::Number::number(&answers[i])))
}
