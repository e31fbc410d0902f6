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
/// let model = WeightedSum::new(array![50.0].view(), -5800.0)?; // grams from millimeters
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
    /// let error = WeightedSum::new(ndarray::array![50.0].view(), f64::NAN).unwrap_err();
    /// assert_eq!(error.to_string(), "bias is NaN, but every number must be finite");
    /// ```
    ///
    /// Explained in Part I, chapter 1a (what is a model, really?).
    pub fn new(weights: ArrayView1<'_, f64>, bias: f64) -> Result<WeightedSum> {
        check::not_empty("weights", weights.len(), "weight")?;
        check::finite("weights", &weights)?;
        check::finite_number("bias", bias)?;
        Ok(WeightedSum { weights: weights.to_owned(), bias })
    }

    /// What each feature of one sample adds to the prediction: feature times weight, without the bias.
    ///
    /// `sample` has shape `(n_features,)`, and so has the result, in the target's unit. Cost:
    /// O(n_features).
    ///
    /// Errors: when the sample has another number of features than the model has weights; when one
    /// of them is not finite; when a contribution leaves the range of `f64`.
    ///
    /// ```
    /// use ndarray::array;
    /// use part1_vocabulary::models::WeightedSum;
    /// let model = WeightedSum::new(array![2.0, -1.0].view(), 10.0)?;
    /// assert_eq!(model.contributions(array![3.0, 4.0].view())?, array![6.0, -4.0]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 1a (what is a model, really?).
    pub fn contributions(&self, sample: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
        let (left, right) = (("the sample", sample.len()), ("the model", self.weights.len()));
        check::same_length("features", left, right)?;
        check::finite("the sample", &sample)?;
        check::all_in_range("a contribution", &self.weights * &sample, "the sample")
    }

    /// How many parameters the model has: one weight a feature, and the bias.
    ///
    /// ```
    /// use part1_vocabulary::models::WeightedSum;
    /// assert_eq!(WeightedSum::new(ndarray::array![4.0, 20.0, 50.0].view(), 0.0)?.n_parameters(), 4);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 1a (what is a model, really?).
    pub fn n_parameters(&self) -> usize {
        self.weights.len() + 1
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
