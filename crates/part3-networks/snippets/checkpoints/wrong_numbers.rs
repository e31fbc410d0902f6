//! Five of the ten errors, about numbers and slopes: what candle answers, and what PyTorch.

use candle_core::{DType, Device, Result, Tensor, Var};
use candle_nn::{Embedding, Module, loss};
use tensors::ids;

pub fn main() -> tensors::Result<()> {
    let x = Tensor::zeros((2, 3), DType::F64, &Device::Cpu)?;
    let narrow = Tensor::zeros((3, 2), DType::F32, &Device::Cpu)?;
    let mixed = "expected scalar type Double but found Float";
    told("6  f64.matmul(f32)", x.matmul(&narrow), mixed);
    let table = Embedding::new(narrow, 2); // three things, two numbers each
    let beyond = table.forward(&ids(&[0, 3])?);
    told("7  row 3 of a table of 3", beyond, "index out of range in self");
    let label = loss::cross_entropy(&x, &ids(&[1, 3])?);
    told("8  label 3 of 3 classes", label, "Target 3 is out of bounds.");

    let w = Var::new(2.0, &Device::Cpu)?;
    let cut = w.detach().sqr()?; // the way to w is cut here
    let slope = cut.backward()?.get(&w).cloned();
    let none = || candle_core::Error::Msg("no error; the gradient is None".to_owned());
    let grad = "element 0 of tensors does not require grad and does not have a grad_fn";
    told("9  backward after detach", slope.ok_or_else(none), grad);
    let empty = (x.mean_all()? / 0.0)?; // 0 / 0: the mean of no losses
    told("10 a loss of 0 / 0", Ok(empty), "gives NaN");
    Ok(())
}

fn told(request: &str, answer: Result<Tensor>, in_pytorch: &str) {
    let here = match answer.and_then(|tensor| tensor.to_scalar::<f64>()) {
        Ok(number) => format!("gives {}", show::fixed(number, 1)),
        Err(error) => tensors::Error::from(error).to_string(),
    };
    println!("{request}\n     candle   {here}\n     PyTorch  {in_pytorch}");
}
