//! Tests of the bridge, one module a topic, in one binary.

mod arrays;
mod hostile;
mod init;
mod masks;
mod threads;
