//! The arithmetic every part of the book shares: random numbers, stable functions, statistics, linear algebra, printing, figures, data sets.
//!
//! Functions take anything that is a view (`&array`, `array.view()`, `&vec`) and hand it at once to a private function of
//! one type, such as `cholesky_of`. That one is compiled here, with this crate's optimization, whatever profile the
//! caller is built in.

mod caught;
pub mod check;
pub mod conformance;
pub mod data;
mod error;
pub mod estimator;
pub mod figure;
pub mod functions;
mod launch;
pub mod linalg;
pub mod rng;
pub mod show;
pub mod split;
pub mod stats;
pub mod sum;

pub use caught::caught;
pub use error::{Error, Result};
pub use launch::{Snippet, launch};
pub use rng::Rng;
