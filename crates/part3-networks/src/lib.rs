//! Part III of Groundwork: what its pages alone need of a library. What others use too is in `networks` and `tensors`.

pub mod candle;
pub mod checkpoints;
pub mod convolutional;
pub mod digits;
pub mod embeddings;
pub mod generative;
pub mod inductive_bias;
pub mod initialization;
pub mod network;
pub mod maps;
pub mod normalization;
pub mod recurrent;
mod split;
pub mod similarity;
pub mod training_loop;
pub mod transformer;
pub mod word_vectors;

pub use split::{Digits, unseen};
