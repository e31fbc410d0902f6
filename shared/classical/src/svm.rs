//! Support vector machines: the widest street between two classes, straight or bent by a kernel.
//!
//! scikit-learn's `sklearn.svm`.

mod cache;
mod classifier;
pub(crate) mod exp;
mod linear;
mod narrow;
mod plain;
mod points;
mod probability;
mod regressor;
mod solver;

pub use classifier::{Penalty, Svc, SvcModel};
pub use linear::{LinearSvc, LinearSvcModel};
pub use plain::{Dual, smo};
pub use probability::ProbabilisticSvc;
pub use regressor::{Svr, SvrModel};
