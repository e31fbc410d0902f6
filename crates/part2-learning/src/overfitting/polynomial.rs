//! Polynomial ridge regression of one feature: a curve with a degree and a penalty.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check, linalg, stats};

/// The largest degree: the columns of higher powers hardly differ, and the work grows with the cube.
const MOST_DEGREE: usize = 200;

/// A polynomial fitted to points by least squares, with a penalty on its coefficients.
///
/// `f(x) = intercept + Σ_k coef[k] · tᵏ⁺¹`, where `t` is `x` moved so that the smallest training
/// value is −1 and the largest 1. The fit makes `Σ_i (y_i − f(x_i))² + alpha · Σ_k coef[k]²` as
/// small as it can be; the intercept is not penalized.
///
/// The higher the degree, the more bends the curve can have; the larger `alpha`, the fewer of them
/// it uses.
///
/// ```
/// use ndarray::array;
/// use part2_learning::overfitting::PolynomialRidge;
/// let square = PolynomialRidge { degree: 2, alpha: 0.0 }
///     .fit_points(&array![0.0, 1.0, 2.0, 3.0], &array![0.0, 1.0, 4.0, 9.0])?;
/// assert!((square.at(5.0) - 25.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9a (overfitting). The same as scikit-learn's `MinMaxScaler((-1,
/// 1))`, `PolynomialFeatures(degree, include_bias=False)` and `Ridge(alpha)` in a pipeline, which takes
/// degrees too that are refused here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PolynomialRidge {
    /// The highest power. With 0 the curve is the mean of the targets.
    pub degree: usize,
    /// The penalty on large coefficients: zero or positive, in the unit of the squared targets.
    pub alpha: f64,
}

impl Default for PolynomialRidge {
    /// A straight line without a penalty.
    fn default() -> Self {
        PolynomialRidge { degree: 1, alpha: 0.0 }
    }
}

impl PolynomialRidge {
    /// Fits the curve to points, one `x` and one `y` each.
    ///
    /// Solves the least-squares problem with `alpha`'s square root as extra rows, by QR.
    ///
    /// Errors: no points; `x` and `y` of different lengths; a number that is not finite; `alpha`
    /// below zero; a degree above 200; at `alpha` 0 a degree that is not below the number of
    /// different values in `x`; numbers so large that a coefficient leaves the range of `f64`.
    /// Cost: O(n_samples · degree²).
    pub fn fit_points<'x, 'y>(
        &self,
        x: impl Into<ArrayView1<'x, f64>>,
        y: impl Into<ArrayView1<'y, f64>>,
    ) -> Result<Polynomial> {
        self.fit_points_view(x.into(), y.into())
    }

    fn fit_points_view(
        &self,
        x: ArrayView1<'_, f64>,
        y: ArrayView1<'_, f64>,
    ) -> Result<Polynomial> {
        check::non_negative("alpha", self.alpha)?;
        check::between("degree", self.degree, 0, ("the largest", MOST_DEGREE))?;
        check::not_empty("x", x.len(), "sample")?;
        check::same_length("samples", ("x", x.len()), ("y", y.len()))?;
        check::finite("x", &x)?;
        check::finite("y", &y)?;
        self.check_degree(x)?;
        let n_rows = x.len().saturating_add(self.degree);
        check::size("the size of the table of powers", &[n_rows, self.degree])?;
        let low = x.iter().copied().fold(f64::INFINITY, f64::min);
        let high = x.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut curve = Polynomial { low, high, intercept: 0.0, coef: Array1::zeros(self.degree) };
        let powers = curve.powers(x);
        if !(high - low).is_finite() {
            return Err(Error::out_of_range("the width of x", "x"));
        }
        let y_mean = stats::mean(y)?;
        let means = column_means(&powers)?;
        if self.degree > 0 && low < high {
            let (n, degree) = powers.dim();
            let n_rows = if self.alpha > 0.0 { n + degree } else { n };
            let mut rows = Array2::zeros((n_rows, degree));
            rows.slice_mut(s![..n, ..]).assign(&(&powers - &means));
            if self.alpha > 0.0 {
                rows.slice_mut(s![n.., ..]).diag_mut().fill(self.alpha.sqrt());
            }
            let mut targets = Array1::zeros(n_rows);
            targets.slice_mut(s![..n]).assign(&(&y - y_mean));
            curve.coef = linalg::least_squares(&rows, &targets).map_err(named)?;
        }
        let at_mean: f64 = means.iter().zip(&curve.coef).map(|(mean, coef)| mean * coef).sum();
        curve.intercept = y_mean - at_mean;
        match curve.intercept.is_finite() && curve.coef.iter().all(|coef| coef.is_finite()) {
            true => Ok(curve),
            false => Err(Error::out_of_range("a coefficient", "x and y")),
        }
    }

    /// Without a penalty, a degree of as many as there are different places leaves the curve open.
    fn check_degree(&self, x: ArrayView1<'_, f64>) -> Result<()> {
        let mut places = x.to_vec();
        places.sort_by(f64::total_cmp);
        places.dedup();
        if self.alpha > 0.0 || self.degree < places.len() {
            return Ok(());
        }
        let wanted =
            format!("below {}, the number of different values in x, at alpha 0", places.len());
        Err(Error::invalid("degree", self.degree, wanted))
    }
}

impl Fit<f64> for PolynomialRidge {
    type Model = Polynomial;

    /// As [`fit_points`](PolynomialRidge::fit_points), for samples in rows: `x` has one column.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<Polynomial> {
        check::regression(&x, &y)?;
        if x.ncols() != 1 {
            return Err(Error::invalid("the number of features in x", x.ncols(), "1"));
        }
        self.fit_points_view(x.column(0), y)
    }
}

/// What [`PolynomialRidge`] learned: a curve that can be asked at any place.
#[derive(Debug, Clone, PartialEq)]
pub struct Polynomial {
    low: f64,
    high: f64,
    intercept: f64,
    coef: Array1<f64>,
}

impl Polynomial {
    /// The coefficients of `t`, `t²`, `t³` …, where `t` runs from −1 to 1 over the training range.
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// The curve's height at `t = 0`, the middle of the training range.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The curve's height at a place, inside the training range or outside of it; far outside it is infinite or NaN.
    pub fn at(&self, x: f64) -> f64 {
        let t = self.scaled(x);
        // Horner's rule: from the highest power down, one multiplication each.
        self.intercept + t * self.coef.iter().rev().fold(0.0, |sum, coef| coef + t * sum)
    }

    /// `x` moved to where the training range is −1 to 1; 0 where that range is a single value.
    fn scaled(&self, x: f64) -> f64 {
        if self.low == self.high {
            return 0.0;
        }
        2.0 * (x - self.low) / (self.high - self.low) - 1.0
    }

    /// One row per place, one column per power from 1 to the degree.
    fn powers(&self, x: ArrayView1<'_, f64>) -> Array2<f64> {
        let mut powers = Array2::zeros((x.len(), self.coef.len()));
        for (mut row, &x) in powers.rows_mut().into_iter().zip(&x) {
            let t = self.scaled(x);
            let mut power = 1.0;
            for entry in &mut row {
                power *= t;
                *entry = power;
            }
        }
        powers
    }
}

impl Predict for Polynomial {
    type Target = f64;

    /// The curve's height for each row of `x`, which has one column.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, 1)?;
        let predicted = x.column(0).mapv(|x| self.at(x));
        check::all_in_range("the curve", predicted, "x")
    }
}

fn column_means(x: &Array2<f64>) -> Result<Array1<f64>> {
    x.columns().into_iter().map(stats::mean).collect()
}

/// The solver's error, told of what the caller passed.
fn named(error: Error) -> Error {
    match error {
        Error::NonFinite { .. } | Error::OutOfRange { .. } => {
            Error::out_of_range("what the coefficients are made of", "x and y")
        }
        other => other.renamed("a", "the table of powers of x"),
    }
}
