//! Page 12a: a network of `networks::mlp` as candle's variables, and its forward pass and its training.

use candle_core::backprop::GradStore;
use candle_core::{DType, Tensor, Var};
use candle_nn::loss::cross_entropy;
use learning::optim::shuffled;
use networks::mlp::Mlp;
use numerics::{Error, Rng};
use tensors::{Result, ids, rows, tensor};

/// The weights and biases of a network as variables, a pair a layer, with the same numbers.
///
/// In `f32` each number is rounded.
///
/// Shapes: (n_inputs, n_outputs) and (n_outputs,). Errors: a `dtype` that is not a floating-point one, where candle
/// cannot convert.
///
/// ```
/// use candle_core::DType;
/// use networks::{activations::Activation, mlp::{Init, Mlp}};
/// use part3_networks::candle::{logits, variables};
///
/// let mut rng = numerics::Rng::new(7);
/// let network = Mlp::new(&[2, 3, 4], Activation::Relu, Init::HeNormal, &mut rng)?;
/// let x = ndarray::array![[1.0, -2.0], [0.5, 3.0]];
/// let in_candle = logits(&tensors::tensor(&x)?, &variables(&network, DType::F64)?)?;
/// let difference = tensors::array::<f64, ndarray::Ix2>(&in_candle)? - network.logits(&x)?;
/// assert!(difference.iter().all(|difference| difference.abs() < 1e-12));
/// # Ok::<(), tensors::Error>(())
/// ```
///
/// Explained in Part III, chapter 12a (candle).
pub fn variables(network: &Mlp, dtype: DType) -> Result<Vec<(Var, Var)>> {
    let variable = |numbers: Tensor| Var::from_tensor(&numbers.to_dtype(dtype)?);
    let layer = |i| {
        let weights = variable(tensor(network.weights(i))?)?;
        Ok((weights, variable(tensor(network.biases(i))?)?))
    };
    (0..network.n_layers()).map(layer).collect()
}

/// The forward pass: for each layer a product and a bias, and ReLU after all but the last.
///
/// Shape: (n_samples, n_inputs) in, (n_samples, n_outputs) out. Errors: shapes or types of number that do not fit.
///
/// Explained in Part III, chapter 12a (candle).
pub fn logits(x: &Tensor, layers: &[(Var, Var)]) -> Result<Tensor> {
    let mut values = x.clone();
    for (i, (weights, biases)) in layers.iter().enumerate() {
        let sums = values.matmul(weights)?.broadcast_add(biases)?;
        values = if i + 1 < layers.len() { sums.relu()? } else { sums };
    }
    Ok(values)
}

/// The slopes that a backward pass found along one variable, as an error where it found none.
///
/// Errors: the variable was not used, or its path was cut.
///
/// Explained in Part III, chapter 12a (candle).
pub fn slopes<'g>(gradients: &'g GradStore, variable: &Var) -> Result<&'g Tensor> {
    let wanted = "one of this backward pass";
    let none = || Error::invalid("the variable's gradient", "none", wanted).into();
    gradients.get(variable).ok_or_else(none)
}

/// Trains variables on the digits of ten writers, in batches of 32 by plain descent; gives each epoch's mean loss.
///
/// Errors: layers that do not lead from 64 pixels to 10 logits, or are not all of this `dtype`.
///
/// Explained in Part III, chapter 12a (candle).
pub fn train(layers: &[(Var, Var)], dtype: DType, mut rng: Rng) -> Result<Vec<f64>> {
    let (digits, mut losses) = (crate::unseen(), Vec::new());
    let x = tensor(&digits.x_train)?.to_dtype(dtype)?;
    let y = ids(&digits.y_train.to_vec())?;
    for _epoch in 0..20 {
        let mut total = 0.0;
        for batch in shuffled(1287, 32, &mut rng)? {
            let logits = logits(&rows(&x, &batch)?, layers)?; // 1. forward
            let loss = cross_entropy(&logits, &rows(&y, &batch)?)?; // 2. loss
            let gradients = loss.backward()?; // 3. backward
            for var in layers.iter().flat_map(|(weights, biases)| [weights, biases]) {
                var.set(&(var.as_tensor() - (slopes(&gradients, var)? * 0.1)?)?)?; // 4. update
            }
            total += loss.to_dtype(DType::F64)?.to_scalar::<f64>()? * batch.len() as f64;
        }
        losses.push(total / 1287.0);
    }
    Ok(losses)
}
