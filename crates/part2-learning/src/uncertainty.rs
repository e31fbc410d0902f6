//! How sure a score is, and whether it is the same for every group.

mod bootstrap;
mod fairness;

pub use bootstrap::{
    Comparison, Interval, bootstrap, paired_bootstrap, percentile_interval, standard_error,
};
pub use fairness::{
    GroupCounts, equalized_odds_gap, forced_false_positive_rate, group_counts, largest_gap,
};
