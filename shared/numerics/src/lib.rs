//! The arithmetic every part of the book shares: random numbers, stable functions, statistics, linear algebra, printing, figures, data sets.

mod caught;
pub mod data;
mod error;
pub mod figure;
mod launch;
pub mod rng;
pub mod show;

pub use caught::caught;
pub use error::{Error, Result};
pub use launch::launch;
pub use rng::Rng;
