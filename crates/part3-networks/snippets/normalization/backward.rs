//! Each norm by hand and candle's: the outputs, and the slope of one output along all inputs.

use candle_core::{DType, Device, ModuleT, Tensor, Var};
use candle_nn::{VarBuilder, VarMap};
use ndarray::{Array2, Axis, Ix2, array};
use part3_networks::normalization::Norm;

type Matrix = Array2<f64>;

pub fn main() -> tensors::Result<()> {
    let x = array![[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]];
    let mut upstream = Array2::zeros((4, 3)); // only the output in row 0, column 2 counts
    upstream[[0, 2]] = 1.0;
    for (name, axis, centered) in [("batch", 0, true), ("layer", 1, true), ("RMS", 1, false)] {
        let (n, slopes) = by_hand(&x, &upstream, Axis(axis), centered);
        let vb = VarBuilder::from_varmap(&VarMap::new(), DType::F64, &Device::Cpu);
        let x = Var::from_tensor(&tensors::tensor(&x)?)?;
        let y = Norm::named(name, 3, vb)?.forward_t(&x, true)?;
        let gradients = y.get(0)?.get(2)?.backward()?;
        let gaps = [gap(&n, Some(&y))?, gap(&slopes, gradients.get(&x))?];
        println!("{name} norm: gaps forward, backward {}", show::vector(gaps, 8));
        println!("{}", show::matrix(slopes, 4));
    }
    Ok(())
}

fn by_hand(x: &Matrix, d: &Matrix, axis: Axis, centered: bool) -> (Matrix, Matrix) {
    let mean = |a: &Matrix| (a.sum_axis(axis) / a.len_of(axis) as f64).insert_axis(axis);
    let rest = if centered { x - &mean(x) } else { x.clone() };
    let spread = (mean(&(&rest * &rest)) + 1e-5).mapv(f64::sqrt);
    let n = rest / &spread;
    let along = d - &n * &mean(&(d * &n));
    let slopes = (if centered { &along - &mean(d) } else { along }) / &spread;
    (n, slopes)
}

fn gap(ours: &Matrix, theirs: Option<&Tensor>) -> tensors::Result<f64> {
    let theirs = theirs.map(tensors::array::<f64, Ix2>).transpose()?;
    Ok(theirs.map_or(f64::NAN, |theirs| (ours - &theirs).mapv(f64::abs).sum()))
}
