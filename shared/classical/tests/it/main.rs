//! The tests of `classical`: equal to the simple version and to recorded numbers of other libraries, edge cases, hostile values.

mod hostile;
mod simd;
