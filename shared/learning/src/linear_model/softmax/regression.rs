//! Softmax regression: one weighted sum for each class, and the softmax of all of them.

use std::ops::Range;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::softmax_rows;
use numerics::linalg::{GramSum, fold_rows};
use numerics::{Elementwise, ElementwiseMut, Error, Result, check, linalg, sum};

use super::{ClassWeight, largest, samples_and_classes, weighted_sums};
use crate::linear_model::newton::{self, Convex, Evaluation, Gains};

/// Softmax regression gives every class a weighted sum of the features as its score, and the
/// softmax of the scores as its probability.
///
/// `coef, intercept = argmin Σ_i weight_i · loss_i + ½ · l2 · Σ_kj coef_kj²`, where `loss_i =
/// −log softmax(z_i)[y_i]`, `z_ik = coef_k · x_i + intercept_k`, and `weight_i` is the weight of
/// the class of sample i
///
/// The intercepts are free of charge. `l2` is one over scikit-learn's `C`. Raising the scores of
/// all classes alike changes no probability, so the loss alone does not settle the weights; of all
/// equally good ones, these add up to zero over the classes.
///
/// ```
/// use learning::linear_model::SoftmaxRegression;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let (x, y) = (array![[1.0], [2.0], [5.0], [6.0], [9.0], [9.5]], array![0, 0, 1, 1, 2, 2]);
/// let model = SoftmaxRegression::default().fit(&x, &y)?;
/// assert_eq!(model.predict(&array![[0.0], [5.5], [20.0]])?, array![0, 1, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 6d (softmax). The same as scikit-learn's `LogisticRegression` for
/// three classes and more, with `C = 1 / l2`. For two classes that one has a single row of weights:
/// at half the price (`C = 2 / l2`) it gives the same probabilities.
#[derive(Debug, Clone, PartialEq)]
pub struct SoftmaxRegression {
    /// The price of half a weight's square: zero or positive. At zero the classes must overlap.
    pub l2: f64,
    /// Whether to fit an intercept for each class.
    pub fit_intercept: bool,
    /// How much the samples of each class count.
    pub class_weight: ClassWeight,
    /// The step that is expected to lower the loss by less than this part of it is the last.
    pub tolerance: f64,
    /// The most steps.
    pub max_steps: usize,
}

impl Default for SoftmaxRegression {
    /// `l2` 1, intercepts, and equal class weights, as in scikit-learn; weights to about ten
    /// digits, in at most 100 steps.
    fn default() -> Self {
        SoftmaxRegression {
            l2: 1.0,
            fit_intercept: true,
            class_weight: ClassWeight::Equal,
            tolerance: 1e-14,
            max_steps: 100,
        }
    }
}

impl Fit<usize> for SoftmaxRegression {
    type Model = SoftmaxModel;

    /// Finds the weights by Newton's method, halving the steps where the loss would rise.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: O(n_samples · w² + w³) a step,
    /// where w = n_classes · (n_features + 1), and room for w² numbers; about ten steps are needed.
    /// The same bits for any number of threads.
    ///
    /// Errors: samples that are empty or of another length than `y`; a number that is not finite;
    /// one class only, or a class below the largest without a sample; class weights that are not
    /// positive, or not one a class; `l2` below zero, a tolerance that is not positive. With `l2`
    /// zero: classes that borders divide without a mistake; features that depend on each other.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<SoftmaxModel> {
        check::non_negative("l2", self.l2)?;
        check::positive("tolerance", self.tolerance)?;
        let counts = samples_and_classes(&x, y)?;
        let (n_classes, n_features) = (counts.len(), x.ncols());
        let class_weight = self.class_weight.of(&counts)?;
        let center =
            if self.fit_intercept { linalg::column_means(x)? } else { Array1::zeros(n_features) };
        let width = n_features + usize::from(self.fit_intercept);
        check::size("the size of the curvature", &[n_classes, width, n_classes, width])?;
        let (center, l2) = (center.view(), self.l2);
        let problem = Problem { x: x.view(), y: y.view(), center, class_weight, width, l2 };
        let start = Array1::zeros(n_classes * width);
        let weights = newton::minimize(&problem, start, self.tolerance, self.max_steps)?.weights;
        let weights = weights.to_shape((n_classes, width)).map_err(shape)?;
        let coef = weights.slice(s![.., ..n_features]).to_owned();
        let mut intercept = Array1::zeros(n_classes);
        if self.fit_intercept {
            for (k, row) in coef.rows().into_iter().enumerate() {
                intercept[k] = weights[[k, n_features]] - sum::dot(center, row)?;
            }
        }
        Ok(SoftmaxModel { coef, intercept })
    }
}

/// What softmax regression learned: for each class a weight for each feature, and an intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct SoftmaxModel {
    coef: Array2<f64>,
    intercept: Array1<f64>,
}

impl SoftmaxModel {
    /// A model with the given coefficients, (n_classes, n_features), and an intercept for each
    /// class.
    ///
    /// Errors: no coefficients; not as many intercepts as rows of coefficients; a number that is not finite.
    pub fn new(coef: Array2<f64>, intercept: Array1<f64>) -> Result<Self> {
        let lengths = (("coef", coef.nrows()), ("intercept", intercept.len()));
        check::same_length("classes", lengths.0, lengths.1)?;
        check::not_empty("coef", coef.len(), "number")?;
        check::finite("coef", &coef)?;
        check::finite("intercept", &intercept)?;
        Ok(SoftmaxModel { coef, intercept })
    }

    /// The coefficients: by how much a class's score rises when a feature rises by one unit. Each
    /// column adds up to zero. Shape: (n_classes, n_features).
    pub fn coef(&self) -> ArrayView2<'_, f64> {
        self.coef.view()
    }

    /// Each class's score where all features are 0. Shape: (n_classes,).
    pub fn intercept(&self) -> ArrayView1<'_, f64> {
        self.intercept.view()
    }

    /// The score of each class for each row of `x`; the class with the largest is predicted.
    /// Shape: (n_samples, n_features) in, (n_samples, n_classes) out.
    ///
    /// Errors: another number of features than in `fit`; a number that is not finite. Cost:
    /// O(n_samples · n_features · n_classes).
    pub fn decision_function<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        self.decision_function_view(x.into())
    }

    fn decision_function_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        weighted_sums(x, &self.coef, &self.intercept)
    }
}

impl Predict for SoftmaxModel {
    type Target = usize;

    /// The class with the largest score, of equal ones the first. Errors and cost as
    /// [`SoftmaxModel::decision_function`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(largest(&self.decision_function_view(x)?))
    }
}

impl PredictProba for SoftmaxModel {
    /// The probability of each class: the softmax of the scores.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        Ok(softmax_rows(&self.decision_function_view(x)?))
    }
}

/// The samples as the steps see them, and the price of the weights.
struct Problem<'a> {
    x: ArrayView2<'a, f64>,
    y: ArrayView1<'a, usize>,
    /// Columns are centered on it, which changes the intercepts alone and keeps their digits.
    center: ArrayView1<'a, f64>,
    class_weight: Array1<f64>,
    /// Weights of each class: a feature each, and the intercept if there is one.
    width: usize,
    l2: f64,
}

/// What is added up over the samples.
struct Sums {
    loss: f64,
    /// Shape: (n_classes, width).
    gradient: Array2<f64>,
    /// Σ p_k · x xᵀ for each class.
    within: Vec<GramSum>,
    /// Σ (p ⊗ x)(p ⊗ x)ᵀ, over all pairs of classes.
    across: GramSum,
}

impl Sums {
    fn new(n_classes: usize, width: usize) -> Self {
        Sums {
            loss: 0.0,
            gradient: Array2::zeros((n_classes, width)),
            within: vec![GramSum::new(width); n_classes],
            across: GramSum::new(n_classes * width),
        }
    }

    fn merge(self, other: Sums) -> Sums {
        let pairs = self.within.into_iter().zip(other.within);
        Sums {
            loss: self.loss + other.loss,
            gradient: self.gradient + other.gradient,
            within: pairs.map(|(a, b)| a.merge(b)).collect(),
            across: self.across.merge(other.across),
        }
    }
}

impl Convex for Problem<'_> {
    fn evaluate(&self, weights: &Array1<f64>) -> Result<Evaluation> {
        self.pass(weights)
    }

    fn gains(&self, direction: &Array1<f64>) -> Option<Gains> {
        let direction = direction.to_shape((self.class_weight.len(), self.width)).ok()?;
        if self.l2 > 0.0 {
            return None;
        }
        let n_features = self.x.ncols();
        let change = |row: ArrayView1<'_, f64>, weights: ArrayView1<'_, f64>| {
            let at_zero = weights.get(n_features).copied().unwrap_or(0.0);
            let terms = row.iter().zip(&self.center).zip(weights);
            terms.fold(at_zero, |sum, ((x, center), w)| sum + (x - center) * w)
        };
        let mut gains = Gains::NONE;
        for (row, &class) in self.x.rows().into_iter().zip(self.y) {
            let own = change(row, direction.row(class));
            for (k, weights) in direction.rows().into_iter().enumerate() {
                if k != class {
                    gains = gains.with(own - change(row, weights));
                }
            }
        }
        Some(gains)
    }

    fn without_end(&self, strict: bool) -> Error {
        Error::invalid("l2", self.l2, if strict { WITHOUT_A_MISTAKE } else { TOUCHING })
    }

    fn name(&self) -> String {
        format!("softmax regression with l2 = {}", self.l2)
    }
}

impl Problem<'_> {
    /// Loss, gradient and curvature in one pass over the samples, block by block.
    fn pass(&self, weights: &Array1<f64>) -> Result<Evaluation> {
        let (n_classes, width, n_features) = (self.class_weight.len(), self.width, self.x.ncols());
        let weights = weights.to_shape((n_classes, width)).map_err(shape)?;
        let empty = || Sums::new(n_classes, width);
        let add = |sums: &mut Sums, rows: Range<usize>| self.add(&weights.view(), sums, rows);
        let sums = fold_rows(self.x.nrows(), empty, add, Sums::merge).unwrap_or_else(empty);
        let Sums { mut loss, mut gradient, within, across } = sums;
        let mut curvature = -across.into_matrix();
        for (k, within) in within.into_iter().enumerate() {
            let here = s![k * width..(k + 1) * width, k * width..(k + 1) * width];
            curvature.slice_mut(here).change_with(&within.into_matrix(), &|sum, part| sum + part);
        }
        let priced = s![.., ..n_features];
        loss += 0.5 * self.l2 * weights.slice(priced).iter().map(|w| w * w).sum::<f64>();
        let price = |slope, weight: f64| slope + self.l2 * weight;
        gradient.slice_mut(priced).change_with(&weights.slice(priced), &price);
        for j in 0..width {
            let places: Vec<usize> = (0..n_classes).map(|k| k * width + j).collect();
            if j < n_features {
                places.iter().for_each(|&place| curvature[[place, place]] += self.l2);
            }
            // The loss is flat where all classes' weights of a feature rise alike, and no step goes
            // there: a curvature in that direction alone makes the matrix one that can be solved.
            let mean = places.iter().map(|&p| curvature[[p, p]]).sum::<f64>() / n_classes as f64;
            for &a in &places {
                places.iter().for_each(|&b| curvature[[a, b]] += mean / n_classes as f64);
            }
        }
        let gradient = gradient.flatten().to_owned();
        Ok(Evaluation { loss, gradient, curvature, scale: loss })
    }

    fn add(&self, weights: &ArrayView2<'_, f64>, sums: &mut Sums, rows: Range<usize>) {
        let (n_classes, width, n_features) = (self.class_weight.len(), self.width, self.x.ncols());
        // The centered rows, with a 1 at the end of each if there is an intercept.
        let mut block = Array2::ones((rows.len(), width));
        let mut features = block.slice_mut(s![.., ..n_features]);
        features.assign(&self.x.slice(s![rows.clone(), ..]));
        features -= &self.center;
        // From scores to probabilities, in place.
        let mut shares = block.dot(&weights.t());
        let mut residuals = Array2::zeros(shares.raw_dim());
        let mut counts = Array1::zeros(rows.len());
        let classes = self.y.slice(s![rows]);
        for (i, mut row) in shares.rows_mut().into_iter().enumerate() {
            let (class, largest) = (classes[i], row.fold(f64::NEG_INFINITY, |a, b| a.max(*b)));
            let above = largest - row[class];
            row.change_each(&|score| libm::exp(score - largest));
            let total = row.sum();
            row /= total;
            counts[i] = self.class_weight[class];
            sums.loss += counts[i] * (above + libm::log(total));
            linalg::add_scaled(residuals.row_mut(i), counts[i], &row);
            // Not p − 1, which would cancel: minus the shares of the others.
            let others: f64 =
                row.iter().enumerate().filter(|(k, _)| *k != class).map(|s| s.1).sum();
            residuals[[i, class]] = -counts[i] * others;
        }
        general_mat_mul(1.0, &residuals.t(), &block, 1.0, &mut sums.gradient);
        let mut wide = Array2::zeros((block.nrows(), n_classes * width));
        for (k, within) in sums.within.iter_mut().enumerate() {
            let share = shares.column(k);
            let roots = (&share * &counts).each(&f64::sqrt).insert_axis(Axis(1));
            within.add((&block * &roots).view());
            let roots = (&share * &counts.each(&f64::sqrt)).insert_axis(Axis(1));
            wide.slice_mut(s![.., k * width..(k + 1) * width]).assign(&(&block * &roots));
        }
        sums.across.add(wide.view());
    }
}

const WITHOUT_A_MISTAKE: &str = "positive where borders divide the classes without a mistake: \
    there larger weights always fit better, without end";

const TOUCHING: &str = "positive where borders divide the classes and the samples on them alone are of both: \
    there larger weights always fit better, without end";

fn shape(error: ndarray::ShapeError) -> Error {
    Error::invalid("the shape of the weights", error, "n_classes rows")
}

#[cfg(feature = "serde")]
crate::stored::stored! {
    SoftmaxModel as SoftmaxModel { coef: Array2<f64>, intercept: Array1<f64> }
    |model| {
        check::at_least("the number of classes of coef", model.coef.nrows(), 2)?;
        check::not_empty("coef", model.coef.len(), "weight")?;
        let (coef, intercept) = (model.coef.nrows(), model.intercept.len());
        check::same_length("classes", ("coef", coef), ("intercept", intercept))
    }
}
