//! A transposed table is turned back by transposing, and a reshaped one by its old shape.

use ndarray::{Array2, array};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let table = array![[1, 2, 3], [4, 5, 6]];

    let turned_back = table.t().t().to_owned();
    println!("turned twice           {}", turned_back == table);
    let cut_back: Array2<i32> = table.to_shape((3, 2))?.to_shape((2, 3))?.to_owned();
    println!("cut twice              {}", cut_back == table);
    let mixed: Array2<i32> = table.t().to_shape((2, 3))?.to_owned();
    println!("turned, then cut back  {}", mixed == table);
    println!("{}", show::matrix(&mixed, 0));
    Ok(())
}
