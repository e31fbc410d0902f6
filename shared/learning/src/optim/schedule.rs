//! Schedules: the learning rate as a function of the step.

use numerics::{Error, Result, check, functions};

use numerics::check::in_range;

/// A learning-rate schedule: by which factor the base learning rate is multiplied at each step, the first being step 0.
///
/// ```
/// use learning::optim::Schedule;
/// let schedule = Schedule::WarmUp { n_steps: 4, then: Box::new(Schedule::Constant) };
/// let factors: Result<Vec<f64>, _> = (0..6).map(|step| schedule.factor(step)).collect();
/// assert_eq!(factors?, [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8d (batches and schedules).
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Schedule {
    /// Always 1.
    #[default]
    Constant,
    /// Multiplied by `factor` after every `every` steps: `factor^⌊step / every⌋`. PyTorch's `StepLR`.
    Staircase {
        /// After how many steps the rate falls: at least 1.
        every: usize,
        /// By what it is then multiplied: positive.
        factor: f64,
    },
    /// Multiplied by `factor` after each step: `factor^step`. PyTorch's `ExponentialLR`.
    Exponential {
        /// By what the rate is multiplied: positive.
        factor: f64,
    },
    /// `1 / (1 + step / half_after)`: half after `half_after` steps, a third after twice as many.
    ///
    /// The sum of all rates is infinite and the sum of their squares is not: what Robbins and Monro (*A stochastic
    /// approximation method*, 1951) need for arriving in spite of the noise.
    InverseTime {
        /// After how many steps the rate is half: positive.
        half_after: f64,
    },
    /// Half a wave down: `lowest + (1 − lowest) · (1 + cos(π · step / n_steps)) / 2`, and `lowest` from `n_steps` on.
    /// PyTorch's `CosineAnnealingLR` up to there.
    ///
    /// Source: Ilya Loshchilov and Frank Hutter, *SGDR: Stochastic gradient descent with warm restarts*, 2017.
    Cosine {
        /// After how many steps the rate is lowest: at least 1.
        n_steps: usize,
        /// The factor at the end: from 0 to 1.
        lowest: f64,
    },
    /// Rises in a line, `(step + 1) / n_steps`, for `n_steps` steps; then another schedule begins, with its step 0.
    WarmUp {
        /// How many steps the rise takes: at least 1.
        n_steps: usize,
        /// What follows.
        then: Box<Schedule>,
    },
}

impl Schedule {
    /// The factor at a step.
    ///
    /// Errors: a parameter out of its range.
    pub fn factor(&self, step: usize) -> Result<f64> {
        match *self {
            Schedule::Constant => Ok(1.0),
            Schedule::Staircase { every, factor } => {
                check::at_least("every", every, 1)?;
                check::positive("factor", factor)?;
                power(factor, step / every)
            }
            Schedule::Exponential { factor } => {
                check::positive("factor", factor)?;
                power(factor, step)
            }
            Schedule::InverseTime { half_after } => {
                check::positive("half_after", half_after)?;
                Ok(1.0 / (1.0 + step as f64 / half_after))
            }
            Schedule::Cosine { n_steps, lowest } => {
                check::at_least("n_steps", n_steps, 1)?;
                check::fraction("lowest", lowest)?;
                let share = step.min(n_steps) as f64 / n_steps as f64;
                let wave = (1.0 + libm::cos(std::f64::consts::PI * share)) / 2.0;
                Ok(lowest + (1.0 - lowest) * wave)
            }
            Schedule::WarmUp { n_steps, ref then } => {
                check::at_least("n_steps", n_steps, 1)?;
                match step.checked_sub(n_steps) {
                    None => Ok((step + 1) as f64 / n_steps as f64),
                    Some(step) => then.factor(step),
                }
            }
        }
    }
}

fn power(factor: f64, exponent: usize) -> Result<f64> {
    let exponent = i32::try_from(exponent)
        .map_err(|_| Error::invalid("step", exponent, "less than two billion"))?;
    in_range("the factor of the schedule", functions::power(factor, exponent), "factor")
}
