//! The slope of one output along all twelve inputs: a column for batch norm, a row for the others.

use candle_core::{ModuleT, Tensor, Var};
use candle_nn::{VarBuilder, VarMap, batch_norm, ops::layer_norm_slow, ops::rms_norm_slow};
use ndarray::{Array1, Array2, array};
use networks::normalization::{BatchNorm, layer_norm_backward, rms_norm_backward};

pub fn main() -> tensors::Result<()> {
    let x = array![[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]];
    let mut d = Array2::zeros((4, 3)); // upstream: only the output in row 0, column 2 counts
    d[[0, 2]] = 1.0;
    let one = Array1::ones(3);
    let (one_c, zero_c) = (tensors::tensor(&one)?, tensors::tensor(&Array1::<f64>::zeros(3))?);
    let vb = VarBuilder::from_varmap(&VarMap::new(), one_c.dtype(), one_c.device());
    let batch = batch_norm(3, 1e-5, vb)?;

    let slopes = BatchNorm::new(3)?.backward(x.view(), d.view())?.x;
    told("batch norm", &slopes, &x, &|x| Ok(batch.forward_t(x, true)?))?;
    let slopes = layer_norm_backward(x.view(), one.view(), 1e-5, d.view())?.x;
    told("layer norm", &slopes, &x, &|x| Ok(layer_norm_slow(x, &one_c, &zero_c, 1e-5)?))?;
    let slopes = rms_norm_backward(x.view(), one.view(), 1e-5, d.view())?.x;
    told("RMS norm", &slopes, &x, &|x| Ok(rms_norm_slow(x, &one_c, 1e-5)?))
}

type Forward<'a> = &'a dyn Fn(&Tensor) -> tensors::Result<Tensor>;

fn told(
    name: &str,
    ours: &Array2<f64>,
    x: &Array2<f64>,
    candle: Forward<'_>,
) -> tensors::Result<()> {
    let x = Var::from_tensor(&tensors::tensor(x)?)?;
    let gradients = candle(&x)?.get(0)?.get(2)?.backward()?;
    let theirs = gradients.get(&x).map(tensors::array::<f64, ndarray::Ix2>).transpose()?;
    let gap =
        theirs.map_or(f64::NAN, |theirs| (ours - &theirs).fold(0.0, |a: f64, b| a.max(b.abs())));
    println!("{name}, largest gap {}\n{}", show::fixed(gap, 6), show::matrix(ours, 4));
    Ok(())
}
