//! Automatic differentiation of numbers on a tape.
