//! Tests of the library, one module a topic, in one binary.

mod caught;
mod checks;
mod distributions;
mod extremes;
mod functions;
mod gram;
mod hostile;
mod linear_algebra;
mod products;
mod rng_streams;
mod single;
mod sparse;
mod splits;
mod statistics;
mod sums;
