//! What tests share: the promises that every estimator keeps, numbers that must be close, messages that must be read.

mod conformance;
mod expect;

pub use conformance::{Broken, Outcome, Suite};
pub use expect::{assert_close, message};
