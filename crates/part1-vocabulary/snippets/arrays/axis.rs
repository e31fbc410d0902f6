//! The same table added up along axis 0 and along axis 1: one number a column, or one a row.

use ndarray::{Axis, array};

pub fn main() {
    // One row a penguin: bill length, bill depth and flipper, all in mm.
    let penguins = array![[39.1, 18.7, 181.0], [46.5, 17.9, 192.0]];
    println!("{}", show::matrix(&penguins, 1));
    println!("sum along axis 0   {}", show::vector(penguins.sum_axis(Axis(0)), 1));
    println!("sum along axis 1   {}", show::vector(penguins.sum_axis(Axis(1)), 1));
    println!("sum of everything  {}", show::fixed(penguins.sum(), 1));
}
