//! Language models by hand: what Parts IV and VII build with, without a tensor library.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
