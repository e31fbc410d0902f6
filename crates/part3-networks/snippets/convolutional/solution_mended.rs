//! The largest of each window in candle, with the right slope: the windows get axes of their own.

use candle_core::{Tensor, Var};
use ndarray::{Ix4, array, s};
use tensors::Result;

pub fn main() -> Result<()> {
    let x = array![[[[1.0, 5.0, 2.0, 0.0], [3.0, 3.0, 0.0, 4.0]]]]; // the two windows of the page
    let variable = Var::from_tensor(&tensors::tensor(&x)?)?;
    let largest = largest_of_2x2(variable.as_tensor())?;
    let values = tensors::array::<f64, Ix4>(&largest)?;
    println!("largest {}", show::vector(values.slice(s![0, 0, 0, ..]), 1));
    if let Some(slope) = largest.sum_all()?.backward()?.remove(&variable) {
        let slope = tensors::array::<f64, Ix4>(&slope)?;
        println!("slopes, upper row {}", show::vector(slope.slice(s![0, 0, 0, ..]), 2));
        println!("slopes, lower row {}", show::vector(slope.slice(s![0, 0, 1, ..]), 2));
    }
    Ok(())
}

fn largest_of_2x2(x: &Tensor) -> Result<Tensor> {
    let (n, channels, height, width) = x.dims4()?;
    // yours: give each window two axes of its own, and take the largest along both
    let windows = x.reshape((n * channels, height / 2, 2, width / 2, 2))?;
    let largest = windows.max(4)?.max(2)?;
    Ok(largest.reshape((n, channels, height / 2, width / 2))?)
    // end
}
