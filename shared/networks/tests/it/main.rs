//! The tests of `networks`: gradient checks, edge cases, and numbers recorded from PyTorch, gensim and scikit-learn.

mod activations;
mod attention;
mod contrastive;
mod convolution;
mod graph;
mod hostile;
mod mlp;
mod normalization;
mod positions;
mod reader;
mod recurrent;
mod tsne;
mod word_vectors;
