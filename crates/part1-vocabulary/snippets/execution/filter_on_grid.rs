//! Two kernels in one program: the GPU's runs once per pixel and applies the filter's weights.

use ndarray::Array2;
use part1_vocabulary::convolution::{Padding, box_blur, correlate2d};
use part1_vocabulary::execution::{Grid2d, ThreadIndex2d, launch2d};

pub fn main() -> numerics::Result<()> {
    let digit = data::digits().image(0)?.to_owned();
    let blur = box_blur(3)?;

    // What one thread does for its own pixel: nine products, with zeros beyond the border.
    let one_pixel = |index: ThreadIndex2d| {
        let (row, column) = (index.row(), index.column());
        let mut sum = 0.0;
        for ((i, j), weight) in blur.indexed_iter() {
            // Above or left of the picture the place wraps to a huge number: no pixel is there.
            let place = ((row + i).wrapping_sub(1), (column + j).wrapping_sub(1));
            sum += weight * digit.get(place).copied().unwrap_or(0.0);
        }
        Some(sum)
    };
    let mut blurred = Array2::zeros((8, 8));
    let launched = launch2d(Grid2d::covering((8, 8), (4, 4))?, &mut blurred, one_pixel)?;
    println!("the filter's kernel has shape {}", show::shape(&blur));
    println!("the GPU's kernel ran {} times", launched.n_threads);
    println!("{}", show::heat_map(&blurred, 1));

    let library = correlate2d(digit.view(), blur.view(), Padding::Same)?;
    let difference = (&blurred - &library).iter().fold(0.0_f64, |d, e| d.max(e.abs()));
    println!("largest difference to correlate2d {}", show::fixed(difference, 12));
    Ok(())
}
