//! Part II of Groundwork, how learning actually works: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`linear`] | 6a | linear regression, three ways to fit it, R² |
//! | [`shrinkage`] | 6b | ridge, lasso by coordinate descent, regularization paths |
//! | [`logistic`] | 6c | the perceptron, logistic regression by gradient descent, decision boundaries |
//! | [`softmax`] | 6d | softmax regression, one-vs-rest, class weights, Poisson regression |
//! | [`losses`] | 7a | losses of a number, with their gradients and minimizers |
//! | [`information`] | 7b | entropy, cross-entropy, divergences, mutual information, perplexity |
//! | [`class_losses`] | 7c | losses of a classifier and of an embedding, with their gradients |
//! | [`likelihood`] | 7d | likelihoods, maximum-likelihood and maximum-a-posteriori estimates |
//! | [`gradients`] | 8a | finite differences, gradients, Jacobians |
//! | [`descent`] | 8b | gradient descent, its path, valleys of any conditioning |
//! | [`curvature`] | 8c | Hessians, Newton's method, iteratively reweighted least squares |
//! | [`batches`] | 8d | mini-batches, schedules, clipping |
//! | [`optimizers`] | 8e | one optimizer a rule: momentum to AdamW |
//! | [`backpropagation`] | 8f | a two-layer network with its gradients written out |
//! | [`autograd`] | 8g | automatic differentiation of numbers on a tape |
//! | [`tensor_autograd`] | 8h | automatic differentiation of arrays on a tape |
//! | [`overfitting`] | 9a | polynomial fits, learning curves |
//! | [`bias_variance`] | 9b | bias and variance by refitting, bagging, double descent |
//! | [`cross_validation`] | 9c | splitters, cross-validated scores, searches |
//! | [`regularization`] | 9d | elastic net, early stopping, dropout, augmentation |
//! | [`leaks`] | 9e | leaky and clean evaluations side by side |
//! | [`confusion`] | 10a | the confusion matrix of two classes and its rates |
//! | [`multiclass`] | 10b | averages over classes, Cohen's kappa, intersection over union |
//! | [`thresholds`] | 10c | curves over all thresholds, areas under them, costs |
//! | [`calibration`] | 10d | Brier score, reliability, calibration error, Platt scaling, isotonic regression |
//! | [`rankings`] | 10e | measures of numbers and of ranked lists |
//! | [`clusters_and_text`] | 10f | measures of clusterings and of texts |
//! | [`uncertainty`] | 10g | bootstrap intervals, paired comparisons, fairness measures |

pub mod autograd;
pub mod backpropagation;
pub mod batches;
pub mod bias_variance;
pub mod calibration;
pub mod class_losses;
pub mod clusters_and_text;
pub mod confusion;
pub mod cross_validation;
pub mod curvature;
pub mod descent;
pub mod gradients;
pub mod information;
pub mod leaks;
pub mod likelihood;
pub mod linear;
pub mod logistic;
pub mod losses;
pub mod multiclass;
pub mod optimizers;
pub mod overfitting;
pub mod rankings;
pub mod regularization;
pub mod shrinkage;
pub mod softmax;
pub mod tensor_autograd;
pub mod thresholds;
pub mod uncertainty;
