//! A gradient check in f64 and f32: a nudge that the one can see is lost in the other.

use candle_core::{DType, Tensor, Var};
use candle_nn::loss::cross_entropy;
use networks::activations::Activation;
use networks::mlp::{Init, Mlp};
use numerics::Rng;
use part3_networks::candle::{logits, slopes, variables};
use tensors::{Result, ids, tensor};

pub fn main() -> Result<()> {
    let digits = part3_networks::unseen();
    let (x, y) = (tensor(&digits.x_test)?, ids(&digits.y_test.to_vec())?);
    let sizes = [64, 32, 16, 10];
    let network = Mlp::new(&sizes, Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    for dtype in [DType::F64, DType::F32] {
        let (x, layers) = (x.to_dtype(dtype)?, variables(&network, dtype)?);
        let loss = || Ok(cross_entropy(&logits(&x, &layers)?, &y)?.to_dtype(DType::F64)?);
        let biases = &layers[1].1;
        let sum = slopes(&loss()?.backward()?, biases)?.to_dtype(DType::F64)?.sum_all()?;
        let sum = sum.to_scalar::<f64>()?;
        println!("{}  sum of 16 slopes {}", dtype.as_str(), show::fixed(sum, 4));
        for by in [1e-2, 1e-7] {
            let off = (measured(&loss, biases, by)? / sum - 1.0).abs();
            let off = if off < 0.01 { "less than 1 %" } else { "more than 50 %" };
            println!("     nudged by {by:e}  off by {off}");
        }
    }
    Ok(())
}

/// The slope of the loss where all biases move together.
fn measured(loss: &dyn Fn() -> Result<Tensor>, biases: &Var, by: f64) -> Result<f64> {
    // yours: set the biases higher, then lower, and back again; beware of clone
    let start = biases.copy()?;
    biases.set(&(&start + by)?)?;
    let above = loss()?.to_scalar::<f64>()?;
    biases.set(&(&start - by)?)?;
    let below = loss()?.to_scalar::<f64>()?;
    biases.set(&start)?;
    Ok((above - below) / (2.0 * by))
    // end
}
