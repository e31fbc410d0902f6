//! Kernel functions, the features behind them, and the Gram matrices that kernel methods work on.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::{ElementwiseMut, Error, Result, check, linalg, matrix_of, parallel, sum};

use numerics::check::{all_in_range, in_range};

mod kernel;

pub use kernel::Kernel;

/// The linear kernel is the plain dot product: multiply two points number by number and add up.
///
/// `k(x, z) = x·z`
///
/// `x` and `z` have shape `(n_features,)`. Products too large for `f64` are infinite; where two such
/// cancel, the result is NaN. Cost: O(n_features).
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite.
///
/// ```
/// use learning::kernels::linear;
/// use ndarray::array;
/// assert_eq!(linear(&array![1.0, 2.0], &array![3.0, 0.5])?, 4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick).
pub fn linear<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    z: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    linear_of(x.into(), z.into())
}

fn linear_of(x: ArrayView1<'_, f64>, z: ArrayView1<'_, f64>) -> Result<f64> {
    check_points(x, z)?;
    value_of(sum::dot(x, z)?)
}

/// The polynomial kernel is the dot product of two points, plus a constant, raised to a power.
///
/// `k(x, z) = (x·z + coef0)^degree`
///
/// `x` and `z` have shape `(n_features,)`. A result too large for `f64` is infinite, or NaN as in
/// [`linear`]. Cost: O(n_features).
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite; when
/// `degree` is 0; when `coef0` is not finite.
///
/// ```
/// use learning::kernels::polynomial;
/// use ndarray::array;
/// assert_eq!(polynomial(&array![1.0, 2.0], &array![3.0, 0.5], 2, 0.0)?, 16.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick). The same as scikit-learn's `polynomial_kernel` with
/// `gamma=1`.
pub fn polynomial<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    z: impl Into<ArrayView1<'b, f64>>,
    degree: usize,
    coef0: f64,
) -> Result<f64> {
    let (x, z) = (x.into(), z.into());
    check_points(x, z)?;
    check::at_least("degree", degree, 1)?;
    check::finite_number("coef0", coef0)?;
    let base = sum::dot(x, z)? + coef0;
    let size = libm::pow(base.abs(), degree as f64);
    // As f64, a large odd degree would be even.
    value_of(if base < 0.0 && !degree.is_multiple_of(2) { -size } else { size })
}

/// The RBF kernel is a bump around every point: 1 at distance 0, and falling toward 0 as two points
/// move apart.
///
/// `k(x, z) = exp(−gamma · ‖x − z‖²)`
///
/// `x` and `z` have shape `(n_features,)`. The larger `gamma`, the narrower the bump. Cost:
/// O(n_features).
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite; when
/// `gamma` is not positive.
///
/// ```
/// use learning::kernels::rbf;
/// use ndarray::array;
/// let k = rbf(&array![0.0, 0.0], &array![1.0, 1.0], 0.5)?;
/// assert_eq!(k, libm::exp(-1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn rbf<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    z: impl Into<ArrayView1<'b, f64>>,
    gamma: f64,
) -> Result<f64> {
    rbf_of(x.into(), z.into(), gamma)
}

fn rbf_of(x: ArrayView1<'_, f64>, z: ArrayView1<'_, f64>, gamma: f64) -> Result<f64> {
    check_points(x, z)?;
    check::positive("gamma", gamma)?;
    Ok(libm::exp(-gamma * linalg::squared_distance(x, z)?))
}

/// The Laplacian kernel is a bump with a sharp tip: it falls with the sum of the absolute
/// differences.
///
/// `k(x, z) = exp(−gamma · Σ |x_i − z_i|)`
///
/// `x` and `z` have shape `(n_features,)`. Cost: O(n_features).
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite; when
/// `gamma` is not positive.
///
/// ```
/// use learning::kernels::laplacian;
/// use ndarray::array;
/// let k = laplacian(&array![0.0, 0.0], &array![1.0, -1.0], 0.5)?;
/// assert_eq!(k, libm::exp(-1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// The same as scikit-learn's `laplacian_kernel`. Not to be confused with the Laplacian *filter* of
/// convolutions.
pub fn laplacian<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    z: impl Into<ArrayView1<'b, f64>>,
    gamma: f64,
) -> Result<f64> {
    laplacian_of(x.into(), z.into(), gamma)
}

fn laplacian_of(x: ArrayView1<'_, f64>, z: ArrayView1<'_, f64>, gamma: f64) -> Result<f64> {
    check_points(x, z)?;
    check::positive("gamma", gamma)?;
    let mut distance = 0.0;
    for (a, b) in x.iter().zip(z) {
        distance += (a - b).abs();
    }
    Ok(libm::exp(-gamma * distance))
}

/// The sigmoid kernel squeezes the dot product into −1 to 1. It is called a kernel and is none: its
/// Gram matrices need not be positive semi-definite.
///
/// `k(x, z) = tanh(gamma · x·z + coef0)`
///
/// `x` and `z` have shape `(n_features,)`. The dot product is that of [`linear`]. Cost:
/// O(n_features).
///
/// Errors: when the points are empty, differ in length, or hold a number that is not finite; when
/// `gamma` is not positive or `coef0` is not finite.
///
/// ```
/// use learning::kernels::sigmoid;
/// use ndarray::array;
/// let k = sigmoid(&array![1.0, 2.0], &array![3.0, 0.5], 0.25, -1.0)?;
/// assert_eq!(k, 0.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn sigmoid<'a, 'b>(
    x: impl Into<ArrayView1<'a, f64>>,
    z: impl Into<ArrayView1<'b, f64>>,
    gamma: f64,
    coef0: f64,
) -> Result<f64> {
    sigmoid_of(x.into(), z.into(), gamma, coef0)
}

fn sigmoid_of(
    x: ArrayView1<'_, f64>,
    z: ArrayView1<'_, f64>,
    gamma: f64,
    coef0: f64,
) -> Result<f64> {
    check_points(x, z)?;
    check::positive("gamma", gamma)?;
    check::finite_number("coef0", coef0)?;
    value_of(libm::tanh(gamma * sum::dot(x, z)? + coef0))
}

/// How many features the kernel (x·z)^degree stands for: the products of `degree` inputs, the order
/// not counting.
///
/// `(n_features + degree − 1)! / (degree! · (n_features − 1)!)`
///
/// Cost: O(min(n_features, degree)).
///
/// Errors: when `n_features` or `degree` is 0, and when the number does not fit into 64 bits.
///
/// ```
/// use learning::kernels::polynomial_feature_count;
/// assert_eq!(polynomial_feature_count(2, 2)?, 3); // x1², x1·x2, x2²
/// assert_eq!(polynomial_feature_count(64, 5)?, 10_424_128);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5b (the kernel trick).
pub fn polynomial_feature_count(n_features: usize, degree: usize) -> Result<u64> {
    check::at_least("n_features", n_features, 1)?;
    check::at_least("degree", degree, 1)?;
    // Choosing degree of them is leaving out n_features − 1 of them: the shorter of the two loops.
    let total = n_features as u128 + degree as u128 - 1;
    let chosen = (n_features as u128 - 1).min(degree as u128);
    let mut count: u128 = 1;
    for i in 1..=chosen {
        count = count * (total - chosen + i) / i; // the product of i neighbors is divisible by i!
        if count > u128::from(u64::MAX) {
            let what = format!("the count for n_features = {n_features}, degree = {degree}");
            return Err(Error::invalid(what, "more than 64 bits hold", "below 2^64"));
        }
    }
    Ok(count as u64)
}

/// The Gram matrix is the table of a kernel between all pairs of points.
///
/// `k[i, j] = kernel(x_i, x_j)`
///
/// `x` has shape `(n_samples, n_features)`, the result `(n_samples, n_samples)`. `kernel` takes two
/// rows of `x`. Only the pairs on and below the diagonal are computed and then mirrored, so the
/// result is symmetric to the last bit. Cost: n_samples·(n_samples + 1)/2 calls of `kernel`, and
/// 8·n_samples² bytes.
///
/// Errors: when `x` is empty or holds a number that is not finite, when `kernel` gives an error,
/// and when it gives a number that is not finite.
///
/// ```
/// use learning::kernels::{gram_matrix, polynomial};
/// use ndarray::array;
/// let x = array![[1.0, 0.0], [1.0, 1.0]];
/// let k = gram_matrix(&x, |a, b| polynomial(a, b, 2, 0.0))?;
/// assert_eq!(k, array![[1.0, 1.0], [1.0, 4.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn gram_matrix<'a>(
    x: impl Into<ArrayView2<'a, f64>>,
    kernel: impl Fn(ArrayView1<'_, f64>, ArrayView1<'_, f64>) -> Result<f64>,
) -> Result<Array2<f64>> {
    gram_matrix_of(x.into(), &kernel)
}

/// A kernel between two points.
type Pair<'k> = dyn Fn(ArrayView1<'_, f64>, ArrayView1<'_, f64>) -> Result<f64> + 'k;

fn gram_matrix_of(x: ArrayView2<'_, f64>, kernel: &Pair<'_>) -> Result<Array2<f64>> {
    check::samples("x", &x)?;
    let n_samples = x.nrows();
    let mut k = Array2::zeros((n_samples, n_samples));
    for i in 0..n_samples {
        for j in 0..=i {
            k[[i, j]] = kernel(x.row(i), x.row(j))?;
            k[[j, i]] = k[[i, j]];
        }
    }
    check::finite("k", &k)?;
    Ok(k)
}

/// The kernel between every point of `x` and every point of `z`: the row that a new point adds, for
/// many new points.
///
/// `k[i, j] = kernel(x_i, z_j)`
///
/// `x` has shape `(n_x, n_features)`, `z` `(n_z, n_features)`, the result `(n_x, n_z)`. Either may
/// have no rows. Cost: n_x · n_z calls of `kernel`.
///
/// Errors: when `x` and `z` differ in their number of features or hold a number that is not finite,
/// when `kernel` gives an error, and when it gives a number that is not finite.
///
/// ```
/// use learning::kernels::{cross_gram, linear};
/// use ndarray::array;
/// let (x, z) = (array![[1.0, 2.0]], array![[1.0, 0.0], [0.0, 1.0]]);
/// let k = cross_gram(&x, &z, |a, b| linear(a, b))?;
/// assert_eq!(k, array![[1.0, 2.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn cross_gram<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    z: impl Into<ArrayView2<'b, f64>>,
    kernel: impl Fn(ArrayView1<'_, f64>, ArrayView1<'_, f64>) -> Result<f64>,
) -> Result<Array2<f64>> {
    cross_gram_of(x.into(), z.into(), &kernel)
}

fn cross_gram_of(
    x: ArrayView2<'_, f64>,
    z: ArrayView2<'_, f64>,
    kernel: &Pair<'_>,
) -> Result<Array2<f64>> {
    check_pairs(x, z)?;
    let mut k = Array2::zeros((x.nrows(), z.nrows()));
    for i in 0..x.nrows() {
        for j in 0..z.nrows() {
            k[[i, j]] = kernel(x.row(i), z.row(j))?;
        }
    }
    check::finite("k", &k)?;
    Ok(k)
}

/// The Gram matrix of the RBF kernel, fast: the same bits as [`gram_matrix`] with [`rbf`].
///
/// `x` has shape `(n_samples, n_features)`, the result `(n_samples, n_samples)`. What makes it
/// fast: the points are checked once and not once a pair, and all squared distances are computed
/// at once, shared among the CPU's threads. No number depends on how. Cost:
/// O(n_samples²·n_features) time, 8·n_samples² bytes.
///
/// Errors: when `x` is empty or holds a number that is not finite; when `gamma` is not positive.
///
/// ```
/// use learning::kernels::rbf_gram;
/// use ndarray::array;
/// let k = rbf_gram(&array![[0.0], [1.0]], 1.0)?;
/// assert_eq!(k, array![[1.0, libm::exp(-1.0)], [libm::exp(-1.0), 1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn rbf_gram<'a>(x: impl Into<ArrayView2<'a, f64>>, gamma: f64) -> Result<Array2<f64>> {
    rbf_gram_of(x.into(), gamma)
}

fn rbf_gram_of(x: ArrayView2<'_, f64>, gamma: f64) -> Result<Array2<f64>> {
    check::samples("x", &x)?;
    check::positive("gamma", gamma)?;
    rbf_cross_gram(x, x, gamma)
}

/// The RBF kernel between every point of `x` and every point of `z`, fast: the same bits as
/// [`cross_gram`] with [`rbf`].
///
/// `x` has shape `(n_x, n_features)`, `z` `(n_z, n_features)`, the result `(n_x, n_z)`. Either may
/// have no rows. Cost: O(n_x · n_z · n_features) time.
///
/// Errors: when `x` and `z` differ in their number of features or hold a number that is not finite;
/// when `gamma` is not positive.
///
/// ```
/// use learning::kernels::rbf_cross_gram;
/// use ndarray::array;
/// let k = rbf_cross_gram(&array![[0.0]], &array![[0.0], [1.0]], 1.0)?;
/// assert_eq!(k, array![[1.0, libm::exp(-1.0)]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn rbf_cross_gram<'a, 'b>(
    x: impl Into<ArrayView2<'a, f64>>,
    z: impl Into<ArrayView2<'b, f64>>,
    gamma: f64,
) -> Result<Array2<f64>> {
    rbf_cross_gram_of(x.into(), z.into(), gamma)
}

fn rbf_cross_gram_of(
    x: ArrayView2<'_, f64>,
    z: ArrayView2<'_, f64>,
    gamma: f64,
) -> Result<Array2<f64>> {
    check_pairs(x, z)?;
    check::positive("gamma", gamma)?;
    let mut k = linalg::pairwise_squared_distances(x, z)?;
    parallel::for_each_row(&mut k, |_, row| {
        for entry in row {
            *entry = libm::exp(-gamma * *entry);
        }
    });
    Ok(k)
}

/// The Gram matrix after the mean of all feature vectors is moved to the origin, without building
/// any of them.
///
/// `centered[i, j] = k[i, j] − mean of row i − mean of column j + mean of all`
///
/// `k` has shape `(n_samples, n_samples)` and must be symmetric; so is the result. Its rows sum to
/// zero. Cost: O(n_samples²).
///
/// Errors: when `k` is empty, not square, not symmetric, or holds a number that is not finite.
///
/// ```
/// use learning::kernels::center_gram;
/// use ndarray::array;
/// // The linear kernel of the points 0 and 2; centered they are −1 and 1.
/// let centered = center_gram(&array![[0.0, 0.0], [0.0, 4.0]])?;
/// assert_eq!(centered, array![[1.0, -1.0], [-1.0, 1.0]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// The same as scikit-learn's `KernelCenterer`.
pub fn center_gram<'a>(k: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
    center_gram_of(k.into())
}

fn center_gram_of(k: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
    check_symmetric(k)?;
    let n_samples = k.nrows() as f64;
    // Of the rows and, by symmetry, of the columns.
    let means: Array1<f64> = k.rows().into_iter().map(|row| sum::sum(row) / n_samples).collect();
    let mean_of_all = sum::sum(&means) / n_samples;
    let centered = matrix_of(k.dim(), &|i, j| k[[i, j]] - (means[i] + means[j]) + mean_of_all);
    all_in_range("the centered matrix", centered, "k")
}

/// The weighted sum of all entries of a matrix, each times the weights of its row and of its
/// column.
///
/// `Σ_i Σ_j c_i · k[i, j] · c_j`, written `cᵀ K c`
///
/// `k` has shape `(n, n)`, `c` `(n,)`. A Gram matrix never gives less than zero, whatever the
/// weights. The sum runs along each row first, then down the rows. Cost: O(n²).
///
/// Errors: when `k` is empty or not square, `c` has another length, or either holds a number that
/// is not finite.
///
/// ```
/// use learning::kernels::quadratic_form;
/// use ndarray::array;
/// let sum = quadratic_form(&array![[2.0, 1.0], [1.0, 3.0]], &array![1.0, -1.0])?;
/// assert_eq!(sum, 3.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn quadratic_form<'a, 'b>(
    k: impl Into<ArrayView2<'a, f64>>,
    c: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    quadratic_form_of(k.into(), c.into())
}

fn quadratic_form_of(k: ArrayView2<'_, f64>, c: ArrayView1<'_, f64>) -> Result<f64> {
    check_square(k)?;
    check::same_length("elements", ("a row of k", k.ncols()), ("c", c.len()))?;
    check::finite("c", &c)?;
    let mut total = 0.0;
    for (row, weight) in k.rows().into_iter().zip(c) {
        total += weight * sum::dot(row, c)?;
    }
    in_range("the form", total, "k and c")?;
    Ok(total)
}

/// Whether no weighting of the pairs sums below zero, found by trying to take the matrix apart.
///
/// A symmetric matrix is `L·Lᵀ` for a lower triangular `L` with a positive diagonal (Cholesky's
/// factorization) exactly if every weighted sum [`quadratic_form`] is positive. Rounding may push a
/// sum that is truly zero a little below it, so `tolerance` is added to the diagonal first: the
/// answer is *yes* if `cᵀ K c > −tolerance · ‖c‖²` for every `c`.
///
/// `k` has shape `(n, n)`; `tolerance` is in the unit of its entries. Cost: O(n³).
///
/// Errors: when `k` is empty, not square, not symmetric, or holds a number that is not finite; when
/// `tolerance` is below zero.
///
/// ```
/// use learning::kernels::is_positive_semidefinite;
/// use ndarray::array;
/// assert!(is_positive_semidefinite(&array![[1.0, 1.0], [1.0, 1.0]], 1e-9)?);
/// assert!(!is_positive_semidefinite(&array![[0.0, 1.0], [1.0, 0.0]], 1e-9)?); // c = (1, −1)
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5c (the RBF kernel).
pub fn is_positive_semidefinite<'a>(
    k: impl Into<ArrayView2<'a, f64>>,
    tolerance: f64,
) -> Result<bool> {
    let k = k.into();
    check_symmetric(k)?;
    check::non_negative("tolerance", tolerance)?;
    let mut raised = k.to_owned();
    raised.diag_mut().change_each(&|diagonal| diagonal + tolerance);
    let raised = all_in_range("k with the tolerance on its diagonal", raised, "k")?;
    match linalg::cholesky(&raised) {
        Ok(_) => Ok(true),
        Err(Error::NotPositiveDefinite { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A point has at least one feature and holds finite numbers.
/// The value of a kernel, which may leave `f64`.
fn value_of(value: f64) -> Result<f64> {
    in_range("the kernel's value", value, "x and z")
}

fn check_point(name: &str, point: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty(name, point.len(), "feature")?;
    check::finite(name, &point)
}

/// Two points can be compared: equally many features, at least one, every number finite.
fn check_points(x: ArrayView1<'_, f64>, z: ArrayView1<'_, f64>) -> Result<()> {
    check::same_length("features", ("x", x.len()), ("z", z.len()))?;
    check_point("x", x)?;
    check_point("z", z)
}

/// Two tables of points can be compared row by row.
fn check_pairs(x: ArrayView2<'_, f64>, z: ArrayView2<'_, f64>) -> Result<()> {
    check::same_length("features", ("x", x.ncols()), ("z", z.ncols()))?;
    check::not_empty("x", x.ncols(), "feature")?;
    check::finite("x", &x)?;
    check::finite("z", &z)
}

/// A matrix has as many rows as columns, at least one, and holds finite numbers.
fn check_square(k: ArrayView2<'_, f64>) -> Result<()> {
    check::not_empty("k", k.len(), "number")?;
    check::same_length("elements", ("a row of k", k.ncols()), ("a column", k.nrows()))?;
    check::finite("k", &k)
}

/// A square matrix equals its mirror image, up to rounding: 10⁻¹⁰ of its largest entry.
fn check_symmetric(k: ArrayView2<'_, f64>) -> Result<()> {
    check_square(k)?;
    let largest = k.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    for ((i, j), value) in k.indexed_iter() {
        let mirrored = k[[j, i]];
        if (value - mirrored).abs() > 1e-10 * largest {
            let wanted = format!("equal to k[{j}, {i}] = {mirrored}");
            return Err(Error::invalid(format!("k[{i}, {j}]"), value, wanted));
        }
    }
    Ok(())
}
