//! A row is subtracted from every row of a table, and every column is divided by a column.

use ndarray::{Axis, array};

pub fn main() {
    // Four penguins: bill length, bill depth and flipper in mm.
    let table =
        array![[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]];

    let column_means = table.sum_axis(Axis(0)) / 4.0;
    println!("column means {}  {}", show::shape(&column_means), show::vector(&column_means, 1));
    println!("table (4, 3) − means (3,)\n{}", show::matrix(&table - &column_means, 1));

    let longest = table.fold_axis(Axis(1), 0.0_f64, |longest, mm| longest.max(*mm));
    println!("longest of each row {}  {}", show::shape(&longest), show::vector(&longest, 1));
    let as_column = longest.insert_axis(Axis(1));
    println!("table (4, 3) / longest {}", show::shape(&as_column));
    println!("{}", show::matrix(&table / &as_column, 4));
}
