//! Probabilities for a machine that gives distances: Platt's sigmoid on scores of samples that were held out.

use learning::calibration::{PlattModel, PlattScaling};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use numerics::estimator::{Fit, Predict, PredictProba, Targets};
use numerics::split::StratifiedKFold;
use numerics::{Result, Rng, check};

use super::classifier::{Svc, SvcModel, each};

/// The folds of which each in turn is held out.
const N_FOLDS: usize = 5;
/// A pair's probability is at least this far from 0 and 1.
const LEAST: f64 = 1e-7;

impl Svc {
    /// Fits the machine, and sigmoids that turn its scores into probabilities.
    ///
    /// The sigmoids are fitted to scores of samples that the machine had not seen: it is fitted five times more, each time
    /// without one fold. `rng` deals out the folds.
    ///
    /// Shapes: `x` (n_samples, n_features), `y` (n_samples,). Cost: about five fits.
    ///
    /// Errors: those of `fit`; fewer than five samples of a class.
    ///
    /// Source: Platt, *Probabilistic outputs for support vector machines*, 1999; for more than two classes Wu, Lin and
    /// Weng, *Probability estimates for multi-class classification by pairwise coupling*, 2004, second method.
    pub fn fit_with_probabilities<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
        rng: &mut Rng,
    ) -> Result<ProbabilisticSvc> {
        self.fit_probabilities(x.into(), y.targets(), rng)
    }

    fn fit_probabilities(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        rng: &mut Rng,
    ) -> Result<ProbabilisticSvc> {
        let machine = self.fit(x, y)?;
        let pairs = machine.pairs();
        let folds = StratifiedKFold { n_splits: N_FOLDS }.split_shuffled(y, rng)?;
        let scores = each(folds.len(), y.len(), |f| {
            let (x_train, _) = folds[f].apply(x)?;
            let (y_train, _) = folds[f].apply(y)?;
            let held_out = x.select(Axis(0), &folds[f].test);
            self.fit(&x_train, &y_train)?.decision_function(&held_out)
        });
        let mut held_out = Array2::zeros((y.len(), pairs.len()));
        for (fold, scores) in folds.iter().zip(scores) {
            for (row, &sample) in scores?.rows().into_iter().zip(&fold.test) {
                held_out.row_mut(sample).assign(&row);
            }
        }
        let mut sigmoids = Vec::with_capacity(pairs.len());
        for (p, &(first, second)) in pairs.iter().enumerate() {
            let samples: Vec<usize> =
                (0..y.len()).filter(|&i| y[i] == first || y[i] == second).collect();
            let scores =
                held_out.select(Axis(0), &samples).column(p).to_owned().insert_axis(Axis(1));
            let is_second: Array1<usize> =
                samples.iter().map(|&i| usize::from(y[i] == second)).collect();
            sigmoids.push(PlattScaling.fit(&scores, &is_second)?);
        }
        Ok(ProbabilisticSvc { machine, sigmoids })
    }
}

/// A support vector machine with probabilities: what [`Svc::fit_with_probabilities`] learned.
///
/// Its prediction is the class with the largest probability. That need not be the class with the most votes, which
/// [`machine`](Self::machine) predicts: where the two differ, neither is sure.
///
/// Explained in Part V, 21b (the dual and its kernels).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(try_from = "stored::Form", into = "stored::Form"))]
pub struct ProbabilisticSvc {
    machine: SvcModel,
    sigmoids: Vec<PlattModel>,
}

impl ProbabilisticSvc {
    /// The machine under the probabilities.
    pub fn machine(&self) -> &SvcModel {
        &self.machine
    }

    /// The sigmoid of each pair of classes.
    pub fn sigmoids(&self) -> &[PlattModel] {
        &self.sigmoids
    }
}

impl PredictProba for ProbabilisticSvc {
    /// One column for each class number up to the largest; 0 for a number that no sample had.
    ///
    /// Errors: those of [`SvcModel::decision_function`].
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        let scores = self.machine.decision_function(x)?;
        let pairs = self.machine.pairs();
        let classes = self.machine.classes();
        check::size("n_samples times n_classes", &[x.nrows(), self.machine.n_classes()])?;
        let mut of_pair = Vec::with_capacity(pairs.len());
        for (p, sigmoid) in self.sigmoids.iter().enumerate() {
            let scores = scores.column(p).insert_axis(Axis(1));
            of_pair.push(sigmoid.predict_proba(scores)?);
        }
        let place = |class: usize| classes.iter().position(|&c| c == class).unwrap_or(0);
        let mut proba = Array2::zeros((x.nrows(), self.machine.n_classes()));
        for (i, mut row) in proba.rows_mut().into_iter().enumerate() {
            let mut wins = Array2::zeros((classes.len(), classes.len()));
            for (p, &(first, second)) in pairs.iter().enumerate() {
                let second_wins = of_pair[p][[i, 1]].clamp(LEAST, 1.0 - LEAST);
                wins[[place(second), place(first)]] = second_wins;
                wins[[place(first), place(second)]] = 1.0 - second_wins;
            }
            for (&class, p) in classes.iter().zip(coupled(&wins)) {
                row[class] = p;
            }
        }
        Ok(proba)
    }
}

impl Predict for ProbabilisticSvc {
    type Target = usize;

    /// The class with the largest probability; of equal ones the lowest number.
    ///
    /// Errors: those of [`SvcModel::decision_function`].
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        let of_row = |p: ArrayView1<'_, f64>| {
            (1..p.len()).fold(0, |best, k| if p[k] > p[best] { k } else { best })
        };
        Ok(self.predict_proba(x)?.rows().into_iter().map(of_row).collect())
    }
}

/// One probability a class from one a pair: those p that sum to 1 and make `Σ (wins_ji p_i − wins_ij p_j)²` smallest.
fn coupled(wins: &Array2<f64>) -> Array1<f64> {
    let n = wins.nrows();
    if n == 2 {
        return Array1::from(vec![wins[[0, 1]], wins[[1, 0]]]);
    }
    let q = Array2::from_shape_fn((n, n), |(i, j)| match i == j {
        true => (0..n).filter(|&k| k != i).map(|k| wins[[k, i]] * wins[[k, i]]).sum(),
        false => -wins[[j, i]] * wins[[i, j]],
    });
    let mut p = Array1::from_elem(n, 1.0 / n as f64);
    for _ in 0..100.max(n) {
        let mut qp = q.dot(&p);
        let mut pqp = p.dot(&qp);
        if qp.iter().all(|v| (v - pqp).abs() < 0.005 / n as f64) {
            break;
        }
        for i in 0..n {
            let change = (pqp - qp[i]) / q[[i, i]];
            p[i] += change;
            let shrink = 1.0 / (1.0 + change);
            pqp = (pqp + change * (change * q[[i, i]] + 2.0 * qp[i])) * shrink * shrink;
            for j in 0..n {
                qp[j] = (qp[j] + change * q[[i, j]]) * shrink;
                p[j] *= shrink;
            }
        }
    }
    p
}

#[cfg(feature = "serde")]
mod stored {
    use super::*;

    #[derive(serde::Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Form {
        machine: SvcModel,
        sigmoids: Vec<PlattModel>,
    }

    impl TryFrom<Form> for ProbabilisticSvc {
        type Error = numerics::Error;

        fn try_from(Form { machine, sigmoids }: Form) -> Result<Self> {
            let n_pairs = machine.pairs().len();
            check::same_length("pairs", ("sigmoids", sigmoids.len()), ("machine", n_pairs))?;
            Ok(ProbabilisticSvc { machine, sigmoids })
        }
    }

    impl From<ProbabilisticSvc> for Form {
        fn from(ProbabilisticSvc { machine, sigmoids }: ProbabilisticSvc) -> Self {
            Form { machine, sigmoids }
        }
    }

    impl crate::saved::Saved for ProbabilisticSvc {
        const NAME: &'static str = "probabilistic-support-vector-classifier";
    }
}
