//! Linear models: predictions from a weighted sum of the features.
//!
//! scikit-learn's `sklearn.linear_model`.

mod elastic_net;
mod irls;
mod least_squares;
mod logistic;
mod perceptron;
mod shrinkage;
mod softmax;

pub use elastic_net::ElasticNet;
pub use irls::{Irls, IrlsModel};
pub use least_squares::{LinearModel, LinearRegression, Solver, design_matrix};
pub use logistic::{LogisticDescent, LogisticModel, LogisticRegression, loss_nats};
pub use perceptron::{Perceptron, PerceptronModel};
pub use shrinkage::{
    CoordinateDescent, Lasso, Ridge, largest_alpha, lasso_path, ridge_path, soft_threshold,
};
pub use softmax::{
    ClassWeight, Link, OneVsRest, OneVsRestModel, PoissonModel, PoissonRegression, SoftmaxModel,
    SoftmaxRegression, balanced_class_weights, mean_poisson_deviance,
};
