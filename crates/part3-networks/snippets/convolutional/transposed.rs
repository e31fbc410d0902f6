//! A transposed convolution: each number lays the whole filter down, and overlaps add up.

use ndarray::{Array2, Array4, Axis, Ix4, array, s};
use networks::convolution::Conv2d;

pub fn main() -> tensors::Result<()> {
    let x = array![[1.0, 2.0], [3.0, 4.0]];
    let filter = Array2::<f64>::ones((3, 3));
    let mut y = Array2::<f64>::zeros((5, 5));
    for ((i, j), value) in x.indexed_iter() {
        let mut under = y.slice_mut(s![2 * i..2 * i + 3, 2 * j..2 * j + 3]); // stride 2
        under += &(*value * &filter);
    }
    println!("2 × 2 numbers, stamped with 3 × 3 ones at stride 2\n{}", show::matrix(&y, 0));

    let x = x.insert_axis(Axis(0)).insert_axis(Axis(0)); // one picture of one channel
    let filter = filter.insert_axis(Axis(0)).insert_axis(Axis(0));
    let conv = Conv2d { stride: 2, ..Default::default() };
    let (_, _, height, width) = conv.transposed(&x, &filter)?.dim();
    let picture = Array4::zeros((1, 1, height, width));
    let (slopes, _) = conv.backward(&picture, &filter, &x)?;
    let tensors = (tensors::tensor(&x)?, tensors::tensor(&filter)?);
    let candle = tensors::array::<f64, Ix4>(&tensors.0.conv_transpose2d(&tensors.1, 0, 0, 2, 1)?)?;
    println!("as the slopes of a convolution: equal {}", slopes.iter().eq(&y));
    println!("candle's conv_transpose2d: equal {}", candle.iter().eq(&y));

    let ones = Array4::ones((1, 1, 4, 4));
    for side in [3, 2] {
        let stamped = conv.transposed(&ones, &Array4::ones((1, 1, side, side)))?;
        println!(
            "ones with {side} × {side}, row 2: {}",
            show::vector(stamped.slice(s![0, 0, 2, ..]), 0)
        );
    }
    Ok(())
}
