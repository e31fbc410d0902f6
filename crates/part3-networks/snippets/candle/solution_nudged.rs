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
    let network = Mlp::new(&[64, 32, 16, 10], Activation::Relu, Init::HeNormal, &mut Rng::new(7))?;
    for dtype in [DType::F64, DType::F32] {
        let (x, layers) = (x.to_dtype(dtype)?, variables(&network, dtype)?);
        let loss = || Ok(cross_entropy(&logits(&x, &layers)?, &y)?.to_dtype(DType::F64)?);
        let slopes = slopes(&loss()?.backward()?, &layers[1].1)?.to_dtype(DType::F64)?;
        let sum: f64 = slopes.sum_all()?.to_scalar()?;
        let numbers = show::vector([loss()?.to_scalar()?, sum], 4);
        println!("{}  loss, sum of 16 slopes {numbers}", dtype.as_str());
        for (by, name) in [(1e-2, "1e-2"), (1e-7, "1e-7")] {
            let near = (measured(&loss, &layers[1].1, by)? / sum - 1.0).abs() < 0.01;
            println!("     nudged by {name}  within 1 % of it: {near}");
        }
    }
    Ok(())
}

fn measured(loss: &dyn Fn() -> Result<Tensor>, biases: &Var, by: f64) -> Result<f64> {
    // yours: all biases higher, then lower, and back again; beware of clone
    let start = biases.copy()?;
    biases.set(&(&start + by)?)?;
    let above = loss()?.to_scalar::<f64>()?;
    biases.set(&(&start - by)?)?;
    let below = loss()?.to_scalar::<f64>()?;
    biases.set(&start)?;
    Ok((above - below) / (2.0 * by))
    // end
}
