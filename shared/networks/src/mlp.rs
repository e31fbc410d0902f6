//! The multilayer perceptron: layers, forward pass, loss, backward pass, update.
//!
//! [`Mlp`] is the network, with every slope written out; [`Training`] is the loop around it, with buffers that are made
//! once, in `f64` or `f32`.

mod init;
mod rule;
mod train;
mod workspace;

pub use init::Init;
pub use rule::Rule;
pub use train::{History, Precision, Training};

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, ArrayViewMut1, ArrayViewMut2, Axis};
use numerics::estimator::{Predict, PredictProba, Targets};
use numerics::functions::{log_softmax_rows, softmax_rows};
use numerics::{Elementwise, Error, Result, Rng, check, sum};

use crate::activations::Activation;

/// A network of any number of layers: each is a weighted sum with a bias for every output, and a bend follows all but the
/// last.
///
/// `sums_i = values_i · weights_i + biases_i`, `values_(i+1) = activation_i(sums_i)`, with `values_0 = x`; the last sums
/// are the logits, or the predicted numbers.
///
/// All parameters lie in one slice, layer after layer: the weights row by row, then the biases. So an optimizer steps them
/// all at once, and a gradient is a network again, with a slope in the place of each number.
///
/// Shapes: `weights(i)` (n_inputs, n_outputs), `biases(i)` (n_outputs,).
///
/// ```
/// use learning::optim::{Adam, Memory, Optimizer};
/// use ndarray::array;
/// use networks::{activations::Activation, mlp::{Init, Mlp}};
/// use numerics::{Rng, estimator::Predict};
///
/// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
/// let y = vec![0, 1, 1, 0]; // exclusive or
/// let mut network = Mlp::new(&[2, 8, 2], Activation::Relu, Init::HeNormal, &mut Rng::new(1))?;
/// let (rule, mut memory) = (Adam { learning_rate: 0.05, ..Default::default() }, Memory::default());
/// for _ in 0..200 {
///     let (_, gradient) = network.loss_and_gradient(&x, &y)?;
///     rule.step(&mut memory, network.parameters_mut(), gradient.parameters())?;
/// }
/// assert_eq!(network.predict(&x)?.to_vec(), y);
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 11c (network). Source: David Rumelhart, Geoffrey Hinton and Ronald Williams, *Learning
/// representations by back-propagating errors*, 1986. PyTorch: `nn.Sequential` of `nn.Linear` and activations.
#[derive(Debug, Clone, PartialEq)]
pub struct Mlp {
    sizes: Vec<usize>,
    activations: Vec<Activation>,
    parameters: Vec<f64>,
}

/// What the forward pass computed, kept for the backward pass.
///
/// Explained in Part III, chapter 11c (network).
#[derive(Debug, Clone, PartialEq)]
pub struct Forward {
    values: Vec<Array2<f64>>,
    sums: Vec<Array2<f64>>,
}

impl Forward {
    /// What goes into each layer; the first is `x`. Shapes: (n_samples, n_inputs).
    pub fn values(&self) -> &[Array2<f64>] {
        &self.values
    }

    /// What comes out of each layer, before the bend. Shapes: (n_samples, n_outputs).
    pub fn sums(&self) -> &[Array2<f64>] {
        &self.sums
    }

    /// The last sums. Shape: (n_samples, n_classes).
    pub fn logits(&self) -> ArrayView2<'_, f64> {
        self.sums[self.sums.len() - 1].view()
    }
}

impl Mlp {
    /// A network of these sizes, from the inputs to the outputs, with random weights and the same bend after each hidden
    /// layer.
    ///
    /// `sizes` [64, 32, 10] has two layers: 64 numbers to 32, and 32 to 10. The weights of a layer are drawn row by row,
    /// layer after layer; in NumPy for `HeNormal` `rng.standard_normal((n_inputs, n_outputs)) * np.sqrt(2 / n_inputs)`.
    ///
    /// Errors: fewer than two sizes; a size of 0; more parameters than [`check::MOST_ELEMENTS`]; an activation or a start
    /// with a number out of its range.
    pub fn new(sizes: &[usize], activation: Activation, init: Init, rng: &mut Rng) -> Result<Mlp> {
        let n_hidden = sizes.len().saturating_sub(2);
        let mut network = Mlp::zeros(sizes, &vec![activation; n_hidden])?;
        for i in 0..network.n_layers() {
            let (n_inputs, n_outputs) = (sizes[i], sizes[i + 1]);
            init.fill(n_inputs, n_outputs, network.layer_mut(i), rng)?;
        }
        Ok(network)
    }

    /// A network whose weights and biases are all 0, with a bend of its own after each hidden layer: to be filled in.
    ///
    /// Errors: as [`Mlp::new`]; not one activation for each hidden layer.
    pub fn zeros(sizes: &[usize], activations: &[Activation]) -> Result<Mlp> {
        check::at_least("the number of sizes", sizes.len(), 2)?;
        let mut n_parameters = 0_usize;
        for (i, &size) in sizes.iter().enumerate() {
            check::at_least(&format!("sizes[{i}]"), size, 1)?;
            if i > 0 {
                check::size("the number of weights", &[sizes[i - 1], size])?;
                n_parameters += (sizes[i - 1] + 1) * size;
                check::size("the number of parameters", &[n_parameters])?;
            }
        }
        let hidden = ("sizes", sizes.len() - 2);
        check::same_length("hidden layers", ("activations", activations.len()), hidden)?;
        for activation in activations {
            if let Activation::LeakyRelu { slope } = activation {
                check::finite_number("slope", *slope)?;
            }
        }
        Ok(Mlp {
            sizes: sizes.to_vec(),
            activations: activations.to_vec(),
            parameters: vec![0.0; n_parameters],
        })
    }

    /// The network with these weights and biases, one pair a layer.
    ///
    /// Shapes: (n_inputs, n_outputs) and (n_outputs,). Errors: no layers; layers that do not fit together; a number that
    /// is not finite; not one activation for each hidden layer.
    ///
    /// ```
    /// use ndarray::array;
    /// use networks::{activations::Activation, mlp::Mlp};
    ///
    /// let first = (array![[1.0, 1.0], [1.0, 1.0]], array![0.0, -1.0]);
    /// let second = (array![[1.0], [-2.0]], array![0.0]);
    /// let network = Mlp::from_layers(&[first, second], &[Activation::Relu])?;
    /// let x = array![[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    /// assert_eq!(network.logits(&x)?, array![[0.0], [1.0], [1.0], [0.0]]); // exclusive or
    /// # Ok::<(), numerics::Error>(())
    /// ```
    pub fn from_layers(
        layers: &[(Array2<f64>, Array1<f64>)],
        activations: &[Activation],
    ) -> Result<Mlp> {
        check::not_empty("layers", layers.len(), "layer")?;
        let mut sizes = vec![layers[0].0.nrows()];
        for (i, (weights, biases)) in layers.iter().enumerate() {
            let name = format!("the weights of layer {i}");
            let inputs = ("the layer before it", sizes[i]);
            check::same_length("numbers", (&name, weights.nrows()), inputs)?;
            let outputs = (name.as_str(), weights.ncols());
            check::same_length("outputs", outputs, ("its biases", biases.len()))?;
            sizes.push(weights.ncols());
        }
        let mut network = Mlp::zeros(&sizes, activations)?;
        for (i, (weights, biases)) in layers.iter().enumerate() {
            network.weights_mut(i).assign(weights);
            network.biases_mut(i).assign(biases);
        }
        check::finite_slice("parameters", &network.parameters)?;
        Ok(network)
    }

    /// How many numbers go in, how many each hidden layer has, how many come out.
    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// How many layers with weights: one more than hidden ones.
    pub fn n_layers(&self) -> usize {
        self.sizes.len() - 1
    }

    /// The bend after each hidden layer.
    pub fn activations(&self) -> &[Activation] {
        &self.activations
    }

    /// How many numbers can be changed by training: `Σ (n_inputs + 1) · n_outputs`.
    pub fn n_parameters(&self) -> usize {
        self.parameters.len()
    }

    /// All weights and biases, layer after layer: the weights row by row, then the biases.
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    /// As [`parameters`](Self::parameters), to be changed. What is not finite, the next call of another method refuses.
    pub fn parameters_mut(&mut self) -> &mut [f64] {
        &mut self.parameters
    }

    /// The weights of layer `i`, the first being 0. Shape: (n_inputs, n_outputs). Panics if there is no such layer.
    pub fn weights(&self, i: usize) -> ArrayView2<'_, f64> {
        let shape = (self.sizes[i], self.sizes[i + 1]);
        let start = self.start(i);
        view2(shape, &self.parameters[start..start + shape.0 * shape.1])
    }

    /// The biases of layer `i`. Shape: (n_outputs,). Panics if there is no such layer.
    pub fn biases(&self, i: usize) -> ArrayView1<'_, f64> {
        let end = self.start(i + 1);
        ArrayView1::from(&self.parameters[end - self.sizes[i + 1]..end])
    }

    /// As [`weights`](Self::weights), to be changed. Panics if there is no such layer.
    pub fn weights_mut(&mut self, i: usize) -> ArrayViewMut2<'_, f64> {
        let shape = (self.sizes[i], self.sizes[i + 1]);
        let weights = self.layer_mut(i).0;
        view2_mut(shape, weights)
    }

    /// As [`biases`](Self::biases), to be changed. Panics if there is no such layer.
    pub fn biases_mut(&mut self, i: usize) -> ArrayViewMut1<'_, f64> {
        ArrayViewMut1::from(self.layer_mut(i).1)
    }

    /// The forward pass, each layer's numbers kept.
    ///
    /// Shape: `x` (n_samples, n_inputs). Errors: another number of inputs; a number that is not finite, in `x` or among
    /// the parameters; a weighted sum outside the range of `f64`. Cost: O(n_samples · n_parameters).
    pub fn forward<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Forward> {
        self.checked_forward(x.into())
    }

    fn checked_forward(&self, x: ArrayView2<'_, f64>) -> Result<Forward> {
        check::finite_slice("parameters", &self.parameters)?;
        check::features("x", &x, self.sizes[0])?;
        let forward = self.forward_of(x);
        match forward.sums.iter().flatten().all(|sum| sum.is_finite()) {
            true => Ok(forward),
            false => Err(Error::out_of_range("a weighted sum", "x")),
        }
    }

    fn forward_of(&self, x: ArrayView2<'_, f64>) -> Forward {
        let mut values = vec![x.to_owned()];
        let mut sums = Vec::new();
        for i in 0..self.n_layers() {
            let sum = values[i].dot(&self.weights(i)) + self.biases(i);
            if let Some(activation) = self.activations.get(i) {
                values.push(sum.each(&|z| activation.value(z)));
            }
            sums.push(sum);
        }
        Forward { values, sums }
    }

    /// The backward pass: from the slopes along the logits, the slope of every weight and bias.
    ///
    /// Shape: `d_logits` (n_samples, n_outputs). Errors: slopes of another shape than the logits; what was kept is that of
    /// a network of other sizes; a number that is not finite, or would not be. Cost: about twice the forward pass.
    pub fn backward<'d>(
        &self,
        forward: &Forward,
        d_logits: impl Into<ArrayView2<'d, f64>>,
    ) -> Result<Mlp> {
        self.checked_backward(forward, d_logits.into())
    }

    fn checked_backward(&self, forward: &Forward, d_logits: ArrayView2<'_, f64>) -> Result<Mlp> {
        let n_inputs = forward.values[0].ncols();
        let widths = forward.sums.iter().map(Array2::ncols);
        let sizes: Vec<usize> = std::iter::once(n_inputs).chain(widths).collect();
        if sizes != self.sizes {
            let (what, got) = ("the sizes of the network", format!("{:?}", self.sizes));
            return Err(Error::invalid(what, got, format!("those of the forward pass, {sizes:?}")));
        }
        let (slopes, logits) = (d_logits.shape(), forward.logits());
        if slopes != logits.shape() {
            let logits = ("the logits", logits.shape());
            let wanted = "both must have the same shape";
            return Err(Error::shape_mismatch(("d_logits", slopes), logits, wanted));
        }
        check::finite("d_logits", &d_logits)?;
        check::finite_slice("parameters", &self.parameters)?;
        let gradient = self.backward_of(forward, d_logits);
        match gradient.parameters.iter().all(|slope| slope.is_finite()) {
            true => Ok(gradient),
            false => Err(Error::out_of_range("a slope", "d_logits")),
        }
    }

    fn backward_of(&self, forward: &Forward, d_logits: ArrayView2<'_, f64>) -> Mlp {
        let mut gradient = self.clone(); // every number of it is replaced
        let mut d_sums = d_logits.to_owned();
        for i in (0..self.n_layers()).rev() {
            gradient.weights_mut(i).assign(&forward.values[i].t().dot(&d_sums));
            gradient.biases_mut(i).assign(&d_sums.sum_axis(Axis(0)));
            if i > 0 {
                let slopes = forward.sums[i - 1].each(&|z| self.activations[i - 1].slope(z));
                d_sums = d_sums.dot(&self.weights(i).t()) * slopes;
            }
        }
        gradient
    }

    /// The scores of the classes, or the predicted numbers. Shape: (n_samples, n_inputs) in, (n_samples, n_outputs) out.
    ///
    /// Errors and cost: as [`forward`](Self::forward).
    pub fn logits<'x>(&self, x: impl Into<ArrayView2<'x, f64>>) -> Result<Array2<f64>> {
        let mut forward = self.forward(x)?;
        Ok(forward.sums.pop().unwrap_or_default())
    }

    /// The mean cross-entropy of the true classes, in nats.
    ///
    /// Errors: as [`loss_and_gradient`](Self::loss_and_gradient).
    pub fn loss<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<f64> {
        self.loss_of(x.into(), y.targets())
    }

    fn loss_of(&self, x: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<f64> {
        self.check_classes(&x, y)?;
        mean_cross_entropy(self.forward(x)?.logits(), y)
    }

    /// The mean cross-entropy, and its gradient.
    ///
    /// Along the logits it is `(softmax − one-hot) / n_samples`; the rest is [`backward`](Self::backward).
    ///
    /// Shapes: `x` (n_samples, n_inputs), `y` (n_samples,), class numbers. Errors: no samples; not one class a sample; a
    /// class that the network does not have; as [`forward`](Self::forward). Cost: about three times the forward pass.
    pub fn loss_and_gradient<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Targets<'y, Target = usize>,
    ) -> Result<(f64, Mlp)> {
        self.loss_and_gradient_of(x.into(), y.targets())
    }

    fn loss_and_gradient_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
    ) -> Result<(f64, Mlp)> {
        self.check_classes(&x, y)?;
        let forward = self.forward(x)?;
        let loss = mean_cross_entropy(forward.logits(), y)?;
        let mut d_logits = softmax_rows(forward.logits());
        for (mut row, &class) in d_logits.rows_mut().into_iter().zip(y) {
            row[class] -= 1.0;
        }
        d_logits /= y.len() as f64;
        Ok((loss, self.backward(&forward, &d_logits)?))
    }

    /// The mean squared error of the predicted numbers: over all samples and all outputs, as PyTorch's `mse_loss`.
    ///
    /// Shapes: `x` (n_samples, n_inputs), `y` (n_samples, n_outputs). Errors: no samples; a `y` of another shape, or not
    /// finite; a mean that leaves `f64`; as [`forward`](Self::forward).
    pub fn squared_loss<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Into<ArrayView2<'y, f64>>,
    ) -> Result<f64> {
        Ok(self.misses(x.into(), y.into())?.2)
    }

    /// [`squared_loss`](Self::squared_loss), and its gradient.
    ///
    /// Along the outputs it is `2 · (predicted − y) / (n_samples · n_outputs)`. Shapes and errors as there.
    pub fn squared_loss_and_gradient<'x, 'y>(
        &self,
        x: impl Into<ArrayView2<'x, f64>>,
        y: impl Into<ArrayView2<'y, f64>>,
    ) -> Result<(f64, Mlp)> {
        self.squared_loss_and_gradient_of(x.into(), y.into())
    }

    fn squared_loss_and_gradient_of(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView2<'_, f64>,
    ) -> Result<(f64, Mlp)> {
        let (forward, misses, loss) = self.misses(x, y)?;
        let scale = 2.0 / misses.len() as f64;
        Ok((loss, self.backward(&forward, &(misses * scale))?))
    }

    fn misses(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView2<'_, f64>,
    ) -> Result<(Forward, Array2<f64>, f64)> {
        self.check_values(&x, &y)?;
        let forward = self.forward(x)?;
        let misses = &forward.logits() - &y;
        let mean = sum::sum(&misses.each(&|miss| miss * miss).flatten()) / misses.len() as f64;
        Ok((forward, misses, check::in_range("the mean squared error", mean, "x and y")?))
    }

    /// One step of gradient descent: every number moves against its slope, `w ← w − learning_rate · slope`.
    ///
    /// Errors: the gradient is that of a network of other sizes; a step that leaves `f64`. Then nothing has moved.
    pub fn descend(&mut self, gradient: &Mlp, learning_rate: f64) -> Result<()> {
        if self.sizes != gradient.sizes {
            let (got, wanted) = (&gradient.sizes, &self.sizes);
            let wanted = format!("those of the network, {wanted:?}");
            return Err(Error::invalid("the sizes of the gradient", format!("{got:?}"), wanted));
        }
        let all = self.parameters.iter().zip(&gradient.parameters);
        let moved: Vec<f64> = all.map(|(w, slope)| w - learning_rate * slope).collect();
        if !moved.iter().all(|w| w.is_finite()) {
            return Err(Error::out_of_range("a parameter's step", "gradient and learning_rate"));
        }
        self.parameters = moved;
        Ok(())
    }

    /// Where the numbers of layer `i` begin.
    fn start(&self, i: usize) -> usize {
        starts(&self.sizes, i)
    }

    /// The weights of layer `i` and its biases.
    fn layer_mut(&mut self, i: usize) -> (&mut [f64], &mut [f64]) {
        let (start, end) = (self.start(i), self.start(i + 1));
        let n_outputs = self.sizes[i + 1];
        self.parameters[start..end].split_at_mut(end - start - n_outputs)
    }

    fn check_classes(&self, x: &ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<()> {
        check::samples_and_targets(x, y.len())?;
        let n_classes = self.sizes[self.sizes.len() - 1];
        match y.iter().position(|&class| class >= n_classes) {
            None => Ok(()),
            Some(i) => {
                let wanted = format!("below n_classes = {n_classes}");
                Err(Error::invalid(format!("y[{i}]"), y[i], wanted))
            }
        }
    }

    fn check_values(&self, x: &ArrayView2<'_, f64>, y: &ArrayView2<'_, f64>) -> Result<()> {
        check::samples_and_targets(x, y.nrows())?;
        let n_outputs = self.sizes[self.sizes.len() - 1];
        check::same_length("outputs", ("y", y.ncols()), ("the network", n_outputs))?;
        check::finite("y", y)
    }
}

impl Predict for Mlp {
    type Target = usize;

    /// The class with the largest logit for each row; of equal ones the first.
    fn predict_view(&self, x: ArrayView2<'_, f64>) -> Result<Array1<usize>> {
        Ok(self.logits(x)?.rows().into_iter().map(largest).collect())
    }
}

impl PredictProba for Mlp {
    /// The softmax of the logits.
    fn predict_proba_view(&self, x: ArrayView2<'_, f64>) -> Result<Array2<f64>> {
        Ok(softmax_rows(&self.logits(x)?))
    }
}

fn largest(row: ArrayView1<'_, f64>) -> usize {
    (1..row.len()).fold(0, |best, k| if row[k] > row[best] { k } else { best })
}

fn mean_cross_entropy(logits: ArrayView2<'_, f64>, y: ArrayView1<'_, usize>) -> Result<f64> {
    let logs = log_softmax_rows(logits);
    let surprises: Array1<f64> = logs.rows().into_iter().zip(y).map(|(row, &k)| -row[k]).collect();
    check::in_range("the mean loss", sum::sum(&surprises) / y.len() as f64, "x")
}

/// How many parameters the layers before layer `i` have.
fn starts(sizes: &[usize], i: usize) -> usize {
    sizes.windows(2).take(i).map(|pair| (pair[0] + 1) * pair[1]).sum()
}

/// Numbers that lie row by row, as a matrix. Panics if there are not as many as the shape has places.
fn view2<T>(shape: (usize, usize), numbers: &[T]) -> ArrayView2<'_, T> {
    match ArrayView2::from_shape(shape, numbers) {
        Ok(view) => view,
        Err(error) => panic!("{} numbers as {shape:?}: {error}", numbers.len()),
    }
}

fn view2_mut<T>(shape: (usize, usize), numbers: &mut [T]) -> ArrayViewMut2<'_, T> {
    let n = numbers.len();
    match ArrayViewMut2::from_shape(shape, numbers) {
        Ok(view) => view,
        Err(error) => panic!("{n} numbers as {shape:?}: {error}"),
    }
}
