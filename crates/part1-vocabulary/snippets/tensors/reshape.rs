//! Twelve numbers in four shapes: reshaping cuts the same row of numbers into other rows.

use ndarray::{Array, ShapeError};

pub fn main() -> Result<(), ShapeError> {
    let numbers = Array::from_iter(1..=12);
    println!("shape (12,)\n{}", show::vector(&numbers, 0));
    println!("shape (3, 4)\n{}", show::matrix(numbers.to_shape((3, 4))?, 0));
    println!("shape (2, 6)\n{}", show::matrix(numbers.to_shape((2, 6))?, 0));
    println!("shape (12, 1), a column: {} rows", numbers.to_shape((12, 1))?.nrows());

    // A sample of 64 features becomes a picture of 8 rows.
    let sample = data::digits().x.row(1);
    println!("\na sample, shape {}", show::shape(&sample));
    let picture = sample.to_shape((8, 8))?;
    println!("a picture, shape {}\n{}", show::shape(&picture), show::heat_map(picture, 0));
    Ok(())
}
