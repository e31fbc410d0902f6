//! Metrics: how good predictions, probabilities, rankings, clusterings and texts are, and how far two samples are apart.
//!
//! scikit-learn's `sklearn.metrics`. Every function takes the truth first.

mod agreement;
mod calibration;
mod curves;
mod gains;
mod lists;
mod multiclass;
mod operating_point;
mod order;
mod overlap;
mod silhouette;

pub use agreement::{
    adjusted_rand_index, contingency_table, normalized_mutual_information, rand_index,
};
pub use calibration::{
    Bins, ReliabilityBin, brier_score, expected_calibration_error, log_loss, reliability_bins,
};
pub use curves::{
    PrecisionRecallCurve, RocCurve, area_under, average_precision, precision_recall_curve, roc_auc,
    roc_auc_by_ranks, roc_curve,
};
pub use gains::{dcg, ndcg};
pub use lists::{
    average_precision_of_ranking, mean_over_queries, precision_at_k, rank_by_score, recall_at_k,
    reciprocal_rank, relevant_in_order,
};
pub use multiclass::{
    Average, AverageScores, ClassScores, Disagreement, average_scores, class_scores, cohen_kappa,
    matthews, top_k_accuracy,
};
pub use operating_point::{
    Costs, OperatingPoint, cheapest_point, operating_point, operating_points,
};
pub use order::{ScoreGroup, score_groups};
pub use overlap::{
    Overlap, bleu, brevity_penalty, clipped_matches, longest_common_subsequence, rouge_l, rouge_n,
};
pub use silhouette::{silhouette_samples, silhouette_score};

pub use crate::linear_model::mean_poisson_deviance;
pub(crate) use classification::check_binary;
use learning_basics::metrics::classification;
pub use learning_basics::metrics::{
    BinaryCounts, accuracy, confusion_matrix, mean_absolute_error, mean_absolute_percentage_error,
    mean_squared_error, pairwise, r_squared, root_mean_squared_error,
    weighted_absolute_percentage_error,
};
