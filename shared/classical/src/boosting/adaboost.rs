//! AdaBoost: stumps that vote, and samples that weigh more where the vote was wrong.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2};
use numerics::estimator::{Fit, Predict, PredictProba};
use numerics::functions::softmax_rows;
use numerics::stats::order_by;
use numerics::{Error, Result, check, parallel};

use super::bins::middle;

/// AdaBoost: each stump looks hardest at the samples that the stumps before it got wrong, and votes by how often it is right.
///
/// With the share `e` of the weight that a stump gets wrong, and K classes, its vote is
///
/// `α = learning_rate · (log((1 − e) / e) + log(K − 1))`
///
/// and the weight of each sample that it got wrong is multiplied by `exp(α)`. A stump asks one question, where the
/// weighted Gini impurity falls most, and answers on each side with the heaviest class. It ends early where a stump is right
/// everywhere (its vote is 1), or no better than guessing.
///
/// ```
/// use classical::boosting::AdaBoost;
/// use ndarray::array;
/// use numerics::estimator::{Fit, Predict};
/// let x = array![[1.0], [2.0], [3.0], [4.0], [5.0], [6.0]];
/// let y = array![0, 0, 1, 1, 0, 0]; // no single question will do
/// let model = AdaBoost { n_rounds: 10, ..Default::default() }.fit(&x, &y)?;
/// assert_eq!(model.predict(&x)?, y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Cost: O(n_samples · n_features · (log n_samples + n_rounds · n_classes)): each column is sorted once. Of equal splits the
/// lower column is taken, in it the lower threshold; of equal classes the lower.
///
/// Explained in Part V, 20a (boosting). Source: Yoav Freund and Robert Schapire, *A Decision-Theoretic Generalization of
/// On-Line Learning and an Application to Boosting*, 1997; for K classes (SAMME) Ji Zhu, Hui Zou, Saharon Rosset and Trevor
/// Hastie, *Multi-class AdaBoost*, 2009. The same as scikit-learn's `AdaBoostClassifier`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdaBoost {
    /// The most stumps.
    pub n_rounds: usize,
    /// What each vote is multiplied by, above 0.
    pub learning_rate: f64,
}

impl Default for AdaBoost {
    /// 50 stumps with full votes, as in scikit-learn.
    fn default() -> Self {
        AdaBoost { n_rounds: 50, learning_rate: 1.0 }
    }
}

/// A tree of one question, and its vote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stump {
    /// The column that is asked about.
    pub feature: usize,
    /// What it is compared with.
    pub threshold: f64,
    /// The class of samples below the threshold.
    pub left: usize,
    /// The class of the others.
    pub right: usize,
    /// How much its answer counts.
    pub vote: f64,
}

impl Stump {
    fn answer(&self, row: ArrayView1<'_, f64>) -> usize {
        if row[self.feature] < self.threshold { self.left } else { self.right }
    }
}

impl Fit<usize> for AdaBoost {
    type Model = AdaBoostModel;

    /// Grows the stumps.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Errors: a parameter out of its range; no samples or no
    /// features; a number that is not finite; fewer than two classes; no question that is better than guessing.
    fn fit_view(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<AdaBoostModel> {
        check::at_least("n_rounds", self.n_rounds, 1)?;
        check::size("n_rounds", &[self.n_rounds])?;
        check::positive("learning_rate", self.learning_rate)?;
        check::samples_and_targets(&x, y.len())?;
        let y = y.to_vec();
        let n_classes = check::classes("y", &y)?;
        check::size("n_samples times n_features", &[x.nrows(), x.ncols()])?;
        let n = y.len();
        let sorted = parallel::map_each(x.ncols(), |feature| {
            let column = x.column(feature);
            let order = order_by(n, &|a, b| column[a].total_cmp(&column[b]));
            order.into_iter().map(|i| (column[i], i)).collect::<Vec<_>>()
        });
        let mut weights = vec![1.0 / n as f64; n];
        let mut stumps = Vec::new();
        for round in 0..self.n_rounds {
            let Some(mut stump) = best_stump(&sorted, &y, &weights, n_classes) else { break };
            let wrong: Vec<bool> =
                x.rows().into_iter().zip(&y).map(|(row, &y)| stump.answer(row) != y).collect();
            let error: f64 =
                wrong.iter().zip(&weights).filter(|(wrong, _)| **wrong).map(|(_, w)| w).sum();
            if error <= 0.0 {
                stump.vote = 1.0;
                stumps.push(stump);
                break;
            }
            if error >= 1.0 - 1.0 / n_classes as f64 {
                break;
            }
            let odds = libm::log((1.0 - error) / error) + libm::log((n_classes - 1) as f64);
            stump.vote = self.learning_rate * odds;
            check::in_range("a stump's vote", stump.vote, "learning_rate")?;
            stumps.push(stump);
            if round + 1 == self.n_rounds {
                break;
            }
            // Divided by exp(vote) where right, rather than multiplied where wrong: no weight can overflow.
            let factor = libm::exp(-stump.vote);
            for (weight, wrong) in weights.iter_mut().zip(wrong) {
                *weight *= if wrong { 1.0 } else { factor };
            }
            let total: f64 = weights.iter().sum();
            if total <= 0.0 {
                break;
            }
            weights.iter_mut().for_each(|weight| *weight /= total);
        }
        if stumps.is_empty() {
            return Err(Error::invalid(
                "x",
                "without a question that is better than guessing",
                "such that one column helps",
            ));
        }
        Ok(AdaBoostModel { stumps, n_classes, n_features: x.ncols() })
    }
}

/// The stump with the lowest weighted Gini impurity, if any lowers it.
fn best_stump(
    sorted: &[Vec<(f64, usize)>],
    y: &[usize],
    weights: &[f64],
    n_classes: usize,
) -> Option<Stump> {
    let of_column = parallel::map_each(sorted.len(), |feature| {
        let mut right = vec![0.0; n_classes];
        y.iter().zip(weights).for_each(|(&class, weight)| right[class] += weight);
        let mut left = vec![0.0; n_classes];
        // Σ of squares over the weight: the larger, the purer the side.
        let purity = |side: &[f64]| {
            let total: f64 = side.iter().sum();
            if total > 0.0 { side.iter().map(|w| w * w).sum::<f64>() / total } else { 0.0 }
        };
        let mut best: Option<(f64, Stump)> = None;
        let least = purity(&right) * (1.0 + 1e-12);
        for pair in sorted[feature].windows(2) {
            let ((low, i), (high, _)) = (pair[0], pair[1]);
            left[y[i]] += weights[i];
            right[y[i]] -= weights[i];
            if low < high {
                let pure = purity(&left) + purity(&right);
                if pure > best.as_ref().map_or(least, |best| best.0) {
                    let threshold = middle(low, high);
                    let (left, right) = (heaviest(&left), heaviest(&right));
                    best = Some((pure, Stump { feature, threshold, left, right, vote: 0.0 }));
                }
            }
        }
        best
    });
    let better = |a: (f64, Stump), b: (f64, Stump)| if b.0 > a.0 { b } else { a };
    of_column.into_iter().flatten().reduce(better).map(|(_, stump)| stump)
}

fn heaviest(side: &[f64]) -> usize {
    (0..side.len()).fold(0, |best, class| if side[class] > side[best] { class } else { best })
}

/// What [`AdaBoost`] learned.
#[derive(Debug, Clone, PartialEq)]
pub struct AdaBoostModel {
    pub(super) stumps: Vec<Stump>,
    pub(super) n_classes: usize,
    pub(super) n_features: usize,
}

impl AdaBoostModel {
    /// The stumps, in the order of the rounds.
    pub fn stumps(&self) -> &[Stump] {
        &self.stumps
    }

    /// How many classes there are.
    pub fn n_classes(&self) -> usize {
        self.n_classes
    }

    /// The share of all votes that each class gets. Shape: (n_samples, n_classes).
    fn votes(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        check::features("x", &x, self.n_features)?;
        check::size("n_samples times n_classes", &[x.nrows(), self.n_classes])?;
        let largest = self.stumps.iter().fold(0.0_f64, |largest, s| largest.max(s.vote.abs()));
        let total: f64 = self.stumps.iter().map(|stump| stump.vote / largest).sum();
        let mut votes = Array2::zeros((x.nrows(), self.n_classes));
        for (row, mut votes) in x.rows().into_iter().zip(votes.rows_mut()) {
            for stump in &self.stumps {
                votes[stump.answer(row)] += stump.vote / largest / total;
            }
        }
        Ok(votes)
    }
}

impl Predict for AdaBoostModel {
    type Target = usize;

    /// The class with the most votes, the lower of equal ones. Errors: another number of columns; a number that is not
    /// finite.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let votes = self.votes(x)?;
        Ok(votes.rows().into_iter().map(|row| heaviest(&row.to_vec())).collect())
    }
}

impl PredictProba for AdaBoostModel {
    /// The softmax of the votes, each class's share less the mean of the others', over K − 1.
    ///
    /// These are scikit-learn's numbers. They order samples; as probabilities they are too close to one another.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let k = self.n_classes as f64;
        let mut scores = self.votes(x)?;
        scores
            .iter_mut()
            .for_each(|share| *share = (*share - (1.0 - *share) / (k - 1.0)) / (k - 1.0));
        Ok(softmax_rows(&scores))
    }
}
