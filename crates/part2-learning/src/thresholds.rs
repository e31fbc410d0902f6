//! Curves over all thresholds, areas under them, costs.

mod curves;
mod figure;
mod order;
mod point;
mod tumors;

pub use curves::{
    PrecisionRecallCurve, RocCurve, area_under, average_precision, precision_recall_curve, roc_auc,
    roc_auc_by_pairs, roc_auc_by_ranks, roc_curve,
};
pub use figure::threshold_figure;
pub use order::{ScoreGroup, score_groups};
pub use point::{Costs, OperatingPoint, cheapest_point, operating_point, operating_points};
pub use tumors::tumor_scores;
