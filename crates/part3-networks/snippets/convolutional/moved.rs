//! A picture moves: equivariance of a layer, where a stride breaks it, and invariance.

use ndarray::{Array4, s};
use networks::convolution::{Conv2d, Pool2d};
use numerics::{Result, Rng};

pub fn main() -> Result<()> {
    let filter = Rng::new(1).normals((1, 1, 3, 3));
    let mut rows = Vec::new();
    for (name, stride, pool) in [
        ("convolution", 1, 1),
        ("convolution, stride 2", 2, 1),
        ("convolution, largest of 2 × 2", 1, 2),
        ("convolution, largest of all", 1, 22),
    ] {
        let conv = Conv2d { stride, ..Conv2d::default() };
        let answers = |left: usize| -> Result<Array4<f64>> {
            Ok(Pool2d::of(pool).max(&conv.forward(&zero_at(left)?, &filter)?)?.0)
        };
        let still = answers(8)?;
        let changed = |by: usize| -> Result<usize> {
            let (width, steps) = (still.dim().3, by / (stride * pool)); // so far they should move
            let along = still.slice(s![.., .., .., ..width - steps]);
            let gaps = &answers(8 + by)?.slice(s![.., .., .., steps..]) - &along;
            Ok(gaps.iter().filter(|gap| gap.abs() > 1e-9).count())
        };
        let drawn = still.iter().filter(|answer| answer.abs() > 1e-9).count();
        rows.push(show::row![name, drawn, changed(1)?, changed(2)?]);
    }
    let header = ["layers", "answers that are not 0", "new, moved by 1", "new, moved by 2"];
    println!("{}", show::table(&header, &rows));
    Ok(())
}

/// A handwritten zero on a sheet of 24 × 24, so many pixels from the left.
fn zero_at(left: usize) -> Result<Array4<f64>> {
    let mut sheet = Array4::zeros((1, 1, 24, 24));
    sheet.slice_mut(s![0, 0, 8..16, left..left + 8]).assign(&data::digits().image(0)?);
    Ok(sheet)
}
