//! A picture of 8 × 8 shrunk to 4 × 4: reshape to blocks, then reduce two axes.

use ndarray::Axis;

pub fn main() -> Result<(), ndarray::ShapeError> {
    let picture = data::digits().x.row(0);

    // (block row, row in the block, block column, column in the block)
    let blocks = picture.to_shape((4, 2, 4, 2))?;
    let small = blocks.sum_axis(Axis(3)).sum_axis(Axis(1)) / 4.0;
    println!("blocks {}, small {}", show::shape(&blocks), show::shape(&small));
    println!("{}", show::matrix(&small, 2));

    let all = data::digits().images.to_shape((1797, 4, 2, 4, 2))?;
    let all_small = all.sum_axis(Axis(4)).sum_axis(Axis(2)) / 4.0;
    println!("all pictures at once {}", show::shape(&all_small));
    Ok(())
}
