//! What a leaf is worth, and a split: the formulas of Newton boosting.

use numerics::{Result, check};

/// How far a leaf's number may go, for a monotone column above it.
pub(super) type Bounds = (f64, f64);

pub(super) const FREE: Bounds = (f64::NEG_INFINITY, f64::INFINITY);

/// A split must earn this share of what its leaves are worth: less is the rounding of sums.
const ROUNDING: f64 = 1e-12;

/// The penalties and limits, by which leaves and splits are valued.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) lambda: f64,
    pub(super) gamma: f64,
    pub(super) min_child_weight: f64,
    /// The largest leaf, infinite where there is no limit.
    pub(super) max_delta_step: f64,
}

/// The sums of gradients and curvatures of some samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sums {
    pub(super) g: f64,
    pub(super) h: f64,
}

impl Rule {
    /// The best number for a leaf: −G / (H + λ), within its limits.
    pub(super) fn weight(&self, sums: Sums, bounds: Bounds) -> f64 {
        let curvature = sums.h + self.lambda;
        if curvature <= 0.0 {
            return 0.0_f64.clamp(bounds.0, bounds.1);
        }
        let weight = (-sums.g / curvature).clamp(-self.max_delta_step, self.max_delta_step);
        weight.clamp(bounds.0, bounds.1)
    }

    /// Twice what a leaf lowers the penalized loss: G² / (H + λ) at its best number.
    #[inline(always)]
    pub(super) fn worth(&self, sums: Sums) -> f64 {
        let curvature = sums.h + self.lambda;
        if curvature > 0.0 { sums.g * sums.g / curvature } else { 0.0 }
    }

    /// The same at a number that limits have moved: −(2Gw + (H + λ)w²).
    pub(super) fn worth_at(&self, sums: Sums, weight: f64) -> f64 {
        -(2.0 * sums.g * weight + (sums.h + self.lambda) * weight * weight)
    }

    /// [`worth`](Self::worth) or, where a limit holds, [`worth_at`](Self::worth_at).
    pub(super) fn worth_within(&self, sums: Sums, bounds: Bounds) -> f64 {
        match self.is_free(bounds) {
            true => self.worth(sums),
            false => self.worth_at(sums, self.weight(sums, bounds)),
        }
    }

    /// Whether no limit holds: the short formula will do.
    pub(super) fn is_free(&self, bounds: Bounds) -> bool {
        self.max_delta_step.is_infinite() && bounds == FREE
    }

    /// What a split adds to the worth of its node; −∞ where a child is too light, or the order of a monotone column broken.
    pub(super) fn gain(&self, left: Sums, right: Sums, worth: f64, limits: &Limits) -> f64 {
        if !(left.h >= self.min_child_weight && right.h >= self.min_child_weight) {
            return f64::NEG_INFINITY;
        }
        if limits.direction == 0 && self.is_free(limits.bounds) {
            return earned(self.worth(left), self.worth(right), worth);
        }
        let weights = (self.weight(left, limits.bounds), self.weight(right, limits.bounds));
        if f64::from(limits.direction) * (weights.1 - weights.0) < 0.0 {
            return f64::NEG_INFINITY;
        }
        earned(self.worth_at(left, weights.0), self.worth_at(right, weights.1), worth)
    }
}

/// What monotone columns ask of a split.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// 1 where the score must not fall with the column's number, −1 where it must not rise, 0 where it may.
    pub(super) direction: i8,
    pub(super) bounds: Bounds,
}

/// The worth of two children less that of their parent; −∞ where the difference is rounding.
#[inline(always)]
pub(super) fn earned(left: f64, right: f64, worth: f64) -> f64 {
    let both = left + right;
    let gain = both - worth;
    if gain > ROUNDING * both { gain } else { f64::NEG_INFINITY }
}

/// The number that a leaf adds to the score of its samples: a step of Newton's method, held back by `lambda`.
///
/// `w = −G / (H + λ)`, where `G` and `H` are the sums of the samples' slopes and curvatures
///
/// Unit: that of the score. Errors: a number that is not finite; `h + lambda` not positive.
///
/// ```
/// use classical::boosting::leaf_weight;
/// // Squared error: slopes are predictions minus targets, curvatures 1. Three targets lie 2 above their predictions.
/// assert_eq!(leaf_weight(-6.0, 3.0, 0.0)?, 2.0);
/// assert_eq!(leaf_weight(-6.0, 3.0, 1.0)?, 1.5); // held back
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20b (XGBoost, derived). Source: Tianqi Chen and Carlos Guestrin, *XGBoost: A Scalable Tree Boosting
/// System*, 2016, equation 5.
pub fn leaf_weight(g: f64, h: f64, lambda: f64) -> Result<f64> {
    check_sums(g, h, lambda)?;
    check::in_range("the leaf's weight", -g / (h + lambda), "g")
}

/// How much two leaves lower the penalized loss below what one leaf with the samples of both does, times two.
///
/// `gain = G_L² / (H_L + λ) + G_R² / (H_R + λ) − (G_L + G_R)² / (H_L + H_R + λ)`
///
/// `left` and `right` hold the sums of slopes and of curvatures of the two sides. Below zero where the split is not worth
/// its second leaf. Unit: that of the loss. Errors: as [`leaf_weight`].
///
/// ```
/// use classical::boosting::split_gain;
/// assert_eq!(split_gain((-4.0, 2.0), (4.0, 2.0), 0.0)?, 16.0);
/// assert!(split_gain((-4.0, 2.0), (-4.0, 2.0), 1.0)? < 0.0); // both sides alike
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 20b (XGBoost, derived). Source: Chen and Guestrin, 2016, equation 7, which has half of it less γ;
/// XGBoost's own `gain` is this number.
pub fn split_gain(left: (f64, f64), right: (f64, f64), lambda: f64) -> Result<f64> {
    check_sums(left.0, left.1, lambda)?;
    check_sums(right.0, right.1, lambda)?;
    let worth = |g: f64, h: f64| g * g / (h + lambda);
    let gain =
        worth(left.0, left.1) + worth(right.0, right.1) - worth(left.0 + right.0, left.1 + right.1);
    check::in_range("the gain", gain, "g")
}

fn check_sums(g: f64, h: f64, lambda: f64) -> Result<()> {
    check::finite_number("g", g)?;
    check::finite_number("h", h)?;
    check::finite_number("lambda", lambda)?;
    check::positive("h + lambda", h + lambda)
}
