//! Likelihoods, maximum-likelihood and maximum-a-posteriori estimates.
//!
//! A likelihood is a product of many small numbers, so everything here is its natural logarithm, a sum.

use std::f64::consts::{LN_2, PI};

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::functions::power;
use numerics::{Error, Result, check, linalg, stats, sum};

/// The logarithm of the probability of these zeros and ones, if each is a 1 with probability `p`.
///
/// `Σ y_i log p + (1 − y_i) log(1 − p)`
///
/// Shape: `y` (n_samples,), 0 or 1. Unit: nats, at most 0; −∞, infinite, where something happened that `p` calls impossible.
/// Cost: O(n_samples).
///
/// Errors: no samples; a number that is not 0 or 1; a `p` not from 0 to 1.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::bernoulli_log_likelihood;
/// let tosses = array![1.0, 0.0, 1.0];
/// let log_likelihood = bernoulli_log_likelihood(tosses.view(), 0.5)?;
/// assert!((log_likelihood + 3.0 * std::f64::consts::LN_2).abs() < 1e-12); // one in eight
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood).
pub fn bernoulli_log_likelihood(y: ArrayView1<'_, f64>, p: f64) -> Result<f64> {
    check::not_empty("y", y.len(), "sample")?;
    check::fraction("p", p)?;
    if let Some(i) = y.iter().position(|&value| value != 0.0 && value != 1.0) {
        return Err(Error::invalid(format!("y[{i}]"), y[i], "0 or 1"));
    }
    let ones = sum::sum(y);
    let zeros = y.len() as f64 - ones;
    // Nothing that did not happen can be impossible: 0 · log 0 is 0.
    let yes = if ones > 0.0 { ones * libm::log(p) } else { 0.0 };
    let no = if zeros > 0.0 { zeros * libm::log1p(-p) } else { 0.0 };
    Ok(yes + no)
}

/// The logarithm of the density of these values under a normal distribution.
///
/// `Σ −½ ((y_i − mean) / std)² − log(std · √(2π))`
///
/// `mean` is one number, or one a sample: the predictions of a model. Shapes: (n_samples,). Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number that is not finite; a `std` that is not positive.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::gaussian_log_likelihood;
/// let (y, mean) = (array![0.0], array![0.0]);
/// assert!((gaussian_log_likelihood(y.view(), mean.view(), 1.0)? + 0.9189385332046727).abs() < 1e-15);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood). SciPy: `norm.logpdf(y, mean, std).sum()`.
pub fn gaussian_log_likelihood(
    y: ArrayView1<'_, f64>,
    mean: ArrayView1<'_, f64>,
    std: f64,
) -> Result<f64> {
    check_center("mean", y, mean)?;
    check::positive("std", std)?;
    let constant = libm::log(std) + 0.5 * libm::log(2.0 * PI);
    let terms: Array1<f64> = y
        .iter()
        .zip(mean)
        .map(|(&y, &mean)| -0.5 * power((y - mean) / std, 2) - constant)
        .collect();
    check::in_range("the log-likelihood", sum::sum(&terms), "y")
}

/// The logarithm of the density of these values under a Laplace distribution: a tent with straight logarithmic sides.
///
/// `Σ −|y_i − center_i| / scale − log(2 · scale)`
///
/// Shapes: (n_samples,) twice. Cost: O(n_samples).
///
/// Errors: no samples; different lengths; a number that is not finite; a `scale` that is not positive.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::laplace_log_likelihood;
/// let (y, center) = (array![3.0], array![1.0]);
/// assert_eq!(laplace_log_likelihood(y.view(), center.view(), 0.5)?, -4.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood). SciPy: `laplace.logpdf(y, center, scale).sum()`.
pub fn laplace_log_likelihood(
    y: ArrayView1<'_, f64>,
    center: ArrayView1<'_, f64>,
    scale: f64,
) -> Result<f64> {
    check_center("center", y, center)?;
    check::positive("scale", scale)?;
    let constant = libm::log(scale) + LN_2;
    let terms: Array1<f64> =
        y.iter().zip(center).map(|(&y, &center)| -(y - center).abs() / scale - constant).collect();
    check::in_range("the log-likelihood", sum::sum(&terms), "y")
}

/// The mean and the standard deviation under which a normal distribution finds the values likeliest.
///
/// They are the mean and the root of the mean squared deviation (divided by n, not n − 1). Cost: O(n_samples).
///
/// Errors: no values; a number that is not finite.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::gaussian_fit;
/// assert_eq!(gaussian_fit(array![1.0, 3.0].view())?, (2.0, 1.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood). SciPy: `norm.fit(y)`.
pub fn gaussian_fit(y: ArrayView1<'_, f64>) -> Result<(f64, f64)> {
    Ok((stats::mean(y)?, stats::std_dev(y, 0)?))
}

/// The center and the scale under which a Laplace distribution finds the values likeliest.
///
/// They are the median and the mean absolute deviation from it. Cost: a sort.
///
/// Errors: no values; a number that is not finite.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::laplace_fit;
/// assert_eq!(laplace_fit(array![1.0, 2.0, 9.0].view())?, (2.0, 8.0 / 3.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood). SciPy: `laplace.fit(y)`.
pub fn laplace_fit(y: ArrayView1<'_, f64>) -> Result<(f64, f64)> {
    let center = stats::median(y)?;
    Ok((center, stats::mean(&y.mapv(|value| (value - center).abs()))?))
}

/// The likeliest probabilities of several outcomes after counting them, with `pseudo_count` imagined ones of each.
///
/// `(count_i + pseudo_count) / (total + n_outcomes · pseudo_count)`
///
/// At 0 it is the maximum-likelihood estimate, the plain share. Above 0 it is the maximum-a-posteriori estimate under
/// a Dirichlet prior with all parameters `1 + pseudo_count`, and no probability is 0 (unless it is too small for
/// `f64`). Shape: n counts in, n probabilities out. Cost: O(n_outcomes).
///
/// Errors: no counts; a count or a `pseudo_count` that is negative or not finite; nothing counted and nothing imagined.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::smoothed_shares;
/// assert_eq!(smoothed_shares(array![3.0, 0.0].view(), 0.0)?, array![1.0, 0.0]);
/// assert_eq!(smoothed_shares(array![3.0, 0.0].view(), 1.0)?, array![0.8, 0.2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood).
pub fn smoothed_shares(counts: ArrayView1<'_, f64>, pseudo_count: f64) -> Result<Array1<f64>> {
    check::not_empty("counts", counts.len(), "count")?;
    check::non_negative("pseudo_count", pseudo_count)?;
    for (i, &count) in counts.iter().enumerate() {
        check::non_negative(&format!("counts[{i}]"), count)?;
    }
    let raised = counts.mapv(|count| count + pseudo_count);
    let total = sum::sum(&raised);
    check::positive("the sum of counts and pseudo-counts", total)?;
    Ok(raised / total)
}

/// The likeliest mean of normally distributed values after a normal prior: their mean, pulled toward the prior's.
///
/// `(n/noise_std² · ȳ + 1/prior_std² · prior_mean) / (n/noise_std² + 1/prior_std²)`
///
/// The more values, or the wider the prior, the weaker the pull. Cost: O(n_samples).
///
/// Errors: no values; a number that is not finite; a standard deviation that is not positive.
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::gaussian_mean_map;
/// assert_eq!(gaussian_mean_map(array![4.0].view(), 1.0, 0.0, 1.0)?, 2.0); // halfway
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood).
pub fn gaussian_mean_map(
    y: ArrayView1<'_, f64>,
    noise_std: f64,
    prior_mean: f64,
    prior_std: f64,
) -> Result<f64> {
    check::positive("noise_std", noise_std)?;
    check::finite_number("prior_mean", prior_mean)?;
    check::positive("prior_std", prior_std)?;
    let mean = stats::mean(y)?;
    let data = y.len() as f64 / (noise_std * noise_std);
    let prior = 1.0 / (prior_std * prior_std);
    let estimate = (data * mean + prior * prior_mean) / (data + prior);
    if estimate.is_finite() && data > f64::MIN_POSITIVE && prior > f64::MIN_POSITIVE {
        return Ok(estimate);
    }
    // Where a square leaves f64, the ratio of the two decides alone.
    let ratio = noise_std / prior_std;
    let share = 1.0 / (1.0 + ratio * ratio / y.len() as f64);
    check::in_range("the estimate", share * mean + (1.0 - share) * prior_mean, "y and prior_mean")
}

/// The logarithm of likelihood times prior for the weights of a linear model without intercept, up to a constant.
///
/// `−Σ (y_i − x_i·w)² / (2 noise_std²) − Σ w_j² / (2 prior_std²)`
///
/// Where it is largest stands the MAP estimate, and that is ridge regression with
/// `alpha = noise_std² / prior_std²`. Shapes: `x` (n_samples, n_features), `y` (n_samples,), `w` (n_features,).
/// Cost: O(n_samples · n_features).
///
/// Errors: empty or mismatched samples; a number that is not finite; a standard deviation that is not positive.
///
/// Explained in Part II, chapter 7d (likelihood).
pub fn linear_log_posterior(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    w: ArrayView1<'_, f64>,
    noise_std: f64,
    prior_std: f64,
) -> Result<f64> {
    check_linear(x, y, noise_std, prior_std)?;
    check::same_length("features", ("x", x.ncols()), ("w", w.len()))?;
    check::finite("w", &w)?;
    let residual = &y - &x.dot(&w);
    let misfit = |numbers: &Array1<f64>, std: f64| {
        let plain = sum::sum(&numbers.mapv(|number| number * number)) / (2.0 * std * std);
        // Where a square leaves f64, each number is divided first.
        match plain.is_finite() && std * std > f64::MIN_POSITIVE {
            true => plain,
            false => sum::sum(&numbers.mapv(|number| (number / std) * (number / std))) / 2.0,
        }
    };
    let log_posterior = -misfit(&residual, noise_std) - misfit(&w.to_owned(), prior_std);
    check::in_range("the log-posterior", log_posterior, "x, y and w")
}

/// The weights that [`linear_log_posterior`] finds likeliest.
///
/// Solves `(XᵀX + alpha·I) w = Xᵀy` with `alpha = noise_std² / prior_std²`. Shapes and errors as there.
/// Cost: O(n_samples · n_features² + n_features³).
///
/// ```
/// use ndarray::array;
/// use part2_learning::likelihood::linear_map;
/// let (x, y) = (array![[1.0], [1.0], [1.0]], array![4.0, 4.0, 4.0]);
/// let w = linear_map(x.view(), y.view(), 1.0, 1.0)?; // three votes for 4, the prior's one for 0
/// assert!((w[0] - 3.0).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 7d (likelihood).
pub fn linear_map(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    noise_std: f64,
    prior_std: f64,
) -> Result<Array1<f64>> {
    check_linear(x, y, noise_std, prior_std)?;
    let alpha = power(noise_std / prior_std, 2);
    let mut gram = x.t().dot(&x);
    gram.diag_mut().mapv_inplace(|diagonal| diagonal + alpha);
    let named = |error: Error| match error {
        Error::NonFinite { .. } => Error::out_of_range("the products of the columns", "x"),
        other => other.renamed("a", "XᵀX with (noise_std / prior_std)² on its diagonal"),
    };
    let factor = linalg::cholesky(&gram).map_err(named)?;
    linalg::solve_cholesky(&factor, &x.t().dot(&y)).map_err(named)
}

fn check_center(name: &str, y: ArrayView1<'_, f64>, center: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("y", y.len(), "sample")?;
    check::same_length("samples", ("y", y.len()), (name, center.len()))?;
    check::finite("y", &y)?;
    check::finite(name, &center)
}

fn check_linear(
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
    noise_std: f64,
    prior_std: f64,
) -> Result<()> {
    check::regression(&x, &y)?;
    check::positive("noise_std", noise_std)?;
    check::positive("prior_std", prior_std)
}
