//! Double descent: least squares with more and more random features, past the number of samples.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::estimator::Transform;
use numerics::{Result, Rng, check, linalg, stats, sum};

/// Random features: each is a random weighted sum of the inputs, cut off below zero.
///
/// `feature_k(x) = max(0, Σ_j weights[j, k] · x_j)`, the weights drawn once and never learned.
///
/// Explained in Part II, chapter 9f (double descent).
#[derive(Debug, Clone, PartialEq)]
pub struct RandomFeatures {
    weights: Array2<f64>,
}

impl RandomFeatures {
    /// Draws the weights: normal numbers, divided by the square root of the number of inputs.
    ///
    /// `rng.standard_normal((n_inputs, n_features)) / √n_inputs`. Errors: no inputs, no features.
    ///
    /// ```
    /// use ndarray::array;
    /// use numerics::{Rng, estimator::Transform};
    /// use part2_learning::double_descent::RandomFeatures;
    /// let features = RandomFeatures::draw(2, 5, &mut Rng::new(7))?.transform(&array![[1.0, 2.0]])?;
    /// assert_eq!(features.dim(), (1, 5));
    /// assert!(features.iter().all(|&value| value >= 0.0));
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn draw(n_inputs: usize, n_features: usize, rng: &mut Rng) -> Result<Self> {
        check::at_least("n_inputs", n_inputs, 1)?;
        check::at_least("n_features", n_features, 1)?;
        check::size("n_inputs times n_features", &[n_inputs, n_features])?;
        Ok(RandomFeatures {
            weights: rng.normals((n_inputs, n_features)) / (n_inputs as f64).sqrt(),
        })
    }
}

impl Transform for RandomFeatures {
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.weights.nrows())?;
        let features = x.dot(&self.weights).mapv(|value| value.max(0.0));
        check::all_in_range("a random feature", features, "x")
    }
}

/// The shortest weights for which `x · weights` comes nearest to `y`, with a ridge penalty or
/// without.
///
/// `weights = Σ_k v_k · s_k · (u_k · y) / (s_k² + alpha)`, over the singular values `s_k` of `x` that
/// are not zero up to rounding.
///
/// With fewer columns than rows and `alpha` 0 this is least squares. With more columns many weights
/// fit exactly, and this is the shortest of them: what ridge regression tends to as its penalty goes
/// to zero. There is no intercept.
///
/// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Errors: samples that are empty or of
/// another length than `y`; a number that is not finite; `alpha` below zero. Cost: that of
/// [`linalg::svd`].
///
/// ```
/// use ndarray::array;
/// use part2_learning::double_descent::minimum_norm;
/// // One equation, w0 + w1 = 2: of all solutions (1, 1) is the shortest.
/// let weights = minimum_norm(&array![[1.0, 1.0]], &array![2.0], 0.0)?;
/// assert!((weights - array![1.0, 1.0]).iter().all(|d| d.abs() < 1e-12));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9f (double descent). With `alpha` 0 NumPy's `np.linalg.lstsq`.
pub fn minimum_norm<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    alpha: f64,
) -> Result<Array1<f64>> {
    minimum_norm_of(x.into(), y.into(), alpha)
}

fn minimum_norm_of(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    alpha: f64,
) -> Result<Array1<f64>> {
    check::non_negative("alpha", alpha)?;
    check::regression(&x, &y)?;
    let svd = linalg::svd(x)?;
    let zero = x.nrows().max(x.ncols()) as f64 * f64::EPSILON * svd.singular_values[0];
    let mut weights = Array1::zeros(x.ncols());
    for (k, &value) in svd.singular_values.iter().enumerate().filter(|(_, value)| **value > zero) {
        let along = sum::dot(svd.u.column(k), y)?;
        let pull = match value * value {
            square if square.is_normal() => value * along / (square + alpha),
            _ => along / (value + alpha / value), // the square leaves f64
        };
        weights.scaled_add(pull, &svd.v_t.row(k));
    }
    check::all_in_range("a weight", weights, "x and y")
}

/// The two errors of a model with a certain number of features.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DescentPoint {
    /// How many features, and so weights, it has.
    pub n_features: usize,
    /// The mean squared error on the samples it was fitted to.
    pub training_error: f64,
    /// The mean squared error on others.
    pub test_error: f64,
}

/// Fits [`minimum_norm`] to the first columns of a matrix, for each number of columns in `sizes`.
///
/// `train` and `test` are features of shape (n_samples, n_features) with their targets. Errors:
/// those of [`minimum_norm`]; a size of 0 or above the number of columns.
///
/// Explained in Part II, chapter 9f (double descent).
pub fn random_feature_errors<'a, 'b>(
    train: (impl Into<ArrayView2<'a, f64>>, impl Into<ArrayView1<'a, f64>>),
    test: (impl Into<ArrayView2<'b, f64>>, impl Into<ArrayView1<'b, f64>>),
    sizes: &[usize],
    alpha: f64,
) -> Result<Vec<DescentPoint>> {
    let (train, test) = ((train.0.into(), train.1.into()), (test.0.into(), test.1.into()));
    random_feature_errors_of(train, test, sizes, alpha)
}

fn random_feature_errors_of(
    train: (ArrayView2<'_, f64>, ArrayView1<'_, f64>),
    test: (ArrayView2<'_, f64>, ArrayView1<'_, f64>),
    sizes: &[usize],
    alpha: f64,
) -> Result<Vec<DescentPoint>> {
    check::regression(&test.0, &test.1)?;
    check::same_length("features", ("train", train.0.ncols()), ("test", test.0.ncols()))?;
    sizes
        .iter()
        .map(|&n_features| {
            check::between("size", n_features, 1, ("n_features", train.0.ncols()))?;
            let columns = s![.., ..n_features];
            let weights = minimum_norm(train.0.slice(columns), train.1, alpha)?;
            let error = |(x, y): (ArrayView2<'_, f64>, ArrayView1<'_, f64>)| {
                let off = x.slice(columns).dot(&weights) - y;
                stats::mean(&off.mapv(|off| off * off))
            };
            Ok(DescentPoint { n_features, training_error: error(train)?, test_error: error(test)? })
        })
        .collect()
}
