//! What learns from data, and what judges it: models, metrics, preprocessing, searches, losses, optimizers, autograd.
//!
//! What more than one part of the book uses stands here, under scikit-learn's module names. Each item says on which page it
//! is explained; that page shows its source.
//!
//! What Part I needs is a crate of its own, `learning-basics` (`src/basics.rs` is its list of modules), which this one shows
//! under the same names: the first program of the book waits for no optimizer.
//!
//! | module | what it holds | in Python |
//! |---|---|---|
//! | [`linear_model`] | linear, ridge, lasso, elastic net; logistic, softmax, Poisson regression; perceptron | `sklearn.linear_model` |
//! | [`neighbors`] | k-nearest neighbors, kernel density estimates | `sklearn.neighbors` |
//! | [`kernels`] | kernel functions and Gram matrices | `sklearn.metrics.pairwise` |
//! | [`kernel_ridge`] | kernel ridge regression | `sklearn.kernel_ridge` |
//! | [`cluster`] | k-means | `sklearn.cluster` |
//! | [`ensemble`] | bagging | `sklearn.ensemble` |
//! | [`dummy`] | baselines | `sklearn.dummy` |
//! | [`preprocessing`] | scalers, encoders, bins, polynomial features | `sklearn.preprocessing` |
//! | [`feature_extraction`] | words, n-grams, TF-IDF, hashing | `sklearn.feature_extraction` |
//! | [`feature_selection`] | columns by variance and by correlation | `sklearn.feature_selection` |
//! | [`impute`] | values for the holes of a table | `sklearn.impute` |
//! | [`pipeline`] | several steps as one estimator | `sklearn.pipeline` |
//! | [`model_selection`] | cross-validation, searches, learning curves (splits: [`numerics::split`]) | `sklearn.model_selection` |
//! | [`metrics`] | measures of predictions, probabilities, rankings, clusterings, texts; distances | `sklearn.metrics` |
//! | [`calibration`] | Platt and temperature scaling, isotonic regression | `sklearn.calibration`, `sklearn.isotonic` |
//! | [`bootstrap`] | bootstrap intervals | `scipy.stats.bootstrap` |
//! | [`losses`] | losses of numbers and classes | `torch.nn.functional` |
//! | [`information`] | entropy, cross-entropy, divergence, mutual information | `scipy.stats.entropy` |
//! | [`optim`] | gradient descent to AdamW, mini-batches, schedules, clipping | `torch.optim` |
//! | [`autograd`], [`tensor_autograd`] | automatic differentiation of numbers and of arrays | `torch.autograd` |
//! | [`finite_differences`] | slopes and curvatures measured from values | `scipy.differentiate` |

pub mod autograd;
pub mod bootstrap;
pub mod calibration;
pub mod ensemble;
pub mod finite_differences;
pub mod information;
pub mod linear_model;
pub mod metrics;
pub mod model_selection;
pub mod optim;
pub mod tensor_autograd;

pub use learning_basics::{
    cluster, dummy, feature_extraction, feature_selection, impute, kernel_ridge, kernels, losses,
    neighbors, pipeline, preprocessing,
};

#[cfg(feature = "serde")]
#[doc(hidden)] // for the models of `classical`
pub use learning_basics::stored;
#[cfg(feature = "serde")]
impl stored::Whole for linear_model::LogisticModel {}
