//! Tests of the harness on small books, one module a topic, in one binary.

#[path = "../fixture/mod.rs"]
mod fixture;

mod book;
mod run;
