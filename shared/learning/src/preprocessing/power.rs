//! The power transform of Box and Cox, with the power that makes a column most like a bell curve.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use numerics::{Elementwise, Error, Result, check, linalg, matrix_of, stats};

/// The powers that are tried: from −10 to 10.
const LARGEST_POWER: f64 = 10.0;

/// The square of `exp` of this is far below the largest `f64`, also divided by a small power and summed.
const LARGEST_EXPONENT: f64 = 320.0;

/// `(x^power − 1) / power` from the logarithm of x, exact also for powers close to 0.
fn of_logarithm(log_x: f64, power: f64) -> f64 {
    if power == 0.0 { log_x } else { libm::expm1(power * log_x) / power }
}

/// The power transform finds for every column the power that makes it most like a bell curve.
///
/// Among the powers from −10 to 10 it takes the one for which a normal distribution, fitted to the
/// transformed column, is least surprised by the column (the largest likelihood). A column whose
/// values are all equal keeps the power 1. The result is not standardized.
///
/// ```
/// use learning::preprocessing::PowerTransformer;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// // Each number is twice the one before it: the logarithm makes the steps equal.
/// let x = array![[1.0], [2.0], [4.0], [8.0], [16.0]];
/// let model = PowerTransformer.fit(&x)?;
/// assert!(model.powers()[0].abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as scikit-learn's
/// `PowerTransformer(method="box-cox", standardize=False)`. Source: George Box and David Cox, *An
/// Analysis of Transformations*, Journal of the Royal Statistical Society B 26, 1964.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PowerTransformer;

/// What [`PowerTransformer`] learned: one power a column.
#[derive(Debug, Clone, PartialEq)]
pub struct PowerTransformerModel {
    powers: Array1<f64>,
}

impl PowerTransformerModel {
    /// The power of each column; scikit-learn's `lambdas_`. Shape: (n_features,).
    pub fn powers(&self) -> ArrayView1<'_, f64> {
        self.powers.view()
    }
}

impl FitUnsupervised for PowerTransformer {
    type Model = PowerTransformerModel;

    /// Finds each column's power. Cost: O(n_samples · n_features) for each of about 60 powers tried.
    ///
    /// Errors: no samples or no features; a number that is not positive and finite.
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<PowerTransformerModel> {
        check::samples("x", &x)?;
        super::scaling::check_positive(x)?;
        let powers = x.columns().into_iter().map(best_power).collect::<Result<_>>()?;
        Ok(PowerTransformerModel { powers })
    }
}

/// The power with the smallest surprise, by golden-section search.
fn best_power(column: ArrayView1<'_, f64>) -> Result<f64> {
    if super::scaling::is_constant(column) {
        return Ok(1.0);
    }
    // Gathered anew, so that a column stored with gaps gives the same bits.
    let logs: Array1<f64> = column.iter().map(|value| libm::log(*value)).collect();
    let centered = &logs - stats::mean(&logs)?;
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    // Beyond it the variance is infinite, and of two infinite losses neither is the smaller.
    let largest = linalg::norm_max(&centered);
    let reach = LARGEST_POWER.min(LARGEST_EXPONENT / largest);
    let (mut low, mut high) = (-reach, reach);
    let mut inner = [high - golden * (high - low), low + golden * (high - low)];
    let mut losses = inner.map(|power| log_variance(&centered, power));
    while high - low > 1e-9 {
        if losses[0] <= losses[1] {
            high = inner[1];
            inner = [high - golden * (high - low), inner[0]];
            losses = [log_variance(&centered, inner[0]), losses[0]];
        } else {
            low = inner[0];
            inner = [inner[1], low + golden * (high - low)];
            losses = [losses[1], log_variance(&centered, inner[1])];
        }
    }
    Ok(low + (high - low) / 2.0)
}

/// The surprise at a power, but for factors and terms that are the same for all powers.
///
/// With the logarithms centered, the likelihood's term (power − 1) · Σ ln(x) is zero.
fn log_variance(centered_logs: &Array1<f64>, power: f64) -> f64 {
    let transformed = centered_logs.each(&|log_x| of_logarithm(log_x, power));
    stats::variance(&transformed, 0).map_or(f64::INFINITY, libm::log)
}

impl Transform for PowerTransformerModel {
    /// Each number by its column's power. Shape: unchanged.
    ///
    /// Errors: also a number that is not positive, and a result beyond `f64`.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.powers.len())?;
        super::scaling::check_positive(x)?;
        let z = matrix_of(x.dim(), &|i, j| of_logarithm(libm::log(x[[i, j]]), self.powers[j]));
        check::finite("the transformed x", &z)?;
        Ok(z)
    }
}

impl InverseTransform for PowerTransformerModel {
    /// `(power · z + 1)^(1 / power)`, and `exp(z)` where the power is 0. Shape: unchanged.
    ///
    /// Errors: also a number that no positive number is transformed into.
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("z", &z, self.powers.len())?;
        let mut x = z.to_owned();
        for ((i, j), value) in x.indexed_iter_mut() {
            let power = self.powers[j];
            *value = if power == 0.0 {
                libm::exp(*value)
            } else if power * *value > -1.0 {
                libm::exp(libm::log1p(power * *value) / power)
            } else {
                let limit = format!("such that {power} · z is above −1");
                return Err(Error::invalid(format!("z[{i}, {j}]"), *value, limit));
            };
        }
        check::finite("the number before the transform", &x)?;
        Ok(x)
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    PowerTransformerModel as PowerTransformerModel { powers: Array1<f64> }
    |model| check::not_empty("powers", model.powers.len(), "feature")
}
