//! The tape of arrays: its nodes, and the handles to them.

use std::cell::RefCell;

use ndarray::{ArcArray, ArrayBase, ArrayD, DataOwned, Dimension, IxDyn};
use numerics::{Error, Result};

use super::shapes::shape_text;

/// An array of any number of axes whose numbers are shared, not copied, when it is cloned.
pub type Tensor = ArcArray<f64, IxDyn>;

/// How a node came to be: the operation, the places of its inputs, and what its rule must remember.
#[derive(Debug)]
pub(super) enum Op {
    /// A leaf or a constant: nothing to go back to.
    None,
    Add(usize, usize),
    Sub(usize, usize),
    Mul(usize, usize),
    Div(usize, usize),
    /// Times a plain number.
    Scale(usize, f64),
    /// Plus a plain number.
    Shift(usize),
    Power(usize, i32),
    MatMul(usize, usize),
    Relu(usize),
    Tanh(usize),
    Sigmoid(usize),
    Exp(usize),
    Log(usize),
    /// Along the last axis, as is the next.
    Softmax(usize),
    LogSoftmax(usize),
    Sum(usize),
    SumAxis(usize, usize),
    Reshape(usize),
    Transpose(usize),
    Rows(usize, Vec<usize>),
    Pick(usize, Vec<usize>),
    CrossEntropy(usize, Vec<usize>),
}

/// One array of a computation.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) value: Tensor,
    pub(super) op: Op,
    /// Whether a leaf stands somewhere behind it; otherwise nobody asks for its gradient.
    pub(super) needs_gradient: bool,
}

/// A list of all the arrays of a computation, in the order in which they came to be.
///
/// A tape serves one pass forward and as many backward as you like. For the next training step make
/// a new one; the parameters live outside of it, in your own arrays.
///
/// Explained in Part II, chapter 8h (autograd for tensors).
#[derive(Debug, Default)]
pub struct Tape {
    pub(super) nodes: RefCell<Vec<Node>>,
}

impl Tape {
    /// An empty tape.
    pub fn new() -> Tape {
        Tape::default()
    }

    /// Puts an array on the tape whose gradient you will ask for: a parameter.
    ///
    /// An owned array is moved, a [`Tensor`] shared; no number is copied.
    pub fn leaf<S, D>(&self, value: ArrayBase<S, D>) -> Var<'_>
    where
        S: DataOwned<Elem = f64>,
        D: Dimension,
    {
        self.push(value.into_dyn().into_shared(), Op::None, true)
    }

    /// Puts copies of several arrays on the tape as leaves: the parameters of a model.
    pub fn leaves(&self, values: &[ArrayD<f64>]) -> Vec<Var<'_>> {
        values.iter().map(|value| self.leaf(value.clone())).collect()
    }

    /// Puts an array on the tape that is given and stays as it is: data. No gradient is computed.
    pub fn constant<S, D>(&self, value: ArrayBase<S, D>) -> Var<'_>
    where
        S: DataOwned<Elem = f64>,
        D: Dimension,
    {
        self.push(value.into_dyn().into_shared(), Op::None, false)
    }

    /// How many arrays stand on the tape.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// Whether nothing stands on the tape yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn push(&self, value: Tensor, op: Op, needs_gradient: bool) -> Var<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { value, op, needs_gradient });
        Var { tape: self, index: nodes.len() - 1 }
    }
}

/// An array on a [`Tape`]: a handle that is copied freely.
///
/// `+ − · /` broadcast and give a `Result`, because two shapes may not fit; with a plain number they
/// always fit. What has one input and any shape (`tanh`, `exp`) gives the result itself.
#[derive(Debug, Clone, Copy)]
pub struct Var<'t> {
    pub(super) tape: &'t Tape,
    pub(super) index: usize,
}

impl<'t> Var<'t> {
    /// The numbers. They are shared with the tape, not copied.
    pub fn value(self) -> Tensor {
        self.tape.nodes.borrow()[self.index].value.clone()
    }

    /// The size along each axis.
    pub fn shape(self) -> Vec<usize> {
        self.tape.nodes.borrow()[self.index].value.shape().to_vec()
    }

    /// The number of an array that has only one.
    ///
    /// Errors: none or several.
    pub fn item(self) -> Result<f64> {
        let value = self.value();
        match (value.len(), value.first()) {
            (1, Some(&number)) => Ok(number),
            _ => {
                let shape = shape_text(value.shape());
                Err(Error::invalid("the shape in item", shape, "that of a single number"))
            }
        }
    }

    /// The same numbers, cut off from what they came from: no gradient goes through here.
    pub fn detach(self) -> Var<'t> {
        self.tape.push(self.value(), Op::None, false)
    }

    pub(super) fn needs_gradient(self) -> bool {
        self.tape.nodes.borrow()[self.index].needs_gradient
    }

    /// A result of this array.
    pub(super) fn next(self, value: Tensor, op: impl FnOnce(usize) -> Op) -> Var<'t> {
        self.tape.push(value, op(self.index), self.needs_gradient())
    }

    /// A result of this array and another one, which must be on the same tape.
    pub(super) fn join(
        self,
        other: Var<'t>,
        value: Tensor,
        op: impl FnOnce(usize, usize) -> Op,
    ) -> Var<'t> {
        let needs_gradient = self.needs_gradient() || other.needs_gradient();
        self.tape.push(value, op(self.index, other.index), needs_gradient)
    }

    pub(super) fn same_tape(self, other: Var<'_>, name: &str) -> Result<()> {
        if std::ptr::eq(self.tape, other.tape) {
            return Ok(());
        }
        let what = format!("the tape of the right side of {name}");
        Err(Error::invalid(what, "another one", "that of the left side"))
    }
}
