//! A picture of 8 × 8 shrunk to 4 × 4: reshape to blocks, then reduce two axes.

use ndarray::{Array2, ArrayView1, Axis, ShapeError};

pub fn main() -> Result<(), ShapeError> {
    let small = shrunk(data::digits().x.row(0))?;
    println!("small {}", show::shape(&small));
    println!("{}", show::matrix(&small, 2));
    Ok(())
}

/// The mean of each block of 2 × 2 of a picture of 64 numbers.
fn shrunk(picture: ArrayView1<f64>) -> Result<Array2<f64>, ShapeError> {
    // yours: cut the 64 numbers so that a block has two axes, and average along these
    // (block row, row in the block, block column, column in the block)
    let blocks = picture.to_shape((4, 2, 4, 2))?;
    Ok(blocks.sum_axis(Axis(3)).sum_axis(Axis(1)) / 4.0)
    // end
}
