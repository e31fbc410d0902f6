//! Tests of what the pages alone need, one module a topic, in one binary.

mod inductive_bias;
mod initialization;
mod minilm;
