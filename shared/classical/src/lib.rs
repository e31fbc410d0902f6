//! Classical machine learning from scratch, and fast: what Part V teaches, under scikit-learn's module names.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`boosting`] | AdaBoost, gradient boosting by residuals, and by slopes and curvatures as in XGBoost, on bins | Part V, 20a and 20b |
//! | [`neighbors`] | the nearest samples, fast: kd-tree, ball tree, brute force; k nearest neighbors | Part V, 18a |
//! | `saved` (with the feature `serde`) | fitted models as text, with a version and a checksum | Part V, 23e |
//! | [`simd`] | one loop, compiled for the widest vectors that the processor has | Part V, 18a |
//! | [`tree`] | decision trees: Gini, entropy, squared error, pruning; the tree as arrays, as text | Part V, 19a |

pub mod boosting;
pub mod neighbors;
#[cfg(feature = "serde")]
pub mod saved;
pub mod simd;
pub mod tree;
