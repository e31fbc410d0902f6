//! Boosting: many small models, each fitted to what those before it left wrong.
//!
//! [`AdaBoost`] and [`ResidualBoosting`] are the plain forms, each a page long. [`GradientBoosting`] is the one for real
//! tables: the objective of XGBoost, on columns cut into bins.

mod adaboost;
mod bins;
mod exact;
mod grow;
mod histogram;
mod objective;
mod residual;
mod rule;
#[cfg(feature = "serde")]
mod stored;
mod train;
mod tree;

pub use adaboost::{AdaBoost, AdaBoostModel, Stump};
pub use objective::Objective;
pub use residual::{ResidualBoosting, ResidualClassifier, ResidualRegressor, ResidualTree};
pub use rule::{leaf_weight, split_gain};
pub use train::{
    BoostedClassifier, BoostedRegressor, BoostedTrees, Extra, GradientBoosting, Growth, Splits,
    Validation,
};
pub use tree::{BoostedTree, Question, Split};
