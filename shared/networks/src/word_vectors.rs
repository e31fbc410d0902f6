//! Word vectors: co-occurrence counts, PPMI, skip-gram with negative sampling.
//!
//! [`Vocabulary`] gives each frequent word a number. From there two roads lead to a vector for each: counting, with
//! [`co_occurrences`], [`ppmi`] and [`truncated_svd`], and learning, with [`SkipGram`]. [`WordVectors`] asks what is near.

mod counts;
mod skip_gram;
mod svd;
mod vectors;
mod vocabulary;

pub use counts::{co_occurrences, ppmi};
pub use skip_gram::{NegativeSampling, SkipGram, SkipGramModel, kept_share, negative_sampling};
pub use svd::truncated_svd;
pub use vectors::{WordVectors, character_n_grams};
pub use vocabulary::Vocabulary;
