//! Newton's method for logistic regression: loss, slopes and curvature in one pass over the samples.

use std::f64::consts::LN_2;
use std::ops::Range;

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, s};
use numerics::linalg::{GramSum, fold_rows};
use numerics::{Error, Result, check, linalg, sum};

use super::{LogisticModel, LogisticRegression};

/// From this many samples for each weight on, the steps begin at what an eighth of the samples say.
const MANY: usize = 400;

/// The samples as the steps see them, and the penalty.
struct Problem<'a> {
    x: ArrayView2<'a, f64>,
    y: ArrayView1<'a, f64>,
    /// Columns are centered on it, which changes the intercept alone and keeps its digits.
    center: Array1<f64>,
    l2: f64,
}

/// The loss at some weights, and its gradient.
struct Place {
    loss: f64,
    gradient: Array1<f64>,
}

pub(super) fn fit(
    parameters: &LogisticRegression,
    x: ArrayView2<'_, f64>,
    y: ArrayView1<'_, f64>,
) -> Result<LogisticModel> {
    let LogisticRegression { l2, fit_intercept, tolerance, max_steps } = *parameters;
    let mut weights = Array1::zeros(x.ncols() + usize::from(fit_intercept));
    let many = x.nrows() >= MANY * weights.len();
    // The few: every eighth sample. With an eighth of the penalty they have nearly the same bottom.
    let every = if many { 8 } else { 1 };
    let (x_few, y_few) = (x.slice(s![..;every, ..]), y.slice(s![..;every]));
    let center = if !fit_intercept {
        Array1::zeros(x.ncols())
    } else if let Ok(means) = linalg::column_means(x_few) {
        means
    } else {
        check::finite("x", &x)?;
        linalg::column_means(x)?
    };
    if many {
        let (x, y) = (x_few.view(), y_few.view());
        let few = Problem { x, y, center: center.clone(), l2: l2 / 8.0 };
        // Where these few do not settle, begin at zero.
        weights = few.descend(weights.clone(), 1e-3, max_steps, false).unwrap_or(weights);
    }
    let problem = Problem { x: x.view(), y: y.view(), center, l2 };
    let weights = problem.descend(weights, tolerance, max_steps, many)?;
    let coef = weights.slice(s![..x.ncols()]).to_owned();
    let centered_intercept = if fit_intercept { weights[x.ncols()] } else { 0.0 };
    let intercept = centered_intercept - sum::dot(&problem.center, &coef)?;
    Ok(LogisticModel { coef, intercept })
}

impl Problem<'_> {
    /// Newton's steps from `weights` (the intercept last) to where the loss cannot fall any more.
    ///
    /// With `thrifty`, short steps keep the curvature of the place before: it has hardly changed, and is most of the work.
    fn descend(
        &self,
        mut weights: Array1<f64>,
        tolerance: f64,
        max_steps: usize,
        thrifty: bool,
    ) -> Result<Array1<f64>> {
        let mut step = Array1::zeros(weights.len());
        let mut factor = None; // of the curvature
        let (mut last_loss, mut last_expected) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..max_steps {
            let (mut here, mut curvature) = self.see(&weights, factor.is_none())?;
            while here.loss > last_loss * (1.0 + 1e-12) {
                step /= 2.0;
                weights -= &step;
                (here, curvature) = self.see(&weights, factor.is_none())?;
            }
            if self.l2 == 0.0 && here.loss < LN_2 {
                // Then each sample's loss is below log 2, so each is on its class's side.
                return Err(Error::invalid("l2", self.l2, WITHOUT_A_MISTAKE));
            }
            let l = match (factor, curvature) {
                (Some(kept), None) => kept,
                (_, curvature) => {
                    let curvature = curvature.unwrap_or_default();
                    linalg::cholesky(&curvature).map_err(name_the_matrix)?
                }
            };
            step = linalg::solve_cholesky(&l, &-&here.gradient)?;
            weights += &step;
            // What the loss would fall by if it were a parabola.
            let expected = -0.5 * sum::dot(&step, &here.gradient)?;
            if expected <= tolerance * here.loss {
                return Ok(weights);
            }
            let short = expected <= 0.01 * here.loss && expected <= 0.1 * last_expected;
            factor = (thrifty && short).then_some(l);
            (last_loss, last_expected) = (here.loss, expected);
        }
        let what = format!("logistic regression with l2 = {}", self.l2);
        Err(Error::NotConverged { what, steps: max_steps })
    }

    fn see(
        &self,
        weights: &Array1<f64>,
        with_curvature: bool,
    ) -> Result<(Place, Option<Array2<f64>>)> {
        if !with_curvature {
            return Ok((self.glance(weights)?, None));
        }
        let (place, curvature) = self.look(weights)?;
        Ok((place, Some(curvature)))
    }

    /// Loss, gradient and curvature in one pass over the samples, block by block.
    fn look(&self, weights: &Array1<f64>) -> Result<(Place, Array2<f64>)> {
        let (n_features, n_weights) = (self.x.ncols(), weights.len());
        let empty = || (Place::new(n_weights), GramSum::new(n_weights));
        let add = |(place, curvature): &mut (Place, GramSum), rows: Range<usize>| {
            // The centered rows, with a 1 at the end of each if there is an intercept.
            let mut block = Array2::ones((rows.len(), n_weights));
            let mut features = block.slice_mut(s![.., ..n_features]);
            features.assign(&self.x.slice(s![rows.clone(), ..]));
            features -= &self.center;
            let mut roots = block.dot(weights); // log-odds, then what the row counts in the curvature
            let misses = place.misses(&mut roots, self.y.slice(s![rows]));
            for ((mut row, &miss), &root) in block.rows_mut().into_iter().zip(&misses).zip(&roots) {
                place.gradient.scaled_add(miss, &row);
                row *= root;
            }
            curvature.add(block.view());
        };
        let merge = |a: (Place, GramSum), b: (Place, GramSum)| (a.0.merge(b.0), a.1.merge(b.1));
        let (place, curvature) = fold_rows(self.x.nrows(), empty, add, merge).unwrap_or_else(empty);
        let mut curvature = curvature.into_matrix();
        for j in 0..n_features {
            curvature[[j, j]] += self.l2;
        }
        Ok((self.with_penalty(place, weights)?, curvature))
    }

    /// Loss and gradient alone, which need no copy of the samples.
    fn glance(&self, weights: &Array1<f64>) -> Result<Place> {
        let (n_features, n_weights) = (self.x.ncols(), weights.len());
        let coef = weights.slice(s![..n_features]);
        let intercept = if n_weights > n_features { weights[n_features] } else { 0.0 };
        let at_zero = intercept - self.center.dot(&coef);
        // The gradient of samples that are not centered; its last entry is the sum of the misses.
        let empty = || Place::new(n_features + 1);
        let add = |place: &mut Place, rows: Range<usize>| {
            let samples = self.x.slice(s![rows.clone(), ..]);
            let mut log_odds = samples.dot(&coef) + at_zero;
            let misses = place.misses(&mut log_odds, self.y.slice(s![rows]));
            let mut gradient = place.gradient.slice_mut(s![..n_features]);
            for (row, &miss) in samples.rows().into_iter().zip(&misses) {
                gradient.scaled_add(miss, &row);
            }
            place.gradient[n_features] += misses.sum();
        };
        let mut place = fold_rows(self.x.nrows(), empty, add, Place::merge).unwrap_or_else(empty);
        let total = place.gradient[n_features];
        place.gradient.slice_mut(s![..n_features]).scaled_add(-total, &self.center);
        place.gradient = place.gradient.slice(s![..n_weights]).to_owned();
        self.with_penalty(place, weights)
    }

    /// Adds the penalty. What is not finite now comes from a sample that is not.
    fn with_penalty(&self, mut place: Place, weights: &Array1<f64>) -> Result<Place> {
        for j in 0..self.x.ncols() {
            place.loss += 0.5 * self.l2 * weights[j] * weights[j];
            place.gradient[j] += self.l2 * weights[j];
        }
        if !place.gradient.iter().all(|slope| slope.is_finite()) {
            check::finite("x", &self.x)?;
        }
        Ok(place)
    }
}

impl Place {
    fn new(n_weights: usize) -> Self {
        Place { loss: 0.0, gradient: Array1::zeros(n_weights) }
    }

    fn merge(self, other: Place) -> Place {
        Place { loss: self.loss + other.loss, gradient: self.gradient + other.gradient }
    }

    /// Adds the loss of up to 256 samples; gives probability minus target of each, and puts in place
    /// of the log-odds `sqrt(p·(1 − p))`, the root of the curvature.
    fn misses(&mut self, log_odds: &mut Array1<f64>, targets: ArrayView1<'_, f64>) -> Array1<f64> {
        // The sum of log(1 + e) is the log of the product, and 256 factors below 2 stay below 10⁷⁸.
        let mut product = 1.0;
        let misses = log_odds.iter_mut().zip(targets).map(|(z, &target)| {
            // One exponential, of a number below zero, gives both probabilities and the loss.
            let e = libm::exp(-z.abs());
            let (large, small) = (1.0 / (1.0 + e), e / (1.0 + e));
            let probability = if *z < 0.0 { small } else { large };
            let against = if target > 0.5 { -*z } else { *z };
            self.loss += against.max(0.0);
            product *= 1.0 + e;
            *z = (large * small).sqrt();
            probability - target
        });
        let misses = misses.collect();
        self.loss += libm::log(product);
        misses
    }
}

const WITHOUT_A_MISTAKE: &str = "positive where a border divides the classes without a mistake: \
    there larger weights always fit better, without end";

fn name_the_matrix(error: Error) -> Error {
    match error {
        Error::NotPositiveDefinite { pivot, value, .. } => {
            let what = "the curvature of the loss".to_owned();
            Error::NotPositiveDefinite { what, pivot, value }
        }
        other => other,
    }
}
