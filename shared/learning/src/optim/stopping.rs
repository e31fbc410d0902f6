//! Early stopping: a watch over the validation error that says when to end.

use numerics::{Result, check};

/// Watches an error that should fall, and says stop when it has not for a while.
///
/// Show it the validation error after every step. It remembers the best step; `patience` steps
/// without a better one, and it is time to stop and go back.
///
/// ```
/// use learning::optim::EarlyStopping;
/// let mut watch = EarlyStopping::new(2)?;
/// let stops: Vec<bool> = [5.0, 3.0, 4.0, 3.5].iter().map(|&error| watch.observe(error)).collect();
/// assert_eq!(stops, [false, false, false, true]);
/// assert_eq!((watch.best_step(), watch.best_error()), (2, 3.0));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 9d (stop early, drop out, augment).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EarlyStopping {
    patience: usize,
    step: usize,
    best_step: usize,
    best_error: f64,
}

impl EarlyStopping {
    /// A watch that waits `patience` steps for an improvement. Errors: a patience of 0.
    pub fn new(patience: usize) -> Result<Self> {
        check::at_least("patience", patience, 1)?;
        Ok(EarlyStopping { patience, step: 0, best_step: 0, best_error: f64::INFINITY })
    }

    /// Takes the error after one more step; true when it is time to stop.
    ///
    /// Only a smaller error is an improvement; NaN never is.
    pub fn observe(&mut self, error: f64) -> bool {
        self.step += 1;
        if error < self.best_error {
            (self.best_step, self.best_error) = (self.step, error);
        }
        self.step - self.best_step >= self.patience
    }

    /// The step with the smallest error, counted from 1; 0 before any.
    pub fn best_step(&self) -> usize {
        self.best_step
    }

    /// The smallest error so far; infinite before any.
    pub fn best_error(&self) -> f64 {
        self.best_error
    }
}
