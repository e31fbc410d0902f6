//! Bells for classes: every class is a Gaussian cloud, of one common shape (linear) or each of its own (quadratic).

mod linear;
mod quadratic;

pub use linear::{LinearDiscriminant, LinearDiscriminantModel};
pub use quadratic::{QuadraticDiscriminant, QuadraticDiscriminantModel};

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::{Error, Result, check};

use crate::naive_bayes::Moments;
use crate::scores;

/// What both begin with: the share and the mean of each class.
struct Classes {
    y: Vec<usize>,
    counts: Vec<usize>,
    prior: Array1<f64>,
    /// Shape: (n_classes, n_features).
    means: Array2<f64>,
}

impl Classes {
    fn of(
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        priors: Option<&[f64]>,
    ) -> Result<Classes> {
        check::samples_and_targets(&x, y.len())?;
        let y = y.to_vec();
        let n_classes = check::classes("y", &y)?;
        check::size("n_classes times n_features", &[n_classes, x.ncols()])?;
        check::size("n_features squared", &[x.ncols(), x.ncols()])?;
        let moments = Moments::of(x, &y, n_classes);
        let means = moments.means();
        if !means.iter().all(|mean| mean.is_finite()) {
            return Err(Error::out_of_range("a mean", "x"));
        }
        let prior = scores::class_priors(priors, &moments.counts)?;
        Ok(Classes { y, counts: moments.counts, prior, means })
    }
}
