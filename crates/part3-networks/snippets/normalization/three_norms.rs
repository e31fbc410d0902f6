//! Twelve numbers normalized in three ways: down the columns, along the rows, by size alone.

use ndarray::{Array2, Axis, array};

const EPSILON: f64 = 1e-5; // keeps a constant column or row from dividing by 0

pub fn main() {
    // by hand: these three layers are what the page is about
    let x = array![[1.0, 2.0, 6.0], [10.0, 20.0, 60.0], [3.0, 3.0, 3.0], [2.0, 7.0, 0.0]];
    println!("x\n{}", show::matrix(&x, 2));
    println!("batch norm\n{}", show::matrix(standardized(&x, Axis(0)), 2));
    println!("layer norm\n{}", show::matrix(standardized(&x, Axis(1)), 2));
    let size = (x.mapv(|value| value * value).sum_axis(Axis(1)) / 3.0 + EPSILON).mapv(f64::sqrt);
    println!("RMS norm\n{}", show::matrix(&x / &size.insert_axis(Axis(1)), 2));
}

fn standardized(x: &Array2<f64>, axis: Axis) -> Array2<f64> {
    let mean = (x.sum_axis(axis) / x.len_of(axis) as f64).insert_axis(axis);
    let spread = (x.var_axis(axis, 0.0) + EPSILON).mapv(f64::sqrt).insert_axis(axis);
    (x - &mean) / &spread
}
