//! The 64 numbers of a picture read with a stride of 9 where it was written with 8.

use ndarray::{ArrayView, ShapeBuilder};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let numbers = data::digits().x.row(1);
    let memory: Vec<f64> = numbers.to_vec();

    let right = ArrayView::from_shape((7, 8).strides((8, 1)), &memory)?;
    println!("strides [8, 1]\n{}", show::heat_map(right, 0));
    let wrong = ArrayView::from_shape((7, 8).strides((9, 1)), &memory)?;
    println!("\nstrides [9, 1]\n{}", show::heat_map(wrong, 0));
    let swapped = ArrayView::from_shape((7, 8).strides((1, 8)), &memory)?;
    println!("\nstrides [1, 8]\n{}", show::heat_map(swapped, 0));
    Ok(())
}
