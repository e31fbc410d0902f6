//! The network of page 12c, in candle: the one of page 12b, with normalization layers and more hidden layers.

use candle_core::backprop::GradStore;
use candle_core::{DType, Device, ModuleT, Tensor};
use candle_nn::ops::{layer_norm_slow, rms_norm_slow};
use candle_nn::{AdamW, BatchNorm, LayerNorm, Linear, Module, Optimizer, RmsNorm, VarBuilder};
use candle_nn::{VarMap, batch_norm, layer_norm, linear, loss, rms_norm};
use learning::optim::shuffled;
use numerics::Rng;
use tensors::{Result, init, rows};

use crate::training_loop::{Pictures, n_equal};

/// What stands between a layer's weighted sums and its bend; each works in `f64`, and each has a backward pass.
#[derive(Debug, Clone)]
pub enum Norm {
    /// Nothing.
    None,
    /// Batch normalization, candle's own.
    Batch(BatchNorm),
    /// Layer normalization, by `layer_norm_slow`.
    Layer(LayerNorm),
    /// RMS normalization, by `rms_norm_slow`.
    Rms(RmsNorm),
}

impl Norm {
    /// One of the four, for so many units; `name` is `none`, `batch`, `layer` or anything else for RMS.
    ///
    /// Errors: none to be expected; what making a variable may give.
    ///
    /// Explained in Part III, chapter 12c (normalization).
    pub fn named(name: &str, n_units: usize, vb: VarBuilder<'_>) -> candle_core::Result<Self> {
        Ok(match name {
            "none" => Norm::None,
            "batch" => Norm::Batch(batch_norm(n_units, 1e-5, vb)?),
            "layer" => Norm::Layer(layer_norm(n_units, 1e-5, vb)?),
            _ => Norm::Rms(rms_norm(n_units, 1e-5, vb)?),
        })
    }
}

impl ModuleT for Norm {
    fn forward_t(&self, x: &Tensor, train: bool) -> candle_core::Result<Tensor> {
        match self {
            Norm::None => Ok(x.clone()),
            Norm::Batch(layer) => layer.forward_t(x, train),
            Norm::Layer(layer) => {
                let shift = layer.bias().unwrap_or(layer.weight());
                layer_norm_slow(x, layer.weight(), shift, layer.eps() as f32)
            }
            Norm::Rms(layer) => rms_norm_slow(x, layer.weight(), layer.eps() as f32),
        }
    }
}

/// 64 pixels, hidden layers of 32 units with a normalization layer before each ReLU, 10 logits.
pub struct Network {
    /// What can be learned, and what a layer remembers: `hidden1.weight`, `norm1.weight`, …, `output.bias`.
    pub vars: VarMap,
    /// The hidden layers, each with what stands between its weighted sums and ReLU.
    pub hidden: Vec<(Linear, Box<dyn ModuleT>)>,
    /// From the last hidden units to 10 logits.
    pub output: Linear,
    dtype: DType,
}

impl Network {
    /// A network of `f64` with one hidden layer before any training, its normalization layer made by `norm`.
    ///
    /// The weights of the two linear layers are those of [`crate::training_loop::network`] from the same generator.
    ///
    /// Errors: what `norm` gives.
    ///
    /// ```
    /// use part3_networks::normalization::{Network, Norm};
    ///
    /// let model = Network::new(|vb| Norm::named("layer", 32, vb), &mut numerics::Rng::new(7))?;
    /// assert_eq!(model.vars.all_vars().len(), 6);
    /// # Ok::<(), tensors::Error>(())
    /// ```
    ///
    /// Explained in Part III, chapter 12c (normalization).
    pub fn new<N: ModuleT + 'static>(
        norm: impl Fn(VarBuilder<'_>) -> candle_core::Result<N>,
        rng: &mut Rng,
    ) -> Result<Self> {
        Network::of(1, DType::F64, norm, rng)
    }

    /// As [`Network::new`], with so many hidden layers, and of another type of number.
    ///
    /// Errors: what `norm` gives.
    ///
    /// Explained in Part III, chapter 12c (normalization).
    pub fn of<N: ModuleT + 'static>(
        n_hidden: usize,
        dtype: DType,
        norm: impl Fn(VarBuilder<'_>) -> candle_core::Result<N>,
        rng: &mut Rng,
    ) -> Result<Self> {
        let mut vars = VarMap::new();
        let vb = VarBuilder::from_varmap(&vars, dtype, &Device::Cpu);
        let (mut hidden, mut n_inputs) = (Vec::new(), 64);
        for i in 1..=n_hidden {
            let layer = linear(n_inputs, 32, vb.pp(format!("hidden{i}")))?;
            start(&mut vars, &format!("hidden{i}"), (32, n_inputs), dtype, rng)?;
            let norm: Box<dyn ModuleT> = Box::new(norm(vb.pp(format!("norm{i}")))?);
            hidden.push((layer, norm));
            n_inputs = 32;
        }
        let output = linear(n_inputs, 10, vb.pp("output"))?;
        start(&mut vars, "output", (10, n_inputs), dtype, rng)?;
        Ok(Network { vars, hidden, output, dtype })
    }

    /// So many steps of AdamW at rate 0.01, on shuffled batches of 64 pictures, an epoch of 21 after the other.
    ///
    /// Errors: what a layer gives, such as a shape mismatch.
    ///
    /// Explained in Part III, chapter 12c (normalization).
    pub fn train(&self, digits: &Pictures, n_steps: usize, rng: &mut Rng) -> Result<()> {
        let mut optimizer = AdamW::new_lr(self.vars.all_vars(), 0.01)?;
        let mut batches = Vec::new();
        for _step in 0..n_steps {
            if batches.is_empty() {
                batches = shuffled(digits.y_train.elem_count(), 64, rng)?;
                batches.reverse();
            }
            let batch = batches.pop().unwrap_or_default();
            let logits = self.forward_t(&rows(&digits.x_train, &batch)?, true)?;
            let loss = loss::cross_entropy(&logits, &rows(&digits.y_train, &batch)?)?;
            optimizer.step(&loss.backward()?)?;
        }
        Ok(())
    }

    /// How many pictures it gets right, in train mode or in eval mode.
    ///
    /// Shape: pictures (n, 64), classes (n,). Errors: what a layer gives, such as a shape mismatch.
    ///
    /// Explained in Part III, chapter 12c (normalization).
    pub fn right(&self, x: &Tensor, y: &Tensor, train: bool) -> Result<usize> {
        n_equal(&self.forward_t(x, train)?.argmax(1)?, y)
    }
}

impl ModuleT for Network {
    fn forward_t(&self, x: &Tensor, train: bool) -> candle_core::Result<Tensor> {
        let mut x = x.to_dtype(self.dtype)?;
        for (layer, norm) in &self.hidden {
            x = norm.forward_t(&layer.forward(&x)?, train)?.relu()?;
        }
        self.output.forward(&x)
    }
}

fn start(
    vars: &mut VarMap,
    layer: &str,
    shape: (usize, usize),
    dtype: DType,
    rng: &mut Rng,
) -> Result<()> {
    let bound = 1.0 / (shape.1 as f64).sqrt();
    let weight = init::uniform(shape, -bound, bound, rng)?;
    vars.set_one(format!("{layer}.weight"), weight.to_dtype(dtype)?)?;
    let bias = init::uniform(shape.0, -bound, bound, rng)?;
    Ok(vars.set_one(format!("{layer}.bias"), bias.to_dtype(dtype)?)?)
}

/// The names of the variables that a backward pass gave no gradient, in alphabetical order.
///
/// What is not trained at all, such as the running statistics of batch normalization, is among them by right.
///
/// Errors: none to be expected; a lock of candle's that another thread broke gives an empty list of names.
///
/// ```
/// use candle_core::{DType, ModuleT};
/// use candle_nn::layer_norm;
/// use part3_networks::normalization::{Network, without_gradient};
///
/// let mut rng = numerics::Rng::new(7);
/// let model = Network::of(1, DType::F32, |vb| layer_norm(32, 1e-5, vb), &mut rng)?;
/// let x = tensors::tensor(&ndarray::Array2::<f64>::ones((1, 64)))?;
/// let gradients = model.forward_t(&x, true)?.sum_all()?.backward()?;
/// assert_eq!(without_gradient(&model.vars, &gradients).len(), 4); // of six
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12c (normalization).
pub fn without_gradient(vars: &VarMap, gradients: &GradStore) -> Vec<String> {
    let Ok(named) = vars.data().lock() else { return Vec::new() };
    let deaf = named.iter().filter(|(_, var)| gradients.get(var).is_none());
    let mut names: Vec<String> = deaf.map(|(name, _)| name.clone()).collect();
    names.sort();
    names
}
