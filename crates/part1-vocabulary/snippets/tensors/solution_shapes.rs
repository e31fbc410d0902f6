//! The shapes of five steps, to be worked out on paper first.

use ndarray::{Array, Axis, concatenate, stack};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let x = Array::<f64, _>::zeros((10, 6));
    println!("x                         {}", show::shape(&x));
    println!("transposed                {}", show::shape(&x.t()));
    println!("cut into (5, 2, 6)        {}", show::shape(&x.to_shape((5, 2, 6))?));
    println!("summed along axis 1       {}", show::shape(&x.sum_axis(Axis(1))));
    let longer = concatenate(Axis(0), &[x.view(), x.view()])?;
    println!("concatenated with itself  {}", show::shape(&longer));
    let thicker = stack(Axis(1), &[x.view(), x.view()])?;
    println!("stacked on a new axis 1   {}", show::shape(&thicker));
    Ok(())
}
