//! From a table with holes to a model: imputing, cyclic features, selecting, and a pipeline.

use std::f64::consts::PI;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, FitUnsupervised, Predict, Transform};
use numerics::{Error, Result, check, linalg, stats};

use crate::models::WeightedSum;

/// What stands in for a missing value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fill {
    /// The mean of the column's known values.
    #[default]
    Mean,
    /// Their median.
    Median,
}

/// An imputer learns from each column's known values what to write into its holes.
///
/// Here, and only here, NaN in `x` is not an error: it means *missing*.
///
/// ```
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// use part1_vocabulary::leakage::{Fill, Imputer};
/// let x = array![[1.0, 7.0], [f64::NAN, 8.0], [3.0, 9.0]];
/// let model = Imputer { fill: Fill::Mean, indicators: true }.fit(x.view())?;
/// // The third column says where the first had a hole.
/// assert_eq!(model.transform(x.view())?, array![[1.0, 7.0, 0.0], [2.0, 8.0, 1.0], [3.0, 9.0, 0.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same as scikit-learn's
/// `SimpleImputer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imputer {
    /// What to write into the holes.
    pub fill: Fill,
    /// Whether to add a column of zeros and ones for each column that had a hole in `fit`.
    pub indicators: bool,
}

/// The values that [`Imputer`] has learned.
#[derive(Debug, Clone, PartialEq)]
pub struct ImputerModel {
    values: Array1<f64>,
    with_indicator: Vec<usize>,
}

impl ImputerModel {
    /// What is written into the holes of each column, in the column's unit. Shape: (n_features,).
    pub fn values(&self) -> ArrayView1<'_, f64> {
        self.values.view()
    }

    /// The columns that get an indicator, in ascending order. Empty when none was asked for.
    pub fn with_indicator(&self) -> &[usize] {
        &self.with_indicator
    }
}

impl FitUnsupervised for Imputer {
    type Model = ImputerModel;

    /// Takes the mean or the median of each column's known values. Cost: O(n_samples · n_features),
    /// for the median a sorting.
    ///
    /// Errors: no samples or no features; an infinity; a column without a known value.
    fn fit(&self, x: ArrayView2<'_, f64>) -> Result<ImputerModel> {
        check::not_empty("x", x.nrows(), "sample")?;
        check::not_empty("x", x.ncols(), "feature")?;
        check_finite_or_missing(x)?;
        let mut values = Array1::zeros(x.ncols());
        let mut with_indicator = Vec::new();
        for (j, column) in x.columns().into_iter().enumerate() {
            let known: Vec<f64> = column.iter().copied().filter(|value| !value.is_nan()).collect();
            if known.is_empty() {
                let what = format!("column {j} of x");
                return Err(Error::empty(what, "at least one value that is not missing"));
            }
            values[j] = match self.fill {
                Fill::Mean => stats::mean(&known)?,
                Fill::Median => stats::median(&known)?,
            };
            if self.indicators && known.len() < x.nrows() {
                with_indicator.push(j);
            }
        }
        Ok(ImputerModel { values, with_indicator })
    }
}

impl Transform for ImputerModel {
    /// Fills the holes, then adds the indicators on the right.
    ///
    /// Shape: (n_samples, n_features) in, (n_samples, n_features + n_indicators) out. Cost:
    /// O(n_samples · n_features).
    ///
    /// Errors: another number of features than in `fit`; an infinity.
    fn transform(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let (left, right) = (("x", x.ncols()), ("the model", self.values.len()));
        check::same_length("features", left, right)?;
        check_finite_or_missing(x)?;
        let n_features = x.ncols();
        let shape = (x.nrows(), n_features + self.with_indicator.len());
        Ok(Array2::from_shape_fn(shape, |(i, j)| match j.checked_sub(n_features) {
            None if x[[i, j]].is_nan() => self.values[j],
            None => x[[i, j]],
            Some(k) => f64::from(x[[i, self.with_indicator[k]]].is_nan()),
        }))
    }
}

/// Every number is finite or NaN, which stands for a missing value.
fn check_finite_or_missing(x: ArrayView2<'_, f64>) -> Result<()> {
    check::finite("x", &x.mapv(|value| if value.is_nan() { 0.0 } else { value }))
}

/// The place of a value on a circle: its sine and its cosine. After one period it is back.
///
/// `(sin(2π · value / period), cos(2π · value / period))`
///
/// `value` and `period` are in the same unit: an hour and 24, a month and 12. Both results lie
/// between −1 and 1. Cost: O(1).
///
/// Errors: a value that is not finite; a period that is not positive.
///
/// ```
/// use part1_vocabulary::leakage::cyclic;
/// assert_eq!(cyclic(0.0, 24.0)?, (0.0, 1.0));
/// assert_eq!(cyclic(1.0, 0.0).unwrap_err().to_string(), "period is 0, but it must be positive and finite");
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage).
pub fn cyclic(value: f64, period: f64) -> Result<(f64, f64)> {
    check::finite_number("value", value)?;
    check::positive("period", period)?;
    // The remainder first: a large value keeps its digits.
    let angle = 2.0 * PI * (value % period / period);
    Ok((libm::sin(angle), libm::cos(angle)))
}

/// The columns whose variance is above a threshold, in ascending order.
///
/// `x` has shape `(n_samples, n_features)`; the threshold is in the columns' unit, squared. The
/// variance divides by n_samples. Cost: O(n_samples · n_features).
///
/// Errors: no samples or no features; a number that is not finite; a negative threshold.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::leakage::select_by_variance;
/// let x = array![[1.0, 5.0], [3.0, 5.0]]; // the second column never changes
/// assert_eq!(select_by_variance(x.view(), 0.0)?, [0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same as scikit-learn's
/// `VarianceThreshold`.
pub fn select_by_variance(x: ArrayView2<'_, f64>, threshold: f64) -> Result<Vec<usize>> {
    check::samples("x", &x)?;
    check::non_negative("threshold", threshold)?;
    let mut kept = Vec::new();
    for (j, column) in x.columns().into_iter().enumerate() {
        // Equal values have no spread; their computed variance may be a rounding error above 0.
        if !all_equal(column) && stats::variance(column, 0)? > threshold {
            kept.push(j);
        }
    }
    Ok(kept)
}

/// The `k` columns that follow the target most closely along a straight line, the closest first.
///
/// They are ordered by the size of their correlation with `y`, without its sign; of equal ones the
/// smaller column number comes first. A column that never changes counts as 0. Cost:
/// O(n_samples · n_features) and a sorting.
///
/// Errors: fewer than two samples; a number that is not finite; `x` and `y` of different lengths; a
/// target that never changes; `k` not from 1 to n_features.
///
/// ```
/// use ndarray::array;
/// use part1_vocabulary::leakage::select_by_correlation;
/// let x = array![[1.0, 9.0], [5.0, 6.0], [2.0, 3.0]];
/// assert_eq!(select_by_correlation(x.view(), array![1.0, 2.0, 3.0].view(), 1)?, [1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same order as scikit-learn's
/// `SelectKBest(r_regression)` by size.
pub fn select_by_correlation(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    k: usize,
) -> Result<Vec<usize>> {
    check::regression(&x, &y)?;
    check::between("k", k, 1, ("n_features", x.ncols()))?;
    if all_equal(y) {
        return Err(Error::invalid(
            "the target",
            "the same for every sample",
            "different for some",
        ));
    }
    let mut strengths = Vec::with_capacity(x.ncols());
    for column in x.columns() {
        strengths.push(match all_equal(column) {
            true => 0.0,
            false => stats::correlation(column, y)?.abs(),
        });
    }
    let mut order: Vec<usize> = (0..x.ncols()).collect();
    order.sort_by(|a, b| strengths[*b].total_cmp(&strengths[*a])); // stable
    order.truncate(k);
    Ok(order)
}

fn all_equal(values: ArrayView1<'_, f64>) -> bool {
    values.iter().all(|value| *value == values[0])
}

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

/// A pipeline: two steps as one. The second learns from what the first hands on.
///
/// The last step is an estimator or another transformer; a longer pipeline is a pipeline whose
/// second step is a pipeline. `fit` sees the training set alone, and `predict` or `transform` uses
/// what was learned there, on any sample.
///
/// ```
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// use part1_vocabulary::leakage::{Imputer, LeastSquares, Pipeline};
/// let x = array![[1.0], [3.0], [f64::NAN], [5.0]];
/// let y = array![10.0, 30.0, 30.0, 50.0];
/// let model = Pipeline { first: Imputer::default(), then: LeastSquares }.fit(x.view(), y.view())?;
/// assert_eq!(model.first().values(), array![3.0]);
/// assert!((model.predict(array![[4.0]].view())?[0] - 40.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 3d (missing values and leakage). The same as scikit-learn's
/// `Pipeline` of two steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pipeline<A, B> {
    /// The step that sees the samples.
    pub first: A,
    /// The step that sees what the first makes of them.
    pub then: B,
}

/// What the two steps of a [`Pipeline`] have learned.
#[derive(Debug, Clone, PartialEq)]
pub struct PipelineModel<A, B> {
    first: A,
    then: B,
}

impl<A, B> PipelineModel<A, B> {
    /// What the first step has learned.
    pub fn first(&self) -> &A {
        &self.first
    }

    /// What the second step has learned.
    pub fn then(&self) -> &B {
        &self.then
    }
}

impl<Y, A, B> Fit<Y> for Pipeline<A, B>
where
    A: FitUnsupervised,
    A::Model: Transform,
    B: Fit<Y>,
{
    type Model = PipelineModel<A::Model, B::Model>;

    fn fit(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, Y>) -> Result<Self::Model> {
        let first = self.first.fit(x)?;
        let then = self.then.fit(first.transform(x)?.view(), y)?;
        Ok(PipelineModel { first, then })
    }
}

impl<A, B> FitUnsupervised for Pipeline<A, B>
where
    A: FitUnsupervised,
    A::Model: Transform,
    B: FitUnsupervised,
{
    type Model = PipelineModel<A::Model, B::Model>;

    fn fit(&self, x: ArrayView2<'_, f64>) -> Result<Self::Model> {
        let first = self.first.fit(x)?;
        let then = self.then.fit(first.transform(x)?.view())?;
        Ok(PipelineModel { first, then })
    }
}

impl<A: Transform, B: Predict> Predict for PipelineModel<A, B> {
    type Target = B::Target;

    fn predict(&self, x: ArrayView2<'_, f64>) -> Result<Array1<B::Target>> {
        self.then.predict(self.first.transform(x)?.view())
    }
}

impl<A: Transform, B: Transform> Transform for PipelineModel<A, B> {
    fn transform(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        self.then.transform(self.first.transform(x)?.view())
    }
}
