//! The tape: each number knows from which numbers it came, and how strongly it depends on each.

use std::cell::{Cell, RefCell};
use std::ops::{Add, Div, Mul, Neg, Sub};

use numerics::{Error, Result};

use super::Real;

/// One number of a computation: the numbers it came from, each with its local derivative.
type Node = [Option<(usize, f64)>; 2];

/// A list of all the numbers of a computation, in the order in which they came to be.
///
/// Every operation writes one node: the places of its inputs on the tape, and the slope of the
/// result with respect to each. An input always stands before its result, so reading the tape from
/// the end to the start meets every number after all the numbers that depend on it. That is the
/// whole of reverse-mode automatic differentiation.
///
/// Cost: one node of 48 bytes an operation.
///
/// ```
/// use learning::autograd::{Real, Tape};
/// let tape = Tape::new();
/// let (x, y) = (tape.var(2.0), tape.var(3.0));
/// let f = x * y + x.powi(2); // 6 + 4
/// let slopes = f.backward()?;
/// assert_eq!((f.value(), slopes.of(x), slopes.of(y)), (10.0, 7.0, 2.0)); // y + 2x, and x
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part II, chapter 8g (autograd in thirty lines). Source: Andreas Griewank and
/// Andrea Walther, *Evaluating Derivatives*, 2nd edition, 2008, chapter 3; the lean tape in Rust
/// follows Rufflewind, *Reverse-mode automatic differentiation: a tutorial*, 2016.
#[derive(Debug, Default)]
pub struct Tape {
    nodes: RefCell<Vec<Node>>,
    mixed: Cell<bool>,
}

impl Tape {
    /// An empty tape.
    pub fn new() -> Tape {
        Tape::default()
    }

    /// Puts an input on the tape: a number that came from nowhere.
    pub fn var(&self, value: f64) -> Var<'_> {
        self.push(value, [None, None])
    }

    /// Puts several inputs on the tape.
    pub fn vars(&self, values: &[f64]) -> Vec<Var<'_>> {
        values.iter().map(|&value| self.var(value)).collect()
    }

    /// How many numbers stand on the tape.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// Whether nothing stands on the tape yet.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn push(&self, value: f64, parents: Node) -> Var<'_> {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(parents);
        Var { tape: self, index: nodes.len() - 1, value }
    }
}

/// A number on a [`Tape`]: its value, and its place. As cheap to copy as two words and an `f64`.
///
/// It takes part in `+ − · /` with its like and with plain numbers, and has the functions of
/// [`Real`].
#[derive(Debug, Clone, Copy)]
pub struct Var<'t> {
    tape: &'t Tape,
    index: usize,
    value: f64,
}

impl<'t> Var<'t> {
    /// Reads the tape backward from this number and gives its slope with respect to every number
    /// on the tape.
    ///
    /// Each node hands its own slope on to its inputs, times the local derivative; what arrives
    /// over several paths is added up. Cost: one multiplication and one addition for each input of
    /// each node, whatever the number of inputs to the whole computation.
    ///
    /// Errors: when a number of another tape took part in the computation.
    ///
    /// Explained in Part II, chapter 8g (autograd in thirty lines).
    pub fn backward(self) -> Result<Gradients<'t>> {
        if self.tape.mixed.get() {
            let wanted = "the tape of all the others";
            return Err(Error::invalid("the tape of one of the numbers", "another one", wanted));
        }
        let nodes = self.tape.nodes.borrow();
        let mut slopes = vec![None; self.index + 1];
        slopes[self.index] = Some(1.0);
        for i in (0..=self.index).rev() {
            // Nothing arrives at a number that has no part in the result.
            let Some(slope) = slopes[i] else { continue };
            for (parent, local) in nodes[i].into_iter().flatten() {
                *slopes[parent].get_or_insert(0.0) += local * slope;
            }
        }
        Ok(Gradients { tape: self.tape, slopes })
    }

    /// A result of two numbers, with the slope with respect to each.
    fn join(self, other: Var<'t>, value: f64, [left, right]: [f64; 2]) -> Var<'t> {
        if !std::ptr::eq(self.tape, other.tape) {
            self.tape.mixed.set(true);
            other.tape.mixed.set(true);
            return self.tape.push(value, [None, None]);
        }
        self.tape.push(value, [Some((self.index, left)), Some((other.index, right))])
    }
}

impl Real for Var<'_> {
    fn value(self) -> f64 {
        self.value
    }

    fn chain(self, value: f64, slope: f64) -> Self {
        self.tape.push(value, [Some((self.index, slope)), None])
    }
}

/// An operator: its value, and its two slopes. The other number may be plain.
macro_rules! operator {
    ($trait:ident, $method:ident, $value:expr, $slopes:expr) => {
        impl<'t> $trait for Var<'t> {
            type Output = Var<'t>;
            fn $method(self, other: Var<'t>) -> Var<'t> {
                let (a, b) = (self.value, other.value);
                self.join(other, $value(a, b), $slopes(a, b))
            }
        }
        impl<'t> $trait<f64> for Var<'t> {
            type Output = Var<'t>;
            fn $method(self, b: f64) -> Var<'t> {
                let slopes: [f64; 2] = $slopes(self.value, b);
                self.chain($value(self.value, b), slopes[0])
            }
        }
        impl<'t> $trait<Var<'t>> for f64 {
            type Output = Var<'t>;
            fn $method(self, other: Var<'t>) -> Var<'t> {
                let slopes: [f64; 2] = $slopes(self, other.value);
                other.chain($value(self, other.value), slopes[1])
            }
        }
    };
}

operator!(Add, add, |a, b| a + b, |_, _| [1.0, 1.0]);
operator!(Sub, sub, |a, b| a - b, |_, _| [1.0, -1.0]);
operator!(Mul, mul, |a, b| a * b, |a, b| [b, a]);
operator!(Div, div, |a, b| a / b, |a: f64, b: f64| [1.0 / b, -(a / b) / b]);

impl<'t> Neg for Var<'t> {
    type Output = Var<'t>;
    fn neg(self) -> Var<'t> {
        self.chain(-self.value, -1.0)
    }
}

/// The slopes of one number with respect to all the numbers on its tape.
#[derive(Debug, Clone)]
pub struct Gradients<'t> {
    tape: &'t Tape,
    /// None where nothing arrived.
    slopes: Vec<Option<f64>>,
}

impl Gradients<'_> {
    /// The slope with respect to this number. It is 0 for a number that had no part in the result.
    pub fn of(&self, var: Var<'_>) -> f64 {
        let of_this_tape = std::ptr::eq(self.tape, var.tape);
        let slope = self.slopes.get(var.index).copied().flatten();
        if of_this_tape { slope.unwrap_or(0.0) } else { 0.0 }
    }

    /// The slopes with respect to several numbers.
    pub fn of_all(&self, vars: &[Var<'_>]) -> Vec<f64> {
        vars.iter().map(|&var| self.of(var)).collect()
    }
}
