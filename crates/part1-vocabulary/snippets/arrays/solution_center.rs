//! Each column loses its own mean, in place, through one changing view a column.

use ndarray::array;

pub fn main() {
    let mut penguins =
        array![[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]];

    for mut column in penguins.columns_mut() {
        let mean = column.sum() / column.len() as f64;
        column -= mean;
        println!("mean {}, what is left {}", show::fixed(mean, 1), show::vector(&column, 1));
    }
    println!("the table now\n{}", show::matrix(&penguins, 1));
    for column in penguins.columns() {
        println!("sum of a column  {}", show::fixed(column.sum(), 1));
    }
}
