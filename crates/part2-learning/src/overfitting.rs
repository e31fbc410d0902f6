//! Polynomial fits, learning curves.
