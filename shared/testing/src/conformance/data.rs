//! The data that the conformance suite fits estimators to.

use ndarray::{Array1, Array2};

use super::Suite;
use numerics::Rng;

/// Three groups of points, with a class and a number for each point.
pub(super) struct Samples {
    pub(super) x: Array2<f64>,
    pub(super) numbers: Array1<f64>,
    pub(super) classes: Array1<usize>,
}

impl Samples {
    pub(super) fn new(suite: &Suite) -> Self {
        let n_samples = suite.n_samples.max(6);
        let n_classes = suite.n_classes.max(2);
        let mut rng = Rng::new(20_240_229);
        let classes: Array1<usize> = (0..n_samples).map(|i| i % n_classes).collect();
        let mut x = rng.normals((n_samples, suite.n_features.max(1)));
        for (mut row, &class) in x.rows_mut().into_iter().zip(&classes) {
            // The groups lie 3 apart, each standing out in a feature of its own, so that most methods can learn them.
            row += class as f64;
            let own = class % row.len();
            row[own] += 2.0;
        }
        if suite.positive {
            x.mapv_inplace(|value| value.abs() + 0.1);
        }
        let numbers =
            x.rows().into_iter().map(|row| 1.0 + row.sum() + 0.1 * rng.normal()).collect();
        Samples { x, numbers, classes }
    }
}

/// A prediction, of whatever kind, as a number.
pub(super) trait Number {
    fn number(&self) -> f64;
}

impl Number for f64 {
    fn number(&self) -> f64 {
        *self
    }
}

impl Number for usize {
    fn number(&self) -> f64 {
        *self as f64
    }
}
