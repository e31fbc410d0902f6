//! Automatic differentiation of arrays: the tape of chapter 8g with an array at each node.
//!
//! [`Tape::leaf`] puts an array on the tape, operators and methods of [`Var`] compute with it, and
//! [`Var::backward`] gives the gradient of one number with respect to all the leaves. An operation
//! whose shapes do not fit gives an error that names it and both shapes.
//!
//! ```
//! use learning::tensor_autograd::Tape;
//! use ndarray::array;
//!
//! let tape = Tape::new();
//! let x = tape.constant(array![[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]); // (3 samples, 2 features)
//! let w = tape.leaf(array![[0.5], [-0.5]]);
//! let b = tape.leaf(array![1.0]);
//! let loss = (x.matmul(w)? + b)?.powi(2).mean()?;
//! let gradients = loss.backward()?;
//! assert_eq!(loss.item()?, 0.25);
//! assert_eq!(gradients.of(w)?, array![[3.0], [4.0]].into_dyn());
//! assert_eq!(gradients.of(b)?, array![1.0].into_dyn());
//! # Ok::<(), numerics::Error>(())
//! ```
//!
//! Explained in Part II, chapter 8h (autograd for tensors).

mod backward;
mod check;
mod forward;
mod shapes;
mod tape;

pub use backward::Gradients;
pub use check::check_gradient;
pub use shapes::unbroadcast;
pub use tape::{Tape, Tensor, Var};
