//! Two kernels in one program: the GPU's runs once a thread, one a pixel, and applies a filter's.

use ndarray::{Array2, s};
use part1_vocabulary::execution::{Grid2d, ThreadIndex2d, launch2d};

pub fn main() -> numerics::Result<()> {
    let blur = Array2::from_elem((3, 3), 1.0 / 9.0); // the filter's kernel
    let mut padded = Array2::zeros((10, 10)); // a digit with a border of zeros
    padded.slice_mut(s![1..9, 1..9]).assign(&data::digits().image(0)?);

    // The GPU's kernel: nine products for one pixel.
    let one_pixel = |index: ThreadIndex2d| {
        let (row, column) = (index.row(), index.column());
        Some((&padded.slice(s![row..row + 3, column..column + 3]) * &blur).sum())
    };
    let mut blurred = Array2::zeros((8, 8));
    let launched = launch2d(Grid2d::covering((8, 8), (4, 4))?, &mut blurred, one_pixel)?;
    println!("the filter's kernel has shape {}", show::shape(&blur));
    println!("the GPU's kernel ran {} times", launched.n_threads);
    println!("{}", show::heat_map(&blurred, 1));
    Ok(())
}
