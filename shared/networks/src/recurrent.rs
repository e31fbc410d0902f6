//! Recurrent cells: RNN, LSTM and GRU, forward over a sequence and back through time.
//!
//! A [`Recurrent`] layer has its weights in PyTorch's layout, so that `torch.nn.RNN`, `LSTM` and `GRU` (and candle's `LSTM`
//! and `GRU`) give the same numbers. A [`SequenceModel`] puts a linear layer behind it: logits after each step, a loss, a
//! training step. Sequences lie side by side, time first: (n_steps, n_sequences, n_inputs).

use learning::optim::{Memory, Optimizer, clip_norm};
use ndarray::linalg::general_mat_mul;
use ndarray::{
    Array1, Array2, Array3, ArrayBase, ArrayView2, ArrayView3, Axis, Data, Dimension, Ix2, Zip, s,
};
use numerics::functions::{log_softmax, sigmoid};
use numerics::{Error, Result, Rng, check};

/// How a recurrent layer makes its next state.
///
/// With `a = W x + b` from the input and `u = U h + c` from the state before, cut into as many blocks as the cell has:
///
/// | cell | blocks | next state |
/// |---|---|---|
/// | `Rnn` | 1 | `h ← tanh(a + u)` |
/// | `Lstm` | 4: i, f, g, o | `m ← σ(f) · m + σ(i) · tanh(g)`, then `h ← σ(o) · tanh(m)`, each block `a + u` |
/// | `Gru` | 3: r, z, n | `h ← z · h + (1 − z) · tanh(aₙ + r · uₙ)` with `r = σ(aᵣ + uᵣ)`, `z = σ(a_z + u_z)` |
///
/// ```
/// use networks::recurrent::Cell;
/// assert_eq!(Cell::ALL.map(|cell| cell.n_blocks()), [1, 4, 3]);
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks). Source: Jeffrey Elman, *Finding Structure in Time*, 1990; Sepp
/// Hochreiter and Jürgen Schmidhuber, *Long Short-Term Memory*, 1997, with the forget gate of Felix Gers and others,
/// *Learning to Forget*, 2000; Kyunghyun Cho and others, *Learning Phrase Representations using RNN Encoder–Decoder*, 2014.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A hyperbolic tangent and no gate: `torch.nn.RNN`.
    Rnn,
    /// Three gates, and a memory beside the hidden state: `torch.nn.LSTM`.
    Lstm,
    /// Two gates, and the hidden state is the memory: `torch.nn.GRU`.
    Gru,
}

impl Cell {
    /// All three.
    pub const ALL: [Cell; 3] = [Cell::Rnn, Cell::Lstm, Cell::Gru];

    /// The name that papers give it: `LSTM`.
    pub fn name(self) -> &'static str {
        match self {
            Cell::Rnn => "RNN",
            Cell::Lstm => "LSTM",
            Cell::Gru => "GRU",
        }
    }

    /// How many weighted sums a hidden unit has: 1, 4 or 3.
    pub fn n_blocks(self) -> usize {
        match self {
            Cell::Rnn => 1,
            Cell::Lstm => 4,
            Cell::Gru => 3,
        }
    }

    /// How many numbers of memory a unit has beside its hidden state.
    fn n_memory(self) -> usize {
        usize::from(self == Cell::Lstm)
    }

    /// How many numbers a unit keeps for the way back beside its gates.
    fn n_kept(self) -> usize {
        usize::from(self != Cell::Rnn)
    }
}

/// What a recurrent layer carries from one step to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The hidden state, which is the layer's output too. Shape: (n_sequences, n_hidden).
    pub hidden: Array2<f64>,
    /// The memory of an LSTM, PyTorch's `c`. Shape: (n_sequences, n_hidden), of the other cells (n_sequences, 0).
    pub memory: Array2<f64>,
}

/// A recurrent layer: the same weights at each step of a sequence.
///
/// ```
/// use networks::recurrent::{Cell, Recurrent};
/// use numerics::Rng;
///
/// let layer = Recurrent::random(Cell::Gru, 5, 8, &mut Rng::new(1))?;
/// assert_eq!(layer.n_parameters(), 3 * (8 * 5 + 8 * 8 + 8 + 8)); // however long the sequences are
/// let x = Rng::new(2).normals((7, 2, 5)); // seven steps of two sequences
/// let trace = layer.forward(x.view(), &layer.zero_state(2)?)?;
/// assert_eq!(trace.outputs().dim(), (7, 2, 8));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks). Source: as [`Cell`].
#[derive(Debug, Clone, PartialEq)]
pub struct Recurrent {
    /// What a step does.
    pub cell: Cell,
    /// From the input, PyTorch's `weight_ih_l0`. Shape: (n_blocks · n_hidden, n_inputs).
    pub weight_ih: Array2<f64>,
    /// From the hidden state, `weight_hh_l0`. Shape: (n_blocks · n_hidden, n_hidden).
    pub weight_hh: Array2<f64>,
    /// Added to the input's sums, `bias_ih_l0`. Shape: (n_blocks · n_hidden,).
    pub bias_ih: Array1<f64>,
    /// Added to the hidden state's sums, `bias_hh_l0`. Shape: (n_blocks · n_hidden,).
    pub bias_hh: Array1<f64>,
}

/// What [`Recurrent::forward`] computed and the way back needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// (n_steps + 1, n_sequences, n_hidden): the start, then after each step.
    hidden: Array3<f64>,
    /// The same of the memory, with a width of 0 where there is none.
    memory: Array3<f64>,
    /// (n_steps, n_sequences, n_blocks · n_hidden), each after its function.
    gates: Array3<f64>,
    /// Of an LSTM `tanh(m)`, of a GRU `uₙ`: (n_steps, n_sequences, n_hidden), of an RNN (…, 0).
    kept: Array3<f64>,
}

impl Trace {
    /// The hidden state after each step. Shape: (n_steps, n_sequences, n_hidden).
    pub fn outputs(&self) -> ArrayView3<'_, f64> {
        self.hidden.slice(s![1.., .., ..])
    }

    /// The gates at each step, after their functions, in the order of [`Cell`]'s blocks. Shape: (n_steps, n_sequences,
    /// n_blocks · n_hidden).
    pub fn gates(&self) -> ArrayView3<'_, f64> {
        self.gates.view()
    }

    /// The state after the last step, from which the next piece of the sequences can go on.
    pub fn last(&self) -> State {
        let end = self.hidden.len_of(Axis(0)) - 1;
        let of = |array: &Array3<f64>| array.index_axis(Axis(0), end).to_owned();
        State { hidden: of(&self.hidden), memory: of(&self.memory) }
    }
}

/// The slopes of a loss along all that goes into [`Recurrent::forward`]; shapes as there.
#[derive(Debug, Clone, PartialEq)]
pub struct RecurrentGradient {
    /// Along the weights from the input.
    pub weight_ih: Array2<f64>,
    /// Along the weights from the hidden state.
    pub weight_hh: Array2<f64>,
    /// Along the input's biases.
    pub bias_ih: Array1<f64>,
    /// Along the hidden state's biases; but for a GRU the same numbers as `bias_ih`.
    pub bias_hh: Array1<f64>,
    /// Along each input. Shape: (n_steps, n_sequences, n_inputs).
    pub x: Array3<f64>,
    /// Along the state at the start.
    pub start: State,
}

impl Recurrent {
    /// First weights and biases from −b to b with b = 1 / √n_hidden, as PyTorch draws them.
    ///
    /// Drawn in the order weight_ih, weight_hh, bias_ih, bias_hh. Errors: no inputs, no hidden units; weights beyond
    /// [`check::MOST_ELEMENTS`]. Cost: a draw for each.
    pub fn random(cell: Cell, n_inputs: usize, n_hidden: usize, rng: &mut Rng) -> Result<Self> {
        check::at_least("n_inputs", n_inputs, 1)?;
        check::at_least("n_hidden", n_hidden, 1)?;
        let rows = cell.n_blocks().saturating_mul(n_hidden);
        check::size("the number of weights", &[rows, n_inputs.saturating_add(n_hidden)])?;
        let b = 1.0 / (n_hidden as f64).sqrt();
        let mut draw =
            |columns| Array2::from_shape_simple_fn((rows, columns), || rng.uniform(-b, b));
        let (weight_ih, weight_hh) = (draw(n_inputs), draw(n_hidden));
        let bias_ih = draw(1).remove_axis(Axis(1));
        let bias_hh = draw(1).remove_axis(Axis(1));
        Ok(Recurrent { cell, weight_ih, weight_hh, bias_ih, bias_hh })
    }

    /// How many inputs a step takes.
    pub fn n_inputs(&self) -> usize {
        self.weight_ih.ncols()
    }

    /// How many hidden units there are.
    pub fn n_hidden(&self) -> usize {
        self.weight_hh.ncols()
    }

    /// How many numbers can be learned.
    pub fn n_parameters(&self) -> usize {
        self.weight_ih.len() + self.weight_hh.len() + self.bias_ih.len() + self.bias_hh.len()
    }

    /// The state in which a sequence usually begins: zeros.
    ///
    /// Errors: a state beyond [`check::MOST_ELEMENTS`].
    pub fn zero_state(&self, n_sequences: usize) -> Result<State> {
        check::size("n_sequences times n_hidden", &[n_sequences, self.n_hidden()])?;
        let zeros = |n| Array2::zeros((n_sequences, n * self.n_hidden()));
        Ok(State { hidden: zeros(1), memory: zeros(self.cell.n_memory()) })
    }

    /// Reads sequences side by side, one step after the other, from the state given.
    ///
    /// Shape: x (n_steps, n_sequences, n_inputs) and a state of n_sequences rows in; see [`Trace`] for what comes out.
    /// Errors: no step, no sequence; shapes that do not fit; a number that is not finite; weighted sums beyond the largest
    /// `f64`. Cost: 2 · n_steps · n_sequences · n_blocks · n_hidden · (n_inputs + n_hidden) operations, and an exponential
    /// or two for each block.
    pub fn forward(&self, x: ArrayView3<'_, f64>, start: &State) -> Result<Trace> {
        let (n_steps, n_sequences, _) = self.check(x, start)?;
        let (n_hidden, n_blocks) = (self.n_hidden(), self.cell.n_blocks());
        let room = |steps: usize, width: usize| {
            check::size("the numbers of all steps", &[steps, n_sequences, width])?;
            Ok(Array3::zeros((steps, n_sequences, width)))
        };
        let mut trace = Trace {
            hidden: room(n_steps + 1, n_hidden)?,
            memory: room(n_steps + 1, n_hidden * self.cell.n_memory())?,
            gates: room(n_steps, n_hidden * n_blocks)?,
            kept: room(n_steps, n_hidden * self.cell.n_kept())?,
        };
        trace.hidden.index_axis_mut(Axis(0), 0).assign(&start.hidden);
        trace.memory.index_axis_mut(Axis(0), 0).assign(&start.memory);
        // What comes from the inputs does not wait for a state: one product for all steps.
        let from_x = linear(&flat(x), &self.weight_ih, &self.bias_ih);
        let from_x = check::all_in_range("a sum from the inputs", from_x, "x and the weights")?;
        for t in 0..n_steps {
            let rows = s![t * n_sequences..(t + 1) * n_sequences, ..];
            let before = trace.hidden.index_axis(Axis(0), t);
            let from_hidden = linear(&before, &self.weight_hh, &self.bias_hh);
            let what = "a sum from the hidden state";
            let from_hidden = check::all_in_range(what, from_hidden, "the weights")?;
            self.advance(t, whole(&from_x.slice(rows)), whole(&from_hidden), &mut trace);
        }
        let hidden = check::all_in_range("a hidden state", trace.hidden, "the start")?;
        let memory = check::all_in_range("a memory", trace.memory, "the start")?;
        Ok(Trace { hidden, memory, ..trace })
    }

    /// One step of [`Recurrent::forward`], from the sums `a` and `u` to the gates and the state after them. All in slices:
    /// of this there is the most to do.
    fn advance(&self, t: usize, a: &[f64], u: &[f64], trace: &mut Trace) {
        let n = self.n_hidden();
        let (before, after) = step_and_next(&mut trace.hidden, t);
        let (old, memory) = step_and_next(&mut trace.memory, t);
        let (gates, kept) = (step_of(&mut trace.gates, t), step_of(&mut trace.kept, t));
        for at in 0..after.len() {
            // Where the blocks of this unit's sums and gates are.
            let i1 = at / n * n * self.cell.n_blocks() + at % n;
            let (i2, i3, i4) = (i1 + n, i1 + 2 * n, i1 + 3 * n);
            match self.cell {
                Cell::Rnn => {
                    gates[i1] = libm::tanh(a[i1] + u[i1]);
                    after[at] = gates[i1];
                }
                Cell::Lstm => {
                    gates[i1] = sigmoid(a[i1] + u[i1]);
                    gates[i2] = sigmoid(a[i2] + u[i2]);
                    gates[i3] = libm::tanh(a[i3] + u[i3]);
                    gates[i4] = sigmoid(a[i4] + u[i4]);
                    memory[at] = gates[i2] * old[at] + gates[i1] * gates[i3];
                    kept[at] = libm::tanh(memory[at]);
                    after[at] = gates[i4] * kept[at];
                }
                Cell::Gru => {
                    gates[i1] = sigmoid(a[i1] + u[i1]);
                    gates[i2] = sigmoid(a[i2] + u[i2]);
                    gates[i3] = libm::tanh(a[i3] + gates[i1] * u[i3]);
                    kept[at] = u[i3];
                    after[at] = gates[i2] * before[at] + (1.0 - gates[i2]) * gates[i3];
                }
            }
        }
    }

    /// Backpropagation through time: from the slopes at the outputs of all steps to those at all that went in.
    ///
    /// From the last step to the first, the slope at a state is what its own output got plus what came back from the step
    /// after it; each step adds its share to the slopes of the weights, which all steps use.
    ///
    /// The trace is the one of [`Recurrent::forward`] with these weights and inputs. Shape: `d_outputs` as
    /// [`Trace::outputs`]. Errors: shapes that do not fit; a number that is not finite; a slope beyond the largest `f64`.
    /// Cost: about twice that of the way forward.
    pub fn backward(
        &self,
        x: ArrayView3<'_, f64>,
        trace: &Trace,
        d_outputs: ArrayView3<'_, f64>,
    ) -> Result<RecurrentGradient> {
        let start = State {
            hidden: trace.hidden.index_axis(Axis(0), 0).to_owned(),
            memory: trace.memory.index_axis(Axis(0), 0).to_owned(),
        };
        let (n_steps, n_sequences, n_inputs) = self.check(x, &start)?;
        let n_hidden = self.n_hidden();
        for (name, shape, wanted) in [
            ("the trace", trace.gates.dim(), (n_steps, n_sequences, self.bias_ih.len())),
            ("d_outputs", d_outputs.dim(), (n_steps, n_sequences, n_hidden)),
        ] {
            if shape != wanted {
                let (shape, wanted) = ([shape.0, shape.1, shape.2], [wanted.0, wanted.1, wanted.2]);
                let told = "they must be alike";
                return Err(Error::shape_mismatch(
                    (name, &shape),
                    ("this layer on x", &wanted),
                    told,
                ));
            }
        }
        check::finite("d_outputs", &d_outputs)?;

        // The slopes at the sums, all steps; and those at the state where the way back has arrived.
        let mut from_x = Array3::zeros(trace.gates.raw_dim());
        let mut from_hidden = from_x.clone();
        let mut slopes = self.zero_state(n_sequences)?;
        for t in (0..n_steps).rev() {
            slopes.hidden += &d_outputs.index_axis(Axis(0), t);
            let (d_a, d_u) = (step_of(&mut from_x, t), step_of(&mut from_hidden, t));
            self.go_back(t, trace, &mut slopes, d_a, d_u);
            slopes.hidden += &from_hidden.index_axis(Axis(0), t).dot(&self.weight_hh);
        }
        let (from_x, from_hidden) = (flat(from_x.view()), flat(from_hidden.view()));
        let before = trace.hidden.slice(s![..n_steps, .., ..]);
        let d_x = from_x.dot(&self.weight_ih);
        let d_x = d_x.into_shape_with_order((n_steps, n_sequences, n_inputs));
        let d_x =
            d_x.map_err(|error| Error::invalid("the shape of x", error.to_string(), "plain"))?;
        let what = "a slope through time";
        let told = "d_outputs and the weights";
        Ok(RecurrentGradient {
            weight_ih: check::all_in_range(what, from_x.t().dot(&flat(x)), told)?,
            weight_hh: check::all_in_range(what, from_hidden.t().dot(&flat(before)), told)?,
            bias_ih: check::all_in_range(what, from_x.sum_axis(Axis(0)), told)?,
            bias_hh: check::all_in_range(what, from_hidden.sum_axis(Axis(0)), told)?,
            x: check::all_in_range(what, d_x, told)?,
            start: State {
                hidden: check::all_in_range(what, slopes.hidden, told)?,
                memory: check::all_in_range(what, slopes.memory, told)?,
            },
        })
    }

    /// One step of [`Recurrent::backward`]: takes the slopes at the state after it, gives those at its sums `a` and `u`, and
    /// leaves what reaches the state before it past the sums.
    fn go_back(
        &self,
        t: usize,
        trace: &Trace,
        slopes: &mut State,
        d_a: &mut [f64],
        d_u: &mut [f64],
    ) {
        let n = self.n_hidden();
        let [hidden, memory, gates, kept] =
            [&trace.hidden, &trace.memory, &trace.gates, &trace.kept].map(|array| step(array, t));
        let d_hidden = slopes.hidden.as_slice_mut().unwrap_or_default();
        let d_memory = slopes.memory.as_slice_mut().unwrap_or_default();
        for at in 0..d_hidden.len() {
            let i1 = at / n * n * self.cell.n_blocks() + at % n;
            let (i2, i3, i4) = (i1 + n, i1 + 2 * n, i1 + 3 * n);
            let d = std::mem::take(&mut d_hidden[at]);
            match self.cell {
                Cell::Rnn => d_a[i1] = d * of_tanh(gates[i1]),
                Cell::Lstm => {
                    let (i, f, g, o) = (gates[i1], gates[i2], gates[i3], gates[i4]);
                    let d_m = d_memory[at] + d * o * of_tanh(kept[at]);
                    d_a[i1] = d_m * g * of_sigmoid(i);
                    d_a[i2] = d_m * memory[at] * of_sigmoid(f);
                    d_a[i3] = d_m * i * of_tanh(g);
                    d_a[i4] = d * kept[at] * of_sigmoid(o);
                    d_memory[at] = d_m * f;
                }
                Cell::Gru => {
                    let (r, z, new) = (gates[i1], gates[i2], gates[i3]);
                    d_a[i3] = d * (1.0 - z) * of_tanh(new);
                    d_a[i2] = d * (hidden[at] - new) * of_sigmoid(z);
                    d_a[i1] = d_a[i3] * kept[at] * of_sigmoid(r);
                    (d_u[i1], d_u[i2], d_u[i3]) = (d_a[i1], d_a[i2], d_a[i3] * r);
                    d_hidden[at] = d * z;
                }
            }
        }
        if self.cell != Cell::Gru {
            d_u.copy_from_slice(d_a); // where a and u are added, both have the slope of their sum
        }
    }

    /// The weights, the inputs and the state fit, and every number is finite.
    fn check(&self, x: ArrayView3<'_, f64>, start: &State) -> Result<(usize, usize, usize)> {
        let (n_steps, n_sequences, n_inputs) = x.dim();
        let n_hidden = self.n_hidden();
        check::not_empty("weight_hh", n_hidden, "hidden unit")?;
        check::not_empty("x", n_steps, "step")?;
        check::not_empty("each step of x", n_sequences, "sequence")?;
        check::not_empty("each input", n_inputs, "number")?;
        check::same_length("inputs", ("x", n_inputs), ("the layer", self.n_inputs()))?;
        let rows = self.cell.n_blocks() * n_hidden;
        for (name, got) in [
            ("weight_ih", self.weight_ih.nrows()),
            ("weight_hh", self.weight_hh.nrows()),
            ("bias_ih", self.bias_ih.len()),
            ("bias_hh", self.bias_hh.len()),
        ] {
            check::same_length("rows", (name, got), (self.cell.name(), rows))?;
        }
        for (name, state, width) in [
            ("start.hidden", &start.hidden, n_hidden),
            ("start.memory", &start.memory, n_hidden * self.cell.n_memory()),
        ] {
            if state.dim() != (n_sequences, width) {
                let wanted: &[usize] = &[n_sequences, width];
                let told = "they must be alike";
                return Err(Error::shape_mismatch(
                    (name, state.shape()),
                    ("the state", wanted),
                    told,
                ));
            }
            check::finite(name, state)?;
        }
        check::finite("x", &x)?;
        check::finite("weight_ih", &self.weight_ih)?;
        check::finite("weight_hh", &self.weight_hh)?;
        check::finite("bias_ih", &self.bias_ih)?;
        check::finite("bias_hh", &self.bias_hh)?;
        Ok((n_steps, n_sequences, n_inputs))
    }
}

/// `x Wᵀ + b`, in one piece and row by row: the result of `dot` lies in whatever order suits its factors.
fn linear(
    x: &ArrayBase<impl Data<Elem = f64>, Ix2>,
    weight: &Array2<f64>,
    bias: &Array1<f64>,
) -> Array2<f64> {
    let mut sums = Array2::zeros((x.nrows(), bias.len()));
    sums.rows_mut().into_iter().for_each(|mut row| row.assign(bias));
    general_mat_mul(1.0, x, &weight.t(), 1.0, &mut sums);
    sums
}

/// The slope of a hyperbolic tangent, from its value.
fn of_tanh(value: f64) -> f64 {
    1.0 - value * value
}

/// The slope of a sigmoid, from its value.
fn of_sigmoid(value: f64) -> f64 {
    value * (1.0 - value)
}

/// The numbers of an array that lies in one piece, as all of this module's own do.
fn whole<D: Dimension>(array: &ArrayBase<impl Data<Elem = f64>, D>) -> &[f64] {
    array.as_slice().unwrap_or_default()
}

/// The numbers of step t.
fn step(array: &Array3<f64>, t: usize) -> &[f64] {
    let size = array.len_of(Axis(1)) * array.len_of(Axis(2));
    &whole(array)[t * size..(t + 1) * size]
}

/// The numbers of step t, to be written.
fn step_of(array: &mut Array3<f64>, t: usize) -> &mut [f64] {
    let size = array.len_of(Axis(1)) * array.len_of(Axis(2));
    &mut array.as_slice_mut().unwrap_or_default()[t * size..(t + 1) * size]
}

/// The numbers of step t, to be read, and those of the next, to be written.
fn step_and_next(array: &mut Array3<f64>, t: usize) -> (&[f64], &mut [f64]) {
    let size = array.len_of(Axis(1)) * array.len_of(Axis(2));
    let all = array.as_slice_mut().unwrap_or_default();
    let (past, future) = all.split_at_mut((t + 1) * size);
    (&past[t * size..], &mut future[..size])
}

/// All steps of all sequences as rows, time first.
fn flat(x: ArrayView3<'_, f64>) -> Array2<f64> {
    let (n_steps, n_sequences, width) = x.dim();
    let mut rows = Array2::zeros((n_steps * n_sequences, width));
    for (step, mut part) in x.outer_iter().zip(rows.axis_chunks_iter_mut(Axis(0), n_sequences)) {
        part.assign(&step);
    }
    rows
}

/// A recurrent layer with a linear layer behind it: after each step, a logit for each class.
///
/// `logits = h Vᵀ + b`, and the loss is the mean surprise in nats over the steps that have a target.
///
/// ```
/// use learning::optim::{Adam, Memory};
/// use ndarray::{Array3, array};
/// use networks::recurrent::{Cell, SequenceModel};
/// use numerics::Rng;
///
/// // Which sign came first? It is asked after the third step.
/// let mut x = Array3::zeros((3, 2, 1));
/// x[[0, 0, 0]] = 1.0;
/// x[[0, 1, 0]] = -1.0;
/// let targets = array![[None, None], [None, None], [Some(1), Some(0)]];
/// let mut model = SequenceModel::random(Cell::Rnn, 1, 4, 2, &mut Rng::new(1))?;
/// let before = model.loss(x.view(), targets.view())?;
/// let (rule, mut memory) = (Adam { learning_rate: 0.05, ..Adam::default() }, Memory::default());
/// for _ in 0..50 {
///     model.step(x.view(), targets.view(), &rule, &mut memory, 1.0)?;
/// }
/// assert!(model.loss(x.view(), targets.view())? < before / 10.0);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13b (recurrent networks). Source: Paul Werbos, *Backpropagation Through Time: What It Does
/// and How to Do It*, 1990.
#[derive(Debug, Clone, PartialEq)]
pub struct SequenceModel {
    /// Reads.
    pub layer: Recurrent,
    /// From the hidden state to the logits. Shape: (n_classes, n_hidden).
    pub weight: Array2<f64>,
    /// Added to the logits. Shape: (n_classes,).
    pub bias: Array1<f64>,
}

/// The slopes of a loss along the parameters of a [`SequenceModel`].
#[derive(Debug, Clone, PartialEq)]
pub struct SequenceGradient {
    /// Along those of the recurrent layer, and along the inputs.
    pub layer: RecurrentGradient,
    /// Along the weights behind it.
    pub weight: Array2<f64>,
    /// Along the biases behind it.
    pub bias: Array1<f64>,
}

impl SequenceModel {
    /// First weights and biases from −b to b with b = 1 / √n_hidden, as PyTorch draws them: the layer's, weight, bias.
    ///
    /// Errors: those of [`Recurrent::random`]; no classes.
    pub fn random(
        cell: Cell,
        n_inputs: usize,
        n_hidden: usize,
        n_classes: usize,
        rng: &mut Rng,
    ) -> Result<Self> {
        check::at_least("n_classes", n_classes, 1)?;
        check::size("the number of weights", &[n_classes, n_hidden])?;
        let layer = Recurrent::random(cell, n_inputs, n_hidden, rng)?;
        let b = 1.0 / (n_hidden as f64).sqrt();
        let weight = Array2::from_shape_simple_fn((n_classes, n_hidden), || rng.uniform(-b, b));
        let bias = Array1::from_shape_simple_fn(n_classes, || rng.uniform(-b, b));
        Ok(SequenceModel { layer, weight, bias })
    }

    /// How many numbers can be learned.
    pub fn n_parameters(&self) -> usize {
        self.layer.n_parameters() + self.weight.len() + self.bias.len()
    }

    /// The logits after each step, from a state of zeros.
    ///
    /// Shape: x (n_steps, n_sequences, n_inputs) in, (n_steps, n_sequences, n_classes) out. Errors: those of
    /// [`Recurrent::forward`]; a linear layer that does not fit, or is not finite; a logit beyond the largest `f64`. Cost:
    /// that of [`Recurrent::forward`], and 2 · n_steps · n_sequences · n_hidden · n_classes operations.
    pub fn logits(&self, x: ArrayView3<'_, f64>) -> Result<Array3<f64>> {
        let trace = self.layer.forward(x, &self.layer.zero_state(x.len_of(Axis(1)))?)?;
        let logits = self.logits_of(trace.outputs())?;
        let shape = (x.len_of(Axis(0)), x.len_of(Axis(1)), self.bias.len());
        let logits = logits.into_shape_with_order(shape);
        logits.map_err(|error| Error::invalid("the shape of x", error.to_string(), "plain"))
    }

    /// One step from a state: the logits after it, and the next state. To write a sequence sign by sign.
    ///
    /// Shape: x (n_sequences, n_inputs) in, (n_sequences, n_classes) and a state out. Errors and cost: as
    /// [`SequenceModel::logits`].
    pub fn next(&self, x: ArrayView2<'_, f64>, state: &State) -> Result<(Array2<f64>, State)> {
        let trace = self.layer.forward(x.insert_axis(Axis(0)), state)?;
        Ok((self.logits_of(trace.outputs())?, trace.last()))
    }

    /// The mean surprise at the targets, in nats; steps without a target (`None`) are not counted.
    ///
    /// Shape: x (n_steps, n_sequences, n_inputs), targets (n_steps, n_sequences). Errors: those of
    /// [`SequenceModel::logits`]; targets of another shape, none at all, or one that is no class. Cost: as there.
    pub fn loss(
        &self,
        x: ArrayView3<'_, f64>,
        targets: ArrayView2<'_, Option<usize>>,
    ) -> Result<f64> {
        self.check_targets(x, targets)?;
        let trace = self.layer.forward(x, &self.layer.zero_state(x.len_of(Axis(1)))?)?;
        let (loss, _) = surprise(&self.logits_of(trace.outputs())?, targets)?;
        Ok(loss)
    }

    /// The loss with its slopes along all parameters.
    ///
    /// Shape and errors: as [`SequenceModel::loss`]. Cost: about three times that of the way forward.
    pub fn loss_and_gradient(
        &self,
        x: ArrayView3<'_, f64>,
        targets: ArrayView2<'_, Option<usize>>,
    ) -> Result<(f64, SequenceGradient)> {
        self.check_targets(x, targets)?;
        let trace = self.layer.forward(x, &self.layer.zero_state(x.len_of(Axis(1)))?)?;
        let (loss, d_logits) = surprise(&self.logits_of(trace.outputs())?, targets)?;
        let outputs = flat(trace.outputs());
        let d_outputs = d_logits.dot(&self.weight).into_shape_with_order(trace.outputs().raw_dim());
        let d_outputs = d_outputs
            .map_err(|error| Error::invalid("the shape of x", error.to_string(), "plain"))?;
        let d_outputs = check::all_in_range("a slope of the outputs", d_outputs, "the weights")?;
        let layer = self.layer.backward(x, &trace, d_outputs.view())?;
        let (weight, bias) = (d_logits.t().dot(&outputs), d_logits.sum_axis(Axis(0)));
        Ok((loss, SequenceGradient { layer, weight, bias }))
    }

    /// A training step: slopes, cut to a length of `max_norm`, and one step of the optimizer. Gives the loss before it.
    ///
    /// Shape: as [`SequenceModel::loss`]. Errors: as there; those of [`clip_norm`] and of the optimizer, after which nothing
    /// has changed. Cost: as [`SequenceModel::loss_and_gradient`], and a few operations a parameter.
    pub fn step(
        &mut self,
        x: ArrayView3<'_, f64>,
        targets: ArrayView2<'_, Option<usize>>,
        rule: &impl Optimizer,
        memory: &mut Memory,
        max_norm: f64,
    ) -> Result<f64> {
        let (loss, slopes) = self.loss_and_gradient(x, targets)?;
        let (two, one) = (
            [&slopes.layer.weight_ih, &slopes.layer.weight_hh, &slopes.weight],
            [&slopes.layer.bias_ih, &slopes.layer.bias_hh, &slopes.bias],
        );
        let all = two.into_iter().flatten().chain(one.into_iter().flatten());
        let (gradient, _) = clip_norm(all.copied().collect::<Array1<f64>>().view(), max_norm)?;
        let mut parameters: Vec<f64> = self.parameters().map(|parameter| *parameter).collect();
        rule.step(memory, &mut parameters, &gradient.to_vec())?;
        for (parameter, stepped) in self.parameters().zip(parameters) {
            *parameter = stepped;
        }
        Ok(loss)
    }

    fn parameters(&mut self) -> impl Iterator<Item = &mut f64> {
        let layer = &mut self.layer;
        let two = [&mut layer.weight_ih, &mut layer.weight_hh, &mut self.weight];
        let one = [&mut layer.bias_ih, &mut layer.bias_hh, &mut self.bias];
        two.into_iter().flatten().chain(one.into_iter().flatten())
    }

    /// The logits of all steps of all sequences, as rows.
    fn logits_of(&self, outputs: ArrayView3<'_, f64>) -> Result<Array2<f64>> {
        check::not_empty("bias", self.bias.len(), "class")?;
        check::same_length(
            "hidden units",
            ("weight", self.weight.ncols()),
            ("the layer", self.layer.n_hidden()),
        )?;
        check::same_length("classes", ("weight", self.weight.nrows()), ("bias", self.bias.len()))?;
        check::finite("weight", &self.weight)?;
        check::finite("bias", &self.bias)?;
        let n_rows = outputs.len_of(Axis(0)) * outputs.len_of(Axis(1));
        check::size("the number of logits", &[n_rows, self.bias.len()])?;
        let logits = linear(&flat(outputs), &self.weight, &self.bias);
        check::all_in_range("a logit", logits, "the hidden states and the weights")
    }

    fn check_targets(
        &self,
        x: ArrayView3<'_, f64>,
        targets: ArrayView2<'_, Option<usize>>,
    ) -> Result<()> {
        let (n_steps, n_sequences, _) = x.dim();
        if targets.dim() != (n_steps, n_sequences) {
            let told = "there must be a target, or None, for each step of each sequence";
            let (targets, x) = (("targets", targets.shape()), ("x", x.shape()));
            return Err(Error::shape_mismatch(targets, x, told));
        }
        let n_classes = self.bias.len();
        let strange =
            targets.indexed_iter().find(|(_, target)| target.is_some_and(|c| c >= n_classes));
        if let Some(((t, k), &Some(class))) = strange {
            let wanted = format!("below n_classes = {n_classes}");
            return Err(Error::invalid(format!("targets[{t}, {k}]"), class, wanted));
        }
        check::not_empty("targets", targets.iter().flatten().count(), "target that is not None")
    }
}

/// The mean surprise at the targets, and its slopes along the logits: (softmax − one-hot) / n_targets, or 0 without a target.
fn surprise(
    logits: &Array2<f64>,
    targets: ArrayView2<'_, Option<usize>>,
) -> Result<(f64, Array2<f64>)> {
    let n_targets = targets.iter().flatten().count() as f64;
    let mut slopes = Array2::zeros(logits.raw_dim());
    let mut total = 0.0;
    // Targets in the order of the rows: time first, then the sequences.
    for ((row, target), mut slope) in logits.rows().into_iter().zip(&targets).zip(slopes.rows_mut())
    {
        if let Some(class) = *target {
            let logs = log_softmax(row);
            total -= logs[class];
            Zip::from(&mut slope).and(&logs).for_each(|d, &log| *d = libm::exp(log) / n_targets);
            slope[class] -= 1.0 / n_targets;
        }
    }
    Ok((check::in_range("the loss", total / n_targets, "the logits")?, slopes))
}
