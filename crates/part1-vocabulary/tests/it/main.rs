//! Tests of the part's library, one module a topic, in one binary.

mod broadcasting;
mod convolution;
mod correlation;
mod execution;
mod fitting;
mod hostile;
mod kernels;
mod kinds;
mod leakage;
mod models;
mod ranges;
mod regions;
mod sets_and_strings;
