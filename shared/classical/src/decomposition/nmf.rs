//! Nonnegative matrix factorization: samples as sums of parts.

use ndarray::{Array2, ArrayView2, ArrayViewMut1, Axis};
use numerics::estimator::Transform;
use numerics::{Elementwise, Error, Result, Rng, check, linalg, parallel, sum};

/// Nonnegative matrix factorization writes samples as sums of parts: nothing is ever taken off again.
///
/// It looks for W and H without negative numbers that make `‖X − W·H‖²` small: each row of H is a part, and each row of W
/// says how much of each part a sample has. Coordinate descent: one number of W after the other is set to what is best
/// while all others stay, then those of H, again and again. The best is a division: `w − slope / curvature`, or 0.
///
/// Shape: x (n_samples, n_features), no number negative. There are many such factorizations, and the one that is found
/// depends on the start. Errors: a parameter out of its range; no samples; a number that is negative or not finite; a
/// product beyond the largest `f64`. Cost: O(n·d·k) a step. It stops when the slopes that are left have fallen below
/// `tolerance` of those of the first step, or after `max_steps`: see [`NmfModel::converged`].
///
/// ```
/// use classical::decomposition::Nmf;
/// use ndarray::array;
/// use numerics::Rng;
///
/// let x = array![[1.0, 0.0, 2.0], [0.0, 3.0, 0.0], [1.0, 3.0, 2.0]]; // the third is the sum of the others
/// let model = Nmf { n_components: 2, ..Default::default() }.fit(&x, &mut Rng::new(1))?;
/// assert!(model.reconstruction_error() < 0.05);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 23b (parts). From one start the same steps as scikit-learn's `NMF(solver="cd")`. Source: Daniel Lee
/// and Sebastian Seung, *Learning the Parts of Objects by Non-negative Matrix Factorization*, Nature 401, 1999; the steps:
/// Cho-Jui Hsieh and Inderjit Dhillon, *Fast Coordinate Descent Methods with Variable Selection for Non-negative Matrix
/// Factorization*, KDD 2011, section 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nmf {
    /// How many parts.
    pub n_components: usize,
    /// The share of the first step's slopes at which it stops; 10⁻⁴ by default.
    pub tolerance: f64,
    /// The most steps; 200 by default.
    pub max_steps: usize,
}

impl Default for Nmf {
    fn default() -> Self {
        Nmf { n_components: 2, tolerance: 1e-4, max_steps: 200 }
    }
}

/// A fitted [`Nmf`].
#[derive(Debug, Clone, PartialEq)]
pub struct NmfModel {
    components: Array2<f64>,
    weights: Array2<f64>,
    reconstruction_error: f64,
    n_steps: usize,
    converged: bool,
    tolerance: f64,
    max_steps: usize,
}

impl Nmf {
    /// Learns from `x` of shape (n_samples, n_features), from a start that `rng` draws: the sizes of normal numbers, times
    /// `√(mean of x / n_components)`, first those of the parts.
    ///
    /// Errors: those of the type.
    pub fn fit<'a>(&self, x: impl Into<ArrayView2<'a, f64>>, rng: &mut Rng) -> Result<NmfModel> {
        self.fit_view(x.into(), rng)
    }

    /// [`fit`](Self::fit), given the view. Errors: those of the type.
    pub fn fit_view(&self, x: ArrayView2<'_, f64>, rng: &mut Rng) -> Result<NmfModel> {
        self.check(x)?;
        let size = typical(x, self.n_components)?;
        let h: Array2<f64> = rng.normals((self.n_components, x.ncols()));
        let w: Array2<f64> = rng.normals((x.nrows(), self.n_components));
        let of_size = |values: Array2<f64>| values.each(&|v| size * v.abs());
        self.run(x, of_size(w), of_size(h))
    }

    /// Learns from `x`, beginning at W of shape (n_samples, n_components) and H of shape (n_components, n_features).
    ///
    /// Errors: those of the type; a start of another shape, or with a number that is negative or not finite.
    pub fn fit_from<'a, 'b, 'c>(
        &self,
        x: impl Into<ArrayView2<'a, f64>>,
        w: impl Into<ArrayView2<'b, f64>>,
        h: impl Into<ArrayView2<'c, f64>>,
    ) -> Result<NmfModel> {
        let (x, w, h) = (x.into(), w.into(), h.into());
        self.check(x)?;
        let wanted = "a start is w of shape (n_samples, n_components) and h of shape (n_components, n_features)";
        let k = self.n_components;
        if w.dim() != (x.nrows(), k) || h.dim() != (k, x.ncols()) {
            return Err(Error::shape_mismatch(("w", w.shape()), ("h", h.shape()), wanted));
        }
        not_negative("w", w)?;
        not_negative("h", h)?;
        self.run(x, w.as_standard_layout().into_owned(), h.as_standard_layout().into_owned())
    }

    fn check(&self, x: ArrayView2<'_, f64>) -> Result<()> {
        check::samples("x", &x)?;
        not_negative("x", x)?;
        check::at_least("n_components", self.n_components, 1)?;
        check::size("n_components times n_samples", &[self.n_components, x.nrows()])?;
        check::size("n_components times n_features", &[self.n_components, x.ncols()])?;
        check::size("n_components squared", &[self.n_components, self.n_components])?;
        check::non_negative("tolerance", self.tolerance)?;
        check::at_least("max_steps", self.max_steps, 1)
    }

    fn run(
        &self,
        x: ArrayView2<'_, f64>,
        mut w: Array2<f64>,
        mut h: Array2<f64>,
    ) -> Result<NmfModel> {
        let mut first = 0.0;
        let (mut n_steps, mut converged) = (0, false);
        while n_steps < self.max_steps && !converged {
            let left_of_w = descend(&mut w, x, &h)?;
            let mut columns = h.t().as_standard_layout().into_owned();
            let transposed = w.t();
            let left_of_h = descend(&mut columns, x.t(), &transposed.to_owned())?;
            h = columns.t().as_standard_layout().into_owned();
            n_steps += 1;
            let left = check::in_range("a slope", left_of_w + left_of_h, "x")?;
            if n_steps == 1 {
                first = left;
            }
            converged = left <= self.tolerance * first;
        }
        let gap = &x - &linalg::matmul(&w, &h)?;
        let reconstruction_error = linalg::frobenius_norm(&gap);
        check::in_range("the reconstruction error", reconstruction_error, "x")?;
        Ok(NmfModel {
            components: h,
            weights: w,
            reconstruction_error,
            n_steps,
            converged,
            tolerance: self.tolerance,
            max_steps: self.max_steps,
        })
    }
}

fn not_negative(name: &str, x: ArrayView2<'_, f64>) -> Result<()> {
    check::finite(name, &x)?;
    match x.indexed_iter().find(|(_, value)| **value < 0.0) {
        None => Ok(()),
        Some(((i, j), value)) => {
            Err(Error::invalid(format!("{name}[{i}, {j}]"), value, "zero or positive"))
        }
    }
}

/// The size of numbers of which `k` products add up to the mean of x.
fn typical(x: ArrayView2<'_, f64>, k: usize) -> Result<f64> {
    let largest = x.iter().fold(0.0, |m: f64, v| m.max(*v));
    let mean = if largest > 0.0 {
        largest * (x.iter().fold(0.0, |sum, v| sum + v / largest) / x.len() as f64)
    } else {
        0.0
    };
    Ok((mean / k as f64).sqrt())
}

/// One round over the numbers of W, for X ≈ W·H with H as it is; the sum of the slopes that were left.
fn descend(w: &mut Array2<f64>, x: ArrayView2<'_, f64>, h: &Array2<f64>) -> Result<f64> {
    let moments = linalg::matmul(x, h.t())?; // (n, k)
    let curvatures = linalg::matmul(h, h.t())?; // (k, k)
    let rows = w.axis_iter_mut(Axis(0)).zip(moments.rows()).collect();
    let left = parallel::map_pieces(rows, |_, (row, moments)| {
        descend_row(row, &moments.to_vec(), &curvatures)
    });
    Ok(sum::sum(&left))
}

/// Sets each weight of one sample to what is best while the others stay.
fn descend_row(mut row: ArrayViewMut1<'_, f64>, moments: &[f64], curvatures: &Array2<f64>) -> f64 {
    let mut left = 0.0;
    for t in 0..row.len() {
        let mut slope = -moments[t];
        for (weight, curvature) in row.iter().zip(curvatures.row(t)) {
            slope += curvature * weight;
        }
        left += if row[t] == 0.0 { slope.min(0.0).abs() } else { slope.abs() };
        if curvatures[[t, t]] != 0.0 {
            row[t] = (row[t] - slope / curvatures[[t, t]]).max(0.0);
        }
    }
    left
}

impl NmfModel {
    /// H, the parts, one a row. Shape: (n_components, n_features).
    pub fn components(&self) -> &Array2<f64> {
        &self.components
    }

    /// W, how much of each part the training samples have. Shape: (n_samples, n_components).
    pub fn weights(&self) -> &Array2<f64> {
        &self.weights
    }

    /// `‖X − W·H‖`, the root of the sum of squared differences.
    pub fn reconstruction_error(&self) -> f64 {
        self.reconstruction_error
    }

    /// How many steps were taken.
    pub fn n_steps(&self) -> usize {
        self.n_steps
    }

    /// Whether the slopes fell below the tolerance.
    pub fn converged(&self) -> bool {
        self.converged
    }
}

impl Transform for NmfModel {
    /// How much of each part new samples have, each found from its row alone. Shape: (n_new, n_components).
    ///
    /// Errors: another number of features; a number that is negative or not finite.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.components.ncols())?;
        not_negative("x", x)?;
        let moments = linalg::matmul(x, self.components.t())?;
        let moments = check::all_in_range("a product of x and a part", moments, "x")?;
        let curvatures = linalg::matmul(&self.components, self.components.t())?;
        let mut weights = Array2::zeros(moments.dim());
        for (i, mut row) in weights.rows_mut().into_iter().enumerate() {
            let moments = moments.row(i).to_vec();
            row.fill(typical(x.slice(ndarray::s![i..=i, ..]), self.components.nrows())?);
            let mut first = 0.0;
            for step in 0..self.max_steps {
                let left = descend_row(row.view_mut(), &moments, &curvatures);
                if step == 0 {
                    first = left;
                }
                if left <= self.tolerance * first {
                    break;
                }
            }
        }
        check::all_in_range("a weight", weights, "x")
    }
}

#[cfg(feature = "serde")]
learning::stored! {
    NmfModel as NmfModel {
        components: Array2<f64>, weights: Array2<f64>, reconstruction_error: f64,
        n_steps: usize, converged: bool, tolerance: f64, max_steps: usize,
    }
    |model| {
        let k = ("components", model.components.nrows());
        check::samples("components", &model.components)?;
        not_negative("components", model.components.view())?;
        not_negative("weights", model.weights.view())?;
        check::same_length("parts", k, ("weights", model.weights.ncols()))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for NmfModel {
    const NAME: &'static str = "nonnegative-factorization";
}
