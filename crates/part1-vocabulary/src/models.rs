//! The weighted sum: the smallest model that the book uses again and again.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::Predict;
use numerics::{Result, check, sum};

/// A weighted sum multiplies each feature by a weight of its own, adds up, and adds one constant.
///
/// `prediction = w_1·x_1 + w_2·x_2 + … + b`
///
/// The weights and the constant `b`, the bias, are the model's parameters. Each weight is in the
/// target's unit over its feature's unit, the bias in the target's unit.
///
/// ```
/// use ndarray::array;
/// use numerics::estimator::Predict;
/// use part1_vocabulary::models::WeightedSum;
/// let model = WeightedSum::new(&array![50.0], -5800.0)?; // grams from millimeters
/// assert_eq!(model.predict(&array![[181.0], [230.0]])?, array![3250.0, 5700.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 1a (what is a model, really?).
#[derive(Debug, Clone, PartialEq)]
pub struct WeightedSum {
    weights: Array1<f64>,
    bias: f64,
}

impl WeightedSum {
    /// A weighted sum with these parameters. `weights` has shape `(n_features,)`.
    ///
    /// Errors: when there is no weight; when a parameter is not finite.
    ///
    /// ```
    /// use part1_vocabulary::models::WeightedSum;
    /// let error = WeightedSum::new(&ndarray::array![50.0], f64::NAN).unwrap_err();
    /// assert_eq!(error.to_string(), "bias is NaN, but every number must be finite");
    /// ```
    ///
    /// Explained in Part I, chapter 1a (what is a model, really?).
    pub fn new<'a>(weights: impl Into<ArrayView1<'a, f64>>, bias: f64) -> Result<WeightedSum> {
        let weights = weights.into();
        check::not_empty("weights", weights.len(), "weight")?;
        check::finite("weights", &weights)?;
        check::finite_number("bias", bias)?;
        Ok(WeightedSum { weights: weights.to_owned(), bias })
    }
}

impl Predict for WeightedSum {
    type Target = f64;

    /// One prediction a sample. `x` has shape `(n_samples, n_features)`. Cost: O(n_samples · n_features).
    ///
    /// Errors: another number of features than weights; a number that is not finite.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.weights.len())?;
        let dot = |sample: ArrayView1<'_, f64>| sum::dot(&self.weights, sample);
        let sums: Result<Vec<f64>> = x.rows().into_iter().map(dot).collect();
        let sums = Array1::from(sums?) + self.bias;
        check::all_in_range("the weighted sum of a row", sums, "x")
    }
}
