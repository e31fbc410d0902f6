//! Scaling: columns brought to one scale, rows to one length, long tails drawn in by powers.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{FitUnsupervised, InverseTransform, Transform};
use numerics::{Elementwise, ElementwiseMut, Error, Result, check, stats};

/// Standardizing gives every column mean 0 and standard deviation 1.
///
/// `z = (x − mean) / std_dev`, the standard deviation divided by n
///
/// The result has no unit: it counts standard deviations above or below the mean. A column whose
/// values are all equal becomes 0.
///
/// ```
/// use learning::preprocessing::StandardScaler;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let x = array![[1.0], [3.0], [5.0], [7.0]];
/// let model = StandardScaler.fit(&x)?;
/// assert_eq!((model.center()[0], model.scale()[0]), (4.0, 5.0_f64.sqrt()));
/// assert_eq!(model.transform(&array![[4.0]])?, array![[0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as scikit-learn's `StandardScaler`; far from 0,
/// where its mean is rounded, nearer to the exact scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StandardScaler;

/// Min-max scaling sends the smallest value of every column to 0 and the largest to 1.
///
/// `(x − min) / (max − min)`
///
/// A new value outside the range of `fit` lands below 0 or above 1. A column whose values are all
/// equal becomes 0.
///
/// ```
/// use learning::preprocessing::MinMaxScaler;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let model = MinMaxScaler.fit(&array![[10.0], [20.0], [50.0]])?;
/// assert_eq!(model.transform(&array![[20.0], [90.0]])?, array![[0.25], [2.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as scikit-learn's `MinMaxScaler`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MinMaxScaler;

/// Robust scaling centers every column on its median and measures in units of its middle half.
///
/// `(x − median) / (upper quartile − lower quartile)`
///
/// A few wild values move neither the median nor the quartiles. The quartiles lie on the line
/// between two values where they must, as NumPy's `quantile` has it. A column whose quartiles are
/// equal is centered and not divided.
///
/// ```
/// use learning::preprocessing::RobustScaler;
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let x = array![[1.0], [2.0], [3.0], [4.0], [1000.0]];
/// let model = RobustScaler.fit(&x)?;
/// assert_eq!(model.transform(&array![[5.0]])?, array![[1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as scikit-learn's `RobustScaler`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RobustScaler;

/// What a scaler learned: two numbers a column, one to subtract and one to divide by.
///
/// All three scalers fit this model; they differ in the two numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct ScalerModel {
    center: Array1<f64>,
    /// What the rounded center misses, where that is more than rounding of the result.
    rest: Array1<f64>,
    scale: Array1<f64>,
}

impl ScalerModel {
    /// What is subtracted from each column, in the column's unit. Shape: (n_features,).
    pub fn center(&self) -> ArrayView1<'_, f64> {
        self.center.view()
    }

    /// What each column is then divided by, in the column's unit. Shape: (n_features,).
    pub fn scale(&self) -> ArrayView1<'_, f64> {
        self.scale.view()
    }

    /// Learns the numbers of each column. A scale of 0 is replaced by 1, as in scikit-learn.
    fn of_columns(
        x: ArrayView2<'_, f64>,
        numbers: impl Fn(ArrayView1<'_, f64>) -> Result<Column>,
    ) -> Result<Self> {
        check::samples("x", &x)?;
        let zeros = Array1::zeros(x.ncols());
        let scale = Array1::ones(x.ncols());
        let mut model = ScalerModel { center: zeros.clone(), rest: zeros, scale };
        for (j, column) in x.columns().into_iter().enumerate() {
            if is_constant(column) {
                model.center[j] = column[0];
                continue;
            }
            let Column { center, rest, scale } = numbers(column)?;
            check::finite_number(&format!("the scale of column {j}"), scale)?;
            model.center[j] = center;
            model.scale[j] = if scale > 0.0 { scale } else { 1.0 };
            model.rest[j] = if rest.abs() > LEAST_REST * scale { rest } else { 0.0 };
        }
        Ok(model)
    }
}

/// A rest smaller than this part of the scale is left away: it would change the last digits alone.
const LEAST_REST: f64 = 1e-12;

/// What a scaler learns of one column.
struct Column {
    center: f64,
    rest: f64,
    scale: f64,
}

/// Whether all values are the same, judged without arithmetic: a rounded mean could differ from them.
pub(super) fn is_constant(column: ArrayView1<'_, f64>) -> bool {
    stats::is_constant(column)
}

impl FitUnsupervised for StandardScaler {
    type Model = ScalerModel;

    /// Learns each column's mean and standard deviation. Cost: O(n_samples · n_features).
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<ScalerModel> {
        ScalerModel::of_columns(x, |column| {
            let (center, rest) = stats::mean_and_rest(column)?;
            Ok(Column { center, rest, scale: stats::std_dev(column, 0)? })
        })
    }
}

impl FitUnsupervised for MinMaxScaler {
    type Model = ScalerModel;

    /// Learns each column's smallest value and its range. Cost: O(n_samples · n_features).
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<ScalerModel> {
        ScalerModel::of_columns(x, |column| {
            let min = column.fold(f64::INFINITY, |min, value| min.min(*value));
            let max = column.fold(f64::NEG_INFINITY, |max, value| max.max(*value));
            Ok(Column { center: min, rest: 0.0, scale: max - min })
        })
    }
}

impl FitUnsupervised for RobustScaler {
    type Model = ScalerModel;

    /// Learns each column's median and its distance between the quartiles. Cost:
    /// O(n_samples · log(n_samples) · n_features).
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<ScalerModel> {
        let rule = stats::QuantileRule::Linear;
        ScalerModel::of_columns(x, |column| {
            let lower = stats::quantile(column, 0.25, rule)?;
            let upper = stats::quantile(column, 0.75, rule)?;
            Ok(Column { center: stats::median(column)?, rest: 0.0, scale: upper - lower })
        })
    }
}

impl Transform for ScalerModel {
    /// Subtracts each column's center and divides by its scale. Shape: unchanged.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite; a result beyond `f64`.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.center.len())?;
        let mut z = x.to_owned();
        for row in z.rows_mut() {
            let learned = self.center.iter().zip(&self.rest).zip(&self.scale);
            for (value, ((center, rest), scale)) in row.into_iter().zip(learned) {
                *value = (*value - center - rest) / scale;
            }
        }
        check::finite("the scaled x", &z)?;
        Ok(z)
    }
}

impl InverseTransform for ScalerModel {
    /// Multiplies by each column's scale and adds its center. Shape: unchanged.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite; a result beyond `f64`.
    fn inverse_transform_view(&self, z: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("z", &z, self.center.len())?;
        let x = &z * &self.scale + &self.rest + &self.center;
        check::finite("the number before scaling", &x)?;
        Ok(x)
    }
}

/// L2-normalizing divides every row by its length, so that only the proportions are left.
///
/// `x_i / √(x_1² + x_2² + …)`
///
/// `x` has shape (n_samples, n_features), and so has the result. It works on rows and learns
/// nothing. A row of zeros has no length and stays as it is. Cost: O(n_samples · n_features).
///
/// Errors: a number that is not finite.
///
/// ```
/// use learning::preprocessing::l2_normalize;
/// use ndarray::array;
/// assert_eq!(l2_normalize(&array![[3.0, 4.0], [0.0, 0.0]])?, array![[0.6, 0.8], [0.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as scikit-learn's `normalize`, and
/// right also where the squares of a row leave `f64`.
pub fn l2_normalize<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    l2_normalize_of(x.into())
}

fn l2_normalize_of(x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    check::finite("x", &x)?;
    let mut unit = x.to_owned();
    for mut row in unit.axis_iter_mut(Axis(0)) {
        // Dividing by the largest first keeps the squares from growing beyond f64.
        let largest = row.fold(0.0, |max: f64, value| max.max(value.abs()));
        if largest > 0.0 {
            row.change_each(&|value| value / largest);
            let length = row.dot(&row).sqrt();
            row.change_each(&|value| value / length);
        }
    }
    Ok(unit)
}

/// The log transform replaces every number by its natural logarithm: equal ratios become equal steps.
///
/// `ln(x)`
///
/// `x` has shape (n_samples, n_features), and so has the result. Cost: O(n_samples · n_features).
///
/// Errors: a number that is not positive, or not finite.
///
/// ```
/// use learning::preprocessing::log_transform;
/// use ndarray::array;
/// let error = log_transform(&array![[2.0], [0.0]]).unwrap_err();
/// assert_eq!(error.to_string(), "x[1, 0] is 0, but it must be positive");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3a (scaling). The same as NumPy's `log`.
pub fn log_transform<'a>(x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    log_transform_of(x.into())
}

fn log_transform_of(x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    check_positive(x)?;
    Ok(x.each(&libm::log))
}

pub(super) fn check_positive(x: ArrayView2<'_, f64>) -> Result<()> {
    check::finite("x", &x)?;
    match x.indexed_iter().find(|(_, value)| **value <= 0.0) {
        None => Ok(()),
        Some(((i, j), value)) => Err(Error::invalid(format!("x[{i}, {j}]"), value, "positive")),
    }
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    ScalerModel as ScalerModel { center: Array1<f64>, rest: Array1<f64>, scale: Array1<f64> }
    |model| {
        let n_features = model.center.len();
        check::not_empty("center", n_features, "feature")?;
        let (rest, scale) = (model.rest.len(), model.scale.len());
        check::same_length("features", ("rest", rest), ("center", n_features))?;
        check::same_length("features", ("scale", scale), ("center", n_features))?;
        let mut scales = model.scale.iter().enumerate();
        scales.try_for_each(|(j, &scale)| check::positive(&format!("scale[{j}]"), scale))
    }
}
