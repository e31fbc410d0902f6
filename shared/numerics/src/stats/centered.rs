//! Values as their distances from the mean: what variance, covariance and scores are made of.

use ndarray::{Array1, ArrayView1};

use super::{is_constant, mean_of};
use crate::{Elementwise, Scale, sum};

/// The distances from the mean, in a scale in which their squares and products stay within `f64`.
pub(super) struct Centered {
    /// The mean, rounded to `f64`; the values' own value where they are all equal.
    pub(super) near: f64,
    /// Each value minus `near`, divided by the scale.
    pub(super) residuals: Array1<f64>,
    /// The mean of the residuals: what `near` misses, divided by the scale.
    pub(super) lean: f64,
    /// The power of two that the residuals are divided by.
    pub(super) scale: Scale,
}

impl Centered {
    /// Of finite values, at least one.
    pub(super) fn of(values: ArrayView1<'_, f64>) -> Self {
        if is_constant(values) {
            let near = values.first().copied().unwrap_or_default();
            let residuals = Array1::zeros(values.len());
            return Centered { near, residuals, lean: 0.0, scale: Scale::ONE };
        }
        let scale = Scale::for_squares(&values);
        let scaled = values.each(&|value| scale.down(value));
        let center = mean_of(scaled.view());
        let residuals = scaled - center;
        let lean = mean_of(residuals.view());
        Centered { near: scale.up(center), residuals, lean, scale }
    }

    /// The sum of the squared distances from the true mean, divided by the scale twice.
    pub(super) fn squares(&self) -> f64 {
        self.products(self).max(0.0)
    }

    /// The covariance, in the values' own units.
    pub(super) fn covariance(&self, other: &Centered, divisor: f64) -> f64 {
        self.scale.times(other.scale).up(self.products(other) / divisor)
    }

    /// The sum of the products of the distances from the true means.
    fn products(&self, other: &Centered) -> f64 {
        let about_near = sum::on_slice(self.residuals.view(), |a| {
            sum::on_slice(other.residuals.view(), |b| sum::sum_of(a, b, |a, b| a * b))
        });
        about_near - self.residuals.len() as f64 * (self.lean * other.lean)
    }
}
