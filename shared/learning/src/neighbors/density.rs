//! Kernel density estimation: a little hill on every data point, and how wide the hills should be.

use std::f64::consts::PI;

use ndarray::{Array1, ArrayView1};
use numerics::functions::log_sum_exp;
use numerics::stats::{self, QuantileRule};
use numerics::{Error, Result, check, parallel, sum};

use numerics::check::in_range;

/// The shape of the hill that stands on each data point. The area under each is 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Window {
    /// The bell `exp(−u²/2) / √(2π)`: smooth, and never quite zero.
    #[default]
    Gaussian,
    /// The upside-down parabola `¾·(1 − u²)` from −1 to 1.
    Epanechnikov,
    /// The box `½` between −1 and 1, its ends not included.
    Box,
    /// The triangle `1 − |u|` from −1 to 1.
    Triangular,
}

impl Window {
    /// The height of the hill at the distance `u` from its middle, in bandwidths.
    ///
    /// `u` is a plain number; infinite distances have height 0, NaN gives NaN. Cost: O(1).
    ///
    /// ```
    /// use learning::neighbors::Window;
    /// assert_eq!(Window::Box.weight(0.3), 0.5);
    /// assert_eq!(Window::Triangular.weight(0.25), 0.75);
    /// assert_eq!(Window::Epanechnikov.weight(2.0), 0.0);
    /// ```
    ///
    /// Explained in Part I, chapter 5e (kernel density).
    pub fn weight(self, u: f64) -> f64 {
        match self {
            Window::Gaussian => libm::exp(-0.5 * u * u) / (2.0 * PI).sqrt(),
            _ if u.is_nan() => f64::NAN,
            _ if u.abs() >= 1.0 => 0.0,
            Window::Epanechnikov => 0.75 * (1.0 - u * u),
            Window::Box => 0.5,
            Window::Triangular => 1.0 - u.abs(),
        }
    }

    /// The natural logarithm of [`weight`](Self::weight). Far from the middle of a bell it is a
    /// large negative number, where the weight itself is too small for `f64`. Outside the other
    /// windows it is −∞.
    ///
    /// ```
    /// use learning::neighbors::Window;
    /// assert_eq!(Window::Gaussian.weight(100.0), 0.0);
    /// assert!((Window::Gaussian.log_weight(100.0) - -5000.918938533205).abs() < 1e-12);
    /// ```
    ///
    /// Explained in Part I, chapter 5e (kernel density).
    pub fn log_weight(self, u: f64) -> f64 {
        match self {
            Window::Gaussian => -0.5 * u * u - 0.5 * libm::log(2.0 * PI),
            _ => libm::log(self.weight(u)),
        }
    }
}

/// Kernel density estimation puts a little hill on every data point and adds the hills up.
///
/// `density(p) = 1/(n·h) · Σ_i window((p − x_i) / h)`, with the bandwidth `h`
///
/// The bandwidth is in the data's own unit; the density is in *one over* that unit, and the area
/// under it is 1.
///
/// ```
/// use learning::neighbors::{KernelDensity, Window};
/// use ndarray::array;
/// let flipper_mm = array![181.0, 186.0, 195.0];
/// let parameters = KernelDensity { bandwidth: 10.0, window: Window::Box };
/// let density = parameters.fit(&flipper_mm)?.density(&array![190.0, 250.0])?;
/// // All three points lie within 10 mm of 190: 3 · ½ / (3 · 10).
/// assert_eq!(density, array![0.05, 0.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density). Source: Emanuel Parzen, *On Estimation of a
/// Probability Density Function and Mode*, Annals of Mathematical Statistics 33(3), 1962. The same
/// as scikit-learn's `KernelDensity`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KernelDensity {
    /// How wide the hills are, in the unit of the data: the standard deviation of a bell, half the
    /// foot of the others.
    pub bandwidth: f64,
    /// Their shape.
    pub window: Window,
}

impl Default for KernelDensity {
    /// Bells of bandwidth 1, as in scikit-learn.
    fn default() -> Self {
        KernelDensity { bandwidth: 1.0, window: Window::Gaussian }
    }
}

impl KernelDensity {
    /// Keeps the data: there is nothing to compute until a point is asked about.
    ///
    /// `x` has shape `(n_samples,)`. Cost: a copy.
    ///
    /// Errors: when the bandwidth is not positive; when `x` is empty or holds a number that is not
    /// finite.
    ///
    /// ```
    /// use learning::neighbors::KernelDensity;
    /// let parameters = KernelDensity { bandwidth: 0.0, ..Default::default() };
    /// let error = parameters.fit(&ndarray::array![1.0]).unwrap_err();
    /// assert_eq!(error.to_string(), "bandwidth is 0, but it must be positive and finite");
    /// ```
    ///
    /// Explained in Part I, chapter 5e (kernel density).
    pub fn fit<'x>(&self, x: impl Into<ArrayView1<'x, f64>>) -> Result<DensityModel> {
        let x = x.into();
        check::positive("bandwidth", self.bandwidth)?;
        check_samples(x)?;
        Ok(DensityModel { x: x.to_owned(), bandwidth: self.bandwidth, window: self.window })
    }
}

/// The density that [`KernelDensity`] makes of a data set.
#[derive(Debug, Clone, PartialEq)]
pub struct DensityModel {
    x: Array1<f64>,
    bandwidth: f64,
    window: Window,
}

impl DensityModel {
    /// The height of the density at each point, in one over the data's unit: not a probability, and
    /// free to exceed 1.
    ///
    /// `points` has shape `(n_points,)`, and so has the result. Too small a density for `f64` is 0,
    /// too large a one is infinite. Cost: O(n_points · n_samples), on all threads; the same bits
    /// for any number of them.
    ///
    /// Errors: when `points` holds a number that is not finite.
    ///
    /// ```
    /// use learning::neighbors::{KernelDensity, Window};
    /// use ndarray::array;
    /// let parameters = KernelDensity { bandwidth: 0.1, window: Window::Triangular };
    /// let model = parameters.fit(&array![2.0])?;
    /// assert_eq!(model.density(&array![2.0])?, array![10.0]);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 5e (kernel density).
    pub fn density<'p>(&self, points: impl Into<ArrayView1<'p, f64>>) -> Result<Array1<f64>> {
        self.density_of(points.into())
    }

    fn density_of(&self, points: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
        check::finite("points", &points)?;
        let density = |i: usize| {
            let weights = self.hills(points[i], Window::weight);
            sum::sum(&weights) / weights.len() as f64 / self.bandwidth
        };
        Ok(Array1::from(parallel::map_each(points.len(), density)))
    }

    /// The natural logarithm of [`density`](Self::density), right even where the density itself is
    /// too small for `f64`.
    ///
    /// `log_sum_exp(log window((p − x_i) / h)) − log n − log h`
    ///
    /// Shapes, errors and cost are those of `density`. Where no hill reaches, it is −∞; a bell
    /// reaches as far as the square of the distance fits in `f64`, some 10¹⁵⁴ bandwidths.
    ///
    /// ```
    /// use learning::neighbors::KernelDensity;
    /// use ndarray::array;
    /// let model = KernelDensity::default().fit(&array![0.0])?;
    /// let far = array![1000.0];
    /// assert_eq!(model.density(&far)?, array![0.0]);
    /// assert!((model.log_density(&far)?[0] - -500000.9189385332).abs() < 1e-9);
    /// # Ok::<(), numerics::Error>(())
    /// ```
    ///
    /// Explained in Part I, chapter 5e (kernel density). The same as scikit-learn's
    /// `score_samples`.
    pub fn log_density<'p>(&self, points: impl Into<ArrayView1<'p, f64>>) -> Result<Array1<f64>> {
        self.log_density_of(points.into())
    }

    fn log_density_of(&self, points: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
        check::finite("points", &points)?;
        let log_scale = libm::log(self.x.len() as f64) + libm::log(self.bandwidth);
        let log_density =
            |i: usize| log_sum_exp(&self.hills(points[i], Window::log_weight)) - log_scale;
        Ok(Array1::from(parallel::map_each(points.len(), log_density)))
    }

    /// What the window makes of the distance from `point` to each data point, in bandwidths.
    fn hills(&self, point: f64, height: fn(Window, f64) -> f64) -> Vec<f64> {
        self.x.iter().map(|x| height(self.window, (point - x) / self.bandwidth)).collect()
    }

    /// The data points, one hill on each. Shape: (n_samples,).
    pub fn x(&self) -> ArrayView1<'_, f64> {
        self.x.view()
    }

    /// The bandwidth, in the data's unit.
    pub fn bandwidth(&self) -> f64 {
        self.bandwidth
    }
}

/// Silverman's rule of thumb for the bandwidth of bells: good for one hump, too wide for several.
///
/// `0.9 · min(std_dev, interquartile range / 1.34) · n^(−1/5)`
///
/// `x` has shape `(n_samples,)`; the result is in its unit. Here n = n_samples; the
/// standard deviation is the one with n − 1 below, and the quartiles are NumPy's. Where half of the
/// data is one value, the interquartile range is 0 and the standard deviation counts alone. Cost:
/// one sort.
///
/// Errors: when `x` has fewer than two samples, is constant, or holds a number that is not finite.
///
/// ```
/// let x = ndarray::array![1.0, 2.0, 3.0, 4.0];
/// let bandwidth = learning::neighbors::silverman_bandwidth(&x)?;
/// assert!((bandwidth - 0.7635139420854616).abs() < 1e-12);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density). Source: B. W. Silverman, *Density Estimation
/// for Statistics and Data Analysis*, 1986, equation 3.31. R's `bw.nrd0`. SciPy's
/// `bw_method="silverman"` is another: `(4/3)^(1/5) · std_dev · n^(−1/5)`, which is wider.
pub fn silverman_bandwidth<'a>(x: impl Into<ArrayView1<'a, f64>>) -> Result<f64> {
    silverman_bandwidth_of(x.into())
}

fn silverman_bandwidth_of(x: ArrayView1<'_, f64>) -> Result<f64> {
    let std_dev = spread(x)?;
    let quartile = |q| stats::quantile(x, q, QuantileRule::Linear);
    let robust = (quartile(0.75)? - quartile(0.25)?) / 1.34;
    let width = if robust > 0.0 { robust.min(std_dev) } else { std_dev };
    in_range("the bandwidth", 0.9 * width * libm::pow(x.len() as f64, -0.2), "x")
}

/// How well bells of this bandwidth foresee the data: each point is judged by the hills of all the
/// others.
///
/// `Σ_i log density without x_i (x_i)`, in nats
///
/// `x` has shape `(n_samples,)`. The larger, the better; the bandwidth with the largest value fits
/// best. Without leaving a point out, its own hill would always praise the smallest bandwidth.
/// Points that occur twice do the same: each is foreseen by its double. Where a point is some 10¹⁵⁴
/// bandwidths away from all others, it is −∞. Cost: O(n_samples²), on all threads; the same bits for
/// any number of them.
///
/// Errors: when `x` has fewer than two samples or holds a number that is not finite; when the
/// bandwidth is not positive.
///
/// ```
/// use learning::neighbors::leave_one_out_log_likelihood;
/// let x = ndarray::array![1.0, 2.0, 4.0];
/// let too_small = leave_one_out_log_likelihood(&x, 0.01)?;
/// assert!(leave_one_out_log_likelihood(&x, 1.0)? > too_small);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density). Source: B. W. Silverman, *Density Estimation
/// for Statistics and Data Analysis*, 1986, section 3.4.4.
pub fn leave_one_out_log_likelihood<'a>(
    x: impl Into<ArrayView1<'a, f64>>,
    bandwidth: f64,
) -> Result<f64> {
    leave_one_out_log_likelihood_of(x.into(), bandwidth)
}

fn leave_one_out_log_likelihood_of(x: ArrayView1<'_, f64>, bandwidth: f64) -> Result<f64> {
    check::positive("bandwidth", bandwidth)?;
    check_samples(x)?;
    check::at_least("n_samples", x.len(), 2)?;
    let log_scale = libm::log((x.len() - 1) as f64) + libm::log(bandwidth);
    let log_densities = parallel::map_each(x.len(), |left_out| {
        let hill = |other: &f64| Window::Gaussian.log_weight((x[left_out] - other) / bandwidth);
        let mut log_weights: Vec<f64> = x.iter().map(hill).collect();
        log_weights[left_out] = f64::NEG_INFINITY; // its own hill counts nothing
        log_sum_exp(&log_weights) - log_scale
    });
    Ok(sum::sum(&log_densities))
}

/// The area under a curve, from straight lines between its points.
///
/// `Σ_i (xs[i+1] − xs[i]) · (ys[i] + ys[i+1]) / 2`
///
/// `xs` and `ys` have shape `(n,)`; `xs` must not go back. The area has the unit of `xs` times that
/// of `ys`; below zero it counts negative. One point has no area. Cost: O(n).
///
/// Errors: when the two are empty, differ in length, or hold a number that is not finite; when `xs`
/// goes back.
///
/// ```
/// use learning::neighbors::trapezoid;
/// use ndarray::array;
/// assert_eq!(trapezoid(&array![0.0, 1.0, 3.0], &array![0.0, 2.0, 2.0])?, 5.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density). The same as NumPy's `trapezoid`, which takes `xs` that go back
/// too, and gives a falling curve a negative area.
pub fn trapezoid<'a, 'b>(
    xs: impl Into<ArrayView1<'a, f64>>,
    ys: impl Into<ArrayView1<'b, f64>>,
) -> Result<f64> {
    trapezoid_of(xs.into(), ys.into())
}

fn trapezoid_of(xs: ArrayView1<'_, f64>, ys: ArrayView1<'_, f64>) -> Result<f64> {
    check_curve(xs, ys)?;
    let strips =
        Array1::from_shape_fn(xs.len() - 1, |i| (xs[i + 1] - xs[i]) * ((ys[i] + ys[i + 1]) / 2.0));
    in_range("the area", sum::sum(&strips), "xs and ys")
}

/// Where a list of heights has its peaks: the positions that are higher than what stands before and
/// behind them.
///
/// A flat top counts once, at its middle position (the left one of two). The ends are no peaks, and
/// nothing is higher than NaN. `ys` has shape `(n,)`; the positions come from left to right. Cost:
/// O(n).
///
/// ```
/// use learning::neighbors::peaks;
/// use ndarray::array;
/// assert_eq!(peaks(&array![0.0, 2.0, 1.0, 3.0, 3.0, 0.0]), [1, 3]);
/// ```
///
/// Explained in Part I, chapter 5e (kernel density). The same as SciPy's `signal.find_peaks`.
pub fn peaks<'a>(ys: impl Into<ArrayView1<'a, f64>>) -> Vec<usize> {
    peaks_of(ys.into())
}

fn peaks_of(ys: ArrayView1<'_, f64>) -> Vec<usize> {
    let mut peaks = Vec::new();
    let mut start = 1;
    while start + 1 < ys.len() {
        let mut end = start; // the last position as high as `start`
        while end + 1 < ys.len() && ys[end + 1] == ys[start] {
            end += 1;
        }
        if ys[start] > ys[start - 1] && end + 1 < ys.len() && ys[start] > ys[end + 1] {
            peaks.push((start + end) / 2);
        }
        start = end + 1;
    }
    peaks
}

/// The modes of a curve: the places of its [`peaks`], from left to right. Their number says how
/// many humps it has.
///
/// `xs` and `ys` have shape `(n,)`, the result one number a peak, in the unit of `xs`. Cost: O(n).
///
/// Errors: when the two are empty, differ in length, or hold a number that is not finite; when `xs`
/// goes back.
///
/// ```
/// use learning::neighbors::modes;
/// use ndarray::array;
/// let flipper_mm = array![170.0, 190.0, 200.0, 215.0, 230.0];
/// let humps = modes(&flipper_mm, &array![0.00, 0.04, 0.02, 0.03, 0.00])?;
/// assert_eq!(humps, array![190.0, 215.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part I, chapter 5e (kernel density).
pub fn modes<'a, 'b>(
    xs: impl Into<ArrayView1<'a, f64>>,
    ys: impl Into<ArrayView1<'b, f64>>,
) -> Result<Array1<f64>> {
    modes_of(xs.into(), ys.into())
}

fn modes_of(xs: ArrayView1<'_, f64>, ys: ArrayView1<'_, f64>) -> Result<Array1<f64>> {
    check_curve(xs, ys)?;
    Ok(peaks(ys).into_iter().map(|i| xs[i]).collect())
}

/// At least one sample, every number finite.
fn check_samples(x: ArrayView1<'_, f64>) -> Result<()> {
    check::not_empty("x", x.len(), "sample")?;
    check::finite("x", &x)
}

/// Points of a curve: at least one, as many heights as places, every number finite, from left to
/// right.
fn check_curve(xs: ArrayView1<'_, f64>, ys: ArrayView1<'_, f64>) -> Result<()> {
    check::same_length("points", ("xs", xs.len()), ("ys", ys.len()))?;
    check::not_empty("xs", xs.len(), "point")?;
    check::finite("xs", &xs)?;
    check::finite("ys", &ys)?;
    for i in 1..xs.len() {
        if xs[i] < xs[i - 1] {
            let wanted = format!("at least xs[{}] = {}", i - 1, xs[i - 1]);
            return Err(Error::invalid(format!("xs[{i}]"), xs[i], wanted));
        }
    }
    Ok(())
}

/// The standard deviation of samples that are not all equal.
fn spread(x: ArrayView1<'_, f64>) -> Result<f64> {
    check_samples(x)?;
    check::at_least("n_samples", x.len(), 2)?;
    if x.iter().all(|value| *value == x[0]) {
        let what = "every sample in x";
        return Err(Error::invalid(what, x[0], "different from some other to have a spread"));
    }
    stats::std_dev(x, 1)
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    DensityModel as DensityModel { x: Array1<f64>, bandwidth: f64, window: Window }
    |model| {
        check_samples(model.x.view())?;
        check::positive("bandwidth", model.bandwidth)
    }
}
