//! Least squares for any number of features.

use ndarray::{Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::Fit;
use numerics::{Error, Result, check, linalg};

use crate::models::WeightedSum;

/// Least squares: the weighted sum whose squared misses, added up, are smallest.
///
/// The model of [`best_line`](crate::fitting::best_line) for any number of features.
///
/// ```
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// use part1_vocabulary::leakage::LeastSquares;
/// let x = array![[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]];
/// let y = array![10.0, 12.0, 15.0, 17.0]; // 2·x1 + 5·x2 + 10
/// let predicted = LeastSquares.fit(x.view(), y.view())?.predict(array![[2.0, 2.0]].view())?;
/// assert!((predicted[0] - 24.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same as scikit-learn's
/// `LinearRegression`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeastSquares;

impl Fit<f64> for LeastSquares {
    type Model = WeightedSum;

    /// Solves for the weights and the bias at once. Cost: O(n_samples · n_features²).
    ///
    /// Errors: as the trait says; fewer samples than parameters; a column that never changes, or
    /// that is a weighted sum of others.
    fn fit(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<WeightedSum> {
        check::regression(&x, &y)?;
        let n_parameters = x.ncols() + 1;
        if x.nrows() < n_parameters {
            let wanted = format!("at least the number of parameters, {n_parameters}");
            return Err(Error::invalid("n_samples", x.nrows(), wanted));
        }
        // The bias is the weight of a column of ones; it stands first, so that an error's column
        // number is the feature's number plus one.
        let a = Array2::from_shape_fn((x.nrows(), n_parameters), |(i, j)| match j {
            0 => 1.0,
            _ => x[[i, j - 1]],
        });
        let solution = linalg::least_squares(&a, y).map_err(|error| match error {
            Error::Singular { pivot, .. } => Error::invalid(
                format!("column {} of x", pivot.saturating_sub(1)),
                "constant, or a weighted sum of the columns before it",
                "a column with something of its own",
            ),
            other => other,
        })?;
        WeightedSum::new(solution.slice(s![1..]), solution[0])
    }
}
