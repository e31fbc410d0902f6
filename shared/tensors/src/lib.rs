//! The bridge to candle: tensors from arrays and back, and what is random in a network, drawn from our generator.
//!
//! candle's own generator for the processor takes no seed (huggingface/candle, issues 2651 and 3297), so a program that
//! drew from it would print other numbers each time. Here everything random takes an [`Rng`](numerics::Rng), draws in
//! `f64`, one number an element with the last index running fastest, and rounds to `f32` at the end: a twin gets the same
//! tensor with `torch.tensor(rng.uniform(low, high, shape), dtype=torch.float32)`.
//!
//! | room | what it gives |
//! |---|---|
//! | [`tensor`], [`array()`], [`ids`], [`rows`] | arrays to tensors and back; class numbers; some rows, a batch |
//! | [`init`] | the first weights, by PyTorch's names and formulas |
//! | [`mask`] | zeros and ones: Bernoulli and dropout |
//! | [`Error`], [`Result`] | one error for a program that calls ours and candle's functions |
//!
//! A shuffled epoch is `learning::optim::shuffled`, whose batches [`rows`] takes.
//!
//! **Same bits.** What these functions give does not depend on the machine. candle's own arithmetic gives the same bits
//! for any number of threads (this crate's tests compare training steps with 1, 2 and 8), but not on every processor: its
//! products use fused multiply-adds where there are any, so on an old one the seventh digit of an `f32` may be another.
//! Print at most six digits of an `f32`, and keep them off rounding ties.

mod arrays;
mod error;
pub mod init;
pub mod mask;
mod shapes;

pub use arrays::{array, ids, rows, tensor};
pub use error::{Error, Result};
