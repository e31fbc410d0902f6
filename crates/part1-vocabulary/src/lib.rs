//! Part I of Groundwork, the data and the vocabulary: the library behind its pages, one module a page.
//!
//! | module | page | what it holds |
//! |---|---|---|
//! | [`kernels`] | 5a, 5b | kernel functions, Gram matrices, two kernel methods |
//! | [`convolution`] | 5c | filters that slide over signals and pictures |
//! | [`density`] | 5d | kernel density estimates and their bandwidths |
//! | [`execution`] | 5e | models of the GPU's launch, of counted system calls, of a notebook |

pub mod convolution;
pub mod density;
pub mod execution;
pub mod kernels;
