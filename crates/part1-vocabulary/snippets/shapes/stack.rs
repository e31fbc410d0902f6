//! Two tables put together: concatenated they grow along an axis, stacked they get a new one.

use ndarray::{Array2, Axis, ShapeError, array, concatenate, stack};

pub fn main() -> Result<(), ShapeError> {
    let a = array![[1, 2, 3], [4, 5, 6]];
    let b = array![[7, 8, 9], [10, 11, 12]];
    println!("a and b, shape {} each", show::shape(&a));

    let below: Array2<i32> = concatenate(Axis(0), &[a.view(), b.view()])?;
    println!("concatenated along axis 0, shape {}", show::shape(&below));
    println!("{}", show::matrix(&below, 0));
    let beside: Array2<i32> = concatenate(Axis(1), &[a.view(), b.view()])?;
    println!("concatenated along axis 1, shape {}", show::shape(&beside));
    println!("{}", show::matrix(&beside, 0));

    let stacked = stack(Axis(0), &[a.view(), b.view()])?;
    println!("stacked along a new axis 0, shape {}", show::shape(&stacked));
    println!("  element [1, 0, 2]  {}", stacked[[1, 0, 2]]);
    let woven = stack(Axis(2), &[a.view(), b.view()])?;
    println!("stacked along a new axis 2, shape {}", show::shape(&woven));
    println!("  element [0, 2, 1]  {}", woven[[0, 2, 1]]);
    Ok(())
}
