//! Five of the ten errors, about shapes: what candle answers, and what PyTorch.

use candle_core::{DType, Device, Result, Tensor};

pub fn main() -> tensors::Result<()> {
    let x = Tensor::zeros((2, 3), DType::F64, &Device::Cpu)?;
    let row = Tensor::zeros(2, DType::F64, &Device::Cpu)?;
    let product = "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)";
    told("1  x.matmul(x)", x.matmul(&x), product);
    let sum = "The size of tensor a (3) must match the size of tensor b (2)";
    told("2  x + row of 2", x.broadcast_add(&row), sum);
    told("3  x.reshape(4)", x.reshape(4), "shape '[4]' is invalid for input of size 6");
    let axis = "Dimension out of range (expected to be in range of [-2, 1], but got 2)";
    told("4  x.sum(2)", x.sum(2), axis);
    let layout = "view size is not compatible with input tensor's size and stride";
    let sorted = x.t()?.sort_last_dim(true).map(|(sorted, _)| sorted);
    told("5  x transposed, then sorted (candle) or viewed (PyTorch)", sorted, layout);
    Ok(())
}

fn told(request: &str, answer: Result<Tensor>, in_pytorch: &str) {
    let here = match answer.map_err(tensors::Error::from) {
        Ok(tensor) => format!("gives {:?}", tensor.dims()),
        Err(error) => error.to_string(),
    };
    println!("{request}\n     candle   {here}\n     PyTorch  {in_pytorch}");
}
