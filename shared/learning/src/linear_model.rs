//! Linear models: predictions from a weighted sum of the features.
//!
//! scikit-learn's `sklearn.linear_model`.

mod elastic_net;
mod irls;
mod least_squares;
mod logistic;
mod newton;
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

use ndarray::{Array1, ArrayView2};
use numerics::{Result, check, sum};

/// The weighted sum of each row plus the intercept, all of them finite.
fn weighted_sum(x: ArrayView2<'_, f64>, coef: &Array1<f64>, intercept: f64) -> Result<Array1<f64>> {
    check::finite("coef", coef)?;
    check::finite_number("intercept", intercept)?;
    let sums = dots(x, coef)? + intercept;
    check::all_in_range("the weighted sum of a row", sums, "x")
}

/// The dot product of each row with `coef`.
pub(crate) fn dots(x: ArrayView2<'_, f64>, coef: &Array1<f64>) -> Result<Array1<f64>> {
    let mut dots = Array1::zeros(x.nrows());
    for (i, row) in x.rows().into_iter().enumerate() {
        dots[i] = sum::dot(row, coef)?;
    }
    Ok(dots)
}
