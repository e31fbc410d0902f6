//! A handwritten zero as 64 features; moved one pixel to the right, most of them change.

use ndarray::{Array2, s};

pub fn main() -> numerics::Result<()> {
    let digits = data::digits();
    let zero = digits.image(0)?;
    println!("a picture {}, 0 is paper and 16 is ink", show::shape(&zero));
    println!("{}\n", show::matrix(zero, 0));

    // One row under the other: 64 columns in the table of features.
    println!("all pictures as a table {}", show::shape(&digits.x));
    println!("features 8 to 15 of this picture {}", show::vector(digits.x.slice(s![0, 8..16]), 0));

    let mut moved = Array2::zeros((8, 8));
    moved.slice_mut(s![.., 1..]).assign(&zero.slice(s![.., ..7]));
    println!("the same of the moved picture    {}", show::vector(moved.row(1), 0));
    let changed = zero.iter().zip(&moved).filter(|(a, b)| a != b).count();
    println!("features that changed            {changed} of {}", zero.len());
    println!("ink before and after             {} and {}", zero.sum(), moved.sum());
    Ok(())
}
