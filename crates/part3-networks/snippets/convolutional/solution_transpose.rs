//! Why transposed: a convolution written as a matrix, and the same matrix the other way round.

use ndarray::{Array1, Array2, Array4, array};
use networks::convolution::Conv2d;
use numerics::Result;

pub fn main() -> Result<()> {
    let conv = Conv2d { stride: 2, ..Conv2d::default() };
    let filter = Array4::ones((1, 1, 3, 3));
    let matrix = as_matrix(&conv, &filter)?; // 4 answers, 25 pixels
    println!("the matrix {}", show::shape(&matrix));
    println!("its first row {}", show::vector(matrix.row(0), 0));
    let picture: Array1<f64> = matrix.t().dot(&array![1.0, 2.0, 3.0, 4.0]);
    for row in picture.exact_chunks(5) {
        println!("{}", show::vector(row, 0));
    }
    Ok(())
}

/// Row k of the matrix holds the weights that answer k gives to the 25 pixels.
fn as_matrix(conv: &Conv2d, filter: &Array4<f64>) -> Result<Array2<f64>> {
    let mut matrix: Array2<f64> = Array2::zeros((4, 25));
    // yours: convolve 25 pictures with a single 1 each; the answers to picture p are column p
    for p in 0..25 {
        let mut picture = Array4::zeros((1, 1, 5, 5));
        picture[[0, 0, p / 5, p % 5]] = 1.0;
        let answers = conv.forward(&picture, filter)?;
        matrix.column_mut(p).iter_mut().zip(&answers).for_each(|(to, answer)| *to = *answer);
    }
    Ok(matrix)
    // end
}
