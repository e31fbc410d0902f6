//! The half of `learning` that the first part needs: what prepares data, distances, kernels and neighbors, least squares,
//! losses, and the first measures.
//!
//! A crate of its own, so that the first program of Part I does not wait for models that it never calls. Its files stand
//! among those of `learning`, which shows all of it under the same names; Part I names this crate `learning`.

pub mod cluster;
pub mod dummy;
pub mod feature_extraction;
pub mod feature_selection;
pub mod impute;
pub mod kernel_ridge;
pub mod kernels;
pub mod losses;
pub mod neighbors;
pub mod pipeline;
pub mod preprocessing;
#[cfg(feature = "serde")]
#[doc(hidden)]
pub mod stored;

/// Least squares; `learning` adds the other linear models.
pub mod linear_model {
    #[doc(hidden)]
    pub mod least_squares;
    #[doc(hidden)]
    pub mod sums;

    pub use least_squares::{LinearModel, LinearRegression, Solver};
}

/// Measures of predicted classes and numbers, and distances; `learning` adds those of probabilities, rankings, clusterings
/// and texts.
pub mod metrics {
    #[doc(hidden)]
    pub mod classification;
    pub mod pairwise;
    mod regression;

    pub use classification::{BinaryCounts, accuracy, confusion_matrix};
    pub use regression::{
        mean_absolute_error, mean_absolute_percentage_error, mean_squared_error, r_squared,
        root_mean_squared_error, weighted_absolute_percentage_error,
    };
}
