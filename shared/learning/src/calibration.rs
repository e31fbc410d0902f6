//! Calibration: scores turned into probabilities that keep their word.
//!
//! scikit-learn's `sklearn.calibration` and `sklearn.isotonic`; the measures stand in [`metrics`](crate::metrics).

mod isotonic;
mod scaling;

pub use isotonic::{IsotonicModel, IsotonicRegression, isotonic_fit};
pub use scaling::{PlattModel, PlattScaling, TemperatureModel, TemperatureScaling};
