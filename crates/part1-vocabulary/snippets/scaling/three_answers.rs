//! To normalize, in three senses, on the same two columns: three different tables.

use learning::preprocessing::{MinMaxScaler, StandardScaler};
use ndarray::{Axis, array};
use numerics::estimator::{FitUnsupervised, Transform};

pub fn main() -> numerics::Result<()> {
    // Bill length and bill depth in mm; the third bird is the first at half the size.
    let x = array![[40.0, 20.0], [50.0, 15.0], [20.0, 10.0]];
    let lengths = (&x * &x).sum_axis(Axis(1)).mapv(f64::sqrt); // one for each row
    let rows_of_length_1 = &x / &lengths.insert_axis(Axis(1));

    println!("as measured\n{}", show::matrix(&x, 2));
    println!("columns standardized\n{}", show::matrix(StandardScaler.fit(&x)?.transform(&x)?, 2));
    println!("columns from 0 to 1\n{}", show::matrix(MinMaxScaler.fit(&x)?.transform(&x)?, 2));
    println!("rows L2-normalized\n{}", show::matrix(&rows_of_length_1, 2));
    Ok(())
}
