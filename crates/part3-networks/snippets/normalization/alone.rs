//! A batch of one in train mode: our layer refuses it, and candle's is spoiled from then on.
//! twin: none (error-text)

use candle_core::{DType, Device, ModuleT};
use candle_nn::{VarBuilder, VarMap, batch_norm};
use ndarray::array;
use networks::normalization::BatchNorm;

pub fn main() -> tensors::Result<()> {
    let alone = array![[3.0, 5.0]];
    match BatchNorm::new(2)?.forward_train(&alone) {
        Ok(y) => println!("ours    {}", show::matrix(y, 2)),
        Err(error) => println!("ours    {error}"),
    }
    let vb = VarBuilder::from_varmap(&VarMap::new(), DType::F64, &Device::Cpu);
    let layer = batch_norm(2, 1e-5, vb)?;
    let x = tensors::tensor(&alone)?;
    for train in [false, true, false] {
        let y = layer.forward_t(&x, train)?.to_vec2::<f64>()?;
        let variance = layer.running_var().to_vec1::<f64>()?;
        let (mode, y) = (if train { "train" } else { "eval " }, show::vector(&y[0], 2));
        println!("candle  {mode}  {y:<12}  running variance {}", show::vector(variance, 2));
    }
    Ok(())
}
