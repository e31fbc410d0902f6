//! Dropout, and a linear model that goes downhill step by step, so that it can be stopped and
//! disturbed.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Zip};
use numerics::estimator::Predict;
use numerics::{Error, Result, Rng, check, stats};

use learning::linear_model::LinearModel;

/// Sets each number to zero with probability `rate` and divides the others by `1 − rate`.
///
/// `x[i, j] · mask / (1 − rate)`, where `mask` is 0 if `rng.random() < rate`, else 1
///
/// The division keeps each number's mean what it was (*inverted scaling*), so that nothing has to be
/// changed where no dropout is applied: when the model is used.
///
/// Random numbers are drawn row by row, one an entry. Errors: a rate that is not from 0 to below 1;
/// a number that is not finite, or leaves the range of `f64`.
///
/// ```
/// use ndarray::array;
/// use numerics::Rng;
/// use part2_learning::regularization::dropout;
/// let half = dropout(&array![[1.0, 1.0, 1.0, 1.0]], 0.5, &mut Rng::new(7))?;
/// assert!(half.iter().all(|&value| value == 0.0 || value == 2.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment). Source: Nitish Srivastava and others, *Dropout:
/// A Simple Way to Prevent Neural Networks from Overfitting*, Journal of Machine Learning Research
/// 15, 2014.
pub fn dropout<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    rate: f64,
    rng: &mut Rng,
) -> Result<Array2<f64>> {
    dropout_of(x.into(), rate, rng)
}

fn dropout_of(x: ArrayView2<'_, f64>, rate: f64, rng: &mut Rng) -> Result<Array2<f64>> {
    if !(0.0..1.0).contains(&rate) {
        return Err(Error::invalid("rate", rate, "from 0 to below 1"));
    }
    check::finite("x", &x)?;
    let drawn = rng.uniforms(x.dim());
    let kept = Zip::from(x)
        .and(&drawn)
        .map_collect(|&value, &drawn| if drawn < rate { 0.0 } else { value / (1.0 - rate) });
    check::all_in_range("a number divided by 1 − rate", kept, "x")
}

/// Linear regression by gradient descent, one step at a call: to be watched, stopped, or disturbed.
///
/// It starts at weights of zero and the mean of the targets, which stays the intercept: center the
/// features. A step goes against the slope of half the mean squared error.
///
/// ```
/// use ndarray::array;
/// use part2_learning::regularization::LinearDescent;
/// let (x, y) = (array![[-1.0], [1.0]], array![3.0, 7.0]);
/// let mut walk = LinearDescent::new(1, &y)?;
/// for _ in 0..100 {
///     walk.step(&x, &y, 0.5)?;
/// }
/// assert!((walk.model().coef()[0] - 2.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment).
#[derive(Debug, Clone, PartialEq)]
pub struct LinearDescent {
    weights: Array1<f64>,
    intercept: f64,
}

impl LinearDescent {
    /// Weights of zero for so many features. Errors: no features; no targets; a target that is not
    /// finite.
    pub fn new<'y>(n_features: usize, y: impl Into<ArrayView1<'y, f64>>) -> Result<Self> {
        check::at_least("n_features", n_features, 1)?;
        check::size("n_features", &[n_features])?;
        Ok(LinearDescent { weights: Array1::zeros(n_features), intercept: stats::mean(y.into())? })
    }

    /// Takes one step on these samples, `learning_rate` times the slope.
    ///
    /// Errors: samples that do not fit; a learning rate that is not positive. Cost: O(n_samples ·
    /// n_features).
    pub fn step<'x, 'y>(
        &mut self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Into<ArrayView1<'y, f64>>,
        learning_rate: f64,
    ) -> Result<()> {
        self.step_view(x.into(), y.into(), learning_rate)
    }

    fn step_view(
        &mut self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, f64>,
        learning_rate: f64,
    ) -> Result<()> {
        check::positive("learning_rate", learning_rate)?;
        check::regression(&x, &y)?;
        let off = self.model().predict(x)? - y;
        let mut weights = self.weights.clone();
        weights.scaled_add(-learning_rate / x.nrows() as f64, &x.t().dot(&off));
        self.weights = check::all_in_range("a weight", weights, "x and y")?;
        Ok(())
    }

    /// The model as it stands.
    pub fn model(&self) -> LinearModel {
        LinearModel::new(self.weights.clone(), self.intercept)
    }
}
