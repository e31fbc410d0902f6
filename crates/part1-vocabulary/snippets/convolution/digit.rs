//! Two filters on a handwritten 1: one blurs it, the other finds its left and right edges.

use learning::kernels::polynomial_feature_count;
use part1_vocabulary::convolution::{Padding, box_blur, correlate2d, sobel_x};

pub fn main() -> numerics::Result<()> {
    let one = data::digits().image(1)?;
    println!("the digit {}\n{}\n", show::shape(&one), show::heat_map(one, 0));

    let blur = box_blur(3)?;
    let blurred = correlate2d(one, blur.view(), Padding::Same)?;
    println!("blurred {}\n{}\n", show::shape(&blurred), show::heat_map(&blurred, 1));

    let sobel_x = sobel_x();
    let edges = correlate2d(one, sobel_x.view(), Padding::Valid)?;
    println!("Sobel filter\n{}", show::matrix(&sobel_x, 0));
    println!("feature map {}\n{}\n", show::shape(&edges), show::matrix(&edges, 0));

    let n_products = show::integer(polynomial_feature_count(64, 2)?);
    println!("a feature map of page 5a, all products of two pixels: {n_products} numbers");
    Ok(())
}
