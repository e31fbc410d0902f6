//! Models that are written as text and read back: the same predictions bit for bit, and a damaged text is refused by its fault.

mod bayes;
mod boosting;
mod cluster;
mod forecasting;
mod mixtures;
mod neighbors;
mod saved;
mod svm;
mod trees;
