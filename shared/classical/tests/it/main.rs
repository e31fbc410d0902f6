//! The tests of `classical`: equal to the simple version and to recorded numbers of other libraries, edge cases, hostile values.

mod anomaly;
mod discriminant;
mod hostile;
mod naive_bayes;
mod neighbors;
mod pools;
mod resampling;
mod simd;
