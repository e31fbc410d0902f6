//! Curves over all thresholds, areas under them, costs.

mod figure;
mod tumors;

pub use figure::threshold_figure;
pub use tumors::tumor_scores;
