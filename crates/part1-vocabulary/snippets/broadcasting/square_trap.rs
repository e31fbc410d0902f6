//! Row means subtracted from a square table: the shapes fit either way, and one way is wrong.

use ndarray::{Axis, array};

pub fn main() {
    // Three penguins: bill length, bill depth and flipper in mm.
    let table = array![[39.0, 18.0, 183.0], [46.0, 17.0, 192.0], [47.0, 13.0, 210.0]];
    let row_means = table.sum_axis(Axis(1)) / 3.0;
    println!("row means {}  {}", show::shape(&row_means), show::vector(&row_means, 1));

    let flat = &table - &row_means;
    println!("minus shape (3,)\n{}", show::matrix(&flat, 1));
    println!("  rows add up to  {}", show::vector(flat.sum_axis(Axis(1)), 1));

    let column = &table - &row_means.insert_axis(Axis(1));
    println!("minus shape (3, 1)\n{}", show::matrix(&column, 1));
    println!("  rows add up to  {}", show::vector(column.sum_axis(Axis(1)), 1));
}
