//! Brier score, reliability, calibration error, Platt scaling, temperature scaling, isotonic
//! regression.

mod isotonic;
mod measures;
mod scaling;
mod wines;

pub use isotonic::{IsotonicModel, IsotonicRegression, isotonic_fit};
pub use measures::{
    Bins, ReliabilityBin, brier_score, expected_calibration_error, log_loss,
    maximum_calibration_error, reliability_bins,
};
pub use scaling::{PlattModel, PlattScaling, TemperatureModel, TemperatureScaling};
pub use wines::{WineScores, overconfident_wines};
