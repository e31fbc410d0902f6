//! Curves over all thresholds, areas under them, costs.
