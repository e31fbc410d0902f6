//! Tests of the commands, one module a command, in one binary.

#[path = "../../harness/tests/fixture/mod.rs"]
mod fixture;

mod bless;
mod edit;
mod part;
mod tidy;
mod twins;
mod verify;
