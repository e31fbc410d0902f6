//! Part V of Groundwork: what its pages alone need, one module a page. The library behind them is `classical`, in `shared/`.

pub mod density_clusters;
pub mod gaussian_process;
pub mod importance;
pub mod kernel_svm;
pub mod margin;
pub mod naive_bayes;
pub mod projections;
pub mod search;
pub mod tables;
pub mod which;
