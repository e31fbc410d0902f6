//! Part I of Groundwork, the data and the vocabulary: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`models`] | 1a | the weighted sum |
//! | [`fitting`] | 1b | losses, the walk downhill, scores, surprise, baselines |
//! | [`kinds`] | 1c | letter pairs of names, a chooser that learns from rewards |
//! | [`tensors`] | 2a | strides and positions in memory |
//! | [`shapes`] | 2b | padding and masked means |
//! | [`broadcasting`] | 2c | the shape of two arrays together, einsum |
//! | [`correlation`] | 4b | Mahalanobis distance, whitening, the distance on a globe |
//! | [`sets_and_strings`] | 4c | Hamming, Jaccard and edit distance; a test of what makes a metric |
//! | [`neighbors`] | 4d | the regions in which k neighbors vote |
//! | [`kernels`] | 5a, 5b | kernel functions, Gram matrices, two kernel methods |
//! | [`rbf`] | 5b | the regions of a straight and a curved border |
//! | [`convolution`] | 5c | filters that slide over signals and pictures |
//! | [`density`] | 5d | the density curve at any bandwidth |
//! | [`execution`] | 5e | models of the GPU's launch, of counted system calls, of a notebook |

pub mod broadcasting;
pub mod convolution;
pub mod correlation;
pub mod density;
pub mod execution;
pub mod fitting;
pub mod kernels;
pub mod kinds;
pub mod models;
pub mod neighbors;
pub mod rbf;
pub mod sets_and_strings;
pub mod shapes;
pub mod tensors;
