//! What ndarray says when an index, a length or a pair of arrays does not fit.
//! twin: none (error-text)

use ndarray::{Array2, array};

pub fn main() {
    let penguins: Array2<f64> = array![[181.0, 3750.0], [192.0, 3500.0], [211.0, 4500.0]];
    let two = array![1.0, 2.0];
    let three = array![1.0, 2.0, 3.0];

    println!("row 3 of three rows, counted from 0:");
    report(numerics::caught(|| penguins[[3, 0]]));

    println!("a column that is not there:");
    report(numerics::caught(|| penguins.column(2).sum()));

    println!("five numbers cut into two rows of three:");
    match Array2::from_shape_vec((2, 3), vec![1.0, 2.0, 3.0, 4.0, 5.0]) {
        Ok(table) => println!("  {} elements", table.len()),
        Err(error) => println!("  {error}"),
    }

    println!("two numbers plus three numbers:");
    report(numerics::caught(|| (&two + &three).sum()));
}

fn report(result: Result<f64, String>) {
    match result {
        Ok(number) => println!("  {number}"),
        Err(message) => println!("  {message}"),
    }
}
