//! Optimizers: what to do with a gradient. One struct a rule, from plain descent to AdamW.
//!
//! A rule is a few numbers, such as a learning rate; what it remembers from step to step is a
//! [`Memory`]. Every rule treats each parameter for itself, so it is written for one parameter
//! ([`Optimizer::update`]) and applied to all ([`Optimizer::step`]).
//!
//! ```
//! use learning::optim::{Memory, Momentum, Optimizer};
//!
//! let rule = Momentum { learning_rate: 0.1, beta: 0.9 };
//! let mut memory = Memory::default();
//! let mut w = [1.0, -2.0];
//! for _ in 0..200 {
//!     let gradient = [2.0 * w[0], 2.0 * w[1]]; // of w₁² + w₂²
//!     rule.step(&mut memory, &mut w, &gradient)?;
//! }
//! assert!(w[0].abs() < 1e-4 && w[1].abs() < 1e-4);
//! # Ok::<(), numerics::Error>(())
//! ```
//!
//! Explained in Part II, chapter 8e (optimizers).

mod clip;
mod descent;
mod rules;
mod schedule;
mod sgd;
mod stopping;

pub use clip::clip_norm;
pub use descent::{GradientDescent, Minimum, path};
pub use rules::{AdaGrad, Adam, AdamW, Momentum, Nesterov, PlainDescent, RmsProp};
pub use schedule::Schedule;
pub use sgd::{Sgd, SgdRun, in_order, shuffled};
pub use stopping::EarlyStopping;

use ndarray::ArrayD;
use numerics::{Result, check};

use numerics::check::in_range;

/// A rule that turns gradients into changes of the parameters.
///
/// Explained in Part II, chapter 8e (optimizers).
pub trait Optimizer {
    /// The new value of one parameter, given its gradient.
    ///
    /// `step` counts from 1. `memory` holds two numbers that belong to this parameter, 0 before the
    /// first step; a rule uses none, one or both.
    fn update(&self, step: i32, memory: &mut [f64; 2], parameter: f64, gradient: f64) -> f64;

    /// Whether the rule's own numbers lie in their ranges; the error names the one that does not.
    fn check(&self) -> Result<()>;

    /// One step: changes every parameter in place.
    ///
    /// Errors: a number of the rule out of its range; not one gradient a parameter; another number
    /// of parameters than in the steps before; a gradient that is not finite; a parameter, or what is
    /// remembered of it, that would leave `f64`. Then nothing has been changed, in no parameter. Cost:
    /// O(n_parameters).
    fn step(&self, memory: &mut Memory, parameters: &mut [f64], gradients: &[f64]) -> Result<()> {
        self.check()?;
        let lengths = (("parameters", parameters.len()), ("gradients", gradients.len()));
        check::same_length("numbers", lengths.0, lengths.1)?;
        check::finite_slice("gradients", gradients)?;
        let mut next = memory.next(parameters.len())?;
        let all = parameters.iter().zip(gradients).zip(&mut next.cells);
        let moved: Vec<f64> = all
            .map(|((&parameter, &gradient), cell)| {
                moved(self, next.steps, cell, parameter, gradient)
            })
            .collect::<Result<_>>()?;
        // Only now, when no number left f64.
        parameters.copy_from_slice(&moved);
        *memory = next;
        Ok(())
    }

    /// One step for a model whose parameters are several arrays.
    ///
    /// Errors: as [`step`](Self::step); also not one gradient an array, or one of another shape.
    fn step_arrays(
        &self,
        memory: &mut Memory,
        parameters: &mut [ArrayD<f64>],
        gradients: &[ArrayD<f64>],
    ) -> Result<()> {
        self.check()?;
        let lengths = (("parameters", parameters.len()), ("gradients", gradients.len()));
        check::same_length("arrays", lengths.0, lengths.1)?;
        for (i, (array, gradient)) in parameters.iter().zip(gradients).enumerate() {
            if array.shape() != gradient.shape() {
                return Err(numerics::Error::shape_mismatch(
                    (&format!("parameters[{i}]"), array.shape()),
                    ("its gradient", gradient.shape()),
                    "both must have the same shape",
                ));
            }
            check::finite(&format!("gradients[{i}]"), gradient)?;
        }
        let n_parameters = parameters.iter().map(ArrayD::len).sum();
        let mut next = memory.next(n_parameters)?;
        let mut results = Vec::with_capacity(n_parameters);
        let pairs = parameters.iter().zip(gradients);
        let pairs = pairs.flat_map(|(array, gradient)| array.iter().zip(gradient));
        for ((&parameter, &gradient), cell) in pairs.zip(&mut next.cells) {
            results.push(moved(self, next.steps, cell, parameter, gradient)?);
        }
        // Only now, when no number left f64.
        for (parameter, result) in parameters.iter_mut().flatten().zip(results) {
            *parameter = result;
        }
        *memory = next;
        Ok(())
    }
}

/// A parameter after its step, where the step and what is remembered of it stay within `f64`.
fn moved<O: Optimizer + ?Sized>(
    rule: &O,
    step: i32,
    cell: &mut [f64; 2],
    parameter: f64,
    gradient: f64,
) -> Result<f64> {
    let parameter = rule.update(step, cell, parameter, gradient);
    let remembered = cell.iter().all(|number| number.is_finite());
    let parameter = if remembered { parameter } else { f64::NAN };
    in_range("a parameter's step", parameter, "gradients and parameters")
}

/// What an optimizer remembers: how many steps it took, and two numbers a parameter.
///
/// It starts empty and takes its size from the first step. PyTorch calls it the optimizer's `state`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Memory {
    steps: i32,
    cells: Vec<[f64; 2]>,
}

impl Memory {
    /// How many steps were taken.
    pub fn steps(&self) -> i32 {
        self.steps
    }

    /// The two numbers of each parameter; which they are, each rule says.
    pub fn cells(&self) -> &[[f64; 2]] {
        &self.cells
    }

    /// What the next step starts from: a copy, which takes the place of this when the step is done.
    fn next(&self, n_parameters: usize) -> Result<Memory> {
        let cells = match self.steps {
            0 => vec![[0.0; 2]; n_parameters],
            _ => self.cells.clone(),
        };
        let known = ("the optimizer's memory", cells.len());
        check::same_length("numbers", ("parameters", n_parameters), known)?;
        Ok(Memory { steps: self.steps.saturating_add(1), cells })
    }
}
