//! Hessians, Newton's method, iteratively reweighted least squares.
