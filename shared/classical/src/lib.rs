//! Classical machine learning from scratch, and fast: what Part V teaches, under scikit-learn's module names.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`anomaly`] | isolation forest, local outlier factor | Part V, 23c |
//! | [`boosting`] | AdaBoost, gradient boosting by residuals, and by slopes and curvatures as in XGBoost, on bins | Part V, 20a and 20b |
//! | [`discriminant`] | linear discriminant analysis, as classifier and as projection; quadratic | Part V, 18c |
//! | [`naive_bayes`] | naive Bayes: Gaussian, multinomial, complement, Bernoulli, on dense and on sparse counts | Part V, 18b and 18c |
//! | [`neighbors`] | the nearest samples, fast: kd-tree, ball tree, brute force; k nearest neighbors | Part V, 18a |
//! | [`resampling`] | over- and undersampling, SMOTE, probabilities at the true share | Part V, 23c |
//! | `saved` (with the feature `serde`) | fitted models as text, with a version and a checksum | Part V, 23e |
//! | [`simd`] | one loop, compiled for the widest vectors that the processor has | Part V, 18a |
//! | [`tree`] | decision trees: Gini, entropy, squared error, pruning; the tree as arrays, as text | Part V, 19a |

pub mod anomaly;
pub mod boosting;
pub mod discriminant;
pub mod naive_bayes;
pub mod neighbors;
pub mod resampling;
#[cfg(feature = "serde")]
pub mod saved;
mod scores;
pub mod simd;
pub mod tree;
