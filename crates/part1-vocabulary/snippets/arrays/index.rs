//! Reaching into an array: an element by its index, a row, a column, and slices of both.

use ndarray::{array, s};

pub fn main() {
    // One row a penguin: bill length, bill depth and flipper in mm, body mass in g.
    let penguins = array![
        [39.1, 18.7, 181.0, 3750.0],
        [46.5, 17.9, 192.0, 3500.0],
        [46.1, 13.2, 211.0, 4500.0],
    ];

    println!("element [0, 3]       {}", show::fixed(penguins[[0, 3]], 1));
    println!("row 1                {}", show::vector(penguins.row(1), 1));
    println!("column 2             {}", show::vector(penguins.column(2), 1));
    println!("last row             {}", show::vector(penguins.slice(s![-1, ..]), 1));
    println!("row 0, columns 1, 2  {}", show::vector(penguins.slice(s![0, 1..3]), 1));
    println!("row 0, backwards     {}", show::vector(penguins.slice(s![0, ..;-1]), 1));
    println!("every second column\n{}", show::matrix(penguins.slice(s![.., ..;2]), 1));
    match penguins.get([3, 0]) {
        Some(bill_mm) => println!("element [3, 0]       {}", show::fixed(bill_mm, 1)),
        None => println!("element [3, 0]       there is none"),
    }
}
