//! Part III of Groundwork: what its pages alone need of a library. What others use too is in `networks` and `tensors`.

pub mod candle;
pub mod checkpoints;
pub mod convolutional;
pub mod digits;
pub mod embeddings;
pub mod generative;
pub mod inductive_bias;
pub mod initialization;
pub mod maps;
pub mod minilm;
pub mod network;
pub mod normalization;
mod records;
pub mod recurrent;
pub mod similarity;
mod split;
pub mod training_loop;
pub mod transformer;
pub mod word_vectors;

pub use split::{Digits, unseen};
