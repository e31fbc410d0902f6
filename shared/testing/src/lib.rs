//! What tests share: the promises that every estimator keeps, numbers that must be close, messages that must be read, hostile
//! values for every public function.

mod conformance;
mod expect;
pub mod hostile;
mod sha256;

pub use conformance::{Broken, Outcome, Suite};
pub use expect::{assert_close, assert_near, message};
pub use sha256::sha256;
