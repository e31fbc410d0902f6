//! Tests of the library, one module a topic, in one binary.

mod checksums;
mod csv;
mod hostile;
mod sets;
