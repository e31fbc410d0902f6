//! Classical machine learning from scratch, and fast: what Part V teaches, under scikit-learn's module names.
//!
//! | module | what it holds | explained in |
//! |---|---|---|
//! | [`simd`] | one loop, compiled for the widest vectors that the processor has | Part V, 18a |

pub mod simd;
