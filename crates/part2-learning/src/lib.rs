//! Part II of Groundwork, how learning actually works: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`logistic`] | 6c | the perceptron, logistic regression by gradient descent, decision boundaries |
//! | [`losses`] | 7a | losses of a number, with their gradients and minimizers |
//! | [`likelihood`] | 7d | likelihoods, maximum-likelihood and maximum-a-posteriori estimates |
//! | [`descent`] | 8b | gradient descent, its path, valleys of any conditioning |
//! | [`curvature`] | 8c | Hessians, Newton's method, iteratively reweighted least squares |
//! | [`backpropagation`] | 8f | a two-layer network with its gradients written out |
//! | [`overfitting`] | 9a | polynomial fits, learning curves |
//! | [`bias_variance`] | 9b | bias and variance by refitting |
//! | [`regularization`] | 9d | elastic net, early stopping, dropout, augmentation |
//! | [`leaks`] | 9e | leaky and clean evaluations side by side |
//! | [`double_descent`] | 9f | random features, and the shortest weights that fit |
//! | [`thresholds`] | 10c | curves over all thresholds, areas under them, costs |
//! | [`calibration`] | 10d | Brier score, reliability, calibration error, Platt scaling, isotonic regression |

pub mod backpropagation;
pub mod bias_variance;
pub mod calibration;
pub mod curvature;
pub mod descent;
pub mod double_descent;
pub mod leaks;
pub mod likelihood;
pub mod logistic;
pub mod losses;
pub mod overfitting;
pub mod regularization;
pub mod thresholds;
