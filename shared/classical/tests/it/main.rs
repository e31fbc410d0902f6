//! The tests of `classical`: equal to the simple version and to recorded numbers of other libraries, edge cases, hostile values.

mod anomaly;
mod boosting;
mod cluster;
mod decomposition;
mod discriminant;
mod ensemble;
mod forecasting;
mod forest;
mod gaussian_process;
mod hostile;
mod inspection;
mod mixture;
mod naive_bayes;
mod neighbors;
mod pools;
mod resampling;
mod spectral;
mod svm;
mod tree;
