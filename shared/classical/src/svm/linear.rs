//! The straight machine, by subgradient steps on its own loss: no kernel, no dual.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Predict, Targets};
use numerics::{Result, Rng, check, sum};

/// A linear support vector machine, fitted by stepping down its loss, one sample at a time.
///
/// It minimizes `½ ‖w‖² + C Σ max(0, 1 − y_i (w·x_i + b))`, y being ±1: a wide street, and a price for each sample that is
/// inside of it or beyond. The step after t samples is `1 / t` of what the penalty asks for, so that late steps are small;
/// the weights are averaged over the second half of the epochs. b is moved as the weight of a feature that is
/// always 1, without a penalty. For more than two classes there is one machine for each class against the rest.
///
/// ```
/// use classical::svm::LinearSvc;
/// use ndarray::array;
/// use numerics::{Rng, estimator::Predict};
///
/// let (x, y) = (array![[-2.0], [-1.0], [1.0], [2.0]], array![0, 0, 1, 1]);
/// let model = LinearSvc { c: 1.0, n_epochs: 200 }.fit(&x, &y, &mut Rng::new(1))?;
/// assert_eq!(model.predict(&x)?, y);
/// assert!((model.coef()[[0, 0]] - 1.0).abs() < 0.05); // the street from −1 to 1
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 21a (the widest street). Source: Shalev-Shwartz, Singer, Srebro and Cotter, *Pegasos: primal
/// estimated sub-gradient solver for SVM*, 2011, figure 1; the averaging is that of Rakhlin, Shamir and Sridharan, *Making
/// gradient descent optimal for strongly convex stochastic optimization*, 2012, section 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearSvc {
    /// The price of a sample's hinge loss.
    pub c: f64,
    /// How often all samples are seen.
    pub n_epochs: usize,
}

impl Default for LinearSvc {
    /// C 1, 100 epochs.
    fn default() -> Self {
        LinearSvc { c: 1.0, n_epochs: 100 }
    }
}

impl LinearSvc {
    /// Learns from samples and class numbers; `rng` shuffles the samples before each epoch.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_epochs · n_samples · n_features), for each class
    /// where there are more than two.
    ///
    /// Errors: bad samples; one class only; a C that is not positive; no epochs; weights that leave the range of `f64`.
    pub fn fit<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<LinearSvcModel> {
        self.fit_view(x.into(), y.targets(), rng)
    }

    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        rng: &mut Rng,
    ) -> Result<LinearSvcModel> {
        check::positive("c", self.c)?;
        check::at_least("n_epochs", self.n_epochs, 1)?;
        check::samples_and_targets(&x, y.len())?;
        let n_classes = check::classes("y", &y.to_vec())?;
        check::size("n_classes times n_features", &[n_classes, x.ncols() + 1])?;
        let mut is_there = vec![false; n_classes];
        y.iter().for_each(|&class| is_there[class] = true);
        let classes: Vec<usize> = (0..n_classes).filter(|&k| is_there[k]).collect();
        // Two classes need one border: the second against the first.
        let of = if classes.len() == 2 { &classes[1..] } else { &classes[..] };
        let x = x.as_standard_layout();
        let mut coef = Array2::zeros((of.len(), x.ncols()));
        let mut intercept = Array1::zeros(of.len());
        for (k, &class) in of.iter().enumerate() {
            let sign: Vec<f64> = y.iter().map(|&of| if of == class { 1.0 } else { -1.0 }).collect();
            let (w, b) = subgradient_steps(x.view(), &sign, self.c, self.n_epochs, rng);
            coef.row_mut(k).assign(&w);
            intercept[k] = b;
        }
        let coef = check::all_in_range("a weight", coef, "x")?;
        let intercept = check::all_in_range("a weight", intercept, "x")?;
        Ok(LinearSvcModel { classes, coef, intercept })
    }
}

/// Steps of size n C / t along the negative subgradient of one sample's share of the loss.
fn subgradient_steps(
    x: ArrayView2<'_, f64>,
    sign: &[f64],
    c: f64,
    n_epochs: usize,
    rng: &mut Rng,
) -> (Array1<f64>, f64) {
    let n = x.nrows();
    let (mut w, mut b) = (Array1::<f64>::zeros(x.ncols()), 0.0);
    let (mut mean_w, mut mean_b, mut n_averaged) = (w.clone(), 0.0, 0.0);
    let mut t = 0.0;
    for epoch in 0..n_epochs {
        for i in rng.permutation(n) {
            t += 1.0;
            let keep = 1.0 - 1.0 / t; // the penalty pulls toward 0
            let step = n as f64 * c / t * sign[i];
            let inside = sign[i] * (dot(x.row(i), w.view()) + b) < 1.0;
            w *= keep;
            if inside {
                w.scaled_add(step, &x.row(i));
                b += step;
            }
            if epoch >= n_epochs / 2 {
                n_averaged += 1.0;
                mean_w.zip_mut_with(&w, |mean, &w| *mean += (w - *mean) / n_averaged);
                mean_b += (b - mean_b) / n_averaged;
            }
        }
    }
    (mean_w, mean_b)
}

fn dot(a: ArrayView1<'_, f64>, b: ArrayView1<'_, f64>) -> f64 {
    sum::dot(a, b).unwrap_or(f64::NAN)
}

/// What [`LinearSvc`] learned: a weight for each feature, and b.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearSvcModel {
    classes: Vec<usize>,
    coef: Array2<f64>,
    intercept: Array1<f64>,
}

impl LinearSvcModel {
    /// The weights: one row for two classes, else one for each class. Shape: (1 or n_classes, n_features).
    pub fn coef(&self) -> ArrayView2<'_, f64> {
        self.coef.view()
    }

    /// b, for each row of the weights.
    pub fn intercept(&self) -> ArrayView1<'_, f64> {
        self.intercept.view()
    }

    /// `w·x + b` for each row of `x` and of the weights: for two classes above 0 for the second one.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite; a sum beyond `f64`.
    pub fn decision_function<'a>(&self, x: impl Into<ArrayView2<'a, f64>>) -> Result<Array2<f64>> {
        self.decisions(x.into())
    }

    fn decisions(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.coef.ncols())?;
        let values = numerics::matrix_of((x.nrows(), self.coef.nrows()), &|i, k| {
            dot(x.row(i), self.coef.row(k)) + self.intercept[k]
        });
        check::all_in_range("a decision value", values, "x")
    }
}

impl Predict for LinearSvcModel {
    type Target = usize;

    /// For two classes the second where `w·x + b > 0`; for more the class with the largest, of equal ones the first.
    ///
    /// Errors: as [`LinearSvcModel::decision_function`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let values = self.decisions(x)?;
        let of_row = |row: ArrayView1<'_, f64>| match row.len() {
            1 => self.classes[usize::from(row[0] > 0.0)],
            n => self.classes[(1..n).fold(0, |best, k| if row[k] > row[best] { k } else { best })],
        };
        Ok(values.rows().into_iter().map(of_row).collect())
    }
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    LinearSvcModel as LinearSvcModel {
        classes: Vec<usize>,
        coef: Array2<f64>,
        intercept: Array1<f64>,
    }
    |it| {
        check::not_empty("coef", it.coef.ncols(), "feature")?;
        check::at_least("the number of classes", it.classes.len(), 2)?;
        let rows = if it.classes.len() == 2 { 1 } else { it.classes.len() };
        check::same_length("rows", ("coef", it.coef.nrows()), ("the model", rows))?;
        check::same_length("entries", ("intercept", it.intercept.len()), ("coef", rows))
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for LinearSvcModel {
    const NAME: &'static str = "linear-support-vector-classifier";
}
