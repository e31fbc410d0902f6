//! Newton's method for logistic regression: loss, slopes and curvature in one pass over the samples.

use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::linalg::{GramSum, fold_rows};
use numerics::{Error, Result, check, linalg, sum};

use super::{LogisticModel, LogisticRegression};
use crate::linear_model::newton::{self, Convex, Gains, SHORTEST};

/// From this many samples for each weight on, the steps begin at what a few of the samples say.
const MANY: usize = 400;

/// The few are every eighth sample. With an eighth of the penalty they have nearly the same bottom.
const EVERY: usize = 8;

/// The samples as the steps see them, and the penalty.
struct Problem<'a> {
    x: ArrayView2<'a, f64>,
    y: ArrayView1<'a, f64>,
    /// Columns are centered on it, which changes the intercept alone and keeps its digits.
    center: Array1<f64>,
    l2: f64,
}

/// The loss at some weights, and its gradient.
struct Evaluation {
    loss: f64,
    gradient: Array1<f64>,
}

pub(super) fn fit(
    parameters: &LogisticRegression,
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
) -> Result<LogisticModel> {
    let LogisticRegression { l2, fit_intercept, tolerance, max_steps } = *parameters;
    let zeros = Array1::zeros(x.ncols() + usize::from(fit_intercept));
    let many = x.nrows() >= MANY * zeros.len();
    let every = if many { EVERY } else { 1 };
    let (x_few, y_few) = (x.slice(s![..;every, ..]), y.slice(s![..;every]));
    let center = if !fit_intercept {
        Array1::zeros(x.ncols())
    } else if let Ok(means) = linalg::column_means(x_few) {
        means
    } else {
        check::finite("x", &x)?;
        linalg::column_means(x)?
    };
    let whole = Problem { x: x.view(), y: y.view(), center: center.clone(), l2 };
    let mut settled = None;
    if many {
        let (x, y) = (x_few.view(), y_few.view());
        let few = Problem { x, y, center, l2: l2 / EVERY as f64 };
        // Where the few do not settle, or say too little of the whole, Newton's way is left.
        if let Ok(found) = newton::minimize(&few, zeros.clone(), 1e-3, max_steps) {
            settled = whole.descend_by_secants(found.weights, &found.factor, tolerance)?;
        }
    }
    let weights = match settled {
        Some(weights) => weights,
        None => newton::minimize(&whole, zeros, tolerance, max_steps)?.weights,
    };
    let coef = weights.slice(s![..x.ncols()]).to_owned();
    let centered_intercept = if fit_intercept { weights[x.ncols()] } else { 0.0 };
    let intercept = centered_intercept - sum::dot(&whole.center, &coef)?;
    Ok(LogisticModel { coef, intercept })
}

impl Problem<'_> {
    /// As [`newton::minimize`], with the curvature of a few samples in place of that of all, which is
    /// most of the work. Each step teaches what is missing in it: the change of the gradient along the step
    /// (the method of Broyden, Fletcher, Goldfarb and Shanno). `None` if 20 steps do not settle it, or
    /// if no step is short enough.
    fn descend_by_secants(
        &self,
        mut weights: Array1<f64>,
        factor: &Array2<f64>,
        tolerance: f64,
    ) -> Result<Option<Array1<f64>>> {
        let mut step = Array1::zeros(weights.len());
        let mut last: Option<Evaluation> = None;
        let mut secants: Vec<Secant> = Vec::new();
        for _ in 0..20 {
            let mut here = self.loss_and_gradient(&weights)?;
            if let Some(last) = last {
                let before = &weights - &step;
                let mut length = 1.0;
                while here.is_above(last.loss) {
                    length /= 2.0;
                    if length < SHORTEST {
                        return Ok(None);
                    }
                    step /= 2.0;
                    weights = &before + &step;
                    here = self.loss_and_gradient(&weights)?;
                }
                let change = &here.gradient - &last.gradient;
                let product = sum::dot(&step, &change)?;
                if product > 0.0 {
                    secants.push(Secant { step, change, product });
                }
            }
            // −H⁻¹·gradient, where H is the curvature of the few, corrected by each secant.
            let mut direction = -&here.gradient;
            let mut along = Vec::with_capacity(secants.len());
            for secant in secants.iter().rev() {
                let part = sum::dot(&secant.step, &direction)? / secant.product;
                linalg::add_scaled(&mut direction, -part, &secant.change);
                along.push(part);
            }
            direction = linalg::solve_cholesky(factor, &direction)? / EVERY as f64;
            for (secant, part) in secants.iter().zip(along.iter().rev()) {
                let back = sum::dot(&secant.change, &direction)? / secant.product;
                linalg::add_scaled(&mut direction, part - back, &secant.step);
            }
            step = direction;
            weights += &step;
            if -0.5 * sum::dot(&step, &here.gradient)? <= tolerance * here.loss {
                return Ok(Some(weights));
            }
            last = Some(here);
        }
        Ok(None)
    }

    /// Loss, gradient and curvature in one pass over the samples, block by block.
    fn pass(&self, weights: &Array1<f64>) -> Result<(Evaluation, Array2<f64>)> {
        let (n_features, n_weights) = (self.x.ncols(), weights.len());
        let empty = || (Evaluation::new(n_weights), GramSum::new(n_weights));
        let add = |(sums, curvature): &mut (Evaluation, GramSum), rows: Range<usize>| {
            // The centered rows, with a 1 at the end of each if there is an intercept.
            let mut block = Array2::ones((rows.len(), n_weights));
            let mut features = block.slice_mut(s![.., ..n_features]);
            features.assign(&self.x.slice(s![rows.clone(), ..]));
            features -= &self.center;
            let (residuals, curvatures) =
                sums.residuals(block.dot(weights), self.y.slice(s![rows]));
            linalg::add_weighted_rows(&mut sums.gradient, &block, &residuals);
            for (mut row, &curvature) in block.rows_mut().into_iter().zip(&curvatures) {
                row *= curvature.sqrt();
            }
            curvature.add(block.view());
        };
        let merge =
            |a: (Evaluation, GramSum), b: (Evaluation, GramSum)| (a.0.merge(b.0), a.1.merge(b.1));
        let (sums, curvature) = fold_rows(self.x.nrows(), empty, add, merge).unwrap_or_else(empty);
        let mut curvature = curvature.into_matrix();
        for j in 0..n_features {
            curvature[[j, j]] += self.l2;
        }
        Ok((self.with_penalty(sums, weights)?, curvature))
    }

    /// Loss and gradient alone, which need no copy of the samples.
    fn loss_and_gradient(&self, weights: &Array1<f64>) -> Result<Evaluation> {
        let (n_features, n_weights) = (self.x.ncols(), weights.len());
        let coef = weights.slice(s![..n_features]);
        let intercept = if n_weights > n_features { weights[n_features] } else { 0.0 };
        let at_zero = intercept - self.center.dot(&coef);
        // The gradient of samples that are not centered; its last entry is the sum of the residuals.
        let empty = || Evaluation::new(n_features + 1);
        let add = |sums: &mut Evaluation, rows: Range<usize>| {
            let samples = self.x.slice(s![rows.clone(), ..]);
            let log_odds = samples.dot(&coef) + at_zero;
            let (residuals, _) = sums.residuals(log_odds, self.y.slice(s![rows]));
            let gradient = sums.gradient.slice_mut(s![..n_features]);
            linalg::add_weighted_rows(gradient, samples, &residuals);
            sums.gradient[n_features] += residuals.sum();
        };
        let mut sums =
            fold_rows(self.x.nrows(), empty, add, Evaluation::merge).unwrap_or_else(empty);
        let total = sums.gradient[n_features];
        linalg::add_scaled(sums.gradient.slice_mut(s![..n_features]), -total, &self.center);
        sums.gradient = sums.gradient.slice(s![..n_weights]).to_owned();
        self.with_penalty(sums, weights)
    }

    /// Adds the penalty. What is not finite now comes from a sample that is not.
    fn with_penalty(&self, mut sums: Evaluation, weights: &Array1<f64>) -> Result<Evaluation> {
        for j in 0..self.x.ncols() {
            sums.loss += 0.5 * self.l2 * weights[j] * weights[j];
            sums.gradient[j] += self.l2 * weights[j];
        }
        if !sums.gradient.iter().all(|slope| slope.is_finite()) {
            check::finite("x", &self.x)?;
            // At the start the weights are zero: then the columns' sizes alone are to blame.
            if weights.iter().all(|weight| *weight == 0.0) {
                return Err(Error::out_of_range("the gradient of the loss", "x"));
            }
            sums.loss = f64::INFINITY;
        }
        Ok(sums)
    }
}

/// A step, by how much it changed the gradient, and the product of the two.
struct Secant {
    step: Array1<f64>,
    change: Array1<f64>,
    product: f64,
}

impl Evaluation {
    fn new(n_weights: usize) -> Self {
        Evaluation { loss: 0.0, gradient: Array1::zeros(n_weights) }
    }

    /// Whether the loss is above an earlier one, by more than rounding.
    fn is_above(&self, loss: f64) -> bool {
        self.loss > loss * (1.0 + 1e-12)
    }

    fn merge(self, other: Evaluation) -> Evaluation {
        Evaluation { loss: self.loss + other.loss, gradient: self.gradient + other.gradient }
    }

    /// Adds the loss of up to 256 samples; gives probability minus target of each, and its
    /// curvature, `p·(1 − p)`.
    fn residuals(
        &mut self,
        log_odds: Array1<f64>,
        targets: ArrayView1<'_, f64>,
    ) -> (Array1<f64>, Array1<f64>) {
        // The sum of log(1 + e) is the log of the product, and 256 factors up to 2 stay below 10⁷⁸.
        // Kept less 1, which would swallow a small e.
        let mut excess = 0.0;
        let (mut residuals, mut curvatures) = (log_odds, Array1::zeros(targets.len()));
        for ((residual, curvature), &target) in
            residuals.iter_mut().zip(&mut curvatures).zip(targets)
        {
            // One exponential, of a number below zero, gives both probabilities and the loss.
            let z = *residual;
            let e = libm::exp(-z.abs());
            let (large, small) = (1.0 / (1.0 + e), e / (1.0 + e));
            let against = if target > 0.5 { -z } else { z };
            self.loss += against.max(0.0);
            excess += e + excess * e;
            let probability = if z < 0.0 { small } else { large };
            // Where the sample is on its side, the difference from 1 would cancel.
            *residual = if target == 1.0 && z > 0.0 { -small } else { probability - target };
            *curvature = large * small;
        }
        self.loss += libm::log1p(excess);
        (residuals, curvatures)
    }
}

impl Convex for Problem<'_> {
    fn evaluate(&self, weights: &Array1<f64>) -> Result<newton::Evaluation> {
        let (Evaluation { loss, gradient }, curvature) = self.pass(weights)?;
        Ok(newton::Evaluation { loss, gradient, curvature, scale: loss })
    }

    fn gains(&self, direction: &Array1<f64>) -> Option<Gains> {
        if self.l2 > 0.0 {
            return None;
        }
        let n_features = self.x.ncols();
        let coef = direction.slice(s![..n_features]);
        let at_zero = direction.get(n_features).copied().unwrap_or(0.0);
        let gain = |gains: Gains, (row, &target): (ArrayView1<'_, f64>, &f64)| {
            let change = row.iter().zip(&self.center).zip(&coef);
            let change = change.fold(at_zero, |sum, ((x, center), w)| sum + (x - center) * w);
            gains.with(if target > 0.5 { change } else { -change })
        };
        Some(self.x.rows().into_iter().zip(self.y).fold(Gains::NONE, gain))
    }

    fn without_end(&self, strict: bool) -> Error {
        Error::invalid("l2", self.l2, if strict { WITHOUT_A_MISTAKE } else { TOUCHING })
    }

    fn name(&self) -> String {
        format!("logistic regression with l2 = {}", self.l2)
    }
}

const WITHOUT_A_MISTAKE: &str = "positive where a border divides the classes without a mistake: \
    there larger weights always fit better, without end";

const TOUCHING: &str = "positive where a border divides the classes and the samples on it alone are of both: \
    there larger weights always fit better, without end";
