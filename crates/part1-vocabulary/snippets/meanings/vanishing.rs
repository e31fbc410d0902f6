//! What the filter [1, 1] erases: its null space, and two signals that it cannot tell apart.

use ndarray::array;
use numerics::linalg::null_space;
use part1_vocabulary::convolution::convolution_matrix;

pub fn main() -> numerics::Result<()> {
    // One row per position of the filter.
    let matrix = convolution_matrix(array![1.0, 1.0].view(), 6)?;
    println!("the filter [1, 1] as a matrix {}", show::shape(&matrix));
    println!("{}\n", show::matrix(&matrix, 0));

    let basis = null_space(&matrix)?; // one column per dimension
    println!("dimensions of its null space {}", basis.ncols());
    let stripes = &basis.column(0) / basis[[0, 0]];
    let filtered = matrix.dot(&stripes);
    println!("the stripes             {}", show::vector(&stripes, 0));
    println!("the stripes, filtered   {}\n", show::vector(&filtered, 0));

    let hill = array![4.0, 6.0, 8.0, 8.0, 6.0, 4.0];
    let striped = &hill + 4.0 * &stripes;
    println!("a hill                  {}", show::vector(&hill, 0));
    println!("the hill plus 4 stripes {}", show::vector(&striped, 0));
    let (one, other) = (matrix.dot(&hill), matrix.dot(&striped));
    println!("the hill, filtered      {}", show::vector(&one, 0));
    println!("the other, filtered     {}", show::vector(&other, 0));
    Ok(())
}
