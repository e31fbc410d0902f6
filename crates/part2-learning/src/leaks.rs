//! Leaky and clean evaluations side by side.
