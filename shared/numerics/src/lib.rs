//! The arithmetic every part of the book shares: random numbers, stable functions, statistics and linear algebra, splits, the estimators' traits, errors, checks.
//!
//! Functions take anything that is a view (`&array`, `array.view()`, `&vec`) and hand it at once to a private function of
//! one type, such as `cholesky_of`. That one is compiled here, with this crate's optimization, whatever profile the
//! caller is built in.

mod caught;
pub mod check;
mod elementwise;
mod error;
pub mod estimator;
pub mod functions;
pub mod linalg;
pub mod parallel;
mod real;
pub mod rng;
mod scale;
pub mod sparse;
pub mod split;
pub mod stats;
pub mod sum;

pub use caught::caught;
pub use elementwise::{Elementwise, ElementwiseMut, matrix_of};
pub use error::{Error, Result};
pub use real::Real;
pub use rng::Rng;
pub use scale::Scale;
