//! Automatic differentiation of arrays on a tape.
