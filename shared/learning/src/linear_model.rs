//! Linear models: predictions from a weighted sum of the features.
//!
//! scikit-learn's `sklearn.linear_model`.

mod elastic_net;
mod logistic;
mod newton;
mod perceptron;
mod shrinkage;
mod softmax;

pub use elastic_net::ElasticNet;
pub use learning_basics::linear_model::{LinearModel, LinearRegression, Solver};
pub use logistic::{LogisticDescent, LogisticModel, LogisticRegression};
pub use perceptron::{Perceptron, PerceptronModel};
pub use shrinkage::{CoordinateDescent, Lasso, Ridge, lasso_path, ridge_path, soft_threshold};
pub use softmax::{
    ClassWeight, Link, OneVsRest, OneVsRestModel, PoissonModel, PoissonRegression, SoftmaxModel,
    SoftmaxRegression, balanced_class_weights, mean_poisson_deviance,
};

pub(crate) use learning_basics::linear_model::sums::dots;
use learning_basics::linear_model::{least_squares, sums::weighted_sum};
