//! Samples that are unlike the others: the isolation forest and the local outlier factor.

mod isolation;
mod local;

use numerics::{Error, Result, stats};

pub use isolation::{IsolationForest, IsolationModel, mean_path_length};
pub use local::{LocalOutlierFactor, LocalOutlierModel};

/// Which share of the samples is to be above the threshold: the quantile of their scores; `usual` where none is given.
fn threshold(scores: &[f64], contamination: Option<f64>, usual: f64) -> Result<f64> {
    match contamination {
        None => Ok(usual),
        Some(share) if scores.iter().all(|score| score.is_finite()) => {
            stats::quantile(scores, 1.0 - share, stats::QuantileRule::Linear)
        }
        Some(_) => {
            let wanted = "finite: with several samples in one place, choose the threshold yourself";
            Err(Error::invalid("a score", "infinite", wanted))
        }
    }
}

/// A share that may be strange: above 0, at most a half.
fn check_contamination(contamination: Option<f64>) -> Result<()> {
    match contamination {
        Some(share) if !(share > 0.0 && share <= 0.5) => {
            Err(Error::invalid("contamination", share, "above 0 and at most 0.5"))
        }
        _ => Ok(()),
    }
}
