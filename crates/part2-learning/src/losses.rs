//! Losses of a number, with their gradients and minimizers.
