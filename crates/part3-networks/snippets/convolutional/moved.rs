//! A picture moves by one pixel: answers that move along, and answers that do not.

use ndarray::{Array4, s};
use networks::convolution::{Conv2d, Pool2d};

pub fn main() -> numerics::Result<()> {
    let filter = numerics::Rng::new(1).normals((1, 1, 3, 3));
    let every_second = Conv2d { stride: 2, ..Default::default() };
    let convolve = |x: &Array4<f64>| Conv2d::default().forward(x, &filter);
    let stride = |x: &Array4<f64>| every_second.forward(x, &filter);
    let largest = |x: &Array4<f64>| Ok(Pool2d::of(2).max(&convolve(x)?)?.0);
    let whole = |x: &Array4<f64>| Ok(Pool2d::of(22).max(&convolve(x)?)?.0);
    type Layers<'a> = &'a dyn Fn(&Array4<f64>) -> numerics::Result<Array4<f64>>;

    let mut rows = Vec::new();
    for (name, layers, factor) in [
        ("convolution", &convolve as Layers<'_>, 1),
        ("convolution, stride 2", &stride, 2),
        ("convolution, largest of 2 × 2", &largest, 2),
        ("convolution, largest of all", &whole, 22),
    ] {
        let still = layers(&zero_at(8)?)?;
        let changed = |by: usize| -> numerics::Result<usize> {
            let moved = layers(&zero_at(8 + by)?)?;
            let (width, by) = (still.dim().3, by / factor); // as far as the answers should move
            let gap =
                &moved.slice(s![.., .., .., by..]) - &still.slice(s![.., .., .., ..width - by]);
            Ok(gap.iter().filter(|gap| gap.abs() > 1e-9).count())
        };
        let drawn = still.iter().filter(|answer| answer.abs() > 1e-9).count();
        rows.push(show::row![name, drawn, changed(1)?, changed(2)?]);
    }
    let header = ["layers", "answers that are not 0", "new, moved by 1", "new, moved by 2"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// A handwritten zero on a sheet of 24 × 24, so many pixels from the left.
fn zero_at(left: usize) -> numerics::Result<Array4<f64>> {
    let mut sheet = Array4::zeros((1, 1, 24, 24));
    sheet.slice_mut(s![0, 0, 8..16, left..left + 8]).assign(&data::digits().image(0)?);
    Ok(sheet)
}
