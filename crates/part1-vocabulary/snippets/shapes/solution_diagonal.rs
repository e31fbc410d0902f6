//! The diagonal of a table is a row with a stride of its own: one row down and one column right.

use ndarray::{Array, ArrayView1, ShapeBuilder};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let stride: usize = 5; // yours: how far it is in memory to the next number of the diagonal

    let memory: Vec<i32> = (0..16).collect();
    let table = Array::from_shape_vec((4, 4), memory.clone())?;
    println!("{}", show::matrix(&table, 0));
    let by_stride = ArrayView1::from_shape((4,).strides((stride,)), &memory)?;
    println!("your stride in memory  {}", show::vector(by_stride, 0));
    println!("the library's          {}", show::vector(table.diag(), 0));
    println!("its stride             {}", table.diag().strides()[0]);
    Ok(())
}
