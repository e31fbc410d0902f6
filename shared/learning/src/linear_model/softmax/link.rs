//! Link functions: between a mean and a weighted sum that may be any number.

use numerics::functions::{logit, sigmoid};

/// A link turns the mean that is predicted into a score that may be any number, so that a weighted
/// sum of the features can stand for it.
///
/// ```
/// use learning::linear_model::Link;
/// assert_eq!(Link::Log.mean(0.0), 1.0);
/// assert_eq!(Link::Logit.score(0.5), 0.0);
/// ```
///
/// Explained in Part II, chapter 7e (relatives).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The mean itself: linear regression, for any number.
    Identity,
    /// The log-odds: logistic regression, for a share from 0 to 1.
    Logit,
    /// The logarithm: Poisson regression, for a mean above 0.
    Log,
}

impl Link {
    /// From the mean to the score. Outside the means that the link is for, NaN or an infinity.
    pub fn score(self, mean: f64) -> f64 {
        match self {
            Link::Identity => mean,
            Link::Logit => logit(mean),
            Link::Log => libm::log(mean),
        }
    }

    /// Back from the score to the mean; the exponential of a score above 709 is infinite.
    pub fn mean(self, score: f64) -> f64 {
        match self {
            Link::Identity => score,
            Link::Logit => sigmoid(score),
            Link::Log => libm::exp(score),
        }
    }
}
