//! A small convolutional network: layers, both passes, training.

use learning::optim::{AdamW, Schedule, shuffled};
use ndarray::{Array1, Array2, Array4, ArrayView1, ArrayView2, ArrayView4, Axis};
use numerics::estimator::Targets;
use numerics::functions::{log_softmax_rows, power};
use numerics::{Error, Result, Rng, check};

use super::check_pictures;

/// A layer of a [`ConvNet`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Filters of an odd side over all channels, with the padding that keeps the size; batch normalization; then ReLU.
    Conv {
        /// How many filters: the channels of the result.
        n_outputs: usize,
        /// The filters' side: odd.
        side: usize,
    },
    /// The input plus what as many filters and batch normalization make of it; then ReLU.
    Residual {
        /// The filters' side: odd.
        side: usize,
    },
    /// The largest number of each window of this side, edge to edge.
    MaxPool {
        /// The windows' side; it must divide the picture's.
        size: usize,
    },
    /// While it is trained, each number is set to 0 with the probability `percent / 100`, and the others grow to make up for it.
    Dropout {
        /// From 0 to 99.
        percent: usize,
    },
    /// Each output a weighted sum of all the numbers there are, plus a bias.
    Linear {
        /// How many outputs.
        n_outputs: usize,
    },
}

/// What comes out of a layer: pictures of this height, width and number of channels.
type Shape = (usize, usize, usize);

/// A convolutional network that names classes: a row of layers, the last of which gives a logit for each class.
///
/// Pictures have shape (n_samples, n_channels, height, width), with the same sides for all. Weights start uniform between
/// −1/√fan_in and 1/√fan_in, drawn layer by layer in the order of PyTorch's `weight`; biases start at 0.
/// Filters have no bias but the shift of their batch normalization, which starts with scale 1 and shift 0 and keeps running
/// means and variances with momentum 0.1, as PyTorch's `BatchNorm2d` does.
///
/// ```
/// use ndarray::Array4;
/// use networks::convolution::{ConvNet, Layer};
///
/// let layers = [
///     Layer::Conv { n_outputs: 4, side: 3 },
///     Layer::MaxPool { size: 2 },
///     Layer::Linear { n_outputs: 10 },
/// ];
/// let network = ConvNet::new((1, 8, 8), &layers, &mut numerics::Rng::new(1))?;
/// assert_eq!(network.n_parameters(), (9 * 4 + 4 + 4) + (4 * 4 * 4 * 10 + 10));
/// assert_eq!(network.logits(&Array4::zeros((3, 1, 8, 8)))?.dim(), (3, 10));
/// # Ok::<(), numerics::Error>(())
/// ```
///
/// Explained in Part III, chapter 13a (convolutional). Source: Yann LeCun, Léon Bottou, Yoshua Bengio and Patrick Haffner,
/// *Gradient-Based Learning Applied to Document Recognition*, 1998.
#[derive(Debug, Clone, PartialEq)]
pub struct ConvNet {
    layers: Vec<Layer>,
    /// The shape before each layer, and that of the result.
    shapes: Vec<Shape>,
    /// Of each layer the weights, as (fan_in, n_outputs), then the biases; of filters instead the scales and the shifts.
    parameters: Vec<f64>,
    /// Of each layer of filters the running means, then the running variances.
    running: Vec<f64>,
}

/// How a [`ConvNet`] is trained: AdamW over shuffled batches, the learning rate falling to 0 along half a cosine wave.
///
/// Explained in Part III, chapter 13a (convolutional).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConvTraining {
    /// How many pictures a step looks at: at least 1.
    pub batch_size: usize,
    /// How often each picture is looked at.
    pub n_epochs: usize,
    /// What is done with a gradient.
    pub rule: AdamW,
    /// How much of each target is spread evenly over all classes: from 0 to 1.
    pub label_smoothing: f64,
}

impl Default for ConvTraining {
    /// Batches of 32, 10 epochs, AdamW with a learning rate of 0.005 and its other defaults, no smoothing.
    fn default() -> Self {
        let rule = AdamW { learning_rate: 0.005, ..AdamW::default() };
        ConvTraining { batch_size: 32, n_epochs: 10, rule, label_smoothing: 0.0 }
    }
}

impl ConvNet {
    /// A network with its first weights.
    ///
    /// `picture` is the channels, height and width of the pictures. Errors: no layers, a size of 0, an even side of a filter,
    /// a window that does not divide its picture, a dropout of 100 % or more, a last layer that is not `Linear`.
    pub fn new(picture: (usize, usize, usize), layers: &[Layer], rng: &mut Rng) -> Result<Self> {
        let (n_channels, height, width) = picture;
        let mut shapes = vec![(height, width, n_channels)];
        check::size("the picture's size", &[height, width, n_channels])?;
        check::at_least("the picture's size", height * width * n_channels, 1)?;
        if !matches!(layers.last(), Some(Layer::Linear { .. })) {
            return Err(Error::invalid("the last layer", "not Linear", "Linear, to give logits"));
        }
        let (mut parameters, mut running) = (Vec::new(), Vec::new());
        for (i, layer) in layers.iter().enumerate() {
            let before = shapes[i];
            let shape = layer.shape_after(before)?;
            shapes.push(shape);
            let Some((n_inputs, n_outputs, area)) = layer.weights(before) else { continue };
            check::size("the layer's weights", &[n_inputs, area, n_outputs])?;
            let fan_in = n_inputs * area;
            let bound = (1.0 / fan_in as f64).sqrt();
            // Drawn output by output, each channel by channel; stored with the channel running faster than the place.
            let drawn = rng.uniforms((n_outputs, n_inputs, area));
            let drawn = drawn.mapv_into(|share| bound * (2.0 * share - 1.0));
            parameters.extend(drawn.permuted_axes([2, 1, 0]).iter());
            if layer.is_filters() {
                parameters.resize(parameters.len() + n_outputs, 1.0);
                running.resize(running.len() + n_outputs, 0.0);
                running.resize(running.len() + n_outputs, 1.0);
            }
            parameters.resize(parameters.len() + n_outputs, 0.0);
        }
        Ok(ConvNet { layers: layers.to_vec(), shapes, parameters, running })
    }

    /// How many numbers training may change.
    pub fn n_parameters(&self) -> usize {
        self.parameters.len()
    }

    /// The filters of the first layer that has any: shape (n_outputs, n_channels, side, side). None without such a layer.
    pub fn filters(&self) -> Option<Array4<f64>> {
        let first = self.layers.iter().zip(&self.shapes);
        let (Layer::Conv { n_outputs, side }, &(.., n_channels)) =
            first.into_iter().find(|(layer, _)| layer.weights((1, 1, 1)).is_some())?
        else {
            return None;
        };
        let shape = (*side, *side, n_channels, *n_outputs);
        let weights = ndarray::ArrayView4::from_shape(
            shape,
            &self.parameters[..side * side * n_channels * n_outputs],
        );
        Some(weights.ok()?.permuted_axes([3, 2, 0, 1]).to_owned())
    }

    /// A logit for each picture and class: shape (n_samples, n_classes).
    ///
    /// Errors: pictures of another shape than the network's; no picture; a number that is not finite; a logit that leaves `f64`.
    pub fn logits<'a>(&self, x: impl Into<ArrayView4<'a, f64>>) -> Result<Array2<f64>> {
        self.logits_of(x.into())
    }

    fn logits_of(&self, x: ArrayView4<'_, f64>) -> Result<Array2<f64>> {
        let x = self.channels_last(x)?;
        self.check_windows(x.nrows().min(64))?;
        let n_classes = self.shapes[self.layers.len()].2;
        let mut logits = Vec::with_capacity(x.nrows() * n_classes);
        // In chunks: the windows of all pictures at once would fill the memory.
        for chunk in x.axis_chunks_iter(Axis(0), 64) {
            logits.extend(self.forward(chunk, Mode::Eval).values);
        }
        let logits = rows(logits, x.nrows(), n_classes);
        check::all_in_range("the logits", logits, "x and the weights")
    }

    /// The class with the largest logit, for each picture; of equal ones the first.
    ///
    /// Errors: as [`logits`](Self::logits).
    pub fn predict<'a>(&self, x: impl Into<ArrayView4<'a, f64>>) -> Result<Array1<usize>> {
        let best = |row: ArrayView1<'_, f64>| {
            (0..row.len()).fold(0, |best, k| if row[k] > row[best] { k } else { best })
        };
        Ok(self.logits_of(x.into())?.rows().into_iter().map(best).collect())
    }

    /// The mean cross-entropy in nats, and its slope along each parameter.
    ///
    /// Batches are normalized as in training, dropout is not done. Errors: as [`logits`](Self::logits); other classes than the
    /// network's; not one a picture. Cost: three forward passes.
    pub fn loss_and_gradient<'a, 'b>(
        &self,
        x: impl Into<ArrayView4<'a, f64>>,
        y: impl Targets<'b, Target = usize>,
    ) -> Result<(f64, Array1<f64>)> {
        let (x, y) = (x.into(), y.targets());
        let x = self.channels_last(x)?;
        self.check_classes(x.nrows(), y)?;
        self.check_windows(x.nrows())?;
        let (loss, gradient, _) = self.pass(x.view(), y, 0.0, Mode::Batch);
        let loss = check::in_range("the loss", loss, "x and the weights")?;
        let gradient = check::all_in_range("the gradient", gradient.into(), "x and the weights")?;
        Ok((loss, gradient))
    }

    /// The parameters, layer by layer: of each the weights, the output running fastest, then the input channel, then the place in
    /// the filter; then its biases, or the scales and shifts of its normalization.
    pub fn parameters(&self) -> ArrayView1<'_, f64> {
        self.parameters.as_slice().into()
    }

    /// The network with other parameters, in the order of [`parameters`](Self::parameters).
    ///
    /// Errors: not as many; one that is not finite.
    pub fn with_parameters<'a>(&self, parameters: impl Into<ArrayView1<'a, f64>>) -> Result<Self> {
        let parameters = parameters.into();
        let sizes = (("parameters", parameters.len()), ("the network", self.parameters.len()));
        check::same_length("numbers", sizes.0, sizes.1)?;
        check::finite("parameters", &parameters)?;
        Ok(ConvNet { parameters: parameters.to_vec(), ..self.clone() })
    }

    /// What batch normalization remembers of training, which no gradient changes: of each layer of filters the running means, then
    /// the running variances.
    pub fn running(&self) -> ArrayView1<'_, f64> {
        self.running.as_slice().into()
    }

    /// The network with other running means and variances, in the order of [`running`](Self::running).
    ///
    /// Errors: not as many; one that is not finite; a variance below 0.
    pub fn with_running<'a>(&self, running: impl Into<ArrayView1<'a, f64>>) -> Result<Self> {
        let running = running.into();
        check::same_length(
            "numbers",
            ("running", running.len()),
            ("the network", self.running.len()),
        )?;
        check::finite("running", &running)?;
        let mut start = 0;
        for layer in self.layers.iter().zip(&self.shapes) {
            let (true, Some((_, n_outputs, _))) = (layer.0.is_filters(), layer.0.weights(*layer.1))
            else {
                continue;
            };
            for i in start + n_outputs..start + 2 * n_outputs {
                check::non_negative("a running variance", running[i])?;
            }
            start += 2 * n_outputs;
        }
        Ok(ConvNet { running: running.to_vec(), ..self.clone() })
    }

    /// The pictures as the passes want them: a row for each, the channel running fastest.
    fn channels_last(&self, x: ArrayView4<'_, f64>) -> Result<Array2<f64>> {
        check_pictures("x", x)?;
        let (height, width, n_channels) = self.shapes[0];
        let (n_samples, got) = (x.dim().0, &x.shape()[1..]);
        if got != [n_channels, height, width] {
            return Err(Error::shape_mismatch(
                ("a picture of x", got),
                ("the network's input", &[n_channels, height, width]),
                "both must have the same shape",
            ));
        }
        Ok(rows(
            x.permuted_axes([0, 2, 3, 1]).iter().copied().collect(),
            n_samples,
            got.iter().product(),
        ))
    }

    /// The windows of so many pictures fit into memory.
    fn check_windows(&self, n_samples: usize) -> Result<()> {
        for (layer, &shape) in self.layers.iter().zip(&self.shapes) {
            let (n_inputs, n_outputs, area) = layer.weights(shape).unwrap_or((1, 1, 1));
            let places = if layer.is_filters() { [shape.0, shape.1] } else { [1, 1] };
            let n_rows = [n_samples, places[0], places[1]];
            check::size("the windows' size", &[n_rows, [n_inputs, area, 1]].concat())?;
            check::size("the layer's size", &[n_rows, [n_outputs, 1, 1]].concat())?;
        }
        Ok(())
    }

    fn check_classes(&self, n_samples: usize, y: ArrayView1<'_, usize>) -> Result<()> {
        check::same_length("samples", ("x", n_samples), ("y", y.len()))?;
        let n_classes = self.shapes[self.layers.len()].2;
        match y.iter().position(|&class| class >= n_classes) {
            None => Ok(()),
            Some(i) => Err(Error::invalid(
                format!("y[{i}]"),
                y[i],
                format!("below {n_classes}, the network's outputs"),
            )),
        }
    }

    /// The forward pass, with all that the backward pass needs.
    fn forward(&self, x: ArrayView2<'_, f64>, mut mode: Mode<'_>) -> Kept {
        let n = x.nrows();
        let mut kept = Kept { values: x.iter().copied().collect(), layers: Vec::new() };
        let (mut start, mut running) = (0, self.running.as_slice());
        for (layer, &shape) in self.layers.iter().zip(&self.shapes) {
            let mut keeps = KeptLayer::default();
            let before = std::mem::take(&mut kept.values);
            kept.values = match *layer {
                Layer::Conv { side, .. } | Layer::Residual { side } => {
                    let seen = windows_of(&before, (n, shape), side);
                    let (weight, scales) = layer.split(shape, &self.parameters[start..]);
                    let mut y = seen.dot(&weight);
                    let known;
                    (known, running) = running.split_at(scales.len());
                    let known = if matches!(mode, Mode::Eval) { Some(known) } else { None };
                    (keeps.moments, keeps.deviations) = normalize(&mut y, scales, known);
                    keeps.normalized = y.clone();
                    scale(&mut y, scales);
                    let mut y = y.into_raw_vec_and_offset().0;
                    if matches!(layer, Layer::Residual { .. }) {
                        y.iter_mut().zip(&before).for_each(|(y, x)| *y += x);
                    }
                    y.iter_mut().for_each(|y| *y = y.max(0.0));
                    keeps.input = seen;
                    keeps.values.clone_from(&y);
                    y
                }
                Layer::MaxPool { size } => pooled(&before, (n, shape), size, &mut keeps.places),
                Layer::Dropout { percent } => match &mut mode {
                    Mode::Train(rng) => {
                        let share = percent as f64 / 100.0;
                        let factor = |z: f64| if z >= share { 1.0 / (1.0 - share) } else { 0.0 };
                        keeps.values = before.iter().map(|_| factor(rng.random())).collect();
                        before.iter().zip(&keeps.values).map(|(x, factor)| x * factor).collect()
                    }
                    _ => before,
                },
                Layer::Linear { .. } => {
                    keeps.input = rows(before, n, shape.0 * shape.1 * shape.2);
                    let (weight, bias) = layer.split(shape, &self.parameters[start..]);
                    let y = keeps.input.dot(&weight) + ArrayView1::from(bias);
                    y.into_raw_vec_and_offset().0
                }
            };
            start += layer.n_parameters(shape);
            kept.layers.push(keeps);
        }
        kept
    }

    /// The loss of a batch, its slopes, and the means and variances that batch normalization met.
    fn pass(
        &self,
        x: ArrayView2<'_, f64>,
        y: ArrayView1<'_, usize>,
        smoothing: f64,
        mode: Mode<'_>,
    ) -> (f64, Vec<f64>, Vec<f64>) {
        let n = x.nrows();
        let kept = self.forward(x, mode);
        let n_classes = self.shapes[self.layers.len()].2;
        let logs = log_softmax_rows(&rows(kept.values, n, n_classes));
        // The target: the true class, and of the smoothed share an equal part for each.
        let mut wanted = Array2::from_elem(logs.raw_dim(), smoothing / n_classes as f64);
        y.iter().enumerate().for_each(|(i, &class)| wanted[[i, class]] += 1.0 - smoothing);
        let loss = -(&logs * &wanted).sum() / n as f64;
        let slopes = (logs.mapv(libm::exp) - wanted) / n as f64;
        let mut d_y = slopes.into_raw_vec_and_offset().0;

        let mut gradient = vec![0.0; self.parameters.len()];
        let mut end = gradient.len();
        for (i, (layer, &shape)) in self.layers.iter().zip(&self.shapes).enumerate().rev() {
            let keeps = &kept.layers[i];
            let start = end - layer.n_parameters(shape);
            let size = n * shape.0 * shape.1 * shape.2;
            let (weight, rest) = layer.split(shape, &self.parameters[start..]);
            d_y = match *layer {
                Layer::Conv { side, .. } | Layer::Residual { side } => {
                    d_y.iter_mut().zip(&keeps.values).for_each(|(d, y)| {
                        if *y <= 0.0 {
                            *d = 0.0;
                        }
                    });
                    let passed_on = matches!(layer, Layer::Residual { .. }).then(|| d_y.clone());
                    let mut d_rows = rows(d_y, keeps.input.nrows(), rest.len() / 2);
                    let (d_weight, d_scales) = gradient[start..end].split_at_mut(weight.len());
                    normalize_backward(&mut d_rows, keeps, rest, d_scales);
                    times(&keeps.input, &d_rows, d_weight);
                    if i == 0 {
                        break;
                    }
                    let mut d_x = passed_on.unwrap_or_else(|| vec![0.0; size]);
                    folded(d_rows.dot(&weight.t()), (n, shape), side, &mut d_x);
                    d_x
                }
                Layer::Linear { .. } => {
                    let d_rows = rows(d_y, n, rest.len());
                    let (d_weight, d_bias) = gradient[start..end].split_at_mut(weight.len());
                    times(&keeps.input, &d_rows, d_weight);
                    d_bias.iter_mut().zip(d_rows.sum_axis(Axis(0))).for_each(|(d, sum)| *d = sum);
                    d_rows.dot(&weight.t()).into_iter().collect()
                }
                Layer::MaxPool { .. } => {
                    let mut d_x = vec![0.0; size];
                    keeps.places.iter().zip(&d_y).for_each(|(&place, slope)| d_x[place] += slope);
                    d_x
                }
                Layer::Dropout { .. } if keeps.values.is_empty() => d_y,
                Layer::Dropout { .. } => {
                    d_y.iter().zip(&keeps.values).map(|(d, factor)| d * factor).collect()
                }
            };
            end = start;
        }
        let moments = kept.layers.into_iter().flat_map(|keeps| keeps.moments).collect();
        (loss, gradient, moments)
    }
}

impl ConvTraining {
    /// Trains a network to name classes, starting from the network as it is. The mean loss of each epoch comes back.
    ///
    /// Shapes: `x` (n_samples, n_channels, height, width), `y` (n_samples,). Each epoch draws an order (`learning::optim::shuffled`) and
    /// leaves out what is left over after the last whole batch, as PyTorch's `drop_last` does;
    /// each batch the masks of its dropout. Errors: as [`ConvNet::loss_and_gradient`]; a parameter out of its range; a loss that
    /// is no longer finite. Then the network is as it was. Cost: three forward passes a picture and epoch.
    pub fn fit<'a, 'b>(
        &self,
        network: &mut ConvNet,
        x: impl Into<ArrayView4<'a, f64>>,
        y: impl Targets<'b, Target = usize>,
        rng: &mut Rng,
    ) -> Result<Vec<f64>> {
        let (x, y) = (x.into(), y.targets());
        let x = network.channels_last(x)?;
        network.check_classes(x.nrows(), y)?;
        learning::optim::Optimizer::check(&self.rule)?;
        check::fraction("label_smoothing", self.label_smoothing)?;
        check::between("batch_size", self.batch_size, 1, ("n_samples", x.nrows()))?;
        network.check_windows(self.batch_size)?;
        let n_steps = self.n_epochs.saturating_mul(x.nrows() / self.batch_size);
        let schedule = Schedule::Cosine { n_steps: n_steps.max(1), lowest: 0.0 };
        let mut trained = network.clone();
        let mut memory = vec![[0.0; 2]; trained.parameters.len()];
        let (mut losses, mut step) = (Vec::new(), 0);
        for _ in 0..self.n_epochs {
            let mut total = 0.0;
            let mut batches = shuffled(x.nrows(), self.batch_size, rng)?;
            batches.truncate(x.nrows() / self.batch_size);
            let n_seen = (batches.len() * self.batch_size) as f64;
            for batch in batches {
                let targets: Array1<usize> = batch.iter().map(|&i| y[i]).collect();
                let pictures = x.select(Axis(0), &batch);
                let (smoothing, mode) = (self.label_smoothing, Mode::Train(rng));
                let (loss, gradient, moments) =
                    trained.pass(pictures.view(), targets.view(), smoothing, mode);
                for (running, moment) in trained.running.iter_mut().zip(moments) {
                    *running += 0.1 * (moment - *running);
                }
                total += loss * batch.len() as f64;
                let factor = schedule.factor(step)?;
                step += 1;
                self.step(step as i32, factor, &mut trained.parameters, &mut memory, &gradient);
            }
            losses.push(check::in_range("the loss", total / n_seen, "the learning rate")?);
        }
        check::finite_slice("parameters", &trained.parameters)?;
        *network = trained;
        Ok(losses)
    }

    /// AdamW's step, the learning rate times a factor.
    fn step(
        &self,
        step: i32,
        factor: f64,
        parameters: &mut [f64],
        memory: &mut [[f64; 2]],
        gradient: &[f64],
    ) {
        let AdamW { learning_rate, beta1, beta2, epsilon, weight_decay } = self.rule;
        let rate = learning_rate * factor;
        let (first, second) = (1.0 - power(beta1, step), 1.0 - power(beta2, step));
        for ((parameter, [m, s]), slope) in parameters.iter_mut().zip(memory).zip(gradient) {
            *m = beta1 * *m + (1.0 - beta1) * slope;
            *s = beta2 * *s + (1.0 - beta2) * slope * slope;
            *parameter -= rate * weight_decay * *parameter;
            *parameter -= rate * (*m / first) / ((*s / second).sqrt() + epsilon);
        }
    }
}

impl Layer {
    fn shape_after(&self, (height, width, n_channels): Shape) -> Result<Shape> {
        let odd = |side: usize| {
            if side % 2 == 1 { Ok(()) } else { Err(Error::invalid("side", side, "odd")) }
        };
        match *self {
            Layer::Conv { n_outputs, side } => {
                check::at_least("n_outputs", n_outputs, 1)?;
                odd(side).map(|()| (height, width, n_outputs))
            }
            Layer::Residual { side } => odd(side).map(|()| (height, width, n_channels)),
            Layer::MaxPool { size } => {
                check::between("size", size, 1, ("the picture's side", height.min(width)))?;
                if height % size > 0 || width % size > 0 {
                    let wanted = format!("a divisor of the sides, {height} and {width}");
                    return Err(Error::invalid("size", size, wanted));
                }
                Ok((height / size, width / size, n_channels))
            }
            Layer::Dropout { percent } => {
                check::between("percent", percent, 0, ("the most", 99))?;
                Ok((height, width, n_channels))
            }
            Layer::Linear { n_outputs } => {
                check::at_least("n_outputs", n_outputs, 1)?;
                Ok((1, 1, n_outputs))
            }
        }
    }

    /// The input channels, the outputs, and the places of a filter, where the layer has weights.
    fn weights(&self, (height, width, n_channels): Shape) -> Option<(usize, usize, usize)> {
        match *self {
            Layer::Conv { n_outputs, side } => {
                Some((n_channels, n_outputs, side.saturating_mul(side)))
            }
            Layer::Residual { side } => Some((n_channels, n_channels, side.saturating_mul(side))),
            Layer::Linear { n_outputs } => Some((n_channels, n_outputs, height * width)),
            Layer::MaxPool { .. } | Layer::Dropout { .. } => None,
        }
    }

    /// Whether it is a layer of filters, which are followed by batch normalization.
    fn is_filters(&self) -> bool {
        matches!(self, Layer::Conv { .. } | Layer::Residual { .. })
    }

    fn n_parameters(&self, shape: Shape) -> usize {
        let n_rest = if self.is_filters() { 2 } else { 1 };
        let weights = self.weights(shape);
        weights.map_or(0, |(n_inputs, n_outputs, area)| (n_inputs * area + n_rest) * n_outputs)
    }

    /// The weights, as (fan_in, n_outputs), at the head of the parameters, and the layer's others.
    fn split<'a>(&self, shape: Shape, parameters: &'a [f64]) -> (ArrayView2<'a, f64>, &'a [f64]) {
        let (n_inputs, n_outputs, area) = self.weights(shape).unwrap_or((0, 0, 0));
        let parameters = &parameters[..self.n_parameters(shape)];
        let (weight, rest) = parameters.split_at(n_inputs * area * n_outputs);
        (view(weight, n_inputs * area), rest)
    }
}

/// How a forward pass treats batches and dropout.
enum Mode<'a> {
    /// Running means and variances, no dropout.
    Eval,
    /// The batch's own, no dropout.
    Batch,
    /// The batch's own, and dropout.
    Train(&'a mut Rng),
}

/// What the forward pass keeps for the backward pass.
struct Kept {
    values: Vec<f64>,
    layers: Vec<KeptLayer>,
}

#[derive(Default)]
struct KeptLayer {
    /// What the weights were multiplied with.
    input: Array2<f64>,
    /// The products, normalized.
    normalized: Array2<f64>,
    /// The root of each variance with its epsilon.
    deviations: Vec<f64>,
    /// The means, then the variances, as running ones are made of them.
    moments: Vec<f64>,
    /// Where the largest numbers stood.
    places: Vec<usize>,
    /// What came out; of dropout, the factors.
    values: Vec<f64>,
}

/// Each column minus its mean, over the root of its variance; the known ones, where they are given.
fn normalize(y: &mut Array2<f64>, scales: &[f64], known: Option<&[f64]>) -> (Vec<f64>, Vec<f64>) {
    let (n, n_outputs) = (y.nrows() as f64, scales.len() / 2);
    let mut means = vec![0.0; n_outputs];
    let mut variances = vec![0.0; n_outputs];
    if let Some(known) = known {
        means.copy_from_slice(&known[..n_outputs]);
        variances.copy_from_slice(&known[n_outputs..]);
    } else {
        each(y, |k, y| means[k] += *y / n);
        each(y, |k, y| variances[k] += (*y - means[k]) * (*y - means[k]) / n);
    }
    let deviations: Vec<f64> = variances.iter().map(|variance| (variance + 1e-5).sqrt()).collect();
    each(y, |k, y| *y = (*y - means[k]) / deviations[k]);
    let unbiased = variances.iter().map(|variance| variance * n / (n - 1.0).max(1.0));
    (means.iter().copied().chain(unbiased).collect(), deviations)
}

/// Each column times its scale, plus its shift.
fn scale(y: &mut Array2<f64>, scales: &[f64]) {
    let (scales, shifts) = scales.split_at(scales.len() / 2);
    each(y, |k, y| *y = *y * scales[k] + shifts[k]);
}

/// The slopes before normalization from those after it; those of the scales and the shifts.
fn normalize_backward(
    d: &mut Array2<f64>,
    keeps: &KeptLayer,
    scales: &[f64],
    d_scales: &mut [f64],
) {
    let (n, n_outputs) = (d.nrows() as f64, scales.len() / 2);
    let (along_scale, along_shift) = d_scales.split_at_mut(n_outputs);
    let pairs = |d: &mut Array2<f64>, work: &mut dyn FnMut(&mut [f64], &[f64])| {
        let known = keeps.normalized.as_slice().unwrap_or_default().chunks_exact(n_outputs);
        let slopes = d.as_slice_mut().unwrap_or_default().chunks_exact_mut(n_outputs);
        slopes.zip(known).for_each(|(d, normalized)| work(d, normalized));
    };
    pairs(d, &mut |d, normalized| {
        for k in 0..n_outputs {
            along_scale[k] += d[k] * normalized[k];
            along_shift[k] += d[k];
        }
    });
    let factors: Vec<f64> = (0..n_outputs).map(|k| scales[k] / keeps.deviations[k]).collect();
    pairs(d, &mut |d, normalized| {
        for k in 0..n_outputs {
            let common = (along_shift[k] + normalized[k] * along_scale[k]) / n;
            d[k] = (d[k] - common) * factors[k];
        }
    });
}

/// Each number with its column.
fn each(y: &mut Array2<f64>, mut work: impl FnMut(usize, &mut f64)) {
    let n_columns = y.ncols().max(1);
    for row in y.as_slice_mut().unwrap_or_default().chunks_exact_mut(n_columns) {
        row.iter_mut().enumerate().for_each(|(k, y)| work(k, y));
    }
}

/// The slopes along weights: what they were multiplied with, transposed, times the slopes of the products.
fn times(input: &Array2<f64>, d_rows: &Array2<f64>, d_weight: &mut [f64]) {
    // The other way round, and turned: the wide matrix is then packed along its rows.
    let turned = d_rows.t().dot(input); // (n_outputs, fan_in)
    d_weight.iter_mut().zip(turned.t()).for_each(|(d, product)| *d = *product);
}

fn rows(values: Vec<f64>, n_rows: usize, n_columns: usize) -> Array2<f64> {
    Array2::from_shape_vec((n_rows, n_columns), values).unwrap_or_default()
}

fn view(values: &[f64], n_rows: usize) -> ArrayView2<'_, f64> {
    let shape = (n_rows, values.len() / n_rows.max(1));
    ArrayView2::from_shape(shape, values).unwrap_or_else(|_| ArrayView2::from(&[[]; 0]))
}

/// Where the rows of filters lie on the pictures: for each row of each window, its place in the windows, its pixel, its length.
fn each_row(
    (n, (height, width, n_channels)): (usize, Shape),
    side: usize,
    mut work: impl FnMut(usize, usize, usize),
) {
    let margin = side / 2;
    let mut window = 0;
    for sample in 0..n {
        for i in 0..height {
            for j in 0..width {
                let (left, right) = (j.max(margin) - margin, (j + margin).min(width - 1));
                for a in 0..side {
                    if i + a >= margin && i + a - margin < height {
                        let row = window + (a * side + left + margin - j) * n_channels;
                        let pixel =
                            ((sample * height + i + a - margin) * width + left) * n_channels;
                        work(row, pixel, (right + 1 - left) * n_channels);
                    }
                }
                window += side * side * n_channels;
            }
        }
    }
}

fn windows_of(x: &[f64], (n, shape): (usize, Shape), side: usize) -> Array2<f64> {
    let (n_rows, n_columns) = (n * shape.0 * shape.1, side * side * shape.2);
    let mut windows = vec![0.0; n_rows * n_columns];
    each_row((n, shape), side, |row, pixel, len| {
        windows[row..row + len].copy_from_slice(&x[pixel..pixel + len]);
    });
    rows(windows, n_rows, n_columns)
}

fn folded(windows: Array2<f64>, pictures: (usize, Shape), side: usize, x: &mut [f64]) {
    let windows = windows.into_raw_vec_and_offset().0;
    each_row(pictures, side, |row, pixel, len| {
        let pixels = x[pixel..pixel + len].iter_mut();
        pixels.zip(&windows[row..row + len]).for_each(|(x, window)| *x += window);
    });
}

/// The largest numbers, and where they stood.
fn pooled(
    x: &[f64],
    (n, (height, width, n_channels)): (usize, Shape),
    size: usize,
    places: &mut Vec<usize>,
) -> Vec<f64> {
    let mut y = Vec::with_capacity(x.len() / (size * size));
    for sample in 0..n {
        for i in 0..height / size {
            for j in 0..width / size {
                let place = |a: usize, b: usize| {
                    ((sample * height + i * size + a) * width + j * size + b) * n_channels
                };
                for channel in 0..n_channels {
                    let mut best = place(0, 0) + channel;
                    for a in 0..size {
                        for b in 0..size {
                            let here = place(a, b) + channel;
                            best = if x[here] > x[best] { here } else { best };
                        }
                    }
                    places.push(best);
                    y.push(x[best]);
                }
            }
        }
    }
    y
}
