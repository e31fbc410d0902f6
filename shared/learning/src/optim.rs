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
mod newton;
mod rules;
mod schedule;
mod sgd;
mod stopping;

pub use clip::{clip_norm, clip_value};
pub use descent::{GradientDescent, Minimum, path};
pub use newton::{Newton, backtracking};
pub use rules::{AdaGrad, Adam, AdamW, Momentum, Nesterov, PlainDescent, RmsProp};
pub use schedule::Schedule;
pub use sgd::{Sgd, SgdRun, in_order, shuffled};
pub use stopping::EarlyStopping;

use ndarray::ArrayD;
use numerics::{Error, Result, check};

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
    /// of parameters than in the steps before; a gradient that is not finite. Then nothing has been
    /// changed. Cost: O(n_parameters).
    fn step(&self, memory: &mut Memory, parameters: &mut [f64], gradients: &[f64]) -> Result<()> {
        self.check()?;
        let lengths = (("parameters", parameters.len()), ("gradients", gradients.len()));
        check::same_length("numbers", lengths.0, lengths.1)?;
        check::finite_slice("gradients", gradients)?;
        memory.begin(parameters.len())?;
        let all = parameters.iter_mut().zip(gradients).zip(&mut memory.cells);
        for ((parameter, &gradient), cell) in all {
            *parameter = moved(self, memory.steps, cell, *parameter, gradient)?;
        }
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
        memory.begin(parameters.iter().map(ArrayD::len).sum())?;
        let mut cells = memory.cells.iter_mut();
        for (array, gradient) in parameters.iter_mut().zip(gradients) {
            // `zip` asks the cells last, so that none is lost where an array ends.
            for ((parameter, &gradient), cell) in array.iter_mut().zip(gradient).zip(&mut cells) {
                *parameter = moved(self, memory.steps, cell, *parameter, gradient)?;
            }
        }
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
    match parameter.is_finite() && cell.iter().all(|number| number.is_finite()) {
        true => Ok(parameter),
        false => Err(Error::out_of_range("a parameter's step", "gradients and parameters")),
    }
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

    fn begin(&mut self, n_parameters: usize) -> Result<()> {
        if self.steps == 0 {
            self.cells = vec![[0.0; 2]; n_parameters];
        }
        let known = ("the optimizer's memory", self.cells.len());
        check::same_length("numbers", ("parameters", n_parameters), known)?;
        self.steps += 1;
        Ok(())
    }
}
