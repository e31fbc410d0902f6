//! The pass backward: what each operation sends back to its inputs.

use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayD, ArrayView2, ArrayViewD, ArrayViewMut2, Axis, CowArray, Ix2, IxDyn};
use numerics::functions::power;
use numerics::{Elementwise, ElementwiseMut, Error, Result, functions};

use crate::losses::all_but;

use super::shapes::{pairwise, shape_text, unbroadcast};
use super::tape::{Node, Op, Tape, Var};

impl<'t> Var<'t> {
    /// The gradient of this number with respect to every leaf of the tape.
    ///
    /// Errors: this is not a single number (then see [`backward_with`](Self::backward_with)).
    /// Cost: about twice the pass forward.
    pub fn backward(self) -> Result<Gradients<'t>> {
        let shape = self.shape();
        if shape.iter().product::<usize>() != 1 {
            let wanted = "that of a single number, such as a loss; backward_with takes any shape";
            return Err(Error::invalid("the shape in backward", shape_text(&shape), wanted));
        }
        self.backward_with(ArrayD::ones(shape))
    }

    /// A vector–Jacobian product: the gradient of `Σ seed · self`, for a result of any shape.
    ///
    /// Errors: `seed` has another shape than this array.
    pub fn backward_with(self, seed: ArrayD<f64>) -> Result<Gradients<'t>> {
        let nodes = self.tape.nodes.borrow();
        let shape = nodes[self.index].value.shape();
        if seed.shape() != shape {
            let (result, seed) = (("the result", shape), ("the seed of backward", seed.shape()));
            return Err(Error::shape_mismatch(result, seed, "both must have the same shape"));
        }
        let mut pass = Pass { nodes: &nodes, gradients: vec![None; nodes.len()] };
        pass.add(self.index, seed)?;
        for i in (0..=self.index).rev() {
            // A leaf keeps its gradient. An inner node hands it on, and its memory is used again.
            if !matches!(nodes[i].op, Op::None)
                && let Some(gradient) = pass.gradients[i].take()
            {
                pass.send_back(&nodes[i], gradient)?;
            }
        }
        Ok(Gradients { tape: self.tape, gradients: pass.gradients })
    }
}

/// A pass backward under way: what has arrived at each node so far.
struct Pass<'a> {
    nodes: &'a [Node],
    gradients: Vec<Option<ArrayD<f64>>>,
}

impl Pass<'_> {
    /// The rule of each operation: given the gradient at its result, the gradients at its inputs.
    fn send_back(&mut self, node: &Node, mut gradient: ArrayD<f64>) -> Result<()> {
        let nodes = self.nodes;
        let value = |i: usize| &nodes[i].value;
        let result = &node.value;
        match &node.op {
            Op::None => Ok(()),
            &Op::Add(a, b) => {
                self.add(b, gradient.view())?;
                self.add(a, gradient)
            }
            &Op::Sub(a, b) => {
                self.add(a, gradient.view())?;
                self.add_if(b, || gradient.each(&|g| -g))
            }
            &Op::Mul(a, b) => {
                self.add_if(b, || pairwise(&gradient, value(a), &|g, x| g * x))?;
                self.add_if(a, || pairwise(&gradient, value(b), &|g, y| g * y))
            }
            &Op::Div(a, b) => {
                gradient.change_with(value(b), &|g, y| g / y);
                self.add_if(b, || pairwise(&gradient, result, &|g, ratio| -(g * ratio)))?;
                self.add(a, gradient)
            }
            &Op::Scale(a, factor) => self.add(a, gradient.each(&|g| g * factor)),
            &Op::Shift(a) => self.add(a, gradient),
            &Op::Power(a, n) => {
                let slope = |x: f64| {
                    if n == 0 { 0.0 } else { f64::from(n) * power(x, n.saturating_sub(1)) }
                };
                gradient.change_with(value(a), &|g, x| g * slope(x));
                self.add(a, gradient)
            }
            &Op::MatMul(a, b) => {
                let gradient = matrix(gradient.view())?;
                self.add_product(a, gradient, matrix(value(b).view())?.reversed_axes())?;
                self.add_product(b, matrix(value(a).view())?.reversed_axes(), gradient)
            }
            &Op::Relu(a) => {
                // The result is 0 where the input was 0 or below; a NaN passes on.
                gradient.change_with(result, &|g, y| if y == 0.0 { 0.0 } else { g });
                self.add(a, gradient)
            }
            &Op::Tanh(a) => {
                gradient.change_with(result, &|g, y| g * (1.0 - y * y));
                self.add(a, gradient)
            }
            &Op::Sigmoid(a) => {
                // 1 − y, which cancels where the sigmoid is nearly 1.
                let slope = pairwise(result, value(a), &|y, x| {
                    y * if y > 0.5 { functions::sigmoid(-x) } else { 1.0 - y }
                });
                gradient.change_with(&slope, &|g, slope| g * slope);
                self.add(a, gradient)
            }
            &Op::Exp(a) => {
                gradient.change_with(result, &|g, y| g * y);
                self.add(a, gradient)
            }
            &Op::Log(a) => {
                gradient.change_with(value(a), &|g, x| g / x);
                self.add(a, gradient)
            }
            &Op::Softmax(a) => {
                let last = Axis(gradient.ndim() - 1);
                for (mut g, y) in gradient.lanes_mut(last).into_iter().zip(result.lanes(last)) {
                    let inner = g.iter().zip(y).fold(0.0, |sum, (g, y)| sum + g * y);
                    g.change_with(&y, &|g, y| y * (g - inner));
                }
                self.add(a, gradient)
            }
            &Op::LogSoftmax(a) => {
                let last = Axis(gradient.ndim() - 1);
                for (mut g, y) in gradient.lanes_mut(last).into_iter().zip(result.lanes(last)) {
                    let total = g.iter().fold(0.0, |sum, g| sum + g);
                    // g − p·total, and of a class that is nearly certain g·(1 − p) − p·(the others' g).
                    let likely = y.iter().position(|&y| y > -std::f64::consts::LN_2).map(|k| {
                        let rest = all_but(y.each(&libm::exp).view(), k);
                        (k, g[k] * rest - libm::exp(y[k]) * all_but(g.view(), k))
                    });
                    g.change_with(&y, &|g, y| g - libm::exp(y) * total);
                    if let Some((k, slope)) = likely {
                        g[k] = slope;
                    }
                }
                self.add(a, gradient)
            }
            &Op::Sum(a) => match gradient.first() {
                Some(&slope) => self.add(a, ArrayD::from_elem(value(a).raw_dim(), slope)),
                None => Ok(()),
            },
            &Op::SumAxis(a, axis) => {
                let column = gradient.insert_axis(Axis(axis));
                let mut slopes = ArrayD::zeros(value(a).raw_dim());
                slopes.change_with(&column, &|zero, slope| zero + slope); // repeated along the axis
                self.add(a, slopes)
            }
            &Op::Reshape(a) => self.add(a, reshaped(gradient, value(a).shape())?),
            &Op::Transpose(a) => self.add(a, gradient.reversed_axes()),
            Op::Rows(a, rows) => {
                let total = self.total(*a);
                for (row, slopes) in rows.iter().zip(gradient.outer_iter()) {
                    let mut target = total.index_axis_mut(Axis(0), *row);
                    target.change_with(&slopes, &|sum, slope| sum + slope);
                }
                Ok(())
            }
            Op::Pick(a, columns) => {
                let mut total = matrix_mut(self.total(*a))?;
                for (row, (&column, slope)) in columns.iter().zip(&gradient).enumerate() {
                    total[[row, column]] += slope;
                }
                Ok(())
            }
            Op::CrossEntropy(a, classes) => {
                let Some(&slope) = gradient.first() else { return Ok(()) };
                let mut slopes = functions::softmax_rows(matrix(value(*a).view())?);
                for (mut row, &class) in slopes.rows_mut().into_iter().zip(classes) {
                    row[class] = -all_but(row.view(), class);
                }
                slopes *= slope / classes.len() as f64;
                self.add(*a, slopes.into_dyn())
            }
        }
    }

    /// Adds what arrives at a node, summed over broadcast axes: in place where something is there
    /// already, without a copy where the gradient is owned.
    fn add<'g>(&mut self, to: usize, gradient: impl Into<CowArray<'g, f64, IxDyn>>) -> Result<()> {
        let node = &self.nodes[to];
        if !node.needs_gradient {
            return Ok(());
        }
        let gradient = unbroadcast(gradient.into(), node.value.shape())?;
        match &mut self.gradients[to] {
            Some(total) => total.change_with(&gradient, &|sum, g| sum + g),
            empty => *empty = Some(gradient.into_owned()),
        }
        Ok(())
    }

    /// As [`add`](Self::add), and the gradient is computed only where it is needed.
    fn add_if(&mut self, to: usize, gradient: impl FnOnce() -> ArrayD<f64>) -> Result<()> {
        if self.nodes[to].needs_gradient { self.add(to, gradient()) } else { Ok(()) }
    }

    /// Adds a matrix product: straight into what is there already.
    fn add_product(
        &mut self,
        to: usize,
        left: ArrayView2<'_, f64>,
        right: ArrayView2<'_, f64>,
    ) -> Result<()> {
        if !self.nodes[to].needs_gradient {
            return Ok(());
        }
        match &mut self.gradients[to] {
            Some(total) => {
                general_mat_mul(1.0, &left, &right, 1.0, &mut matrix_mut(total)?);
            }
            empty => *empty = Some(left.dot(&right).into_dyn()),
        }
        Ok(())
    }

    /// What has arrived at a node; zeros at first.
    fn total(&mut self, at: usize) -> &mut ArrayD<f64> {
        let shape = self.nodes[at].value.raw_dim();
        self.gradients[at].get_or_insert_with(|| ArrayD::zeros(shape))
    }
}

/// The gradients of one number with respect to the leaves of its tape.
#[derive(Debug, Clone)]
pub struct Gradients<'t> {
    tape: &'t Tape,
    gradients: Vec<Option<ArrayD<f64>>>,
}

impl Gradients<'_> {
    /// The gradient with respect to a leaf, in the leaf's own shape: zeros if it had no part in the
    /// result.
    ///
    /// Errors: a number of another tape; a constant or an inner node, whose gradient is not kept.
    pub fn of(&self, leaf: Var<'_>) -> Result<CowArray<'_, f64, IxDyn>> {
        self.check(leaf)?;
        match self.gradients.get(leaf.index) {
            Some(Some(gradient)) => Ok(gradient.view().into()),
            _ => Ok(ArrayD::zeros(leaf.shape()).into()),
        }
    }

    /// As [`of`](Self::of), and the gradient is yours: taken out, not copied. Afterwards it is zeros.
    pub fn take(&mut self, leaf: Var<'_>) -> Result<ArrayD<f64>> {
        self.check(leaf)?;
        let gradient = self.gradients.get_mut(leaf.index).and_then(Option::take);
        Ok(gradient.unwrap_or_else(|| ArrayD::zeros(leaf.shape())))
    }

    /// As [`take`](Self::take), for several leaves.
    pub fn take_all(&mut self, leaves: &[Var<'_>]) -> Result<Vec<ArrayD<f64>>> {
        leaves.iter().map(|&leaf| self.take(leaf)).collect()
    }

    fn check(&self, leaf: Var<'_>) -> Result<()> {
        let wanted = "a leaf of the tape that backward read";
        let wrong = |got: &str| Err(Error::invalid("what a gradient is asked for", got, wanted));
        if !std::ptr::eq(self.tape, leaf.tape) {
            return wrong("an array of another tape");
        }
        let node = &leaf.tape.nodes.borrow()[leaf.index];
        match (&node.op, node.needs_gradient) {
            (Op::None, true) => Ok(()),
            (Op::None, false) => wrong("a constant"),
            _ => wrong("an inner node, whose gradient was handed on"),
        }
    }
}

fn matrix(view: ArrayViewD<'_, f64>) -> Result<ArrayView2<'_, f64>> {
    let shape = view.shape().to_vec();
    view.into_dimensionality::<Ix2>().map_err(|_| not_a_matrix(&shape))
}

fn matrix_mut(array: &mut ArrayD<f64>) -> Result<ArrayViewMut2<'_, f64>> {
    let shape = array.shape().to_vec();
    array.view_mut().into_dimensionality::<Ix2>().map_err(|_| not_a_matrix(&shape))
}

fn not_a_matrix(shape: &[usize]) -> Error {
    Error::invalid("the shape of a gradient", shape_text(shape), "that of a matrix")
}

/// The same numbers in another shape; copied only if they do not lie in order.
fn reshaped(gradient: ArrayD<f64>, shape: &[usize]) -> Result<ArrayD<f64>> {
    let old = gradient.shape().to_vec();
    let in_order = match gradient.is_standard_layout() {
        true => gradient,
        false => gradient.as_standard_layout().into_owned(),
    };
    in_order.into_shape_with_order(shape).map_err(|_| {
        let wanted = "both must hold equally many numbers";
        Error::shape_mismatch(("the gradient", &old), ("its array", shape), wanted)
    })
}
