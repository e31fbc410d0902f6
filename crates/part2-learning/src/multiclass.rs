//! Averages over classes, Cohen's kappa, intersection over union.
