//! Tests of the library, one module a topic, in one binary.

mod hostile;
