//! Finite differences, gradients, Jacobians.
