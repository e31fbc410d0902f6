//! The shapes of five steps, worked out on paper first.

use ndarray::{Array, Axis};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let turned: [usize; 2] = [6, 10]; // yours: the shape of x transposed
    let rows_of_four: [usize; 2] = [15, 4]; // yours: of x, cut into rows of 4
    let summed: [usize; 1] = [10]; // yours: of x, summed along axis 1
    let blocks: [usize; 2] = [5, 6]; // yours: of x, cut into (5, 2, 6), summed along axis 1
    let mask: [usize; 2] = [10, 6]; // yours: of the mask of x > 0

    let x = Array::<f64, _>::zeros((10, 6));
    let cut = x.to_shape((5, 2, 6))?.sum_axis(Axis(1));
    println!("transposed            {turned:?}, checked {:?}", x.t().shape());
    println!("in rows of 4          {rows_of_four:?}, checked {:?}", x.to_shape((15, 4))?.shape());
    println!("summed along axis 1   {summed:?}, checked {:?}", x.sum_axis(Axis(1)).shape());
    println!("cut, then summed      {blocks:?}, checked {:?}", cut.shape());
    println!("mask of x > 0         {mask:?}, checked {:?}", x.mapv(|number| number > 0.0).shape());
    Ok(())
}
