//! Scores to choose a threshold for, and the four pictures of one threshold.

mod figure;
mod tumors;

pub use figure::threshold_figure;
pub use tumors::tumor_scores;
