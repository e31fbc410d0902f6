//! Measures of clusterings and of texts.

mod agreement;
mod k_means;
mod overlap;
mod silhouette;

pub use agreement::{
    adjusted_rand_index, contingency_table, normalized_mutual_information, rand_index,
};
pub use k_means::k_means;
pub use overlap::{
    Overlap, bleu, brevity_penalty, clipped_matches, longest_common_subsequence, rouge_l, rouge_n,
};
pub use silhouette::{silhouette_samples, silhouette_score};
