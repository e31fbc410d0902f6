//! Partial dependence: what a model answers when one feature is set to a value for everyone.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::stats::{self, QuantileRule};
use numerics::{Result, check};

/// What a model answers when one feature takes each value of a grid and the others stay as they are.
///
/// Explained in Part V, 19c (what did the forest look at?).
#[derive(Debug, Clone, PartialEq)]
pub struct PartialDependence {
    grid: Array1<f64>,
    curves: Array2<f64>,
    mean: Array1<f64>,
}

impl PartialDependence {
    /// The values that the feature was set to. Shape: (n_grid,).
    pub fn grid(&self) -> ArrayView1<'_, f64> {
        self.grid.view()
    }

    /// One curve a sample, its individual conditional expectation: the answers at each value. Shape: (n_samples, n_grid).
    pub fn curves(&self) -> ArrayView2<'_, f64> {
        self.curves.view()
    }

    /// The mean of the curves. Shape: (n_grid,).
    pub fn mean(&self) -> ArrayView1<'_, f64> {
        self.mean.view()
    }
}

/// Sets one feature to each value of a grid, for all samples, and averages the model's answers.
///
/// `mean(v) = 1/n · Σ_i predict(x_i with feature j = v)`
///
/// Where the feature goes along with others, some of these samples cannot exist, and the model answers for them all the same.
///
/// Shapes: `x` (n_samples, n_features), `grid` (n_grid,); `predict` gives one number a row. Errors: no samples, no grid; a
/// feature that `x` does not have; an infinity in the grid (NaN asks a model that takes holes); answers of another length or
/// not finite; what `predict` refuses. Cost: `n_grid` predictions of all samples.
///
/// ```
/// use classical::inspection::partial_dependence;
/// use ndarray::{ArrayView2, array};
/// let x = array![[1.0, 10.0], [2.0, 30.0]];
/// let predict = |x: ArrayView2<f64>| Ok(&x.column(0) * 2.0 + x.column(1));
/// let found = partial_dependence(&x, 0, &array![0.0, 5.0], predict)?;
/// assert_eq!(found.curves(), array![[10.0, 20.0], [30.0, 40.0]]);
/// assert_eq!(found.mean(), array![20.0, 30.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19c (what did the forest look at?). scikit-learn's `partial_dependence(kind="both", method="brute")`.
/// Source: Jerome Friedman, *Greedy Function Approximation: A Gradient Boosting Machine*, Annals of Statistics 29(5), 2001,
/// section 8.2; single curves: Alex Goldstein, Adam Kapelner, Justin Bleich, Emil Pitkin, *Peeking Inside the Black Box*,
/// Journal of Computational and Graphical Statistics 24(1), 2015.
pub fn partial_dependence<'x, 'g>(
    x: impl Into<ArrayView2<'x, f64>>,
    feature: usize,
    grid: impl Into<ArrayView1<'g, f64>>,
    predict: impl Fn(ArrayView2<'_, f64>) -> Result<Array1<f64>>,
) -> Result<PartialDependence> {
    partial_dependence_view(x.into(), feature, grid.into(), &predict)
}

fn partial_dependence_view(
    x: ArrayView2<'_, f64>,
    feature: usize,
    grid: ArrayView1<'_, f64>,
    predict: &dyn Fn(ArrayView2<'_, f64>) -> Result<Array1<f64>>,
) -> Result<PartialDependence> {
    check::not_empty("x", x.nrows(), "sample")?;
    check::not_empty("grid", grid.len(), "value")?;
    check::between("feature + 1", feature.saturating_add(1), 1, ("n_features", x.ncols()))?;
    check::size("n_samples times n_grid", &[x.nrows(), grid.len()])?;
    if let Some(i) = grid.iter().position(|value| value.is_infinite()) {
        check::finite_number(&format!("grid[{i}]"), grid[i])?;
    }
    let mut asked = x.to_owned();
    let mut curves = Array2::zeros((x.nrows(), grid.len()));
    for (k, &value) in grid.iter().enumerate() {
        asked.column_mut(feature).fill(value);
        let answers = predict(asked.view())?;
        check::same_length("samples", ("x", x.nrows()), ("the answers", answers.len()))?;
        check::finite("the answers", &answers)?;
        curves.column_mut(k).assign(&answers);
    }
    let n = x.nrows() as f64;
    let mean = curves.columns().into_iter().map(|answers| answers.iter().map(|a| a / n).sum());
    let mean = mean.collect();
    Ok(PartialDependence { grid: grid.to_owned(), curves, mean })
}

/// Values to ask a feature at: its different numbers, or, where those are more than `n_grid`, `n_grid` evenly spaced ones
/// from its 5 % to its 95 % quantile.
///
/// NaN is left out. Errors: no numbers; an infinity; `n_grid` below 2 or so large that memory would not do.
///
/// ```
/// use ndarray::array;
/// let grid = classical::inspection::grid_of(&array![3.0, 1.0, 3.0, f64::NAN], 10)?;
/// assert_eq!(grid, array![1.0, 3.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 19c (what did the forest look at?). scikit-learn's `grid_resolution`, with its percentiles.
pub fn grid_of<'a>(values: impl Into<ArrayView1<'a, f64>>, n_grid: usize) -> Result<Array1<f64>> {
    let known: Array1<f64> =
        values.into().iter().copied().filter(|value| !value.is_nan()).collect();
    check::not_empty("values", known.len(), "number")?;
    check::finite("values", &known)?;
    check::at_least("n_grid", n_grid, 2)?;
    check::size("n_grid", &[n_grid])?;
    let mut sorted = known.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    if sorted.len() < n_grid {
        return Ok(Array1::from(sorted));
    }
    let low = stats::quantile(&known, 0.05, QuantileRule::Linear)?;
    let high = stats::quantile(&known, 0.95, QuantileRule::Linear)?;
    let at = |k: usize| k as f64 / (n_grid - 1) as f64;
    Ok((0..n_grid).map(|k| low * (1.0 - at(k)) + high * at(k)).collect())
}
