//! The filter [1, 2, 1] erases two patterns, and every mixture of the two.

use ndarray::array;
use numerics::linalg::null_space;
use part1_vocabulary::convolution::convolution_matrix;

pub fn main() -> numerics::Result<()> {
    let matrix = convolution_matrix(array![1.0, 2.0, 1.0].view(), 6)?;
    let n_dimensions = null_space(&matrix)?.ncols();
    println!("matrix {}  dimensions of its null space {n_dimensions}", show::shape(&matrix));

    let stripes = array![1.0, -1.0, 1.0, -1.0, 1.0, -1.0];
    let growing = &stripes * &array![1.0, 2.0, 3.0, 4.0, 5.0, 6.0];
    let mixture = 3.0 * &stripes - 2.0 * &growing;
    for pattern in [stripes, growing, mixture] {
        let filtered = matrix.dot(&pattern);
        println!("{} filtered {}", show::vector(&pattern, 0), show::vector(&filtered, 0));
    }
    Ok(())
}
