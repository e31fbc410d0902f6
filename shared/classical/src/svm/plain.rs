//! Sequential minimal optimization as it is written on paper: the whole Gram matrix, no cache, no vectors.

use ndarray::{Array1, ArrayView1, ArrayView2};
use numerics::{Error, Result, check};

/// What [`smo`] found.
#[derive(Debug, Clone, PartialEq)]
pub struct Dual {
    /// The signed multipliers β = y α. Shape: (n_samples,).
    pub beta: Array1<f64>,
    /// b: the mean slope of the samples between their bounds.
    pub intercept: f64,
    /// `Σ y_i β_i − ½ Σ β_i β_j k_ij`.
    pub objective: f64,
    /// How often two multipliers were moved.
    pub n_steps: usize,
}

/// No problem that fits into memory as a whole matrix needs as many.
const MOST_STEPS: usize = 1_000_000;

/// Sequential minimal optimization moves two multipliers at a time, one up and one down, until no pair gains.
///
/// It maximizes `Σ y_i β_i − ½ Σ β_i β_j k_ij` under `Σ β_i = 0` and `0 ≤ y_i β_i ≤ c`. Up goes the sample with the largest
/// slope, down the one that promises most with it. [`Svc`](super::Svc) makes the same steps without the whole matrix.
///
/// Shapes: the Gram matrix `k` (n_samples, n_samples), symmetric; `y` (n_samples,), each ±1. Of equal samples the first is
/// taken. Cost: O(n_samples) a step.
///
/// Errors: a matrix that is not square or not symmetric; another length of `y`; a y other than ±1, or only one of them; `c`
/// or `tolerance` not positive; a number that is not finite; no convergence in 10⁶ steps.
///
/// ```
/// use classical::svm::smo;
/// use ndarray::array;
///
/// let x = array![[-1.0], [0.5], [1.0]];
/// let dual = smo(&x.dot(&x.t()), &array![-1.0, 1.0, 1.0], 10.0, 1e-6)?;
/// // The street from −1 to 0.5: the third sample is no support vector.
/// assert_eq!(dual.beta[2], 0.0);
/// assert!((dual.intercept - 1.0 / 3.0).abs() < 1e-6);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21b (the dual and its kernels). Source: Platt, *Sequential minimal optimization*, 1998; the choice
/// of the pair is that of Fan, Chen and Lin, *Working set selection using second order information*, 2005, section 2.
pub fn smo<'a, 'b>(
    k: impl Into<ArrayView2<'a, f64>>,
    y: impl Into<ArrayView1<'b, f64>>,
    c: f64,
    tolerance: f64,
) -> Result<Dual> {
    let (k, y) = (k.into(), y.into());
    check_input(k, y)?;
    check::positive("c", c)?;
    check::positive("tolerance", tolerance)?;
    ascend(k, y, c, tolerance)
}

fn ascend(k: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>, c: f64, tolerance: f64) -> Result<Dual> {
    let n = y.len();
    let mut beta = Array1::<f64>::zeros(n);
    let mut slope = y.to_owned(); // of the dual along each β: y − Kβ
    let (upper, lower) = (y.map(|y| c * y.max(0.0)), y.map(|y| c * y.min(0.0)));
    for n_steps in 0..MOST_STEPS {
        let best = |candidates: &dyn Fn(usize) -> Option<f64>| {
            let scores = (0..n).filter_map(|i| Some((i, candidates(i)?)));
            scores.reduce(|best, new| if new.1 > best.1 { new } else { best })
        };
        let rise = best(&|i| (beta[i] < upper[i]).then_some(slope[i]));
        let fall = best(&|j| (beta[j] > lower[j]).then_some(-slope[j]));
        let (Some((i, top)), Some((_, bottom))) = (rise, fall) else { break };
        if top + bottom <= tolerance {
            return solution(beta, &slope, y, (&lower, &upper), n_steps);
        }
        let curvature = |j: usize| (k[[i, i]] + k[[j, j]] - 2.0 * k[[i, j]]).max(1e-12);
        let gain = |j: usize| (top - slope[j]) * (top - slope[j]) / curvature(j);
        let partner = best(&|j| (beta[j] > lower[j] && slope[j] < top).then(|| gain(j)));
        let Some((j, _)) = partner else { break };
        let step = (top - slope[j]) / curvature(j);
        let step = step.min(upper[i] - beta[i]).min(beta[j] - lower[j]);
        beta[i] += step;
        beta[j] -= step;
        slope.scaled_add(-step, &k.row(i));
        slope.scaled_add(step, &k.row(j));
    }
    Err(Error::NotConverged {
        what: "sequential minimal optimization".to_owned(),
        steps: MOST_STEPS,
    })
}

fn solution(
    beta: Array1<f64>,
    slope: &Array1<f64>,
    y: ArrayView1<'_, f64>,
    (lower, upper): (&Array1<f64>, &Array1<f64>),
    n_steps: usize,
) -> Result<Dual> {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let of = |choose: &dyn Fn(usize) -> bool| -> Vec<f64> {
        (0..beta.len()).filter(|&i| choose(i)).map(|i| slope[i]).collect()
    };
    let free = of(&|i| beta[i] > lower[i] && beta[i] < upper[i]);
    let intercept = if free.is_empty() {
        let top = of(&|i| beta[i] < upper[i]).into_iter().fold(f64::NEG_INFINITY, f64::max);
        let bottom = of(&|i| beta[i] > lower[i]).into_iter().fold(f64::INFINITY, f64::min);
        (top + bottom) / 2.0
    } else {
        mean(&free)
    };
    let objective = beta.iter().zip(slope).zip(y).map(|((b, s), y)| b * (y + s) / 2.0).sum();
    check::in_range("the value of the dual", objective, "k or c")?;
    check::in_range("the intercept", intercept, "k or c")?;
    Ok(Dual { beta, intercept, objective, n_steps })
}

fn check_input(k: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<()> {
    check::samples_and_targets(&k, y.len())?;
    let n = k.nrows();
    check::same_length("samples", ("k's columns", k.ncols()), ("k's rows", n))?;
    for i in 0..n {
        if y[i] != 1.0 && y[i] != -1.0 {
            return Err(Error::invalid(format!("y[{i}]"), y[i], "1 or -1"));
        }
        for j in 0..i {
            let off = (k[[i, j]] - k[[j, i]]).abs();
            if off > 1e-10 * (1.0 + k[[i, j]].abs()) {
                let wanted = format!("k[{j}, {i}] = {}", k[[j, i]]);
                return Err(Error::invalid(format!("k[{i}, {j}]"), k[[i, j]], wanted));
            }
        }
    }
    if y.iter().all(|&v| v == y[0]) {
        return Err(Error::invalid("the sign in y", "the same for every sample", "both 1 and -1"));
    }
    Ok(())
}
