//! Bias and variance by refitting, bagging, and double descent.
//!
//! [`decompose`] takes the predictions of many refitted models apart; [`noise_floor`] says what no
//! model could remove; [`Bagging`](learning::ensemble::Bagging) averages refitted models into one; [`RandomFeatures`] and
//! [`minimum_norm`] show what happens when a model has more weights than samples.

mod decomposition;
mod descent;

pub use decomposition::{Decomposition, decompose, noise_floor};
pub use descent::{DescentPoint, RandomFeatures, minimum_norm, random_feature_errors};
