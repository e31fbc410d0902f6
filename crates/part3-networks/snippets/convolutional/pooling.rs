//! Pooling by hand and by candle: equal values, and slopes of which candle's largest is a quarter.
//! twin: none (rust-library)

use candle_core::Var;
use ndarray::{Array4, array};
use networks::convolution::Pool2d;

pub fn main() -> tensors::Result<()> {
    let x = array![[[[1.0, 5.0, 2.0, 0.0], [3.0, 3.0, 0.0, 4.0]]]]; // two windows of 2 × 2
    let pool = Pool2d::of(2);
    let (largest, places) = pool.max(&x)?;
    let mean = pool.mean(&x)?;
    let ones = Array4::ones(mean.dim()); // the loss is the sum of what comes out
    println!("largest {}   mean {}", show::vector(&largest, 1), show::vector(&mean, 2));

    let variable = Var::from_tensor(&tensors::tensor(&x)?)?;
    for (name, hand, candle) in [
        ("mean", pool.mean_backward(&ones, (2, 4))?, variable.avg_pool2d(2)?),
        ("largest", pool.max_backward(&ones, &places, (2, 4))?, variable.max_pool2d(2)?),
    ] {
        let mut slopes = candle.sum_all()?.backward()?;
        let slope =
            slopes.remove(&variable).map(|slope| tensors::array::<f64, ndarray::Ix4>(&slope));
        println!("slopes of the {name}, upper row");
        println!("  by hand {}", show::vector(hand.slice(ndarray::s![0, 0, 0, ..]), 2));
        if let Some(slope) = slope.transpose()? {
            println!("  candle  {}", show::vector(slope.slice(ndarray::s![0, 0, 0, ..]), 2));
        }
    }
    let nudged = array![[[[1.0, 5.01, 2.0, 0.0], [3.0, 3.0, 0.0, 4.0]]]];
    let change = (pool.max(&nudged)?.0.sum() - largest.sum()) / 0.01;
    println!("the 5 raised by 0.01: the loss rises {} times that", show::fixed(change, 2));
    Ok(())
}
