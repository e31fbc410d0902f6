//! The kernel machine for numbers: a tube around the targets.

use learning::kernels::Kernel;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, Predict};
use numerics::{Error, Result, check};

use super::points::{Expansion, center_for, check_kernel};
use super::solver::{Settings, Task, solve};

/// Support vector regression: the flattest function that stays within `epsilon` of the targets, as far as `c` pays.
///
/// `f(x) = Σ_i β_i k(x_i, x) + b`, with the β that maximize `Σ y_i β_i − epsilon Σ |β_i| − ½ Σ β_i β_j k(x_i, x_j)` under
/// `Σ β_i = 0` and `|β_i| ≤ c`. A sample inside of the tube costs nothing and has β = 0; those at its wall or outside are
/// the support vectors.
///
/// ```
/// use classical::svm::Svr;
/// use learning::kernels::Kernel;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let (x, y) = (array![[0.0], [1.0], [2.0], [3.0]], array![0.0, 1.1, 1.9, 3.0]);
/// let svr = Svr { kernel: Kernel::Linear, epsilon: 0.2, c: 10.0, ..Svr::default() };
/// let model = svr.fit(&x, &y)?;
/// let within = |(f, y): (&f64, &f64)| (f - y).abs() < 0.201; // the tube, and the tolerance
/// assert!(model.predict(&x)?.iter().zip(&y).all(within));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21c (Gaussian processes). Source: Drucker, Burges, Kaufman, Smola and Vapnik, *Support vector
/// regression machines*, 1996. scikit-learn's `SVR`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Svr {
    /// The kernel.
    pub kernel: Kernel,
    /// The price of a unit of distance outside of the tube.
    pub c: f64,
    /// Half the width of the tube, in units of y: zero or positive.
    pub epsilon: f64,
    /// The largest violation of the optimality conditions that is left, in units of y.
    pub tolerance: f64,
    /// The memory for kernel rows, in megabytes.
    pub cache_mb: usize,
    /// Whether samples that have settled rest until the end.
    pub shrinking: bool,
    /// The most pairs that are moved, before the fit gives up.
    pub max_steps: usize,
}

impl Default for Svr {
    /// scikit-learn's numbers: the RBF kernel (here with gamma 1), c 1, epsilon 0.1, a tolerance of 0.001.
    fn default() -> Self {
        Svr {
            kernel: Kernel::Rbf { gamma: 1.0 },
            c: 1.0,
            epsilon: 0.1,
            tolerance: 1e-3,
            cache_mb: 200,
            shrinking: false,
            max_steps: 10_000_000,
        }
    }
}

impl Fit<f64> for Svr {
    type Model = SvrModel;

    /// Sequential minimal optimization, as for classes.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: as `Svc`.
    ///
    /// Errors: bad samples; a parameter out of its range; kernels or sums that leave the range of `f64`; no convergence
    /// in `max_steps`, as for targets so large that `tolerance` is lost in their rounding.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, f64>) -> Result<SvrModel> {
        check::regression(&x, &y)?;
        check_kernel(self.kernel)?;
        check::positive("c", self.c)?;
        check::non_negative("epsilon", self.epsilon)?;
        let settings =
            Settings::new(self.tolerance, self.cache_mb, self.shrinking, self.max_steps)?;
        let n = y.len();
        let task = Task {
            targets: y.to_vec(),
            lower: vec![-self.c; n],
            upper: vec![self.c; n],
            tube: self.epsilon,
            start: vec![0.0; n],
            groups: std::iter::once(0..n).collect(),
        };
        let solution = solve(self.kernel, x, task, settings)?;
        let support: Vec<usize> = (0..n).filter(|&i| solution.beta[i] != 0.0).collect();
        SvrModel::try_from(Learned {
            kernel: self.kernel,
            support_vectors: x.select(Axis(0), &support),
            dual_coef: support.iter().map(|&i| solution.beta[i]).collect(),
            support: Array1::from(support),
            intercept: solution.levels[0],
            dual_objective: solution.objective,
            gap: solution.gap,
        })
    }
}

/// What is learned, and written to a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Learned {
    kernel: Kernel,
    support: Array1<usize>,
    support_vectors: Array2<f64>,
    dual_coef: Array1<f64>,
    intercept: f64,
    dual_objective: f64,
    gap: f64,
}

/// What [`Svr`] learned: the support vectors and their weights.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "Learned", into = "Learned"))]
pub struct SvrModel {
    learned: Learned,
    expansion: Expansion,
}

impl TryFrom<Learned> for SvrModel {
    type Error = Error;

    fn try_from(learned: Learned) -> Result<Self> {
        let group = (learned.support_vectors.clone(), vec![(0, learned.dual_coef.to_vec())]);
        let center = center_for(learned.kernel, learned.support_vectors.view());
        let expansion = Expansion::new(learned.kernel, center, &[group], 1)?;
        Ok(SvrModel { learned, expansion })
    }
}

impl SvrModel {
    /// How many support vectors there are.
    pub fn n_support(&self) -> usize {
        self.learned.support.len()
    }

    /// The rows of the training samples that are support vectors, in order. Shape: (n_support,).
    pub fn support(&self) -> ArrayView1<'_, usize> {
        self.learned.support.view()
    }

    /// The support vectors themselves. Shape: (n_support, n_features).
    pub fn support_vectors(&self) -> ArrayView2<'_, f64> {
        self.learned.support_vectors.view()
    }

    /// The β of each support vector: positive where its target is above the tube. Shape: (n_support,).
    pub fn dual_coef(&self) -> ArrayView1<'_, f64> {
        self.learned.dual_coef.view()
    }

    /// b, in units of y.
    pub fn intercept(&self) -> f64 {
        self.learned.intercept
    }

    /// The value of the dual, which the fit made as large as it could.
    pub fn dual_objective(&self) -> f64 {
        self.learned.dual_objective
    }

    /// The largest violation of the optimality conditions that is left: below the tolerance.
    pub fn gap(&self) -> f64 {
        self.learned.gap
    }
}

impl Predict for SvrModel {
    type Target = f64;

    /// f for each row. Cost: O(n · n_support · n_features).
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite, or too large for the kernel.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.learned.support_vectors.ncols())?;
        let sums = self.expansion.sums(x)?;
        let predicted =
            sums.rows().into_iter().map(|row| row[0] + self.learned.intercept).collect();
        check::all_in_range("a prediction", predicted, "x")
    }
}

#[cfg(feature = "serde")]
mod stored {
    use super::*;

    impl From<SvrModel> for Learned {
        fn from(model: SvrModel) -> Self {
            model.learned
        }
    }

    learning::stored::stored! {
        Learned as Learned {
            kernel: Kernel,
            support: Array1<usize>,
            support_vectors: Array2<f64>,
            dual_coef: Array1<f64>,
            intercept: f64,
            dual_objective: f64,
            gap: f64,
        }
        |it| {
            check_kernel(it.kernel)?;
            check::not_empty("support_vectors", it.support_vectors.ncols(), "feature")?;
            let n_support = it.support.len();
            for (name, len) in
                [("support_vectors", it.support_vectors.nrows()), ("dual_coef", it.dual_coef.len())]
            {
                check::same_length("entries", (name, len), ("support", n_support))?;
            }
            Ok(())
        }
    }

    impl crate::saved::Saved for SvrModel {
        const NAME: &'static str = "support-vector-regressor";
    }
}
