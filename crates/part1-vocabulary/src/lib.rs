//! Part I of Groundwork, the data and the vocabulary: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`models`] | 1a | the weighted sum |
//! | [`fitting`] | 1b | the walk downhill, the best line |
//! | [`kinds`] | 1d | names in plain letters |
//! | [`broadcasting`] | 2b | the shape of two arrays together |
//! | [`shapes`] | 2c | einsum |
//! | [`neighbors`] | 4b | the regions in which k neighbors vote |
//! | [`correlation`] | 4c | Mahalanobis distance, whitening |
//! | [`sets_and_strings`] | 4d | Hamming, Jaccard and edit distance |
//! | [`rbf`] | 5c | the regions of a straight and a curved border |
//! | [`convolution`] | 5d | filters that slide over signals and pictures |
//! | [`density`] | 5e | the density curve at any bandwidth |
//! | [`execution`] | 5f | a model of the GPU's launch |

pub mod broadcasting;
pub mod convolution;
pub mod correlation;
pub mod density;
pub mod execution;
pub mod fitting;
pub mod kinds;
pub mod models;
pub mod neighbors;
pub mod rbf;
pub mod sets_and_strings;
pub mod shapes;
