//! Stochastic gradient descent: a step for each batch of samples.

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Error, Result, Rng, check};

use super::{Schedule, clip_norm};

/// The rows of a data set, shuffled and dealt into batches: one epoch.
///
/// All batches have `batch_size` rows but the last, which has what is left. Each row occurs once.
///
/// Errors: no samples; a batch size from outside 1 to `n_samples`. Cost: O(n_samples).
///
/// ```
/// let batches = learning::optim::shuffled(10, 4, &mut numerics::Rng::new(7))?;
/// let sizes: Vec<usize> = batches.iter().map(Vec::len).collect();
/// assert_eq!(sizes, [4, 4, 2]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8d (batches and schedules).
pub fn shuffled(n_samples: usize, batch_size: usize, rng: &mut Rng) -> Result<Vec<Vec<usize>>> {
    check_batch(n_samples, batch_size)?;
    Ok(rng.permutation(n_samples).chunks(batch_size).map(<[usize]>::to_vec).collect())
}

/// The rows of a data set in their order, dealt into batches. As [`shuffled`], without the shuffling.
///
/// ```
/// let batches = learning::optim::in_order(5, 2)?;
/// assert_eq!(batches, [vec![0, 1], vec![2, 3], vec![4]]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8d (batches and schedules).
pub fn in_order(n_samples: usize, batch_size: usize) -> Result<Vec<Vec<usize>>> {
    check_batch(n_samples, batch_size)?;
    let rows: Vec<usize> = (0..n_samples).collect();
    Ok(rows.chunks(batch_size).map(<[usize]>::to_vec).collect())
}

fn check_batch(n_samples: usize, batch_size: usize) -> Result<()> {
    check::not_empty("the data set", n_samples, "sample")?;
    check::size("n_samples", &[n_samples])?;
    check::between("batch_size", batch_size, 1, ("n_samples", n_samples))
}

/// Stochastic gradient descent: shuffle, deal into batches, take one step a batch, and again.
///
/// `w ← w − learning_rate · schedule(step) · clip(gradient(w, batch))`
///
/// A `batch_size` of 1 is the word's narrow sense, one of `n_samples` is plain gradient descent.
///
/// ```
/// use learning::optim::Sgd;
/// use ndarray::{Array1, array};
/// use numerics::Rng;
/// // The mean of four numbers is the w with the least squared distance to them.
/// let numbers = array![1.0, 2.0, 3.0, 6.0];
/// let slope = |w: ndarray::ArrayView1<f64>, rows: &[usize]| {
///     let misses = rows.iter().map(|row| w[0] - numbers[*row]);
///     Array1::from_elem(1, 2.0 * misses.sum::<f64>() / rows.len() as f64)
/// };
/// let sgd = Sgd { learning_rate: 0.1, batch_size: 4, n_epochs: 200, ..Default::default() };
/// let run = sgd.minimize(&array![0.0], 4, slope, &mut Rng::new(7))?;
/// assert!((run.point()[0] - 3.0).abs() < 1e-9);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8d (batches and schedules).
#[derive(Debug, Clone, PartialEq)]
pub struct Sgd {
    /// The base learning rate: positive.
    pub learning_rate: f64,
    /// How many samples a step looks at: from 1 to `n_samples`.
    pub batch_size: usize,
    /// How often every sample is looked at.
    pub n_epochs: usize,
    /// What multiplies the learning rate at each step.
    pub schedule: Schedule,
    /// The longest gradient that is used as it is; a longer one is cut to this length.
    pub max_norm: Option<f64>,
}

impl Default for Sgd {
    /// A learning rate of 0.01, batches of 32, 10 epochs, no schedule and no clipping.
    fn default() -> Self {
        Sgd {
            learning_rate: 0.01,
            batch_size: 32,
            n_epochs: 10,
            schedule: Schedule::Constant,
            max_norm: None,
        }
    }
}

/// The walk of [`Sgd::minimize`]: where it stood after each epoch.
#[derive(Debug, Clone, PartialEq)]
pub struct SgdRun {
    /// The parameters after each epoch; row 0 is the start. Shape: (n_epochs + 1, n_parameters).
    pub after_epoch: Array2<f64>,
    /// How many steps were taken in all.
    pub n_steps: usize,
}

impl SgdRun {
    /// Where the walk ended. Shape: (n_parameters,).
    pub fn point(&self) -> ArrayView1<'_, f64> {
        let last = self.after_epoch.rows().into_iter().next_back();
        last.unwrap_or_else(|| ArrayView1::from(&[]))
    }
}

impl Sgd {
    /// Walks from `start`, one step a batch.
    ///
    /// `gradient(w, rows)` gives the gradient of the loss over those rows alone (their mean, so that the learning rate
    /// means the same for every batch size). Shape: `start` (n_parameters,).
    ///
    /// Errors: a parameter out of its range; a start that is empty or not finite; a gradient of another length, or one
    /// that is not finite (with the step at which it happened); parameters that leave `f64`. Cost: `n_epochs · n_samples` gradients of one sample.
    pub fn minimize<'a>(
        &self,
        start: impl Into<ArrayView1<'a, f64>>,
        n_samples: usize,
        mut gradient: impl FnMut(ArrayView1<'_, f64>, &[usize]) -> Array1<f64>,
        rng: &mut Rng,
    ) -> Result<SgdRun> {
        let start = start.into();
        check::positive("learning_rate", self.learning_rate)?;
        check::not_empty("start", start.len(), "parameter")?;
        check::finite("start", &start)?;
        check_batch(n_samples, self.batch_size)?;
        check::size("n_epochs times the parameters", &[self.n_epochs, start.len()])?;
        let mut after_epoch = Array2::zeros((self.n_epochs + 1, start.len()));
        after_epoch.row_mut(0).assign(&start);
        let (mut w, mut step) = (start.to_owned(), 0);
        for epoch in 1..=self.n_epochs {
            for rows in shuffled(n_samples, self.batch_size, rng)? {
                let mut slope = gradient(w.view(), &rows);
                check::same_length("numbers", ("the gradient", slope.len()), ("start", w.len()))?;
                if slope.iter().any(|entry| !entry.is_finite()) {
                    let wanted = "finite: try a smaller learning rate, a warm-up, or clipping";
                    let what = format!("the gradient at step {step} (epoch {epoch})");
                    return Err(Error::invalid(what, "not finite", wanted));
                }
                if let Some(max_norm) = self.max_norm {
                    slope = clip_norm(&slope, max_norm)?.0;
                }
                w.scaled_add(-self.learning_rate * self.schedule.factor(step)?, &slope);
                step += 1;
            }
            after_epoch.row_mut(epoch).assign(&w);
        }
        check::finite("the parameters after the last epoch", &w)?;
        Ok(SgdRun { after_epoch, n_steps: step })
    }
}
