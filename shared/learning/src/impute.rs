//! Imputing: what to write into the holes of a table.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{FitUnsupervised, Transform};
use numerics::{Elementwise, Error, Result, check, matrix_of, stats};

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
/// use learning::impute::{Fill, Imputer};
/// use ndarray::array;
/// use numerics::estimator::{FitUnsupervised, Transform};
/// let x = array![[1.0, 7.0], [f64::NAN, 8.0], [3.0, 9.0]];
/// let model = Imputer { fill: Fill::Mean, indicators: true }.fit(&x)?;
/// // The third column says where the first had a hole.
/// assert_eq!(model.transform(&x)?, array![[1.0, 7.0, 0.0], [2.0, 8.0, 1.0], [3.0, 9.0, 0.0]]);
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
    fn fit_view(&self, x: ArrayView2<'_, f64>) -> Result<ImputerModel> {
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
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let (left, right) = (("x", x.ncols()), ("the model", self.values.len()));
        check::same_length("features", left, right)?;
        check_finite_or_missing(x)?;
        let n_features = x.ncols();
        let shape = (x.nrows(), n_features + self.with_indicator.len());
        Ok(matrix_of(shape, &|i, j| match j.checked_sub(n_features) {
            None if x[[i, j]].is_nan() => self.values[j],
            None => x[[i, j]],
            Some(k) => f64::from(x[[i, self.with_indicator[k]]].is_nan()),
        }))
    }
}

/// Every number is finite or NaN, which stands for a missing value.
fn check_finite_or_missing(x: ArrayView2<'_, f64>) -> Result<()> {
    check::finite("x", &x.each(&|value| if value.is_nan() { 0.0 } else { value }))
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    ImputerModel as ImputerModel { values: Array1<f64>, with_indicator: Vec<usize> }
    |model| {
        let (n_features, columns) = (model.values.len(), &model.with_indicator);
        check::not_empty("values", n_features, "feature")?;
        if !columns.is_sorted_by(|a, b| a < b) {
            return Err(Error::invalid("with_indicator", "out of order", "ascending, each column once"));
        }
        match columns.last() {
            Some(&last) if last >= n_features => {
                let wanted = format!("below n_features = {n_features}");
                Err(Error::invalid("a column of with_indicator", last, wanted))
            }
            _ => Ok(()),
        }
    }
}
