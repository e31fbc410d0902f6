//! Five requests that candle refuses, each with its message and with what it takes instead.
//! twin: none (error-text)

use candle_core::{DType, Device, Result, Tensor};

pub fn main() -> tensors::Result<()> {
    let cpu = Device::Cpu;
    let predictions = Tensor::zeros((342, 1), DType::F64, &cpu)?; // out of a matrix product
    let truths = Tensor::zeros(342, DType::F64, &cpu)?; // out of a file
    let narrow = Tensor::zeros(342, DType::F32, &cpu)?;

    told("column - row", &predictions - &truths);
    told("column.broadcast_sub(row)", predictions.broadcast_sub(&truths));
    told("column.squeeze(1) - row", &predictions.squeeze(1)? - &truths);
    told("f64 - f32", &truths - &narrow);
    told("f64 - f32.to_dtype(F64)", &truths - &narrow.to_dtype(DType::F64)?);
    told("column.matmul(column)", predictions.matmul(&predictions));
    told("column.t().matmul(column)", predictions.t()?.matmul(&predictions));
    told("read as f32", truths.get(0)?.to_scalar::<f32>().and_then(|x| Tensor::new(x, &cpu)));
    told("on a graphics card", Device::new_cuda(0).and_then(|gpu| truths.to_device(&gpu)));
    Ok(())
}

fn told(request: &str, answer: Result<Tensor>) {
    match answer.map_err(tensors::Error::from) {
        Ok(tensor) => println!("{request}\n    gives {:?}", tensor.dims()),
        Err(error) => println!("{request}\n    {error}"),
    }
}
