//! What a tensor is made of: numbers and three facts about them; its sums are those of ndarray.

use candle_core::{DType, Device, Tensor};
use ndarray::array;

pub fn main() -> tensors::Result<()> {
    let by_hand = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let x = Tensor::new(&[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], &Device::Cpu)?;
    let narrow = x.to_dtype(DType::F32)?;
    for (name, tensor) in [("x", &x), ("narrow", &narrow), ("x.t()", &x.t()?)] {
        let (shape, dtype) = (tensor.dims(), tensor.dtype().as_str());
        let device = if tensor.device().is_cpu() { "cpu" } else { "other" };
        println!("{name:<7} shape {shape:?}  dtype {dtype}  device {device}");
    }

    let w = Tensor::new(&[0.5, -1.0, 2.0], &Device::Cpu)?.reshape((3, 1))?;
    let sums = ((x.matmul(&w)? * 10.0)? + 1.0)?; // each step may fail, so each has its ?
    println!("candle  {}", show::vector(sums.flatten_all()?.to_vec1::<f64>()?, 1));
    println!("ndarray {}", show::vector(by_hand.dot(&array![0.5, -1.0, 2.0]) * 10.0 + 1.0, 1));
    println!("mean of all  {}", show::fixed(sums.mean_all()?.to_scalar::<f64>()?, 2));
    Ok(())
}
