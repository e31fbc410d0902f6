//! Two tables put together: concatenated they grow along an axis, stacked they get a new one.

use ndarray::{Axis, array, concatenate, stack};

pub fn main() {
    let a = array![[1, 2, 3], [4, 5, 6]];
    let b = array![[7, 8, 9], [10, 11, 12]];
    println!("a and b, shape {} each", show::shape(&a));

    let below = concatenate![Axis(0), a, b];
    println!("concatenated along axis 0, shape {}", show::shape(&below));
    println!("{}", show::matrix(&below, 0));
    let beside = concatenate![Axis(1), a, b];
    println!("concatenated along axis 1, shape {}", show::shape(&beside));
    println!("{}", show::matrix(&beside, 0));

    let stacked = stack![Axis(0), a, b];
    println!("stacked along a new axis 0, shape {}", show::shape(&stacked));
    println!("  element [1, 0, 2]  {}", stacked[[1, 0, 2]]);
    let woven = stack![Axis(2), a, b];
    println!("stacked along a new axis 2, shape {}", show::shape(&woven));
    println!("  element [0, 2, 1]  {}", woven[[0, 2, 1]]);
}
