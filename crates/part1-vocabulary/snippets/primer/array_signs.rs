//! A table of three penguins: a column, a row, a difference of rows, and the mean along axis 0.

use ndarray::{Axis, array};

pub fn main() {
    // One row a penguin: bill length, bill depth, flipper (mm), body mass (g).
    let table = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.1, 13.2, 211.0, 4500.0],
        [46.5, 17.9, 192.0, 3500.0],
    ];
    println!("column 2          {}", show::vector(table.column(2), 1));
    println!("row 0             {}", show::vector(table.row(0), 1));
    println!("row 1 − row 0     {}", show::vector(&table.row(1) - &table.row(0), 1));
    println!("mean along axis 0 {}", show::vector(table.sum_axis(Axis(0)) / 3.0, 1));
}
