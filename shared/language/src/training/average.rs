//! Averages of weights along a run.

use std::collections::VecDeque;

use numerics::{Result, check};

/// A moving average of weights: each step keeps a share of it, and takes the rest from the newest weights.
///
/// `a ← a + (1 − keep) · (w − a)`, begun with the weights at the start.
///
/// ```
/// use language::training::Average;
///
/// let mut average = Average::new(0.75, &[0.0, 8.0])?;
/// average.add(&[4.0, 8.0])?;
/// assert_eq!(average.weights(), [1.0, 8.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16b (the run). Source: Boris Polyak and Anatoli Juditsky, *Acceleration of Stochastic
/// Approximation by Averaging*, 1992.
#[derive(Debug, Clone, PartialEq)]
pub struct Average {
    keep: f64,
    weights: Vec<f32>,
}

impl Average {
    /// Begins with these weights.
    ///
    /// Errors: a share beyond 0 to 1.
    pub fn new(keep: f64, weights: &[f32]) -> Result<Self> {
        check::fraction("keep", keep)?;
        Ok(Average { keep, weights: weights.to_vec() })
    }

    /// Takes up the weights after a step.
    ///
    /// Errors: another number of weights.
    pub fn add(&mut self, weights: &[f32]) -> Result<()> {
        let mine = ("the average", self.weights.len());
        check::same_length("weights", ("the model", weights.len()), mine)?;
        let take = (1.0 - self.keep) as f32;
        self.weights.iter_mut().zip(weights).for_each(|(a, w)| *a += take * (w - *a));
        Ok(())
    }

    /// The averaged weights.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }
}

/// The weights of the last so many looks, and their mean.
///
/// ```
/// use language::training::LastWeights;
///
/// let mut last = LastWeights::new(2)?;
/// for weight in [9.0, 1.0, 3.0] {
///     last.add(&[weight])?;
/// }
/// assert_eq!(last.mean(), [2.0]); // of 1 and 3
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part IV, chapter 16b (the run). Source: Pavel Izmailov et al., *Averaging Weights Leads to Wider Optima and
/// Better Generalization*, 2018.
#[derive(Debug, Clone, PartialEq)]
pub struct LastWeights {
    k: usize,
    kept: VecDeque<Vec<f32>>,
}

impl LastWeights {
    /// Keeps the last k.
    ///
    /// Errors: k of 0.
    pub fn new(k: usize) -> Result<Self> {
        check::at_least("k", k, 1)?;
        Ok(LastWeights { k, kept: VecDeque::new() })
    }

    /// Takes up weights, and drops the oldest of more than k.
    ///
    /// Errors: another number of weights than before.
    pub fn add(&mut self, weights: &[f32]) -> Result<()> {
        if let Some(before) = self.kept.front() {
            let before = ("those before", before.len());
            check::same_length("weights", ("these", weights.len()), before)?;
        }
        if self.kept.len() == self.k {
            self.kept.pop_front();
        }
        self.kept.push_back(weights.to_vec());
        Ok(())
    }

    /// The mean of those kept, summed in f64; empty before the first.
    pub fn mean(&self) -> Vec<f32> {
        let n_weights = self.kept.front().map_or(0, Vec::len);
        let mut sums = vec![0.0_f64; n_weights];
        for weights in &self.kept {
            sums.iter_mut().zip(weights).for_each(|(sum, w)| *sum += f64::from(*w));
        }
        sums.iter().map(|sum| (sum / self.kept.len() as f64) as f32).collect()
    }
}
