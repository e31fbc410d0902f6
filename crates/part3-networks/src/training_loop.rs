//! The digits and the small network of page 12b, in candle.

use candle_core::backprop::GradStore;
use candle_core::{DType, Device, Module, Tensor};
use candle_nn::{Linear, VarBuilder, VarMap, linear};
use numerics::{Error, Rng};
use tensors::{Result, ids, init, mask, rows, tensor};

/// A colleague's training script, in Python: it runs, and four of its lines are wrong.
pub const SCRIPT: &str = include_str!("training_loop/digits.py");

/// The digits of [`unseen`](crate::unseen) as tensors: pictures of `f64`, classes of `u32`.
#[derive(Debug, Clone)]
pub struct Pictures {
    /// The pictures to learn from. Shape: (1287, 64).
    pub x_train: Tensor,
    /// Their classes. Shape: (1287,).
    pub y_train: Tensor,
    /// The pictures of writers never met. Shape: (510, 64).
    pub x_test: Tensor,
    /// Their classes. Shape: (510,).
    pub y_test: Tensor,
}

impl Pictures {
    /// Reads the digits and turns them into tensors.
    ///
    /// Errors: none to be expected; what making a tensor may give.
    ///
    /// Explained in Part III, chapter 12b (the training loop).
    pub fn read() -> Result<Self> {
        let digits = crate::unseen();
        Ok(Pictures {
            x_train: tensor(&digits.x_train)?,
            y_train: ids(&digits.y_train.to_vec())?,
            x_test: tensor(&digits.x_test)?,
            y_test: ids(&digits.y_test.to_vec())?,
        })
    }

    /// The same, the pictures to learn from sorted by class: all zeros, then all ones; within a class in their old order.
    ///
    /// Errors: none to be expected; what making a tensor may give.
    ///
    /// Explained in Part III, chapter 12b (the training loop).
    pub fn sorted_by_class(&self) -> Result<Self> {
        let classes = self.y_train.to_vec1::<u32>()?;
        let mut order: Vec<usize> = (0..classes.len()).collect();
        order.sort_by_key(|row| classes[*row]);
        Ok(Pictures {
            x_train: rows(&self.x_train, &order)?,
            y_train: rows(&self.y_train, &order)?,
            ..self.clone()
        })
    }
}

/// The network of page 12b: 64 pixels, 32 hidden units with ReLU, 10 logits.
#[derive(Debug, Clone)]
pub struct Network {
    /// From 64 pixels to 32 hidden units.
    pub hidden: Linear,
    /// From the hidden units to 10 logits.
    pub output: Linear,
}

impl Network {
    /// The logits with dropout between the layers: each hidden unit is erased with probability `p`, or made louder.
    ///
    /// With `p` 0 it is the plain forward pass and draws nothing.
    ///
    /// Shape: (n, 64) in, (n, 10) out. Errors: `p` from outside 0 to below 1; a shape mismatch.
    ///
    /// Explained in Part III, chapter 12b (the training loop).
    pub fn dropped_out(&self, x: &Tensor, p: f64, rng: &mut Rng) -> Result<Tensor> {
        let mut hidden = self.hidden.forward(x)?.relu()?;
        if p != 0.0 {
            hidden =
                (&hidden * mask::dropout(hidden.shape(), p, rng)?.to_dtype(hidden.dtype())?)?;
        }
        Ok(self.output.forward(&hidden)?)
    }
}

impl Module for Network {
    fn forward(&self, x: &Tensor) -> candle_core::Result<Tensor> {
        self.output.forward(&self.hidden.forward(x)?.relu()?)
    }
}

/// A [`Network`] before any training, and the variables that it is made of.
///
/// The names are those that PyTorch gives them in a `Sequential`: `0.weight`, `0.bias`, `2.weight`, `2.bias`. Each number
/// is drawn from −1/√n to 1/√n, n the layer's inputs, as PyTorch draws; in `f32`, and kept as `f64`.
///
/// Errors: none to be expected; what making a tensor may give.
///
/// ```
/// use candle_core::Module;
/// use part3_networks::training_loop::{Pictures, network};
///
/// let (vars, model) = network(&mut numerics::Rng::new(7))?;
/// assert_eq!(vars.all_vars().iter().map(|var| var.elem_count()).sum::<usize>(), 2410);
/// assert_eq!(model.forward(&Pictures::read()?.x_test)?.dims(), [510, 10]);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn network(rng: &mut Rng) -> Result<(VarMap, Network)> {
    let mut vars = VarMap::new();
    let vb = VarBuilder::from_varmap(&vars, DType::F64, &Device::Cpu);
    let (hidden, output) = (linear(64, 32, vb.pp("0"))?, linear(32, 10, vb.pp("2"))?);
    start(&mut vars, rng)?;
    Ok((vars, Network { hidden, output }))
}

/// Gives the variables of a network of two layers, 64 to 32 to 10, their first values from our generator.
///
/// candle has drawn numbers already, with a generator that takes no seed. Names and range as in [`network`].
///
/// Errors: a variable with one of the four names is not there, or has another shape or type.
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn start(vars: &mut VarMap, rng: &mut Rng) -> Result<()> {
    for (layer, n_inputs, n_outputs) in [("0", 64, 32), ("2", 32, 10)] {
        let bound = 1.0 / (n_inputs as f64).sqrt();
        let weight = init::uniform((n_outputs, n_inputs), -bound, bound, rng)?;
        vars.set_one(format!("{layer}.weight"), weight.to_dtype(DType::F64)?)?;
        let bias = init::uniform(n_outputs, -bound, bound, rng)?;
        vars.set_one(format!("{layer}.bias"), bias.to_dtype(DType::F64)?)?;
    }
    Ok(())
}

/// How many pictures a model gets right: the class with the largest of the ten numbers is its guess.
///
/// Shape: pictures (n, 64), classes (n,). Errors: what the model gives, such as a shape mismatch.
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn right(model: &impl Module, x: &Tensor, y: &Tensor) -> Result<usize> {
    n_equal(&model.forward(x)?.argmax(1)?, y)
}

/// In how many places two tensors of class numbers agree.
///
/// Shape: the same for both. Errors: other shapes, or another type of number.
///
/// ```
/// use part3_networks::training_loop::n_equal;
///
/// assert_eq!(n_equal(&tensors::ids(&[3, 1, 4])?, &tensors::ids(&[3, 1, 2])?)?, 2);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn n_equal(a: &Tensor, b: &Tensor) -> Result<usize> {
    Ok(a.eq(b)?.to_dtype(DType::U32)?.sum_all()?.to_scalar::<u32>()? as usize)
}

/// The gradients of two backward passes, added up: what PyTorch keeps in `.grad` where `zero_grad` is left out.
///
/// candle's `backward` gives new gradients each time and adds nothing. Without an older pass, those of this one.
///
/// Errors: a variable has a gradient in one pass and none in the other.
///
/// ```
/// use candle_core::Module;
/// use part3_networks::training_loop::{Pictures, added, length, network};
///
/// let (vars, model) = network(&mut numerics::Rng::new(7))?;
/// let loss = model.forward(&Pictures::read()?.x_test)?.sqr()?.mean_all()?;
/// let (one, two) = (loss.backward()?, added(loss.backward()?, Some(loss.backward()?), &vars)?);
/// let weight = model.hidden.weight();
/// assert!((length(&two, weight)? / length(&one, weight)? - 2.0).abs() < 1e-12);
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn added(mut new: GradStore, old: Option<GradStore>, vars: &VarMap) -> Result<GradStore> {
    if let Some(old) = old {
        for var in vars.all_vars() {
            let sum = match (new.get(&var), old.get(&var)) {
                (Some(new), Some(old)) => (new + old)?,
                _ => {
                    let what = "a variable's gradients";
                    return Err(Error::invalid(what, "one", "in both passes").into());
                }
            };
            new.insert(&var, sum);
        }
    }
    Ok(new)
}

/// The length of the gradient along one variable: the root of the sum of its squares.
///
/// Errors: the variable has no gradient; a type of number other than `f64`.
///
/// Explained in Part III, chapter 12b (the training loop).
pub fn length(gradients: &GradStore, variable: &Tensor) -> Result<f64> {
    match gradients.get(variable) {
        Some(gradient) => Ok(gradient.sqr()?.sum_all()?.sqrt()?.to_scalar()?),
        None => {
            Err(Error::invalid("the variable's gradient", "none", "one of the backward pass")
                .into())
        }
    }
}
