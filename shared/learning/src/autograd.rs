//! Automatic differentiation of numbers: a tape that is read backward, dual numbers that run forward.
//!
//! [`Tape`] and [`Var`] are the reverse mode: one pass back gives the slopes for all inputs.
//! [`Dual`] is the forward mode: one pass gives the slopes of all outputs for one input. The rules
//! of calculus that both need stand once, in [`Real`].
//!
//! Explained in Part II, chapter 8g (autograd in thirty lines).

mod check;
mod dual;
mod real;
mod tape;

pub use check::check_gradient;
pub use dual::Dual;
pub use real::Real;
pub use tape::{Gradients, Tape, Var};
