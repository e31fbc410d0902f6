//! Linear discriminant analysis: one covariance for all classes, so the borders are straight.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, s};
use numerics::estimator::{Fit, Predict, PredictProba, Transform};
use numerics::linalg::{GramSum, fold_rows, svd, symmetric_eigen};
use numerics::{Elementwise, Error, Result, check, matrix_of, parallel};

use super::Classes;
use crate::scores::{self, Linear};

/// A direction in which a class's samples spread less than this share of the others is no direction: scikit-learn's `tol`.
const FLAT: f64 = 1e-4;

/// Linear discriminant analysis: each class is a Gaussian cloud around its mean, all of one shape.
///
/// `score[c] = ln prior[c] − (x − mean[c])ᵀ S⁻¹ (x − mean[c]) / 2`, S the covariance within the classes, `Σ (x − mean of its
/// class)(…)ᵀ / n`. The term `xᵀS⁻¹x` is the same for all classes, so the score is linear in x. The same computation
/// gives the k − 1 directions in which the classes lie apart the most, measured by the spread within them ([`Transform`]).
///
/// ```
/// use classical::discriminant::LinearDiscriminant;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
///
/// let x = array![[0.0, 1.0], [1.0, 3.0], [2.0, 2.0], [5.0, 1.0], [6.0, 3.0], [7.0, 2.0]];
/// let model = LinearDiscriminant::default().fit(&x, &[0, 0, 0, 1, 1, 1])?;
/// assert_eq!(model.predict(&array![[3.0, 2.0], [4.0, 2.0]])?, array![0, 1]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part V, 18c. The same as `LinearDiscriminantAnalysis` of scikit-learn 1.9 (other versions may divide
/// by n − k), up to the directions' signs. Source: Ronald Fisher, *The Use of Multiple Measurements in Taxonomic Problems*, Annals of Eugenics
/// 7(2), 1936 (two classes); C. Radhakrishna Rao, *The Utilization of Multiple Measurements in Problems of Biological
/// Classification*, Journal of the Royal Statistical Society B 10(2), 1948 (several).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LinearDiscriminant {
    /// The share of each class, adding up to 1; `None` counts them in the targets.
    pub priors: Option<Vec<f64>>,
    /// From 0 to 1: how far S is drawn towards a round cloud of the same size, `(1 − shrinkage)·S + shrinkage·(trace S / d)·I`.
    /// Above 0 every direction counts, however few the samples.
    pub shrinkage: f64,
    /// How many directions the projection keeps; `None` keeps all, at most k − 1.
    pub n_components: Option<usize>,
}

/// What [`LinearDiscriminant`] has learned: weights for each class, and the directions in which the classes differ.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearDiscriminantModel {
    class_prior: Array1<f64>,
    /// Shape: (n_classes, n_features).
    means: Array2<f64>,
    /// The mean of all samples, or of the class means weighted by the priors given. Shape: (n_features,).
    center: Array1<f64>,
    /// Shape: (n_features, n_components).
    scalings: Array2<f64>,
    explained_variance_ratio: Array1<f64>,
    /// Shape: (n_features, n_classes).
    weights: Array2<f64>,
    /// Without the logarithm of the prior. Shape: (n_classes,).
    offset: Array1<f64>,
}

impl Fit<usize> for LinearDiscriminant {
    type Model = LinearDiscriminantModel;

    /// Classes are counted from 0; one without samples is never predicted. A direction within which the samples of the
    /// classes do not spread (a constant feature, a feature that is a sum of others) is left out where `shrinkage` is 0.
    ///
    /// Each direction's sign: its largest weight is positive. Cost: n·d² for the covariance and about 30·d³.
    ///
    /// Errors: as [`Fit::fit`]; fewer than two classes; a wrong prior; a shrinkage outside of
    /// 0 to 1; no direction in which the classes spread or in which they differ; more components than directions.
    fn fit_view(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<LinearDiscriminantModel> {
        check::fraction("shrinkage", self.shrinkage)?;
        let classes = Classes::of(x, y, self.priors.as_deref())?;
        let (n_classes, n_features) = classes.means.dim();
        let n_seen = classes.counts.iter().filter(|&&count| count > 0).count();
        let within = covariance_within(x, &classes, self.shrinkage)?;
        // Coordinates in which the cloud of every class is round and of size 1.
        let round = rounding(&within)?;
        let center = classes.prior.dot(&classes.means);
        let apart = &classes.means - &center;
        let weight = |c: usize| (x.nrows() as f64 * classes.prior[c] / (n_seen - 1) as f64).sqrt();
        let mut weighed = apart.clone();
        for (c, mut row) in weighed.rows_mut().into_iter().enumerate() {
            row *= weight(c);
        }
        let means = check::all_in_range("the distance of the means", weighed.dot(&round), "x")?;
        let between = svd(&means)?;
        let largest = between.singular_values[0];
        let kept = between.singular_values.iter().filter(|&&value| value > FLAT * largest).count();
        if kept == 0 {
            return Err(Error::invalid("the mean", "the same in all classes", "different in some"));
        }
        let n_components = self.n_components.unwrap_or(kept);
        check::between("n_components", n_components, 1, ("the number of directions", kept))?;
        let mut scalings = round.dot(&between.v_t.slice(s![..kept, ..]).t());
        for mut direction in scalings.columns_mut() {
            let largest =
                direction.iter().fold(0.0, |m: f64, &w| if w.abs() > m.abs() { w } else { m });
            if largest < 0.0 {
                direction.mapv_inplace(|weight| -weight);
            }
        }
        let squares = between.singular_values.each(&|value| (value / largest) * (value / largest));
        let places = apart.dot(&scalings);
        let coef = places.dot(&scalings.t());
        let offset = Array1::from_iter(
            (0..n_classes)
                .map(|c| -0.5 * places.row(c).dot(&places.row(c)) - center.dot(&coef.row(c))),
        );
        let weights = matrix_of((n_features, n_classes), &|j, c| coef[[c, j]]);
        check::finite("the weights", &weights).map_err(|_| Error::out_of_range("a weight", "x"))?;
        check::finite("the offset", &offset)
            .map_err(|_| Error::out_of_range("an intercept", "x"))?;
        Ok(LinearDiscriminantModel {
            class_prior: classes.prior,
            means: classes.means,
            center,
            scalings: scalings.slice(s![.., ..n_components]).to_owned(),
            explained_variance_ratio: squares.slice(s![..n_components]).to_owned() / squares.sum(),
            weights,
            offset,
        })
    }
}

/// The covariance within the classes, shrunken.
fn covariance_within(
    x: ArrayView2<'_, f64>,
    classes: &Classes,
    shrinkage: f64,
) -> Result<Array2<f64>> {
    let n_features = x.ncols();
    let add = |sum: &mut GramSum, rows: Range<usize>| {
        let mut block = x.slice(s![rows.clone(), ..]).to_owned();
        for (mut row, &class) in block.rows_mut().into_iter().zip(&classes.y[rows]) {
            row -= &classes.means.row(class);
        }
        sum.add(block.view());
    };
    let sum = fold_rows(x.nrows(), || GramSum::new(n_features), add, GramSum::merge);
    let sum = sum.unwrap_or_else(|| GramSum::new(n_features)).into_matrix();
    let n = x.nrows() as f64;
    let size = sum.diag().iter().fold(0.0, |trace, square| trace + square / n) / n_features as f64;
    let covariance = matrix_of(sum.dim(), &|i, j| {
        (1.0 - shrinkage) * (sum[[i, j]] / n) + if i == j { shrinkage * size } else { 0.0 }
    });
    check::all_in_range("the covariance", covariance, "x")
}

/// A matrix W with `Wᵀ·S·W` the identity: S's directions, each divided by the spread along it; flat ones are left out.
///
/// The features are brought to spread 1 first, so that their units do not decide which direction is flat.
fn rounding(covariance: &Array2<f64>) -> Result<Array2<f64>> {
    let spread =
        covariance.diag().each(&|variance| if variance > 0.0 { variance.sqrt() } else { 1.0 });
    let eigen = symmetric_eigen(&matrix_of(covariance.dim(), &|i, j| {
        covariance[[i, j]] / spread[i] / spread[j]
    }))?;
    let kept = eigen.values.iter().filter(|&&value| value > FLAT * FLAT).count();
    if kept == 0 {
        let wanted =
            "different for some two samples of one class: without a spread there is no bell";
        return Err(Error::invalid("every feature", "constant within each class", wanted));
    }
    Ok(matrix_of((spread.len(), kept), &|j, i| {
        eigen.vectors[[j, i]] / spread[j] / eigen.values[i].sqrt()
    }))
}

impl LinearDiscriminantModel {
    /// The share of each class. Shape: (n_classes,).
    pub fn class_prior(&self) -> ArrayView1<'_, f64> {
        self.class_prior.view()
    }

    /// The mean of each class. Shape: (n_classes, n_features).
    pub fn means(&self) -> ArrayView2<'_, f64> {
        self.means.view()
    }

    /// The weights of each class's score. Shape: (n_classes, n_features).
    pub fn coef(&self) -> ArrayView2<'_, f64> {
        self.weights.t()
    }

    /// What each class's score starts with; −∞, infinite, for a class without samples. Shape: (n_classes,).
    pub fn intercept(&self) -> Array1<f64> {
        Array1::from(self.start())
    }

    /// The directions in which the classes lie apart, the farthest first. Shape: (n_features, n_components).
    pub fn scalings(&self) -> ArrayView2<'_, f64> {
        self.scalings.view()
    }

    /// Each direction's share of the squared distances between the class means. Shape: (n_components,).
    pub fn explained_variance_ratio(&self) -> ArrayView1<'_, f64> {
        self.explained_variance_ratio.view()
    }

    /// The score of each class, without what all share. Shape: (n_samples, n_classes).
    ///
    /// −∞, infinite, for a class without samples, and for one whose score is beyond `f64` where another's is not.
    ///
    /// Errors: as [`Predict::predict`]; a row whose every score is beyond `f64`.
    pub fn decision_function<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        self.decision_view(x.into())
    }

    /// The logarithms of the probabilities, infinite where [`decision_function`](Self::decision_function) is.
    ///
    /// Shape: (n_samples, n_classes).
    pub fn predict_log_proba<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        let mut scores = self.decision_view(x.into())?;
        scores::normalize(&mut scores, true);
        Ok(scores)
    }

    fn decision_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let start = self.start();
        let weights = self.weights.as_slice().unwrap_or_default(); // it was made row by row
        scores::scores(&Linear { weights, start: &start }, x)
    }

    fn start(&self) -> Vec<f64> {
        let start = |(&prior, offset): (&f64, &f64)| match prior > 0.0 {
            true => libm::log(prior) + offset,
            false => f64::NEG_INFINITY,
        };
        self.class_prior.iter().zip(&self.offset).map(start).collect()
    }
}

impl Predict for LinearDiscriminantModel {
    type Target = usize;

    /// The class with the largest score; of equal ones the first. Cost: O(n·k·d) for k classes.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let start = self.start();
        let weights = self.weights.as_slice().unwrap_or_default();
        scores::predict(&Linear { weights, start: &start }, x)
    }
}

impl PredictProba for LinearDiscriminantModel {
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let mut scores = self.decision_view(x)?;
        scores::normalize(&mut scores, false);
        Ok(scores)
    }
}

impl Transform for LinearDiscriminantModel {
    /// The samples seen from the center, along the directions in which the classes lie apart: `(x − center)·scalings`.
    ///
    /// Shape: (n_samples, n_components). Errors: as [`Transform::transform`]; a result beyond `f64`.
    fn transform_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.center.len())?;
        check::size("n_samples times n_components", &[x.nrows(), self.scalings.ncols()])?;
        let mut projected = Array2::zeros((x.nrows(), self.scalings.ncols()));
        let pieces: Vec<_> = projected.axis_chunks_iter_mut(Axis(0), 1024).collect();
        parallel::map_pieces(pieces, |piece, mut rows| {
            for (k, mut row) in rows.rows_mut().into_iter().enumerate() {
                let sample = x.row(piece * 1024 + k);
                for ((value, center), scaling) in
                    sample.iter().zip(&self.center).zip(self.scalings.rows())
                {
                    row.zip_mut_with(&scaling, |sum, weight| *sum += (value - center) * weight);
                }
            }
        });
        check::all_in_range("a projection", projected, "x")
    }
}

#[cfg(feature = "serde")]
impl crate::saved::Saved for LinearDiscriminantModel {
    const NAME: &'static str = "linear-discriminant";
}

#[cfg(feature = "serde")]
learning::stored::stored! {
    LinearDiscriminantModel as LinearDiscriminantModel {
        class_prior: Array1<f64>, means: Array2<f64>, center: Array1<f64>, scalings: Array2<f64>,
        explained_variance_ratio: Array1<f64>, weights: Array2<f64>, offset: Array1<f64>
    }
    |model| {
        let (n_classes, n_features) = model.means.dim();
        let n_components = model.scalings.ncols();
        scores::check_priors(&model.class_prior, n_classes)?;
        check::not_empty("means", n_features, "feature")?;
        check::not_empty("scalings", n_components, "direction")?;
        scores::check_length("center", &model.center, n_features)?;
        scores::check_shape("scalings", &model.scalings, (n_features, n_components))?;
        scores::check_length("explained_variance_ratio", &model.explained_variance_ratio, n_components)?;
        scores::check_shape("weights", &model.weights, (n_features, n_classes))?;
        scores::check_length("offset", &model.offset, n_classes)
    }
}
