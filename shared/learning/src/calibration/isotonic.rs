//! Isotonic regression: the best staircase that never goes down.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check};

/// The values nearest to `y` that never fall: each run that falls is replaced by its mean.
///
/// Minimizes `Σ weight_i · (fitted_i − y_i)²` subject to `fitted_0 ≤ fitted_1 ≤ …`, by pooling
/// adjacent violators: go from left to right, and whenever a block's mean is at or below that of
/// the block before, melt the two into one. The numbers of scikit-learn's `isotonic_regression`.
///
/// Shapes: n values and n weights in, n out.
///
/// Errors: arrays of different lengths; a value that is not finite; a weight that is not positive.
/// Cost: O(n).
///
/// ```
/// use learning::calibration::isotonic_fit;
/// use ndarray::array;
/// let fitted = isotonic_fit(&array![1.0, 3.0, 2.0, 4.0], &array![1.0, 1.0, 1.0, 1.0])?;
/// assert_eq!(fitted, array![1.0, 2.5, 2.5, 4.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
pub fn isotonic_fit<'a, 'b>(
    y: impl Into<ArrayView1<'a, f64>>,
    weights: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    let (y, weights) = (y.into(), weights.into());
    check::same_length("values", ("y", y.len()), ("weights", weights.len()))?;
    check::finite("y", &y)?;
    for (i, &weight) in weights.iter().enumerate() {
        check::positive(&format!("weights[{i}]"), weight)?;
    }
    // Blocks of (mean, weight, number of values).
    let mut blocks: Vec<(f64, f64, usize)> = Vec::with_capacity(y.len());
    for (&value, &weight) in y.iter().zip(weights) {
        let mut block = (value, weight, 1);
        while let Some(&(mean, before, n_values)) = blocks.last() {
            if mean < block.0 {
                break;
            }
            blocks.pop();
            let together = before + block.1;
            let mean = (mean * before + block.0 * block.1) / together;
            block = (mean, together, n_values + block.2);
        }
        blocks.push(block);
    }
    if !blocks.iter().all(|(mean, ..)| mean.is_finite()) {
        return Err(Error::out_of_range("a weighted mean", "y and weights"));
    }
    let values = blocks.iter().flat_map(|&(mean, _, n_values)| std::iter::repeat_n(mean, n_values));
    Ok(values.collect())
}

/// Isotonic regression learns a function of one feature that never falls, and assumes nothing else
/// about its shape.
///
/// Samples with the same `x` are one point with the mean of their targets. A prediction between two
/// points lies on the straight line between them; outside of all points it is that of the nearest.
/// The predictions of scikit-learn's `IsotonicRegression(out_of_bounds="clip")`.
///
/// ```
/// use learning::calibration::IsotonicRegression;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0]];
/// let y = array![0.0, 1.0, 0.0, 1.0];
/// let model = IsotonicRegression.fit(&x, &y)?;
/// assert_eq!(model.predict(&array![[1.5], [2.5], [9.0]])?, array![0.25, 0.5, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 10d (calibration).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct IsotonicRegression;

impl Fit<f64> for IsotonicRegression {
    type Model = IsotonicModel;

    /// Sorts by the feature, melts equal ones, and pools what falls.
    ///
    /// Shapes: `x` (n_samples, 1), `y` (n_samples,). Cost: O(n_samples · log(n_samples)).
    ///
    /// Errors: no samples; another length of `y`; more than one feature; a number that is not
    /// finite.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<IsotonicModel> {
        check::regression(&x, &y)?;
        one_feature(x)?;
        let mut pairs: Vec<(f64, f64)> = x.column(0).iter().copied().zip(y.to_owned()).collect();
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let (mut xs, mut means, mut weights): (Vec<f64>, Vec<f64>, Vec<f64>) = Default::default();
        for same in pairs.chunk_by(|a, b| a.0 == b.0) {
            xs.push(same[0].0);
            means.push(same.iter().map(|pair| pair.1).sum::<f64>() / same.len() as f64);
            weights.push(same.len() as f64);
        }
        let ys = isotonic_fit(&means, &weights)?;
        Ok(IsotonicModel { x: xs, y: ys.to_vec() })
    }
}

/// What [`IsotonicRegression`] learned: the corners of a line that never falls.
#[derive(Debug, Clone, PartialEq)]
pub struct IsotonicModel {
    x: Vec<f64>,
    y: Vec<f64>,
}

impl IsotonicModel {
    /// The distinct values of the feature, ascending.
    pub fn x(&self) -> ArrayView1<'_, f64> {
        (&self.x).into()
    }

    /// The fitted value at each of them; never falls.
    pub fn y(&self) -> ArrayView1<'_, f64> {
        (&self.y).into()
    }

    /// How many different values it predicts at the points it learned from: the steps of the
    /// staircase.
    pub fn n_steps(&self) -> usize {
        1 + (1..self.y.len()).filter(|&i| self.y[i] > self.y[i - 1]).count()
    }

    fn value(&self, x: f64) -> f64 {
        let n = self.x.len();
        let above = self.x.partition_point(|&known| known <= x);
        if above == 0 || above == n {
            return self.y[above.saturating_sub(1)];
        }
        let (left, right) = (above - 1, above);
        let (from, to) = (self.x[left], self.x[right]);
        // Halves where the whole distance is beyond f64.
        let share = match (to - from).is_finite() {
            true => (x - from) / (to - from),
            false => (x / 2.0 - from / 2.0) / (to / 2.0 - from / 2.0),
        };
        match (self.y[right] - self.y[left]).is_finite() {
            true => self.y[left] + share * (self.y[right] - self.y[left]),
            false => (1.0 - share) * self.y[left] + share * self.y[right],
        }
    }
}

impl Predict for IsotonicModel {
    type Target = f64;

    /// The height of the line over each row's feature. Shape: (n_new, 1) in, (n_new,) out.
    ///
    /// Errors: another number of features; a number that is not finite. Cost: O(n_new ·
    /// log(n_samples)).
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, 1)?;
        Ok(x.column(0).iter().map(|&x| self.value(x)).collect())
    }
}

/// These methods bend one axis; they have no use for a second.
pub(super) fn one_feature(x: ArrayView2<'_, f64>) -> Result<()> {
    if x.ncols() == 1 {
        return Ok(());
    }
    Err(Error::invalid("the number of features", x.ncols(), "1: the score"))
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    IsotonicModel as IsotonicModel { x: Vec<f64>, y: Vec<f64> }
    |model| {
        check::not_empty("x", model.x.len(), "corner")?;
        check::same_length("corners", ("x", model.x.len()), ("y", model.y.len()))?;
        if !model.x.is_sorted_by(|a, b| a < b) {
            return Err(Error::invalid("x", "out of order", "ascending, each value once"));
        }
        match model.y.is_sorted() {
            true => Ok(()),
            false => Err(Error::invalid("y", "falling", "a line that never falls")),
        }
    }
}
