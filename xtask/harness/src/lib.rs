//! The harness: finds the book's snippets, runs them, compares what they print with the goldens, explains a difference, blesses.
//!
//! [`discover`] finds, [`build`] compiles, [`run`] runs, [`compare`] compares, [`verify`] puts these together and judges,
//! [`explain`] tells a person, [`bless`] writes. [`test_part`] is one test per snippet for `cargo test`;
//! [`hole`] leaves out what the reader of an exercise writes.

pub mod bless;
pub mod book;
pub mod build;
pub mod cargo;
pub mod compare;
pub mod discover;
pub mod error;
pub mod explain;
mod group;
mod head;
pub mod hole;
mod lock;
pub mod mount;
pub mod orphans;
pub mod policy;
mod pool;
pub mod python;
pub mod run;
mod stubs;
pub mod svg;
mod test_part;
pub mod times;
pub mod verify;
mod write;

pub use error::{Error, Result};
pub use hole::{Hole, stub};
pub use lock::{Lock, lock};
pub use test_part::test_part;
pub use write::{replace, sweep, write_if_changed};
