//! Logistic regression by Newton's method: iteratively reweighted least squares.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::{sigmoid, softplus};
use numerics::{Error, Result, check, linalg, sum};

/// Logistic regression for two classes, fitted in a handful of Newton steps.
///
/// Minimizes `Σ softplus(−sᵢ zᵢ) + ½ · l2 · ‖coef‖²`, where `zᵢ` is `xᵢ · coef + intercept` and `sᵢ` is 1 for class 1 and
/// −1 for class 0: the summed log loss with a penalty on the weights, not on the intercept. scikit-learn's `C` is `1/l2`.
///
/// Each step solves a least-squares problem in which sample i has the weight `pᵢ (1 − pᵢ)`; a step that would raise the
/// loss is halved until it does not.
///
/// ```
/// use learning::linear_model::Irls;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0]];
/// let model = Irls::default().fit(&x, &array![0, 0, 1, 1])?;
/// assert_eq!(model.predict(&array![[0.0], [5.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8c (curvature).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Irls {
    /// The penalty on the squared weights: zero or positive.
    pub l2: f64,
    /// After how many steps the search gives up: at least 1.
    pub max_steps: usize,
    /// The search ends when the next step promises to lower the loss by at most this share of it: zero or positive.
    pub tolerance: f64,
}

impl Default for Irls {
    /// `l2` 1 as in scikit-learn, at most 100 steps, a tolerance of 10⁻¹².
    fn default() -> Self {
        Irls { l2: 1.0, max_steps: 100, tolerance: 1e-12 }
    }
}

/// What [`Irls`] learned.
#[derive(Debug, Clone, PartialEq)]
pub struct IrlsModel {
    coef: Array1<f64>,
    intercept: f64,
    losses: Vec<f64>,
}

impl IrlsModel {
    /// The weights, one a feature. Shape: (n_features,).
    pub fn coef(&self) -> ArrayView1<'_, f64> {
        self.coef.view()
    }

    /// What is added to every weighted sum.
    pub fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The loss at the start, where everything is zero, and after each step.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// The weighted sum of each row, `x · coef + intercept`: positive for class 1. Shape: (n_samples,).
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    pub fn decision_function(&self, x: ArrayView2<'_, f64>) -> Result<Array1<f64>> {
        check::features("x", &x, self.coef.len())?;
        x.rows().into_iter().map(|row| Ok(sum::dot(row, &self.coef)? + self.intercept)).collect()
    }
}

impl Fit<usize> for Irls {
    type Model = IrlsModel;

    /// Steps from zero until the loss does not fall any more.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,) with classes 0 and 1.
    ///
    /// Errors: samples that are empty, not finite, or of another length than `y`; other classes than both 0 and 1; a
    /// parameter out of its range; with `l2` 0, classes that a plane can separate (the weights would grow without end) and
    /// features of which one is a weighted sum of others; no end after `max_steps`. Cost: O(n_samples · n_features² +
    /// n_features³) a step.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<IrlsModel> {
        check::non_negative("l2", self.l2)?;
        check::non_negative("tolerance", self.tolerance)?;
        check::at_least("max_steps", self.max_steps, 1)?;
        check::samples_and_targets(&x, y.len())?;
        let n_classes = check::classes("y", &y.to_vec())?;
        if n_classes > 2 {
            return Err(Error::invalid("the largest class in y", n_classes - 1, "1"));
        }
        let n_features = x.ncols();
        // A last column of ones, so that the intercept is a weight like any other but for the penalty.
        let mut design = Array2::ones((x.nrows(), n_features + 1));
        design.slice_mut(s![.., ..n_features]).assign(&x);
        let signs = y.mapv(|class| if class == 1 { 1.0 } else { -1.0 });
        let targets = y.mapv(|class| class as f64);
        let loss = |w: &Array1<f64>, z: &Array1<f64>| -> Result<f64> {
            let weights = w.slice(s![..n_features]);
            let misses = (z * &signs).mapv(|margin| softplus(-margin));
            Ok(sum::sum(&misses) + 0.5 * self.l2 * sum::dot(weights, weights)?)
        };

        let mut w = Array1::zeros(n_features + 1);
        let mut z = design.dot(&w);
        let mut losses = vec![loss(&w, &z)?];
        for _ in 0..self.max_steps {
            let p = z.mapv(sigmoid);
            let mut gradient = design.t().dot(&(&p - &targets));
            let spread = p.mapv(|p| p * (1.0 - p)).insert_axis(Axis(1)); // (n_samples, 1)
            let mut hessian = design.t().dot(&(&design * &spread));
            for j in 0..n_features {
                gradient[j] += self.l2 * w[j];
                hessian[[j, j]] += self.l2;
            }
            let factor = linalg::cholesky(&hessian).map_err(name_the_matrix)?;
            let step = linalg::solve_cholesky(&factor, gradient.view())?;
            let here = losses[losses.len() - 1];
            let promised = 0.5 * sum::dot(&gradient, &step)?;

            let mut t = 1.0;
            let (new_w, new_z, new_loss) = loop {
                let new_w = &w - &(t * &step);
                let new_z = design.dot(&new_w);
                let new_loss = loss(&new_w, &new_z)?;
                if new_loss <= here || t < 1e-9 {
                    break (new_w, new_z, new_loss);
                }
                t *= 0.5;
            };
            if new_loss > here {
                // Rounding alone keeps the loss from falling: this is the minimum.
                return Ok(model(&w, losses));
            }
            (w, z) = (new_w, new_z);
            losses.push(new_loss);
            if self.l2 == 0.0 && z.iter().zip(&signs).all(|(z, sign)| z * sign > 0.0) {
                let wanted = "positive here: a plane separates the two classes, so the weights would grow without end";
                return Err(Error::invalid("l2", 0, wanted));
            }
            if promised <= self.tolerance * here {
                return Ok(model(&w, losses));
            }
        }
        let what = "iteratively reweighted least squares".to_owned();
        Err(Error::NotConverged { what, steps: self.max_steps })
    }
}

fn model(w: &Array1<f64>, losses: Vec<f64>) -> IrlsModel {
    let n_features = w.len() - 1;
    IrlsModel { coef: w.slice(s![..n_features]).to_owned(), intercept: w[n_features], losses }
}

impl Predict for IrlsModel {
    type Target = usize;

    /// Class 1 where the weighted sum is positive, else class 0. Shape: (n_samples, n_features) in, (n_samples,) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.decision_function(x)?.mapv(|z| usize::from(z > 0.0)))
    }
}

impl PredictProba for IrlsModel {
    /// The probabilities of class 0 and class 1, a row a sample. Shape: (n_samples, 2).
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let z = self.decision_function(x)?;
        Ok(Array2::from_shape_fn((z.len(), 2), |(i, class)| {
            sigmoid(if class == 1 { z[i] } else { -z[i] })
        }))
    }
}

/// Says in the factorization's error which matrix it was.
fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::NotPositiveDefinite { pivot, value, .. } => {
            let what = "the Hessian (a feature is a weighted sum of others, or l2 is too small)";
            Error::NotPositiveDefinite { what: what.to_owned(), pivot, value }
        }
        other => other,
    }
}
