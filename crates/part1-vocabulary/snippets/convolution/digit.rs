//! The Sobel filter on a handwritten 1: its feature map shows the left edge and the right one.

use learning::kernels::polynomial_feature_count;
use part1_vocabulary::convolution::{Padding, correlate2d, sobel_x};

pub fn main() -> numerics::Result<()> {
    let one = data::digits().image(1)?;
    println!("the digit {}\n{}", show::shape(&one), show::matrix(one, 0));
    println!("Sobel filter\n{}", show::matrix(sobel_x(), 0));
    let edges = correlate2d(one, &sobel_x(), Padding::Valid)?;
    println!("its feature map {}\n{}", show::shape(&edges), show::matrix(&edges, 0));

    let products = show::integer(polynomial_feature_count(64, 2)?);
    println!("a feature map of page 5b, all products of two pixels: {products} numbers");
    Ok(())
}
