//! Elastic net, early stopping, dropout, shifted images: ways of asking a model for less.
//!
//! [`ElasticNet`](learning::linear_model::ElasticNet) penalizes weights; [`EarlyStopping`](learning::optim::EarlyStopping) ends a descent in time; [`dropout`] silences
//! features at random; [`shifted_images`] makes more samples out of those there are. [`patients`]
//! holds the data on which the page weighs them against each other.

mod dropout;
mod images;
mod patients;

pub use dropout::{LinearDescent, dropout};
pub use images::{shifted_images, with_shifts};
pub use patients::{Patients, patients};
