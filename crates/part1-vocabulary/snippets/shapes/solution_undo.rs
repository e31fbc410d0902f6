//! A transposed table is turned back by transposing, and a reshaped one by its old shape.

use ndarray::{Array2, array};

pub fn main() -> Result<(), ndarray::ShapeError> {
    let table = array![[1, 2, 3], [4, 5, 6]];
    let by_hand: Array2<i32> = array![[1, 4, 2], [5, 3, 6]]; // yours: what the colleague has

    let colleague: Array2<i32> = table.t().to_shape((2, 3))?.to_owned();
    println!("{}", show::matrix(&colleague, 0));
    println!("as worked out by hand    {}", by_hand == colleague);
    println!("turned, then cut back    {}", colleague == table);
    println!("turned, then turned back {}", table.t().t() == table);
    println!("cut, then cut back       {}", table.to_shape((3, 2))?.to_shape((2, 3))? == table);
    Ok(())
}
