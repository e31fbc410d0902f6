//! Ridge, lasso by coordinate descent, regularization paths.
