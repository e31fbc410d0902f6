//! Classical machine learning from scratch, and fast: what Part V teaches, under scikit-learn's module names.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`anomaly`] | isolation forest, local outlier factor | Part V, 23c |
//! | [`boosting`] | AdaBoost, gradient boosting by residuals, and by slopes and curvatures as in XGBoost, on bins | Part V, 20a and 20b |
//! | [`cluster`] | k-means, agglomerative clustering, DBSCAN, HDBSCAN | Part V, 22a and 22b |
//! | [`decomposition`] | principal components (covariance, SVD, randomized), kernel PCA, NMF, independent components | Part V, 23a and 23b |
//! | [`discriminant`] | linear discriminant analysis, as classifier and as projection; quadratic | Part V, 18c |
//! | [`ensemble`] | models of any kind as one: voting, stacking, out-of-fold predictions | Part V, 20c |
//! | [`figures`] | figures that move, and their still pictures | all of Part V |
//! | [`forecasting`] | series in time: baselines, exponential smoothing, lag features, backtests | Part V, 23d |
//! | [`forest`] | random forests and extra trees: bootstrap, out-of-bag score, importances | Part V, 19b |
//! | [`gaussian_process`] | Gaussian process regression: a mean, a doubt, and settings by marginal likelihood | Part V, 21c |
//! | [`inspection`] | permutation importance, partial dependence, Shapley values, fast for trees | Part V, 19c |
//! | [`mixture`] | Gaussian mixtures by EM, BIC and AIC | Part V, 22c |
//! | [`naive_bayes`] | naive Bayes: Gaussian, multinomial, complement, Bernoulli, on dense and on sparse counts | Part V, 18b and 18c |
//! | [`neighbors`] | the nearest samples, fast: kd-tree, ball tree, brute force; k nearest neighbors | Part V, 18a |
//! | [`resampling`] | over- and undersampling, SMOTE, probabilities at the true share | Part V, 23c |
//! | `saved` (with the feature `serde`) | fitted models as text, with a version and a checksum | Part V, 23e |
//! | [`spectral`] | spectral clustering, by a kernel or by neighbors | Part V, 23b |
//! | [`svm`] | support vector machines: linear, with kernels, for numbers, with probabilities | Part V, 21a to 21c |
//! | [`tree`] | decision trees: Gini, entropy, squared error, pruning; the tree as arrays, as text | Part V, 19a |
//! | [`validation`] | is a clustering real: gap statistic, stability, data without groups | Part V, 22c |

pub mod anomaly;
pub mod boosting;
pub mod cluster;
pub mod decomposition;
pub mod discriminant;
pub mod ensemble;
pub mod figures;
pub mod forecasting;
pub mod forest;
pub mod gaussian_process;
pub mod inspection;
pub mod mixture;
pub mod naive_bayes;
pub mod neighbors;
pub mod resampling;
#[cfg(feature = "serde")]
pub mod saved;
mod scores;
pub mod spectral;
pub mod svm;
pub mod tree;
pub mod validation;
