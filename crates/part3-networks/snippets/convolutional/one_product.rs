//! A convolution is one matrix product: a row for each window, a column for each filter.

use ndarray::{Array2, Array4};
use networks::convolution::Conv2d;
use numerics::Rng;

pub fn main() -> tensors::Result<()> {
    let mut rng = Rng::new(7);
    let x = rng.normals((2, 3, 8, 8)); // two pictures of three channels
    let weight = rng.normals((4, 3, 3, 3)); // four filters
    let mut rows = Vec::new();
    for (stride, padding, dilation) in [(1, 0, 1), (1, 1, 1), (2, 1, 1), (1, 2, 2)] {
        let conv = Conv2d { stride, padding, dilation };
        let windows = conv.windows(&x, (3, 3))?;
        let filters = Array2::from_shape_fn((27, 4), |(i, o)| weight[[o, i / 9, i / 3 % 3, i % 3]]);
        let product = windows.dot(&filters); // a row for each place of each picture

        let side = conv.side(8, 3)?;
        let y = Array4::from_shape_fn((2, 4, side, side), |(n, o, i, j)| {
            product[[(n * side + i) * side + j, o]]
        });
        let (x, weight) = (tensors::tensor(&x)?, tensors::tensor(&weight)?);
        let candle: Array4<f64> =
            tensors::array(&x.conv2d(&weight, padding, stride, dilation, 1)?)?;
        let gap = (&y - &candle).iter().fold(0.0, |most: f64, gap| most.max(gap.abs()));
        let (windows, y) = (show::shape(&windows), show::shape(&y));
        rows.push(show::row![stride, padding, dilation, windows, y, (gap, 9)]);
    }
    let header = ["stride", "padding", "dilation", "windows", "result", "largest gap to candle"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}
