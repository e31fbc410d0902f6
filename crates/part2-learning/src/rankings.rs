//! Measures of numbers and of ranked lists.

mod gains;
mod lists;
mod percentages;

pub use gains::{dcg, ndcg};
pub use lists::{
    average_precision_of_ranking, mean_over_queries, precision_at_k, rank_by_score, recall_at_k,
    reciprocal_rank, relevant_in_order,
};
pub use percentages::{
    best_constant_for_percentages, mean_absolute_percentage_error,
    weighted_absolute_percentage_error,
};
