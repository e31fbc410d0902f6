//! The perceptron, logistic regression by gradient descent, decision boundaries.
