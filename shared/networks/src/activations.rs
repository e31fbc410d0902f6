//! Activation functions: what bends a network, and how steeply.
