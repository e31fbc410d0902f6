//! The confusion matrix of two classes and its rates.
