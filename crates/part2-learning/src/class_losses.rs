//! Losses of a classifier and of an embedding, with their gradients.
