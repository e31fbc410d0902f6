//! Tests of the part's library, one module a topic, in one binary.

mod backpropagation;
mod bias_variance;
mod calibration;
mod cross_validation;
mod descent;
mod double_descent;
mod hostile;
mod leaks;
mod logistic;
mod losses;
mod overfitting;
mod peers;
mod ranges;
mod regularization;
mod thresholds;
