//! Three times 0.3, minus 0.9, through ReLU: the unit is off in f64 and on in f32.

use candle_core::{DType, Device, Tensor, Var};
use part3_networks::candle::slopes;

pub fn main() -> tensors::Result<()> {
    for (name, dtype) in [("f64", DType::F64), ("f32", DType::F32)] {
        let w = Var::from_tensor(&Tensor::new(0.3, &Device::Cpu)?.to_dtype(dtype)?)?;
        let sum = sum(&w)?;
        let slope = slopes(&sum.relu()?.backward()?, &w)?.to_dtype(DType::F64)?;
        let sum = sum.to_dtype(DType::F64)?.to_scalar::<f64>()?;
        let sign = if sum > 0.0 { "above" } else { "below" };
        println!("{name}  {sign} zero  slope {}", show::fixed(slope.to_scalar::<f64>()?, 1));
    }
    Ok(())
}

/// w + w + w − 0.9, in the type of w.
fn sum(w: &Tensor) -> tensors::Result<Tensor> {
    // yours: add from the left; the 0.9 needs the dtype and the device of w
    let bias = Tensor::new(0.9, w.device())?.to_dtype(w.dtype())?;
    Ok((((w + w)? + w)? - bias)?)
    // end
}
