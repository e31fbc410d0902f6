//! Page 11c's network in candle, forward only: one batch, the same loss and the same slopes.

use candle_core::{Tensor, Var};
use candle_nn::loss::cross_entropy;
use ndarray::{Array2, s};
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;
use part3_networks::candle::slopes;
use tensors::{Result, array, ids, tensor};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let (x, y) = (digits.x_train.slice(s![..32, ..]), digits.y_train.slice(s![..32]));
    let network = Mlp::new(&[64, 32, 16, 10], Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    let (by_hand, gradient) = network.loss_and_gradient(x, y)?;
    let mut layers = Vec::new(); // the same weights
    for i in 0..3 {
        let (weights, biases) = (tensor(network.weights(i))?, tensor(network.biases(i))?);
        layers.push((Var::from_tensor(&weights)?, Var::from_tensor(&biases)?));
    }
    let loss = cross_entropy(&logits(&tensor(x)?, &layers)?, &ids(&y.to_vec())?)?;
    let gradients = loss.backward()?; // the whole backward pass
    println!("loss by hand, in candle  {}", show::vector([by_hand, loss.to_scalar()?], 6));
    for (i, (weights, _)) in layers.iter().enumerate() {
        let found: Array2<f64> = array(slopes(&gradients, weights)?)?;
        let apart = (found - gradient.weights(i)).fold(0.0, |a: f64, b| a.max(b.abs()));
        println!("layer {i}  slopes, largest difference  {}", show::fixed(apart, 12));
    }
    Ok(())
}

fn logits(x: &Tensor, layers: &[(Var, Var)]) -> Result<Tensor> {
    let mut values = x.clone();
    for (i, (weights, biases)) in layers.iter().enumerate() {
        let sums = values.matmul(weights)?.broadcast_add(biases)?;
        values = if i < 2 { sums.relu()? } else { sums }; // no ReLU on the logits
    }
    Ok(values)
}
