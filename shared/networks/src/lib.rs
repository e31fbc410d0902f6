//! Neural networks by hand: what Parts III, IV and VII build with, in ndarray, each gradient written out.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`activations`] | functions between the layers, with their slopes | Part III, 11b |
//! | [`mlp`] | a network of any number of layers: forward, loss, backward, training | Part III, 11c |
//! | [`normalization`] | batch, layer and RMS normalization | Part III, 12c |
//! | [`convolution`] | convolution over pictures with channels, pooling | Part III, 13a |
//! | [`recurrent`] | RNN, LSTM and GRU, and their slopes through time | Part III, 13b |
//! | [`attention`] | scaled dot-product attention, several heads, masks | Part III, 13c |
//! | [`positions`] | sinusoidal and rotary positions | Part III, 13d |
//! | [`graph`] | messages between the nodes of a graph | Part III, 13f |
//! | [`word_vectors`] | co-occurrence, PPMI, skip-gram with negative sampling | Part III, 14a and 14b |
//! | [`contrastive`] | losses that pull pairs together and apart | Part III, 14c |
//! | [`tsne`] | a map of high-dimensional points | Part III, 14d |
//! | [`figures`] | the pictures that move | Part III, 11b, 11d and 13c |
//!
//! Arrays are `f64`; where Part III's ledgers compare with PyTorch's `f32`, both are compiled here.

pub mod activations;
pub mod attention;
pub mod contrastive;
pub mod convolution;
pub mod figures;
pub mod graph;
pub mod mlp;
pub mod normalization;
pub mod positions;
pub mod recurrent;
pub mod tsne;
pub mod word_vectors;
