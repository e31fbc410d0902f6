//! Part III of Groundwork: what its pages alone need of a library. What others use too is in `networks` and `tensors`.

pub mod candle;
pub mod digits;
pub mod embeddings;
pub mod initialization;
pub mod network;
pub mod normalization;
pub mod recurrent;
mod split;
pub mod training_loop;
pub mod transformer;

pub use split::{Digits, unseen};
