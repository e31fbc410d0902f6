//! Each column loses its own mean, in place, through one changing view a column.

use ndarray::{Array2, Axis, array};

pub fn main() {
    let mut penguins =
        array![[39.0, 18.0, 181.0], [46.0, 17.0, 192.0], [47.0, 13.0, 212.0], [40.0, 20.0, 195.0]];
    center(&mut penguins);
    println!("{}", show::matrix(&penguins, 1));
    println!("sums of the columns {}", show::vector(penguins.sum_axis(Axis(0)), 1));
}

fn center(table: &mut Array2<f64>) {
    // yours: subtract from each column its own mean, without a second table
    for mut column in table.columns_mut() {
        let mean = column.sum() / column.len() as f64;
        column -= mean;
    }
    // end
}
